@testable import Matching

/// Makes texts that a pattern matches, by walking its syntax.
///
/// The syntax says less than the pattern: of a look-around, of a class beyond ASCII and of a back-reference
/// little is left in it. So PCRE2 has the last word, and some texts are no matches.
struct MatchGenerator {
  /// A text that a pattern should match, with what stands around it.
  struct Sample {
    var before: [UInt8]
    var match: [UInt8]
    var behind: [UInt8]

    var text: [UInt8] { before + match + behind }
  }

  /// Which characters are chosen where several are possible.
  private enum Style: CaseIterable {
    /// Those of ASCII.
    case plain
    /// The first few of each class, so that what should be equal is.
    case few
    /// Now and then letters beyond ASCII.
    case letters
    /// Anything at all.
    case any
  }

  /// What must hold of the characters before a place, which is counted from the end of the text.
  private struct Condition {
    let place: Int
    let assertion: Assertion
  }

  var random: SeededGenerator
  /// The bytes of the text so far, from its end on.
  private var reversed: [UInt8] = []
  private var conditions: [Condition] = []
  private var style = Style.plain
  /// What no character may be: a newline where the pattern sees one line.
  private var excluded = ByteSet()

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// How often a text is made until what is known of the look-arounds holds.
  private static let attempts = 40

  /// How often a choice is made anew that does not fit what follows.
  private static let choices = 6

  /// From this length on nothing is repeated more often than it must be.
  private static let longText = 300

  /// Makes a text that a pattern with the syntax `node` should match.
  mutating func sample(of node: SyntaxNode, isMultiline: Bool) -> Sample {
    excluded = isMultiline ? ByteSet() : ByteSet("\r\n")
    style = pick([.plain, .plain, .few, .letters, .any])
    var sample = Sample(before: [], match: [], behind: [])
    for _ in 0..<Self.attempts {
      conditions = []
      sample.before = pick(Self.surroundings[0])
      sample.behind = pick(Self.surroundings[1])
      reversed = sample.behind.reversed()
      let isWhole = append(node)
      sample.match = reversed.dropFirst(sample.behind.count).reversed()
      reversed += sample.before.reversed()
      if isWhole, conditions.allSatisfy(holds) { break }
    }
    return sample
  }

  /// One of `elements`.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  // MARK: Nodes

  /// Puts a match of `node` in front of the text; false where it cannot stand before what is there.
  @discardableResult private mutating func append(_ node: SyntaxNode) -> Bool {
    switch node {
    case .empty: return true
    case .characters(let characters): reversed += character(of: characters).reversed()
    case .bytes(let bytes): reversed += bytes.reversed()
    case .sequence(let nodes):
      for node in nodes.reversed() where !append(node) { return false }
    case .alternation(let nodes): return nodes.isEmpty || appendOne(of: nodes)
    case .repetition(let node, let minimum, let maximum):
      for _ in 0..<count(minimum, maximum) where !appendOne(of: [node]) { return false }
    case .anything: for _ in 0..<pick([0, 1, 1, 2, 4]) { append(.characters(.all)) }
    case .assertion(.before(let bytes)): return reversed.last.map(bytes.contains) ?? true
    case .assertion(let assertion):
      conditions.append(Condition(place: reversed.count, assertion: assertion))
    }
    return true
  }

  /// The same for one of `nodes`, of which some may fit and others not.
  private mutating func appendOne(of nodes: [SyntaxNode]) -> Bool {
    let (length, count) = (reversed.count, conditions.count)
    for _ in 0..<Self.choices {
      if append(pick(nodes)) { return true }
      reversed.removeSubrange(length...)
      conditions.removeSubrange(count...)
    }
    return false
  }

