package import Checksums

/// How a value is made coarser, so that it still says something but of many people alike.
///
/// Each kind of value has its own way; which kind the values of a type are is said by the block of the
/// pack that defines it. What cannot be read as a value of its kind is not generalized at all.
package enum Generalization: Hashable, Sendable {
  /// `1984`, `1984-05`, `1984-Q2`, `1980s`.
  case date(to: DateUnit, order: WrittenDate.Order?)
  /// `30-39`.
  case age(width: Int)
  /// `192.0.2.0/24`, `2001:db8::/48`.
  case network(prefix: Int, prefix6: Int)
  /// `SW1A…`; without a number, as much as a district takes.
  case postalCode(keep: Int?)
  /// `[100,200)`.
  case number(step: Int)
  /// `48.1,11.6`.
  case coordinates(decimals: Int)

  /// A unit of the calendar.
  package enum DateUnit: String, CaseIterable, Hashable, Sendable {
    case month, quarter, year, decade
  }

  /// What sort of value is generalized; the name is that of the hint in a pack's block.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case date, age, address, number, coordinates
    case postalCode = "postal-code"

    /// The kind that a block's hint names; nil where it gives none.
    package init?(hint: String?) {
      guard let hint, let kind = Kind(rawValue: hint) else { return nil }
      self = kind
    }

    /// The generalization that a policy means which does not say more.
    var usual: Generalization {
      switch self {
      case .date: .date(to: .year, order: nil)
      case .age: .age(width: 10)
      case .address: .network(prefix: 24, prefix6: 48)
      case .postalCode: .postalCode(keep: nil)
      case .number: .number(step: 100)
      case .coordinates: .coordinates(decimals: 1)
      }
    }

    /// The values of the kind, in words.
    package var values: String {
      switch self {
      case .date: "dates"
      case .age: "ages"
      case .address: "internet addresses"
      case .postalCode: "postal codes"
      case .number: "numbers"
      case .coordinates: "coordinates"
      }
    }
  }

  /// What sort of value it is for.
  package var kind: Kind {
    switch self {
    case .date: .date
    case .age: .age
    case .network: .address
    case .postalCode: .postalCode
    case .number: .number
    case .coordinates: .coordinates
    }
  }

  /// Whether the result says no more than that of `other` would.
  package func isCoarser(thanOrAs other: Generalization) -> Bool {
    switch (self, other) {
    case (.date(let unit, _), .date(let otherUnit, _)):
      let units = DateUnit.allCases
      return (units.firstIndex(of: unit) ?? 0) >= (units.firstIndex(of: otherUnit) ?? 0)
    default: return self == other
    }
  }

  /// The coarser form of `value`; nil where it cannot be read as what it should be.
  package func text(of value: Span<UInt8>) -> String? {
    switch self {
    case .date(let unit, let order): Self.date(value, to: unit, order)
    case .age(let width): Self.age(value, width)
    case .network(let prefix, let prefix6): Self.network(value, prefix, prefix6)
    case .postalCode(let keep): Self.postalCode(value, keep)
    case .number(let step): Self.number(value, step)
    case .coordinates(let decimals): Self.coordinates(value, decimals)
    }
  }

  /// Whether what lies in `range` of `text` is, or is a part of, what this generalization writes.
  ///
  /// A network is an address and a width a number: without this, its own output would be generalized
  /// again, and the second time it would say something else.
  package func isResult(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var result = range
    switch self {
    case .coordinates: break
    case .date:
      result = text.widened(range) {
        (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x51 || $0 == 0x73
      }
    case .age: result = text.widened(range) { (0x30...0x39).contains($0) || $0 == 0x2D }
    case .number:
      result = text.widened(range) {
        (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2C || $0 == 0x5B || $0 == 0x29
      }
    case .network:
      if range.upperBound < text.count, text[range.upperBound] == 0x2F {
        result = text.widened(range.lowerBound..<range.upperBound + 1) {
          (0x30...0x39).contains($0)
        }
      }
    case .postalCode:
      result = range.lowerBound..<min(range.upperBound + Self.ellipsis.utf8.count, text.count)
    }
    return isResult(text.extracting(result))
  }

  /// Whether `value` as a whole is what this generalization writes.
  package func isResult(_ value: Span<UInt8>) -> Bool {
    switch self {
    case .date(let unit, _): Self.isPeriod(value, unit)
    case .coordinates: text(of: value).map { value.isEqual(to: $0) } == true
    case .age(let width): Self.isAgeGroup(value, width)
    case .number(let step): Self.isInterval(value, step)
    case .network: Self.isNetwork(value, of: self)
    case .postalCode(let keep): Self.isPostalArea(value, keep)
    }
  }

  /// What stands for the rest of a postal code.
  static let ellipsis = "\u{2026}"
}

extension Span<UInt8> {
  /// `range` with all bytes on both sides that `belongs` accepts, 64 at most.
  fileprivate func widened(_ range: Range<Int>, _ belongs: (UInt8) -> Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < 64, belongs(self[start - 1]) { start -= 1 }
    while end < count, end - range.upperBound < 64, belongs(self[end]) { end += 1 }
    return start..<end
  }

  /// Whether these are the bytes of `text`.
  func isEqual(to text: String) -> Bool {
    var index = 0
    for byte in text.utf8 {
      guard index < count, self[index] == byte else { return false }
      index += 1
    }
    return index == count
  }
}
