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

      In the table of --summary, CERTAIN are findings that arithmetic has proved, such as a \
      checksum that hardly any other text passes; HIGH are those with a score of 0.85 and more, \
      MEDIUM with 0.65 and more, LOW the others. * stands for any index of a list.

      EXAMPLES:
        What is in a file:
          $ echo 'mail ann@example.com' | scrubjay scan
          {"path":"-","record":1,"field":"","start":5,"end":20,"entity":"EMAIL_ADDRESS",…}

        How much of what:
          $ echo 'mail ann@example.com' | scrubjay scan --count
          EMAIL_ADDRESS\t1

        Where it is and how sure that is, in a table:
          $ scrubjay scan --summary chats/*.jsonl
          ENTITY         FIELD                FOUND  CERTAIN  HIGH  MEDIUM  LOW
          CREDIT_CARD    /messages/*/content      4        -     4       -    -
          EMAIL_ADDRESS  /user/contact           12        -    12       -    -
          …

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

  @Flag(help: "Print a table of types and fields, with how sure the findings are.")
  var summary = false

  @OptionGroup var color: ColorOptions

  @OptionGroup(title: "What is looked for") var policy: PolicyOptions
  @OptionGroup(title: "Work and messages") var work: WorkOptions

  func validate() throws {
    if count, showValues {
      throw ValidationError("--count shows no values; leave out --show-values")
    }
    if summary, count {
      throw ValidationError("--summary and --count exclude each other; give one of them")
    }
    if summary, showValues {
      throw ValidationError("--summary shows no values; leave out --show-values")
    }
  }

  func run() throws {
    if input.onError == .quarantine {
      throw ValidationError("--on-error quarantine is for scrub; give fail or drop")
    }
    var settings = policy.settingsBesidePaths
    settings.onError = input.onError
    settings.formatPaths = input.formatFile
    let setup = try Setup(settings)
    var job = JobRunner.job(input, work)
    job.batch.excluded = policy.excludedPaths
    job.product =
      if summary { .summary } else if count { .counts } else { .findings(showsValues: showValues) }
    job.paint = color.paint
    job.configurationFiles = policy.files + input.formatFile + setup.knownPaths
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
    job.batch.included = input.include
    job.batch.onUnknown = input.onUnknown
    job.batch.maximumUnpacked = input.maxUnpacked.bytes
    job.batch.maximumRatio = input.maxRatio
    job.format = input.format
    job.encoding = input.encoding
    input.setDialect(of: &job)
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
    var job = job
    var line: ProgressLine?
    // A table at the end is no stream that a line would get into.
    let streams = job.output == "-" && !isTold(job.product)
    if ProgressLine.isWanted(work.progress, isQuiet: work.quiet, writesOutput: streams) {
      let meter = JobMeter()
      job.meter = meter
      line = ProgressLine(meter, work.progress)
    }
    defer { line?.end() }
    return try job.run(setup, setup.scrubber(key)) { event in
      switch event {
      case .failure(let failure): Terminal.error(failure.line)
      case .handled(let path, let handling):
        if !work.quiet {
          Terminal.error("\(path): \(words(handling))")
        }
      case .leftAlone(let path, let reason):
        if work.verbose { Terminal.error("\(path): left alone: \(reason)") }
      case .planned(let path, let format, let bytes):
        if work.verbose { Terminal.error("\(path): \(format), \(plural(bytes, "byte"))") }
      case .finished(let path, let format, let records, let findings, let dropped, let aside):
        if dropped > 0, !work.quiet {
          Terminal.error(
            "\(path): left out \(plural(dropped, "record")) that could not be processed")
        }
        if aside > 0, !work.quiet {
          Terminal.error(
            "\(path): laid aside \(plural(aside, "record")) that could not be processed")
        }
        if work.verbose {
          Terminal.error(
            "\(path): taken for \(format), \(plural(records, "record")), "
              + plural(findings, "finding"))
        }
      }
    }
  }

  private static func words(_ handling: InputHandling) -> String {
    handling == .quarantined
      ? "laid aside, as it could not be processed"
      : "\(handling.rawValue), as its format is not known"
  }

  /// Whether all output comes at the end.
  private static func isTold(_ product: Job.Product) -> Bool {
    product == .nothing || product == .counts || product == .summary
  }

  /// Ends with what the outcome calls for.
  static func end(_ outcome: JobOutcome, failsOnFindings: Bool = false) throws {
    var statuses = outcome.failures.map { ExitStatus($0.kind) }
    if outcome.hasResidue || (failsOnFindings && outcome.hasFindings) { statuses.append(.found) }
    let status = ExitStatus.worst(statuses)
    if status != .done { throw status }
  }
}