  private mutating func count(_ minimum: Int, _ maximum: Int?) -> Int {
    if reversed.count > Self.longText { return minimum }
    // Now and then longer than the automaton runs.
    let most = pick([0, 1, 2, 2, 4, 8, 12, 12, 12, 12, 12, 150])
    let limit = max(minimum, min(maximum ?? .max, minimum + most))
    return Int.random(in: minimum...limit, using: &random)
  }

  private mutating func character(of characters: CharacterClass) -> [UInt8] {
    let isSure = !characters.certain.isEmpty && pick([true, true, true, true, true, false])
    var ascii =
      (isSure || style == .plain) && !characters.certain.isEmpty
      ? characters.certain : characters.possible
    ascii = ascii.subtracting(excluded)
    if !ascii.isDisjoint(with: Self.printable), style != .any {
      ascii = ascii.intersection(Self.printable)
    }
    var bytes: [UInt8] = []
    ascii.forEach { bytes.append($0) }
    if characters.isMultibyte {
      let isBeyond =
        switch style {
        case .plain, .few: false
        case .letters: pick([true, false, false, false, false])
        case .any: pick([true, true, false])
        }
      if isBeyond || bytes.isEmpty {
        if style == .any { return pick(Self.beyondASCII) }
        let isLetter = bytes.contains { (0x41...0x5A).contains($0 & 0xDF) }
        return pick(isLetter ? Self.lettersBeyondASCII : Self.signsBeyondASCII)
      }
    }
    guard !bytes.isEmpty else { return [] }
    return [pick(style == .few ? Array(bytes.prefix(pick([1, 1, 2]))) : bytes)]
  }

  // MARK: Conditions

  private func holds(_ condition: Condition) -> Bool {
    let before = condition.place < reversed.count ? reversed[condition.place] : nil
    let behind = condition.place > 0 ? reversed[condition.place - 1] : nil
    let isWordBefore = before.map(ByteSet.word.contains) ?? false
    let isWordBehind = behind.map(ByteSet.word.contains) ?? false
    switch condition.assertion {
    case .wordBoundary: return isWordBefore != isWordBehind
    case .noWordBoundary: return isWordBefore == isWordBehind
    case .subjectStart: return before == nil || !excluded.isEmpty && before == 0x0A
    case .lineStart: return before == nil || before == 0x0A
    case .notAfter(let bytes, let letters):
      return before.map { !bytes.contains($0) && !(letters && $0 >= 0x80) } ?? true
    case .notAfterPair(let first, let second):
      guard condition.place + 1 < reversed.count else { return true }
      return
        !(second.contains(reversed[condition.place])
        && first.contains(reversed[condition.place + 1]))
    case .after(let bytes): return before.map(bytes.contains) ?? false
    case .before: return true
    }
  }

  // MARK: Characters

  private static let printable = ByteSet(0x20...0x7E)

  /// What may stand before a match and behind it.
  private static let surroundings: [[[UInt8]]] = [
    ["", " ", "\n", ": ", ". ", "x ", "(", "\"", ", ", "1 ", "é ", "> ", "- ", "=", "ж", "/"],
    ["", " ", "\n", ". ", ", ", ")", "\"", "!", "; ", "\r\n", " é", "?", ": ", " x", "ж", "</"],
  ].map { $0.map { Array($0.utf8) } }

  private static let lettersBeyondASCII = ["é", "ß", "Ж", "Ü", "ñ", "ö", "字", "α"]
    .map { Array($0.utf8) }

  private static let signsBeyondASCII = ["\u{A0}", "\u{2009}", "\u{202F}", "–", "’"]
    .map { Array($0.utf8) }

  /// Letters, digits, spaces and signs; among them the other cases of k and s, which are a trap.
  private static let beyondASCII = [
    "é", "Ж", "字", "\u{212A}", "\u{17F}", "\u{A0}", "\u{2009}", "\u{202F}", "٣", "５", "\u{301}",
    "–",
    "’", "\u{2028}", "\u{85}", "😀", "\u{200B}", "ª", "ǅ",
  ].map { Array($0.utf8) }
}
