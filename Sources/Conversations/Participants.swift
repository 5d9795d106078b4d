package import Detection
package import Transcripts

/// Who takes part in conversations, by every name, id, address and number that metadata gives.
///
/// Filled in the order of the input: of two people with one name, the name stays with the first. What was
/// said of a value is never taken back, so that what was written and what will be fit together.
package struct Participants: Sendable {
  /// What is known of a value.
  package struct Match: Sendable, Equatable {
    /// What the value is.
    package var identity: FormatDescription.Identity
    /// What stands for the person wherever one value must stand for all: the id, if there is one.
    package var person: [UInt8]
  }

  private struct Key: Hashable {
    var conversation: Int
    var text: [UInt8]
  }

  private struct Entry {
    var person: Int
    var identity: FormatDescription.Identity
    /// What stands before it in the input knows nothing of the value.
    var order: Int
    /// How it is written, where it is one word that texts may hold for another reason.
    var spellings: [(text: [UInt8], order: Int)]
  }

  private struct Person {
    var value: [UInt8]
    var hasID: Bool
  }

  /// The most values that are remembered; what comes then is replaced where it stands and not looked for
  /// in texts.
  package static let mostValues = 1 << 20

  private var entries: [Key: Entry] = [:]
  private var people: [Person] = []
  /// The values that are looked for in texts, and those that came last.
  private var settled = KnownValueSet(types: [])
  private var settledCount = 0
  private var recent = KnownValueSet(types: [])
  private var searched: [String] = []
  private var isCurrent = true

  /// Nobody.
  package init() {}

  /// What stands for each person, in the order in which they became known.
  package var values: [[UInt8]] { people.map(\.value) }

  /// The names that are known, each with what stands for the person, in a fixed order.
  package var names: [(name: [UInt8], person: [UInt8])] {
    entries.filter { $0.value.identity == .name }
      .sorted { left, right in
        left.value.person != right.value.person
          ? left.value.person < right.value.person
          : left.key.text.lexicographicallyPrecedes(right.key.text)
      }
      .map { ($0.key.text, people[$0.value.person].value) }
  }

  /// Whether nobody is known.
  package var isEmpty: Bool { entries.isEmpty }

  // MARK: Learning

  /// Learns values in the order of the input, those of one group together.
  package mutating func learn(_ values: [LearntValue]) {
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, values[end].group == values[start].group,
        values[end].conversation == values[start].conversation
      {
        end += 1
      }
      learn(group: values[start..<end])
      start = end
    }
  }

  private mutating func learn(group: ArraySlice<LearntValue>) {
    let keys = group.map { value in
      Key(conversation: value.conversation, text: Self.folded(value.text.span))
    }
    let hasID = group.contains { $0.identity == .id }
    var person: Int?
    for (value, key) in zip(group, keys) where value.identity == .id {
      person = person ?? entries[key]?.person
    }
    if person == nil {
      // A name leads to a person of whom nothing tells that it is another one.
      for key in keys where person == nil {
        if let known = entries[key]?.person, !hasID || !people[known].hasID { person = known }
      }
    }
    for (value, key) in zip(group, keys) {
      if entries[key] != nil {
        note(value, key)
        continue
      }
      guard entries.count < Self.mostValues else { return }
      if person == nil {
        person = people.count
        let id = zip(group, keys).first { $0.0.identity == .id }
        people.append(Person(value: (id?.1 ?? key).text, hasID: hasID))
      }
      guard let person else { return }
      if value.identity == .id { people[person].hasID = true }
      entries[key] = Entry(
        person: person, identity: value.identity, order: value.order,
        spellings: [(value.text, value.order)])
      if Self.isSearched(value, folded: key.text) {
        searched.append(String(decoding: value.text, as: UTF8.self))
        isCurrent = false
      }
    }
  }

  /// Notes another way in which a known value is written.
  private mutating func note(_ value: LearntValue, _ key: Key) {
    guard let entry = entries[key], entry.spellings.count < 4,
      !entry.spellings.contains(where: { $0.text == value.text })
    else { return }
    entries[key]?.spellings.append((value.text, value.order))
  }

  /// From now on, everything is known from the beginning: another input of the conversation begins.
  package mutating func settle() {
    for key in entries.keys {
      entries[key]?.order = 0
      for index in entries[key]?.spellings.indices ?? 0..<0 {
        entries[key]?.spellings[index].order = 0
      }
    }
  }

  // MARK: Asking

  /// What is known of a value at a place of the input.
  package func match(_ text: Span<UInt8>, conversation: Int, order: Int) -> Match? {
    guard let entry = entries[Key(conversation: conversation, text: Self.folded(text))],
      entry.order <= order
    else { return nil }
    return Match(identity: entry.identity, person: people[entry.person].value)
  }

  /// The same for a stretch of text that looks like a value: a single word must be written as it was
  /// learnt, since it may be another word.
  package func match(inText text: Span<UInt8>, conversation: Int, order: Int) -> Match? {
    guard let entry = entries[Key(conversation: conversation, text: Self.folded(text))],
      entry.order <= order
    else { return nil }
    if Self.isOneWord(text), entry.identity == .name || entry.identity == .handle {
      let isWrittenSo = entry.spellings.contains { spelling in
        spelling.order <= order && spelling.text.count == text.count
          && spelling.text.indices.allSatisfy { spelling.text[$0] == text[$0] }
      }
      if !isWrittenSo { return nil }
    }
    return Match(identity: entry.identity, person: people[entry.person].value)
  }

  /// What finds the values in texts; made anew where any came.
  package mutating func searches() -> [KnownValueSet] {
    if !isCurrent {
      isCurrent = true
      if searched.count >= 2 * settledCount + 16 {
        settled = Self.set(searched[...])
        settledCount = searched.count
        recent = KnownValueSet(types: [])
      } else {
        recent = Self.set(searched[settledCount...])
      }
    }
    if searched.isEmpty { return [] }
    return settledCount == searched.count ? [settled] : [settled, recent]
  }

  private static func set(_ values: ArraySlice<String>) -> KnownValueSet {
    var set = KnownValueSet(types: [])
    for value in values { _ = set.insert(value, into: 0) }
    set.finish()
    return set
  }

  // MARK: Values

  /// Words for parts in a conversation rather than for somebody.
  private static let parts: Set<String> = [
    "admin", "administrator", "agent", "anonymous", "assistant", "bot", "chatbot", "client",
    "customer", "end-user", "function", "gpt", "guest", "human", "mailer-daemon", "model",
    "moderator", "no-reply", "nobody", "none", "noreply", "null", "operator", "owner", "postmaster",
    "root", "support", "system", "team", "tool", "undefined", "unknown", "user", "visitor", "you",
  ]

  /// Whether a value is no name but a word for a part in a conversation, which says nothing about anybody.
  package static func isPart(_ text: Span<UInt8>) -> Bool {
    text.count <= 16 && parts.contains(String(decoding: folded(text), as: UTF8.self))
  }

  /// Whether a value is looked for in texts: not where it is so short, or so common a word, that it would
  /// stand there for another reason.
  private static func isSearched(_ value: LearntValue, folded: [UInt8]) -> Bool {
    var digits = 0
    var letters = 0
    for byte in folded {
      if (0x30...0x39).contains(byte) { digits += 1 }
      if (0x61...0x7A).contains(byte) || byte >= 0xC0 { letters += 1 }
    }
    switch value.identity {
    case .id: return digits + letters >= 8 || (digits > 0 && letters > 0 && folded.count >= 5)
    case .phone: return digits >= 7
    case .mail: return letters > 0
    case .name, .handle:
      return letters >= (folded.allSatisfy { $0 < 0x80 } ? 3 : 2) || digits >= 7
    }
  }

  /// A value as it is compared: case folded away, any white space as one space, and without what stands
  /// before its first letter or digit and behind its last, which texts need not repeat.
  static func folded(_ text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    // What is in `result` through the last letter or digit.
    var kept = 0
    var isSpaceDue = false
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x80 { return foldedBeyondASCII(text) }
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isSpaceDue = kept > 0
        continue
      }
      let isWord =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
      if kept == 0, !isWord { continue }
      if isSpaceDue { result.append(0x20) }
      isSpaceDue = false
      result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      if isWord { kept = result.count }
    }
    result.removeLast(result.count - kept)
    return result
  }

  private static func foldedBeyondASCII(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(text, in: 0..<text.count)
    var result: [UInt8] = []
    var kept = 0
    var isSpaceDue = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpaceDue = kept > 0
        continue
      }
      let isWord = scalar == "_" || UTF8Text.isWord(scalar)
      if kept == 0, !isWord { continue }
      if isSpaceDue { result.append(0x20) }
      isSpaceDue = false
      switch scalar {
      // The apostrophes and hyphens that editors put in for those of the keyboard.
      case "\u{2019}", "\u{02BC}": result.append(0x27)
      case "\u{2010}", "\u{2011}": result.append(0x2D)
      default: result += Array(scalar.properties.lowercaseMapping.utf8)
      }
      if isWord { kept = result.count }
    }
    result.removeLast(result.count - kept)
    return result
  }

  private static func isOneWord(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 || (0x30...0x39).contains(byte) || byte == 0x40 {
        return false
      }
    }
    return true
  }
}
