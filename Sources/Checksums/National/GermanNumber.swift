/// Numbers of German insurances and physicians, in which digits of products are added.
enum GermanNumber {
  /// Whether twelve symbols are a pension insurance number: area, day of birth, first letter of the
  /// name, serial, check digit; the letter counts as the two digits of its place in the alphabet.
  static func isPension(_ symbols: Symbols) -> Bool {
    var sum = 0
    var place = 0
    func add(_ digit: Int) {
      let product = digit * pensionWeights[place]
      sum += product / 10 + product % 10
      place += 1
    }
    for index in 0..<11 {
      if index == 8 {
        add(symbols.value(8) / 10)
        add(symbols.value(8) % 10)
      } else {
        add(symbols.digit(index))
      }
    }
    return sum % 10 == symbols.digit(11)
  }

  /// Whether ten symbols are the constant part of a health insurance number: a letter, eight digits,
  /// and their check digit with weights 1 and 2 in turn.
  static func isHealth(_ symbols: Symbols) -> Bool {
    let letter = symbols.value(0)
    var sum = letter / 10 + (letter % 10 * 2) / 10 + letter % 10 * 2 % 10
    for index in 1..<9 {
      let product = symbols.digit(index) * (index % 2 == 1 ? 1 : 2)
      sum += product / 10 + product % 10
    }
    return sum % 10 == symbols.digit(9)
  }

  /// Whether nine digits are a physician's: six, their check digit with weights 4 and 9, two more.
  static func isPhysician(_ symbols: Symbols) -> Bool {
    symbols.digit(6) == (10 - symbols.sum([4, 9, 4, 9, 4, 9]) % 10) % 10
  }

  private static let pensionWeights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
}
