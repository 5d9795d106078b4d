/// How a value is written before it is hashed, so that two spellings of one thing get one pseudonym.
///
/// This is normalisation version `1`, which the `scrubjay/1` of the key derivation names: a change
/// here changes pseudonyms, so it needs a new version of both, and tests pin every form.
///
/// All forms but `exact` first fold what text is disguised with: full-width forms become ASCII,
/// the decimal digits of any script become ASCII digits, invisible scalars (soft hyphens,
/// zero-width joiners, direction marks) vanish. A byte that is not UTF-8 is kept as it is in every
/// form. Combining marks are neither composed nor taken apart: `e` + U+0301 and `é` stay different
/// values. Where nothing would be left, the value itself is taken, so that distinct values never
/// fall together for want of content.
package enum Normalization: String, CaseIterable, Sendable {
  /// Which generation of the rules this is; recorded in reports.
  package static let version = 1

  /// The bytes as they are.
  case exact
  /// The whole case-folded, for e-mail addresses and user names.
  case lowercase
  /// The decimal digits alone, for cards.
  case digits
  /// Letters, marks and numbers alone, upper-cased, for IBANs and other identifiers.
  case alphanumeric
  /// E.164 where the country is known from `+` or `00`, else the digits alone.
  ///
  /// A trunk zero in parentheses, `+44 (0)20`, is left out of the international form. Letters are
  /// kept, lower-cased (`1-800-FLOWERS`); the words for an extension all become `x`.
  case phone
  /// Case-folded, white space collapsed to one space and trimmed, for names and addresses.
  case name

  /// Appends the normal form of `value` to `output`.
  package func append(normalized value: Span<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    switch self {
    case .exact: break
    case .lowercase: Self.appendFolded(value, to: &output)
    case .digits: Self.appendDigits(value, to: &output)
    case .alphanumeric: Self.appendAlphanumeric(value, to: &output)
    case .phone: Self.appendPhone(value, to: &output)
    case .name: Self.appendName(value, to: &output)
    }
    if output.count == start {
      output.append(value, 0..<value.count)
    }
  }

  // MARK: - One scalar

  /// What normalisation sees at one place of a value.
  private enum Piece {
    case scalar(Unicode.Scalar)
    case byte(UInt8)
  }

  /// Calls `body` for each scalar, disguises folded, and each byte that is not UTF-8.
  private static func forEachPiece(of value: Span<UInt8>, _ body: (Piece) -> Void) {
    var index = 0
    while index < value.count {
      let step = ScalarStep.decode(value, at: index)
      if let scalar = step.scalar {
        if let folded = undisguised(scalar) { body(.scalar(folded)) }
      } else {
        body(.byte(value[index]))
      }
      index += step.length
    }
  }

  /// The plain scalar that `scalar` stands for, or nil for an invisible one.
  private static func undisguised(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 { return scalar }
    // Full-width forms of the printable ASCII characters.
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nil }
    if properties.generalCategory == .decimalNumber, let number = properties.numericValue {
      return Unicode.Scalar(UInt8(0x30) + UInt8(number))
    }
    return scalar
  }

  /// Appends the case-folded form of `scalar`.
  ///
  /// Upper-casing before lower-casing joins what lower-casing alone keeps apart: `ß` and `ss`,
  /// the two small sigmas, `ſ` and `s`.
  private static func appendFolded(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      output.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      return
    }
    for upper in scalar.properties.uppercaseMapping.unicodeScalars {
      output.append(contentsOf: upper.properties.lowercaseMapping.utf8)
    }
  }

  // MARK: - The forms

  private static func appendFolded(_ value: Span<UInt8>, to output: inout [UInt8]) {
    // Nearly every address is plain ASCII, for which one step a byte is enough.
    let start = output.count
    for index in value.indices {
      let byte = value[index]
      if byte >= 0x80 {
        output.removeLast(output.count - start)
        break
      }
      output.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    if output.count - start == value.count { return }

    forEachPiece(of: value) { piece in
      switch piece {
      case .byte(let byte): output.append(byte)
      case .scalar(let scalar): appendFolded(scalar, to: &output)
      }
    }
  }

  private static func appendDigits(_ value: Span<UInt8>, to output: inout [UInt8]) {
    forEachPiece(of: value) { piece in
      switch piece {
      case .byte(let byte): output.append(byte)
      case .scalar(let scalar) where isDigit(scalar): output.append(scalar)
      case .scalar: break
      }
    }
  }

  private static func appendAlphanumeric(_ value: Span<UInt8>, to output: inout [UInt8]) {
    forEachPiece(of: value) { piece in
      switch piece {
      case .byte(let byte): output.append(byte)
      case .scalar(let scalar):
        guard scalar.isLetterOrNumber || scalar.isMark else { return }
        output.append(contentsOf: scalar.properties.uppercaseMapping.utf8)
      }
    }
  }

  private static func appendName(_ value: Span<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    var spaceIsDue = false
    forEachPiece(of: value) { piece in
      if case .scalar(let scalar) = piece, scalar.isSpace {
        spaceIsDue = output.count > start
        return
      }
      if spaceIsDue { output.append(0x20) }
      spaceIsDue = false
      switch piece {
      case .byte(let byte): output.append(byte)
      case .scalar(let scalar): appendFolded(scalar, to: &output)
      }
    }
  }

  private static func appendPhone(_ value: Span<UInt8>, to output: inout [UInt8]) {
    let start = output.count
    var isInternational = false
    // The digits of an open parenthesis, for the `(0)` of `+44 (0)20`.
    var parenthesis: [UInt8]?
    // A run of letters, for the words that announce an extension.
    var word: [UInt8] = []

    func endWord() {
      guard !word.isEmpty else { return }
      output.append(contentsOf: extensionWords.contains(word) ? [0x78] : word)
      word = []
    }
    func endParenthesis() {
      guard let digits = parenthesis else { return }
      if !(isInternational && digits == [0x30]) { output.append(contentsOf: digits) }
      parenthesis = nil
    }

    forEachPiece(of: value) { piece in
      switch piece {
      case .byte(let byte):
        endWord()
        endParenthesis()
        output.append(byte)
      case .scalar(let scalar) where isDigit(scalar):
        endWord()
        if parenthesis == nil {
          output.append(scalar)
        } else {
          parenthesis?.append(UInt8(scalar.value))
        }
      case .scalar("+") where output.count == start && word.isEmpty && (parenthesis ?? []).isEmpty:
        isInternational = true
      case .scalar("("):
        endWord()
        endParenthesis()
        parenthesis = []
      case .scalar(")"):
        endWord()
        endParenthesis()
      case .scalar(let scalar) where scalar.isLetterOrNumber || scalar.isMark:
        endParenthesis()
        appendFolded(scalar, to: &word)
      case .scalar:
        endWord()
      }
    }
    endWord()
    endParenthesis()

    let digits = output[start...]
    // `00` and a country code, which never begins with 0, is the other way to write `+`.
    if !isInternational, digits.starts(with: [0x30, 0x30]), digits.count > 2,
      (0x31...0x39).contains(digits[start + 2])
    {
      output.removeSubrange(start..<start + 2)
      isInternational = true
    }
    if isInternational, output.count > start { output.insert(0x2B, at: start) }
  }

  /// What announces an extension; the value holds no other words that matter.
  private static let extensionWords: Set<[UInt8]> = [
    Array("x".utf8), Array("ext".utf8), Array("extn".utf8), Array("extension".utf8),
  ]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
}
