/// For each two bytes that some pattern may begin with, which bytes may come third.
///
/// Most starts that survive two bytes die at the third; asking here costs less than a run of the
/// automaton. Like the automaton it may say "maybe" too often, never "no" wrongly.
struct ThirdByteFilter: Sendable {
  private let classCount: Int
  private let wordsPerPair: Int
  private let bits: Table<UInt64>

  /// Builds the filter for matches that begin with the states `roots` of `builder`.
  ///
  /// `representatives` has a byte of each class, by class.
  init(_ builder: AutomatonBuilder, roots: [Int32], representatives: [UInt8]) {
    classCount = representatives.count
    wordsPerPair = (classCount + 63) / 64
    var bits = [UInt64](repeating: 0, count: classCount * classCount * wordsPerPair)
    var seen: Set<[ByteSet]> = []
    for root in roots {
      for first in builder.reachable(from: root) where builder.states[first].set >= 0 {
        let firstSet = builder.sets[Int(builder.states[first].set)]
        for second in builder.reachable(from: builder.states[first].next) {
          let secondState = builder.states[second]
          // A pattern that may end after one byte lets anything follow.
          var secondSet = ByteSet.all
          var thirdSet = ByteSet.all
          if secondState.set >= 0 {
            secondSet = builder.sets[Int(secondState.set)]
            thirdSet = Self.following(secondState.next, in: builder)
          }
          guard seen.insert([firstSet, secondSet, thirdSet]).inserted else { continue }
          Self.mark(
            &bits, firstSet, secondSet, thirdSet, representatives, wordsPerPair: wordsPerPair)
        }
      }
    }
    self.bits = Table(bits)
  }

  /// Whether a match may begin with bytes of these three classes.
  @inline(__always)
  func mayBegin(_ first: Int, _ second: Int, _ third: Int) -> Bool {
    let pair = first &* classCount &+ second
    return bits[pair &* wordsPerPair &+ third &>> 6] &>> UInt64(third & 63) & 1 != 0
  }

  /// The bytes that may come next; all where a match may end here.
  private static func following(_ state: Int32, in builder: AutomatonBuilder) -> ByteSet {
    var bytes = ByteSet()
    for next in builder.reachable(from: state) {
      let set = builder.states[next].set
      if set < 0 { return .all }
      bytes = bytes.union(builder.sets[Int(set)])
    }
    return bytes
  }

  private static func mark(
    _ bits: inout [UInt64], _ first: ByteSet, _ second: ByteSet, _ third: ByteSet,
    _ representatives: [UInt8], wordsPerPair: Int
  ) {
    var mask = [UInt64](repeating: 0, count: wordsPerPair)
    for (index, byte) in representatives.enumerated() where third.contains(byte) {
      mask[index >> 6] |= 1 << UInt64(index & 63)
    }
    let seconds = representatives.indices.filter { second.contains(representatives[$0]) }
    for index in representatives.indices where first.contains(representatives[index]) {
      for next in seconds {
        let start = (index * representatives.count + next) * wordsPerPair
        for word in 0..<wordsPerPair { bits[start + word] |= mask[word] }
      }
    }
  }
}
