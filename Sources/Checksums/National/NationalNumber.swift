/// A number that a state gives to a person: how many digits, which check digits, which shape.
///
/// A number whose check digits come from one of the known families is a row of a table
/// (`NationalNumber+Europe.swift` and its neighbors); only what is made otherwise has code of its own.
package struct NationalNumber: Sendable {
  /// How the digits hang together.
  enum Check: Sendable {
    case weighted(WeightedCheck)
    /// The last digit by Luhn.
    case luhn
    /// The last digit by Verhoeff.
    case verhoeff
    /// The last digit by ISO/IEC 7064 MOD 11,10.
    case mod11And10

    static func weighted(
      _ weights: [Int], modulus: Int, _ table: StaticString, at place: Int? = nil
    ) -> Self {
      .weighted(WeightedCheck(weights, modulus: modulus, table, at: place))
    }

    func isValid(_ symbols: Symbols) -> Bool {
      switch self {
      case .weighted(let check): check.isValid(symbols)
      case .luhn: Luhn.isValid(symbols)
      case .verhoeff: Verhoeff.isValid(symbols)
      case .mod11And10: Mod11And10.isValid(symbols)
      }
    }
  }

  /// The name under which packs ask for it, such as `nl-bsn`.
  package let name: String
  private let lengths: ClosedRange<Int>
  private let checks: [Check]
  private let hasShape: @Sendable (Symbols) -> Bool

  /// Makes a row: the digits are `lengths` many, pass all `checks`, and `hasShape` agrees.
  init(
    _ name: String, _ lengths: ClosedRange<Int>, _ checks: [Check],
    hasShape: @escaping @Sendable (Symbols) -> Bool = { _ in true }
  ) {
    self.name = name
    self.lengths = lengths
    self.checks = checks
    self.hasShape = hasShape
  }

  /// Makes a row of numbers of one length.
  init(
    _ name: String, _ length: Int, _ checks: [Check],
    hasShape: @escaping @Sendable (Symbols) -> Bool = { _ in true }
  ) {
    self.init(name, length...length, checks, hasShape: hasShape)
  }

  /// Whether it has check digits; a look at the shape proves nothing.
  package var isArithmetic: Bool { !checks.isEmpty }

  /// Whether `text`, digits and separators, is such a number.
  ///
  /// The same digit again and again is none, though it passes many a sum.
  package func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text, mark: 0x2F), symbols.isDecimal,
      lengths.contains(symbols.count), !symbols.isUniform, hasShape(symbols)
    else { return false }
    for check in checks where !check.isValid(symbols) { return false }
    return true
  }

  /// Every number that is a row.
  package static let all = europe + americas + elsewhere
}

extension Symbols {
  /// Whether the digits from the given places on are a day: two digits each, any century.
  func isDay(year: Int, month: Int, day: Int) -> Bool {
    CalendarDate.exists(
      shortYear: number(year..<year + 2), month: number(month..<month + 2),
      day: number(day..<day + 2))
  }
}

extension CalendarDate {
  /// Whether `day` exists in `month` of a year that ends in the two digits of `shortYear`.
  ///
  /// The century is open, and of 1900 and 2000 one has 29 February.
  static func exists(shortYear: Int, month: Int, day: Int) -> Bool {
    exists(year: shortYear % 4 == 0 ? 2000 : 2001, month: month, day: day)
  }
}
