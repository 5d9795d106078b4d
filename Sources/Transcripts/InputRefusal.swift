/// Why bytes are not text that we can read, whatever format was asked for.
package enum InputRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The byte order mark of another encoding than the one that was asked for.
  case byteOrderMark(encoding: String)

  /// The beginning of a compressed file, an archive or another binary file, by its usual name.
  case binary(name: String)

  /// More than one byte in a hundred is NUL.
  case nulBytes

  /// Too many bytes are neither UTF-8 nor anything that text is made of.
  case binaryBytes

  /// Nothing of it would make sense in UTF-16, and all of it does in ASCII.
  case notUTF16

  /// It makes sense only in the other byte order.
  case otherByteOrder(TextEncoding)

  /// Whether it is no text at all, as far as anybody can tell, and not text in another encoding.
  package var isUnknownFormat: Bool {
    switch self {
    case .binary, .nulBytes, .binaryBytes: true
    case .byteOrderMark, .notUTF16, .otherByteOrder: false
    }
  }

  /// What is wrong and what to do, on one line, without data.
  package var description: String {
    switch self {
    case .byteOrderMark("UTF-16"): "the input is UTF-16; give --encoding utf-16"
    case .byteOrderMark("UTF-8"): "the input is UTF-8; leave out --encoding"
    case .byteOrderMark(let encoding):
      "the input is \(encoding), not UTF-8; convert it to UTF-8 first"
    case .binary(let name):
      "the input is \(name), not text; unpack or convert it first"
    case .nulBytes:
      "the input is binary or UTF-16 (NUL bytes), not UTF-8 text; "
        + "if it is UTF-16, give --encoding utf-16"
    case .binaryBytes:
      "the input is binary, not text: encrypted, damaged or in a format that is not known; "
        + "unpack or convert it first"
    case .notUTF16: "the input is not UTF-16; leave out --encoding"
    case .otherByteOrder(let encoding):
      "the input is UTF-16 of the other byte order; give --encoding \(encoding.rawValue)"
    }
  }

  /// Looks for reasons to refuse what is said to be in another encoding than UTF-8; nil if it may be.
  ///
  /// What is read in a wrong encoding is text in which nothing is found; so it is refused where that
  /// can be seen.
  ///
  /// - Parameters:
  ///   - head: The beginning of the input as it is stored, as ``headLength(_:isAtEnd:)`` cuts it.
  ///   - encoding: What was asked for.
  init?(head: Span<UInt8>, encoding: TextEncoding) {
    if byteOrderMarkLength(head) > 0 {
      self = .byteOrderMark(encoding: "UTF-8")
      return
    }
    guard encoding.isUTF16 else {
      let refusal = InputRefusal(head: head)
      // In an encoding of single bytes each of them is a character.
      guard let refusal, encoding == .utf8 || refusal != .binaryBytes else { return nil }
      self = refusal
      return
    }
    switch InputRefusal(head: head) {
    case .byteOrderMark("UTF-16"):
      let isBigEndian = head[0] == 0xFE
      switch encoding {
      case .utf16LittleEndian where isBigEndian: self = .otherByteOrder(.utf16BigEndian)
      case .utf16BigEndian where !isBigEndian: self = .otherByteOrder(.utf16LittleEndian)
      default: return nil
      }
    case .byteOrderMark(let found): self = .byteOrderMark(encoding: found)
    case .binary(let name): self = .binary(name: name)
    case .nulBytes, .binaryBytes, .notUTF16, .otherByteOrder, nil:
      guard let doubt = Self.doubt(head, encoding) else { return nil }
      self = doubt
    }
  }

  /// Whether text without a mark is UTF-16 in this byte order, as far as that shows.
  private static func doubt(_ head: Span<UInt8>, _ encoding: TextEncoding) -> InputRefusal? {
    if head.count >= 8, head.looksLikeUTF8 { return .notUTF16 }

    let isBigEndian = encoding == .utf16BigEndian
    var units = 0
    var swapped = 0
    var letters = 0
    for index in stride(from: 0, to: head.count - 1, by: 2) {
      let upper = isBigEndian ? head[index] : head[index + 1]
      let lower = isBigEndian ? head[index + 1] : head[index]
      units += 1
      if lower == 0, upper != 0, upper < 0x80 { swapped += 1 }
      if (0x20..<0x7F).contains(lower), (0x20..<0x7F).contains(upper) { letters += 1 }
    }
    // One in three characters of Chinese is made of two bytes that are ASCII, too, and few of others.
    if units >= 8, 4 * letters > 3 * units { return .notUTF16 }
    guard 2 * swapped > units else { return nil }
    return .otherByteOrder(isBigEndian ? .utf16LittleEndian : .utf16BigEndian)
  }

  /// Looks for reasons to refuse, in the order of the cases; nil if it may be text.
  ///
  /// A UTF-8 byte order mark is no reason.
  ///
  /// - Parameter head: The beginning of the input, as ``headLength(_:isAtEnd:)`` cuts it.
  package init?(head: Span<UInt8>) {
    // UTF-32 first, as its little-endian mark begins like that of UTF-16.
    if head.holds([0xFF, 0xFE, 0, 0], at: 0) || head.holds([0, 0, 0xFE, 0xFF], at: 0) {
      self = .byteOrderMark(encoding: "UTF-32")
      return
    }
    if head.holds([0xFF, 0xFE], at: 0) || head.holds([0xFE, 0xFF], at: 0) {
      self = .byteOrderMark(encoding: "UTF-16")
      return
    }
    for signature in Self.signatures where head.holds(signature.bytes, at: signature.offset) {
      self = .binary(name: signature.name)
      return
    }
    if Self.isBzip2(head) {
      self = .binary(name: "bzip2-compressed")
      return
    }
    if Self.isSkippableFrame(head) {
      self = .binary(name: "zstd-compressed")
      return
    }
    var nuls = 0
    for index in 0..<head.count where head[index] == 0 { nuls += 1 }
    if nuls * 100 > head.count {
      self = .nulBytes
    } else if UnlikelyBytes(head, in: 0..<head.count).areMany {
      self = .binaryBytes
    } else {
      return nil
    }
  }

  /// Bytes that begin files of one kind and no text.
  ///
  /// They hold a byte that text has not, or are long enough not to begin a text by chance, and are
  /// told before their first line end, since the head may end there.
  private static let signatures: [Signature] = [
    Signature("gzip-compressed", [0x1F, 0x8B]),
    Signature("compressed by compress (.Z)", [0x1F, 0x9D]),
    Signature("zstd-compressed", [0x28, 0xB5, 0x2F, 0xFD]),
    Signature("xz-compressed", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature("LZMA-compressed", [0x5D, 0x00, 0x00]),
    Signature("lzip-compressed", text: "LZIP", then: [0x01]),
    Signature("LZ4-compressed", [0x04, 0x22, 0x4D, 0x18]),
    Signature("LZ4-compressed", [0x02, 0x21, 0x4C, 0x18]),
    Signature("Snappy-compressed", [0xFF, 0x06, 0x00, 0x00], text: "sNaPpY"),
    Signature("a ZIP archive", text: "PK", then: [0x03, 0x04]),
    Signature("a ZIP archive", text: "PK", then: [0x05, 0x06]),
    Signature("a ZIP archive", text: "PK", then: [0x07, 0x08]),
    Signature("a 7z archive", text: "7z", then: [0xBC, 0xAF, 0x27, 0x1C]),
    Signature("a RAR archive", text: "Rar!", then: [0x1A, 0x07]),
    Signature("a tar archive", offset: 257, text: "ustar"),
    Signature("a cabinet archive", text: "MSCF", then: [0x00]),
    Signature("a PDF document", text: "%PDF-"),
    Signature("an old Microsoft Office document", [0xD0, 0xCF, 0x11, 0xE0]),
    Signature("an SQLite database", text: "SQLite format 3", then: [0x00]),
    Signature("a Parquet file", text: "PAR1", then: [0x15]),
    Signature("an Avro file", text: "Obj", then: [0x01]),
    Signature("a PNG image", [0x89], text: "PNG"),
    Signature("a JPEG image", [0xFF, 0xD8, 0xFF]),
    Signature("a GIF image", text: "GIF89a"),
    Signature("a GIF image", text: "GIF87a"),
    Signature("an executable", [0x7F], text: "ELF"),
    Signature("an executable", [0xCF, 0xFA, 0xED, 0xFE]),
    Signature("an executable", [0xCA, 0xFE, 0xBA, 0xBE]),
  ]

  /// Both kinds of first block that a bzip2 file can have, after its level.
  private static func isBzip2(_ head: Span<UInt8>) -> Bool {
    head.holds([0x42, 0x5A, 0x68], at: 0) && head.count > 3 && (0x31...0x39).contains(head[3])
      && (head.holds([0x31, 0x41, 0x59, 0x26], at: 4)
        || head.holds([0x17, 0x72, 0x45, 0x38], at: 4))
  }

  /// A frame that zstd passes over, as some tools put first.
  private static func isSkippableFrame(_ head: Span<UInt8>) -> Bool {
    head.holds([0x2A, 0x4D, 0x18], at: 1) && head[0] & 0xF0 == 0x50
  }
}

