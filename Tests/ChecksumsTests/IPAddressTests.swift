import Testing

@testable import Checksums

@Suite struct IPAddressTests {
  /// RFC 4291, 2.2, and RFC 5952.
  @Test(arguments: [
    "192.0.2.1", "0.0.0.0", "255.255.255.255", "2001:DB8:0:0:8:800:200C:417A", "::", "::1",
    "FF01::101", "2001:db8::", "0:0:0:0:0:0:13.1.68.3", "::FFFF:129.144.52.38", "::13.1.68.3",
    "2001:db8:0:1:1:1:1:1", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "64:ff9b::192.0.2.33",
    "fe80::204:61ff:fe9d:f156",
  ])
  func takes(_ text: String) {
    #expect(accepts(text, IPAddress.isValid))
  }

  @Test(arguments: [
    "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4 ",
    ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::1",
    "1:2:3:4:5:6:7:",
    ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8::", "::1.2.3", "::1.2.3.256", "1:2:3:4:5:6:7:1.2.3.4",
    "fe80::1%eth0", "12:30:45", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:8:",
  ])
  func refuses(_ text: String) {
    #expect(!accepts(text, IPAddress.isValid))
  }

  /// RFC 4632, 3.1, and RFC 4291, 2.3.
  @Test(arguments: [
    ("192.0.2.0/24", true), ("192.0.2.7/0", true), ("192.0.2.7/32", true), ("2001:db8::/48", true),
    ("::/0", true), ("2001:db8::7/128", true), ("192.0.2.0", false), ("192.0.2.0/", false),
    ("192.0.2.0/33", false), ("192.0.2.0/08", false), ("192.0.2.0/24/8", false), ("/24", false),
    ("192.0.2/24", false), ("2001:db8::/129", false), ("2001:db8::/x", false),
  ])
  func networks(_ text: String, isOne: Bool) {
    #expect(accepts(text, IPAddress.isValidNetwork) == isOne)
  }

  @Test func takesEveryGeneratedForm() {
    var generator = SplitMix64(seed: 13)
    for _ in 0..<2000 {
      let groups = (0..<8).map { _ in
        String(UInt16.random(in: 0...UInt16.max, using: &generator), radix: 16)
      }
      #expect(accepts(groups.joined(separator: ":"), IPAddress.isValid))
      let start = Int.random(in: 0...8, using: &generator)
      let end = Int.random(in: start...8, using: &generator)
      let text =
        groups[..<start].joined(separator: ":") + "::" + groups[end...].joined(separator: ":")
      #expect(accepts(text, IPAddress.isValid) == (end > start))
    }
  }

  @Test func falseAcceptRate() {
    let rate = acceptRate(seed: 14, IPAddress.isValid) { generator in
      var bytes: [UInt8] = []
      for octet in 0..<4 {
        if octet > 0 { bytes.append(0x2E) }
        bytes += generator.digits(Int.random(in: 1...3, using: &generator))
      }
      return bytes
    }
    #expect(abs(rate - 0.22) < 0.01, "measured \(rate)")
  }
}
