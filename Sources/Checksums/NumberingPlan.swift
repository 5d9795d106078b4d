/// The plans by which countries give out telephone numbers: how many digits, and how they begin.
///
/// The plans are those that the countries publish with the ITU (E.164, annexes; "National numbering
/// plans"), each reduced to lengths and the first three digits. That leaves out what no plan has, and lets
/// through a few numbers that nobody has been given yet.
package struct NumberingPlan: Sendable {
  /// What numbers of a plan are of.
  package enum Kind: Sendable, Equatable {
    case fixed, mobile
    /// Fixed or mobile: the plan does not tell.
    case either
    /// Free of charge, shared, premium: nobody's own.
    case service
  }

  /// Numbers of one kind.
  private struct Rule: Sendable {
    var kind: Kind
    /// One bit for each length.
    var lengths: UInt32
    /// Where their first digits lie in `heads`.
    var heads: Range<Int32>
  }

  /// ISO 3166-1 alpha-2.
  package let country: String
  /// Without the plus.
  let callingCode: Int
  /// What stands before a number inside of the country; empty where nothing does.
  private let trunk: [UInt8]
  private let rules: Range<Int>

  // MARK: Questions

  /// Whether `text` is a number with its calling code, with `+` or `00` before it or with nothing, and
  /// the plan of one of the countries that have the code knows it.
  package static func isValidWithCode(_ text: Span<UInt8>) -> Bool {
    callingCode(of: TelephoneDigits(text)) > 0
  }

  /// The calling code that `digits` begin with, where the plan of one of the countries that have it knows what
  /// follows; else zero.
  static func callingCode(of digits: TelephoneDigits) -> Int {
    guard digits.count >= 7, digits[0] > 0 else { return 0 }
    for length in 1...3 {
      let code = digits.number(0..<length)
      let plans = all.plans(of: code)
      if plans.isEmpty { continue }
      var national = digits
      national.removeFirst(length)
      // No code is the beginning of another.
      return plans.contains { all.plans[$0].takesInternational(national) } ? code : 0
    }
    return 0
  }

  /// The plans of the countries with this calling code.
  static func plans(ofCallingCode code: Int) -> ArraySlice<NumberingPlan> {
    (0..<1000).contains(code) ? all.plans[all.plans(of: code)] : []
  }

  /// Whether `text` is a number as it is written inside of one of `countries`, that is of these plans:
  /// with their trunk prefix, or without where it is left out at home.
  package static func isNational(_ text: Span<UInt8>, of plans: [NumberingPlan]) -> Bool {
    let digits = TelephoneDigits(text)
    guard !digits.isInternational else { return false }
    return plans.contains { $0.kind(national: digits) != nil }
  }

  /// The plans of these countries, by their codes of ISO 3166-1.
  package static func plans(of countries: Set<String>) -> [NumberingPlan] {
    all.plans.filter { countries.contains($0.country) }
  }

  /// What `digits` are as somebody in the country writes them; nil where the plan has no such number.
  func kind(national digits: TelephoneDigits) -> Kind? {
    guard !trunk.isEmpty else { return kind(digits) }
    var own = digits
    if own.count > trunk.count, trunk.indices.allSatisfy({ own[$0] == Int(trunk[$0]) }) {
      own.removeFirst(trunk.count)
      if let kind = kind(own) { return kind }
    }
    // Only a trunk of nothing but 0 is always written, and not for services.
    if trunk == [0] { return kind(digits) == .service ? .service : nil }
    return kind(digits)
  }

  /// Whether `digits` stand behind the calling code; some keep the trunk 0 there.
  private func takesInternational(_ digits: TelephoneDigits) -> Bool {
    if kind(digits) != nil { return true }
    guard digits.count > 1, trunk == [0], digits[0] == 0 else { return false }
    var own = digits
    own.removeFirst(1)
    return kind(own) != nil
  }

  /// What a number without code and trunk is; nil where the plan has no such number.
  func kind(_ digits: TelephoneDigits) -> Kind? {
    guard (5...16).contains(digits.count) else { return nil }
    let head = Int16(digits.number(0..<3))
    for rule in Self.all.rules[rules] where rule.lengths >> UInt32(digits.count) & 1 == 1 {
      for range in Self.all.heads[Int(rule.heads.lowerBound)..<Int(rule.heads.upperBound)]
      where range.contains(head) {
        return rule.kind
      }
    }
    return nil
  }

  // MARK: Table

  /// The table, read when somebody asks for the first time: most texts hold no number.
  private static let all = Table()

  private struct Table: Sendable {
    var plans: [NumberingPlan] = []
    var rules: [Rule] = []
    var heads: [ClosedRange<Int16>] = []
    /// By calling code, the first of its plans; they stand together.
    private var firsts = [Int16](repeating: -1, count: 1000)

    init() {
      for line in NumberingPlan.table.utf8.split(separator: 0x0A) {
        add(line.split(separator: 0x20).map { Array($0) })
      }
    }

    func plans(of code: Int) -> Range<Int> {
      let first = Int(firsts[code])
      guard first >= 0 else { return 0..<0 }
      var end = first
      while end < plans.count, plans[end].callingCode == code { end += 1 }
      return first..<end
    }

    private mutating func add(_ fields: [[UInt8]]) {
      guard fields.count > 3 else { return }
      let code = Self.number(fields[1][...])
      let start = rules.count
      for field in fields[3...] {
        let parts = field.split(separator: 0x3A)
        guard parts.count == 2, let letter = parts[0].first, let kind = Self.kind(letter) else {
          continue
        }
        var lengths: UInt32 = 0
        for length in parts[0].dropFirst().split(separator: 0x2E) {
          lengths |= 1 << UInt32(Self.number(length))
        }
        let first = Int32(heads.count)
        for head in parts[1].split(separator: 0x2C) { heads.append(Self.heads(head)) }
        rules.append(Rule(kind: kind, lengths: lengths, heads: first..<Int32(heads.count)))
      }
      if firsts[code] < 0 { firsts[code] = Int16(plans.count) }
      plans.append(
        NumberingPlan(
          country: String(decoding: fields[0], as: UTF8.self), callingCode: code,
          trunk: fields[2].filter(\.isDigit).map { $0 - 0x30 }, rules: start..<rules.count))
    }

    private static func kind(_ letter: UInt8) -> Kind? {
      switch letter {
      case UInt8(ascii: "f"): .fixed
      case UInt8(ascii: "m"): .mobile
      case UInt8(ascii: "e"): .either
      case UInt8(ascii: "s"): .service
      default: nil
      }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
      digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// `71-5` as what three digits may be: 710 to 759.
    private static func heads(_ text: ArraySlice<UInt8>) -> ClosedRange<Int16> {
      let ends = text.split(separator: 0x2D)
      let first = ends[0]
      let last = ends.count > 1 ? first.dropLast() + ends[1] : first
      var (low, high) = (number(first), number(last))
      for _ in first.count..<3 { (low, high) = (low * 10, high * 10 + 9) }
      return Int16(low)...Int16(high)
    }
  }
}
