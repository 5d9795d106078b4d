import Testing

@testable import Checksums

@Suite struct TokenTests {
  /// Tokens that nobody was given, with the checksums that their makers would write.
  private static var tokens: [(text: String, isValid: Validator)] {
    [
      ("npm_" + "aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0" + "0eF0h3", TokenChecksum.isNpm),
      ("glsa_" + "aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV" + "_d99fdd8f", TokenChecksum.isGrafana),
      (
        "ATATT3x"
          + "FfGF0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3aB1cD2eF3gH4iJ5k"
          + "=57828CFD", TokenChecksum.isAtlassian
      ),
      ("glpat-" + "aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2" + ".01.0z1f9mg0m", TokenChecksum.isGitLab),
    ]
  }

  @Test func takesItsOwnChecksumAlone() {
    for (text, isValid) in Self.tokens {
      #expect(accepts(text, isValid))
      let bytes = Array(text.utf8)
      for wrong in singleDigitErrors(of: bytes) { #expect(!accepts(wrong, isValid)) }
      for swap in swaps(of: bytes) { #expect(!accepts(swap.bytes, isValid)) }
      for length in bytes.indices { #expect(!accepts(Array(bytes[..<length]), isValid)) }
    }
  }

  /// Of keys whose 32 bytes count from 1 to 32.
  private static let keys = [
    "5HpjKrb7dH5kKQQzmbjB87Mxova7mek5bXUTWfndcX6tBoqUwzm",
    "KwFfpDsaF7yxCELuyrH9gP5XL7TAt5b9HPWC1xCQbmrxvhJgMQHb",
    "xprv9s21ZrQH143K24wRdsX9TnFuNKBUZJDDM4DfJkKgF4HkNxzHqVaWQNr7mnpffA1Q6tHGs2QhJAfmJFL3zg3Rj45hjkA4qaPX6BFpzGf4WsL",
    "AGE-SECRET-KEY-1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5Z5TPWXQERGD3C8G7RUSQGPQYEE",
    "nsec1qypqxpq9qcrsszg2pvxq6rs0zqg3yyc5z5tpwxqergd3c8g7rusqpqcc2y",
    "SC33TO55X7A4HROHZHF43T6R2PK5PWO33XP6DY7F47U6X3PP6HZ7LTFC",
  ]

  @Test(arguments: keys) func takesKeysWithTheirChecksum(_ text: String) {
    #expect(accepts(text, PrivateKeyText.isValid))
    let bytes = Array(text.utf8)
    for wrong in singleDigitErrors(of: bytes) { #expect(!accepts(wrong, PrivateKeyText.isValid)) }
    for length in bytes.indices {
      #expect(!accepts(Array(bytes[..<length]), PrivateKeyText.isValid))
    }
  }

  @Test(arguments: [
    "aB1cD2eF3gH4iJ5k", "0123456789abcdef0123456789abcdef", "sk_live_a1B2c3D4e5F6", "Winter-2024x",
    "01234567-89ab-cdef-0123-456789abcdef",
  ])
  func takesWhatIsVaried(_ text: String) {
    #expect(accepts(text, SecretText.isVaried))
  }

  @Test(arguments: [
    "", "abc", "xxxxxxxxxxxxxxxxxxxx", "AKIAXXXXXXXXXXXXXXXX", "glpat-XXXXXXXXXXX-XXXXXXXX",
    "aaaaaaaaaa1111111111bbbbbbbbbb2222222222", "4b1dXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
    "put_your_token_in_here_123", "CHANGEME-1a2b3c4d5e6f", "00000000-0000-0000-0000-000000000000",
    "1212121212121212",
  ])
  func refusesWhatStandsForASecret(_ text: String) {
    #expect(!accepts(text, SecretText.isVaried))
  }

  @Test(arguments: [
    "key-value-store-benchmarks", "com.example.app.settings.v2", "my-first-test-token-1",
    "getSecretFromVault", "last_name_2024",
  ])
  func refusesNames(_ text: String) {
    #expect(!accepts(text, SecretText.isNoName))
  }

  @Test(arguments: ["a1b2c3d4e5f6", "apikey987654321", "Xk9vQz7Lm2Rt", "kjhgfdsqwrtp1"])
  func takesWhatIsNoName(_ text: String) {
    #expect(accepts(text, SecretText.isNoName))
  }
}
