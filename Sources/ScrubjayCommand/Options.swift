internal import ArgumentParser
internal import Scrubjay

/// What is looked for and what is done with it.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The policy: what is looked for, what stands in its place.", valueName: "file"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "A built-in policy instead: \(Settings.profileNames.joined(separator: ", ")).",
      valueName: "name"))
  var profile: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Look for this type or group only; may be repeated.", valueName: "type"))
  var entity: [String] = []

  @Option(
    name: [.customShort("x"), .long],
    help: ArgumentHelp(
      """
      Do not look for this type or group; or, of folders, leave out what fits a pattern such as \
      '*.tmp' or old/; may be repeated.
      """, valueName: "type|pattern"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "A pattern pack of your own, besides the built-in ones; may be repeated.", valueName: "file"))
  var pack: [String] = []

  @Option(
    help: ArgumentHelp(
      "Let findings that score lower go, 0 to 1 (default: the policy's, else 0.5).",
      valueName: "score"))
  var minimumScore: Double?

  @Option(
    help: ArgumentHelp(
      "Look this many messages back for a question that a value answers, 0 to 16; 0 looks at each message by itself (default: the policy's, else 8).",
      valueName: "messages"))
  var hold: Int?

  @Option(
    help: ArgumentHelp(
      "Expect the numbers of this country, such as de; may be repeated.", valueName: "country"))
  var locale: [String] = []

  func validate() throws {
    if policy != nil, profile != nil {
      throw ValidationError("--policy and --profile exclude each other; give one of them")
    }
  }

  var settings: Settings {
    var settings = Settings()
    settings.policyPath = policy
    settings.profile = profile
    settings.packPaths = pack
    settings.only = entity
    settings.excluded = exclude
    settings.minimumScore = minimumScore
    settings.lookBack = hold
    settings.locales = locale
    return settings
  }

  /// The settings of a verb that reads paths: what is a pattern of these names no type.
  var settingsBesidePaths: Settings {
    var settings = settings
    settings.excluded = exclude.filter { !PathWord.isPattern($0) }
    return settings
  }

  /// The patterns of paths that are left out.
  var excludedPaths: [String] { exclude.filter(PathWord.isPattern) }

  /// The files that are read before the data.
  var files: [String] { pack + (policy.map { [$0] } ?? []) }
}

/// Where the secret for pseudonyms and hashes comes from.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file of the secret key, as keygen makes it (or env SCRUBJAY_KEY_FILE).",
      valueName: "file"))
  var keyFile: String?

  @Flag(
    help: "Use a fresh key and forget it: pseudonyms link inside this run only.")
  var ephemeralKey = false

  @Option(
    name: .customLong("source-id"),
    help: ArgumentHelp(
      "What stands for the input's path where pseudonyms are made.", valueName: "text"))
  var sourceID: String?

  func validate() throws {
    if keyFile != nil, ephemeralKey {
      throw ValidationError("--key-file and --ephemeral-key exclude each other; give one of them")
    }
  }

  private var path: String? { keyFile ?? Terminal.environment("SCRUBJAY_KEY_FILE") }

  var choice: Settings.KeyChoice {
    ephemeralKey ? .ephemeral : path.map(Settings.KeyChoice.file) ?? .absent
  }

  /// The files that are read before the data.
  var files: [String] { ephemeralKey ? [] : path.map { [$0] } ?? [] }
}

/// How inputs are read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders; standard input if there is none, or for '-'.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Of folders, read only files that fit a pattern such as '*.log' or 'chats/**/*.json'; may be \
      repeated.
      """, valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      What is done with files in a binary format that is not known, and with such parts of \
      mail: fail, skip them, or copy them unscanned.
      """, valueName: "fail|skip|copy"))
  var onUnknown = UnknownHandling.fail

  @Option(
    help: ArgumentHelp(
      "How much the members of an archive may hold together, in bytes or with K, M or G.",
      valueName: "bytes"))
  var maxUnpacked = ByteCount(bytes: 1 << 40)

  @Option(
    help: ArgumentHelp(
      "How many times its own size an archive may hold; looked at from 64 MiB on.",
      valueName: "times"))
  var maxRatio = 200

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      What the input is: auto, text, jsonl, json, csv, tsv, or a format of transcripts, which \
      'scrubjay formats' lists.
      """, valueName: "format"))
  var format = Job.Format.auto

  @Option(
    help: ArgumentHelp(
      "A description of a format of transcripts of your own; may be repeated.", valueName: "file"))
  var formatFile: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      The encoding of input and output; in utf-16 a mark tells the byte order, else it is \
      little-endian.
      """, valueName: "name"))
  var encoding = Job.Encoding.utf8

  @Option(
    help: ArgumentHelp(
      "What is done with a record that is not well-formed: fail, or scan it as text.",
      valueName: "fail|text"))
  var onMalformed = RunOptions.MalformedHandling.fail

  @Option(
    help: ArgumentHelp(
      """
      What is done with a record that cannot be processed: fail, drop it, or lay it aside in \
      --quarantine (default: the policy's).
      """, valueName: "fail|drop|quarantine"))
  var onError: Settings.ErrorHandling?

  @Option(
    help: ArgumentHelp(
      "The longest line of JSON Lines, row of CSV, or string of JSON, in bytes or with K, M or G.",
      valueName: "bytes"))
  var maxRecord = ByteCount(bytes: 16 << 20)

  @Option(
    help: ArgumentHelp(
      "What stands between the cells of CSV: a character, or comma, semicolon, tab, pipe or space (default: comma; tab for tsv).",
      valueName: "character"))
  var delimiter: CellDelimiter?

  @Option(
    help: ArgumentHelp(
      "What cells of CSV begin and end with that hold delimiters or line ends: a character, double, single or none (default: double).",
      valueName: "character"))
  var quote: CellQuote?

  @Flag(help: "The first row of CSV is data and does not name the columns.")
  var noHeader = false

  func validate() throws {
    if maxRatio < 1 {
      throw ValidationError("--max-ratio: the number is out of range; give 1 or more")
    }
    if let delimiter, delimiter.byte == (quote ?? .double).byte {
      throw ValidationError("--delimiter and --quote are the same; give two characters")
    }
  }

  /// Says how rows and cells are told apart.
  func setDialect(of job: inout Job) {
    job.delimiter = delimiter?.byte
    job.quote = (quote ?? .double).byte
    job.hasHeader = !noHeader
  }
}

