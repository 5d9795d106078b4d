internal import CPCRE2

/// Why a regular expression could not be compiled, or why a text could not be matched against it.
///
/// A description names the pattern and the cause, never a byte of the text that was searched.
package struct RegexError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What went wrong.
  package enum Kind: Sendable, Equatable {
    /// PCRE2 refuses the pattern; `offset` counts bytes from the start of its source.
    case syntax(offset: Int, message: String)
    /// The pattern cannot be used here although PCRE2 compiles it.
    case unusable(reason: String)
    /// One start of a match needed more steps than ``MatchScratch/matchLimit``.
    case matchLimit
    /// The interpreter needed more memory than ``MatchScratch/heapLimitInKiB``.
    case heapLimit
    /// The machine code needed more stack than ``MatchScratch/jitStackLimit``.
    case jitStack
    /// Any other result of PCRE2, with its number and its message.
    case other(code: Int32, message: String)
  }

  /// The name of the pattern, as given to ``Regex/init(_:name:isCaseless:)``.
  package let name: String

  /// What went wrong.
  package let kind: Kind

  /// Makes an error about the pattern called `name`.
  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Makes the error for a negative result of a match call.
  init(name: String, matchResult: Int32) {
    let kind: Kind =
      switch matchResult {
      case PCRE2_ERROR_MATCHLIMIT: .matchLimit
      case PCRE2_ERROR_HEAPLIMIT: .heapLimit
      case PCRE2_ERROR_JIT_STACKLIMIT: .jitStack
      default: .other(code: matchResult, message: pcre2Message(matchResult))
      }
    self.init(name: name, kind: kind)
  }

  /// The pattern and the cause in one line, without any searched text.
  package var description: String {
    switch kind {
    case .syntax(let offset, let message):
      "pattern '\(name)' does not compile: \(message), at offset \(offset)"
    case .unusable(let reason):
      "pattern '\(name)' cannot be used: \(reason)"
    case .matchLimit:
      "pattern '\(name)' reached the match limit of \(MatchScratch.matchLimit) steps"
    case .heapLimit:
      "pattern '\(name)' reached the heap limit of \(MatchScratch.heapLimitInKiB) KiB"
    case .jitStack:
      "pattern '\(name)' reached the stack limit of \(MatchScratch.jitStackLimit) bytes"
    case .other(let code, let message):
      "pattern '\(name)' could not be matched: \(message) (PCRE2 result \(code))"
    }
  }
}

/// PCRE2's own words for one of its result codes.
func pcre2Message(_ code: Int32) -> String {
  var bytes = [UInt8](repeating: 0, count: 256)
  let length = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
    unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
  }
  guard length > 0 else { return "unknown result" }
  return String(decoding: bytes.prefix(Int(length)), as: UTF8.self)
}
