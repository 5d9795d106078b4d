internal import Detection

/// What sample values of one shape have in common, part by part.
struct SampleShape {
  /// A stretch of one kind of bytes.
  struct Part {
    enum Kind: Hashable {
      case digits, upper, lower
      /// Upper-case letters among digits, which change places from value to value.
      case mixed
      case mark(UInt8)
    }

    var kind: Kind
    var text: [UInt8]
  }

  /// The longest value, in bytes.
  static let longest = 64

  private let kinds: [Part.Kind]
  /// By part, the texts that stand there.
  private var texts: [[[UInt8]]]
  private var values: Set<[UInt8]> = []

  /// How many different values there are.
  var count: Int { values.count }

  init(_ kinds: [Part.Kind]) {
    self.kinds = kinds
    texts = Array(repeating: [], count: kinds.count)
  }

  /// Takes in a value with the parts of this shape.
  mutating func add(_ parts: [Part], _ value: [UInt8]) {
    values.insert(value)
    for (index, part) in parts.enumerated() where !texts[index].contains(part.text) {
      texts[index].append(part.text)
    }
  }

  /// The parts of `value`; nil where it is no identifier.
  static func parts(_ value: [UInt8]) -> [Part]? {
    guard value.count <= longest, value.contains(where: { kind(of: $0) == .digits }) else {
      return nil
    }
    var parts: [Part] = []
    for byte in value {
      guard let kind = kind(of: byte) else { return nil }
      if case .mark = kind {
        if case .mark = parts.last?.kind { return nil }
        parts.append(Part(kind: kind, text: [byte]))
      } else if parts.last?.kind == kind {
        parts[parts.count - 1].text.append(byte)
      } else {
        parts.append(Part(kind: kind, text: [byte]))
      }
    }
    return joined(parts)
  }

  /// Makes one part of digits and upper-case letters that take turns more than once.
  private static func joined(_ parts: [Part]) -> [Part] {
    var result: [Part] = []
    var run: [Part] = []
    func flush() {
      if run.count > 2 {
        result.append(Part(kind: .mixed, text: run.flatMap(\.text)))
      } else {
        result += run
      }
      run.removeAll()
    }
    for part in parts {
      if part.kind == .digits || part.kind == .upper {
        run.append(part)
      } else {
        flush()
        result.append(part)
      }
    }
    flush()
    return result
  }

