internal import CMatching

/// The first bytes of the starts that are words, or little else; letters in either case are one.
///
/// Most words of a text agree with the shape of some word that is looked for. Like everything before the
/// automaton the table may say "maybe" too often, and never "no" wrongly.
///
/// The first four bytes of a start are looked up, and then the third to the sixth: `the n` is told from
/// the many other places of `the`.
struct WordTable: Sendable {
  /// For each hash of the first four bytes two bits: whether a start may stand there whatever follows,
  /// and whether one may if what follows is in `followers`.
  private let cells: Table<UInt64>
  /// For each hash of the third to the sixth byte one bit.
  private let followers: Table<UInt64>

  /// How many bits of a hash choose a cell: 32 KiB of cells, 16 of followers.
  private static let indexBits = Int(scrubjay_word_bits)

  /// How many different values the four bytes of one shape may have to go into a table.
  private static let mostValues = 64

  /// Makes a table of shapes that are all words.
  init(_ shapes: Set<StartShape> = []) {
    self.init(cells: [], followers: [], shapes)
  }

  /// Makes a table with these bits set, by number, and what `shapes` need, all of which are words.
  init(cells known: [Int], followers knownFollowers: [Int], _ shapes: Set<StartShape> = []) {
    var cells = [UInt64](repeating: 0, count: 1 << (Self.indexBits - 5))
    var followers = [UInt64](repeating: 0, count: 1 << (Self.indexBits - 6))
    for bit in known where bit >> 6 < cells.count { cells[bit >> 6] |= 1 << UInt64(bit & 63) }
    for bit in knownFollowers where bit >> 6 < followers.count {
      followers[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for shape in shapes {
      let following = Self.values(of: shape, from: 2)
      for value in Self.values(of: shape, from: 0) ?? [] {
        let index = Self.index(of: value)
        cells[index >> 5] |= (following == nil ? 1 : 2) << UInt64(2 * (index & 31))
      }
      for value in following ?? [] {
        let index = Self.index(of: value)
        followers[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    self.cells = Table(cells)
    self.followers = Table(followers)
  }

  /// The same with more words.
  func adding(_ shapes: Set<StartShape>) -> WordTable {
    shapes.isEmpty ? self : WordTable(cells: cellBits, followers: followerBits, shapes)
  }

  /// The numbers of the bits that are set for first bytes, ascending.
  var cellBits: [Int] { Self.bits(of: cells) }
  /// The numbers of the bits that are set for those that follow, ascending.
  var followerBits: [Int] { Self.bits(of: followers) }

  private static func bits(of table: Table<UInt64>) -> [Int] {
    var bits: [Int] = []
    for index in 0..<table.count {
      var word = table[index]
      while word != 0 {
        bits.append(index << 6 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
    return bits
  }

  /// Lends the tables for a call into C.
  @unsafe
  func withUnsafePointers(_ body: (UnsafePointer<UInt64>, UnsafePointer<UInt64>) -> Void) {
    unsafe cells.withUnsafePointer { cells in
      unsafe followers.withUnsafePointer { followers in unsafe body(cells, followers) }
    }
  }

  private static func index(of value: UInt32) -> Int {
    Int(scrubjay_word_index(value))
  }

  /// What the four bytes from the one at `start` on may be, capital letters made small; nil if that is too
  /// much.
  static func values(of shape: StartShape, from start: Int) -> [UInt32]? {
    var values: [UInt32] = [0]
    for index in 0..<4 {
      let bytes = shape[StartShape.before + start + index].makingLettersSmall
      guard values.count * bytes.count <= mostValues else { return nil }
      var longer: [UInt32] = []
      bytes.forEach { byte in
        for value in values { longer.append(value | UInt32(byte) << UInt32(8 * index)) }
      }
      values = longer
    }
    return values
  }
}
