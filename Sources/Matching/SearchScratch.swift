internal import PCRE2

/// The memory that searches of one ``PatternSet`` write to.
///
/// One per worker, reusable for any number of texts, never shared.
@safe
package final class SearchScratch {
  /// What match calls write to.
  let matching: MatchScratch

  /// The deterministic automaton, as far as this worker has built it.
  var automaton: LazyAutomaton

  /// Places that the automaton has nominated and PCRE2 has not decided yet.
  var nominees: [Nominee] = []

  /// By pattern: what decides its nominees, once the worker has needed it.
  ///
  /// Cheaper to get at than ``LazyRegex``, which other workers may be compiling.
  private var twins: [AnchoredRegex?]

  /// The same, to be asked without counting a reference each time; `twins` keeps them.
  private let borrowedTwins: Numbers<Unmanaged<AnchoredRegex>?>

  /// By pattern: where it may match next, behind what was accepted.
  let resume: Numbers<Int>

  /// Makes a scratch.
  init(_ automaton: consuming LazyAutomaton, matching: MatchScratch) {
    let count = automaton.union.patterns.count
    self.matching = matching
    self.automaton = automaton
    twins = Array(repeating: nil, count: count)
    unsafe borrowedTwins = Numbers(repeating: nil, count: count)
    resume = Numbers(repeating: 0, count: count)
    nominees.reserveCapacity(2 * PatternSet.batch)
  }

  /// Keeps what decides the nominees of the pattern at `index`.
  func keep(_ twin: AnchoredRegex, for index: Int) {
    twins[index] = twin
    unsafe borrowedTwins[index] = Unmanaged.passUnretained(twin)
  }

  /// Asks what decides the nominees of the pattern at `index`; nil where the worker has not needed it yet.
  @inline(__always)
  func ask(
    _ index: Int, in subject: Span<UInt8>, at start: Int
  ) -> Result<RegexMatch?, RegexError>? {
    guard let twin = unsafe borrowedTwins[index] else { return nil }
    return unsafe twin._withUnsafeGuaranteedRef { twin in
      do throws(RegexError) {
        return .success(try twin.match(in: subject, at: start, scratch: matching))
      } catch {
        return .failure(error)
      }
    }
  }

  /// How many nominees PCRE2 has been asked about.
  package var decisions = 0

  /// How many states the automaton has now.
  package var automatonStates: Int { automaton.stateCount }

  /// How often the automaton has dropped its states for being too many.
  package var automatonDrops: Int { automaton.drops }
}
