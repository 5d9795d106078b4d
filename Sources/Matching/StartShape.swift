/// What the bytes around a place may be where a match begins, or an inner byte of one stands.
///
/// Two bytes before the place, the one at it and seven behind.
struct StartShape: Hashable, Sendable {
  /// How many bytes it looks at.
  static let width = 10
  /// How many of these stand before the place.
  static let before = 2

  /// The possible bytes, in order.
  private(set) var sets: [ByteSet]

  /// The shape of places around which there are such bytes alone.
  init(every bytes: ByteSet) {
    sets = Array(repeating: bytes, count: Self.width)
  }

  /// The possible bytes at `index`.
  subscript(index: Int) -> ByteSet {
    get { sets[index] }
    set { sets[index] = newValue }
  }

  /// Whether what the place begins with is a word, or little else: few enough bytes to be looked up.
  ///
  /// Numbers are not: of their digits any may come.
  var isWord: Bool {
    sets[Self.before].isDisjoint(with: .digits) && WordTable.values(of: self, in: 0..<3) != nil
  }
}
