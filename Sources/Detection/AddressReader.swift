internal import Names

/// Reads the parts of postal addresses: words and numbers, units, postal codes, regions, places.
///
/// Reads forward from a place and says where a part ends, or nothing. Letters beyond ASCII count as letters, and
/// what is beyond `end` as if it were not there.
struct AddressReader {
  /// No more than this is looked at, in bytes.
  static let longest = 192

  private var bytes = InlineArray<192, UInt8>(repeating: 0)
  private let base: Int
  private let end: Int

  /// Reads what lies in `range` of `text`, or the beginning of it.
  init(_ text: Span<UInt8>, in range: Range<Int>) {
    base = range.lowerBound
    end = min(range.upperBound, base + Self.longest)
    for offset in base..<end { bytes[offset - base] = text[offset] }
  }

  /// What stands between two parts.
  enum Gap {
    /// Blanks alone.
    case blank
    /// A comma, a semicolon or a dash.
    case comma
    /// A bracket that is closed behind the part.
    case bracket
    /// A line end.
    case line
  }

  func byte(_ offset: Int) -> UInt8 {
    offset >= base && offset < end ? bytes[offset - base] : 0
  }

  private func step(_ offset: Int) -> UTF8Text.Step {
    UTF8Text.step(bytes.span, at: offset - base, end: end - base)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 && byte < 0x80 }

  // MARK: Gaps

  /// What stands at `start`, and where the next part begins; `nil` where that cannot be one of an address.
  func gap(at start: Int, overLines: Bool) -> (kind: Gap, next: Int)? {
    var offset = start
    var kind = Gap.blank
    if byte(offset) == 0x2C || byte(offset) == 0x3B {
      (kind, offset) = (.comma, offset + 1)
    }
    offset = skipBlanks(offset)
    if byte(offset) == 0x2D, byte(offset + 1) == 0x20, offset > start {
      (kind, offset) = (.comma, skipBlanks(offset + 2))
    }
    if byte(offset) == 0x0D || byte(offset) == 0x0A {
      guard overLines else { return nil }
      var lines = 0
      while byte(offset) == 0x0D || byte(offset) == 0x0A {
        lines += byte(offset) == 0x0A ? 1 : 0
        offset += 1
      }
      guard lines < 3 else { return nil }
      (kind, offset) = (.line, skipMargin(offset))
      if byte(offset) == 0x2C { offset = skipBlanks(offset + 1) }
    }
    if byte(offset) == 0x28, offset > start { (kind, offset) = (.bracket, offset + 1) }
    return offset > start && offset < end ? (kind, offset) : nil
  }

  private func skipBlanks(_ start: Int) -> Int {
    var offset = start
    while byte(offset) == 0x20 || byte(offset) == 0x09, offset < start + 4 { offset += 1 }
    return offset
  }

  /// Skips blanks and marks before the lines of an indented, a quoted or a listed block.
  private func skipMargin(_ start: Int) -> Int {
    var offset = start
    while offset < start + 12,
      Self.isOfMargin(byte(offset))
    {
      offset += 1
    }
    return offset
  }

