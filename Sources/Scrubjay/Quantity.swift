/// Numbers as people read them.
enum Quantity {
  /// A number with a comma between groups of three digits: `12,345`.
  static func count(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digits.first != "-" || index > 1 {
        text += ","
      }
      text.append(digit)
    }
    return text
  }

  /// A share in hundreds, with one decimal: `12.3 %`; of nothing it is none.
  static func share(_ part: Int, of whole: Int) -> String {
    decimal(whole == 0 ? 0 : 100 * Double(part) / Double(whole)) + " %"
  }

  /// A number with one decimal.
  static func decimal(_ number: Double) -> String { fixed(number, decimals: 1) }

  /// Bytes in units of a thousand, with three digits: `0 B`, `4.00 kB`, `12.3 MB`.
  static func bytes(_ number: Int) -> String { scaled(Double(number)) }

  /// Bytes in a second: `123 MB/s`.
  static func speed(_ bytes: Int, seconds: Double) -> String {
    scaled(seconds > 0 ? Double(bytes) / seconds : 0) + "/s"
  }

  /// A time: `0.05 s`, `12.3 s`, and from a minute on `1:05` or `2:03:20`.
  static func time(_ seconds: Double) -> String {
    seconds < 60 ? "\(fixed(seconds, decimals: seconds < 10 ? 2 : 1)) s" : clock(seconds)
  }

  /// A time in whole seconds: `0:05`, `2:03:20`.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded(.up))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let (minutes, rest) = (whole / 60, whole % 60)
    return minutes < 60
      ? "\(minutes):\(two(rest))" : "\(minutes / 60):\(two(minutes % 60)):\(two(rest))"
  }

  private static func scaled(_ bytes: Double) -> String {
    var number = bytes
    var unit = "B"
    for next in ["kB", "MB", "GB", "TB", "PB"] where number >= 999.5 {
      number /= 1000
      unit = next
    }
    if unit == "B" { return "\(Int(number.rounded())) B" }
    return "\(fixed(number, decimals: number < 9.995 ? 2 : number < 99.95 ? 1 : 0)) \(unit)"
  }

  private static func fixed(_ number: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let whole = Int((min(max(number, 0), 1e15) * Double(scale)).rounded())
    guard decimals > 0 else { return "\(whole)" }
    let fraction = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.utf8.count)
      + fraction
  }
}
