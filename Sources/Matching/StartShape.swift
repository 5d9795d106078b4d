/// What the bytes around a place may be where a match begins, or an inner byte of one stands.
///
/// Two bytes before the place, the one at it and seven behind; of each the number of a set in ``ShapeSets``.
struct StartShape: Sendable {
  /// How many bytes it looks at.
  static let width = 10
  /// How many of these stand before the place.
  static let before = 2

  private var numbers: SIMD16<UInt32>

  /// The shape of places around which there are bytes of one set alone.
  init(every set: UInt32) {
    numbers = SIMD16(repeating: set)
  }

  /// The number of the set of the possible bytes at `index`.
  subscript(index: Int) -> UInt32 {
    get { numbers[index] }
    set { numbers[index] = newValue }
  }

  /// The same shape behind what `other` has before its place.
  func behind(_ other: StartShape) -> StartShape {
    var shape = self
    for index in 0..<Self.before { shape.numbers[index] = other.numbers[index] }
    return shape
  }
}

/// The sets of bytes that shapes are made of, each known by a number, with what is asked about them.
struct ShapeSets: Sendable {
  /// The sets, by their numbers.
  private(set) var sets: [ByteSet] = []
  /// By number: the halves of the codes of a set's bytes, as ``Bucket`` has them.
  private(set) var halves: [UInt32] = []
  /// By number: how often a byte of ordinary text agrees with those halves.
  private(set) var shares: [Double] = []
  /// By number: its bytes, capital letters made small.
  private(set) var smallBytes: [[UInt8]] = []
  private var numbers: [ByteSet: UInt32] = [:]

  /// The number of the set of all bytes.
  static let all: UInt32 = 0

  /// Makes sets of which that of all bytes is known.
  init() {
    _ = number(of: .all)
  }

  /// The number of `set`.
  mutating func number(of set: ByteSet) -> UInt32 {
    if let number = numbers[set] { return number }
    let number = UInt32(sets.count)
    numbers[set] = number
    sets.append(set)
    let bits = Bucket.halves(of: set)
    halves.append(bits)
    shares.append(ByteFrequency.share(of: bits, ByteFrequency.shares))
    var bytes: [UInt8] = []
    set.makingLettersSmall.forEach { bytes.append($0) }
    smallBytes.append(bytes)
    return number
  }

  /// How often a place of ordinary text agrees with `shape`, as if its bytes had nothing to do with each
  /// other.
  func likelihood(of shape: StartShape) -> Double {
    var product = 1.0
    for index in 0..<StartShape.width { product *= shares[Int(shape[index])] }
    return product
  }

  /// Whether what a place of this shape begins with is a word, or little else: few enough bytes to be looked
  /// up.
  ///
  /// Numbers are not: of their digits any may come.
  func isWord(_ shape: StartShape) -> Bool {
    guard sets[Int(shape[StartShape.before])].isDisjoint(with: .digits) else { return false }
    var count = 1
    for index in StartShape.before..<StartShape.before + WordTable.firstBytes {
      count *= smallBytes[Int(shape[index])].count
    }
    return count <= WordTable.mostValues.first
  }
}
