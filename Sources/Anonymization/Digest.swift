internal import Crypto

/// A streaming SHA-256, for the digests in reports: inputs, packs, the effective policy.
package struct Digest: Sendable {
  private var hash = SHA256()

  /// The digest of nothing yet.
  package init() {}

  /// Takes in more bytes; how they are cut into pieces makes no difference.
  package mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe hash.update(bufferPointer: buffer)
    }
  }

  /// Takes in more bytes; how they are cut into pieces makes no difference.
  package mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// The digest of everything so far, 64 lower-case hex digits; more may still be taken in.
  package var hexadecimal: String {
    var text: [UInt8] = []
    text.append(hex: hash.finalize())
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of `bytes`, 64 lower-case hex digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.hexadecimal
  }
}
