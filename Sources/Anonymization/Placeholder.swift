package import Detection

/// What stands for a value: placeholders and tokens, all of one grammar.
///
///     placeholder = "<" TYPE ">"
///     key         = placeholder [ "_" number ]         a second equal key of an object: <TYPE>_2
///     pseudonym   = TYPE "_" 16 * base32 "9"           base32 = a-z 2-7
///     hash        = TYPE "_h" 32 * hex                 hex = 0-9 a-f
///     numbered    = TYPE "_" number "_"                PERSON_1_ in the order of their coming
///     linked      = PERSON "_" number "_" PART "_" / PERSON "_" 16 * base32 "9_" PART "_"
///     PART        = "EMAIL" / "PHONE" / "HANDLE" / "ID"
///     TYPE        = A-Z *63( A-Z / 0-9 / "_" )
///     number      = 1-9 *( 0-9 )
///
/// Recognizers treat whatever fits this grammar as opaque, which makes scrubbing idempotent. Type
/// names are upper-case and what follows them is not, so the two can be told apart; `9` ends a
/// pseudonym because base32 has no 9, so a pseudonym with text right behind it still has one end,
/// and no pseudonym is the beginning of another.
package enum Placeholder {
  /// How many base32 characters a pseudonym has: 80 bits, so that in ten million values the chance
  /// of any two sharing one is below one in ten thousand million.
  package static let pseudonymLength = 16

  /// Appends `<TYPE>`.
  package static func append(redacted entity: EntityType, to output: inout [UInt8]) {
    output.append(0x3C)
    output.append(contentsOf: entity.name.utf8)
    output.append(0x3E)
  }

  /// Appends `<TYPE>` for an object key, with `_2`, `_3`, … from the second on in the same object.
  package static func append(
    redactedKey entity: EntityType, occurrence: Int, to output: inout [UInt8]
  ) {
    append(redacted: entity, to: &output)
    guard occurrence > 1 else { return }
    output.append(0x5F)
    output.append(contentsOf: String(occurrence).utf8)
  }

  /// Appends `TYPE_` + 16 base32 characters of the first 80 bits of `code` + `9`.
  static func append(pseudonymOf entity: EntityType, code: UInt128, to output: inout [UInt8]) {
    output.append(contentsOf: entity.name.utf8)
    output.append(0x5F)
    for index in 1...pseudonymLength {
      let digit = UInt8(truncatingIfNeeded: code >> (128 - 5 * index)) & 0x1F
      output.append(digit < 26 ? 0x61 + digit : 0x32 + digit - 26)
    }
    output.append(0x39)
  }

  /// Appends `TYPE_` + the number + `_`.
  static func append(numbered entity: EntityType, number: Int, to output: inout [UInt8]) {
    output.append(contentsOf: entity.name.utf8)
    output.append(0x5F)
    output.append(contentsOf: String(number).utf8)
    output.append(0x5F)
  }

  /// Appends `EMAIL_` to a token of a person that ends in a low line, `_EMAIL_` to any other.
  package static func append(mark part: PersonPart, to output: inout [UInt8]) {
    if output.last != 0x5F { output.append(0x5F) }
    output.append(contentsOf: part.rawValue.utf8)
    output.append(0x5F)
  }

  /// Appends `TYPE_h` + the 32 hex digits of `code`.
  static func append(hashOf entity: EntityType, code: UInt128, to output: inout [UInt8]) {
    output.append(contentsOf: entity.name.utf8)
    output.append(0x5F)
    output.append(0x68)
    for index in 1...16 {
      output.append(hex: UInt8(truncatingIfNeeded: code >> (128 - 8 * index)))
    }
  }
}
