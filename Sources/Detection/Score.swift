/// How likely a candidate is to be what its pattern says, from 0 to 1 in steps of one ten-thousandth.
///
/// Scores are whole numbers inside, so that adding evidence in any order gives the same sum on every
/// machine.
package struct Score: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The score in ten-thousandths, 0…10 000.
  package var tenThousandths: Int { Int(stored) }

  private let stored: Int16

  /// Makes a score from ten-thousandths, held within 0…10 000.
  package init(tenThousandths: Int) {
    stored = Int16(min(max(tenThousandths, 0), 10_000))
  }

  /// Makes a score from a number between 0 and 1, rounded to the nearest ten-thousandth.
  package init(_ value: Double) {
    self.init(tenThousandths: Int((value * 10_000).rounded()))
  }

  /// The score of a finding that arithmetic has proved.
  package static let certain = Score(tenThousandths: 10_000)

  /// The highest score that evidence short of proof can reach.
  package static let highestUncertain = Score(tenThousandths: 9_900)

  /// The score as a number between 0 and 1.
  package var value: Double { Double(tenThousandths) / 10_000 }

  /// Four decimals, as reports print it: `0.9000`.
  package var description: String {
    let fraction = String(tenThousandths % 10_000)
    return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - fraction.utf8.count)
      + fraction
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.stored < right.stored
  }
}
