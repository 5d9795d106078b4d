import Testing

@testable import Checksums

@Suite struct GitHubTokenTests {
  /// The check value of the algorithm in the usual catalogs.
  @Test func crcOfOneToNine() {
    var crc = CRC32()
    for byte in "123456789".utf8 { crc.append(byte) }
    #expect(crc.value == 0xCBF4_3926)
    #expect(CRC32().value == 0)
  }

  @Test(arguments: ["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"])
  func takesPublishedTokens(_ text: String) {
    #expect(accepts(text, GitHubToken.isValid))
  }

  @Test(arguments: [
    "ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "ghp_",
    "ghp-zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17", "",
  ])
  func refuses(_ text: String) {
    #expect(!accepts(text, GitHubToken.isValid))
  }

  @Test func catchesEveryWrongDigitAndEverySwap() {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<200 {
      let random = generator.alphanumerics(30)
      var crc = CRC32()
      for byte in random { crc.append(byte) }
      var checksum = crc.value
      var tail: [UInt8] = []
      for _ in 0..<6 {
        tail.insert(GitHubToken.digit(checksum % 62), at: 0)
        checksum /= 62
      }
      let token = Array("ghs_".utf8) + random + tail
      #expect(accepts(token, GitHubToken.isValid))
      for wrong in singleDigitErrors(of: token) { #expect(!accepts(wrong, GitHubToken.isValid)) }
      for swap in swaps(of: token) { #expect(!accepts(swap.bytes, GitHubToken.isValid)) }
    }
  }

  @Test func passesNoRandomToken() {
    let rate = acceptRate(seed: 10, GitHubToken.isValid) {
      Array("ghp_".utf8) + $0.alphanumerics(36)
    }
    #expect(rate == 0)
  }
}
