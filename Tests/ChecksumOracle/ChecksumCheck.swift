import Detection

/// Says for lines of validator, tab and number whether the number passes: `1`, `0`, or `?` where there is
/// no such validator.
///
/// A program of its own, for `compare.py` beside it, which asks another library about the same numbers:
/// `make oracle`.
@main
struct ChecksumCheck {
  static func main() {
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
}
