import Testing

@testable import Detection

/// One address of a street and what stands beside it.
struct AddressGrowthTests {
  /// What the street between bars grows to.
  private func grown(_ text: String, overLines: Bool = true) -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let bytes = parts[0] + parts[1] + parts[2]
    let street = parts[0].count..<parts[0].count + parts[1].count
    let extent = AddressGrowth.extent(
      of: street, in: bytes.span, bounds: 0..<bytes.count, overLines: overLines)
    return String(decoding: bytes[extent.range], as: UTF8.self)
  }

  @Test(arguments: [
    // North America
    ("at |123 Maple Street|, Springfield, IL 62704 now", "123 Maple Street, Springfield, IL 62704"),
    ("at |123 Maple Street|, Anytown, USA.", "123 Maple Street, Anytown, USA"),
    ("|5 Oak Ave| Apt. 4C, San Jose, CA 95136-1234!", "5 Oak Ave Apt. 4C, San Jose, CA 95136-1234"),
    (
      "|899 O Street| Northwest, Washington, District of Columbia 20001, United States",
      "899 O Street Northwest, Washington, District of Columbia 20001, United States"
    ),
    ("|10 Elgin Street|, Ottawa ON K1P 1C7, Canada", "10 Elgin Street, Ottawa ON K1P 1C7, Canada"),
    ("|Unit 1783 Box 3210|\nDPO AP 99855\n", "Unit 1783 Box 3210\nDPO AP 99855"),
    // Britain, Australia
    ("Flat 3, |12 High Street|, Leeds LS1 4AP since", "Flat 3, 12 High Street, Leeds LS1 4AP"),
    (
      "|28 Regent Street|, Chippendale New South Wales 2008, Australia.",
      "28 Regent Street, Chippendale New South Wales 2008, Australia"
    ),
    // Europe
    ("|Hauptstraße 5|, 10115 Berlin, Deutschland", "Hauptstraße 5, 10115 Berlin, Deutschland"),
    ("|Lindenweg 4| - D-80331 München", "Lindenweg 4 - D-80331 München"),
    ("|12 rue de la Paix|, 75002 Paris (France) demain", "12 rue de la Paix, 75002 Paris (France)"),
    ("|Calle Mayor 4|, 28013 Madrid", "Calle Mayor 4, 28013 Madrid"),
    ("|Via Roma 2|\n20121 Milano\nItalia\n\nCiao", "Via Roma 2\n20121 Milano\nItalia"),
    ("|Prinsengracht 263|, 1016 GV Amsterdam", "Prinsengracht 263, 1016 GV Amsterdam"),
    ("|Rua Augusta 12|, 1100-053 Lisboa", "Rua Augusta 12, 1100-053 Lisboa"),
    ("|ul. Długa 5|, 31-147 Kraków", "ul. Długa 5, 31-147 Kraków"),
    // A block, indented or quoted; a town that no list has beside a country or a code.
    (
      "> |94 Koskikatu 83|\n> Apt. 343\n> Churton Hollow\n> Guatemala 38007\n>\n> bye",
      "94 Koskikatu 83\n> Apt. 343\n> Churton Hollow\n> Guatemala 38007"
    ),
    (
      "is 16 Salontie 6\n |apt. 523|\n urjala\n maldives 58673\n042 078",
      "16 Salontie 6\n apt. 523\n urjala\n maldives 58673"
    ),
    ("18 |15 Millicent Drive| ok", "18 15 Millicent Drive"),
  ])
  func `an address takes in its parts`(text: String, address: String) {
    #expect(grown(text) == address)
  }

  @Test(arguments: [
    "at |123 Maple Street|, thanks for the 2000 dollars",
    "at |123 Maple Street|. London is far",
    "at |123 Maple Street| and Berlin",
    "at |123 Maple Street|, 020 7946 0958",
    "at |123 Maple Street|, 2019 was better",
    "at |123 Maple Street|\nSee you\nAnn",
    "at |123 Maple Street|, IN ALL",
    "paid 20 |12 Oak Street|x",
    "we have 3 |12 Oak Street|",
  ])
  func `words alone are no part`(text: String) {
    #expect(grown(text) == String(text.split(separator: "|")[1]))
  }

  @Test func `where lines are messages, an address ends with its line`() {
    #expect(grown("|Via Roma 2|\n20121 Milano", overLines: false) == "Via Roma 2")
    #expect(grown("Apt. 4,\n|12 Oak Street|", overLines: false) == "12 Oak Street")
  }

  @Test func `nothing outside of the unit is taken, and it grows to the same from any place`() {
    let text = Array("Flat 3, 12 High Street, Leeds LS1 4AP, United Kingdom".utf8)
    let street = 8..<22
    let whole = AddressGrowth.extent(
      of: street, in: text.span, bounds: 0..<text.count, overLines: true)
    #expect(whole.range == 0..<text.count)
    for start in 0...street.lowerBound {
      for end in street.upperBound...text.count {
        let part = AddressGrowth.extent(
          of: street, in: text.span, bounds: start..<end, overLines: true)
        #expect(part.range.lowerBound >= start && part.range.upperBound <= end)
        #expect(part.range.contains(street.lowerBound) && part.range.upperBound >= 22)
      }
    }
    for count in 1...3 {
      let margin = [UInt8](repeating: 0x20, count: 200 * count)
      let moved = AddressGrowth.extent(
        of: margin.count + 8..<margin.count + 22, in: (margin + text + margin).span,
        bounds: 0..<2 * margin.count + text.count, overLines: true)
      #expect(moved.range == margin.count..<margin.count + text.count)
    }
  }

  @Test func `any bytes may stand beside a street`() {
    var random = SplitMix(state: 9)
    let street = Array("12 High Street".utf8)
    for _ in 0..<4000 {
      var sides: [[UInt8]] = [[], []]
      for side in 0..<2 {
        for _ in 0..<random.next() % 40 {
          sides[side].append(Self.alphabet[Int(random.next() % UInt64(Self.alphabet.count))])
        }
      }
      let bytes = sides[0] + street + sides[1]
      let range = sides[0].count..<sides[0].count + street.count
      let extent = AddressGrowth.extent(
        of: range, in: bytes.span, bounds: 0..<bytes.count, overLines: random.next() % 2 == 0)
      #expect(extent.range.lowerBound >= 0 && extent.range.lowerBound <= range.lowerBound)
      #expect(extent.range.upperBound >= range.upperBound && extent.range.upperBound <= bytes.count)
    }
  }

  private static let alphabet: [UInt8] = Array("aB9 ,.\n\r>-#('’ IL ü".utf8) + [0xFF, 0xE2, 0x80]

  private struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return bits ^ bits >> 31
    }
  }
}