/// What stands between two cells.
struct CellDelimiter: ExpressibleByArgument {
  let byte: UInt8

  private static let names: [String: UInt8] = [
    "comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "\\t": 0x09, "pipe": 0x7C, "space": 0x20,
  ]

  init?(argument: String) {
    guard let byte = Self.names[argument] ?? singleCharacter(argument) else { return nil }
    self.byte = byte
  }
}

/// What cells begin and end with that must be quoted; nothing where there are no quotes.
struct CellQuote: ExpressibleByArgument {
  let byte: UInt8?

  static let double = CellQuote(byte: 0x22)

  private init(byte: UInt8?) {
    self.byte = byte
  }

  init?(argument: String) {
    switch argument {
    case "none": byte = nil
    case "double": byte = 0x22
    case "single": byte = 0x27
    default:
      guard let character = singleCharacter(argument) else { return nil }
      byte = character
    }
  }
}

/// The one character of ASCII that an argument is; nil for line ends and NUL, which cells cannot do without.
private func singleCharacter(_ argument: String) -> UInt8? {
  guard argument.utf8.count == 1, let byte = argument.utf8.first, byte < 0x80 else { return nil }
  return byte == 0 || byte == 0x0A || byte == 0x0D ? nil : byte
}

/// How the work is done.
struct WorkOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many threads work (default: one for each core).", valueName: "number"))
  var jobs: Int?

  @Flag(help: "Write every record as soon as it is ready, compressed ones too.")
  var lineBuffered = false

  @Option(
    help: ArgumentHelp(
      "Say how far the work is: auto (if people see it, and data goes elsewhere), always or never.",
      valueName: "when"))
  var progress = ProgressWhen.auto

  @Flag(name: .shortAndLong, help: "Nothing on standard error but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what each input was taken for.")
  var verbose = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs: the number is out of range; give 1 to 1024")
    }
    if quiet, verbose {
      throw ValidationError("--quiet and --verbose exclude each other; give one of them")
    }
    if quiet, progress == .always {
      throw ValidationError(
        "--quiet and --progress always exclude each other; give one of them")
    }
  }
}

/// When colors are used.
struct ColorOptions: ParsableArguments {
  enum When: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    help: ArgumentHelp(
      "Colors: auto (on a terminal, unless NO_COLOR is set), always or never.", valueName: "when"))
  var color = When.auto

  var paint: Paint {
    switch color {
    case .always: Paint(isOn: true)
    case .never: Paint(isOn: false)
    case .auto:
      Paint(isOn: Terminal.isOutputTerminal && Terminal.environment("NO_COLOR") == nil)
    }
  }
}

/// A number of bytes, as `4096`, `64K`, `16M` or `1G`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    var digits = argument[...]
    var shift = 0
    switch digits.last {
    case "K", "k": shift = 10
    case "M", "m": shift = 20
    case "G", "g": shift = 30
    default: break
    }
    if shift > 0 { digits = digits.dropLast() }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      number > 0, number <= Int.max >> (shift + 1)
    else { return nil }
    bytes = number << shift
  }

  var description: String {
    for (shift, unit) in [(30, "G"), (20, "M"), (10, "K")] where bytes % (1 << shift) == 0 {
      return "\(bytes >> shift)\(unit)"
    }
    return "\(bytes)"
  }
}

extension Job.Format: ExpressibleByArgument, CustomStringConvertible {
  /// What is called so.
  public init?(argument: String) {
    self.init(name: argument)
  }

  /// The name.
  public var description: String { name }
}
extension Job.Encoding: ExpressibleByArgument, CustomStringConvertible {
  /// The encoding of that name.
  public init?(argument: String) {
    self.init(name: argument)
  }

  /// What may be given.
  public static var allValueStrings: [String] { names }

  /// The name, as the help shows it.
  public var description: String { name }
}

extension UnknownHandling: ExpressibleByArgument {}
extension OutputCompression: ExpressibleByArgument {}
extension RunOptions.MalformedHandling: ExpressibleByArgument {}
extension Settings.ErrorHandling: ExpressibleByArgument {}
