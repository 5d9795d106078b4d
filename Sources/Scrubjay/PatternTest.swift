internal import Detection
internal import Transcripts

/// Runs the examples and rejects that packs bring along, as `patterns test` does.
package struct PatternTest {
  /// How many cases did what the pack says.
  package private(set) var passed = 0
  /// One line for each case that did not.
  package private(set) var failures: [String] = []

  /// Tests the user's own packs of `catalog`, or the built-in ones if there are none.
  package init(_ catalog: Catalog) throws(SetupError) {
    let own = catalog.packs.filter(\.isUserPack)
    for pack in own.isEmpty ? catalog.packs : own {
      // What is known not to be personal counts as it does in a scan.
      let negatives = catalog.packs.filter { $0.name != pack.name }
        .flatMap { $0.definitions.filter(\.isNegative) }
      for definition in pack.definitions { try test(definition, of: pack, beside: negatives) }
    }
  }

  private mutating func test(
    _ definition: EntityDefinition, of pack: Catalog.Pack, beside negatives: [EntityDefinition]
  ) throws(SetupError) {
    var options = DetectionOptions()
    options.types = [definition.type]
    options.library = { Catalog.builtInLibrary }
    let detector: Detector
    do throws(DetectionError) {
      detector = try Detector(pack.definitions + negatives, options: options)
    } catch {
      throw SetupError("\(pack.name): \(error.description)")
    }
    let scratch = detector.makeScratch()
    let negative = definition.isNegative ? definition.type : nil
    for (index, example) in definition.examples.enumerated() {
      guard let marked = MarkedText(example) else { continue }
      check(
        "\(definition.type) example \(index + 1)", of: pack, marked.text, expected: marked.marks,
        negative, detector, scratch)
    }
    for (index, reject) in definition.rejects.enumerated() {
      check(
        "\(definition.type) reject \(index + 1)", of: pack, Array(reject.utf8), expected: [],
        negative, detector, scratch)
    }
  }

  private mutating func check(
    _ name: String, of pack: Catalog.Pack, _ text: [UInt8], expected: [Range<Int>],
    _ negative: EntityType?, _ detector: Detector, _ scratch: DetectionScratch
  ) {
    let units = [TextUnit(range: 0..<text.count, record: 1)]
    var found: [Range<Int>] = []
    do throws(DetectionError) {
      if let negative {
        found = try detector.places(ofNegative: negative, in: text.span, scratch: scratch)
      } else {
        found = try detector.detect(in: text.span, units: units, scratch: scratch).map(\.range)
      }
    } catch {
      failures.append("\(pack.name): \(name): cannot be scanned: \(printable(error.description))")
      return
    }
    guard found != expected else {
      passed += 1
      return
    }
    failures.append(
      "\(pack.name): \(name): expected \(Self.show(expected, in: text.span)), "
        + "found \(Self.show(found, in: text.span))")
  }

  private static func show(_ ranges: [Range<Int>], in text: Span<UInt8>) -> String {
    guard !ranges.isEmpty else { return "nothing" }
    return ranges.map { range in
      let start = scalarCount(text, in: 0..<range.lowerBound)
      let end = start + scalarCount(text, in: range)
      return "'\(printable(text.extracting(range).decodedString()))' at \(start)–\(end)"
    }.joined(separator: ", ")
  }
}