  private static func kind(of byte: UInt8) -> Part.Kind? {
    switch byte {
    case 0x30...0x39: .digits
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), 0x20,
      UInt8(ascii: ":"), UInt8(ascii: "#"):
      .mark(byte)
    default: nil
    }
  }

  // MARK: What is proposed

  /// Texts that are so few that they are listed; else what lengths there are behind what all begin with.
  private enum Choice {
    case words([[UInt8]])
    case lengths(ClosedRange<Int>, prefix: [UInt8] = [])
  }

  private func choice(_ index: Int) -> Choice {
    let words = texts[index].sorted { $0.lexicographicallyPrecedes($1) }
    if case .mark = kinds[index] { return .words(words) }
    if index != mostDiverse, isListed(words.count) { return .words(words) }
    let prefix = commonPrefix(words, of: kinds[index])
    let lengths = words.map { $0.count - prefix.count }
    return .lengths((lengths.min() ?? 1)...(lengths.max() ?? 1), prefix: prefix)
  }

  /// What all of `words` begin with, as in 1Z for parcels: of letters among digits in three values or more.
  ///
  /// Digits alone may be those of a year or a customer, which others do not have.
  private func commonPrefix(_ words: [[UInt8]], of kind: Part.Kind) -> [UInt8] {
    guard kind == .mixed, count >= 3, let first = words.first,
      let shortest = words.map(\.count).min()
    else { return [] }
    var length = 0
    while length < shortest - 1, words.allSatisfy({ $0[length] == first[length] }) { length += 1 }
    let prefix = Array(first[..<length])
    return length > 1 && prefix.contains(where: { Self.kind(of: $0) == .upper }) ? prefix : []
  }

  /// Whether so many texts in one place are written out: what is the same in three values or more is no
  /// chance, and a few texts among many values are a list.
  private func isListed(_ many: Int) -> Bool {
    many == 1 && count >= 3 || many <= 6 && count >= 4 * many
  }

  /// The part with the most texts, which is never written out: else the layout could hold whole values.
  private var mostDiverse: Int? {
    kinds.indices.filter { index in
      if case .mark = kinds[index] { false } else { true }
    }.max { texts[$0].count < texts[$1].count }
  }

  /// The layout as a regular expression of a pack.
  var regex: String {
    var regex = isNumber ? "{{number}}" : "{{start}}"
    for index in kinds.indices {
      switch choice(index) {
      case .words(let words):
        let texts = words.map(Self.escaped)
        regex += texts.count == 1 ? texts[0] : "(?:" + texts.joined(separator: "|") + ")"
      case .lengths(let lengths, let prefix):
        regex += Self.escaped(prefix)
        let set =
          switch kinds[index] {
          case .digits: #"\d"#
          case .upper: "[A-Z]"
          case .lower: "[a-z]"
          default: "[0-9A-Z]"
          }
        regex +=
          set
          + (lengths.count > 1
            ? "{\(lengths.lowerBound),\(lengths.upperBound)}"
            : lengths.lowerBound == 1 ? "" : "{\(lengths.lowerBound)}")
      }
    }
    return regex + (isNumber ? "{{number-end}}" : "{{end}}")
  }

  /// Whether it is one run of digits, for which there is a macro of its own.
  private var isNumber: Bool { kinds == [.digits] }

  private static func escaped(_ text: [UInt8]) -> String {
    text.map { byte in
      byte == UInt8(ascii: ".") ? #"\."# : String(decoding: [byte], as: UTF8.self)
    }.joined()
  }

  /// The share of random texts that the layout takes, of those with digits, letters and marks in its places.
  var share: Double {
    var share = 1.0
    for index in kinds.indices {
      let words: [[UInt8]]
      switch choice(index) {
      case .words(let all): words = all
      case .lengths(_, let prefix): words = prefix.isEmpty ? [] : [prefix]
      }
      if words.isEmpty { continue }
      let size =
        switch kinds[index] {
        case .digits: 10.0
        case .upper, .lower: 26.0
        case .mixed: 36.0
        case .mark: 0.0
        }
      if size == 0 { continue }
      let longest = words.map(\.count).max() ?? 1
      var all = 1.0
      for _ in 0..<longest { all *= size }
      share *= min(1, Double(words.count) / all)
    }
    return share
  }

  /// A check digit that all values have: with five values or more it is no chance.
  var commonCheck: String? {
    guard count >= 5, kinds.contains(.digits) else { return nil }
    return ["luhn", "mod11-10", "verhoeff"].first { name in
      guard let validator = Validator.named(name) else { return false }
      return values.allSatisfy { validator.isValid($0.span) }
    }
  }

  /// A value of this shape that nobody gave, with the check digit `check`; nil where there seems to be none.
  func made(using draws: inout Draws, _ check: String?) -> String? {
    let validator = check.flatMap(Validator.named)
    // One in ten of them passes.
    for _ in 0..<1000 {
      let value = kinds.indices.flatMap { drawn($0, using: &draws) }
      if validator?.isValid(value.span) ?? true, !values.contains(value) {
        return String(decoding: value, as: UTF8.self)
      }
    }
    return nil
  }

  private func drawn(_ index: Int, using draws: inout Draws) -> [UInt8] {
    switch choice(index) {
    case .words(let words): return words[Int.random(in: words.indices, using: &draws)]
    case .lengths(let lengths, let prefix):
      let set: [UInt8] =
        switch kinds[index] {
        case .digits: Array(0x31...0x39)
        case .upper: Array(0x41...0x5A)
        case .lower: Array(0x61...0x7A)
        default: Array(0x30...0x39) + Array(0x41...0x5A)
        }
      return prefix
        + (0..<lengths.lowerBound).map { _ in set[Int.random(in: set.indices, using: &draws)] }
    }
  }
}
