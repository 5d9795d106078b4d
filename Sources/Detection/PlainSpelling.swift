/// How people write a phrase who type without accents: `número` as `numero`, `davčna` as `davcna`.
///
/// Keyboards of telephones and habit leave them out, so a pack writes each phrase once, as it is spelled,
/// and the text may do without. Only letters of the Latin script have such a spelling.
enum PlainSpelling {
  /// Shorter phrases become words of other languages too easily: `né` is not `ne`.
  private static let leastLetters = 4

  /// The spellings of `phrase` without accents; none where it has no accents, is short, or is written in
  /// another script.
  ///
  /// There are two where languages disagree: `ü` is `u` in Turkish and `ue` in German.
  static func spellings(of phrase: String) -> [String] {
    if phrase.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    var short = ""
    var long = ""
    var letters = 0
    for scalar in phrase.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic { letters += 1 }
      if scalar.isASCII || !scalar.properties.isAlphabetic {
        // Marks that stand by themselves are what is left out.
        if scalar.properties.generalCategory == .nonspacingMark { continue }
        short.unicodeScalars.append(scalar)
        long.unicodeScalars.append(scalar)
        continue
      }
      guard let plain = plain(scalar) else { return [] }
      short += plain
      long += inTwoLetters(scalar) ?? plain
    }
    if letters < leastLetters { return [] }
    return [short, long].filter { $0 != phrase }.reduce(into: []) { known, spelling in
      if !known.contains(spelling) { known.append(spelling) }
    }
  }

  /// What German and the languages of the north write for a letter where it is missing.
  private static func inTwoLetters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ä": "ae"
    case "ö", "ø": "oe"
    case "ü": "ue"
    case "å": "aa"
    case "đ": "dj"
    default: nil
    }
  }

  /// The letter without its accents; nil for a letter of another script.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ª", "à"..."å", "ā", "ă", "ą", "ǎ", "ạ"..."ặ": "a"
    case "æ": "ae"
    case "ç", "ć", "ĉ", "ċ", "č": "c"
    case "ð", "ď", "đ": "d"
    case "è"..."ë", "ē", "ĕ", "ė", "ę", "ě", "ẹ"..."ệ", "ə": "e"
    case "ĝ", "ğ", "ġ", "ģ": "g"
    case "ĥ", "ħ": "h"
    case "ì"..."ï", "ĩ", "ī", "ĭ", "į", "ı", "ỉ", "ị": "i"
    case "ĵ": "j"
    case "ķ": "k"
    case "ĺ", "ļ", "ľ", "ł": "l"
    case "ñ", "ń", "ņ", "ň": "n"
    case "º", "ò"..."ö", "ø", "ō", "ŏ", "ő", "ơ", "ọ"..."ợ": "o"
    case "œ": "oe"
    case "ŕ", "ř": "r"
    case "ś", "ŝ", "ş", "š", "ș": "s"
    case "ß": "ss"
    case "ţ", "ť", "ț": "t"
    case "þ": "th"
    case "ù"..."ü", "ũ", "ū", "ŭ", "ů", "ű", "ų", "ư", "ụ"..."ự": "u"
    case "ŵ", "ẁ"..."ẅ": "w"
    case "ý", "ÿ", "ŷ", "ỳ"..."ỹ": "y"
    case "ź", "ż", "ž": "z"
    default: nil
    }
  }
}
