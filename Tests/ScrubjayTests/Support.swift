import Anonymization
import Detection
import Testing
import Transcripts

@testable import Scrubjay

/// The key whose bytes are 0, 1, 2, … 31.
func fixedKey() throws -> SecretKey {
  try #require(SecretKey(bytes: Array(0..<32)))
}

/// Scrubbers by policy; preparing one takes a while, so each is made once.
enum Scrubbers {
  /// The `default` profile.
  static let standard = make("version: 1")
  /// A few types of each sort: a checksum, letters, context, many lines.
  static let few = make(
    "version: 1\nonly: [CREDIT_CARD, EMAIL_ADDRESS, PERSON, PHONE_NUMBER, PRIVATE_KEY]")
  /// The same but for names: half a word may be one.
  static let fewOfForm = make(
    "version: 1\nonly: [CREDIT_CARD, EMAIL_ADDRESS, PHONE_NUMBER, PRIVATE_KEY]")
  /// Everything is found and nothing changed.
  static let keeping = make("version: 1\ndefault: { operator: keep }")
  static let hashing = make("version: 1\ndefault: { operator: hash }")
  static let pseudonymizing = make(
    "version: 1\ndefault: { operator: pseudonymize, scope: corpus }")
  static let masking = make("version: 1\ndefault: { operator: mask, keep_last: 4 }")

