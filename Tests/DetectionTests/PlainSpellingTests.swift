import Testing

@testable import Detection

/// Phrases of packs as people write them without accents.
struct PlainSpellingTests {
  @Test(arguments: [
    ("número de pasaporte", ["numero de pasaporte"]),
    ("davčna številka", ["davcna stevilka"]),
    ("identificação", ["identificacao"]),
    ("kímlik numarası", ["kimlik numarasi"]),
    ("chứng minh nhân dân", ["chung minh nhan dan"]),
    ("căn cước", ["can cuoc"]),
    ("führerschein", ["fuhrerschein", "fuehrerschein"]),
    ("fødselsnummer", ["fodselsnummer", "foedselsnummer"]),
    ("straße", ["strasse"]),
    ("matični broj građana", ["maticni broj gradana", "maticni broj gradjana"]),
    ("passport", []), ("né", []), ("рахунок", []), ("身份证号码", []), ("αφμ", []), ("आधार", []),
    ("carte d’identité", ["carte d’identite"]),
  ])
  func `Accents are left out, and letters of other scripts are not touched`(
    phrase: String, expected: [String]
  ) {
    #expect(PlainSpelling.spellings(of: phrase) == expected)
  }

  @Test(arguments: [
    "número de teléfono móvil", "numero de telefono movil", "NUMERO DE TELEFONO MOVIL",
  ])
  func `A phrase without its accents counts, and evidence shows it as the pack does`(
    written: String
  ) throws {
    let trace = try detector().trace("\(written) 1234567")
    #expect(trace.map(\.context.phrases) == [["número de teléfono móvil"]])
  }

  @Test func `A spelling with other accents is another word`() throws {
    #expect(
      try detector().trace("nùmero de telefono movil 1234567").flatMap(\.context.phrases) == [])
  }
}
