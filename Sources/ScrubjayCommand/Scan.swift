internal import ArgumentParser
internal import Scrubjay

/// `scrubjay scan`: findings instead of output.
struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Detect only: findings as JSON Lines.",
    discussion: """
      One JSON object for each finding, in the order of the text: where it is, what it is, how \
      likely, and why. Offsets count Unicode characters (scalars) from 0. Values are not shown \
      unless you ask.

      EXAMPLES:
        What is in a file:
          $ echo 'mail ann@example.com' | scrubjay scan
          {"path":"-","record":1,"field":"","start":5,"end":20,"entity":"EMAIL_ADDRESS",…}

        How much of what:
          $ echo 'mail ann@example.com' | scrubjay scan --count
          EMAIL_ADDRESS\t1

        Fail a build if there is anything personal in the fixtures:
          $ scrubjay scan --fail-on-findings --count fixtures.jsonl

        Only secrets, with their values, for whoever must revoke them:
          $ scrubjay scan -e CREDENTIAL --show-values app.log

      \(ExitStatus.help)
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Flag(help: "Exit with 1 if anything is found.")
  var failOnFindings = false

  @Flag(help: "Show the values too; mind where they end up.")
  var showValues = false

  @Flag(help: "Print how many findings there are of each type, and nothing else.")
  var count = false

  @OptionGroup(title: "What is looked for") var policy: PolicyOptions
  @OptionGroup(title: "Work and messages") var work: WorkOptions

  func validate() throws {
    if count, showValues {
      throw ValidationError("--count shows no values; leave out --show-values")
    }
  }

  func run() throws {
    var settings = policy.settings
    settings.onError = input.onError
    let setup = try Setup(settings)
    var job = JobRunner.job(input, work)
    job.product = count ? .counts : .findings(showsValues: showValues)
    job.configurationFiles = policy.files + setup.knownPaths
    // Nothing is transformed, so a policy with keyed operators needs no key that would be kept.
    let outcome = try JobRunner.run(job, setup, key: .ephemeral, work)
    try JobRunner.end(outcome, failsOnFindings: failOnFindings)
  }
}

/// What `scrub` and `scan` do alike.
enum JobRunner {
  static func job(_ input: InputOptions, _ work: WorkOptions) -> Job {
    var job = Job()
    if !input.paths.isEmpty { job.inputs = input.paths }
    job.format = input.format
    job.onMalformed = input.onMalformed
    job.maximumRecord = input.maxRecord.bytes
    job.jobs = work.jobs ?? Terminal.processors
    job.isLineBuffered = work.lineBuffered
    return job
  }

  /// Runs `job` and tells what the user wants to hear.
  static func run(
    _ job: Job, _ setup: Setup, key: Settings.KeyChoice, _ work: WorkOptions
  ) throws -> JobOutcome {
    try job.run(setup, setup.scrubber(key)) { event in
      switch event {
      case .failure(let failure): Terminal.error(failure.line)
      case .dropped(let path, let count):
        if !work.quiet {
          Terminal.error(
            "\(path): left out \(plural(count, "record")) that could not be processed")
        }
      case .finished(let path, let format, let records, let findings):
        if work.verbose {
          Terminal.error(
            "\(path): taken for \(format), \(plural(records, "record")), "
              + plural(findings, "finding"))
        }
      }
    }
  }

  /// Ends with what the outcome calls for.
  static func end(_ outcome: JobOutcome, failsOnFindings: Bool = false) throws {
    var statuses = outcome.failures.map { ExitStatus($0.kind) }
    if outcome.hasResidue || (failsOnFindings && outcome.hasFindings) { statuses.append(.found) }
    let status = ExitStatus.worst(statuses)
    if status != .done { throw status }
  }
}
