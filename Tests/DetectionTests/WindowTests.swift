import Testing

@testable import Detection

/// A line that is too long to be looked at whole is looked at in windows.
struct WindowTests {
  /// What separates findings so far that they are none another's context.
  private static let filler = " and so it went on for a good while, as it does, until then "

  private static let pieces = [
    "account 1234567", Sample.card, "ann@shop.org", Sample.token, "order 7654321",
    "12 \(Sample.card) 123",
    "<CARD> x", "bank account: 765432", "nothing", "CARD_abcdefghijklmnop9", "é字\u{301}",
  ]

  private static func line(_ count: Int, using generator: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for number in 0..<count {
      // Values differ, so that none is the occurrence of another.
      text += (pieces.randomElement(using: &generator) ?? "").replacing("ann", with: "ann\(number)")
      text += filler
    }
    return Array(text.utf8)
  }

  /// Detects window by window: `core` bytes that are decided, with `overlap` more in view.
  private static func inWindows(
    _ text: [UInt8], _ detector: Detector, cores: () -> Int, overlap: Int
  ) throws -> [Range<Int>] {
    let scratch = detector.makeScratch()
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      // What was decided stays in view as context.
      let base = max(0, start - 400)
      let end = start + cores()
      if end + overlap >= text.count {
        let view = Array(text[base...])
        let rest = try detector.findings(in: view, from: start - base, scratch: scratch)
        return found + rest.map { $0.range.lowerBound + base..<$0.range.upperBound + base }
      }
      let view = Array(text[base..<end + overlap])
      let window = try detector.detectWindow(
        in: view.span, core: start - base..<end - base, scratch: scratch)
      #expect(window.cut > start - base && window.cut <= end - base)
      for finding in window.findings { #expect(finding.range.upperBound <= window.cut) }
      found += window.findings.map { $0.range.lowerBound + base..<$0.range.upperBound + base }
      start = base + window.cut
    }
    return found
  }

  @Test func `Windows find what is found in the whole line`() throws {
    let detector = try detector {
      $0.types = Set(["ACCOUNT", "CARD", "EMAIL", "TOKEN"].map { EntityType($0) })
    }
    var generator = SeededGenerator(seed: 9)
    var count = 0
    for _ in 0..<60 {
      let text = Self.line(12, using: &generator)
      let whole = try detector.findings(in: text).filter { finding in
        if case .pattern = finding.origin { true } else { false }
      }.map(\.range)
      count += whole.count
      let windows = try Self.inWindows(
        text, detector, cores: { Int.random(in: 60...300, using: &generator) }, overlap: 400)
      #expect(windows == whole)
    }
    #expect(count > 100)
  }

  @Test func `A core may reach to the end of the view`() throws {
    let detector = try detector()
    let text = Array("x ann@shop.org \n".utf8)
    let window = try detector.detectWindow(
      in: text.span, core: 0..<text.count, scratch: detector.makeScratch())
    #expect(window.findings.map(\.range) == [2..<14])
    #expect(window.cut == text.count)
  }

  @Test func `A cut splits no character`() throws {
    let detector = try detector()
    let text = Array(String(repeating: "€", count: 40).utf8)
    for end in 10...40 {
      let window = try detector.detectWindow(
        in: text.span, core: 0..<end, scratch: detector.makeScratch())
      #expect(window.cut % 3 == 0 && end - window.cut < 3)
    }
  }

  @Test func `A window that candidates cover from end to end cannot be decided`() throws {
    let definitions = try pack(
      "- type: A\n  patterns: [{ name: a, regex: '[a-z]{30}', score: 1 }]\n")
    let detector = try Detector(definitions, options: .init())
    let text = Array(String(repeating: "a", count: 60).utf8)
    #expect(throws: DetectionError.self) {
      try detector.detectWindow(in: text.span, core: 0..<20, scratch: detector.makeScratch())
    }
  }
}
