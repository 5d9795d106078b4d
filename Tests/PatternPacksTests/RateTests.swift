import Matching
import Testing

@testable import Detection

/// The share of random values that layout and validator of a pattern accept, measured.
struct RateTests {
  private static let trials = 8_000
  /// Validators that leave some digits unchecked, or check them by a small modulus.
  private static let loose: Set<String> = [
    "ca-bn", "card-track", "cz-birth-number", "de-lanr", "ec-ruc", "figi", "id-npwp", "nl-vat",
    "nz-account", "tw-ubn",
    "vn-mst",
  ]

  @Test(arguments: Packs.blocks.filter(\.definition.hasArithmetic))
  func `The stated rate holds for random digits in the examples' shape`(block: PackBlock) throws {
    let definition = block.definition
    var measured: [Double: Double] = [:]
    var generator = SeededGenerator(seed: 3)
    for pattern in definition.patterns {
      guard let name = pattern.validator, let validator = Validator.named(name),
        validator.isArithmetic, let stated = pattern.falseAcceptRate
      else { continue }
      let probe = try Probe(pattern, validator)
      for shape in try Self.shapes(definition, probe) {
        var accepted = 0
        for _ in 0..<Self.trials where try probe.accepts(Self.random(shape, using: &generator)) {
          accepted += 1
        }
        let rate = Double(accepted) / Double(Self.trials)
        measured[stated] = max(measured[stated] ?? 0, rate)
        // Four standard deviations of chance.
        let noise = 4 * (stated * (1 - stated) / Double(Self.trials)).squareRoot()
        #expect(rate <= stated * 1.1 + noise, "\(pattern.name): \(rate)")
      }
    }
    #expect(!measured.isEmpty)
    // The figure belongs to the widest layout that states it, and is no mere guess.
    for (stated, rate) in measured where stated * Double(Self.trials) > 50 {
      #expect(rate >= stated * 0.5, "stated \(stated), measured \(rate)")
    }
  }

  @Test(arguments: Packs.blocks.filter(\.definition.hasArithmetic))
  func `Most changes of one digit are thrown out`(block: PackBlock) throws {
    var tried = 0
    var passed = 0
    for pattern in block.definition.patterns {
      guard let name = pattern.validator, let validator = Validator.named(name),
        validator.isArithmetic
      else { continue }
      let probe = try Probe(pattern, validator)
      for shape in try Self.shapes(block.definition, probe) where try probe.accepts(shape) {
        for index in shape.indices where (0x30...0x39).contains(shape[index]) {
          for digit in UInt8(0x30)...0x39 where digit != shape[index] {
            var changed = shape
            changed[index] = digit
            tried += 1
            if try probe.accepts(changed) { passed += 1 }
          }
        }
      }
    }
    #expect(tried > 0)
    // Where two remainders share a check digit, or a digit is not checked, some go through; and many
    // where whole groups are not, such as those of a branch.
    let isLoose = block.definition.patterns.compactMap(\.validator).contains(
      where: Self.loose.contains)
    #expect(passed * (isLoose ? 2 : 6) <= tried, "\(passed) of \(tried)")
  }

  /// A pattern and its validator, asked about one value that stands alone.
  private struct Probe {
    let set: PatternSet
    let scratch: SearchScratch
    let validator: Validator

    init(_ pattern: PatternDefinition, _ validator: Validator) throws {
      set = try PatternSet([
        PatternSource(
          name: pattern.name, regex: try PatternMacros.expand(pattern.regex),
          isCaseless: pattern.ignoresCase, isMultiline: pattern.isMultiline)
      ])
      scratch = set.makeScratch()
      self.validator = validator
    }

    /// Whether the layout fits all of `value`.
    func fits(_ value: [UInt8]) throws -> Bool {
      var fits = false
      try set.searchPlainly(value.span, in: 0..<value.count, scratch: scratch) { match in
        if match.value == 0..<value.count { fits = true }
        return .accept
      }
      return fits
    }

    func accepts(_ value: [UInt8]) throws -> Bool {
      try fits(value) && validator.isValid(value.span)
    }
  }

  /// The values of the examples that have the layout.
  private static func shapes(
    _ definition: EntityDefinition, _ probe: Probe
  ) throws -> [[UInt8]] {
    try definition.examples.compactMap(MarkedText.init)
      .flatMap { example in example.marks.map { Array(example.text[$0]) } }
      .filter(probe.fits)
  }

  /// `shape` with every digit replaced by a random one; in a token of letters and digits, every
  /// letter behind its first low line too.
  private static func random(
    _ shape: [UInt8], using generator: inout SeededGenerator
  ) -> [UInt8] {
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    let body = shape.firstIndex(of: UInt8(ascii: "_")) ?? shape.count
    return shape.enumerated().map { index, byte in
      if index > body { return alphabet[Int.random(in: alphabet.indices, using: &generator)] }
      return (0x30...0x39).contains(byte) ? UInt8.random(in: 0x30...0x39, using: &generator) : byte
    }
  }
}
