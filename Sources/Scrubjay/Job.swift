internal import Anonymization
internal import Configuration
package import Transcripts

/// One invocation of `scrub` or `scan`: some inputs, one output, one report.
package struct Job {
  /// What comes out.
  package enum Product: Sendable, Equatable {
    /// The input with every finding replaced.
    case scrubbed
    /// The same, but nothing is written.
    case nothing
    /// One JSON object for each finding.
    case findings(showsValues: Bool)
    /// How many findings there are of each type.
    case counts
    /// A table of types and fields, for people.
    case summary
  }

  /// How the inputs are framed.
  package enum Format: Sendable, Equatable {
    /// What name and first bytes say.
    case auto
    /// A way of framing, whatever is in the frames.
    case framed(InputFormat)
    /// A format of transcripts, by its name.
    case transcript(String)

    /// What is called so: `auto`, a way of framing, or else a format of transcripts.
    package init(name: String) {
      self =
        name == "auto"
        ? .auto : Self.framed(name).map(Format.framed) ?? .transcript(name)
    }

    /// What it is called.
    package var name: String {
      switch self {
      case .auto: "auto"
      case .framed(let format): format.rawValue
      case .transcript(let name): name
      }
    }

    /// The names that are no formats of transcripts.
    package static let framings =
      ["auto"] + InputFormat.allCases.map(\.rawValue).filter { framed($0) != nil }

    /// The way of framing of this name; what mail is framed as has a description, and is called like that.
    private static func framed(_ name: String) -> InputFormat? {
      InputFormat(rawValue: name).flatMap { $0 == .mail ? nil : $0 }
    }

    var inputFormat: InputFormat? { if case .framed(let format) = self { format } else { nil } }
  }

  /// How text is written as bytes.
  package struct Encoding: Sendable {
    let text: TextEncoding

    /// What is usual.
    package static let utf8 = Encoding(text: .utf8)

    private init(text: TextEncoding) {
      self.text = text
    }

    /// The encoding of that name, in any case; `nil` if none has it.
    package init?(name: String) {
      guard let text = TextEncoding(name: name) else { return nil }
      self.text = text
    }

    /// Its usual name.
    package var name: String { text.rawValue }

    /// All names, as they are shown.
    package static let names = TextEncoding.allCases.map(\.rawValue)
  }

  /// Something that happened and that a user may want to hear of.
  package enum Event: Sendable {
    /// Something failed.
    case failure(JobFailure)
    /// An input was read to its end; `dropped` of its records were left out, `laidAside` to be looked at.
    case finished(
      path: String, format: String, records: Int, findings: Int, dropped: Int, laidAside: Int)
    /// A file was left out or copied as it is.
    case handled(path: String, handling: InputHandling)
    /// Something in a folder is no input.
    case leftAlone(path: String, reason: String)
    /// An input would be processed.
    case planned(path: String, format: String, bytes: Int)
  }

  /// The inputs; `-` is standard input.
  package var inputs: [String] = ["-"]
  /// Where the output goes; `-` is standard output.
  package var output = "-"
  /// What comes out.
  package var product = Product.scrubbed
  /// How the inputs are framed.
  package var format = Format.auto
  /// The encoding of the inputs, and of what is made of them.
  package var encoding = Encoding.utf8
  /// How the output is compressed, where it is the input with findings replaced.
  package var compression = OutputCompression.auto
  /// How hard; `nil` for what is usual.
  package var compressionLevel: Int?
  /// What stands between the cells of CSV; nil for what the format has.
  package var delimiter: UInt8?
  /// What cells are quoted with; nil if with nothing.
  package var quote: UInt8? = ASCII.quote
  /// Whether the first row of CSV names the columns.
  package var hasHeader = true
  /// How many threads work.
  package var jobs = 1
  /// Whether every record is written by itself.
  package var isLineBuffered = false
  /// The longest line of JSON Lines, the longest row of CSV and the longest JSON string, in bytes.
  package var maximumRecord = 16 << 20
  /// What is done with a record that is not well-formed.
  package var onMalformed = RunOptions.MalformedHandling.fail
  /// What stands for the paths of the inputs where pseudonyms are derived.
  package var sourceID: String?
  /// Whether every record is scanned again before it is written.
  package var verifies = false
  /// Whether is measured how much of the text stays as it was; it is for a run report, too.
  package var measures = false
  /// Where the run report goes.
  package var report: String?
  /// Colors of tables.
  package var paint = Paint(isOn: false)
  /// What is told how far the job is.
  package var meter: JobMeter?
  /// Where what cannot be processed is laid aside; `nil` to do so nowhere.
  package var quarantine: Quarantine?
  /// Whether the input is a file that grows, which is read for as long as the process lives.
  package var follows = false
  /// How many files at once are done.
  package var batch = BatchOptions()
  /// Files that the run has read already and that nothing may be written to.
  package var configurationFiles: [String] = []

  /// The calls to the system, which tests make fail.
  var calls = SystemCalls()

  /// A job with the usual options.
  package init() {}

  /// Does the job.
  ///
  /// - Parameters:
  ///   - setup: packs and policy.
  ///   - scrubber: what they and the key were made into.
  ///   - observe: hears of everything as it happens.
  /// - Returns: what was done, failures included.
  /// - Throws: where what was asked for makes no sense; nothing was then read or written.
  package func run(
    _ setup: Setup, _ scrubber: Scrubber, observe: (Event) -> Void
  ) throws(SetupError) -> JobOutcome {
    let transcript = try transcript(of: scrubber)
    if follows {
      try checkFollow()
      var outcome = JobOutcome(setup: setup, scrubber: scrubber, product: product)
      do {
        if followsInto {
          try FollowGroup(job: self, scrubber: scrubber).run(into: &outcome, observe: observe)
        } else {
          let follow = Follow(job: self, scrubber: scrubber, path: inputs[0], output: output)
          let summary = try follow.run()
          if let failure = summary.failure { outcome.fail(JobFailure(failure), observe) }
        }
      } catch {
        outcome.fail(JobFailure(error), observe)
      }
      return outcome
    }
    if isBatch {
      try checkBatch(transcript)
      let batch = Batch(job: self, setup: setup, scrubber: scrubber, transcript: transcript)
      do throws(TranscriptError) {
        if let report { try probe(report) }
      } catch {
        var outcome = JobOutcome(setup: setup, scrubber: scrubber, product: product)
        outcome.fail(JobFailure(error), observe)
        return outcome
      }
      var outcome = try batch.run(observe: observe)
      outcome.ended = .now()
      writeReport(of: &outcome, observe)
      return outcome
    }
    try checkPaths()
    try checkDialect(transcript)
    var outcome = JobOutcome(setup: setup, scrubber: scrubber, product: product)
    do {
      // Whether the report can be written is better known before hours of work than after.
      if let report { try probe(report) }
      let sink =
        product == .nothing
        ? nil
        : JobOutput(try openOutput(path: output, calls: calls), packing: packing(threads: jobs))
      process(scrubber, transcript, sink: sink, into: &outcome, observe: observe)
      if product == .counts, let sink { try? sink.write(outcome.tally.countLines.span) }
      if product == .summary, let sink {
        try? sink.write(outcome.summaryText(paint).span)
      }
      if let failure = sink?.failure {
        outcome.fail(JobFailure(failure), observe)
      } else if sink?.isFile == true, !outcome.isWhole {
        sink?.abandon()
      } else if !outcome.isWhole {
        try sink?.breakOff()
      } else {
        try sink?.finish()
      }
    } catch {
      outcome.fail(JobFailure(error), observe)
    }

    outcome.ended = .now()
    writeReport(of: &outcome, observe)
    return outcome
  }

  private func writeReport(of outcome: inout JobOutcome, _ observe: (Event) -> Void) {
    guard let report else { return }
    do throws(TranscriptError) {
      let sink = try openOutput(path: report, calls: calls)
      try sink.write(RunReport(outcome).bytes.span)
      try sink.finish()
    } catch {
      outcome.fail(JobFailure(error), observe)
    }
  }

  /// The format of transcripts that was asked for by name.
  private func transcript(of scrubber: Scrubber) throws(SetupError) -> TranscriptFormat? {
    guard case .transcript(let name) = format else { return nil }
    if let transcript = scrubber.formats.format(named: name) { return transcript }
    let names = Format.framings + scrubber.formats.formats.map(\.description.name).sorted()
    let cure =
      nearest(name, among: names).map { "did you mean '\($0)'?" }
      ?? "use one of \(names.joined(separator: ", "))"
    throw SetupError("--format: there is no format '\(name)'; \(cure)")
  }

  /// Runs over the inputs, one after the other.
  private func process(
    _ scrubber: Scrubber, _ transcript: TranscriptFormat?, sink: JobOutput?,
    into outcome: inout JobOutcome,
    observe: (Event) -> Void
  ) {
    let found = found
    meter?.expect(expectedBytes(found), files: found.files.count)
    let names = found.walked > 0 ? PathNames(scrubber) : nil
    let memory = found.walked > 0 ? WorkMemory(scrubber) : nil
    let exports = Exports(inputs: found.files.map(\.path), calls: calls)
    for failure in found.failures {
      let path = failure.path ?? ""
      outcome.fail(failure.renamed(path, to: names?.shown(path) ?? path), observe)
    }
    for left in found.leftAlone {
      observe(.leftAlone(path: names?.shown(left.path) ?? left.path, reason: left.reason))
    }
    for file in found.files {
      let path = file.path
      let shown = file.isInFolder ? names?.shown(path) ?? path : path
      defer { meter?.addFile() }
      var options = options(shown, policy: scrubber.policy)
      if file.isInFolder {
        options.fileName = path
        options.sourceID = sourceID.map { "\($0)/\(file.relative)" } ?? file.relative
      }
      var input = InputScrub(
        scrubber: scrubber, job: self, transcript: transcript, exports: exports)
      if FileStatus(input: path)?.isRegular == true, path != "-" {
        input.reopen = { [calls] in try FileSource(path: path, calls: calls) }
      }
      input.wantsDigest = report != nil
      input.folder = spoolFolder
      if file.isInFolder, file.size < Batch.large { input.memory = memory }
      do {
        let source = MeteredSource(try FileSource(path: path, calls: calls), meter)
        defer { source.close() }
        let summaries = try input.scrub(source, options, to: sink)
        for summary in summaries {
          outcome.inputs.append(summary)
          outcome.tally.add(summary.tally, maximumRows: FindingSummary.maximumRows)
          if summary.failure == nil { observe(.end(of: summary)) }
        }
        // That of a member which is that of the archive too is told once.
        let failure = summaries.first?.failure
        if let failure {
          outcome.fail(JobFailure(failure), observe)
        } else {
          for failure in summaries.compactMap(\.failure) {
            outcome.fail(JobFailure(failure), observe)
            outcome.memberFailures += 1
          }
        }
        // One file of a folder does not stop the others.
        if failure != nil, !file.isInFolder, scrubber.policy.onError == .fail { return }
      } catch {
        // What cannot be written is told once, by the sink.
        if sink?.failure != nil { return }
        outcome.fail(JobFailure(error).renamed(path, to: shown), observe)
        if sink?.isFile == true, !file.isInFolder { return }
      }
    }
  }

  /// Where scrubbed members of archives stand until their size is known, if they are large.
  private var spoolFolder: String {
    output == "-" ? TemporaryFiles.folder : OutputFolder.of(output)
  }

  /// How what is written is compressed, on so many threads.
  func packing(threads: Int) -> JobOutput.Packing {
    JobOutput.Packing(
      compression: product == .scrubbed ? compression : .none, level: compressionLevel,
      threads: threads, isLineBuffered: isLineBuffered)
  }

  /// How the input at `path` is processed.
  func options(_ path: String, policy: Policy) -> RunOptions {
    var options = RunOptions(path: path)
    if let sourceID { options.sourceID = sourceID }
    options.output =
      switch product {
      case .scrubbed, .nothing: .scrubbed
      case .findings(let showsValues): .findings(showsValues: showsValues)
      case .summary: .findings(showsValues: false)
      case .counts: .counts
      }
    options.summarizes = product == .summary
    options.onError = policy.onError
    options.measures = measures || report != nil
    options.quarantines = quarantine != nil
    options.onMalformed = onMalformed
    options.onUnknown = batch.onUnknown
    options.maximumRecord = maximumRecord
    options.dialect = dialect
    options.verifies = verifies
    return options
  }

  /// How many bytes all inputs hold; `nil` where that cannot be known before they are read.
  private func expectedBytes(_ found: FoundInputs) -> Int? {
    var sum = 0
    for file in found.files {
      guard let size = file.isInFolder ? file.size : FileStatus(input: file.path)?.size else {
        return nil
      }
      sum += size
    }
    return sum
  }

  /// The files that the inputs stand for.
  private var found: FoundInputs {
    // What is no pattern was refused before.
    let selection = (try? selection()) ?? FoundInputs.Selection()
    return FoundInputs(inputs, selection: selection, calls: calls)
  }

  /// Whether what files that grow become goes to a folder.
  private var followsInto: Bool {
    output.hasSuffix("/") || FolderListing.Kind(path: output, followsLinks: true) == .folder
  }

  /// Refuses what makes no sense for a file that grows.
  private func checkFollow() throws(SetupError) {
    func refuse(_ what: String, _ isGiven: Bool) throws(SetupError) {
      if isGiven { throw SetupError("--follow reads lines as they come; leave out \(what)") }
    }
    if inputs.contains("-") {
      throw SetupError("--follow reads files that grow; give their paths")
    }
    if let folder = inputs.first(where: {
      FolderListing.Kind(path: $0, followsLinks: true) == .folder
    }) {
      throw SetupError("\(folder): --follow reads files that grow; give the files in it")
    }
    if inputs.count > 1, !followsInto {
      throw SetupError("--follow: several files have no one output; give --output FOLDER/")
    }
    let isLines = format == .auto || format == .framed(.text) || format == .framed(.jsonl)
    try refuse("--format \(format.name)", !isLines)
    try refuse("--encoding \(encoding.name)", encoding.text != .utf8)
    let packed = compression != .auto || Compression(path: output) != nil
    try refuse("what compresses the output", packed && compression != .none)
    try refuse("--report", report != nil)
    try refuse("--dry-run", product == .nothing)
    try refuse("--in-place and --resume", batch.isInPlace || batch.resumes)
    try refuse("--quarantine", quarantine != nil)
    try refuse("--delimiter, --quote and --no-header", dialect != CSVDialect())
    try checkPaths()
  }

  // MARK: Batches

  /// Whether each input has an output of its own.
  private var isBatch: Bool {
    guard product == .scrubbed || product == .nothing else { return false }
    if batch.isInPlace || batch.resumes || output.hasSuffix("/") { return true }
    if inputs.contains(where: FoundInputs.isWalked) { return true }
    return inputs != ["-"] && output != "-"
      && FolderListing.Kind(path: output, followsLinks: true) == .folder
  }

  /// Refuses what makes no sense for many files at once.
  private func checkBatch(_ transcript: TranscriptFormat?) throws(SetupError) {
    if inputs.contains("-") {
      throw SetupError("-: standard input is no file; write its output to a file")
    }
    if batch.isInPlace, output != "-" {
      throw SetupError("--in-place has no --output; leave out one of them")
    }
    if !batch.isInPlace, output == "-", product != .nothing {
      let folder = inputs.first(where: FoundInputs.isWalked) ?? inputs.first ?? ""
      throw SetupError(
        "\(folder): many files have no one output; give --output FOLDER or --in-place")
    }
    try checkDialect(transcript)
  }

  // MARK: Paths

  /// Refuses to write what is being read, by whatever path.
  private func checkPaths() throws(SetupError) {
    let isWalked = inputs.contains(where: FoundInputs.isWalked)
    if !isWalked, !batch.included.isEmpty || !batch.excluded.isEmpty {
      throw SetupError("--include and --exclude with a pattern are for folders; there is none")
    }
    _ = try selection()
    if product == .nothing, output != "-" {
      throw SetupError("--dry-run writes no output; leave out --output")
    }
    let target = product == .nothing ? nil : FileStatus(output: output)
    if let report, report == "-", product != .nothing, output == "-" {
      throw SetupError("--report: standard output is taken by the data; give a file")
    }
    let reportTarget = report.flatMap(FileStatus.init(output:))
    for path in inputs {
      guard let status = FileStatus(input: path), status.isRegular else { continue }
      if status.identity == target?.identity {
        throw SetupError(
          "\(path): the input is the output too; write to another file and rename it afterwards")
      }
      if status.identity == reportTarget?.identity {
        throw SetupError("\(path): the input is the run report too; give the report another name")
      }
    }
    for path in configurationFiles {
      guard let status = FileStatus(input: path), status.isRegular else { continue }
      if status.identity == target?.identity || status.identity == reportTarget?.identity {
        throw SetupError("\(path): the output would replace it; write to another file")
      }
    }
    guard let report, product != .nothing else { return }
    if report == output || isSame(target, reportTarget) {
      throw SetupError("\(report): the output is the run report too; give the report another name")
    }
  }

  private var dialect: CSVDialect {
    var dialect = CSVDialect()
    dialect.delimiter = delimiter
    dialect.quote = quote
    dialect.hasHeader = hasHeader
    return dialect
  }

  /// Refuses options for rows and cells where an input is not made of these, for they would be ignored.
  private func checkDialect(_ transcript: TranscriptFormat?) throws(SetupError) {
    guard dialect != CSVDialect(), transcript?.description.frame != .rows else { return }
    for path in found.files.map(\.path) {
      let found = format.inputFormat ?? InputFormat(pathExtension: pathExtension(of: path))
      if found?.hasRows == true { continue }
      throw SetupError(
        "\(path): --delimiter, --quote and --no-header are for CSV; give --format csv or tsv")
    }
  }

  private func isSame(_ one: FileStatus?, _ other: FileStatus?) -> Bool {
    guard let one, let other, one.isRegular else { return false }
    return one.identity == other.identity
  }

  private func probe(_ path: String) throws(TranscriptError) {
    if let status = FileStatus(output: path), !status.isRegular { return }
    try openOutput(path: path, calls: calls).abandon()
  }
}

