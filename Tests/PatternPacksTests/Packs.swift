import Detection
import Scrubjay
import PatternPacks
import Testing

/// The built-in packs, as the binary carries them.
enum Packs {
  /// Every block of every pack.
  static let all = PackArchive.decode(String(describing: BuiltinPacks.archive))
  /// Those that say what is personal.
  static let definitions = all.filter { !$0.isNegative }
  /// Those that say what is not.
  static let negatives = all.filter(\.isNegative)

  /// Every example of every block.
  static let examples = definitions.flatMap { definition in
    definition.examples.enumerated().compactMap { PackCase(definition, $0, $1) }
  }

  /// Every text of every block in which nothing of its type may be found.
  static let rejects = definitions.flatMap { definition in
    definition.rejects.enumerated().compactMap { PackCase(definition, $0, $1) }
  }

  /// Every block.
  static let blocks = definitions.map(PackBlock.init)

  /// Every example of every negative block.
  static let negativeExamples = negatives.flatMap { definition in
    definition.examples.enumerated().compactMap { PackCase(definition, $0, $1) }
  }

  /// Every text of every negative block in which it sees nothing.
  static let negativeRejects = negatives.flatMap { definition in
    definition.rejects.enumerated().compactMap { PackCase(definition, $0, $1) }
  }
}

/// One block of a pack, named after pack and type.
struct PackBlock: CustomTestStringConvertible, Sendable {
  let definition: EntityDefinition
  var testDescription: String { "\(definition.pack)/\(definition.type)" }
}

/// One example or reject of a pack, named after pack, type and text.
struct PackCase: CustomTestStringConvertible, Sendable {
  let type: EntityType
  let name: String
  /// The text without its marks.
  let text: [UInt8]
  /// What must be found in it.
  let marks: [Range<Int>]
  var testDescription: String { name }
  /// Whether it holds a question and its answer: that is a message by itself, or none.
  let isDialogue: Bool
  /// Whether what stands beside the value decides how far it goes.
  let grows: Bool

  init?(_ definition: EntityDefinition, _ number: Int, _ marked: String) {
    guard let text = MarkedText(marked) else { return nil }
    type = definition.type
    name = "\(definition.pack)/\(definition.type) \(number + 1): \(marked.prefix(60))"
    self.text = text.text
    marks = text.marks
    isDialogue =
      text.text.contains(0x0A) && definition.patterns.contains(where: \.isWholeAnswer)
    grows = definition.growsToAddress
  }

  /// The case inside a longer text.
  func placed(after prefix: [UInt8], before suffix: [UInt8] = []) -> (
    text: [UInt8], marks: [Range<Int>]
  ) {
    let marks = marks.map { $0.lowerBound + prefix.count..<$0.upperBound + prefix.count }
    return (prefix + text + suffix, marks)
  }
}

/// A detector with its memory; an actor, because the memory is never shared.
actor Workbench {
  /// Looks for what is looked for unasked.
  static let usual = Result { try Workbench(DetectionOptions()) }
  /// Looks for everything.
  static let everything = Result {
    var options = DetectionOptions()
    options.types = Set(Packs.definitions.map(\.type))
    return try Workbench(options)
  }

  /// Looks for everything, at each message by itself.
  static let everythingAlone = Result {
    var options = DetectionOptions()
    options.types = Set(Packs.definitions.map(\.type))
    options.lookBack = 0
    return try Workbench(options)
  }

  nonisolated let detector: Detector
  private let scratch: DetectionScratch

  init(_ options: DetectionOptions) throws {
    var options = options
    options.library = { Catalog.builtInLibrary }
    detector = try Detector(Packs.all, options: options)
    scratch = detector.makeScratch()
  }

  /// The workbench that looks for `type` as people would: without the types that are off, unless it
  /// is one of them.
  static func forType(_ type: EntityType) throws -> Workbench {
    let isOff = Packs.definitions.contains { $0.type == type && $0.isOffByDefault }
    return try (isOff ? everything : usual).get()
  }

  /// What is found in `text`, as one message.
  func findings(in text: [UInt8]) throws -> [Finding] {
    try detector.detect(
      in: text.span, units: [TextUnit(range: 0..<text.count, record: 1)], scratch: scratch)
  }

  /// Whether `finding` is of `type`, or might be of it just as well: the same number may be several
  /// countries'.
  func isOf(_ type: EntityType, _ finding: Finding) -> Bool {
    ([finding.entity] + finding.alternatives).contains { detector.entities[$0].type == type }
  }

  /// Where `type` is found in `text`, as one message.
  func places(of type: EntityType, in text: [UInt8]) throws -> [Range<Int>] {
    try findings(in: text)
      .filter { isOf(type, $0) }
      .map(\.range)
  }

  /// The findings of `type` in `text`, as one message, with the pattern that led to each; all patterns of
  /// the type for a finding that is of a look-alike.
  func patterns(of type: EntityType, in text: [UInt8]) throws -> [PatternDefinition] {
    try findings(in: text).filter { isOf(type, $0) }.flatMap { finding in
      detector.entities[finding.entity].type == type
        ? [detector.patterns[finding.origin.pattern].definition]
        : detector.entities.filter { $0.type == type }.flatMap(\.patterns)
    }
  }

  /// Calls `body` with the detector and its memory.
  func use<T: Sendable>(
    _ body: @Sendable (Detector, DetectionScratch) throws -> T
  ) rethrows -> T {
    try body(detector, scratch)
  }
}

/// The same numbers on every run: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// `text` with its stretches in double brackets, for messages of failing tests.
func marked(_ text: [UInt8], _ ranges: [Range<Int>]) -> String {
  var output: [UInt8] = []
  var copied = 0
  for range in ranges where range.lowerBound >= copied {
    output += text[copied..<range.lowerBound] + Array("[[".utf8) + text[range] + Array("]]".utf8)
    copied = range.upperBound
  }
  return String(decoding: output + text[copied...], as: UTF8.self)
}
