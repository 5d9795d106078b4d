/// How many bytes a pattern looks at, at most, beside what it matches.
struct LookReach: Equatable, Sendable {
  /// Behind the last byte of what it may match.
  private(set) var ahead = 4
  /// Before the first byte.
  private(set) var behind = 4

  /// Makes the reach of a pattern without look-arounds: what a boundary sees.
  init() {}

  /// Makes a reach.
  init(ahead: Int, behind: Int) {
    self.ahead = ahead
    self.behind = behind
  }

  /// What stands for a reach that has no limit.
  static let unlimited = Int(Int32.max)

  /// No limit on either side.
  static let everything: LookReach = {
    var reach = LookReach()
    reach.extendAhead(by: nil)
    reach.extendBehind(by: nil)
    return reach
  }()

  /// A look-around may stand in another one: their lengths add up.
  mutating func extendAhead(by length: Int?) {
    ahead = min(Self.unlimited, ahead + min(length ?? Self.unlimited, Self.unlimited))
  }

  /// The same for look-behinds.
  mutating func extendBehind(by length: Int?) {
    behind = min(Self.unlimited, behind + min(length ?? Self.unlimited, Self.unlimited))
  }
}

/// Reads a regular expression in PCRE2's syntax into a ``SyntaxNode``.
///
/// It reads only what PCRE2 has already compiled, or will refuse: it need not find errors. What it
/// does not know it refuses, and the pattern is then searched for by PCRE2 alone.
struct PatternParser {
  /// A construct that the parser does not know.
  struct Unsupported: Error, Equatable {
    /// What it is, without any text of the pattern but its syntax.
    let construct: String
  }

  private struct Flags {
    var isCaseless = false
    var isMultiline = false
    var isExtended = false
    var isExtendedMore = false
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var flags = Flags()
  private var depth = 0
  private var reach = LookReach()

  /// What each capturing group matches, in the order of their numbers; nil while it is open.
  private var captures: [SyntaxNode?] = []
  /// Whether groups may share a number, so that counting does not tell which is meant.
  private var sharesNumbers = false

  /// How deep groups may be nested here; PCRE2 itself stops at 250.
  private static let maximumDepth = 250

  private init(_ source: String, isCaseless: Bool) {
    // Most patterns are ASCII, of which each byte is a scalar.
    scalars =
      source.utf8.allSatisfy { $0 < 0x80 }
      ? source.utf8.map { Unicode.Scalar($0) } : Array(source.unicodeScalars)
    flags.isCaseless = isCaseless
  }

  /// Reads `source`.
  static func parse(
    _ source: String, isCaseless: Bool = false
  ) throws(Unsupported) -> SyntaxNode {
    try read(source, isCaseless: isCaseless).node
  }

  /// Reads `source`, and finds out how far it looks beside its matches.
  static func read(
    _ source: String, isCaseless: Bool = false
  ) throws(Unsupported) -> (node: SyntaxNode, reach: LookReach) {
    var parser = PatternParser(source, isCaseless: isCaseless)
    let node = try parser.alternation()
    guard parser.position == parser.scalars.count else {
      throw Unsupported(construct: "an unmatched parenthesis")
    }
    return (node, parser.reach)
  }

  // MARK: Groups

