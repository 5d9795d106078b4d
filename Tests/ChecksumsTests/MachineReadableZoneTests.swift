import Testing

@testable import Checksums

/// The samples of ICAO Doc 9303, parts 4 to 7, with their fictitious Utopia.
struct MachineReadableZoneTests {
  private static let passport =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
  private static let card =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
  private static let small =
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"

  @Test(arguments: [
    passport, card, small,
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "I<UTOD231458907<<<<<<<<<<<<<<<\r\n7408122F1204159UTO<<<<<<<<<<<6 \r\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
  ])
  func takesTheSamples(zone: String) {
    #expect(accepts(zone, MachineReadableZone.isValid))
  }

  @Test(arguments: [passport, card, small])
  func catchesWrongDigits(zone: String) {
    let wrong = singleDigitErrors(of: Array(zone.utf8))
    let passed = wrong.filter { accepts($0, MachineReadableZone.isValid) }.count
    #expect(wrong.count > 100)
    #expect(passed == 0, "\(passed) of \(wrong.count)")
  }

  @Test(arguments: [
    "", "\n\n", "P<UTO", passport + "\n<", String(repeating: "<", count: 44) + "\n1",
  ])
  func refuses(zone: String) {
    #expect(!accepts(zone, MachineReadableZone.isValid))
  }
}

/// ISO/IEC 7813.
struct CardTrackTests {
  @Test(arguments: [
    "%B4111111111111111^DOE/JANE^27121011000012300000?", ";4111111111111111=27121011000012300000?",
    "%B5555555555554444^MUSTERMANN/MAX A.MR^^101?",
  ])
  func takesTracks(track: String) {
    #expect(accepts(track, CardTrack.isValid))
  }

  @Test(arguments: [
    "", ";", ";4111111111111112=27121011000012300000?", ";4111111111111111=27131011000012300000?",
    "%B4111111111111111^DOE", ";4111111111111111=2x12", "4111111111111111",
  ])
  func refuses(track: String) {
    #expect(!accepts(track, CardTrack.isValid))
  }
}

/// Numbers that are not rows of the table.
struct OtherNumberTests {
  @Test(arguments: ["34278-0727558021/0100", "19-2000145399/0800", "178124-4159/0710"])
  func takesCzechAccounts(number: String) {
    #expect(accepts(number, CzechNumber.isAccount))
  }

  @Test(arguments: [
    "4278-727558021/0100", "34278-0727558021/0101", "34278-0727558021", "/0100", "1/0100",
    "-19/0800",
    "1234567-2000145399/0800", "19-2000145399/08000", "19-12345678901/0800", "",
  ])
  func refusesCzechAccounts(number: String) {
    #expect(!accepts(number, CzechNumber.isAccount))
  }

  @Test(arguments: ["710319/2745", "7103192745", "991231123", "0401012348"])
  func takesCzechBirthNumbers(number: String) {
    #expect(accepts(number, CzechNumber.isBirthNumber))
  }

  @Test(arguments: ["710319/2746", "1103492745", "590312/123", "7103192", ""])
  func refusesCzechBirthNumbers(number: String) {
    #expect(!accepts(number, CzechNumber.isBirthNumber))
  }

  @Test(arguments: ["22XWATTPLUS----G", "10YDE-VE-------2"])
  func takesEnergyCodes(number: String) {
    #expect(accepts(number, EnergyCode.isValid))
  }

  @Test(arguments: ["22XWATTPLUS----H", "22XWATTPLUS-----", "22XWATTPLUS", ""])
  func refusesEnergyCodes(number: String) {
    #expect(!accepts(number, EnergyCode.isValid))
  }
}
