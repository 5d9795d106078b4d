import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// `scan --summary`: what is counted, and that nothing else decides it.
@Suite struct SummaryTests {
  private static var summarizing: Setup {
    Setup.jsonLines.scanning.with { $0.options.summarizes = true }
  }

  private func rows(_ text: String, _ setup: Setup = summarizing) -> [String] {
    let result = setup.run(text)
    #expect(result.output.isEmpty)
    return result.tally.fields.rows.map { row in
      "\(row.entity) \(row.field ?? "…") \(row.counts.map(String.init).joined(separator: ","))"
    }
  }

  @Test func `findings are counted by type and field`() {
    let text = """
      {"a":[{"b":"ann@example.com"},{"b":"bob@example.com"}],"c":"ann@example.com"}
      {"a":[[{"b":"cid@example.com"}]]}
      """
    #expect(
      rows(text) == [
        "EMAIL_ADDRESS /a/*/b 0,2,0,0", "EMAIL_ADDRESS /c 0,1,0,0",
        "EMAIL_ADDRESS /a/*/*/b 0,1,0,0",
      ])
    #expect(
      rows("mail ann@example.com", Self.summarizing.with { $0.format = .text }) == [
        "EMAIL_ADDRESS  0,1,0,0"
      ])
  }

  @Test func `a key that is a finding shows as its type`() {
    #expect(
      rows(#"{"ann@example.com":"4111 1111 1111 1111","x1":{"7":"bob@example.com"}}"#) == [
        "EMAIL_ADDRESS /<EMAIL_ADDRESS> (key) 0,1,0,0", "CREDIT_CARD /<EMAIL_ADDRESS> 0,0,0,1",
        "EMAIL_ADDRESS /x1/* 0,1,0,0",
      ])
  }

  @Test func `bands begin where they should`() {
    func band(_ tenThousandths: Int, isCertain: Bool = false) -> FindingSummary.Band {
      FindingSummary.Band(.init(tenThousandths: tenThousandths), isCertain: isCertain)
    }
    #expect(band(10_000, isCertain: true) == .certain)
    #expect([9900, 8500].map { band($0) } == [.high, .high])
    #expect([8499, 6500].map { band($0) } == [.medium, .medium])
    #expect([6499, 0].map { band($0) } == [.low, .low])
  }

  @Test func `the sum is that of the findings, however they arrive`() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<6 {
      let bytes = Texts.jsonLines(40, &random)
      let counted = Setup.jsonLines.scanning.run(bytes, Scrubbers.few)
      let whole = Self.summarizing.run(bytes, Scrubbers.few)
      #expect(whole.tally.findings == counted.tally.findings)
      #expect(whole.tally.fields.rows.map(\.total).reduce(0, +) == counted.tally.total)
      for (sizes, jobs) in [([7], 1), ([100, 1], 3), ([4096], 2)] {
        let result = Self.summarizing.with {
          $0.sizes = sizes
          $0.jobs = jobs
        }.run(bytes, Scrubbers.few)
        #expect(result.tally == whole.tally)
      }
    }
  }

  @Test func `fields without end share a row, the same in any blocks`() {
    var lines = ""
    for number in 0..<(FindingSummary.maximumRows + 500) {
      lines += "{\"u\(number)x\":\"ann@example.com\"}\n"
    }
    let whole = Self.summarizing.run(lines, Scrubbers.emails)
    #expect(whole.tally.fields.rows.count == FindingSummary.maximumRows + 1)
    #expect(whole.tally.fields.rows.last?.field == nil)
    #expect(whole.tally.fields.rows.last?.total == 500)
    let cut = Self.summarizing.with { $0.sizes = [977] }.run(lines, Scrubbers.emails)
    #expect(cut.tally == whole.tally)
  }

  @Test func `what is put together is in the order of the input`() {
    var one = FindingSummary()
    one.add("A", pointer: "/x", isKey: false, .low)
    var other = FindingSummary()
    other.add("B", pointer: "/y/0", isKey: false, .high)
    other.add("A", pointer: "/x", isKey: false, .low)
    one.add(other, limit: 2)
    #expect(one.rows.map(\.entity) == ["A", "B"])
    #expect(one.rows.map(\.total) == [2, 1])
    one.add("B", pointer: "/z", isKey: true, .low)
    var limited = FindingSummary()
    limited.add(one, limit: 2)
    #expect(limited.rows.map(\.field) == ["/x", "/y/*", nil])
  }
}
