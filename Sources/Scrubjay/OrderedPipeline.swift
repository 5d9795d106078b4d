/// Work on many inputs at once whose outputs come out in the order of the inputs.
///
/// One thread produces, `width` threads work, the caller's thread consumes. Everything that is ready
/// is consumed while the producer waits for more, so a live stream flows without a clock.
struct OrderedPipeline<Input: Sendable, Output: Sendable> {
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
    let work = try OrderedWork(width: width, makeWorker: makeWorker)
    defer { work.cancel() }
    let isProducing = SystemThread.detach {
      do {
        while let input = try produce() {
          if !work.put(input) { return }
        }
        work.complete()
      } catch {
        work.complete(error)
      }
    }
    guard isProducing else { throw PipelineError.noThreads }
    while let output = work.next() {
      guard try consume(output) else { return }
    }
    if let failure = work.failure { throw failure }
  }
}
