/// Postcodes of the United Kingdom and the Crown dependencies (Royal Mail, Programmers' Guide to the
/// Postcode Address File; BS 7666).
package enum BritishPostcode {
  /// Whether `text` is an area that exists, a district, a sector and a unit, in either case.
  ///
  /// One random text of the shape in six passes.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), (5...7).contains(symbols.count) else { return false }
    let inward = symbols.count - 3
    guard symbols[inward].isDigit, isUnit(symbols[inward + 1]), isUnit(symbols[inward + 2]) else {
      return false
    }
    let length = symbols[1].isLetter ? 2 : 1
    guard symbols[0].isLetter, inward > length, symbols[length].isDigit else { return false }
    // A district is two digits, or one digit, possibly with a letter where a town has many.
    guard inward - length == 1 || inward - length == 2 && symbols[length] != 0x30 else {
      return false
    }
    let second = length == 2 ? Int(symbols[1]) - 0x40 : 0
    return rows[Int(symbols[0]) - 0x41] >> UInt32(second) & 1 == 1
  }

  /// Whether a letter stands in the last two places; those that look like others do not.
  private static func isUnit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x43, 0x49, 0x4B, 0x4D, 0x4F, 0x56: false
    default: byte.isLetter
    }
  }

  /// For each first letter, bit 0 where it is an area alone and one bit for each second letter.
  private static let rows: [UInt32] = {
    var rows = [UInt32](repeating: 0, count: 26)
    for area in areas.split(whereSeparator: \.isWhitespace) {
      let letters = Array(area.utf8)
      rows[Int(letters[0]) - 0x41] |= 1 << UInt32(letters.count == 2 ? letters[1] - 0x40 : 0)
    }
    return rows
  }()

  private static let areas = """
    AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT
    DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE
    LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM
    SN SO SP SR SS ST SW SY TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """
}
