import Testing

@testable import Detection

struct ScoreTests {
  @Test(arguments: [
    (0.0, 0, "0.0000"), (1.0, 10_000, "1.0000"), (0.5, 5_000, "0.5000"), (0.55, 5_500, "0.5500"),
    (0.00005, 1, "0.0001"), (0.00004, 0, "0.0000"), (0.0123, 123, "0.0123"),
    (1.5, 10_000, "1.0000"), (-0.5, 0, "0.0000"), (0.99995, 10_000, "1.0000"),
  ])
  func `A score is held in ten-thousandths`(value: Double, whole: Int, text: String) {
    #expect(Score(value).tenThousandths == whole)
    #expect(Score(value).description == text)
    #expect(Score(tenThousandths: whole) == Score(value))
    #expect(Score(value).value == Double(whole) / 10_000)
  }

  @Test func `Scores are ordered and capped`() {
    #expect(Score(0.3) < Score(0.30005))
    #expect(Score(tenThousandths: 12_000) == .certain)
    #expect(Score(tenThousandths: -1) == Score(0))
    #expect(Score.highestUncertain < .certain)
  }
}

struct EntityTypeTests {
  @Test(arguments: ["A", "CREDIT_CARD", "A1", "US_SSN", "A_", String(repeating: "A", count: 64)])
  func `A name is valid`(name: String) { #expect(EntityType.isValidName(name)) }

  @Test(arguments: [
    "", "a", "1A", "_A", "A-B", "A B", "Å", "Ab", "A\n", String(repeating: "A", count: 65),
  ])
  func `A name is not valid`(name: String) { #expect(!EntityType.isValidName(name)) }
}
