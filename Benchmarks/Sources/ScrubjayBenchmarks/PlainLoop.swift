import CPCRE2
import Foundation

/// What most tools do: each pattern by itself, PCRE2 with machine code, over the whole text.
///
/// No validator, no context, no resolution, no output: it only looks for matches, so it does less
/// than what it is compared with.
struct PlainLoop {
  /// A pattern of a pack.
  struct Pattern {
    let name: String
    /// As the pack writes it, with macros.
    let source: String
    let regex: String
    let isCaseless: Bool
    var isMultiline = false
  }

  private let codes: [OpaquePointer]

  init(_ patterns: [Pattern]) throws {
    codes = try patterns.map { pattern in
      var options =
        UInt32(PCRE2_UTF) | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_MULTILINE)
      if pattern.isCaseless { options |= UInt32(PCRE2_CASELESS) }
      var error: CInt = 0
      var offset = 0
      let bytes = Array(pattern.regex.utf8)
      guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
        throw BenchmarkError("\(pattern.name) does not compile")
      }
      pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
      return code
    }
  }

  /// Runs all patterns over the file at `path`.
  ///
  /// - Returns: what was found, and the seconds of processor time that took.
  func run(_ path: String) throws -> (matches: Int, processorSeconds: Double) {
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let match = pcre2_match_data_create_8(64, nil) else {
      throw BenchmarkError("there is no memory left")
    }
    defer { pcre2_match_data_free_8(match) }
    var matches = 0
    let start = clock()
    text.withUnsafeBytes { buffer in
      let subject = buffer.bindMemory(to: UInt8.self).baseAddress
      for code in codes {
        var from = 0
        while from < buffer.count,
          pcre2_match_8(
            code, subject, buffer.count, from, UInt32(PCRE2_NOTEMPTY), match, nil) >= 0,
          let offsets = pcre2_get_ovector_pointer_8(match)
        {
          matches += 1
          from = max(offsets[1], from + 1)
        }
      }
    }
    return (matches, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }

  /// How many lines of the file at `path` any of the patterns matches.
  func matchingLines(_ path: String) throws -> Int {
    let text = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let match = pcre2_match_data_create_8(64, nil) else {
      throw BenchmarkError("there is no memory left")
    }
    defer { pcre2_match_data_free_8(match) }
    return text.split(separator: UInt8(ascii: "\n")).count { line in
      line.withUnsafeBytes { buffer in
        let subject = buffer.bindMemory(to: UInt8.self).baseAddress
        return codes.contains { pcre2_match_8($0, subject, buffer.count, 0, 0, match, nil) >= 0 }
      }
    }
  }
}
