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
  var whole = UInt64(magnitude)
  let scale = (0..<decimals).reduce(UInt64(1)) { power, _ in power * 10 }
  let fraction = magnitude - Double(whole)
  // fraction × scale is product + error exactly; with product below 10^15 its own fraction is exact.
  let product = fraction * Double(scale)
  let error = (-product).addingProduct(fraction, Double(scale))
  let below = product.rounded(.down)
  var scaled = UInt64(below)
  let overHalf = (product - below - 0.5) + error
  let isOdd = decimals == 0 ? whole % 2 == 1 : scaled % 2 == 1
  if overHalf > 0 || (overHalf == 0 && isOdd) { scaled += 1 }
  if scaled == scale { (whole, scaled) = (whole + 1, 0) }
  let isZero = whole == 0 && scaled == 0
  return (isZero ? "" : sign) + "\(whole)" + fractionText(scaled, decimals: decimals)
}

private func fractionText(_ scaled: UInt64, decimals: Int) -> String {
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