  private mutating func alternation() throws(Unsupported) -> SyntaxNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw Unsupported(construct: "deep nesting") }
    // Flags that change inside a group hold to its end, in later branches too.
    let outer = flags
    defer { flags = outer }
    var branches = [try sequence()]
    while accept("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(Unsupported) -> SyntaxNode {
    var items: [SyntaxNode] = []
    // Whether a quantifier would belong to the last item.
    var isQuantifiable = false
    while let scalar = peek(), scalar != "|", scalar != ")" {
      position += 1
      if flags.isExtended, skipExtended(scalar) { continue }
      switch scalar {
      case "*", "+", "?", "{":
        guard let (minimum, maximum) = try quantifier(scalar) else {
          items.append(literal(scalar))
          isQuantifiable = true
          continue
        }
        guard isQuantifiable, let last = items.popLast() else {
          throw Unsupported(construct: "a quantifier behind something unusual")
        }
        // PCRE2 10.42 overlooks matches of `(?=a)++a` when it searches, but not when it is anchored.
        if last.isZeroWidth { throw Unsupported(construct: "a repeated assertion") }
        if !accept("?") { _ = accept("+") }
        items.append(.repetition(last, minimum: minimum, maximum: maximum))
      case "(":
        if let node = try group() {
          items.append(node)
          isQuantifiable = true
        } else {
          isQuantifiable = false
        }
      case "[":
        items.append(.characters(try bracketed()))
        isQuantifiable = true
      case ".":
        items.append(.characters(.all))
        isQuantifiable = true
      case "^":
        items.append(.assertion(flags.isMultiline ? .lineStart : .subjectStart))
        isQuantifiable = true
      case "$":
        items.append(.assertion(.before(Self.lineEnds)))
        isQuantifiable = true
      case "\\":
        if accept("Q") {
          while let scalar = peek() {
            position += 1
            if scalar == "\\", accept("E") { break }
            items.append(literal(scalar))
            isQuantifiable = true
          }
        } else if !accept("E") {
          items.append(try escape())
          isQuantifiable = true
        }
      default:
        items.append(literal(scalar))
        isQuantifiable = true
      }
    }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  /// Skips what the extended syntax lets stand between items; `scalar` has been read.
  private mutating func skipExtended(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\u{0B}", "\u{0C}", "\r", "\u{85}", "\u{200E}", "\u{200F}", "\u{2028}",
      "\u{2029}":
      return true
    case "#":
      while let scalar = peek() {
        position += 1
        if scalar == "\n" { break }
      }
      return true
    default:
      return false
    }
  }

  /// Reads a group behind its `(`; nil if it is a comment or changes flags alone.
  private mutating func group() throws(Unsupported) -> SyntaxNode? {
    if peek() == "*" { throw Unsupported(construct: "(*") }
    guard accept("?") else { return try capture() }
    guard let kind = next() else { throw Unsupported(construct: "an unfinished group") }
    switch kind {
    case "#":
      while let scalar = next(), scalar != ")" {}
      return nil
    case ":", ">", "|":
      if kind == "|" { sharesNumbers = true }
      return try closing(alternation())
    case "=", "!":
      let inner = try closing(alternation())
      reach.extendAhead(by: inner.maximumLength)
      return kind == "=" ? Self.before(inner) : Self.notBefore(inner)
    case "<" where peek() == "=" || peek() == "!":
      let isNegative = next() == "!"
      let inner = try closing(alternation())
      reach.extendBehind(by: inner.maximumLength)
      return isNegative ? Self.notBehind(inner) : Self.behind(inner)
    case "<":
      try skipName(to: ">")
      return try capture()
    case "'":
      try skipName(to: "'")
      return try capture()
    case "P":
      if accept("<") {
        try skipName(to: ">")
        return try capture()
      }
      guard accept("=") || accept(">") else { throw Unsupported(construct: "(?P") }
      try skipName(to: ")")
      return .anything
    case "R", "&", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+":
      try skipName(to: ")")
      return .anything
    case "-" where peek().map { ("0"..."9").contains($0) } ?? false:
      try skipName(to: ")")
      return .anything
    default:
      position -= 1
      return try flagGroup()
    }
  }

  /// Reads a capturing group behind its opening.
  private mutating func capture() throws(Unsupported) -> SyntaxNode {
    let number = captures.count
    captures.append(nil)
    let node = try closing(alternation())
    captures[number] = node
    return node
  }

  /// What a back-reference to the group `number` may match: what the group does, if that is as simple as
  /// one character, and else anything.
  private func reference(to number: Int) -> SyntaxNode {
    guard !sharesNumbers, !flags.isCaseless, number <= captures.count,
      case .characters(let characters) = captures[number - 1]
    else { return .anything }
    return .characters(characters)
  }

  private mutating func flagGroup() throws(Unsupported) -> SyntaxNode? {
    let outer = flags
    var isOn = true
    while let flag = next() {
      switch flag {
      case "^": flags = Flags()
      case "-": isOn = false
      case "i": flags.isCaseless = isOn
      case "m": flags.isMultiline = isOn
      case "x":
        flags.isExtended = isOn
        flags.isExtendedMore = isOn && accept("x")
        if !isOn { _ = accept("x") }
      // Without plain groups, or with names that several have, numbers are not what they seem.
      case "n", "J": sharesNumbers = true
      case "s", "U": break
      case ")": return nil
      case ":":
        // The group restores the flags that it found, so set those back here.
        let node = try alternation()
        flags = outer
        return try closing(node)
      default: throw Unsupported(construct: "(?\(flag)")
      }
    }
    throw Unsupported(construct: "an unfinished group")
  }

