internal import CPCRE2

/// A pattern compiled by PCRE2 for one way of matching; owns PCRE2's memory.
///
/// `@unchecked Sendable` because pcre2api(3), "MULTITHREADING", promises that a compiled pattern is
/// never changed by matching. It is never handed to `pcre2_jit_compile` again either.
@safe
final class RegexCode: @unchecked Sendable {
  /// PCRE2's compiled pattern.
  let pointer: OpaquePointer

  /// Whether there is machine code for it; if not, the interpreter runs.
  let isJIT: Bool

  /// The number of the group named `value`, if the pattern has one.
  let valueGroup: Int?

  private let name: String
  private let groups: Int

  /// Compiles `source`.
  ///
  /// Letters, digits and word characters stay those of ASCII (no `PCRE2_UCP`, which halves the
  /// speed), and bytes that are not UTF-8 are a barrier that no match crosses. A new line is `\n`
  /// whatever PCRE2 was built with.
  init(
    _ source: String, name: String, isCaseless: Bool, isAnchored: Bool, isPartial: Bool,
    usesJIT: Bool
  ) throws(RegexError) {
    var options =
      UInt32(PCRE2_UTF) | UInt32(PCRE2_MATCH_INVALID_UTF) | UInt32(PCRE2_NEVER_BACKSLASH_C)
    if isCaseless { options |= UInt32(PCRE2_CASELESS) }
    if isAnchored {
      // What PCRE2 would look for before it starts is mostly a byte that a match has to hold, for
      // which it reads on up to 5000 bytes: 6 µs for a match call that else takes 0.06.
      options |= UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_NO_START_OPTIMIZE)
    }
    let context = unsafe pcre2_compile_context_create_8(nil)
    defer { unsafe pcre2_compile_context_free_8(context) }
    if unsafe context != nil {
      unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
      unsafe pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
    }
    var error: Int32 = 0
    var offset = 0
    // An array, since PCRE2 before 10.42 wants a pointer even where there is nothing to point at.
    let bytes = Array(source.utf8) + [0]
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(
        buffer.baseAddress, buffer.count - 1, options, &error, &offset, context)
    }
    guard let compiled = unsafe compiled else {
      throw RegexError(name: name, kind: .syntax(offset: offset, message: pcre2Message(error)))
    }
    unsafe pointer = compiled
    let mode = UInt32(isPartial ? PCRE2_JIT_PARTIAL_HARD : PCRE2_JIT_COMPLETE)
    isJIT = usesJIT ? unsafe pcre2_jit_compile_8(compiled, mode) == 0 : false
    let group = unsafe pcre2_substring_number_from_name_8(compiled, valueName.utf8Start)
    valueGroup = group > 0 ? Int(group) : nil
    groups = (valueGroup ?? 0) + 1
    self.name = name
    if group == PCRE2_ERROR_NOUNIQUESUBSTRING {
      throw RegexError(
        name: name, kind: .unusable(reason: "more than one group is named 'value'"))
    }
  }

  deinit {
    unsafe pcre2_code_free_8(pointer)
  }

  /// Whether the pattern could match the empty string.
  var matchesEmpty: Bool { information(PCRE2_INFO_MATCHEMPTY) != 0 }

  /// How many characters before its start a match may look at.
  var maximumLookbehind: Int { information(PCRE2_INFO_MAXLOOKBEHIND) }

  private func information(_ what: Int32) -> Int {
    var value: UInt32 = 0
    guard unsafe pcre2_pattern_info_8(pointer, UInt32(what), &value) == 0 else { return 0 }
    return Int(value)
  }

  /// Matches from `start` on, where the end of `subject` is the end of the text.
  func complete(
    in subject: Span<UInt8>, from start: Int, scratch: MatchScratch
  ) throws(RegexError) -> RegexMatch? {
    switch try outcome(in: subject, from: start, options: 0, scratch: scratch) {
    case .match(let match): match
    case .none: nil
    case .partial: throw RegexError(name: name, matchResult: PCRE2_ERROR_PARTIAL)
    }
  }

  /// Matches from `start` on, where more text follows `subject`.
  func partial(
    in subject: Span<UInt8>, from start: Int, scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    try outcome(in: subject, from: start, options: UInt32(PCRE2_PARTIAL_HARD), scratch: scratch)
  }

  private func outcome(
    in subject: Span<UInt8>, from start: Int, options: UInt32, scratch: MatchScratch
  ) throws(RegexError) -> PartialMatch {
    precondition(start >= 0, "a match cannot start before its subject")
    // At the very end only an empty match could begin.
    guard start < subject.count else { return .none }
    let result = scratch.run(
      self, on: subject, from: start, options: options | UInt32(PCRE2_NOTEMPTY), groups: groups)
    switch result {
    case PCRE2_ERROR_NOMATCH:
      return .none
    case PCRE2_ERROR_PARTIAL:
      guard let range = scratch.offsets(ofGroup: 0), range.lowerBound >= start else {
        throw RegexError(name: name, matchResult: result)
      }
      return .partial(startsAt: range.lowerBound)
    case ..<0:
      throw RegexError(name: name, matchResult: result)
    default:
      // PCRE2 10.42 has machine code that runs over the end of a subject that ends in a stray byte
      // (`(?i)[^k]`); an answer from there is none.
      guard let range = scratch.offsets(ofGroup: 0), range.lowerBound >= start, !range.isEmpty,
        range.upperBound <= subject.count
      else {
        throw RegexError(
          name: name, kind: .unusable(reason: "its matches do not lie where they should"))
      }
      guard let valueGroup, let value = scratch.offsets(ofGroup: valueGroup) else {
        return .match(RegexMatch(range: range, value: range))
      }
      return .match(RegexMatch(range: range, value: value))
    }
  }
}

/// The name of the group that holds the value.
private let valueName: StaticString = "value"
