internal import ArgumentParser
internal import Scrubjay

/// `scrubjay scrub`: the main job.
struct Scrub: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read, detect, transform, write: the main job.",
    usage: "scrubjay [scrub] [<options>] [<path> ...]",
    discussion: """
      What is not personal comes out as it went in, byte for byte. Nothing is written that was not \
      processed: an error ends the output before the record it concerns.

      Compressed input is recognized by its first bytes, and the output is compressed like it. \
      Compressed output comes in blocks of 128 KiB of text, or line by line with --line-buffered: \
      the same input gives the same bytes, however it arrives. Output that an error ends has no \
      end mark, so that no reader takes it for whole.

      EXAMPLES:
        As a filter; each line comes out as soon as it is ready:
          $ echo 'call me at +49 30 901820' | scrubjay
          call me at <PHONE_NUMBER>

        JSON Lines are recognized, and stay JSON Lines:
          $ echo '{"id":7,"text":"ann@example.com"}' | scrubjay
          {"id":7,"text":"<EMAIL_ADDRESS>"}

        Only some types, by name or by group:
          $ echo 'ann@example.com 4111 1111 1111 1111' | scrubjay -e FINANCIAL
          ann@example.com <CREDIT_CARD>

        Compressed files stay compressed; the name of an output says what it is, too:
          $ scrubjay chat.jsonl.gz -o clean.jsonl.gz
          $ scrubjay chat.jsonl -o clean.jsonl.zst

        Text of another encoding comes back in it:
          $ scrubjay --encoding utf-16 windows.log -o clean.log

        With a policy, a key, a report, and every record scanned again:
          $ scrubjay -p policy.yaml -k secret.key --verify --report run.json \\
              chat.jsonl -o clean.jsonl

        A folder into another one, which a killed run can be continued for:
          $ scrubjay exports/ -o clean/ --include '*.log' --exclude 'tmp/'
          $ scrubjay exports/ -o clean/ --include '*.log' --exclude 'tmp/' --resume

        Files where they are, keeping what they were:
          $ scrubjay --in-place --backup .orig logs/

        A log that grows, into one that grows:
          $ scrubjay --follow /var/log/app.log -o clean.log

        See what would be done, and do nothing:
          $ scrubjay --dry-run chat.jsonl

      \(ExitStatus.help)
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup(title: "Output") var destination: OutputOptions
  @OptionGroup(title: "What is looked for") var policy: PolicyOptions
  @OptionGroup(title: "Secret key") var key: KeyOptions
  @OptionGroup(title: "Work and messages") var work: WorkOptions

  func run() throws {
    var settings = policy.settingsBesidePaths
    settings.onError = input.onError
    settings.formatPaths = input.formatFile
    let setup = try Setup(settings)
    var job = JobRunner.job(input, work)
    job.output = destination.output
    job.batch.excluded = policy.excludedPaths
    job.batch.isInPlace = destination.inPlace
    job.batch.backupSuffix = destination.backup
    job.batch.resumes = destination.resume
    job.compression = destination.compress
    job.compressionLevel = destination.compressionLevel
    job.product = destination.dryRun ? .nothing : .scrubbed
    job.report = destination.report
    job.verifies = destination.verify
    job.measures = destination.stats
    job.follows = destination.follow
    job.sourceID = key.sourceID
    if let folder = destination.quarantine {
      guard input.onError == .quarantine else {
        throw ValidationError("--quarantine is for --on-error quarantine; give both")
      }
      job.quarantine = try Quarantine(folder: folder, key: key.choice)
    } else if input.onError == .quarantine {
      throw ValidationError("--on-error quarantine lays records aside; give --quarantine FOLDER")
    }
    job.configurationFiles = policy.files + input.formatFile + setup.knownPaths + key.files
    let outcome = try JobRunner.run(job, setup, key: key.choice, work)
    if !outcome.plan.isEmpty, !work.quiet {
      Terminal.show(outcome.plan)
    } else if destination.stats || (destination.dryRun && !work.quiet) {
      Terminal.show(outcome.statistics + (destination.stats ? [outcome.speed] : []))
    }
    try JobRunner.end(outcome)
  }
}

/// Where the output goes and what is told about it.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      Where the output goes; a file appears only on success, readable by its owner alone. A folder \
      gets a file for each input.
      """, valueName: "path"))
  var output = "-"

  @Flag(help: "Replace the inputs, each when what becomes of it is whole.")
  var inPlace = false

  @Option(
    help: ArgumentHelp(
      "With --on-error quarantine, the folder where records are sealed with the key.",
      valueName: "folder"))
  var quarantine: String?

  @Option(
    help: ArgumentHelp(
      "With --in-place, keep each input under its name with this behind it.", valueName: "suffix"))
  var backup: String?

  @Flag(
    help: """
      Read a log that grows for as long as the process lives, also when it is renamed or emptied; \
      started again with the same output, go on where it was. Several logs go into a folder.
      """)
  var follow = false

  @Flag(
    help: "Go on where a run that was killed has stopped; files that are done are not done again.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      """
      How the output is compressed; auto: as the end of its name says (.gz, .zst), else as the \
      first input is.
      """, valueName: "how"))
  var compress = OutputCompression.auto

  @Option(
    help: ArgumentHelp(
      "How hard: 1 to 9 for gzip and zip (default: 6), 1 to 19 for zstd (default: 3).",
      valueName: "level"))
  var compressionLevel: Int?

  @Option(
    help: ArgumentHelp("Write a report of the run, as JSON, without values.", valueName: "file"))
  var report: String?

  @Flag(
    help: "Show what was found and done, and how much of the text it changed, on standard error.")
  var stats = false

  @Flag(help: "Write no output; show what would be done.")
  var dryRun = false

  @Flag(help: "Scan every record again before it is written; what is left is an error.")
  var verify = false

  func validate() throws {
    if let backup {
      guard inPlace else { throw ValidationError("--backup is for --in-place; leave it out") }
      if backup.isEmpty || backup.contains("/") {
        throw ValidationError("--backup: it is put behind a name; give something like .orig")
      }
    }
    if dryRun, compress != .auto || compressionLevel != nil {
      throw ValidationError(
        "--dry-run writes no output; leave out --compress and --compression-level")
    }
    if let problem = compress.problem(level: compressionLevel) { throw ValidationError(problem) }
  }
}