extension Job.Event {
  /// What there is to say of an input that was dealt with.
  static func end(of summary: Run.Summary) -> Job.Event {
    switch summary.handling {
    case .skipped, .copied, .quarantined:
      .handled(path: summary.path, handling: summary.handling ?? .skipped)
    case .resumed, nil:
      .finished(
        path: summary.path, format: summary.formatName, records: summary.tally.records,
        findings: summary.tally.total, dropped: summary.tally.droppedRecords,
        laidAside: summary.tally.quarantinedRecords)
    }
  }
}

/// What a job did.
package struct JobOutcome: Sendable {
  let setup: Setup
  let scrubber: Scrubber
  let product: Job.Product
  let started = Timestamp.now()
  var ended = Timestamp.now()
  var inputs: [Run.Summary] = []
  var tally = Tally()
  /// What would be done, in lines for people, where nothing was to be.
  package internal(set) var plan: [String] = []
  /// What went wrong, in the order in which it did.
  package internal(set) var failures: [JobFailure] = []
  /// How many of these are of members that were left out of archives.
  var memberFailures = 0

  /// Whether there is all of the output that there can be.
  var isWhole: Bool { failures.count == memberFailures }

  /// Notes a failure and tells of it.
  mutating func fail(_ failure: JobFailure, _ observe: (Job.Event) -> Void) {
    failures.append(failure)
    observe(.failure(failure))
  }

  /// Whether anything was found.
  package var hasFindings: Bool { tally.total > 0 }
  /// Whether something was left in a record after it had been transformed.
  package var hasResidue: Bool { tally.residues > 0 }
}

extension Tally {
  /// `ENTITY<TAB>COUNT` lines, sorted by entity.
  var countLines: [UInt8] {
    Array(byEntity.map { "\($0.entity)\t\($0.count)\n" }.joined().utf8)
  }
}
