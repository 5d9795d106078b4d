/// The personal identity code of Finland (Digi- ja väestötietovirasto; act 661/2009).
package enum FinnishNumber {
  /// Whether `text` is the day of birth, a sign for the century, three digits and their check symbol.
  ///
  /// The signs are `+`, `-` and U to Y, and A to F. The check symbol follows from the remainder of the
  /// nine digits by 31.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text, mark: 0x2B), (10...11).contains(symbols.count) else {
      return false
    }
    let last = symbols.count - 1
    if symbols.count == 11 {
      switch symbols[6] {
      case 0x41...0x46, 0x55...0x59: break
      default: return false
      }
    }
    for index in 0..<last where !symbols[index].isDigit && (index != 6 || symbols.count == 10) {
      return false
    }
    guard symbols.isDay(year: 4, month: 2, day: 0), symbols.number(last - 3..<last) >= 2 else {
      return false
    }
    let number = symbols.number(0..<6) * 1000 + symbols.number(last - 3..<last)
    return symbols[last] == table[number % 31]
  }

  private static let table = Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)
}
