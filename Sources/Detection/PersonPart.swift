/// What a value is to the person whom it leads to; tokens of linked values end in it: `PERSON_1_EMAIL_`.
package enum PersonPart: String, CaseIterable, Sendable {
  /// An address of electronic mail.
  case email = "EMAIL"
  /// A telephone number.
  case phone = "PHONE"
  /// The name of an account.
  case handle = "HANDLE"
  /// What a system calls the person.
  case id = "ID"

  /// The type of whoever values are linked to.
  package static let person = EntityType("PERSON")

  /// The part that values of a type are; nil where they lead to nobody.
  package init?(_ entity: EntityType) {
    switch entity.name {
    case "EMAIL_ADDRESS": self = .email
    case "PHONE_NUMBER": self = .phone
    case "USERNAME": self = .handle
    case "USER_ID", "CUSTOMER_ID": self = .id
    default: return nil
    }
  }

  /// The end of the part mark that begins at `offset`, if one does.
  static func end(ofMarkAt offset: Int, in bytes: Span<UInt8>, end: Int) -> Int? {
    for part in allCases {
      let name = part.rawValue.utf8
      let stop = offset + name.count
      guard stop < end, bytes[stop] == UInt8(ascii: "_"),
        zip(offset..<stop, name).allSatisfy({ bytes[$0] == $1 })
      else { continue }
      return stop + 1
    }
    return nil
  }
}
