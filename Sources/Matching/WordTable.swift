internal import CMatching

/// The first bytes of the starts that are words, or little else; letters in either case are one.
///
/// Most words of a text agree with the shape of some word that is looked for. Like everything before the
/// automaton the table may say "maybe" too often, and never "no" wrongly.
///
/// The first three bytes of a start are looked up, then the first four, and then the first six: `the n` is
/// told from the many other places of `the`.
struct WordTable: Sendable {
  /// For each first three bytes two bits: whether a start may stand there whatever follows, and whether
  /// the first four are to be looked up.
  private let beginnings: Table<UInt64>
  /// For each hash of the first four bytes two bits: whether a start may stand there whatever follows,
  /// and whether one may if what follows is in `followers`.
  private let cells: Table<UInt64>
  /// For each hash of the first six bytes one bit.
  private let followers: Table<UInt64>

  /// How many bits of a hash choose a cell: 128 KiB of cells, 64 of followers.
  private static let indexBits = Int(scrubjay_word_bits)

  /// How many bytes of a start are looked up first.
  static let firstBytes = 3

  /// How many different values the first three bytes of a shape may have to go into the tables, and how
  /// many all the bytes that are looked up.
  static let mostValues = (first: 64, all: 256)

  /// Makes a table of shapes that are all words.
  init(_ shapes: [StartShape] = [], of sets: ShapeSets = ShapeSets()) {
    self.init(bits: [[], [], []], shapes, of: sets)
  }

  /// Makes a table with the bits of another set, and what `shapes` need, all of which are words.
  init(bits known: [[Int]], _ shapes: [StartShape] = [], of sets: ShapeSets = ShapeSets()) {
    var tables = [
      [UInt64](repeating: 0, count: 1 << (Int(scrubjay_beginning_bits) - 5)),
      [UInt64](repeating: 0, count: 1 << (Self.indexBits - 5)),
      [UInt64](repeating: 0, count: 1 << (Self.indexBits - 6)),
    ]
    for (number, bits) in known.enumerated() {
      for bit in bits { tables[number][bit >> 6] |= 1 << UInt64(bit & 63) }
    }
    var last: [UInt32] = []
    for shape in shapes {
      // Those that differ in later bytes alone mostly follow one another.
      let beginning = (0..<6).map { shape[StartShape.before + $0] }
      if beginning == last { continue }
      last = beginning
      var values: [UInt64] = [0]
      guard
        Self.extend(
          &values, by: shape, in: 0..<Self.firstBytes, of: sets, most: Self.mostValues.first)
      else { continue }
      let three = values
      let isFour = Self.extend(&values, by: shape, in: 3..<4, of: sets, most: Self.mostValues.all)
      for value in three {
        let index = Int(scrubjay_beginning_index(UInt32(value)))
        tables[0][index >> 5] |= (isFour ? 2 : 1) << UInt64(2 * (index & 31))
      }
      guard isFour else { continue }
      let four = values
      let isSix = Self.extend(&values, by: shape, in: 4..<6, of: sets, most: Self.mostValues.all)
      for value in four {
        let index = Int(scrubjay_word_index(UInt32(value)))
        tables[1][index >> 5] |= (isSix ? 2 : 1) << UInt64(2 * (index & 31))
      }
      for value in isSix ? values : [] {
        let index = Int(scrubjay_follower_index(value))
        tables[2][index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    beginnings = Table(tables[0])
    cells = Table(tables[1])
    followers = Table(tables[2])
  }

  /// The same with more words.
  func adding(_ shapes: [StartShape], of sets: ShapeSets) -> WordTable {
    shapes.isEmpty ? self : WordTable(bits: bits, shapes, of: sets)
  }

  /// Puts what the bytes in `range`, counted from the start, may be behind what `values` has, capital
  /// letters made small; false, with some done, if that is too much.
  private static func extend(
    _ values: inout [UInt64], by shape: StartShape, in range: Range<Int>, of sets: ShapeSets,
    most: Int
  ) -> Bool {
    for number in range {
      let bytes = sets.smallBytes[Int(shape[StartShape.before + number])]
      guard values.count * bytes.count <= most else { return false }
      let shorter = values
      values.removeAll(keepingCapacity: true)
      for byte in bytes {
        for value in shorter { values.append(value | UInt64(byte) << UInt64(8 * number)) }
      }
    }
    return true
  }

  /// The numbers of the bits that are set, ascending, for each of the tables.
  var bits: [[Int]] { [beginnings, cells, followers].map(Self.bits) }

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
  func withUnsafeTables<Result>(_ body: (UnsafePointer<scrubjay_words>) -> Result) -> Result {
    unsafe beginnings.withUnsafePointer { beginnings in
      unsafe cells.withUnsafePointer { cells in
        unsafe followers.withUnsafePointer { followers in
          var tables = unsafe scrubjay_words(
            beginnings: beginnings, cells: cells, followers: followers)
          return unsafe withUnsafePointer(to: &tables) { unsafe body($0) }
        }
      }
    }
  }
}
