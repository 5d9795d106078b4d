/// A kind of personal data, such as `CREDIT_CARD`; an open set, so packs and policies may add more.
///
/// Names are upper-case ASCII letters, digits and underscores, beginning with a letter; where
/// Presidio has a name for the same thing, it is that name.
public struct EntityType: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as it stands in packs, policies, findings and placeholders.
  public let name: String

  /// Names an entity type; `name` is taken as it is.
  public init(_ name: String) {
    self.name = name
  }

  /// The name itself.
  public var description: String { name }

  /// Orders by name, as reports and listings do.
  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }

  /// The longest name, in bytes.
  package static let maximumLength = 64

  /// Whether `name` can be the name of an entity type.
  ///
  /// The shape matters beyond taste: placeholders and tokens are built from it, and recognizers must
  /// be able to tell them from text.
  public static func isValidName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x41...0x5A).contains(first),
      name.utf8.count <= maximumLength
    else { return false }
    return name.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
  }
}
