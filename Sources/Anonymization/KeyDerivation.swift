internal import Crypto
package import Detection

/// The one place where keys for values come from; changing any byte of it changes every pseudonym.
///
///     K  = HKDF-SHA-256(secret, salt: none, info, 32 bytes)       RFC 5869
///     ID = HMAC-SHA-256(K, normalised value)                      RFC 2104
///     info = "scrubjay/1|" operator "|" type "|" purpose "|" recipient "|" scope
///     scope = "corpus"  or  "file|" source id  or  "conversation|" source id
///             or  "message|" source id "|" record number
///
/// Every part is written in UTF-8 with `%` as `%25` and `|` as `%7C`, so a separator inside a
/// purpose or a file name cannot shift the parts: the number of separators depends on the kind of
/// scope alone, and two different lists of parts never give the same info. An absent recipient is
/// the empty part; policies accept no empty recipient. The `1` also stands for
/// ``Normalization/version``.
package struct KeyDerivation: Sendable {
  /// What all keys of a run have in common, after HKDF's first half.
  private let pseudorandomKey: SymmetricKey
  private let purpose: String
  private let recipient: String

  /// Prepares the derivation for a run under `key`.
  package init(key: SecretKey, purpose: String, recipient: String?) {
    pseudorandomKey = SymmetricKey(
      data: HKDF<SHA256>.extract(inputKeyMaterial: key.material, salt: [UInt8]?.none))
    self.purpose = purpose
    self.recipient = recipient ?? ""
  }

  /// An HMAC that already holds the key for these values; copies of it are cheap.
  func authenticator(
    operatorName: String, entity: EntityType, scope: Scope, place: SourcePlace
  ) -> HMAC<SHA256> {
    let info = Self.info(
      operatorName: operatorName, entity: entity, purpose: purpose, recipient: recipient,
      scope: scope, place: place)
    return HMAC<SHA256>(key: Self.expand(pseudorandomKey, info: info, count: 32))
  }

  /// The text that tells one key from another.
  package static func info(
    operatorName: String, entity: EntityType, purpose: String, recipient: String, scope: Scope,
    place: SourcePlace
  ) -> [UInt8] {
    var parts = [operatorName, entity.name, purpose, recipient, scope.rawValue]
    switch scope {
    case .corpus: break
    case .file, .conversation: parts.append(place.sourceID)
    case .message: parts += [place.sourceID, String(place.record)]
    }
    return info(parts)
  }

  /// Joins `parts` behind the version so that no two lists of parts give the same bytes.
  package static func info(_ parts: [String]) -> [UInt8] {
    var info = Array("scrubjay/1".utf8)
    for part in parts {
      info.append(0x7C)
      for byte in part.utf8 {
        switch byte {
        case 0x25: info += [0x25, 0x32, 0x35]  // "%25"
        case 0x7C: info += [0x25, 0x37, 0x43]  // "%7C"
        default: info.append(byte)
        }
      }
    }
    return info
  }

  /// Both halves of HKDF, for keys that are needed once.
  static func derive(_ key: SymmetricKey, salt: [UInt8]?, info: [UInt8], count: Int) -> SymmetricKey
  {
    let pseudorandomKey = SymmetricKey(
      data: HKDF<SHA256>.extract(inputKeyMaterial: key, salt: salt))
    return expand(pseudorandomKey, info: info, count: count)
  }

  private static func expand(_ key: SymmetricKey, info: [UInt8], count: Int) -> SymmetricKey {
    HKDF<SHA256>.expand(pseudoRandomKey: key, info: info, outputByteCount: count)
  }

  // MARK: - For tests

  /// HKDF-SHA-256 as this module computes it, for the vectors of RFC 5869.
  package static func hkdf(key: [UInt8], salt: [UInt8], info: [UInt8], count: Int) -> [UInt8] {
    bytes(of: derive(SymmetricKey(data: key), salt: salt, info: info, count: count))
  }

  /// HMAC-SHA-256 as this module computes it, for the vectors of RFC 4231.
  package static func hmac(key: [UInt8], data: [UInt8]) -> [UInt8] {
    var authenticator = HMAC<SHA256>(key: SymmetricKey(data: key))
    authenticator.update(data: data)
    return Array(authenticator.finalize())
  }

  static func bytes(of key: SymmetricKey) -> [UInt8] {
    unsafe key.withUnsafeBytes { bytes in unsafe Array(bytes) }
  }
}
