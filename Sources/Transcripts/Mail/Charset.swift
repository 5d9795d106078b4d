/// How text is written as bytes, where a message says it of one of its parts (RFC 2045, section 5.1).
package struct Charset: Sendable {
  /// For each byte what it stands for; nil for UTF-8, whose bytes stand for themselves.
  private let scalars: [UInt32]?

  /// UTF-8, and ASCII, which is a part of it.
  package static let utf8 = Charset(scalars: nil)

  private init(scalars: [UInt32]?) {
    self.scalars = scalars
  }

  /// The encoding of a name, in any case; nil if it is not known here.
  package init?(name: String) {
    let name = name.lowercased().replacing("_", with: "-")
    if ["utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8", "646", ""].contains(name) {
      self = .utf8
      return
    }
    guard let table = Self.tables.first(where: { $0.names.contains(name) }) else { return nil }
    let first = 256 - table.scalars.count
    scalars = (0..<256).map { byte in
      // What has no character stands for the control character of the same number, or for one of no
      // meaning, so that every byte can be written back as it was.
      if byte < first { return UInt32(byte) }
      let scalar = table.scalars[byte - first]
      return scalar > 0 ? scalar : byte < 0xA0 ? UInt32(byte) : 0xF700 + UInt32(byte)
    }
  }

  /// The text that bytes are.
  func decode(_ bytes: [UInt8]) -> MappedText {
    var text = MappedText()
    guard let scalars else {
      text.append(bytes.span, in: 0..<bytes.count)
      return text
    }
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte >= 0x80 {
      text.append(bytes.span, in: start..<offset)
      var decoded: [UInt8] = []
      decoded.append(scalar: scalars[Int(byte)])
      text.append(decoded, from: offset..<offset + 1)
      start = offset + 1
    }
    text.append(bytes.span, in: start..<bytes.count)
    return text
  }

  /// Text of UTF-8 as it is written in this encoding; a `?` for what cannot be.
  func encode(_ text: [UInt8]) -> [UInt8] {
    guard let scalars, text.contains(where: { $0 >= 0x80 }) else { return text }
    var bytes: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let byte = scalar.value < 0x80 ? Int(scalar.value) : scalars.firstIndex(of: scalar.value)
      bytes.append(byte.map { UInt8($0) } ?? UInt8(ascii: "?"))
    }
    return bytes
  }
}