/// What a kind of binary file begins with.
private struct Signature {
  let name: String
  let offset: Int
  let bytes: [UInt8]

  init(
    _ name: String, offset: Int = 0, _ before: [UInt8] = [], text: String = "", then: [UInt8] = []
  ) {
    self.name = name
    self.offset = offset
    bytes = before + Array(text.utf8) + then
  }
}

extension Span<UInt8> {
  /// Whether these bytes are UTF-8, but for a character that is cut off at the end, with few control
  /// characters and of these only white space.
  ///
  /// No text of UTF-16 is that but by chance. Latin letters and spaces have NUL bytes there, and the
  /// letters of most other alphabets a control character each.
  fileprivate var looksLikeUTF8: Bool {
    var index = 0
    var spaces = 0
    while index < count {
      let length = scalarLength(self, at: index, end: count)
      if length == 0 { return count - index < 4 && self[index] >= 0xC2 }
      if self[index] < 0x20 {
        guard ASCII.isJSONSpace(self[index]) else { return false }
        spaces += 1
      }
      index += length
    }
    return 4 * spaces <= count
  }

  /// Whether these bytes stand at `offset`.
  fileprivate func holds(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= count else { return false }
    for index in 0..<pattern.count where self[offset + index] != pattern[index] { return false }
    return true
  }
}
