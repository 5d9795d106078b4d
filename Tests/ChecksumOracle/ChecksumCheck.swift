import Detection

/// Says for lines of validator, tab and number whether the number passes: `1`, `0`, or `?` where there is
/// no such validator. For `compare.py` beside it, which asks another library about the same numbers:
/// `make oracle`.
///
/// With the argument `rates`, a pack on standard input, and a number of trials: for each of its patterns
/// with a validator, the share of random values that are let through, for `rates.py`: `make rates`.
@main
struct ChecksumCheck {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "rates" {
      try rates(trials: arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000)
    } else {
      compare()
    }
  }

  private static func compare() {
    while let line = readLine() {
      let fields = line.utf8.split(separator: 0x09, maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count == 2, let validator = Validator.named(String(Substring(fields[0]))) else {
        print("?")
        continue
      }
      let number = Array(fields[1])
      print(validator.isValid(number.span) ? "1" : "0")
    }
  }

  private static func rates(trials: Int) throws {
    var pack: [UInt8] = []
    while let line = readLine(strippingNewline: false) { pack += line.utf8 }
    for definition in try PackReader.read(pack, file: "pack.yaml") {
      for pattern in definition.patterns {
        guard let rate = try AcceptRate(pattern), let name = pattern.validator,
          let measured = try rate.measure(definition, trials: trials)
        else { continue }
        let isArithmetic = Validator.named(name)?.isArithmetic == true
        let fields = [
          definition.type.name, pattern.name, name, isArithmetic ? "arithmetic" : "shape",
          pattern.falseAcceptRate.map { "\($0)" } ?? "", "\(measured)",
        ]
        print(fields.joined(separator: "\t"))
      }
    }
  }
}
