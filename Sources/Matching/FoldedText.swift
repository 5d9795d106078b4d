/// Text as it is searched: without disguises, with a map back to the bytes that it stands for.
///
/// Other decimal digits, full-width forms, spaces, invisible characters, character references and
/// percent encoding are folded where they stand; what surrounds them is copied in blocks. Text in which
/// there is nothing to fold is not copied at all: ``fold(_:)`` says so, and the text itself is searched.
/// The view is never longer than the text, and its line ends are those of the text.
///
/// Keeps its memory from text to text, so each worker needs only one per level of nesting.
package struct FoldedText: Sendable {
  /// The folded text; empty where there was nothing to fold.
  package private(set) var bytes: [UInt8] = []

  /// Where bytes of the view come from.
  ///
  /// Each piece reaches to the next one's beginning and is made of units, `sourceUnit` bytes of the text
  /// for `viewUnit` bytes of the view: 1 and 1 for what was copied, 3 and 1 for a run of full-width
  /// forms. What is invisible is one piece with no bytes in the view.
  private struct Piece {
    var view: Int
    var source: Int
    var viewUnit: UInt8
    var sourceUnit: UInt8
    var disguises: Disguises
    var levels: UInt8
  }

  private var pieces: [Piece] = []
  private var sourceEnd = 0

  /// Makes an empty view.
  package init() {}

  /// Looks at `text` in place of what was looked at before.
  ///
  /// - Returns: whether there was something to fold; if not, `text` itself is what is searched.
  package mutating func fold(_ text: Span<UInt8>) -> Bool {
    fold(text, from: text.nextFold(from: 0, .inPlace))
  }

  /// Looks at `text`, in which nothing before `first` can be folded, and at each stretch of `spoken`, which ascend
  /// and are disjoint, as what it says.
  mutating func fold(
    _ text: Span<UInt8>, from first: Int, spoken: [SpokenStretch] = []
  ) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    sourceEnd = text.count
    var copied = 0
    var place = first
    var next = 0
    while place < text.count {
      while next < spoken.count, spoken[next].range.lowerBound < place { next += 1 }
      if next < spoken.count, spoken[next].range.lowerBound == place {
        if copied < place { copy(text, copied..<place) }
        append(spoken[next])
        place = spoken[next].range.upperBound
        copied = place
        place = nextFold(text, from: place, spoken, next + 1)
        continue
      }
      switch Self.fold(text, at: place, behind: place > copied ? text[place - 1] : bytes.last) {
      case .none:
        place += 1
      case .visible(let length):
        place += length
      case .invisible(let length, let disguises):
        if copied < place { copy(text, copied..<place) }
        note(place, viewUnit: 0, sourceUnit: 0, disguises, levels: 0)
        place += length
        copied = place
      case .character(let character, let folded, let disguises):
        if copied < place { copy(text, copied..<place) }
        note(
          place, viewUnit: UInt8(Self.length(folded)),
          sourceUnit: UInt8(truncatingIfNeeded: character.length), disguises,
          levels: character.levels)
        append(folded)
        place += character.length
        copied = place
      }
      // What is folded often stands side by side, or nearly so.
      let near = min(text.count, place + 12)
      let stop = next < spoken.count ? max(place, min(near, spoken[next].range.lowerBound)) : near
      while place < stop, !Self.mayBegin(text[place]) { place += 1 }
      if place == near { place = nextFold(text, from: place, spoken, next) }
    }
    guard !pieces.isEmpty else { return false }
    if copied < text.count { copy(text, copied..<text.count) }
    return true
  }

  /// The next place at which something is folded or, of what is said, the stretch at `index` begins.
  private func nextFold(
    _ text: Span<UInt8>, from offset: Int, _ spoken: [SpokenStretch], _ index: Int
  ) -> Int {
    let place = text.nextFold(from: offset, .inPlace)
    guard index < spoken.count, spoken[index].range.lowerBound >= offset else { return place }
    return min(place, spoken[index].range.lowerBound)
  }

  /// Appends what a stretch says in place of it.
  private mutating func append(_ stretch: SpokenStretch) {
    for part in stretch.parts {
      if part.isCopy {
        note(part.start, viewUnit: 1, sourceUnit: 1, stretch.disguise, levels: 0)
      } else {
        note(
          part.start, viewUnit: UInt8(truncatingIfNeeded: part.said.count),
          sourceUnit: part.said.isEmpty ? 0 : UInt8(truncatingIfNeeded: part.length),
          stretch.disguise, levels: 0)
      }
      bytes += part.said
    }
  }

  /// Whether something that is folded may begin with `byte`.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte >= 0xC2 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&")
  }

  /// Whether something that is folded may have begun right before the end of `text`.
  package static func mayBeCut(_ text: Span<UInt8>) -> Bool {
    // No encoded character is longer, with three levels of encoding, but for what is invisible.
    for offset in max(0, text.count - 32)..<text.count where mayBegin(text[offset]) { return true }
    return false
  }

  private mutating func copy(_ text: Span<UInt8>, _ range: Range<Int>) {
    note(range.lowerBound, viewUnit: 1, sourceUnit: 1, [], levels: 0)
    bytes.append(text, in: range)
  }

  /// Notes that what is added next comes from `source` on, in units of these sizes.
  private mutating func note(
    _ source: Int, viewUnit: UInt8, sourceUnit: UInt8, _ disguises: Disguises, levels: UInt8
  ) {
    if let last = pieces.last, viewUnit > 0, last.viewUnit == viewUnit,
      last.sourceUnit == sourceUnit, last.disguises == disguises, last.levels == levels
    {
      return  // The source has no gaps, so the piece just goes on.
    }
    pieces.append(
      Piece(
        view: bytes.count, source: source, viewUnit: viewUnit, sourceUnit: sourceUnit,
        disguises: disguises, levels: levels))
  }

  private static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
    }
  }

  // MARK: What is folded

  /// What becomes of the bytes at one place.
  enum Fold {
    /// They stay what they are.
    case none
    /// They stay what they are, and so does what follows, so many bytes in all.
    case visible(Int)
    /// So many bytes are looked at as if they were not there.
    case invisible(Int, Disguises)
    /// A character is looked at as another, or as what it encodes.
    case character(WrittenCharacter, UInt32, Disguises)
  }

  /// What becomes of the bytes at `offset`, behind the byte `previous` of the view.
  static func fold(_ text: Span<UInt8>, at offset: Int, behind previous: UInt8?) -> Fold {
    guard let character = WrittenCharacter(text, at: offset) else { return .none }
    switch FoldedCharacter(character.scalar) {
    case .ascii(let byte, let disguises):
      return .character(character, UInt32(byte), disguises.union(character.encoding))
    case .invisible:
      return foldInvisible(text, at: offset, behind: previous)
    case .itself:
      guard !character.encoding.isEmpty else { return .none }
      switch character.scalar {
      case 0x20...0x7E, 0xA0...:
        return .character(character, character.scalar, character.encoding)
      case 0, 0x09, 0x0A, 0x0D:
        // An encoded line end ends no line of the text; to what stands beside it it is white space.
        return .character(character, 0x20, character.encoding)
      default:
        return .none
      }
    }
  }

  /// The most bytes that are invisible in a row inside of a value.
  private static let longestInvisible = 256

  /// Invisible characters are left out inside of a value: between characters of ASCII or what is folded to
  /// them, and soft hyphens between any two characters.
  ///
  /// Elsewhere they mean something: joiners shape letters of many scripts, and where no spaces are
  /// written a zero-width one may separate words.
  private static func foldInvisible(
    _ text: Span<UInt8>, at offset: Int, behind previous: UInt8?
  ) -> Fold {
    var end = offset
    var disguises = Disguises.invisible
    var areSoftHyphens = true
    var next: WrittenCharacter?
    while end < text.count {
      next = WrittenCharacter(text, at: end)
      guard let character = next, FoldedCharacter(character.scalar) == .invisible else { break }
      if character.scalar != 0xAD { areSoftHyphens = false }
      disguises.formUnion(character.encoding)
      end += character.length
    }
    guard let previous, previous > 0x20, end < text.count, text[end] > 0x20,
      end - offset <= longestInvisible
    else { return .visible(end - offset) }
    if areSoftHyphens { return .invisible(end - offset, disguises) }
    guard previous < 0x7F else { return .visible(end - offset) }
    if text[end] >= 0x7F {
      guard let next, case .ascii(0x21..., _) = FoldedCharacter(next.scalar) else {
        return .visible(end - offset)
      }
    }
    return .invisible(end - offset, disguises)
  }

  // MARK: The way back

  /// The bytes of the text that the bytes of `range` stand for.
  ///
  /// An edge inside of what one encoded character became covers it whole; what is invisible belongs to
  /// what stands on both sides of it, and to no more. Traps if `range` reaches beyond the view.
  package func source(of range: Range<Int>) -> Range<Int> {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let lower = sourceStart(of: range.lowerBound)
    return lower..<(range.isEmpty ? lower : sourceEnd(of: range.upperBound))
  }

  private func sourceStart(of view: Int) -> Int {
    guard view < bytes.count else { return sourceEnd }
    let piece = pieces[piece(at: view)]
    return piece.source + (view - piece.view) / Int(piece.viewUnit) * Int(piece.sourceUnit)
  }

  private func sourceEnd(of view: Int) -> Int {
    let piece = pieces[piece(at: view - 1)]
    return piece.source + ((view - 1 - piece.view) / Int(piece.viewUnit) + 1)
      * Int(piece.sourceUnit)
  }

  /// The piece that holds the byte at `view`: of those that begin there only the last has bytes.
  private func piece(at view: Int) -> Int {
    lastPiece { $0.view <= view }
  }

  private func lastPiece(where isBefore: (Piece) -> Bool) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if isBefore(pieces[middle]) { low = middle } else { high = middle }
    }
    return low
  }

  /// Where in the view stands what stands at `source` in the text: the start of the whole, inside of what
  /// is one character.
  package func offset(of source: Int) -> Int {
    guard source < sourceEnd else { return bytes.count }
    let piece = pieces[lastPiece { $0.source <= source }]
    guard piece.viewUnit > 0 else { return piece.view }
    return piece.view + (source - piece.source) / Int(piece.sourceUnit) * Int(piece.viewUnit)
  }

  /// Where in the view stands what stands in `range` of the text.
  package func offsets(of range: Range<Int>) -> Range<Int> {
    offset(of: range.lowerBound)..<offset(of: range.upperBound)
  }

  /// How the bytes of `range` are written, and in what encoding they stand: one that they themselves, or
  /// what touches them, is written in.
  package func writing(of range: Range<Int>) -> (disguises: Disguises, encoding: TextEncoding) {
    guard !pieces.isEmpty, !range.isEmpty else { return ([], TextEncoding()) }
    var disguises: Disguises = []
    var encoding = TextEncoding()
    var index = piece(at: range.lowerBound)
    // An invisible piece may stand between.
    while index > 0, pieces[index].view == range.lowerBound { index -= 1 }
    while index < pieces.count, pieces[index].view <= range.upperBound {
      let piece = pieces[index]
      encoding.add(piece.disguises, levels: piece.levels)
      let end = index + 1 < pieces.count ? pieces[index + 1].view : bytes.count
      let isInside =
        piece.viewUnit == 0
        ? range.lowerBound < piece.view && piece.view < range.upperBound
        : piece.view < range.upperBound && range.lowerBound < end
      if isInside { disguises.formUnion(piece.disguises) }
      index += 1
    }
    return (disguises, encoding)
  }
}

