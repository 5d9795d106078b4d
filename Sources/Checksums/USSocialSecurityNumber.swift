/// United States social security numbers, as far as it is known which were never assigned.
///
/// Social Security Administration, POMS RM 10201.030 and 10201.035. There is no check digit; nine
/// random numbers in ten pass.
package enum USSocialSecurityNumber {
  /// Whether `text` holds nine digits that may be a social security number.
  ///
  /// Areas 000, 666 and 900 to 999 (the last are taxpayer numbers, ITIN), group 00 and serial 0000
  /// were never assigned; 078-05-1120 and 219-09-9999 are known from printed samples.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.isDecimal, symbols.count == 9 else {
      return false
    }
    let area = symbols.number(0..<3)
    guard area != 0, area != 666, area < 900 else { return false }
    guard symbols.number(3..<5) != 0, symbols.number(5..<9) != 0 else { return false }
    let number = symbols.number(0..<9)
    return number != 078_05_1120 && number != 219_09_9999
  }
}
