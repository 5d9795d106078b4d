/// Why bytes are not text that we can read, whatever format was asked for.
package enum InputRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The byte order mark of UTF-16 or UTF-32.
  case byteOrderMark(encoding: String)

  /// The beginning of a compressed file, an archive or another binary file, by its usual name.
  case binary(name: String)

  /// More than one byte in a hundred is NUL.
  case nulBytes

  /// What is wrong and what to do, on one line, without data.
  package var description: String {
    switch self {
    case .byteOrderMark(let encoding):
      "the input is \(encoding), not UTF-8; convert it to UTF-8 first"
    case .binary(let name):
      "the input is \(name), not text; unpack or convert it first"
    case .nulBytes:
      "the input is binary or UTF-16 (NUL bytes), not UTF-8 text; convert it to UTF-8 first"
    }
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
    var nuls = 0
    for index in 0..<head.count where head[index] == 0 { nuls += 1 }
    guard nuls * 100 > head.count else { return nil }
    self = .nulBytes
  }

  /// Bytes that begin files of one kind and no text.
  ///
  /// They hold a byte that text has not, or are long enough not to begin a text by chance, and are
  /// told before their first line end, since the head may end there.
  private static let signatures: [(name: String, offset: Int, bytes: [UInt8])] =
    [
      ("gzip-compressed", 0, [0x1F, 0x8B]),
      ("compressed by compress (.Z)", 0, [0x1F, 0x9D]),
      ("zstd-compressed", 0, [0x28, 0xB5, 0x2F, 0xFD]),
      ("xz-compressed", 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
      ("LZMA-compressed", 0, [0x5D, 0x00, 0x00]),
      ("lzip-compressed", 0, Array("LZIP".utf8) + [0x01]),
      ("LZ4-compressed", 0, [0x04, 0x22, 0x4D, 0x18]),
      ("LZ4-compressed", 0, [0x02, 0x21, 0x4C, 0x18]),
      ("Snappy-compressed", 0, [0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8)),
      ("a ZIP archive", 0, Array("PK".utf8) + [0x03, 0x04]),
      ("a ZIP archive", 0, Array("PK".utf8) + [0x05, 0x06]),
      ("a ZIP archive", 0, Array("PK".utf8) + [0x07, 0x08]),
      ("a 7z archive", 0, Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C]),
      ("a RAR archive", 0, Array("Rar!".utf8) + [0x1A, 0x07]),
      ("a tar archive", 257, Array("ustar".utf8)),
      ("a cabinet archive", 0, Array("MSCF".utf8) + [0x00]),
      ("a PDF document", 0, Array("%PDF-".utf8)),
      ("an old Microsoft Office document", 0, [0xD0, 0xCF, 0x11, 0xE0]),
      ("an SQLite database", 0, Array("SQLite format 3".utf8) + [0x00]),
      ("a Parquet file", 0, Array("PAR1".utf8) + [0x15]),
      ("an Avro file", 0, Array("Obj".utf8) + [0x01]),
      ("a PNG image", 0, [0x89] + Array("PNG".utf8)),
      ("a JPEG image", 0, [0xFF, 0xD8, 0xFF]),
      ("a GIF image", 0, Array("GIF89a".utf8)),
      ("a GIF image", 0, Array("GIF87a".utf8)),
      ("an executable", 0, [0x7F] + Array("ELF".utf8)),
      ("an executable", 0, [0xCF, 0xFA, 0xED, 0xFE]),
      ("an executable", 0, [0xCA, 0xFE, 0xBA, 0xBE]),
    ]
    + (UInt8(0x31)...0x39).flatMap { level in
      [[UInt8](arrayLiteral: 0x31, 0x41, 0x59, 0x26), [0x17, 0x72, 0x45, 0x38]].map { block in
        ("bzip2-compressed", 0, Array("BZh".utf8) + [level] + block)
      }
    }
    + (UInt8(0x50)...0x5F).map { ("zstd-compressed", 0, [$0, 0x2A, 0x4D, 0x18]) }
}

extension Span<UInt8> {
  /// Whether these bytes stand at `offset`.
  fileprivate func holds(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= count else { return false }
    for index in 0..<pattern.count where self[offset + index] != pattern[index] { return false }
    return true
  }
}
