internal import CPCRE2

/// A pattern compiled by PCRE2 for one way of matching; owns PCRE2's memory.
///
/// `@unchecked Sendable` because pcre2api(3), "MULTITHREADING", promises that a compiled pattern is
/// never changed by matching. It is never handed to `pcre2_jit_compile` again either.
@safe
final class CompiledCode: @unchecked Sendable {
  /// PCRE2's compiled pattern.
  let pointer: OpaquePointer

  /// Whether there is machine code for it; if not, the interpreter runs.
  let isJIT: Bool

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
    if isAnchored { options |= UInt32(PCRE2_ANCHORED) }
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
  }

  deinit {
    unsafe pcre2_code_free_8(pointer)
  }

  /// One of the numbers that PCRE2 keeps about a pattern.
  func information(_ what: Int32) -> Int {
    var value: UInt32 = 0
    guard unsafe pcre2_pattern_info_8(pointer, UInt32(what), &value) == 0 else { return 0 }
    return Int(value)
  }

  /// The number of the group called `name`, nil if there is none, or PCRE2's negative result.
  func number(ofGroup name: StaticString) -> Int32 {
    unsafe pcre2_substring_number_from_name_8(pointer, name.utf8Start)
  }
}
