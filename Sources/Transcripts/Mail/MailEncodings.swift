/// How the bytes of a part are written in a message (RFC 2045, section 6).
package enum TransferEncoding: Sendable {
  /// As they are: 7bit, 8bit and binary.
  case identity
  /// Quoted-printable.
  case quotedPrintable
  /// Base64.
  case base64

  /// The encoding of a name in any case, comments and spaces around it aside; nil if there is none.
  init?(name: String) {
    switch name.lowercased() {
    case "", "7bit", "8bit", "binary": self = .identity
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: return nil
    }
  }
}

/// Quoted-printable (RFC 2045, section 6.7), and the like of it in headers (RFC 2047, section 4.2).
enum QuotedPrintable {
  /// Decodes what stands in `range`; line ends that only fold stand for nothing.
  static func decode(_ bytes: Span<UInt8>, in range: Range<Int>) -> MappedText {
    var text = MappedText()
    var at = range.lowerBound
    while let sign = bytes.firstOffset(of: equals, in: at..<range.upperBound) {
      text.append(bytes, in: at..<sign)
      if let byte = byte(bytes, at: sign, to: range.upperBound) {
        text.append([byte], from: sign..<sign + 3)
        at = sign + 3
      } else if let end = softEnd(bytes, at: sign, to: range.upperBound) {
        at = end
      } else {
        text.append(bytes, in: sign..<sign + 1)
        at = sign + 1
      }
    }
    text.append(bytes, in: at..<range.upperBound)
    return text
  }

  /// Appends bytes as they are written in a body.
  static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    for byte in bytes {
      let isPlain = (0x20...0x7E).contains(byte) && byte != equals || byte == ASCII.newline
      if isPlain { output.append(byte) } else { append(escaped: byte, to: &output) }
    }
  }

  /// Appends bytes as they are written in an encoded word, wherever that stands (RFC 2047, section 5).
  static func append(word bytes: [UInt8], to output: inout [UInt8]) {
    for byte in bytes {
      if byte == ASCII.space {
        output.append(UInt8(ascii: "_"))
      } else if (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
        output.append(byte)
      } else {
        append(escaped: byte, to: &output)
      }
    }
  }

  private static let equals = UInt8(ascii: "=")
  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func append(escaped byte: UInt8, to output: inout [UInt8]) {
    output += [equals, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// The byte that is written at `sign`; nil if none is.
  static func byte(_ bytes: Span<UInt8>, at sign: Int, to end: Int) -> UInt8? {
    guard sign + 2 < end, let high = value(bytes[sign + 1]), let low = value(bytes[sign + 2])
    else { return nil }
    return high << 4 | low
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The place behind a line end that only folds; nil if none is at `sign`.
  private static func softEnd(_ bytes: Span<UInt8>, at sign: Int, to end: Int) -> Int? {
    var at = sign + 1
    while at < end, bytes[at] == ASCII.space || bytes[at] == ASCII.tab { at += 1 }
    if at < end, bytes[at] == ASCII.carriageReturn { at += 1 }
    if at == end { return end }
    return bytes[at] == ASCII.newline ? at + 1 : nil
  }
}

/// Base64 over lines (RFC 2045, section 6.8).
enum MailBase64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
    var values = Array(repeating: UInt8(0xFF), count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  /// Decodes what stands in `range`, line ends and spaces aside; nil if that is no base64.
  static func decode(_ bytes: Span<UInt8>, in range: Range<Int>) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    var padding = 0
    for offset in range {
      let byte = bytes[offset]
      if ASCII.isJSONSpace(byte) { continue }
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      let value = values[Int(byte)]
      guard value < 64, padding == 0 else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        decoded += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        bits = 0
        count = 0
      }
    }
    guard padding < 4, count != 1 else { return nil }
    bits <<= UInt32(24 - 6 * count)
    if count >= 2 { decoded.append(UInt8(bits >> 16 & 0xFF)) }
    if count == 3 { decoded.append(UInt8(bits >> 8 & 0xFF)) }
    return decoded
  }

  /// Appends bytes in lines of `length` characters with `lineEnd` between them; 0 for one line.
  static func append(
    _ bytes: [UInt8], length: Int, lineEnd: [UInt8], to output: inout [UInt8]
  ) {
    var column = 0
    var offset = 0
    while offset < bytes.count {
      if length > 0, column + 4 > length {
        output += lineEnd
        column = 0
      }
      let left = min(3, bytes.count - offset)
      var bits: UInt32 = 0
      for index in 0..<3 { bits = bits << 8 | (index < left ? UInt32(bytes[offset + index]) : 0) }
      for index in 0..<4 {
        output.append(
          index <= left ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
      }
      column += 4
      offset += 3
    }
  }
}
