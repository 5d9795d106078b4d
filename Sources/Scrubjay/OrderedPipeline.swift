/// Work on many inputs at once whose outputs come out in the order of the inputs.
///
/// One thread produces, `width` threads work, the caller's thread consumes. Everything that is ready
/// is consumed while the producer waits for more, so a live stream flows without a clock; and at most
/// `2 * width + 2` inputs are on their way at a time, so memory is bounded however slow the consumer.
struct OrderedPipeline<Input: Sendable, Output: Sendable> {
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

  /// How many threads work.
  let width: Int

  /// Runs to the end of the inputs.
  ///
  /// - Parameters:
  ///   - produce: gives the next input, `nil` at the end; called on one thread.
  ///   - makeWorker: makes what turns inputs into outputs; called once on each working thread.
  ///   - consume: takes the outputs in order, on the caller's thread; gives `false` to stop.
  /// - Throws: what `produce` threw, after everything produced before it has been consumed; what
  ///   `consume` throws, at once. A producer that is waiting for input then is left to itself.
  func run(
    produce: @escaping @Sendable () throws -> Input?,
    makeWorker: @escaping @Sendable () -> (Input) -> Output,
    consume: (Output) throws -> Bool
  ) throws {
    let monitor = Monitor<State, Event>(State())
    let limit = 2 * width + 2
    var threads = 0
    for _ in 0..<width {
      let isRunning = SystemThread.detach {
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
    let isProducing =
      threads > 0
      && SystemThread.detach {
        do {
          while let input = try produce() {
            let goesOn: Bool = monitor.wait(for: .room, waking: .input) { state in
              if state.isCancelled { return false }
              guard state.produced - state.consumed < limit else { return nil }
              state.waiting.append((state.produced, input))
              state.produced += 1
              return true
            }
            if !goesOn { return }
          }
          monitor.changeAll { $0.isComplete = true }
        } catch {
          monitor.changeAll { state in
            state.failure = error
            state.isComplete = true
          }
        }
      }
    guard isProducing else {
      monitor.changeAll { $0.isCancelled = true }
      throw PipelineError.noThreads
    }
    defer { monitor.changeAll { $0.isCancelled = true } }
    while let output = monitor.wait(for: .output, waking: .room, Self.takeOutput) {
      guard try consume(output) else { return }
    }
    var failure: (any Error)?
    monitor.changeAll { failure = $0.failure }
    if let failure { throw failure }
  }

  private static func takeInput(_ state: inout State) -> (index: Int, input: Input)?? {
    if state.isCancelled { return .some(nil) }
    if !state.waiting.isEmpty { return .some(state.waiting.removeFirst()) }
    return state.isComplete ? .some(nil) : nil
  }

  private static func takeOutput(_ state: inout State) -> Output?? {
    if let output = state.finished.removeValue(forKey: state.consumed) {
      state.consumed += 1
      return .some(output)
    }
    return state.isComplete && state.consumed == state.produced ? .some(nil) : nil
  }
}

/// Why a pipeline could not run.
enum PipelineError: Error, CustomStringConvertible {
  /// The system gives no more threads.
  case noThreads

  var description: String { "the system gives no more threads; use fewer --jobs" }
}
