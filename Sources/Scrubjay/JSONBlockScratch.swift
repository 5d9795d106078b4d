internal import Anonymization
internal import Detection
internal import Transcripts

/// The memory in which blocks of JSON Lines are looked at; kept from block to block.
///
/// The strings, keys and numbers of a block are laid out one behind the other as units of a view. Of
/// each no more is noted than what it takes to find it again, since most have no finding.
struct JSONBlockScratch {
  var tokens: [JSONToken] = []
  var units: [TextUnit] = []
  var lines: [JSONLine] = []
  /// The lines with a failure or with field rules that apply, by index and ascending.
  var special: [(line: Int, failure: RecordFailure?, actions: [(token: Int, rule: FieldRule)])] = []
  var decoded = TextView()
  /// What names the values in each container of the line at hand, by token.
  var names: [Range<Int>] = []
  /// The number of the next object that keys may stand in.
  var nextObject = 0
  var keys = KnownKeys()
  /// The units of which the format says what they are, ascending.
  var places: [UnitPlace] = []
  /// The messages that the format tells of, ascending.
  var messages: [MessageSpan] = []
  /// The containers that are open where a line is laid out, the outermost first.
  var open: [OpenContainer] = []

  /// How many containers may be open in a line that is laid out in one pass.
  static let deepest = 64

  /// The view is the beginning of it, up to `end`.
  private var memory: [UInt8] = []
  private(set) var end = 0
  /// Where the core begins; what stands before it is of records that were decided before.
  private(set) var start = 0
  /// How many units stand before the core.
  private(set) var firstUnit = 0
  /// How many records so far are too long to be looked back over.
  var era: Int32 = 0
  private var notes: [UnitNote] = []
  /// The ways into nested JSON that notes refer to.
  private var chains: [[Range<Int>]] = []
  /// The parts of HTML that notes refer to.
  private var htmlParts: [HTMLPart] = []
  // Kept here, since what is made on first use is asked for at every use.
  private let template = TextUnit(range: 0..<0, record: 0)
  private let separator: UInt32
  private let separatorLength: Int

