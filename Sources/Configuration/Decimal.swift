/// Writes a finite number with exactly `decimals` (0…15) decimals, correctly rounded, ties to even.
///
/// Zero has no sign, also where it comes from rounding.
func decimal(_ value: Double, decimals: Int) -> String {
  precondition(0...15 ~= decimals, "a number has 0 to 15 decimals")
  let magnitude = value.magnitude
  let sign = value < 0 ? "-" : ""
  // From 2^53 on there is no fraction.
  guard magnitude < 0x1p53 else {
    return sign + digits(of: magnitude) + fractionText(0, decimals: decimals)
  }
  let scale = (0..<decimals).reduce(UInt128(1)) { power, _ in power * 10 }
  // The number is significand / 2^shift exactly, so integers do; `fma` and `floor` would need libm,
  // which a binary without Foundation does not link.
  let shift = 52 - Int(magnitude.exponentBitPattern) + 1023
  var scaled: UInt128 = 0
  // Smaller numbers are below half of the fifteenth decimal, and zero among them.
  if shift < 120 {
    let product = (UInt128(magnitude.significandBitPattern) | 1 << 52) * scale
    scaled = product >> UInt128(shift)
    let doubledRest = (product - scaled << UInt128(shift)) << 1
    let one = UInt128(1) << UInt128(shift)
    if doubledRest > one || (doubledRest == one && scaled % 2 == 1) { scaled += 1 }
  }
  let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
  return (scaled == 0 ? "" : sign) + "\(whole)" + fractionText(fraction, decimals: decimals)
}

private func fractionText(_ scaled: UInt128, decimals: Int) -> String {
  guard decimals > 0 else { return "" }
  let digits = "\(scaled)"
  return "." + String(repeating: "0", count: decimals - digits.count) + digits
}

/// The digits of a whole number of at least 2^53, by doubling its significand.
private func digits(of magnitude: Double) -> String {
  var digits = "\(UInt64(magnitude.significand * 0x1p52))".utf8.reversed().map { $0 - 0x30 }
  for _ in 52..<max(52, Int(magnitude.exponent)) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let doubled = digits[index] * 2 + carry
      digits[index] = doubled % 10
      carry = doubled / 10
    }
    if carry > 0 { digits.append(carry) }
  }
  return String(decoding: digits.reversed().map { $0 + 0x30 }, as: UTF8.self)
}