  private mutating func closing(_ node: SyntaxNode) throws(Unsupported) -> SyntaxNode {
    guard accept(")") else { throw Unsupported(construct: "an unfinished group") }
    return node
  }

  private mutating func skipName(to end: Unicode.Scalar) throws(Unsupported) {
    while let scalar = next() {
      if scalar == end { return }
    }
    throw Unsupported(construct: "an unfinished name")
  }

  /// The bytes at which the line ends that a pattern sees.
  private static let lineEnds = ByteSet("\r\n")

  /// What a look-ahead tells of the byte behind: that it begins what is looked for.
  private static func before(_ node: SyntaxNode) -> SyntaxNode {
    let (first, isNullable) = node.first
    return isNullable ? .empty : .assertion(.before(first))
  }

  /// What a negative look-ahead tells of the byte behind.
  ///
  /// Only a branch of just one character tells anything. A line may end there in any case.
  private static func notBefore(_ node: SyntaxNode) -> SyntaxNode {
    var forbidden = ByteSet()
    for branch in branches(of: node) {
      if case .characters(let characters) = branch {
        forbidden = forbidden.union(characters.certain)
      }
    }
    let allowed = ByteSet.all.subtracting(forbidden).union(lineEnds)
    return allowed == .all ? .empty : .assertion(.before(allowed))
  }

  /// What a negative look-behind tells of the characters before.
  ///
  /// Only a branch of just one character, or of two, tells anything.
  private static func notBehind(_ node: SyntaxNode) -> SyntaxNode {
    var forbidden = CharacterClass()
    var assertions: [SyntaxNode] = []
    for branch in branches(of: node) {
      switch branch {
      case .characters(let characters): forbidden.formUnion(characters)
      case .sequence(let items):
        guard items.count == 2, case .characters(let first) = items[0],
          case .characters(let second) = items[1]
        else { continue }
        assertions.append(
          .assertion(.notAfterPair(first: first.certain, second: second.certain)))
      default: continue
      }
    }
    assertions.append(
      .assertion(.notAfter(forbidden.certain, letters: forbidden.hasAllLetters)))
    return assertions.count == 1 ? assertions[0] : .sequence(assertions)
  }

  /// What a look-behind tells of the character before: that it ends one of the branches.
  private static func behind(_ node: SyntaxNode) -> SyntaxNode {
    var wanted = ByteSet()
    for branch in branches(of: node) {
      var last = branch
      while case .sequence(let items) = last, let item = items.last { last = item }
      switch last {
      case .characters(let characters):
        wanted = wanted.union(characters.possible)
        if characters.isMultibyte { wanted = wanted.union(ByteSet(0x80...0xFF)) }
      case .bytes: wanted = wanted.union(ByteSet(0x80...0xFF))
      default: return .empty
      }
    }
    return .assertion(.after(wanted))
  }

  private static func branches(of node: SyntaxNode) -> [SyntaxNode] {
    guard case .alternation(let nodes) = node else { return [node] }
    return nodes.flatMap { branches(of: $0) }
  }

  // MARK: Quantifiers

  /// Reads the rest of a quantifier; nil if a brace is not one but stands for itself.
  private mutating func quantifier(
    _ scalar: Unicode.Scalar
  ) throws(Unsupported) -> (minimum: Int, maximum: Int?)? {
    switch scalar {
    case "*": return (0, nil)
    case "+": return (1, nil)
    case "?": return (0, 1)
    default: break
    }
    let start = position
    var parts: [Int?] = [nil]
    var isStrict = true
    var isClosed = false
    var hasDigits = false
    loop: while let scalar = next() {
      switch scalar {
      case "0"..."9":
        let digit = Int(scalar.value - 0x30)
        hasDigits = true
        parts[parts.count - 1] = min((parts[parts.count - 1] ?? 0) * 10 + digit, 1 << 20)
      case ",": parts.append(nil)
      case " ", "\t": isStrict = false
      case "}":
        isClosed = true
        break loop
      default: break loop
      }
    }
    if isClosed, isStrict, parts.count <= 2, let minimum = parts[0] {
      return (minimum, parts.count == 2 ? parts[1] : minimum)
    }
    // PCRE2 10.43 takes `{,3}` and `{ 1, 3 }` for quantifiers, earlier ones for text.
    if isClosed, hasDigits {
      throw Unsupported(construct: "a brace whose meaning depends on PCRE2's version")
    }
    position = start
    return nil
  }

  // MARK: Characters