  /// Makes an empty one.
  init() {
    let bytes = TextUnit.separator
    // As it lies in memory, with a byte behind it that is overwritten.
    separator = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }.littleEndian
    separatorLength = bytes.count
  }

  /// Takes away everything but what stands before `kept` in the view.
  mutating func reset(keeping kept: Int = 0) {
    units.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    special.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    chains.removeAll(keepingCapacity: true)
    htmlParts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    messages.removeAll(keepingCapacity: true)
    nextObject = 0
    end = kept
    start = kept
    firstUnit = 0
    era = 0
    keys.beginBlock()
    if open.isEmpty { open = Array(repeating: OpenContainer(), count: Self.deepest) }
  }

  /// Begins the core behind what was gathered, of which nothing stays but the text.
  mutating func beginCore() {
    start = end
    firstUnit = units.count
    for index in notes.indices { notes[index].line = -1 }
    lines.removeAll(keepingCapacity: true)
    special.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    messages.removeAll(keepingCapacity: true)
    keys.beginBlock()
  }

  /// What is there, to come back to.
  struct Mark {
    fileprivate var units: Int
    fileprivate var chains: Int
    fileprivate var htmlParts: Int
    fileprivate var places: Int
    fileprivate var messages: Int
    fileprivate var nextObject: Int
    fileprivate var end: Int
  }

  /// Marks what is there.
  var mark: Mark {
    Mark(
      units: units.count, chains: chains.count, htmlParts: htmlParts.count, places: places.count,
      messages: messages.count, nextObject: nextObject, end: end)
  }

  /// Takes away what was appended since.
  mutating func goBack(to mark: Mark) {
    units.removeSubrange(mark.units...)
    notes.removeSubrange(mark.units...)
    chains.removeSubrange(mark.chains...)
    htmlParts.removeSubrange(mark.htmlParts...)
    places.removeSubrange(mark.places...)
    messages.removeSubrange(mark.messages...)
    nextObject = mark.nextObject
    end = mark.end
    // Units of keys may be among what is gone.
    keys.beginBlock()
  }

  /// The view, and behind it what was there before.
  var view: [UInt8] { memory }

  /// Where a unit comes from.
  func source(of unit: Int) -> UnitSource {
    let note = notes[unit]
    return UnitSource(
      kind: note.kind, line: Int(note.line), token: Int(note.token),
      raw: Int(note.start)..<Int(note.end), inner: note.chain < 0 ? [] : chains[Int(note.chain)],
      object: Int(note.object), html: note.html < 0 ? nil : htmlParts[Int(note.html)],
      isVerbatim: note.isVerbatim)
  }

  /// Whether a unit stands in the line itself and is neither key nor number.
  func isPlain(_ unit: Int) -> Bool {
    let note = notes[unit]
    return note.chain < 0 && note.html < 0 && note.kind != .key && note.kind != .number
  }

  /// The line that a unit belongs to.
  func line(of unit: Int) -> Int { Int(notes[unit].line) }

  /// The unit that holds `offset` of the view.
  func unit(holding offset: Int) -> Int {
    // Written out: asked for each finding, and nothing generic of another room is as fast.
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.lowerBound > offset { high = middle } else { low = middle + 1 }
    }
    return low - 1
  }

  /// Whether something was found in a key.
  func holdKey(_ findings: ArraySlice<Finding>) -> Bool {
    findings.contains { notes[unit(holding: $0.range.lowerBound)].kind == .key }
  }

  /// Where the units of later lines begin.
  func end(ofLine line: Int) -> Int {
    if line < 0 { return 0 }
    let next = units(ofLine: line).upperBound
    return next < units.count ? units[next].range.lowerBound : end
  }

  /// The units of a line.
  func units(ofLine line: Int) -> Range<Int> {
    let start = notes.partitioningIndex { $0.line >= line }
    return start..<notes.partitioningIndex { $0.line > line }
  }

  /// Notes a way into nested JSON; gives its number.
  mutating func note(chain: [Range<Int>]) -> Int {
    chains.append(chain)
    return chains.count - 1
  }

  /// Notes a part of HTML; gives its number.
  mutating func note(html: HTMLText, part: Int) -> Int {
    htmlParts.append(HTMLPart(html: html, part: part))
    return htmlParts.count - 1
  }

  /// Appends `range` of `bytes` to the view as a unit.
  ///
  /// - Parameters:
  ///   - bytes: what it is copied from.
  ///   - range: where it stands there.
  ///   - name: where the name of its field lies in the view.
  ///   - record: the number of its record.
  ///   - note: where it comes from.
  /// - Returns: where it lies in the view.
  @inline(__always)
  @discardableResult
  mutating func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, name: Range<Int>, record: Int, note: UnitNote
  ) -> Range<Int> {
    let start = end
    let unit = start..<start + range.count
    if memory.count < unit.upperBound + Self.slack { grow(unit.upperBound + Self.slack) }
    unsafe memory.withUnsafeMutableBytes { memory in
      unsafe bytes.withUnsafeBytes { bytes in
        let from = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
        if range.count <= 64, range.upperBound + 8 <= bytes.count {
          // Eight bytes at a time, the last ones with some that follow: those are overwritten next.
          var offset = 0
          while offset < range.count {
            let word = unsafe bytes.loadUnaligned(
              fromByteOffset: range.lowerBound &+ offset, as: UInt64.self)
            unsafe memory.storeBytes(of: word, toByteOffset: start &+ offset, as: UInt64.self)
            offset &+= 8
          }
        } else {
          unsafe UnsafeMutableRawBufferPointer(rebasing: memory[unit]).copyMemory(from: from)
        }
      }
    }
    appendCopied(range.count, name: name, record: record, note: note)
    return unit
  }

  /// Makes room for all that a line of this length can add, be it numbers of one digit alone.
  mutating func makeRoom(forLine count: Int) {
    let needed = end + 3 * count + 64
    if memory.count < needed { grow(needed) }
  }

  /// Copies the text of a string from `range` behind the view; gives the place of what ends it.
  @inline(__always)
  mutating func copyString(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
    bytes.copyString(in: range, to: &memory, at: end)
  }

  /// Copies the text of a cell from `range` behind the view; gives the place of what ends it.
  @inline(__always)
  mutating func copyCell(
    _ bytes: Span<UInt8>, in range: Range<Int>, before delimiter: UInt8
  ) -> Int {
    bytes.copyCell(in: range, before: delimiter, to: &memory, at: end)
  }

  /// Appends a name to the view that is no unit; gives where it lies.
  mutating func append(name: Span<UInt8>) -> Range<Int> {
    let text = end..<end + name.count
    makeRoom(forLine: name.count)
    for offset in 0..<name.count { memory[end + offset] = name[offset] }
    end = text.upperBound
    for byte in TextUnit.separator {
      memory[end] = byte
      end += 1
    }
    return text
  }

  /// Makes the `count` bytes that were copied behind the view a unit.
  @inline(__always)
  mutating func appendCopied(_ count: Int, name: Range<Int>, record: Int, note: UnitNote) {
    let unit = end..<end + count
    unsafe memory.withUnsafeMutableBytes { memory in
      precondition(unit.upperBound + 4 <= memory.count)
      unsafe memory.storeBytes(of: separator, toByteOffset: unit.upperBound, as: UInt32.self)
    }
    end = unit.upperBound &+ separatorLength
    var text = template
    text.range = unit
    text.record = record
    text.name = name
    text.isKey = note.kind == .key
    text.era = era
    units.append(text)
    notes.append(note)
  }

  /// How much memory there must be behind a unit.
  private static let slack = 16

  private mutating func grow(_ count: Int) {
    let more = max(count, 2 * memory.count) - memory.count
    memory.append(contentsOf: repeatElement(0, count: more))
  }
}

