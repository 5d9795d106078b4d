import Testing

@testable import Checksums

@Suite struct CryptoAddressTests {
  /// From the Bitcoin Wiki, BIP 173, BIP 350 and EIP-55.
  private static let published = [
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ",
    "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "1111111111111111111114oLvT2",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
    "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
    "BC1SW50QGDZ25J", "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
  ]

  /// Litecoin, Dogecoin and Monero publish theirs; the others are a hash of 20 bytes under each version.
  private static let otherCoins = [
    "LaMT348PWRnrqeeWArpwQPbuanpXDZGEUz", "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L",
    "MLfE5nA1HtASGWepCc8qBVawFMXuHaHcxK", "A5CLWjowQqBuNNkPWroubyxudEKVJvCokJ",
    "XoSugbuVkaDDXnH4qWo7nkfPcUERh1W5qA", "7fAic62D9kQeTmusNLozhELBrCmq5BLJZr",
    "TNjGrQdKwb7aY1k7Zu8cTNfjgvQ3wkyHai", "t1WdfrgfjmBnDyUjNv4J2535X2nqpUHuHpU",
    "t3XKgnEABK66c4eRp39xcVfSTBK8Y3efNhz", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
    "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9",
    "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
    "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
  ]

  @Test(arguments: otherCoins) func takesAddressesOfOtherCoins(_ text: String) {
    #expect(accepts(text, CryptoAddress.isValid))
  }

  @Test(arguments: otherCoins) func catchesEveryWrongDigitOfOtherCoins(_ text: String) {
    for wrong in singleDigitErrors(of: Array(text.utf8)) {
      #expect(!accepts(wrong, CryptoAddress.isValid))
    }
  }

  @Test(arguments: published) func takesPublishedAddresses(_ text: String) {
    #expect(accepts(text, CryptoAddress.isValid))
  }

  /// Those of BIP 173 and BIP 350 are from the lists of invalid addresses there.
  @Test(arguments: [
    ("", "nothing"),
    ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "checksum"),
    ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN0", "0 is no digit of base 58"),
    ("11A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "a zero byte too many"),
    ("A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "no version"),
    ("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "too large"),
    ("tc1qw508d6qejxtdg4y5r3zarvary0c5xw7kg3g4ty", "network"),
    ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "checksum"),
    ("BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2", "version 17"),
    ("bc1rw5uspcuh", "length of the program"),
    ("bc10w508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kw5rljs90", "length"),
    ("BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P", "length for version 0"),
    ("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7", "two cases"),
    ("bc1zw508d6qejxtdg4y5r3zarvaryvqyzf3du", "more than four bits of padding"),
    ("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3pjxtptv", "padding that is not zero"),
    ("bc1gmk9yu", "no program"),
    ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", "Bech32 for version 1"),
    ("BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL", "Bech32 for version 16"),
    ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh", "Bech32m for version 0"),
    ("bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4", "o is no symbol"),
    ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "case of the last letter"),
    ("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "no checksum"),
    ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", "too short"),
    ("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg", "g is no digit"),
  ])
  func refuses(_ text: String, _ reason: String) {
    #expect(!accepts(text, CryptoAddress.isValid), "\(reason)")
  }

  @Test(arguments: published) func catchesEveryWrongDigit(_ text: String) {
    for wrong in singleDigitErrors(of: Array(text.utf8)) {
      #expect(!accepts(wrong, CryptoAddress.isValid))
    }
  }

  @Test func passesNoRandomAddressOfBitcoin() {
    let base58 = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    let rate = acceptRate(seed: 21, trials: 2_000, CryptoAddress.isValid) { generator in
      [0x31] + (0..<33).map { _ in base58[Int(generator.next() % 58)] }
    }
    #expect(rate == 0)
  }

  @Test func passesOneRandomAddressOfEthereumInFourThousand() {
    let digits = Array("0123456789abcdefABCDEF".utf8)
    let rate = acceptRate(seed: 22, trials: 12_000, CryptoAddress.isValid) { generator in
      Array("0x".utf8)
        + (0..<40).map { _ in
          let digit = digits[Int(generator.next() % 16)]
          return digit.isLetter && generator.next() % 2 == 0 ? digit & 0xDF : digit
        }
    }
    #expect(rate < 0.0012)
  }
}
