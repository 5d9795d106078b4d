/// The first letters of somebody's names, by which lines are labelled and signed: "JS: done", "J.S.".
struct Initials {
  let letters: [UInt8]
  let pattern: Int
  let score: Score

  /// The fewest and the most letters.
  private static let counts = 2...3
  /// What stands before a colon for another reason.
  private static let labels: Set<[UInt8]> = Set(
    [
      "AM", "BTW", "CC", "DR", "ETA", "FAQ", "FW", "FYI", "ID", "IP", "MR", "MS", "NB", "NO", "OK",
      "PIN",
      "PM", "PS", "QA", "RE", "TO", "URL",
    ].map { Array($0.utf8) })

  /// The letters of a name, in capitals; nil where they are too few, too many, or none of ASCII.
  init?(_ letters: [UInt8], pattern: Int, score: Score) {
    guard Self.counts.contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    self.letters = letters
    self.pattern = pattern
    self.score = score
  }

  /// Gives the places in `range` where a line begins with initials and a colon, or is nothing but initials with
  /// their dots.
  static func find(
    _ initials: [Initials], in view: Span<UInt8>, range: Range<Int>,
    _ body: (_ place: Range<Int>, _ owner: Initials) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = view.firstOffset(of: 0x0A, in: start..<range.upperBound) ?? range.upperBound
      if let place = label(of: start..<end, in: view) {
        let letters = place.filter { view[$0] != UInt8(ascii: ".") }.map { view[$0] }
        if let owner = initials.first(where: { $0.letters == letters }) { body(place, owner) }
      }
      start = end + 1
    }
  }

  private static func label(of line: Range<Int>, in view: Span<UInt8>) -> Range<Int>? {
    var end = line.lowerBound
    var letters: [UInt8] = []
    var dots = 0
    while end < line.upperBound, letters.count <= counts.upperBound {
      if (0x41...0x5A).contains(view[end]) {
        letters.append(view[end])
      } else if view[end] == UInt8(ascii: "."), dots < letters.count {
        dots += 1
      } else {
        break
      }
      end += 1
    }
    guard counts.contains(letters.count), dots == 0 || dots >= letters.count - 1 else { return nil }
    let isLabel = end < line.upperBound && view[end] == UInt8(ascii: ":")
    if isLabel, dots > 0 || !labels.contains(letters) { return line.lowerBound..<end }
    var rest = end
    while rest < line.upperBound, view[rest] == 0x20 || view[rest] == 0x0D { rest += 1 }
    return rest == line.upperBound && dots > 0 ? line.lowerBound..<end : nil
  }
}
