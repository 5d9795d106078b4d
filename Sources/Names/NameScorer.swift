internal import CNames

/// Tells names of people from other words, by lists of names and by what stands around them.
///
/// Each word is scored by itself, from the left to the right: a sum of weights, one for each of its features
/// (how the lists know it, how it is written, its neighbors, what stands between them, its beginning and its
/// end). The weights are data, learnt from labelled text by `Benchmarks/Names/train.py`; a logistic function
/// makes a probability of the sum. What is found in a line depends on the bytes of that line alone.
package enum NameScorer {
  /// A stretch of text that may be a name.
  package struct Name: Equatable, Sendable {
    /// Where it lies.
    package var range: Range<Int>
    /// How likely it is to be one, in ten-thousandths: that of the word in it that is most like a name.
    package var probability: Int
  }

  /// Why a word was held to be a name or not.
  package struct Word: Sendable {
    /// Where it lies.
    package var range: Range<Int>
    /// What each feature adds to the log odds, in twentieths, in the order of ``features``.
    package var weights: [Int]
    /// The sum of the weights.
    package var margin: Int
  }

  /// What one worker has looked up of late.
  ///
  /// What is found does not depend on it.
  @safe
  package final class Memory {
    @unsafe fileprivate let words: UnsafeMutablePointer<scrubjay_names_memory>

    /// Makes an empty memory.
    package init() {
      unsafe words = .allocate(capacity: 1)
      unsafe words.initialize(to: scrubjay_names_memory())
    }

    deinit { unsafe words.deallocate() }
  }

  /// So many weights are one unit of log odds.
  package static let unit = Int(SCRUBJAY_NAMES_UNIT)

  /// How many names are looked for at first; hardly any line has more.
  private static let usualCount = 32

  /// Finds names in the line of `text` that lies in `line`, and gives them in their order.
  ///
  /// - Parameters:
  ///   - text: the text; what stands outside of the line says nothing.
  ///   - line: the line, without its end.
  ///   - least: the lowest probability of a name, in ten-thousandths.
  ///   - memory: this worker's memory.
  ///   - body: takes a name.
  package static func find(
    in text: Span<UInt8>, line: Range<Int>, least: Int, memory: Memory, _ body: (Name) -> Void
  ) {
    guard !line.isEmpty else { return }
    let part = text.extracting(line.lowerBound..<text.count)
    unsafe part.withUnsafeBufferPointer { bytes in
      var capacity = usualCount
      var isWhole = false
      while !isWhole {
        unsafe withUnsafeTemporaryAllocation(of: scrubjay_name.self, capacity: capacity) { names in
          var model = unsafe scrubjay_names_builtin
          let count = unsafe scrubjay_names_find(
            &model, memory.words, bytes.baseAddress, line.count, bytes.count,
            Int32(truncatingIfNeeded: least), names.baseAddress, capacity)
          guard count <= capacity else {
            capacity = count
            return
          }
          isWhole = true
          for index in 0..<count {
            let name = unsafe names[index]
            body(
              Name(
                range: line.lowerBound + name.start..<line.lowerBound + name.end,
                probability: Int(name.probability)))
          }
        }
      }
    }
  }

  /// Whether the value at `range` says nothing of names in `line`, and a placeholder in its place would not either.
  ///
  /// May be false where that is so.
  package static func isOpaque(
    _ range: Range<Int>, in text: Span<UInt8>, line: Range<Int>
  ) -> Bool {
    let part = text.extracting(line)
    return unsafe part.withUnsafeBufferPointer { bytes in
      unsafe scrubjay_names_is_opaque(
        bytes.baseAddress, bytes.count, range.lowerBound - line.lowerBound,
        range.upperBound - line.lowerBound)
    }
  }

  /// What decided about each word of a line that may be a name.
  package static func explain(_ text: Span<UInt8>, line: Range<Int>) -> [Word] {
    let part = text.extracting(line)
    return unsafe part.withUnsafeBufferPointer { bytes in
      var model = unsafe scrubjay_names_builtin
      let count = unsafe scrubjay_names_explain(&model, bytes.baseAddress, bytes.count, nil, 0)
      return unsafe withUnsafeTemporaryAllocation(
        of: scrubjay_name_word.self, capacity: max(1, count)
      ) { words in
        _ = unsafe scrubjay_names_explain(
          &model, bytes.baseAddress, bytes.count, words.baseAddress, count)
        return (0..<count).map { index in
          let word = unsafe words[index]
          let weights = unsafe withUnsafeBytes(of: word.weights) { raw in
            unsafe Array(raw.bindMemory(to: Int32.self)).map { Int($0) }
          }
          return Word(
            range: line.lowerBound + word.start..<line.lowerBound + word.end, weights: weights,
            margin: Int(word.margin))
        }
      }
    }
  }
}
