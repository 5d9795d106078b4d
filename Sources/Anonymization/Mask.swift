/// Hides the letters and numbers of a value, except for a few at its ends, and shows its shape.
///
/// - A letter or number is a scalar of `\p{L}` or `\p{N}`, however many bytes it takes, or a byte
///   that is not UTF-8 (a letter of an older encoding, as far as one can tell). Each is replaced by
///   one mask character; combining marks share the fate of the letter they stand on.
/// - At least half of them are masked, rounded up, and all of them where there are four or fewer.
///   Where the policy asks to keep more than that, first `keepFirst` gives way, then `keepLast`.
/// - Everything else is a separator and is kept. A value of separators alone cannot be masked.
/// - What another finding covers is masked too, separators included.
package struct Mask: Hashable, Sendable {
  /// How many letters or numbers to show at the beginning.
  package var keepFirst: Int
  /// How many letters or numbers to show at the end.
  package var keepLast: Int
  /// What stands for each one hidden.
  package var character: Unicode.Scalar

  /// A mask that shows at most this many at either end; the counts are not negative.
  package init(keepFirst: Int = 0, keepLast: Int = 0, character: Unicode.Scalar = "*") {
    self.keepFirst = keepFirst
    self.keepLast = keepLast
    self.character = character
  }

  /// The most that may be shown of `count` letters and numbers, whatever the policy says.
  static func mostKept(of count: Int) -> Int {
    count <= 4 ? 0 : count / 2
  }

  /// Appends `value` masked, without its line ends, or leaves `output` alone and returns false
  /// where the value holds nothing that a mask hides.
  func append(
    masked value: Span<UInt8>, covered: [Range<Int>], to output: inout [UInt8]
  ) -> Bool {
    let count = Self.countHidable(in: value)
    guard count > 0 else { return false }
    let most = Self.mostKept(of: count)
    let last = min(keepLast, most)
    let shownAtStart = min(keepFirst, most - last)
    let shownFrom = count - last

    var ordinal = 0
    var letterIsHidden = false
    var index = 0
    while index < value.count {
      let step = ScalarStep.decode(value, at: index)
      let range = index..<index + step.length
      index = range.upperBound
      let isCovered = !covered.isEmpty && covered.contains { $0.overlaps(range) }
      if Self.isHidable(step) {
        letterIsHidden = isCovered || (ordinal >= shownAtStart && ordinal < shownFrom)
        ordinal += 1
        if letterIsHidden { output.append(character) } else { output.append(value, range) }
      } else if let scalar = step.scalar, scalar.isMark {
        if !letterIsHidden && !isCovered { output.append(value, range) }
      } else if !LineEnds.isPart(value, range.lowerBound) {
        letterIsHidden = false
        if isCovered { output.append(character) } else { output.append(value, range) }
      }
    }
    return true
  }

  private static func countHidable(in value: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < value.count {
      let step = ScalarStep.decode(value, at: index)
      if isHidable(step) { count += 1 }
      index += step.length
    }
    return count
  }

  private static func isHidable(_ step: ScalarStep) -> Bool {
    step.scalar?.isLetterOrNumber ?? true
  }
}
