internal import CFolding

/// What is looked for in text before it is searched.
struct FoldingTargets: OptionSet {
  let rawValue: UInt32
  /// Characters and encodings that are folded where they stand.
  static let inPlace = FoldingTargets(rawValue: SCRUBJAY_FOLDING_IN_PLACE)
  /// Stretches that may be text in base64.
  static let base64 = FoldingTargets(rawValue: SCRUBJAY_FOLDING_BASE64)
}

extension Span<UInt8> {
  /// The next place from `offset` on at which one of `targets` may begin; the end if there is none.
  ///
  /// Goes over text in which there is nothing of the kind at more than 10 GB/s (AVX2).
  func nextFold(from offset: Int, _ targets: FoldingTargets) -> Int {
    precondition(offset >= 0 && offset <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe scrubjay_folding_next(base, offset, buffer.count, targets.rawValue)
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of `range`, copied in one block.
  mutating func append(_ text: Span<UInt8>, in range: Range<Int>) {
    let part = text.extracting(range)
    unsafe part.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: buffer)
    }
  }
}
