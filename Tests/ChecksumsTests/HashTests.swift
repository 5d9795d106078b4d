import Testing

@testable import Checksums

/// The hash functions on the vectors of their standards and on lengths around their block sizes.
@Suite struct HashTests {
  /// FIPS 180-4 examples of NIST; the rest made with two other implementations.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
    (
      String(repeating: "a", count: 200),
      "c2a908d98f5df987ade41b5fce213067efbcc21ef2240212a41e54b5e7c28ae5"
    ),
  ])
  func sha256(_ text: String, _ digest: String) {
    var hash = SHA256()
    for byte in text.utf8 { hash.append(byte) }
    #expect(Self.hexadecimal(hash.digest) == digest)
    // Asking for the digest appends nothing.
    #expect(Self.hexadecimal(hash.digest) == digest)
  }

  /// The first two are in the test vectors of the Keccak team and of Ethereum.
  @Test(arguments: [
    ("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
    ("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    (
      String(repeating: "a", count: 135),
      "34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446"
    ),
    (
      String(repeating: "a", count: 136),
      "a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e"
    ),
    (
      String(repeating: "a", count: 200),
      "96ea54061def936c4be90b518992fdc6f12f535068a256229aca54267b4d084d"
    ),
  ])
  func keccak256(_ text: String, _ digest: String) {
    var hash = Keccak256()
    for byte in text.utf8 { hash.append(byte) }
    #expect(Self.hexadecimal(hash.digest) == digest)
    #expect(Self.hexadecimal(hash.digest) == digest)
  }

  private static func hexadecimal(_ digest: InlineArray<32, UInt8>) -> String {
    digest.indices.map { index in
      (digest[index] < 16 ? "0" : "") + String(digest[index], radix: 16)
    }.joined()
  }
}
