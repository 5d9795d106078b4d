import Anonymization
import Detection
import Testing

@Suite struct KeyDerivationTests {
  /// RFC 5869, appendix A, the cases with SHA-256.
  @Test(arguments: [
    (
      "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c",
      "f0f1f2f3f4f5f6f7f8f9",
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    ),
    (
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        + "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"
        + "404142434445464748494a4b4c4d4e4f",
      "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f"
        + "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"
        + "a0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
      "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecf"
        + "d0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef"
        + "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
      "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
        + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
        + "cc30c58179ec3e87c14c01d5c1f3434f1d87"
    ),
    (
      "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "",
      "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    ),
  ])
  func hkdf(key: String, salt: String, info: String, output: String) {
    let output = hex(output)
    let derived = KeyDerivation.hkdf(
      key: hex(key), salt: hex(salt), info: hex(info), count: output.count)
    #expect(derived == output)
  }

  /// RFC 4231, the cases that give a whole code.
  @Test(arguments: [
    (
      String(repeating: "0b", count: 20), "4869205468657265",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      String(repeating: "aa", count: 20), String(repeating: "dd", count: 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
      "0102030405060708090a0b0c0d0e0f10111213141516171819", String(repeating: "cd", count: 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    (
      String(repeating: "aa", count: 131),
      "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a"
        + "65204b6579202d2048617368204b6579204669727374",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func hmac(key: String, data: String, code: String) {
    #expect(KeyDerivation.hmac(key: hex(key), data: hex(data)) == hex(code))
  }

  private func info(
    purpose: String = "p", recipient: String = "r", scope: Scope = .corpus, source: String = "s",
    record: Int = 1
  ) -> String {
    String(
      decoding: KeyDerivation.info(
        operatorName: "hash", entity: EntityType("URL"), purpose: purpose, recipient: recipient,
        scope: scope, place: SourcePlace(sourceID: source, record: record)), as: UTF8.self)
  }

  @Test func theInfoSaysWhatItDependsOn() {
    #expect(info() == "scrubjay/1|hash|URL|p|r|corpus")
    #expect(info(scope: .file, source: "a/b") == "scrubjay/1|hash|URL|p|r|file|a/b")
    #expect(info(scope: .message, record: 7) == "scrubjay/1|hash|URL|p|r|message|s|7")
    #expect(info(purpose: "a|b%7C", recipient: "") == "scrubjay/1|hash|URL|a%7Cb%257C||corpus")
  }

  /// All lists of up to three parts over texts made of the characters that matter.
  @Test func differentPartsNeverGiveTheSameInfo() {
    var texts = [""]
    for length in 1...2 {
      var longer: [String] = []
      for text in texts where text.count == length - 1 {
        longer += ["|", "%", "7", "C", "a"].map { text + $0 }
      }
      texts += longer
    }
    var seen: Set<[UInt8]> = []
    var count = 0
    for first in texts {
      count += 1
      seen.insert(KeyDerivation.info([first]))
      for second in texts {
        count += 1
        seen.insert(KeyDerivation.info([first, second]))
        for third in ["", "|", "%7C", "a"] {
          count += 1
          seen.insert(KeyDerivation.info([first, second, third]))
        }
      }
    }
    #expect(seen.count == count)
  }

  /// Computed with Python's hmac, hashlib and base64 from the definition, key 00…1f.
  ///
  /// These may never change: pseudonyms of earlier runs would no longer link.
  @Test(arguments: [
    (
      "hash", "analytics", "internal", "a", 1, "anna@example.org",
      "EMAIL_ADDRESS_h4fc3b0604b19577de59ff9b0484f2327"
    ),
    (
      "corpus", "analytics", "internal", "a", 1, "anna@example.org",
      "EMAIL_ADDRESS_vccxiufvxbcvycwc9"
    ),
    (
      "file", "analytics", "internal", "logs/a|b%.jsonl", 1, "anna@example.org",
      "EMAIL_ADDRESS_ppemufme6bngjpli9"
    ),
    (
      "message", "analytics", "internal", "chat.jsonl", 12, "Anna@Example.ORG",
      "EMAIL_ADDRESS_o2b6ux5k2ppmtako9"
    ),
  ])
  func pseudonymsArePinned(
    scope: String, purpose: String, recipient: String, source: String, record: Int, value: String,
    expected: String
  ) throws {
    let operation = Scope(rawValue: scope).map { Operator.pseudonymize(scope: $0) } ?? .hash
    let text = replacement(
      value, operation, normalization: .lowercase,
      place: SourcePlace(sourceID: source, record: record),
      by: try anonymizer(purpose: purpose, recipient: recipient))
    #expect(text == expected)
  }

  @Test func absentPurposeAndRecipientArePinned() throws {
    let text = replacement(
      "0044 20 7946 0018", .pseudonymize(scope: .file), type: "PHONE_NUMBER", normalization: .phone,
      place: SourcePlace(sourceID: "-", record: 3), by: try anonymizer())
    #expect(text == "PHONE_NUMBER_ufyxcql7my2qk54u9")
  }
}

@Suite struct DigestTests {
  /// FIPS 180-4 examples.
  @Test func knownDigests() {
    #expect(
      Digest.hexadecimal(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func piecesMakeNoDifference() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for size in [1, 2, 63, 64, 65, 299] {
      var digest = Digest()
      for start in stride(from: 0, to: bytes.count, by: size) {
        digest.update(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(digest.hexadecimal == Digest.hexadecimal(of: bytes))
      // Asking does not end it.
      #expect(digest.hexadecimal == Digest.hexadecimal(of: bytes))
    }
  }
}
