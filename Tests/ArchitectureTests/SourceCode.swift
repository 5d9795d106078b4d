#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// One Swift file of ours, as far as these tests look at it.
struct SourceFile {
  /// The folder under `Sources` or `Tests` that holds it.
  let room: String
  /// The path from the root of the package.
  let path: String
  /// Its lines, with comments and the insides of strings blanked.
  let lines: [String]

  /// The imported modules with their line numbers.
  var imports: [(module: String, line: Int)] {
    lines.enumerated().compactMap { index, line in
      guard line.contains("import") else { return nil }
      let words = line.split(whereSeparator: { $0 == " " || $0 == ";" }).map(String.init)
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy(Self.precedesImport)
      else { return nil }
      var module = words[keyword + 1]
      // `import struct Module.Name` names the module behind the kind of the symbol.
      if Self.symbolKinds.contains(module), keyword + 2 < words.count {
        module = words[keyword + 2]
      }
      return (String(module.prefix { $0 != "." }), index + 1)
    }
  }

  private static let symbolKinds: Set<String> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "var", "let",
  ]

  private static func precedesImport(_ word: String) -> Bool {
    word.hasPrefix("@")
      || ["public", "package", "internal", "private", "fileprivate"].contains(word)
  }
}

/// The package as it lies on the disk.
enum SourceTree {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the folders in `folder`.
  static func rooms(in folder: String) throws -> [String] {
    let place = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: place.path)
      .filter { name in
        // Only of a folder can the contents be listed.
        let contents = try? FileManager.default.contentsOfDirectory(
          atPath: place.appending(path: name).path)
        return contents != nil
      }
      .sorted()
  }

  /// The Swift files of one room, at any depth.
  static func files(in folder: String, room: String) throws -> [SourceFile] {
    let place = root.appending(path: folder).appending(path: room)
    return try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix(".swift") }
      .sorted()
      .map { name in
        let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
        return SourceFile(
          room: room, path: "\(folder)/\(room)/\(name)",
          lines: blanked(text).components(separatedBy: "\n"))
      }
  }

  /// `text` with comments and the insides of string literals replaced by spaces, line by line.
  ///
  /// Code interpolated into a string is blanked with it: what these tests forbid is not worth hiding
  /// there.
  static func blanked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var offset = 0

    func isAt(_ token: String) -> Bool {
      bytes[offset...].starts(with: token.utf8)
    }
    func blank(until isEnd: () -> Bool) {
      while offset < bytes.count, !isEnd() {
        if bytes[offset] != UInt8(ascii: "\n") { bytes[offset] = UInt8(ascii: " ") }
        offset += 1
      }
    }
    while offset < bytes.count {
      if isAt("//") {
        blank { bytes[offset] == UInt8(ascii: "\n") }
      } else if isAt("/*") {
        blank { isAt("*/") }
      } else if isAt("\"") || isAt("#\"") || isAt("##\"") {
        var hashes = 0
        while bytes[offset + hashes] == UInt8(ascii: "#") { hashes += 1 }
        offset += hashes
        let quotes = isAt("\"\"\"") ? 3 : 1
        offset += quotes
        let pounds = String(repeating: "#", count: hashes)
        let end = String(repeating: "\"", count: quotes) + pounds
        blank {
          while isAt("\\" + pounds), offset + hashes + 1 < bytes.count {
            for _ in 0..<hashes + 2 where bytes[offset] != UInt8(ascii: "\n") {
              bytes[offset] = UInt8(ascii: " ")
              offset += 1
            }
          }
          return isAt(end)
        }
        offset += end.utf8.count
      } else {
        offset += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
