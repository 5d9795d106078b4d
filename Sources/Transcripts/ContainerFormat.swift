/// A file that holds other files.
package enum ContainerFormat: String, Sendable, CaseIterable {
  case tar
  case zip
  case sevenZip = "7z"

  /// How many bytes of the beginning tell whether it is one.
  package static let headLength = 512

  /// Tells by its beginning what container a stream is; nil if it is none.
  ///
  /// - Parameters:
  ///   - head: The first ``headLength`` bytes, or all of it if that is less.
  ///   - path: Its path. A tar without members begins with what ends it, and nothing but its name says
  ///     what it is.
  package init?(head: Span<UInt8>, path: String = "") {
    func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool {
      guard offset + bytes.count <= head.count else { return false }
      return bytes.indices.allSatisfy { head[offset + $0] == bytes[$0] }
    }
    if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) || begins([0x50, 0x4B, 7, 8]) {
      self = .zip
    } else if begins([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      self = .sevenZip
    } else if begins(Array("ustar".utf8), at: 257) || Self.isOldTar(head) {
      self = .tar
    } else if Self.isEmptyTar(head, path) {
      self = .tar
    } else {
      return nil
    }
  }

  private static func isEmptyTar(_ head: Span<UInt8>, _ path: String) -> Bool {
    let name = path.lowercased()
    let isNamed =
      Compression.contentPath(name).hasSuffix(".tar")
      || [".tgz", ".tbz", ".tbz2", ".txz", ".tzst"].contains { name.hasSuffix($0) }
    guard isNamed, head.count >= headLength else { return false }
    return (0..<headLength).allSatisfy { head[$0] == 0 }
  }

  /// Whether a header is one of tar before POSIX: its checksum fits (POSIX.1-1988, 10.1.1).
  private static func isOldTar(_ head: Span<UInt8>) -> Bool {
    guard head.count >= headLength, head[0] != 0 else { return false }
    var sum = 0
    var written = 0
    var digits = 0
    for index in 0..<headLength {
      if 148..<156 ~= index {
        sum += 0x20
        if 0x30...0x37 ~= head[index] {
          written = written * 8 + Int(head[index] - 0x30)
          digits += 1
        } else if head[index] != 0x20, head[index] != 0 {
          return false
        }
      } else {
        sum += Int(head[index])
      }
    }
    return digits > 0 && written == sum
  }
}
