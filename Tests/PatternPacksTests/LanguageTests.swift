import Testing

@testable import Detection

/// Whether people can name each number in the languages that they speak where it is given out.
struct LanguageTests {
  /// The languages that most people of a country speak, by ISO 3166 and ISO 639-1; of several official
  /// ones, those that forms are printed in.
  private static let spoken: [String: String] = [
    "AD": "ca", "AE": "ar", "AL": "sq", "AR": "es", "AT": "de", "AU": "en", "AZ": "az", "BA": "bs",
    "BD": "bn", "BE": "nl fr", "BG": "bg", "BR": "pt", "BY": "ru", "CA": "en fr", "CH": "de fr it",
    "CL": "es", "CN": "zh", "CO": "es", "CR": "es", "CU": "es", "CY": "el", "CZ": "cs", "DE": "de",
    "DK": "da", "DO": "es", "DZ": "fr ar", "EC": "es", "EE": "et", "EG": "ar", "ES": "es",
    "ET": "am", "FI": "fi sv", "FO": "fo", "FR": "fr", "GB": "en", "GH": "en", "GN": "fr",
    "GR": "el", "GT": "es", "HK": "zh en", "HR": "hr", "HU": "hu", "ID": "id", "IE": "en ga",
    "IL": "he", "IN": "hi en", "IR": "fa", "IS": "is", "IT": "it", "JP": "ja", "KE": "en sw",
    "KR": "ko", "KW": "ar", "KZ": "ru kk", "LI": "de", "LK": "si ta", "LT": "lt", "LU": "fr de",
    "LV": "lv", "MA": "fr ar", "MC": "fr", "MD": "ro", "ME": "sr", "MK": "mk", "MO": "zh pt",
    "MT": "en mt", "MU": "en fr", "MX": "es", "MY": "ms", "MZ": "pt", "NG": "en", "NL": "nl",
    "NO": "no", "NZ": "en", "PE": "es", "PH": "en tl", "PK": "ur", "PL": "pl", "PT": "pt",
    "PY": "es", "RO": "ro", "RS": "sr", "RU": "ru", "RW": "rw", "SA": "ar", "SE": "sv",
    "SG": "en", "SI": "sl", "SK": "sk", "SM": "it", "SN": "fr", "SV": "es", "TH": "th",
    "TN": "fr ar", "TR": "tr", "TW": "zh", "TZ": "sw", "UA": "uk", "UG": "en", "US": "en",
    "UY": "es", "UZ": "uz", "VE": "es", "VN": "vi", "ZA": "en", "ZW": "en",
  ]

  @Test(arguments: Packs.blocks.filter { $0.definition.country != nil })
  func `A number has context words and field names in its country's languages and in English`(
    block: PackBlock
  ) throws {
    let definition = block.definition
    // What is found only where it was asked for, or where its own layout says all, needs no words.
    if definition.patterns.allSatisfy(\.isWholeAnswer) { return }
    if definition.group == "CONTACT" || definition.group == "LOCATION" { return }
    let country = try #require(definition.country)
    let spoken = try #require(
      Self.spoken[country], "say which languages are spoken in \(country)")
    let wanted = Set(spoken.split(separator: " ").map(String.init) + ["en"])
    #expect(wanted.subtracting(definition.context.map(\.language)) == [])
    #expect(!definition.fieldNames.isEmpty)
  }
}
