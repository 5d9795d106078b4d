internal import CNames

/// Names of countries, of their parts and of cities, in any case and with marks or without.
package enum Gazetteer {
  /// What a name is that of.
  package enum Kind: UInt8, Sendable {
    /// A country, or what people call one.
    case country = 1
    /// A part of a country.
    case region
    /// A city.
    case city
    /// Any of these, but more often something else: "Jordan", "Reading", "Nice".
    case doubtful
  }

  /// No name has more words.
  package static let mostWords = 5

  /// A name, word by word.
  package struct Words: Sendable {
    private var state: UInt64 = 0
    private var hasOther = false

    /// Begins a name.
    package init() {}

    /// Adds the word that `text` is; a word that cannot be one of a name makes a name that nobody has.
    package mutating func add(_ text: Span<UInt8>) {
      let hash = unsafe text.withUnsafeBufferPointer { bytes in
        unsafe scrubjay_names_hash(bytes.baseAddress, bytes.count)
      }
      hasOther = hasOther || hash == 0
      state = (state ^ UInt64(hash)) &* 0x9E37_79B9_7F4A_7C15
      state ^= state >> 29
    }

    /// What stands for the words; nil where one of them is none.
    fileprivate var key: UInt64? { hasOther ? nil : state }
  }

  /// What is known of the words so far: what they name, if anything, and whether a longer name begins with them.
  package static func look(up words: Words) -> (kind: Kind?, goesOn: Bool) {
    guard let key = words.key, let entry = entries[key] else { return (nil, false) }
    return (Kind(rawValue: entry & ~more), entry & more != 0)
  }

  /// Says of an entry that a longer name begins with its words.
  private static let more: UInt8 = 0x80

  /// Read where somebody asks for the first time.
  private static let entries: [UInt64: UInt8] = {
    var entries: [UInt64: UInt8] = [:]
    entries.reserveCapacity(24_000)
    for (kind, names) in table {
      let bytes = Array(names.utf8)
      var start = 0
      var words = Words()
      for offset in 0...bytes.count {
        let byte = offset < bytes.count ? bytes[offset] : 0x0A
        guard byte == 0x20 || byte == 0x0A else { continue }
        words.add(bytes.span.extracting(start..<offset))
        start = offset + 1
        if let key = words.key {
          let known = entries[key] ?? 0
          entries[key] = byte == 0x0A ? known & more | kind.rawValue : known | more
        }
        if byte == 0x0A { words = Words() }
      }
    }
    return entries
  }()
}
