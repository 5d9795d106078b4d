/// Work on many inputs at once, on threads of its own, whose outputs are taken in the order of the inputs.
///
/// At most `2 * width + 2` inputs are on their way at a time, so memory is bounded however slow the
/// consumer. Inputs may be put on another thread than that on which outputs are taken.
final class OrderedWork<Input: Sendable, Output: Sendable>: Sendable {
  private struct State {
    var waiting: [(index: Int, input: Input)] = []
    var finished: [Int: Output] = [:]
    var produced = 0
    var consumed = 0
    var isComplete = false
    var isCancelled = false
    var failure: (any Error)?
  }

  /// What threads wait for.
  private enum Event: CaseIterable {
    /// Something to work on.
    case input
    /// The output whose turn it is.
    case output
    /// Room for one more input.
    case room
  }

  /// How many inputs may be on their way.
  let limit: Int

  private let monitor = Monitor<State, Event>(State())

  /// Starts the threads.
  ///
  /// - Parameters:
  ///   - width: how many threads work.
  ///   - makeWorker: makes what turns inputs into outputs; called once on each of them.
  /// - Throws: where the system gives not even one.
  init(
    width: Int, makeWorker: @escaping @Sendable () -> (Input) -> Output
  ) throws(PipelineError) {
    limit = 2 * width + 2
    var threads = 0
    for _ in 0..<width {
      let isRunning = SystemThread.detach { [monitor] in
        let work = makeWorker()
        while let (index, input) = monitor.wait(for: .input, Self.takeInput) {
          let output = work(input)
          monitor.change { state in
            state.finished[index] = output
            return index == state.consumed ? .output : nil
          }
        }
      }
      if isRunning { threads += 1 }
    }
    if threads == 0 { throw .noThreads }
  }

  deinit {
    cancel()
  }

  /// Adds an input, once there is room for it.
  ///
  /// - Returns: whether it was taken; not if everything was called off.
  func put(_ input: Input) -> Bool {
    monitor.wait(for: .room, waking: .input) { state in
      if state.isCancelled { return false }
      guard state.produced - state.consumed < limit else { return nil }
      state.waiting.append((state.produced, input))
      state.produced += 1
      return true
    }
  }

  /// Says that no more inputs come, because of `failure` or because there are none.
  func complete(_ failure: (any Error)? = nil) {
    monitor.changeAll { state in
      state.failure = failure
      state.isComplete = true
    }
  }

  /// Calls everything off; the threads end when they have done what they are at.
  func cancel() {
    monitor.changeAll { $0.isCancelled = true }
  }

  /// Waits for the output whose turn it is; `nil` behind the last one.
  func next() -> Output? {
    monitor.wait(for: .output, waking: .room) { state in
      if let output = Self.takeOutput(&state) { return .some(output) }
      return state.isComplete && state.consumed == state.produced ? .some(nil) : nil
    }
  }

  /// The output whose turn it is, if it is ready.
  func nextIfReady() -> Output? {
    monitor.wait(for: .output, waking: .room) { .some(Self.takeOutput(&$0)) }
  }

  /// Why there are no more inputs, if that is a failure.
  var failure: (any Error)? {
    monitor.wait(for: .output) { .some($0.failure) }
  }

  private static func takeInput(_ state: inout State) -> (index: Int, input: Input)?? {
    if state.isCancelled { return .some(nil) }
    if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
    return state.isComplete ? .some(nil) : nil
  }

  private static func takeOutput(_ state: inout State) -> Output? {
    guard let output = state.finished.removeValue(forKey: state.consumed) else { return nil }
    state.consumed += 1
    return output
  }
}

/// Why a pipeline could not run.
enum PipelineError: Error, CustomStringConvertible {
  /// The system gives no more threads.
  case noThreads

  var description: String { "the system gives no more threads; use fewer --jobs" }
}
