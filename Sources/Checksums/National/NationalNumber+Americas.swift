extension NationalNumber {
  /// Numbers of American states.
  static let americas = [
    // AFIP/ARCA: the first two digits say what the holder is; 10 is written as 9.
    NationalNumber(
      "ar-cuit", 11,
      [.weighted([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, "09987654321")],
      hasShape: { symbols in
        switch symbols.number(0..<2) {
        case 20, 23...27, 30, 33, 34, 50, 51, 55: true
        default: false
        }
      }),
    // Receita Federal, CPF: two digits by modulus 11, 10 written as 0.
    NationalNumber(
      "br-cpf", 11,
      [
        .weighted([10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321"),
        .weighted([11, 10, 9, 8, 7, 6, 5, 4, 3, 2], modulus: 11, "00987654321"),
      ]),
    // Employment and Social Development Canada: 0 and 8 are not given to persons.
    NationalNumber(
      "ca-sin", 9, [.luhn], hasShape: { $0.digit(0) != 0 && $0.digit(0) != 8 }),
  ]
}
