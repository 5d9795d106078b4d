internal import CTranscripts

/// A walk over the brackets and commas of a JSON text of any length, which comes piece by piece.
///
/// Says where values end and what is open at any place, at several gigabytes a second, and checks nothing:
/// a text that is not JSON is cut somewhere, too, but at the same places however it comes. All places are
/// counted from the beginning of the text.
package struct JSONWalk {
  /// An open container.
  package struct Level: Sendable {
    /// Whether it is an object; else it is an array.
    package let isObject: Bool
    /// Where its last comma stands so far, or its bracket.
    package let last: Int
    /// How many commas of its own were passed.
    package let commas: Int

    /// An array that was opened before `place`.
    package init(arrayAt place: Int) {
      isObject = false
      last = place
      commas = 0
    }

    fileprivate init(_ level: scrubjay_json_level) {
      isObject = level.opener == ASCII.openBrace
      last = Int(level.last)
      commas = Int(level.commas)
    }

    fileprivate var stored: scrubjay_json_level {
      scrubjay_json_level(
        last: UInt64(last), commas: UInt64(commas),
        opener: isObject ? ASCII.openBrace : ASCII.openBracket)
    }
  }

  /// Why a walk stopped.
  package enum Stop: Equatable, Sendable {
    /// What was given is walked over.
    case end
    /// `commas` is full; the last of them was just passed.
    case full
    /// A bracket that closes the outermost container, or that closes nothing.
    case closed(Int)
    /// A bracket that opens more containers within each other than there may be.
    case tooDeep(Int)
  }

  private var walk = scrubjay_json_walk()
  private var levels: [scrubjay_json_level]
  private var stops: [Int]
  /// The commas that the last step was to note, ascending.
  package private(set) var commas: [Int] = []

  /// Makes a walk that begins where nothing is open.
  ///
  /// - Parameter maximumDepth: how many containers may stand within each other.
  package init(maximumDepth: Int = 8192) {
    levels = Array(
      repeating: scrubjay_json_level(last: 0, commas: 0, opener: 0), count: maximumDepth)
    stops = Array(repeating: 0, count: 1024)
    walk.level_capacity = maximumDepth
    ignoreCuts()
  }

  /// How many containers are open.
  package var depth: Int { walk.depth }

  /// The open containers, the outermost first.
  package var open: [Level] { levels[..<walk.depth].map(Level.init) }

  /// Goes to a place outside of strings at which these containers are open.
  package mutating func begin(_ open: [Level] = []) {
    for (index, level) in open.enumerated() { levels[index] = level.stored }
    walk.depth = open.count
    walk.is_in_string = 0
    walk.is_escaped = 0
    ignoreCuts()
  }

  /// Notes from now on where the text may be cut: best at `place` or behind it.
  package mutating func noteCuts(from place: Int) {
    ignoreCuts()
    walk.cut_from = UInt64(place)
    walk.early_cut = .max
  }

  private mutating func ignoreCuts() {
    walk.cut_from = .max
    walk.cut = .max
    walk.early_cut = .max
    walk.cut_depth = .max
  }

  /// Of the commas from the place on that ``noteCuts(from:)`` named, the last of those in the fewest
  /// containers; nil if there was none.
  package var cut: Int? { walk.cut == .max ? nil : Int(walk.cut) }

  /// The last comma before that place.
  package var earlyCut: Int? { walk.early_cut == .max ? nil : Int(walk.early_cut) }

  /// Walks on.
  ///
  /// - Parameters:
  ///   - bytes: what is there of the text.
  ///   - origin: the place of its first byte.
  ///   - range: the places that are walked over next. Traps if they are not in `bytes`.
  ///   - depth: commas in no more containers than this are noted in ``commas``.
  ///   - limit: how many of them at most.
  /// - Returns: why it stopped; it goes on behind what it stopped at.
  package mutating func go(
    _ bytes: Span<UInt8>, origin: Int, over range: Range<Int>, notingCommasTo depth: Int,
    limit: Int = 1024
  ) -> Stop {
    let start = range.lowerBound - origin
    let end = range.upperBound - origin
    precondition(start >= 0 && end <= bytes.count && limit <= stops.count)
    walk.origin = UInt64(origin)
    walk.stop_depth = depth
    walk.stop_capacity = limit
    walk.stop_count = 0
    walk.is_too_deep = 0
    let stop = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe levels.withUnsafeMutableBufferPointer { levels in
        unsafe stops.withUnsafeMutableBufferPointer { stops in
          guard let text = bytes.baseAddress, let levels = levels.baseAddress,
            let stops = stops.baseAddress
          else { return end }
          return unsafe scrubjay_json_structure(&walk, levels, stops, text, start, end)
        }
      }
    }
    commas.removeAll(keepingCapacity: true)
    for index in 0..<walk.stop_count { commas.append(stops[index] + origin) }
    if stop == end { return .end }
    if walk.is_too_deep != 0 { return .tooDeep(stop + origin) }
    return bytes[stop] == ASCII.comma ? .full : .closed(stop + origin)
  }
}
