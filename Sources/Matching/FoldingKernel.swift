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

extension Span<UInt8> {
  /// Where words that somebody may say a value with begin to stand near one another, from `offset` on; the
  /// end if nowhere.
  func nextSpokenWords(from offset: Int, _ vocabulary: SpokenVocabulary) -> Int {
    precondition(offset >= 0 && offset <= count)
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe vocabulary.marks.withUnsafeBufferPointer { marks in
        unsafe vocabulary.strong.withUnsafeBufferPointer { strong in
          guard let marks = marks.baseAddress, let strong = strong.baseAddress else {
            return buffer.count
          }
          return unsafe scrubjay_words_near(base, offset, buffer.count, marks, strong)
        }
      }
    }
  }
}

/// Which bit of a ``SpokenVocabulary`` a word has, by its first four bytes.
func wordBit(_ key: UInt32) -> UInt32 { scrubjay_words_hash(key) }

extension [UInt8] {
  /// Appends what the base64 in `range` decodes to, if that is text.
  ///
  /// - Returns: where decoding stopped, at the end if it is text, and the alphabets that characters of the
  ///   range show; `nil` where the range is not whole.
  mutating func append(
    base64 text: Span<UInt8>, in range: Range<Int>
  ) -> (stop: Int, marks: (standard: Bool, url: Bool))? {
    let part = text.extracting(range)
    let result = unsafe part.withUnsafeBufferPointer { input in
      unsafe scrubjay_base64_decode(input.baseAddress, input.count, nil)
    }
    // Only what is text gets room.
    if result.stop == range.count {
      let start = count
      append(contentsOf: repeatElement(0, count: result.length))
      unsafe withUnsafeMutableBufferPointer { output in
        unsafe part.withUnsafeBufferPointer { input in
          guard let decoded = output.baseAddress else { return }
          _ = unsafe scrubjay_base64_decode(input.baseAddress, input.count, decoded + start)
        }
      }
    }
    guard result.stop <= range.count else { return nil }
    return (
      range.lowerBound + result.stop, (result.has_standard != 0, result.has_url != 0)
    )
  }

  /// Appends the bytes of `range`, copied in one block.
  mutating func append(_ text: Span<UInt8>, in range: Range<Int>) {
    let part = text.extracting(range)
    unsafe part.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: buffer)
    }
  }
}
