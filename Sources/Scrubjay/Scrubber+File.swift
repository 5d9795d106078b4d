/// What was found and done in a file.
public struct ScrubSummary: Hashable, Sendable {
  /// How many records the file holds: lines, or what its format calls so.
  public let records: Int
  /// How many of these were left out because they could not be processed; 0 unless the policy says
  /// `on_error: drop`.
  public let droppedRecords: Int
  /// The number of findings by entity type, such as `EMAIL_ADDRESS`.
  public let findings: [String: Int]

  init(_ tally: Tally) {
    records = tally.records
    droppedRecords = tally.droppedRecords
    findings = Dictionary(
      tally.byEntity.map { ($0.entity, $0.count) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Scrubber {
  /// Scrubs a file into another one.
  ///
  /// The format is recognized as the command does it. The output appears, readable by its owner alone,
  /// only when all of it is there; a file of that name is then replaced.
  ///
  /// - Parameters:
  ///   - file: the path of the input.
  ///   - output: the path of the output, which may not be the input.
  ///   - jobs: how many threads work on it; the output is the same with any number.
  /// - Returns: what was found and done.
  /// - Throws: ``ScrubjayError`` where the file cannot be scrubbed to its end; there is then no output,
  ///   and a file that was there stays as it was.
  @discardableResult
  public func scrub(file: String, to output: String, jobs: Int = 1) throws -> ScrubSummary {
    var job = Job()
    job.inputs = [file]
    job.output = output
    job.jobs = max(1, jobs)
    let outcome: JobOutcome
    do throws(SetupError) {
      outcome = try job.run(Setup(of: self), self) { _ in }
    } catch {
      throw ScrubjayError(error)
    }
    guard outcome.failures.isEmpty else { throw ScrubjayError(outcome.failures) }
    return ScrubSummary(outcome.tally)
  }
}
