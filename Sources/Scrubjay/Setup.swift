internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// Everything that must be right before the first byte is read: packs, policy, flags and key.
package struct Setup: Sendable {
  /// All packs, the user's own among them.
  let catalog: Catalog
  /// All formats of transcripts, the user's own among them.
  let formats: FormatCatalog
  /// The effective policy: the file or profile after all flags.
  let policy: Policy
  /// Where the policy comes from, for people.
  let policyName: String
  /// The values of the policy's lists.
  let known: KnownValueSet?
  /// The files that these were read from.
  let knownLists: [KnownList]
  /// The paths of these.
  package var knownPaths: [String] { knownLists.map(\.path) }

  /// Reads packs and policy, and applies the flags.
  package init(_ settings: Settings) throws(SetupError) {
    Self.prepare()
    catalog = try Catalog(reading: settings.packPaths)
    let vocabulary = catalog.vocabulary
    formats = try FormatCatalog(
      reading: settings.formatPaths, types: vocabulary.metadataTypes)
    let base: Policy
    if let path = settings.policyPath {
      policyName = path
      base = try Self.policy(
        yaml: Self.contents(of: path, what: "policy"), file: path, vocabulary: vocabulary)
    } else {
      let profile = try Profile.named(settings.profile ?? "default")
      policyName = "profile \(profile.name)"
      base = try profile.policy(vocabulary)
    }
    var overrides = PolicyOverrides()
    overrides.only = settings.only
    overrides.excluded = settings.excluded
    overrides.locales = settings.locales
    overrides.minimumScore = settings.minimumScore
    overrides.lookBack = settings.lookBack
    overrides.onError = settings.onError?.policyHandling
    do throws(PolicyOverrideError) {
      policy = try base.applying(overrides, vocabulary: vocabulary)
    } catch {
      throw SetupError(error.description)
    }
    let lists = try KnownFile.lists(of: policy, besidePolicy: settings.policyPath)
    known = lists?.values
    knownLists = lists?.files ?? []
  }

  /// Begins to make what runs need whatever their settings are, and what takes as long as all else before the first
  /// byte is read.
  package static func prepare() { _ = preparation }

  private static let preparation = SystemThread.detach {
    _ = FormatCatalog.builtIn
    _ = Catalog.builtInLibrary
  }

  /// What a scrubber was made of that was not read from files.
  init(of scrubber: Scrubber) {
    catalog = .builtIn
    formats = scrubber.formats
    policy = scrubber.policy
    policyName = "policy"
    known = nil
    knownLists = []
  }

  /// Makes the scrubber, with the key that the policy may need.
  package func scrubber(_ choice: Settings.KeyChoice) throws(SetupError) -> Scrubber {
    try Scrubber(self, key: Self.key(choice))
  }

  /// The key that was chosen, if any was.
  static func key(_ choice: Settings.KeyChoice) throws(SetupError) -> SecretKey? {
    switch choice {
    case .absent: return nil
    case .ephemeral: return .generate()
    case .file(let path):
      do throws(SecretKeyError) {
        return try SecretKey.load(path)
      } catch {
        throw SetupError(error.description)
      }
    }
  }

  /// The effective policy as `policy show` prints it.
  package var effectiveYAML: String { policy.effectiveYAML }

  // MARK: Files

  static func contents(of path: String, what: String) throws(SetupError) -> [UInt8] {
    guard path != "-" else {
      throw SetupError("-: a \(what) is not read from standard input; give a file")
    }
    do throws(TranscriptError) {
      return try SmallFile.contents(of: path)
    } catch {
      throw SetupError(JobFailure(error).line)
    }
  }

  private static func policy(
    yaml: [UInt8], file: String, vocabulary: PolicyVocabulary
  ) throws(SetupError) -> Policy {
    do throws(ConfigurationError) {
      let policy = try Policy(yaml: yaml, file: file, vocabulary: vocabulary)
      if let fault = patternFaults(in: policy, file: file).first { throw fault }
      return policy
    } catch {
      throw SetupError(error.description)
    }
  }

  /// What is wrong with the regular expressions of a policy's lists, in the order of the file.
  static func patternFaults(in policy: Policy, file: String) -> [ConfigurationError] {
    let denied = policy.deny.values.flatMap(\.self)
    let faults =
      policy.allow.compactMap { fault(in: $0, isAllowed: true, file: file) }
      + denied.compactMap { fault(in: $0, isAllowed: false, file: file) }
    return faults.sorted { $0.place < $1.place }
  }

  private static func fault(
    in term: PolicyTerm, isAllowed: Bool, file: String
  ) -> ConfigurationError? {
    guard term.kind == .pattern else { return nil }
    var options = DetectionOptions()
    options.denied = [(EntityType("POLICY"), .pattern(term.text))]
    do throws(DetectionError) {
      _ = try Detector([], options: options)
      guard isAllowed else { return nil }
      options.denied = []
      options.allowed = [.pattern(term.text)]
      _ = try Detector([], options: options)
      return nil
    } catch {
      // The name of the pattern is ours and says nothing to the user; the place says it better.
      var cause = error.description
      if cause.hasPrefix("pattern '"), let end = cause.firstRange(of: "' ") {
        cause = "the pattern " + cause[end.upperBound...]
      }
      return ConfigurationError(
        place: term.place ?? Place(file: file, line: 1, column: 1), cause: cause,
        cure: "mend the regular expression")
    }
  }
}

extension Scrubber {
  /// Prepares packs and policy for work, with the key that the policy may need.
  convenience init(_ setup: Setup, key: SecretKey?) throws(SetupError) {
    do {
      try self.init(
        policy: setup.policy, key: key, catalog: setup.catalog, known: setup.known,
        formats: setup.formats)
    } catch let error as MissingKeyError {
      throw SetupError("\(setup.policyName): \(error.description)")
    } catch {
      throw SetupError("\(setup.policyName): \(error)")
    }
  }
}

extension Catalog {
  /// The built-in packs and those in the files at `paths`.
  package init(reading paths: [String]) throws(SetupError) {
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      files.append((path, try Setup.contents(of: path, what: "pattern pack")))
    }
    do throws(ConfigurationError) {
      self = files.isEmpty ? .builtIn : try Catalog(files: files)
    } catch {
      throw SetupError(error.description)
    }
  }
}

/// What `keygen` does.
package enum KeyFile {
  /// Writes a new key to a new file.
  ///
  /// - Returns: the key's safe name.
  package static func create(_ path: String) throws(SetupError) -> String {
    guard path != "-" else {
      throw SetupError("--output: a key is written to a file only; give a path")
    }
    let key = SecretKey.generate()
    do throws(SecretKeyError) {
      try key.write(to: path)
    } catch {
      throw SetupError(
        error.description, kind: error.code == .cannotWrite ? .inputOutput : .usage)
    }
    return key.identifier
  }
}