  private func literal(_ scalar: Unicode.Scalar) -> SyntaxNode {
    if flags.isCaseless {
      guard let others = Self.otherCases(of: scalar) else { return .characters(member(scalar)) }
      var cases = others.map { SyntaxNode.bytes(Array(String($0).utf8)) }
      if scalar.isASCII {
        var letter = member(scalar)
        letter.isMultibyte = false
        cases.insert(.characters(letter), at: 0)
      } else {
        cases.insert(.bytes(Array(String(scalar).utf8)), at: 0)
      }
      return cases.count == 1 ? cases[0] : .alternation(cases)
    }
    return scalar.isASCII ? .characters(member(scalar)) : .bytes(Array(String(scalar).utf8))
  }

  /// The other cases beyond ASCII of a letter, nil where they are not known for sure.
  private static func otherCases(of letter: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch letter {
    case "k", "K": return ["\u{212A}"]
    case "s", "S": return ["\u{17F}"]
    case "\u{E5}", "\u{C5}", "\u{DF}", "\u{17F}": return nil
    case _ where letter.isASCII: return []
    case "\u{C0}"..."\u{17E}":
      return [letter.properties.lowercaseMapping, letter.properties.uppercaseMapping]
        .filter { $0.unicodeScalars.count == 1 }.flatMap(\.unicodeScalars)
        .filter { $0 != letter && !$0.isASCII }
    default:
      return CharacterClass.withoutCase.contains { $0.contains(letter.value) } ? [] : nil
    }
  }

  private func member(_ scalar: Unicode.Scalar) -> CharacterClass {
    range(scalar.value, scalar.value)
  }

  private func range(_ lower: UInt32, _ upper: UInt32) -> CharacterClass {
    CharacterClass(from: lower, through: upper, isCaseless: flags.isCaseless)
  }

  /// Reads an escape behind its backslash, outside of brackets.
  private mutating func escape() throws(Unsupported) -> SyntaxNode {
    guard let scalar = peek() else { throw Unsupported(construct: "a lone backslash") }
    switch scalar {
    case "b":
      position += 1
      return .assertion(.wordBoundary)
    case "B":
      position += 1
      return .assertion(.noWordBoundary)
    case "A":
      position += 1
      // Without machine code PCRE2 takes what follows an invalid byte for the start, too.
      return .assertion(.notAfter(.ascii, letters: false))
    case "z", "Z":
      position += 1
      return .assertion(.before(Self.lineEnds))
    case "R":
      position += 1
      var ends = CharacterClass(ByteSet(0x0A...0x0D))
      ends.isMultibyte = true
      return .alternation([.bytes([0x0D, 0x0A]), .characters(ends)])
    case "X":
      position += 1
      return .repetition(.characters(.all), minimum: 1, maximum: nil)
    case "N":
      position += 1
      if accept("{") { try skipName(to: "}") }
      return .characters(.unknown)
    case "g", "k":
      position += 1
      try reference()
      return .anything
    case "1"..."9":
      // Of more than one digit it may be a character by its octal number: anything is more than either.
      let first = position
      while let digit = peek(), ("0"..."9").contains(digit) { position += 1 }
      return position == first + 1 ? reference(to: Int(scalar.value - 0x30)) : .anything
    default:
      return .characters(try characterEscape())
    }
  }

