internal import Crypto

/// Seals bytes under the secret key, so that only who has it can read them, or change them unnoticed.
///
/// AES-256-GCM (NIST SP 800-38D) with a random nonce before the ciphertext and the tag behind it, under a
/// key of its own: HKDF of the secret with `scrubjay/1|seal|` and the use, as ``KeyDerivation`` does it.
package struct Sealing: Sendable {
  private let key: SymmetricKey
  private let names: SymmetricKey

  /// Derives the key for one use, such as `quarantine`.
  package init(_ secret: SecretKey, use: String) {
    key = KeyDerivation.derive(
      secret.material, salt: nil, info: KeyDerivation.info(["seal", use]), count: 32)
    names = KeyDerivation.derive(
      secret.material, salt: nil, info: KeyDerivation.info(["seal-name", use]), count: 32)
  }

  /// Seals `bytes`; what is opened must have the same `context`.
  ///
  /// - Returns: the sealed bytes; nil where the library fails, which it does for no input that fits memory.
  package func seal(_ bytes: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.seal(bytes, using: key, authenticating: context) else {
      return nil
    }
    return box.combined.map { Array($0) }
  }

  /// Opens what was sealed.
  ///
  /// - Returns: the bytes; nil if it was sealed with another key, in another context, or was changed.
  package func open(_ sealed: [UInt8], context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(bytes)
  }

  /// A name for something, always the same one, that says nothing to who has not the key: 32 hex digits.
  package func name(of text: String) -> String {
    var code = HMAC<SHA256>(key: names)
    code.update(data: Array(text.utf8))
    var hex: [UInt8] = []
    hex.append(hex: Array(code.finalize().prefix(16)))
    return String(decoding: hex, as: UTF8.self)
  }
}
