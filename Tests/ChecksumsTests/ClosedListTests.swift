import Testing

@testable import Checksums

/// Identifiers that have no check digit but a part from a closed list, and tokens and coordinates.
@Suite struct ClosedListTests {
  @Test(arguments: ["DEUTDEFF", "DEUTDEFF500", "COBADEFFXXX", "NWBKGB2L", "BKAUXKPR"])
  func takesBusinessCodes(_ text: String) {
    #expect(accepts(text, BusinessIdentifierCode.isValid))
  }

  @Test(arguments: [
    "DEUTXZFF", "DEUTDEF", "DEUTDEFF50", "DEUTDEFF5000", "DEU1DEFF", "DEUTDEFFX12", "",
  ])
  func refusesBusinessCodes(_ text: String) {
    #expect(!accepts(text, BusinessIdentifierCode.isValid))
  }

  @Test func aThirdOfAllWordsNamesACountry() {
    let rate = acceptRate(seed: 23, BusinessIdentifierCode.isValid) { generator in
      (0..<8).map { _ in UInt8(0x41 + generator.next() % 26) }
    }
    #expect((0.33...0.41).contains(rate))
  }

  @Test func thereAreTheCountriesOfTheStandardAndKosovo() {
    let letters = UInt8(0x41)...0x5A
    let count = letters.reduce(0) { sum, first in
      sum + letters.count { Country.isCode(first, $0) }
    }
    #expect(count == 250)
    #expect(!Country.isCode(0x64, 0x65) && !Country.isCode(0x5A, 0x5A))
  }

  @Test(arguments: [
    "example.com", "EXAMPLE.COM", "mail.example.co.uk", "bücher.example.de", "пример.рф",
    "xn--e1afmkfd.xn--p1ai", "a.museum", "3.pool.ntp.org",
  ])
  func takesDomainNames(_ text: String) {
    #expect(accepts(text, DomainName.isValid))
  }

  @Test(arguments: [
    "example", "com", "example.notatld", "-a.com", "a-.com", "a..com", ".com", "a.com.", "a_b.com",
    "1.2.3.4", "main.swift", String(repeating: "a", count: 64) + ".com",
    String(repeating: "abc.", count: 63) + "com", "",
  ])
  func refusesDomainNames(_ text: String) {
    #expect(!accepts(text, DomainName.isValid))
  }

  @Test func topLevelDomainsHaveHashesOfTheirOwn() {
    #expect(DomainName.topLevel.count > 1400)
    #expect(Set(DomainName.topLevel).count == DomainName.topLevel.count)
  }

  @Test(arguments: [
    "SW1A 1AA", "EC1A1BB", "M1 1AA", "B33 8TH", "CR2 6XH", "DN55 1PT", "w1a 0ax", "JE2 3AB",
    "BT7 1NN",
  ])
  func takesPostcodes(_ text: String) {
    #expect(accepts(text, BritishPostcode.isValid))
  }

  @Test(arguments: [
    "SW1A 1A", "QA1 1AA", "SW1A 1AC", "SW1AB 1AA", "S 1AA", "1W1 1AA", "SW123 1AA", "TA1 1AA",
    "M01 1AA", "",
  ])
  func refusesPostcodes(_ text: String) {
    #expect(!accepts(text, BritishPostcode.isValid))
  }

  @Test(arguments: [
    "51.4779, -0.0014", "-33.8568,151.2153", "151.2153 -33.8568", "90.0, 180.000",
    "48.8583° N, 2.2945° E", "geo:48.2010,16.3695", "-179.9",
  ])
  func takesCoordinates(_ text: String) {
    #expect(accepts(text, GeographicCoordinate.isValid))
  }

  @Test(arguments: [
    "91.5, 181.2", "90.1, 100.0", "180.0001", "1.5, 2.5, 3.5", "12345678901234567890.0, 1.0", "",
    "none",
  ])
  func refusesCoordinates(_ text: String) {
    #expect(!accepts(text, GeographicCoordinate.isValid))
  }

  /// The first is that of RFC 7519, section 3.1; the second header is `{"typ":"JWT","alg":"none"}`.
  @Test(arguments: [
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP",
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UifQ.",
    "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d",
  ])
  func takesTokens(_ text: String) {
    #expect(accepts(text, JSONWebToken.isValid))
  }

  @Test(arguments: [
    ("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9", "no dot"),
    ("eyJ0eXAiOiJKV1QifQ.eyJpc3MiOiJqb2UifQ.x", "no algorithm"),
    ("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ.e30.x", "the object does not end"),
    ("eyJ4Ijp7ImFsZyI6MX19.e30.x", "alg inside another object"),
    ("eyJ4IjoiYWxnIn0.e30.x", "alg as a value"),
    ("WyJhbGciXQ.e30.x", "an array"),
    ("eyJhbGciOjF9fQ.e30.x", "something behind the object"),
    ("eyJhbGciOjF.e30.x", "a length that no bytes have"),
    ("eyJhbGci+jF9.e30.x", "a plus"),
    ("", "nothing"),
  ])
  func refusesTokens(_ text: String, _ reason: String) {
    #expect(!accepts(text, JSONWebToken.isValid), "\(reason)")
  }
}
