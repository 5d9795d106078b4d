internal import Crypto

/// The secret from which all keys of keyed operators are derived: 32 random bytes.
///
/// Whoever has it can test guesses against pseudonyms, so it lives in a file of mode 0600 or, when
/// ephemeral, in this process alone. Its bytes appear in no description, dump or error; memory
/// that held them is wiped when the last copy goes.
public struct SecretKey: Sendable {
  /// How many bytes a key has.
  static let byteCount = 32

  /// The key itself; swift-crypto keeps it in memory that is wiped on release.
  let material: SymmetricKey

  /// A key from exactly 32 bytes; nil for any other number.
  ///
  /// The caller's array is its own to wipe.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    material = SymmetricKey(data: bytes)
  }

  private init(material: SymmetricKey) {
    self.material = material
  }

  /// A fresh key from the system's random source.
  ///
  /// Unless it is written to a file it is ephemeral: pseudonyms made under it link to each other
  /// and to nothing else.
  public static func generate() -> SecretKey {
    SecretKey(material: SymmetricKey(size: .bits256))
  }

  /// A short name for this key, 16 hex digits, safe to print and to put into reports.
  ///
  /// It is derived one way, so it says whether two runs used the same key and nothing else.
  public var identifier: String {
    let derived = KeyDerivation.derive(
      material, salt: nil, info: KeyDerivation.info(["key-id"]), count: 8)
    var text: [UInt8] = []
    text.append(hex: KeyDerivation.bytes(of: derived))
    return String(decoding: text, as: UTF8.self)
  }
}

extension SecretKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The identifier, never the key.
  public var description: String { "SecretKey(\(identifier))" }

  /// The identifier, never the key.
  public var debugDescription: String { description }

  /// Shows nothing of the key to `dump` and debuggers.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
