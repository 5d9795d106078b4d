internal import Transcripts

/// Several growing files, each scrubbed into a file of its own in one folder, each on a thread of its own.
///
/// One that cannot be read or written does not end the others.
struct FollowGroup {
  /// What the threads tell.
  private struct State {
    var failures: [JobFailure] = []
    var running = 0
  }

  private enum Event: CaseIterable {
    case told
  }

  let job: Job
  let scrubber: Scrubber

  /// Follows the files; tells of failures as they happen, and comes back when no file is left.
  func run(into outcome: inout JobOutcome, observe: (Job.Event) -> Void) throws {
    try OutputFolder.make(job.output, calls: job.calls)
    let names = PathNames(scrubber)
    let monitor = Monitor<State, Event>(State())
    var outputs: [String] = []
    for (index, path) in job.inputs.enumerated() {
      let name = try names.output(for: fileName(of: path), argument: index, isFile: true)
      outputs.append(joined(job.output, name))
    }
    for (path, output) in zip(job.inputs, outputs) {
      monitor.change { state in
        state.running += 1
        return nil
      }
      let isRunning = SystemThread.detach { [job, scrubber] in
        var follow = Follow(job: job, scrubber: scrubber, path: path, output: output)
        follow.memory = WorkMemory(scrubber)
        let failure: JobFailure?
        do {
          failure = try follow.run().failure.map { JobFailure($0) }
        } catch {
          failure = JobFailure(error)
        }
        monitor.change { state in
          if let failure { state.failures.append(failure) }
          state.running -= 1
          return .told
        }
      }
      if !isRunning { throw PipelineError.noThreads }
    }
    while true {
      let (failures, isOver) = monitor.wait(for: .told) { state in
        if state.failures.isEmpty, state.running > 0 { return ([JobFailure], Bool)?.none }
        defer { state.failures = [] }
        return (state.failures, state.running == 0)
      }
      for failure in failures { outcome.fail(failure, observe) }
      if isOver { return }
    }
  }
}
