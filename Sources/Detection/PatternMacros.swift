/// The macros that packs and policies may use in regular expressions.
///
/// Patterns are compiled without Unicode properties for `\w` and `\b` (that doubles the time of every
/// match), so these two are ASCII and would find only the tail of `müller@example.org`. The macros
/// say the same with `\p{L}\p{M}\p{N}_`.
///
/// A run of digits is one country's number as much as another's. Packs write it with `{{number}}` and
/// `{{number-end}}`, so that it is the same expression for all of them and is searched for once: nothing
/// of a word, of a sum or of a date may stand before or behind it. `{{groups}}` also looks for more groups
/// beyond a blank; `{{number-east}}` is for scripts that put no blanks around numbers.
///
/// `{{extension}}` is what may follow a telephone number: an extension, however it is said.
///
/// Keys and tokens stand between `{{token}}` and `{{token-end}}`, which look at ASCII alone; `{{assigned}}`
/// is what stands between the name of a service and its secret, in code, settings, logs and markup: the
/// rest of a variable's name, quotes, and a sign of assignment.
package enum PatternMacros {
  private static let word = #"[\p{L}\p{M}\p{N}_]"#

  private static let numberStart = #"(?<!\+)(?<!\d[.,:/-])"#
  private static let numberEnd = #"(?![.,:/-]\d)"#

  /// What may follow a telephone number: an extension in words of eight languages, as a parameter (RFC 3966,
  /// section 5.3), as digits that are dialed after a pause, or the 0 of a switchboard.
  private static let phoneExtension =
    #"(?:;ext=\d{1,7}|,{1,6}[*#]?\d{1,12}#(?:,{1,6}\*?\d{0,12}#)?|-0(?![\d.,/-])|,? ?(?:[Ee]xt(?:ension|ensión|ensão)?"#
    + #"|EXT|[xX]|#|[Dd]urchwahl|DW|[Nn]ebenstelle|[Nn][Ss][Tt]|[Pp]oste|[Ii]nt(?:erno)?|[Tt]oestel|[Tt]st"#
    + #"|[Rr]amal|[Aa]nexo|[Ww]ew(?:nętrzny)?)\.?:? ?\d{1,6})?"#

  /// Name without braces, and what it stands for.
  package static let all: [(name: String, expansion: String)] = [
    ("word", word),
    ("start", "(?<!\(word))"),
    ("end", "(?!\(word))"),
    ("number", "(?<!\(word))" + numberStart),
    ("number-end", "(?!\(word))" + numberEnd),
    ("groups", "(?<!\(word))" + #"(?<!\+)(?<!\d )(?<!\d[.,:/-])"#),
    ("groups-end", "(?!\(word))" + #"(?![.,:/-]? ?\d)"#),
    ("token", "(?<![0-9A-Za-z_-])"),
    ("token-end", "(?![0-9A-Za-z_-])"),
    (
      "assigned",
      #"[0-9A-Za-z_. -]{0,40}[\x22\x27\x60\])]{0,3}\s{0,4}"#
        + #"(?:=>|[:?|]{0,2}=|:|,|>)[\s=>\x22\x27\x60\\]{0,5}"#
    ),
    ("extension", phoneExtension),
    ("number-east", #"(?<![A-Za-z\p{Cyrillic}\p{N}_+])(?<!\d[.,:/-])"#),
    ("number-east-end", #"(?![A-Za-z\p{Cyrillic}\p{N}_])"# + numberEnd),
  ]

  /// Replaces each `{{name}}` in `regex`; an unknown name is returned as the error.
  package static func expand(_ regex: String) throws(UnknownMacro) -> String {
    let bytes = Array(regex.utf8)
    var expanded: [UInt8] = []
    var copied = 0
    while let open = pair(UInt8(ascii: "{"), in: bytes, from: copied),
      let close = pair(UInt8(ascii: "}"), in: bytes, from: open + 2)
    {
      let name = bytes[open + 2..<close]
      guard let macro = all.first(where: { name.elementsEqual($0.name.utf8) }) else {
        throw UnknownMacro(name: String(decoding: name, as: UTF8.self))
      }
      expanded += bytes[copied..<open]
      expanded += macro.expansion.utf8
      copied = close + 2
    }
    return copied == 0 ? regex : String(decoding: expanded + bytes[copied...], as: UTF8.self)
  }

  /// The first place at or behind `start` where `byte` stands twice.
  private static func pair(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    return (start..<bytes.count - 1).first { bytes[$0] == byte && bytes[$0 + 1] == byte }
  }

  /// A name in double braces that is no macro.
  package struct UnknownMacro: Error, Sendable {
    /// The name as written.
    package let name: String
  }
}
