import Testing

@testable import Detection

/// Numbers that other numbers of the same conversation tell.
@Suite struct CallingCodesTests {
  private static let definitions = Result {
    try pack(
      #"""
      - type: PHONE
        told_by: calling-codes
        patterns:
          - { name: abroad, regex: '(?<!\d)\+\d{2} \d{3} \d{3} \d{3}(?!\d)', score: 0.9 }
          - { name: grouped, regex: '(?<![\d+])(?<!\d )\d{3} \d{3} \d{3}(?!\d)', score: 0.3 }
          - { name: run, regex: '(?<![\d+])\d{9}(?!\d)', score: 0.3 }
        context: { en: [call] }
        negative_context: { en: [order] }
      - type: ROWS
        patterns: [{ name: run, regex: '(?<![\d+])\d{9}(?!\d)', score: 0.3 }]
        context: { en: [rows] }
      """#)
  }
  private static let spanish = "+34 611 203 405"

  private static func find(
    _ text: String, from start: Int = 0, units: [TextUnit]? = nil, flow: RecordFlow = .apart,
    lookBack: Int = 8
  ) throws -> [String] {
    var options = DetectionOptions()
    options.lookBack = lookBack
    let detector = try Detector(definitions.get(), options: options)
    let bytes = Array(text.utf8)
    return try detector.detect(
      in: bytes.span, from: start, units: units, flow: flow, scratch: detector.makeScratch()
    ).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `a number is told by one before it or behind it in its line`() throws {
    #expect(try Self.find("\(Self.spanish), 622 304 506") == [Self.spanish, "622 304 506"])
    #expect(try Self.find("622304506 or \(Self.spanish)") == ["622304506", Self.spanish])
    #expect(try Self.find("622 304 506") == [])
  }

  @Test(arguments: ["\(spanish) and 122 304 506", "order 622 304 506, \(spanish)"])
  func `neither is one that the plan does not have, nor one that words speak against`(
    text: String
  ) throws {
    #expect(try Self.find(text).count == 1)
  }

  @Test func `numbers of several countries all count`() throws {
    #expect(try Self.find("+48 601 234 567 \(Self.spanish) 622 304 506").count == 3)
  }

  @Test(arguments: 0...10)
  func `as many lines back count as questions are looked for in`(lines: Int) throws {
    let text = Self.spanish + String(repeating: "\nok", count: lines) + "\n622 304 506"
    #expect(try Self.find(text).count == (lines < 8 ? 2 : 1))
    #expect(try Self.find(text, lookBack: 0).count == 1)
  }

  @Test(arguments: [(400, 2), (600, 1)])
  func `what is far away in a long line does not count`(distance: Int, count: Int) throws {
    let between = String(repeating: "x ", count: distance / 2)
    #expect(try Self.find("\(Self.spanish) \(between)622 304 506").count == count)
    #expect(try Self.find("622 304 506 \(between)\(Self.spanish)").count == count)
  }

  @Test func `a record counts as a whole, and another one does not`() throws {
    let texts = ["622 304 506", String(repeating: "ok ", count: 400), Self.spanish, "633 405 607"]
    var bytes = ""
    var units: [TextUnit] = []
    for (index, text) in texts.enumerated() {
      units.append(
        TextUnit(
          range: bytes.utf8.count..<bytes.utf8.count + text.utf8.count, record: index < 3 ? 1 : 2))
      bytes += text + "\n\n\n"
    }
    #expect(try Self.find(bytes, units: units) == ["622 304 506", Self.spanish])
  }

  @Test(arguments: 1...10)
  func `as many messages back count as questions are looked for in`(distance: Int) throws {
    var bytes = ""
    var units: [TextUnit] = []
    for record in 0...distance {
      let text = record == 0 ? Self.spanish : record == distance ? "622 304 506" : "ok"
      units.append(
        TextUnit(range: bytes.utf8.count..<bytes.utf8.count + text.utf8.count, record: record))
      bytes += text + "\n\n\n"
    }
    #expect(
      try Self.find(bytes, units: units, flow: .together).count == (distance <= 8 ? 2 : 1))
    #expect(try Self.find(bytes, units: units, flow: .apart).count == 1)
  }

  @Test func `lines by themselves say the same as together, with the lines before as context`()
    throws
  {
    var lines: [String] = []
    for number in 0..<40 {
      lines.append(number % 13 == 5 ? Self.spanish : "so 6223045\(10 + number) it is")
      if number % 7 == 0 { lines.append(String(repeating: "word ", count: 700)) }
      if number == 20 { lines.append(String(repeating: "word ", count: 5000)) }
    }
    let text = lines.joined(separator: "\n")
    let whole = try Self.find(text)
    #expect(whole.count > 10 && whole.count < 40)
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    while start < bytes.count {
      let end = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      let context = Detector.dialogueContext(before: start, from: 0, in: bytes.span)
      let piece = String(decoding: bytes[start - context..<end], as: UTF8.self)
      pieces += try Self.find(piece, from: context)
      start = end
    }
    #expect(pieces == whole)
  }
}
