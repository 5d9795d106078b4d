/// The RUT and RUN of Chile (Servicio de Registro Civil e Identificación).
package enum ChileanNumber {
  /// Whether `text` is seven or eight digits and the symbol that checks them, 0 to 9 or K.
  ///
  /// From the right the digits count 2 to 7 times, again and again.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), (8...9).contains(symbols.count), !symbols.isUniform,
      symbols[0] != 0x30
    else { return false }
    let last = symbols.count - 1
    var sum = 0
    for index in 0..<last {
      guard symbols[index].isDigit else { return false }
      sum += symbols.digit(index) * ((last - 1 - index) % 6 + 2)
    }
    return symbols[last] == table[sum % 11]
  }

  private static let table = Array("0K987654321".utf8)
}
