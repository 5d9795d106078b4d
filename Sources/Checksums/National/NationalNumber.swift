/// A number that a state or one of its bodies gives: how many symbols, which check digits, which shape.
///
/// A number whose check digits come from one of the known families is a row of a table
/// (`NationalNumber+Europe.swift` and its neighbors); only what is made otherwise has code of its own.
package struct NationalNumber: Sendable {
  /// How the symbols hang together.
  enum Check: Sendable {
    case weighted(WeightedCheck)
    /// One check digit; where the first sum gives none, the second decides.
    case twoPass(WeightedCheck, WeightedCheck)
    /// The sum of all, weighted, leaves this remainder.
    case total([Int], modulus: Int, remainder: Int)
    /// The last digit by Luhn.
    case luhn
    /// The last of the first symbols, this many, by Luhn.
    case luhnPrefix(Int)
    /// The last digit by Verhoeff.
    case verhoeff
    /// The last digit by ISO/IEC 7064 MOD 11,10.
    case mod11And10
    /// The two last digits by ISO/IEC 7064 MOD 97-10.
    case mod97
    /// What no family does.
    case rule(@Sendable (Symbols) -> Bool)

    static func weighted(
      _ weights: [Int], modulus: Int, _ table: StaticString, at place: Int? = nil
    ) -> Self {
      .weighted(WeightedCheck(weights, modulus: modulus, table, at: place))
    }

    /// By modulus 11, with 10 left to the second weights and then written as 0.
    static func twoPass(_ first: [Int], _ second: [Int]) -> Self {
      .twoPass(
        WeightedCheck(first, modulus: 11, "0123456789-"),
        WeightedCheck(second, modulus: 11, "01234567890"))
    }

    func isValid(_ symbols: Symbols) -> Bool {
      switch self {
      case .weighted(let check): check.isValid(symbols)
      case .twoPass(let first, let second):
        first.sum(symbols) % first.modulus == 10 ? second.isValid(symbols) : first.isValid(symbols)
      case .total(let weights, let modulus, let remainder):
        symbols.sum(weights) % modulus == remainder
      case .luhn: Luhn.isValid(symbols)
      case .luhnPrefix(let count): Luhn.isValid(symbols.prefix(count))
      case .verhoeff: Verhoeff.isValid(symbols)
      case .mod11And10: Mod11And10.isValid(symbols)
      case .mod97: symbols.remainderBy97 == 1
      case .rule(let isValid): isValid(symbols)
      }
    }
  }

  /// The name under which packs ask for it, such as `nl-bsn`.
  package let name: String
  private let lengths: ClosedRange<Int>
  /// Layouts, `#` for a digit, `@` for a letter, `*` for either; none where all is digits.
  private let layouts: [[UInt8]]
  /// Letters that may stand before it and do not belong to it, as the country before a VAT number.
  private let prefix: [UInt8]
  private let checks: [Check]
  private let hasShape: @Sendable (Symbols) -> Bool

  /// Makes a row: the digits are `lengths` many, pass all `checks`, and `hasShape` agrees.
  init(
    _ name: String, _ lengths: ClosedRange<Int>, prefix: StaticString = "", _ checks: [Check],
    hasShape: @escaping @Sendable (Symbols) -> Bool = { _ in true }
  ) {
    self.name = name
    self.lengths = lengths
    layouts = []
    self.prefix = Array(String(describing: prefix).utf8)
    self.checks = checks
    self.hasShape = hasShape
  }

  /// Makes a row of numbers of one length.
  init(
    _ name: String, _ length: Int, prefix: StaticString = "", _ checks: [Check],
    hasShape: @escaping @Sendable (Symbols) -> Bool = { _ in true }
  ) {
    self.init(name, length...length, prefix: prefix, checks, hasShape: hasShape)
  }

  /// Makes a row of numbers with letters in them: one of `layouts` fits, `checks` pass, `hasShape` agrees.
  init(
    _ name: String, layouts: [String], prefix: StaticString = "", _ checks: [Check],
    hasShape: @escaping @Sendable (Symbols) -> Bool = { _ in true }
  ) {
    let layouts = layouts.map { Array($0.utf8) }
    self.name = name
    lengths = (layouts.map(\.count).min() ?? 1)...(layouts.map(\.count).max() ?? 1)
    self.layouts = layouts
    self.prefix = Array(String(describing: prefix).utf8)
    self.checks = checks
    self.hasShape = hasShape
  }

  /// Whether it has check digits; a look at the shape proves nothing.
  package var isArithmetic: Bool { !checks.isEmpty }

  /// Whether `text`, symbols and separators, is such a number.
  ///
  /// The same digit again and again is none, though it passes many a sum.
  package func isValid(_ text: Span<UInt8>) -> Bool {
    guard var symbols = Symbols(text, mark: 0x2F) else { return false }
    if !prefix.isEmpty, symbols.begins(with: prefix), symbols.count > lengths.lowerBound {
      symbols.removeFirst(prefix.count)
    }
    guard lengths.contains(symbols.count), hasLayout(symbols), !symbols.isUniform,
      hasShape(symbols)
    else { return false }
    for check in checks where !check.isValid(symbols) { return false }
    return true
  }

  private func hasLayout(_ symbols: Symbols) -> Bool {
    if layouts.isEmpty { return symbols.isDecimal }
    for layout in layouts where symbols.fits(layout) { return true }
    return false
  }

  /// Every number that is a row.
  package static let all =
    europe + europeanTax + europeanPapers + americas + elsewhere + asia + africa + objects
}

extension Symbols {
  /// Whether the digits from the given places on are a day: two digits each, any century.
  func isDay(year: Int, month: Int, day: Int) -> Bool {
    CalendarDate.exists(
      shortYear: number(year..<year + 2), month: number(month..<month + 2),
      day: number(day..<day + 2))
  }

  /// Whether the first symbols are those of `prefix`.
  func begins(with prefix: [UInt8]) -> Bool {
    guard count > prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }

  /// Whether there are as many symbols as in `layout` and each is of its kind.
  func fits(_ layout: [UInt8]) -> Bool {
    guard count == layout.count else { return false }
    for index in 0..<count {
      let fits =
        switch layout[index] {
        case 0x23: self[index].isDigit
        case 0x40: self[index].isLetter
        case 0x2A: true
        case let literal: self[index] == literal
        }
      if !fits { return false }
    }
    return true
  }

  /// The first `length` symbols.
  func prefix(_ length: Int) -> Symbols {
    var prefix = self
    prefix.truncate(to: length)
    return prefix
  }

  /// The digits, each times its weight.
  func sum(_ weights: [Int]) -> Int {
    var sum = 0
    for index in 0..<min(weights.count, count) { sum += weights[index] * digit(index) }
    return sum
  }

  /// The value of the symbol at `index` in base 36: a digit its own, A 10 to Z 35.
  func base36(_ index: Int) -> Int {
    self[index].isDigit ? digit(index) : Int(self[index]) - 0x37
  }

  /// What the symbols leave as one number by 97, letters as two digits from A = 10 on (ISO/IEC 7064).
  var remainderBy97: Int {
    var mod97 = Mod97()
    for index in 0..<count { mod97.append(self[index]) }
    return mod97.remainder
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