extension FoldedText {
  /// `regex` for text that is folded: what it names and text never shows is what text shows instead.
  ///
  /// Invisible characters, of which a pattern often has optional ones, stay.
  package static func pattern(_ regex: String) -> String {
    let bytes = Array(regex.utf8)
    guard bytes.span.nextFold(from: 0, .inPlace) < bytes.count else { return regex }
    var output: [UInt8] = []
    var isEscaped = false
    var offset = 0
    while offset < bytes.count {
      if case .character(let character, let scalar, _) = fold(bytes.span, at: offset, behind: nil) {
        // Behind a backslash the character is the rest of an escape.
        let escape = "\(isEscaped ? "" : "\\")x{\(String(scalar, radix: 16))}"
        output += Array(escape.utf8)
        offset += character.length
        isEscaped = false
      } else {
        isEscaped = bytes[offset] == UInt8(ascii: "\\") && !isEscaped
        output.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// `text` as it is seen where it stands in other text.
  package static func text(_ text: String) -> String {
    var view = FoldedText()
    return view.fold(Array(text.utf8).span) ? String(decoding: view.bytes, as: UTF8.self) : text
  }
}

/// The encoding that a stretch of text stands in, and that what takes its place must be written in.
package struct TextEncoding: Hashable, Sendable {
  /// How often percent-encoded.
  private var percent: UInt8 = 0
  /// How often written with character references.
  private var references: UInt8 = 0

  /// Whether text is written as it is.
  package var isPlain: Bool { percent == 0 && references == 0 }

  /// Makes the encoding of plain text.
  package init() {}

  mutating func add(_ disguises: Disguises, levels: UInt8) {
    if disguises.contains(.percent) { percent = max(percent, levels) }
    if disguises.contains(.entities) { references = max(references, levels) }
  }

  /// Appends `text` in this encoding.
  ///
  /// In a percent-encoded stretch all but what `encodeURIComponent` leaves (ECMA-262, section 19.2.6.4:
  /// the unreserved characters of RFC 3986 and `!*'()`) is percent-encoded, and that is fit to stand in
  /// HTML, too. Else what is markup becomes a character reference.
  package func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    for offset in text.indices {
      let byte = text[offset]
      if percent > 0 {
        Self.append(percentEncoded: byte, levels: percent, to: &output)
      } else if references > 0 {
        Self.append(referenceTo: byte, levels: references, to: &output)
      } else {
        output.append(byte)
      }
    }
  }

  private static func append(
    percentEncoded byte: UInt8, levels: UInt8, to output: inout [UInt8]
  ) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x0A, 0x0D: output.append(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      output.append(byte)
    default:
      output.append(UInt8(ascii: "%"))
      for _ in 1..<levels { output += [0x32, 0x35] }
      for digit in [byte >> 4, byte & 0x0F] {
        output.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
      }
    }
  }

  private static func append(referenceTo byte: UInt8, levels: UInt8, to output: inout [UInt8]) {
    let name: StaticString
    switch byte {
    case UInt8(ascii: "<"): name = "lt;"
    case UInt8(ascii: ">"): name = "gt;"
    case UInt8(ascii: "&"): name = "amp;"
    case UInt8(ascii: "\""): name = "quot;"
    case UInt8(ascii: "'"): name = "#39;"
    default:
      output.append(byte)
      return
    }
    output.append(UInt8(ascii: "&"))
    for _ in 1..<levels { output += Array("amp;".utf8) }
    output += Array(name.description.utf8)
  }
}
