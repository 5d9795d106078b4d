/// Devices in mobile networks.
enum MobileDevice {
  /// Whether fifteen hexadecimal digits end with the one that Luhn gives in base 16.
  static func isHexadecimal(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<symbols.count {
      let value = symbols.base36(index)
      guard value < 16 else { return false }
      let product = value * ((symbols.count - 1 - index) % 2 == 1 ? 2 : 1)
      sum += product / 16 + product % 16
    }
    return sum % 16 == 0
  }
}

/// The countries of mobile networks (ITU-T E.212).
enum MobileCountry {
  /// Whether numbers of subscribers begin so.
  static func exists(_ code: Int) -> Bool {
    switch code {
    case 202, 204, 206, 208, 212...214, 216, 218...222, 225...226, 228, 230...232, 234...235, 238,
      240,
      242, 244, 246...248, 250, 255, 257, 259, 260, 262, 266, 268, 270, 272, 274, 276, 278, 280,
      282...284, 286, 288...290, 292...295, 297, 302, 308, 310...316, 330, 332, 334, 338, 340, 342,
      344,
      346, 348, 350, 352, 354, 356, 358, 360, 362...366, 368, 370, 372, 374, 376, 400...402,
      404...406,
      410, 412...422, 424...432, 434, 436...438, 440...441, 450, 452, 454...457, 460...461,
      466...467,
      470, 472, 502, 505, 510, 514...515, 520, 525, 528, 530, 536...537, 539...555, 602...643,
      645...655,
      657...659, 702, 704, 706, 708, 710, 712, 714, 716, 722, 724, 730, 732, 734, 736, 738, 740,
      742,
      744, 746, 748, 750, 901...902, 991, 995, 999:
      true
    default: false
    }
  }
}

/// The vehicle identification number.
enum VehicleNumber {
  private static let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  /// A to Z; I, O and Q stand in no number.
  private static let values = [
    1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9,
  ]

  /// Whether the ninth symbol is the remainder of the others by 11, X for 10.
  static func isChecked(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<17 {
      let symbol = symbols[index]
      sum += weights[index] * (symbol.isDigit ? symbols.digit(index) : values[Int(symbol) - 0x41])
    }
    let check = sum % 11
    return Int(symbols[8]) == (check == 10 ? 0x58 : 0x30 + check)
  }

  /// Whether there are at least three letters and two digits, and none of I, O and Q.
  static let hasLetters: @Sendable (Symbols) -> Bool = { symbols in
    var letters = 0
    for index in 0..<symbols.count where symbols[index].isLetter {
      switch symbols[index] {
      case 0x49, 0x4F, 0x51: return false
      default: letters += 1
      }
    }
    return letters >= 3 && letters <= 13
  }
}

/// Numbers of securities and containers.
enum SecurityNumber {
  /// Whether letters as two digits from A = 10 on, and digits, pass Luhn (ISO 6166, annex A).
  static func isISIN(_ symbols: Symbols) -> Bool {
    var sum = 0
    var isDoubled = false
    func add(_ digit: Int) {
      sum += isDoubled ? digit / 5 + digit * 2 % 10 : digit
      isDoubled.toggle()
    }
    for index in stride(from: symbols.count - 1, through: 0, by: -1) {
      let value = symbols.base36(index)
      add(value % 10)
      if value > 9 { add(value / 10) }
    }
    return sum % 10 == 0
  }

  /// Whether every second of eight symbols twice, and the digits of the products added, gives the ninth.
  static func isCUSIP(_ symbols: Symbols) -> Bool { isDoubled(symbols) }

  /// Whether the twelfth symbol checks the others likewise.
  static func isFIGI(_ symbols: Symbols) -> Bool {
    switch (symbols[0], symbols[1]) {
    case (0x42, 0x53), (0x42, 0x4D), (0x47, 0x47), (0x47, 0x42), (0x56, 0x47): false
    default: isDoubled(symbols)
    }
  }

  private static func isDoubled(_ symbols: Symbols) -> Bool {
    let last = symbols.count - 1
    var sum = 0
    for index in 0..<last {
      let product = symbols.base36(index) * (index % 2 == 1 ? 2 : 1)
      sum += product / 10 + product % 10
    }
    return (10 - sum % 10) % 10 == symbols.digit(last)
  }

  static let hasNoVowels: @Sendable (Symbols) -> Bool = { symbols in
    for index in 0..<symbols.count {
      switch symbols[index] {
      case 0x41, 0x45, 0x49, 0x4F, 0x55: return false
      default: break
      }
    }
    return true
  }

  /// Whether powers of 2 of the places, times letters from A = 10 on that pass over multiples of 11, give
  /// the last digit (ISO 6346, annex A).
  static func isContainer(_ symbols: Symbols) -> Bool {
    var sum = 0
    for index in 0..<10 {
      var value = symbols.base36(index)
      // 11, 22 and 33 are left out.
      if value > 9 { value += (value - 1) / 10 }
      sum += value << index
    }
    return sum % 11 % 10 == symbols.digit(10)
  }

  /// Whether securities are numbered under these letters: those of countries, and those of none.
  static func isCountry(_ first: UInt8, _ second: UInt8) -> Bool {
    if Country.isCode(first, second) { return true }
    return switch (first, second) {
    case (0x45, 0x55), (0x51, 0x53), (0x51, 0x54), (0x41, 0x4E), (0x43, 0x53): true
    case (0x58, 0x41...0x44), (0x58, 0x46), (0x58, 0x4B), (0x58, 0x53): true
    default: false
    }
  }
}

/// Identifiers of researchers and creators.
enum ResearcherNumber {
  /// Whether the last of sixteen symbols is the one of ISO/IEC 7064 MOD 11-2.
  static func isValid(_ symbols: Symbols) -> Bool {
    var product = 0
    for index in 0..<15 { product = (product + symbols.digit(index)) * 2 % 11 }
    let check = (12 - product) % 11
    return Int(symbols[15]) == (check == 10 ? 0x58 : 0x30 + check)
  }
}

/// The energy identification code (ENTSO-E, EIC reference manual).
package enum EnergyCode {
  /// Whether `text` is sixteen digits, letters and hyphens of which the last checks the others, weighted
  /// 16 to 2, base 37.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count == 16, text[0].isDigit, text[1].isDigit, text[2].isLetter else { return false }
    var sum = 0
    for index in 0..<15 {
      guard let value = value(text[index]) else { return false }
      sum += (16 - index) * value
    }
    // No code ends with a hyphen.
    return 36 - (sum + 36) % 37 == value(text[15]) && text[15] != 0x2D
  }

  private static func value(_ byte: UInt8) -> Int? {
    if byte.isDigit { return Int(byte) - 0x30 }
    if byte.isLetter { return Int(byte & 0xDF) - 0x37 }
    return byte == 0x2D ? 36 : nil
  }
}

/// Numbers of travel documents.
enum DocumentNumber {
  /// Whether the first nine symbols are those that German papers use: a letter of an office and then no
  /// vowels nor letters that look like digits.
  static let isGerman: @Sendable (Symbols) -> Bool = { symbols in
    var hasDigit = false
    for index in 0..<9 {
      switch symbols[index] {
      case 0x30...0x39: hasDigit = true
      case 0x43, 0x46, 0x47, 0x48, 0x4A...0x4E, 0x50, 0x52, 0x54, 0x56...0x5A: break
      default: return false
      }
    }
    return hasDigit
  }
}
