package import Transcripts

/// What a format's metadata says about a participant in one place.
package struct LearntValue: Sendable {
  /// The conversation; the same number for the same one.
  package var conversation: Int
  /// Where in the input it stands; what stands before that knows nothing of it.
  package var order: Int
  /// The value.
  package var text: [UInt8]
  /// What it is.
  package var identity: FormatDescription.Identity
  /// Values with the same number, one behind the other, are of one person.
  package var group: Int

  /// Makes a value.
  package init(
    conversation: Int, order: Int, text: [UInt8], identity: FormatDescription.Identity, group: Int
  ) {
    self.conversation = conversation
    self.order = order
    self.text = text
    self.identity = identity
    self.group = group
  }
}

extension LearntValue {
  /// The first and the last name of a person as one, where this comes directly behind `first`.
  package func joined(to first: LearntValue) -> LearntValue? {
    guard identity == .name, first.identity == .name, group == first.group,
      conversation == first.conversation, text != first.text, !text.contains(0x20),
      !first.text.contains(0x20)
    else { return nil }
    var whole = self
    whole.text = first.text + [0x20] + text
    return whole
  }

  /// The words of a name that has several, by each of which somebody may be called.
  package var words: [LearntValue] {
    guard identity == .name else { return [] }
    let words = text.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") })
    guard words.count > 1, words.count <= Self.mostWords else { return [] }
    return words.compactMap { word in
      let letters = word.count { $0 & 0xC0 != 0x80 }
      guard letters >= Self.shortestWord,
        word.allSatisfy({
          $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-")
            || $0 == UInt8(ascii: "'")
        })
      else { return nil }
      var value = self
      value.text = Array(word)
      return value
    }
  }

  /// The most words of somebody's name; a longer text is no name.
  private static let mostWords = 5
  /// The shortest word of a name that is looked for by itself, in letters.
  private static let shortestWord = 3

  /// The digits by which somebody is mentioned whose name or id is a telephone number, the part before an
  /// at sign, or letters and a number; nil where there are none.
  package var digits: LearntValue? {
    var digits: [UInt8] = []
    var letters = 0
    var others = 0
    for byte in text {
      if byte == UInt8(ascii: "@"), digits.count >= 7, letters == 0 {
        others += 1
        break
      }
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x61...0x7A where digits.isEmpty && identity == .id: letters += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), 0x20,
        UInt8(ascii: "."), 0x80...:
        if letters > 0 { return nil }
        others += 1
      default: return nil
      }
    }
    guard digits.count >= 7, others + letters > 0 else { return nil }
    var value = self
    value.text = digits
    if identity == .name { value.identity = .handle }
    return value
  }
}
