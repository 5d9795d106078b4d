import Checksums
import Testing

@Suite struct WrittenDateTests {
  private func readings(_ text: String, _ order: WrittenDate.Order? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return WrittenDate.readings(of: bytes.span, order: order).map { date in
      [date.year, date.month, date.day].compactMap { $0.map(String.init) }.joined(separator: "-")
    }
  }

  @Test(
    arguments: [
      // Year first; ISO 8601-1, 4.2.2.
      ("1984-05-12", ["1984-5-12"]), ("1984/5/2", ["1984-5-2"]), ("19840512", ["1984-5-12"]),
      ("2024-05-12T10:30:00Z", ["2024-5-12"]), ("2024-05-12T10:30:00.123+02:00", ["2024-5-12"]),
      ("20240512T103000Z", ["2024-5-12"]), ("20240512103000", ["2024-5-12"]),
      ("2024-05-12 23:59:59 -0500", ["2024-5-12"]),
      // Points: the day comes first.
      ("03.07.2024", ["2024-7-3"]), ("3. 7. 2024", ["2024-7-3"]), ("12.05.84", ["1984-5-12"]),
      // Only one order makes a date.
      ("25/12/1999", ["1999-12-25"]), ("12/25/1999", ["1999-12-25"]), ("29/02/2000", ["2000-2-29"]),
      // Both do.
      ("03/07/2024", ["2024-7-3", "2024-3-7"]), ("05/05/2024", ["2024-5-5"]),
      ("12051984", ["1984-5-12", "1984-12-5"]),
      // Two digits.
      ("25/12/29", ["2029-12-25"]), ("25/12/30", ["1930-12-25"]), ("25/12/00", ["2000-12-25"]),
      ("84-05-31", ["1984-5-31"]),
      // Names of months.
      ("12 May 1984", ["1984-5-12"]), ("May 12th, 1984", ["1984-5-12"]),
      ("1er août 1975", ["1975-8-1"]), ("7 de septiembre de 1969", ["1969-9-7"]),
      ("15 października 2001", ["2001-10-15"]), ("3. März '90", ["1990-3-3"]),
      ("1990 March 3", ["1990-3-3"]), ("Sun, 12 May 2024 10:30:00 +0000", ["2024-5-12"]),
      ("21 LUGLIO 1958", ["1958-7-21"]), ("5 mei 2003", ["2003-5-5"]),
      ("1 janeiro 1999", ["1999-1-1"]), ("10:15 am, 12 May 2024", ["2024-5-12"]),
      // Less than a day.
      ("1984", ["1984"]), ("1984-05", ["1984-5"]), ("05/1984", ["1984-5"]),
      ("May 1984", ["1984-5"]),
      // No dates.
      ("31/02/2024", []), ("1984-13-01", []), ("12/05", []), ("May 12", []), ("", []),
      ("1.2.2024.1", []), ("12 May June 1984", []), ("999", []), ("2150", []), ("10:30", []),
      ("123456789012345", []),
    ] as [(String, [String])])
  func layouts(text: String, expected: [String]) {
    #expect(readings(text) == expected)
  }

  @Test func anOrderSettlesWhatIsOpen() {
    #expect(readings("03/07/2024", .dayFirst) == ["2024-7-3"])
    #expect(readings("03/07/2024", .monthFirst) == ["2024-3-7"])
    #expect(readings("25/12/2024", .monthFirst) == ["2024-12-25"])
    #expect(readings("03.07.2024", .monthFirst) == ["2024-7-3"])
  }

  /// Whatever ``CalendarDate`` calls a date has a reading, and every reading is a date of it.
  @Test func allThatIsADateCanBeRead() {
    var generator = SplitMix64(seed: 4)
    let months = ["may", "März", "août", "października", "dic"]
    for _ in 0..<4000 {
      let year = Int.random(in: 1850...2099, using: &generator)
      let (month, day) = (
        Int.random(in: 1...13, using: &generator), Int.random(in: 1...32, using: &generator)
      )
      let separator = ["/", "-", ".", " "].randomElement(using: &generator) ?? "/"
      let name = months.randomElement(using: &generator) ?? "may"
      let short = ["\(month)", "\(day)", "\(year % 100 + 100)".suffix(2).description]
      let layouts: [String] = [
        ["\(year)", "\(month)", "\(day)"].joined(separator: separator),
        ["\(day)", "\(month)", "\(year)"].joined(separator: separator),
        short.joined(separator: separator), "\(day) \(name) \(year)", "\(name) \(day), \(year)",
      ]
      let text = layouts.randomElement(using: &generator) ?? ""
      let bytes = Array(text.utf8)
      #expect(CalendarDate.isValid(bytes.span) == !readings(text).isEmpty, "\(text)")
    }
  }

  @Test func anythingElseIsRefusedAndNothingTraps() {
    var generator = SplitMix64(seed: 5)
    let pieces = [
      "1", "31", "2024", "-", "/", ".", ":", "T", "May", " ", "é", "\u{2013}", "+", "Z",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...9, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for reading in readings(text) { #expect(["18", "19", "20"].contains(reading.prefix(2))) }
    }
  }
}

@Suite struct IPAddressOctetsTests {
  private func octets(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    return IPAddress.octets(of: bytes.span)
  }

  /// RFC 5952, sections 1, 4 and 5.
  @Test(
    arguments: [
      ("192.0.2.128", "192.0.2.128"), ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
      ("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"),
      ("2001:db8::0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1"),
      ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
      ("::", "::"), ("::1", "::1"), ("1::", "1::"),
      (
        "2001:db8:aaaa:bbbb:cccc:dddd:eeee:1",
        "2001:db8:aaaa:bbbb:cccc:dddd:eeee:1"
      ),
      ("::ffff:192.0.2.128", "::ffff:192.0.2.128"), ("::FFFF:c000:280", "::ffff:192.0.2.128"),
      ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ])
  func textForms(text: String, expected: String) throws {
    #expect(IPAddress.text(try #require(octets(text))) == expected)
  }

  @Test(arguments: ["", "1.2.3", "256.1.1.1", "1::2::3", ":1", "12345::", "1:2:3:4:5:6:7:8:9"])
  func noAddresses(text: String) {
    #expect(octets(text) == nil)
  }

  @Test func theTextReadsBack() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<2000 {
      let count = Bool.random(using: &generator) ? 4 : 16
      let octets = (0..<count).map { _ in
        Bool.random(using: &generator) ? UInt8(0) : UInt8.random(in: 0...255, using: &generator)
      }
      let text = IPAddress.text(octets)
      #expect(self.octets(text) == octets, "\(text)")
    }
  }
}
