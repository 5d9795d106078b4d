internal import Transcripts

/// What a batch is going to do: which files become which.
struct BatchPlan: Sendable {
  /// One file and what becomes of it.
  struct Entry: Sendable {
    /// Its place in the order of all.
    var index: Int
    var file: FoundInputs.File
    /// Its path as messages and reports show it.
    var shown: String
    /// What stands for it where pseudonyms are derived.
    var sourceID: String
    /// The path of the output.
    var output: String
    /// The same inside the folder of the output; what the manifest calls it.
    var name: String
  }

  private(set) var entries: [Entry] = []
  /// The folders of the output, each behind the one that it is in.
  private(set) var folders: [String] = []
  /// Names that cannot be scanned, folders that cannot be read.
  private(set) var failures: [JobFailure] = []
  private(set) var leftAlone: [FoundInputs.LeftAlone] = []
  /// The folder that the manifest is in; `nil` where there is none.
  let root: String?

  /// Finds the files of `job` and the names of what is made of them.
  init(_ job: Job, _ scrubber: Scrubber) throws(SetupError) {
    let options = job.batch
    var selection = try job.selection()
    if !options.isInPlace, let output = FileIdentity(path: job.output) {
      selection.barred = [output]
    }
    if let folder = job.quarantine?.folder, let aside = FileIdentity(path: folder) {
      selection.barred.insert(aside)
    }
    if options.isInPlace { selection.barredSuffix = options.backupSuffix }
    let found = FoundInputs(job.inputs, selection: selection, calls: job.calls)
    if found.walked == 0, !options.included.isEmpty || !options.excluded.isEmpty {
      throw SetupError("--include and --exclude with a pattern are for folders; there is none")
    }
    let folderArguments = job.inputs.filter {
      FolderListing.Kind(path: $0, followsLinks: true) == .folder
    }
    if options.isInPlace {
      if !folderArguments.isEmpty, job.inputs.count > 1 {
        throw SetupError("--in-place takes one folder at a time; give it alone")
      }
      root = folderArguments.first
    } else {
      root = job.output
    }
    let names = PathNames(scrubber, sourceID: job.sourceID)
    failures = found.failures.map { failure in
      failure.renamed(failure.path ?? "", to: names.shown(failure.path ?? ""))
    }
    leftAlone = found.leftAlone.map {
      FoundInputs.LeftAlone(path: names.shown($0.path), reason: $0.reason)
    }
    /// Where more than one thing was named, each is in a folder of its own name.
    func path(_ argument: Int, _ relative: String, isInFolder: Bool) -> String {
      guard job.inputs.count > 1, isInFolder else { return relative }
      return fileName(of: job.inputs[argument]) + "/" + relative
    }
    if !options.isInPlace {
      for (file, format) in Self.peopleFiles(found, scrubber.formats) {
        guard let memory = Exports.people(of: format, file.path, job, scrubber) else { continue }
        let inside = path(file.argument, file.relative, isInFolder: file.isInFolder)
        let folder = inside.split(separator: "/").dropLast().joined(separator: "/")
        names.know(memory, of: format, in: folder)
      }
    }
    if !options.isInPlace, options.included.isEmpty {
      for (argument, relative) in found.folders {
        do {
          let inside = path(argument, relative, isInFolder: true)
          folders.append(try names.output(for: inside, argument: argument, isFile: false))
        } catch {
          failures.append(JobFailure(error))
        }
      }
    }
    var known = Set(folders)
    for (index, file) in found.files.enumerated() {
      let inside = path(file.argument, file.relative, isInFolder: file.isInFolder)
      let shown = file.isInFolder ? names.shown(file.path) : file.path
      var source = inside
      if !file.isInFolder { source = file.path }
      if let sourceID = job.sourceID {
        source = found.files.count == 1 ? sourceID : "\(sourceID)/\(inside)"
      }
      var name = inside
      if !options.isInPlace {
        do {
          name = try names.output(for: inside, argument: file.argument, isFile: true)
        } catch {
          failures.append(JobFailure(error))
          continue
        }
        if let slash = name.lastIndex(of: "/") {
          let folder = String(name[..<slash])
          if known.insert(folder).inserted { folders.append(folder) }
        }
      }
      entries.append(
        Entry(
          index: index, file: file, shown: shown, sourceID: source,
          output: options.isInPlace ? file.path : joined(job.output, name), name: name))
    }
  }

  /// The files that name the people of exports, with the formats of these.
  private static func peopleFiles(
    _ found: FoundInputs, _ formats: FormatCatalog
  ) -> [(file: FoundInputs.File, format: TranscriptFormat)] {
    let naming = formats.formats.filter { !$0.description.participantFiles.isEmpty }
    return found.files.flatMap { file in
      naming.filter { $0.description.isNaming(fileName(of: file.relative)) }
        .map { (file, $0.prepared) }
    }
  }

  /// Refuses to write what is read.
  func checkOutputs(_ configurationFiles: [String]) throws(SetupError) {
    var inputs = Set(entries.map(\.file.identity))
    inputs.remove(FileIdentity(device: 0, inode: 0))
    let read = Set(configurationFiles.compactMap { FileIdentity(path: $0) })
    for entry in entries {
      guard let identity = FileStatus(output: entry.output)?.identity else { continue }
      if inputs.contains(identity) {
        throw SetupError(
          "\(entry.shown): the input is the output too; write to another folder, or use --in-place")
      }
      if read.contains(identity) {
        throw SetupError("\(entry.output): the output would replace it; write to another folder")
      }
    }
  }

  /// How many bytes all files hold.
  var bytes: Int { entries.reduce(0) { $0 + $1.file.size } }
}

extension Job {
  /// Which files of folders are taken.
  func selection() throws(SetupError) -> FoundInputs.Selection {
    func patterns(_ texts: [String], _ option: String) throws(SetupError) -> [PathPattern] {
      var patterns: [PathPattern] = []
      for text in texts {
        guard let pattern = PathPattern(text) else {
          throw SetupError("\(option): '\(text)' is no pattern; close its bracket")
        }
        patterns.append(pattern)
      }
      return patterns
    }
    var selection = FoundInputs.Selection()
    selection.included = try patterns(batch.included, "--include")
    selection.excluded = try patterns(batch.excluded, "--exclude")
    return selection
  }
}
