internal import CPCRE2

/// The memory that match calls write to, and the limits they run under.
///
/// One per worker and never shared: two calls at the same time must not use the same scratch.
/// It serves any number of regular expressions and grows for those with more groups.
@safe
package final class MatchScratch {
  /// How many steps a match may take from one start.
  ///
  /// Under JIT a million steps take about 4 ms. Patterns for identifiers need fewer than a thousand,
  /// so only a pattern that backtracks without end comes near.
  package static let matchLimit = 1_000_000

  /// How much heap the interpreter may take for one match; machine code takes none.
  package static let heapLimitInKiB = 16 * 1024

  /// How far the stack of machine code may grow, in bytes; it starts at ``jitStackStart``.
  package static let jitStackLimit = 1 << 20

  /// PCRE2's own default of 32 KiB is what nearly all patterns need.
  static let jitStackStart = 32 << 10

  // The pointers are nil only where memory ran out; a match call then reports that.
  private var data: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?
  private var pairs: Int

  /// Match calls up to and including the one that is made to fail; 0 when none is.
  private var callsUntilFailure: Int
  private let failure: Int32

  /// Makes a scratch for one worker.
  package convenience init() {
    self.init(failingCall: 0, with: 0)
  }

  /// Makes a scratch whose match call number `failingCall`, counted from 1, fails with `result`.
  ///
  /// For tests of what callers do when PCRE2 gives up; `result` is a negative PCRE2 code.
  package init(failingCall: Int, with result: Int32) {
    callsUntilFailure = failingCall
    failure = result
    pairs = 2
    unsafe data = pcre2_match_data_create_8(2, nil)
    unsafe context = pcre2_match_context_create_8(nil)
    unsafe stack = pcre2_jit_stack_create_8(Self.jitStackStart, Self.jitStackLimit, nil)
    unsafe pcre2_set_match_limit_8(context, UInt32(Self.matchLimit))
    unsafe pcre2_set_heap_limit_8(context, UInt32(Self.heapLimitInKiB))
    if unsafe context != nil, unsafe stack != nil {
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// The offsets of one group after a match, or nil if it took no part in it.
  func offsets(ofGroup group: Int) -> Range<Int>? {
    guard unsafe data != nil, group < pairs,
      let offsets = unsafe pcre2_get_ovector_pointer_8(data)
    else { return nil }
    let lower = unsafe offsets[2 * group]
    let upper = unsafe offsets[2 * group + 1]
    guard lower != scrubjay_pcre2_unset(), lower <= upper else { return nil }
    return Int(lower)..<Int(upper)
  }

  /// Runs one match call and gives back PCRE2's result code.
  ///
  /// `start` must lie in `0..<subject.count`.
  func run(
    _ code: RegexCode, on subject: Span<UInt8>, from start: Int, options: UInt32, groups: Int
  ) -> Int32 {
    callsUntilFailure &-= 1
    if callsUntilFailure == 0 { return failure }
    if groups > pairs { grow(to: groups) }
    guard unsafe data != nil, unsafe context != nil, unsafe stack != nil else {
      return PCRE2_ERROR_NOMEMORY
    }
    return unsafe subject.withUnsafeBufferPointer { bytes in
      // The machine code may be called directly: the checks that this leaves out are those of the
      // arguments, and of UTF-8, which code compiled for invalid UTF-8 does itself.
      code.isJIT
        ? unsafe pcre2_jit_match_8(
          code.pointer, bytes.baseAddress, bytes.count, start, options, data, context)
        : unsafe pcre2_match_8(
          code.pointer, bytes.baseAddress, bytes.count, start, options, data, context)
    }
  }

  private func grow(to groups: Int) {
    unsafe pcre2_match_data_free_8(data)
    unsafe data = pcre2_match_data_create_8(UInt32(groups), nil)
    pairs = groups
  }
}