  private mutating func reference() throws(Unsupported) {
    switch next() {
    case "{": try skipName(to: "}")
    case "<": try skipName(to: ">")
    case "'": try skipName(to: "'")
    case let sign? where sign == "+" || sign == "-" || ("0"..."9").contains(sign):
      while let digit = peek(), ("0"..."9").contains(digit) { position += 1 }
    default: throw Unsupported(construct: #"\g"#)
    }
  }

  /// Reads an escape that stands for characters, in brackets or out of them.
  private mutating func characterEscape() throws(Unsupported) -> CharacterClass {
    guard let scalar = next() else { throw Unsupported(construct: "a lone backslash") }
    switch scalar {
    case "d": return CharacterClass(.digits)
    case "D": return CharacterClass(.digits).negated
    case "w": return CharacterClass(.word)
    case "W": return CharacterClass(.word).negated
    case "s": return CharacterClass(.space)
    case "S": return CharacterClass(.space).negated
    case "h", "H":
      var blank = CharacterClass(ByteSet(" \t"))
      if scalar == "H" { return blank.negated }
      blank.isMultibyte = true
      return blank
    case "v", "V":
      var vertical = CharacterClass(ByteSet(0x0A...0x0D))
      if scalar == "V" { return vertical.negated }
      vertical.isMultibyte = true
      return vertical
    case "p", "P": return try property(isNegated: scalar == "P")
    case "x", "o", "0", "t", "n", "r", "f", "e", "a", "c":
      let value = try number(scalar)
      return range(value, value)
    case "A"..."Z", "a"..."z", "1"..."9":
      throw Unsupported(construct: "\\\(scalar)")
    default: return member(scalar)
    }
  }

  /// Reads an escape that stands for one character by a number or a short name.
  private mutating func number(_ scalar: Unicode.Scalar) throws(Unsupported) -> UInt32 {
    switch scalar {
    case "t": return 0x09
    case "n": return 0x0A
    case "r": return 0x0D
    case "f": return 0x0C
    case "e": return 0x1B
    case "a": return 0x07
    case "c":
      guard let letter = next(), letter.isASCII else { throw Unsupported(construct: #"\c"#) }
      let upper = ("a"..."z").contains(letter) ? letter.value - 0x20 : letter.value
      return upper ^ 0x40
    case "0": return digits(radix: 8, atMost: 2)
    case "o":
      guard accept("{") else { throw Unsupported(construct: #"\o"#) }
      let value = digits(radix: 8, atMost: 12)
      guard accept("}") else { throw Unsupported(construct: #"\o"#) }
      return value
    default:
      guard accept("{") else { return digits(radix: 16, atMost: 2) }
      let value = digits(radix: 16, atMost: 8)
      guard accept("}") else { throw Unsupported(construct: #"\x"#) }
      return value
    }
  }

  private mutating func digits(radix: UInt32, atMost count: Int) -> UInt32 {
    var value: UInt32 = 0
    var read = 0
    while read < count, let scalar = peek(),
      let digit = scalar.isASCII ? Character(scalar).hexDigitValue : nil, digit < radix
    {
      value = value &* radix &+ UInt32(digit)
      position += 1
      read += 1
    }
    return value
  }

  private mutating func property(isNegated: Bool) throws(Unsupported) -> CharacterClass {
    var isNegated = isNegated
    var name = ""
    if accept("{") {
      if accept("^") { isNegated.toggle() }
      while let scalar = next(), scalar != "}" {
        if scalar != " ", scalar != "_", scalar != "-" {
          name.unicodeScalars.append(scalar)
        }
      }
    } else if let scalar = next() {
      name.unicodeScalars.append(scalar)
    }
    var result = Self.property(name)
    // Whether a property minds case has changed between versions of PCRE2.
    if flags.isCaseless { result.possible = result.possible.ignoringCase }
    return isNegated ? result.negated : result
  }

  private static func property(_ name: String) -> CharacterClass {
    var result: CharacterClass
    switch name {
    case "Any": return .all
    case "L", "L&", "Lc": result = CharacterClass(.upper.union(.lower))
    case "Lu": result = CharacterClass(.upper)
    case "Ll": result = CharacterClass(.lower)
    case "N", "Nd": result = CharacterClass(.digits)
    case "Xan": result = CharacterClass(.upper.union(.lower).union(.digits))
    case "Xwd": result = CharacterClass(.word)
    case "Xsp", "Xps": result = CharacterClass(.space)
    case "M", "Mn", "Mc", "Me", "Lm", "Lo", "Lt", "Nl", "No": return .beyondASCII
    default: return .unknown
    }
    result.isMultibyte = true
    result.hasAllLetters = ["L", "Xan", "Xwd"].contains(name)
    return result
  }

  // MARK: Brackets

  /// Reads a bracketed class behind its `[`.
  private mutating func bracketed() throws(Unsupported) -> CharacterClass {
    let isNegated = accept("^")
    var result = CharacterClass()
    // The start of what may become a range.
    var lower: UInt32?
    var isFirst = true
    var isQuoted = false
    while let scalar = next() {
      if isQuoted {
        if scalar == "\\", accept("E") {
          isQuoted = false
          continue
        }
        result.formUnion(member(scalar))
        // A range may begin or end in quoted text; rather than follow that, allow everything.
        if peek() == "-" || scalar == "-" { result.formUnion(.unknown) }
        lower = nil
        isFirst = false
        continue
      }
      if scalar == "]", !isFirst {
        guard isNegated else { return result }
        // The machine code of PCRE2 10.42 takes stray bytes for characters where a class leaves out
        // just one character that has two other cases, such as `(?i)[^k]`.
        if flags.isCaseless, [ByteSet(), ByteSet("kK"), ByteSet("sS")].contains(result.certain) {
          throw Unsupported(construct: "[^k], [^s] or the like without regard to case")
        }
        return result.negated
      }
      if flags.isExtendedMore, scalar == " " || scalar == "\t" { continue }
      isFirst = false
      var value = scalar.value
      if scalar == "[", let end = peek(), end == ":" || end == "." || end == "=" {
        if let named = try posixClass() {
          result.formUnion(named)
          lower = nil
          continue
        }
      } else if scalar == "\\" {
        if accept("Q") {
          isQuoted = true
          if lower == nil { continue }
          throw Unsupported(construct: #"a range around \Q"#)
        }
        if accept("E") { continue }
        guard let escaped = try bracketedEscape(into: &result) else {
          lower = nil
          continue
        }
        value = escaped
      }
      if scalar == "-", let start = lower, let end = peek(), end != "]" {
        lower = nil
        if start == 0x2D || (flags.isExtendedMore && (end == " " || end == "\t")) {
          throw Unsupported(construct: "an unusual range")
        }
        if end == "[", scalars[safe: position + 1] == ":" {
          // `[a-[:digit:]]` is no range: the hyphen stands for itself.
          result.formUnion(range(0x2D, 0x2D))
          continue
        }
        position += 1
        guard end == "\\" else {
          result.formUnion(range(start, end.value))
          continue
        }
        if peek() == "Q" || peek() == "E" { throw Unsupported(construct: "an unusual range") }
        // Nor is `[a-\d]`.
        let upper = try bracketedEscape(into: &result)
        result.formUnion(upper.map { range(start, $0) } ?? range(0x2D, 0x2D))
        continue
      }
      result.formUnion(range(value, value))
      lower = value
    }
    throw Unsupported(construct: "an unfinished class")
  }

  /// Reads an escape in brackets behind its backslash: gives back the character it stands for, or
  /// adds the class it stands for and gives back nil.
  private mutating func bracketedEscape(
    into result: inout CharacterClass
  ) throws(Unsupported) -> UInt32? {
    guard let scalar = peek() else { throw Unsupported(construct: "a lone backslash") }
    switch scalar {
    case "b":
      position += 1
      return 0x08
    case "x", "o", "0", "t", "n", "r", "f", "e", "a", "c":
      position += 1
      return try number(scalar)
    case "1"..."7":
      return digits(radix: 8, atMost: 3)
    case "N":
      throw Unsupported(construct: #"\N in a class"#)
    case "d", "D", "w", "W", "s", "S", "h", "H", "v", "V", "p", "P":
      result.formUnion(try characterEscape())
      return nil
    case "A"..."Z", "a"..."z", "8", "9":
      throw Unsupported(construct: "\\\(scalar)")
    default:
      position += 1
      return scalar.value
    }
  }

  /// Reads `[:name:]` behind its first `[`; nil if there is no such thing here.
  private mutating func posixClass() throws(Unsupported) -> CharacterClass? {
    let start = position
    guard accept(":") else { throw Unsupported(construct: "a collating element") }
    let isNegated = accept("^")
    var name = ""
    while let scalar = peek(), ("a"..."z").contains(scalar) {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard accept(":"), accept("]") else {
      position = start
      return nil
    }
    let letters = ByteSet.upper.union(.lower)
    let set: ByteSet
    switch name {
    case "alpha": set = letters
    case "digit": set = .digits
    case "alnum": set = letters.union(.digits)
    case "upper": set = .upper
    case "lower": set = .lower
    case "space": set = .space
    case "blank": set = ByteSet(" \t")
    case "punct":
      set = ByteSet(0x21...0x7E).subtracting(letters.union(.digits))
    case "print": set = ByteSet(0x20...0x7E)
    case "graph": set = ByteSet(0x21...0x7E)
    case "cntrl":
      var control = ByteSet(0x00...0x1F)
      control.insert(0x7F)
      set = control
    case "xdigit": set = ByteSet("0123456789abcdefABCDEF")
    case "word": set = .word
    case "ascii": set = .ascii
    default: throw Unsupported(construct: "[:\(name):]")
    }
    let named = CharacterClass(flags.isCaseless ? set.ignoringCase : set)
    return isNegated ? named.negated : named
  }

  // MARK: Reading

  private func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    defer { position += 1 }
    return scalars[position]
  }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    position += 1
    return true
  }
}

extension Array {
  /// The element at `index`, or nil if there is none.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
