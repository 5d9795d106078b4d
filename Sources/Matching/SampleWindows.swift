internal import CMatching

/// Places of a text like those that are searched, to try buckets on.
///
/// What bytes stand side by side in words and numbers no table of single bytes tells: half the places of a
/// text are inside of words, and a bucket that takes any letter or digit eight times in a row lets all
/// words pass.
struct SampleWindows: Sendable {
  /// For each place the bytes around it as the halves of their codes, like those of a bucket.
  private let windows: [UInt32]

  /// How many places there are.
  let count: Int

  /// Places of ordinary text; about as many of a chat as of a log.
  static let ordinary = SampleWindows(SampleText(size: 40 << 10).bytes, every: 19)

  /// Makes one of every `stride`-th place of `text`.
  init(_ text: [UInt8], every stride: Int) {
    var windows: [UInt32] = []
    var count = 0
    var start = 0
    while start + StartShape.width <= text.count {
      for byte in text[start..<start + StartShape.width] {
        let code = UInt32(scrubjay_code(byte))
        windows.append(1 << (code & 15) | 1 << (16 + code >> 4))
      }
      count += 1
      start += stride
    }
    self.windows = windows
    self.count = count
  }

  /// The places that agree with a bucket.
  struct Agreement {
    /// A bit for each place.
    fileprivate(set) var places: [UInt64]
    /// How many bits are set.
    fileprivate(set) var count = 0

    /// That with no place.
    init(of windows: SampleWindows) {
      places = Array(repeating: 0, count: (windows.count + 63) / 64)
    }

    /// How many of its places are not in `others`.
    func count(outside others: [UInt64]) -> Int {
      var count = 0
      for (place, other) in zip(places, others) { count += (place & ~other).nonzeroBitCount }
      return count
    }
  }

  /// Finds out which places agree with `bucket`.
  func agree(with bucket: Bucket, _ agreement: inout Agreement) {
    let halves = (0..<StartShape.width).map { bucket[$0] }
    agreement.count = unsafe scrubjay_agreeing(windows, count, halves, &agreement.places)
  }
}