/// What is noted of a unit, in few bytes.
struct UnitNote {
  /// −1 for what stands before the core.
  var line: Int32
  var token: UInt32
  var start: UInt32
  var end: UInt32
  var object: UInt32 = 0
  /// The number of the way into nested JSON; −1 for what stands in the line itself.
  var chain: Int32 = -1
  /// The number of the part of HTML; −1 for what is none.
  var html: Int32 = -1
  var kind: UnitSource.Kind
  var isVerbatim: Bool

  @inline(__always)
  init(kind: UnitSource.Kind, line: Int, token: Int, raw: Range<Int>, isVerbatim: Bool) {
    self.line = Int32(truncatingIfNeeded: line)
    self.token = UInt32(truncatingIfNeeded: token)
    start = UInt32(truncatingIfNeeded: raw.lowerBound)
    end = UInt32(truncatingIfNeeded: raw.upperBound)
    self.kind = kind
    self.isVerbatim = isVerbatim
  }
}

/// Where a unit of the view comes from.
struct UnitSource {
  /// What it is in the JSON text, which decides how a replacement is written.
  enum Kind: UInt8 { case string, key, number, text, cell }

  var kind: Kind
  /// Index of the line in the block.
  var line: Int
  /// The token in its line: for text inside nested JSON, the token of the outermost string.
  var token: Int
  /// The content in the block if the unit shows it as it stands; else the block's bytes that it was
  /// decoded from.
  var raw: Range<Int>
  /// The way into nested JSON: in each decoded string, the content that the next one decodes.
  var inner: [Range<Int>]
  /// For a key, the number of the object that it stands in; objects of nested JSON have their own.
  var object = 0
  /// The part that it is of the HTML which stands there, if it is one.
  var html: HTMLPart?
  /// Whether the unit, or the HTML that it is a part of, shows `raw` as it stands.
  var isVerbatim: Bool
}

/// A part of HTML that stands in a string.
struct HTMLPart {
  let html: HTMLText
  let part: Int

  /// The edits of the string that put `replacement` in place of `range`.
  func edits(_ range: Range<Int>, _ replacement: [UInt8]) -> [TextEdit] {
    html.edits(part, range, replacement)
  }

  /// What `range` reaches over in the string.
  func outer(of range: Range<Int>) -> Range<Int> {
    let sources = html.parts[part].text.sources(of: range)
    return (sources.first?.lowerBound ?? 0)..<(sources.last?.upperBound ?? 0)
  }
}

/// A container in which values of a line stand.
struct OpenContainer {
  /// Its token.
  var token = 0
  var isObject = true
  /// What the next value in it is called, in the view.
  var name = 0..<0
  /// Where the format's paths stand in it, or those of the next value of an object.
  var state = PathTable.nowhere
  /// The message that it is, by its number in the block; −1 if it is none.
  var message: Int32 = -1
}

/// A unit of which the format says what it is.
struct UnitPlace {
  var unit: Int32
  /// The mark in the format's table.
  var mark: Int32
  /// What it belongs to: the token of a container, or its own.
  var anchor: Int32
}

/// The units of a message.
struct MessageSpan {
  /// Index of the line in the block.
  var line: Int
  /// Where it begins in the block.
  var start: Int
  var units: Range<Int>
  /// The unit that says which part the speaker plays; −1 if none does.
  var role = -1
}

/// One record of a block of JSON: a line, an element, or a piece of one.
struct JSONLine {
  /// The line without its end, or the element; around a piece, the brackets that make it a value.
  var range: Range<Int>
  /// The line with its end, the element with its comma, or the piece by itself.
  var whole: Range<Int>
  /// What piece it is, if it is one.
  var fragment: JSONFragment?
  /// Whether it is scanned as text because it is not JSON.
  var isText = false
  /// Whether it has keys that were not searched, since nothing was found in them before.
  var hasKnownKeys = false

  init(range: Range<Int>, whole: Range<Int>, fragment: JSONFragment? = nil) {
    self.range = range
    self.whole = whole
    self.fragment = fragment
  }
}

extension TextView {
  /// The content of a JSON string as a string.
  mutating func text(_ bytes: Span<UInt8>, in content: Range<Int>) -> String {
    decodeJSONString(bytes, in: content)
    return String(decoding: self.bytes, as: UTF8.self)
  }
}