  /// Whether a blank or a mark may stand before a line of an address: `>`, `|`, `*`, `-`, `#`, `?`.
  static func isOfMargin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x3E, 0x7C, 0x2A, 0x2D, 0x23, 0x3F: true
    default: false
    }
  }

  // MARK: Words and numbers

  /// The end of the word at `start`.
  func word(at start: Int) -> Int? {
    var offset = start
    while offset < end {
      let first = byte(offset)
      if Self.isLetter(first) {
        offset += 1
      } else if first >= 0x80 {
        let step = step(offset)
        guard let scalar = step.scalar,
          UTF8Text.isWord(scalar)
            || scalar == "’" && offset > start && isLetter(at: offset + step.length)
        else { break }
        offset += step.length
      } else if first == 0x27, offset > start, Self.isLetter(byte(offset + 1)) {
        offset += 1
      } else {
        break
      }
    }
    guard offset > start, !Self.isDigit(byte(offset)), byte(offset) != 0x5F else { return nil }
    return offset
  }

  private func isLetter(at offset: Int) -> Bool {
    byte(offset) < 0x80
      ? Self.isLetter(byte(offset)) : step(offset).scalar?.properties.isAlphabetic ?? false
  }

  /// Whether a capital begins at `offset`.
  func isCapital(at offset: Int) -> Bool {
    if byte(offset) < 0x80 { return Self.isCapital(byte(offset)) }
    return step(offset).scalar?.properties.isUppercase ?? false
  }

  /// The end of the digits at `start`, of which there are some and at most `most`, and nothing glued to them.
  func number(at start: Int, most: Int) -> Int? {
    var offset = start
    while Self.isDigit(byte(offset)) { offset += 1 }
    guard offset > start, offset - start <= most else { return nil }
    return isEnd(offset) ? offset : nil
  }

  /// Whether no word or number goes on at `offset`.
  func isEnd(_ offset: Int) -> Bool {
    guard offset < end else { return true }
    let next = byte(offset)
    if Self.isLetter(next) || Self.isDigit(next) || next == 0x5F { return false }
    if next >= 0x80 { return !(step(offset).scalar.map(UTF8Text.isWord) ?? false) }
    let joins = next == 0x2E || next == 0x2C || next == 0x3A || next == 0x2F || next == 0x2D
    return !(joins && Self.isDigit(byte(offset + 1)))
  }

  private func capitals(at start: Int, _ counts: ClosedRange<Int>) -> Int? {
    var offset = start
    while Self.isCapital(byte(offset)), offset - start <= counts.upperBound { offset += 1 }
    return counts.contains(offset - start) && isEnd(offset) ? offset : nil
  }

  private func isWord(_ range: Range<Int>, _ words: Set<UInt64>) -> Bool { isListed(range, words) }

  /// Whether the word in `range` is one of `words`.
  func isListed(_ range: Range<Int>, _ words: Set<UInt64>) -> Bool {
    words.contains(Words.hash(bytes.span, in: range.lowerBound - base..<range.upperBound - base))
  }

  // MARK: Parts

  /// The end of a flat, a suite, a floor, as in "Suite 300" or "#12".
  func unit(at start: Int) -> Int? {
    var offset = start
    if byte(offset) == 0x23 {
      offset += 1
    } else {
      guard let end = word(at: start), isWord(start..<end, Self.units) else { return nil }
      offset = end
      if byte(offset) == 0x2E { offset += 1 }
      guard byte(offset) == 0x20 else { return nil }
      offset += 1
      if byte(offset) == 0x23 { offset += 1 }
    }
    return code(at: offset)
  }

  /// The end of a number with a letter or so beside it, or of one letter.
  private func code(at start: Int) -> Int? {
    var offset = start
    var digits = 0
    while offset < start + 6, Self.isDigit(byte(offset)) || Self.isLetter(byte(offset)) {
      digits += Self.isDigit(byte(offset)) ? 1 : 0
      offset += 1
    }
    guard isEnd(offset), digits > 0 || offset == start + 1 && Self.isCapital(byte(start)) else {
      return nil
    }
    return offset
  }

  /// The end of a direction behind a street: "NE", "Northwest".
  func direction(at start: Int) -> Int? {
    guard let end = word(at: start) else { return nil }
    if end - start <= 2 {
      guard capitals(at: start, 1...2) == end else { return nil }
    }
    return isWord(start..<end, Self.directions) ? end : nil
  }

  /// The end of a postal code, in the forms that are told without the country; and whether it might be a year.
  func postalCode(at start: Int) -> (end: Int, isWeak: Bool)? {
    // All forms have a digit among the first four.
    guard (start..<start + 4).contains(where: { Self.isDigit(byte($0)) }) else { return nil }
    for form in Self.postalForms {
      var offset = start
      var matches = true
      for symbol in form.utf8 where matches {
        let byte = byte(offset)
        switch symbol {
        case UInt8(ascii: "9"): matches = Self.isDigit(byte)
        case UInt8(ascii: "A"): matches = Self.isLetter(byte)
        case UInt8(ascii: "N"): matches = Self.isCapital(byte)
        default: matches = byte == symbol
        }
        offset += 1
      }
      guard matches, isEnd(offset), !(byte(offset) == 0x20 && Self.isDigit(byte(offset + 1))) else {
        continue
      }
      return (offset, form == "9999")
    }
    return nil
  }

  /// 9 a digit, A a letter, N a capital.
  private static let postalForms = [
    "99999-9999", "99999-999", "99999", "999999", "99-999", "9999-999", "999-9999", "999 99",
    "9999 NN", "9999NN", "AA99 9AA", "AA9 9AA", "AA9A 9AA", "A9 9AA", "A99 9AA", "A9A 9AA",
    "AA999AA", "AA99AA", "A9A 9A9", "A9A9A9", "N-99999", "N-9999", "NN-9999", "NN-99999", "9999",
  ]

  /// The end of a region's letters with a postal code behind them, "IL 62704", or alone before the end of what
  /// may be an address, "IL".
  func region(at start: Int) -> (end: Int, hasCode: Bool)? {
    guard var last = capitals(at: start, 2...3) else { return nil }
    let first = last
    // "DPO AP 12345"
    if byte(last) == 0x20, let second = capitals(at: last + 1, 2...2) { last = second }
    for separator in [1, 2] where byte(last) == 0x20 || byte(last) == 0x2C {
      if separator == 2, byte(last + 1) != 0x20 { continue }
      if let code = postalCode(at: last + separator), !code.isWeak || separator == 1 {
        return (code.end, true)
      }
    }
    // All is written in capitals: then two letters say nothing.
    let isLoud = byte(first) == 0x20 && capitals(at: first + 1, 2...40) != nil
    return first - start == 2 && !isLoud && isWord(start..<first, Self.regions)
      ? (first, false) : nil
  }

  /// The end of the longest name of a place that begins at `start`, and what it names.
  func place(at start: Int) -> (end: Int, kind: Gazetteer.Kind)? {
    var words = Gazetteer.Words()
    var offset = start
    var found: (end: Int, kind: Gazetteer.Kind)?
    for _ in 0..<Gazetteer.mostWords {
      guard let last = word(at: offset) else { break }
      // "London's"
      let end = endOfOwner(offset..<last)
      words.add(bytes.span.extracting(offset - base..<end - base))
      let (kind, goesOn) = Gazetteer.look(up: words)
      if let kind { found = (end, kind) }
      let isJoined = byte(last) == 0x20 || byte(last) == 0x2D
      // "St. Louis"
      let isShortened = byte(last) == 0x2E && byte(last + 1) == 0x20
      guard goesOn, end == last, isJoined || isShortened else { break }
      offset = last + (isShortened ? 2 : 1)
    }
    return found
  }

  /// The end of the word in `range` without the ending of what belongs to it.
  private func endOfOwner(_ range: Range<Int>) -> Int {
    guard range.count > 3, byte(range.upperBound - 1) | 0x20 == 0x73 else {
      return range.upperBound
    }
    if byte(range.upperBound - 2) == 0x27 { return range.upperBound - 2 }
    let isCurly =
      byte(range.upperBound - 4) == 0xE2 && byte(range.upperBound - 3) == 0x80
      && byte(range.upperBound - 2) == 0x99
    return isCurly ? range.upperBound - 4 : range.upperBound
  }

  /// The ends of one to four words, the last first; with `capitalized`, all but particles begin with a capital.
  func names(at start: Int, capitalized: Bool) -> [Int] {
    var ends: [Int] = []
    var offset = start
    while ends.count < 4, let last = word(at: offset) {
      if !capitalized || isCapital(at: offset) {
        ends.append(last)
      } else if ends.isEmpty || !isWord(offset..<last, Self.particles) {
        break
      }
      guard byte(last) == 0x20 || byte(last) == 0x2D else { break }
      offset = last + 1
    }
    return ends.reversed()
  }

  /// Where the text begins that is read.
  var first: Int { base }

  /// Whether the word in `range` says that a place comes next.
  func announces(_ range: Range<Int>) -> Bool { isWord(range, Self.announcing) }

  /// Whether the word in `range` does not stand in the name of a street or a town.
  func isOrdinary(_ range: Range<Int>) -> Bool { isWord(range, Self.ordinary) }

  /// Whether a bracket is closed at `offset`.
  func closes(_ offset: Int) -> Bool { byte(offset) == 0x29 }

  /// Whether a line ends at `offset`, or what is read.
  func isEndOfLine(_ offset: Int) -> Bool {
    offset >= end || byte(offset) == 0x0A || byte(offset) == 0x0D
  }

  /// Whether the words of a unit begin at `start`.
  func beginsUnit(at start: Int) -> Bool { byte(start) != 0x23 && unit(at: start) != nil }

  /// The end of two capitals that stand for a region, before a bracket: "Roma (RM)".
  func regionInBracket(at start: Int) -> Int? {
    guard let end = capitals(at: start, 2...2), closes(end) else { return nil }
    return end
  }

  // MARK: Words

  /// A set of the hashes of `words`.
  static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Words.hash($0) })
  }

  private static let units = set(
    """
    apt apartment appartment suite ste unit flat floor fl room rm bldg building whg wohnung etage top stiege \
    appt appartement bât bâtiment étage escalier porte piso planta puerta portal escalera esc bloque interior \
    depto departamento int interno scala piano app appartamento bus verdieping andar apto bloco sala lok m \
    lokal mieszkanie
    """)
  private static let directions = set(
    "n s e w ne nw se sw north south east west northeast northwest southeast southwest")
  /// States of the United States, Brazil and Australia, and provinces of Canada, as the post writes them.
  private static let regions = set(
    """
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok \
    or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr on qc bc ab mb sk ns nb nl pe yt nt nu act uk \
    ac am ap ba ce df es go mg pb pi rj rn ro rr rs se sp to
    """)
  private static let particles = set(
    "de del de la las los der den am an im in of the upon on le les sur en sous do da dos das di la al van aan bei"
  )
  private static let announcing = set("at is to of on in address")
  private static let ordinary = set(
    """
    in at on to is are was were for with and or my your our the a i we you it he she they have has had from near \
    by as that this there here will not no of be been an number room beds und oder mit et y e con pour para per
    """)
}