  /// One type, for what is long.
  static let emails = make("version: 1\nonly: [EMAIL_ADDRESS]")
  static let dropping = make(
    "version: 1\nonly: [EMAIL_ADDRESS]\nfields: [{ path: /d, operator: drop }]")
  /// A name with a quote and a backslash is replaced by itself.
  static let replacingByItself = make(
    #"""
    version: 1
    only: [NAME]
    deny: { NAME: ['Zebra\Quest"ion 7'] }
    entities: { NAME: { operator: replace, with: 'Zebra\Quest"ion 7' } }
    """#)

  /// A scrubber for a policy in YAML, with a fixed key.
  static func make(_ yaml: String) -> Scrubber {
    do {
      let policy = try Policy(
        yaml: Array(yaml.utf8), file: "policy.yaml", vocabulary: Catalog.builtIn.vocabulary)
      return try Scrubber(policy: policy, key: try fixedKey())
    } catch {
      preconditionFailure("a policy of a test is wrong: \(error)")
    }
  }
}

/// What a run gave.
struct RunResult: Equatable, CustomStringConvertible {
  var output: [UInt8]
  var tally: Tally
  var failure: RecordFailure?
  /// Whether reading or writing failed.
  var isBroken = false

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Short: tests print it where they fail.
  var description: String {
    let text = text.count > 400 ? "\(text.prefix(200)) … \(text.suffix(200))" : text
    return "\(output.count) bytes, \(tally.records) records, \(tally.droppedRecords) dropped, "
      + "\(tally.findings.values.reduce(0, +)) findings, failure: \(failure?.description ?? "none"): "
      + String(reflecting: text)
  }
}

/// How a run is made; what no test changes is left at what is usual.
struct Setup {
  var format: InputFormat? = .text
  var jobs = 1
  var isLineBuffered = false
  var options = RunOptions(path: "memory")
  var sizes = [Int.max]
  /// What the framer holds; only benches heed it.
  var framing = Framer.Sizes()
  var failingRead: Int?
  var failingWrite: Int?
  var isWaiting: (Int) -> Bool = { _ in true }

  /// The setup for JSON Lines.
  static var jsonLines: Setup {
    var setup = Setup()
    setup.format = .jsonl
    return setup
  }

  /// The setup with something changed.
  func with(_ change: (inout Setup) -> Void) -> Setup {
    var setup = self
    change(&setup)
    return setup
  }

  /// The setup with windows so small that short texts have many.
  var inSmallWindows: Setup {
    with {
      $0.framing = Framer.Sizes(
        block: 512, longestLine: 2048, windowCore: 512, windowOverlap: 256, windowContext: 128)
    }
  }

  /// The setup for `scan`.
  var scanning: Setup { with { $0.options.output = .findings(showsValues: false) } }

  /// The setup for dropping what cannot be processed.
  var dropping: Setup { with { $0.options.onError = .drop } }

  /// Runs as users do, with threads and new workers.
  func run(_ bytes: [UInt8], _ scrubber: Scrubber = Scrubbers.standard) -> RunResult {
    var run = Run(scrubber, options: options)
    run.format = format
    run.jobs = jobs
    run.isLineBuffered = isLineBuffered
    let sink = MemorySink(failingWrite: failingWrite)
    do {
      let summary = try run.scrub(source(bytes), to: sink)
      return RunResult(output: sink.bytes, tally: summary.tally, failure: summary.failure)
    } catch {
      return RunResult(output: sink.bytes, tally: Tally(), isBroken: true)
    }
  }

  func run(_ text: String, _ scrubber: Scrubber = Scrubbers.standard) -> RunResult {
    run(Array(text.utf8), scrubber)
  }

  fileprivate func source(_ bytes: [UInt8]) -> MemorySource {
    MemorySource(bytes, sizes: sizes, failingRead: failingRead, isWaiting: isWaiting)
  }
}

/// What a run does, without threads and with workers that are kept from run to run, which spares
/// hundreds of runs the making of workers.
final class Bench {
  private let framing: Worker
  private let working: Worker

  init(_ scrubber: Scrubber, _ setup: Setup) {
    framing = scrubber.makeWorker(setup.options)
    working = scrubber.makeWorker(setup.options)
  }

  /// Runs with the options that the bench was made with and all else as `setup` says.
  func run(_ bytes: [UInt8], _ setup: Setup) throws -> RunResult {
    let source = setup.source(bytes)
    var head: [UInt8] = []
    var isAtEnd = false
    while headLength(head.span, isAtEnd: isAtEnd) == nil {
      isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
    }
    let format = setup.format ?? .text
    let framer = framing.makeFramer(
      source, head: head, format: format, isLineBuffered: setup.isLineBuffered,
      sizes: setup.framing, observe: { _ in })
    var all = BlockResult()
    var joint = Joint()
    while all.failure == nil, let framed = try framer.next() {
      var result: BlockResult
      switch framed {
      case .result(let made): result = made
      case .block(let block): result = working.process(block, of: format)
      }
      joint.join(&result)
      all.add(result)
    }
    return RunResult(output: all.output, tally: all.tally, failure: all.failure)
  }
}

/// Numbers that look random and are the same in every run (Steele, Lea, Flood: SplitMix, 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension [UInt8] {
  /// Whether `part` stands in these bytes.
  func holds(_ part: some Collection<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var start = 0
    while let offset = span.firstOffset(of: first, in: start..<count) {
      if self[offset...].starts(with: part) { return true }
      start = offset + 1
    }
    return false
  }
}

/// Expects something of long texts: what the testing library would print of them helps nobody.
func expect(
  _ holds: Bool, _ what: @autoclosure () -> String, _ place: SourceLocation = #_sourceLocation
) {
  if !holds { Issue.record(Comment(rawValue: what()), sourceLocation: place) }
}

/// Expects two runs to have done the same.
func expectEqual(
  _ left: RunResult, _ right: RunResult, _ what: String,
  _ place: SourceLocation = #_sourceLocation
) {
  expect(left == right, "\(what)\n\(left)\n\(right)", place)
}

/// Expects any number of workers to do the same as one, on input that arrives in small pieces; gives that.
func expectSameWithAnyJobs(
  _ setup: Setup, _ bytes: [UInt8], _ place: SourceLocation = #_sourceLocation
) -> RunResult {
  let setup = setup.with {
    $0.sizes = [500]
    $0.isWaiting = { _ in false }
  }
  let one = setup.run(bytes, Scrubbers.few)
  for jobs in [2, 7] {
    expectEqual(
      setup.with { $0.jobs = jobs }.run(bytes, Scrubbers.few), one, "\(jobs) jobs", place)
  }
  return one
}

/// Expects the same from small reads and large ones, record by record and not.
func expectSameHoweverItArrives(
  _ bytes: [UInt8], _ setup: Setup, _ scrubber: Scrubber,
  _ place: SourceLocation = #_sourceLocation
) throws {
  let bench = Bench(scrubber, setup)
  let whole = try bench.run(bytes, setup)
  expect(whole.failure == nil, "\(whole)", place)
  for sizes in [[1], [7, 64, 3], [16], [200], [1000]] {
    for isLineBuffered in [false, true] {
      let result = try bench.run(
        bytes,
        setup.with {
          $0.sizes = sizes
          $0.isWaiting = { $0 % 2 == 0 }
          $0.isLineBuffered = isLineBuffered
        })
      expectEqual(result, whole, "reads of \(sizes), line buffered: \(isLineBuffered)", place)
    }
  }
}
