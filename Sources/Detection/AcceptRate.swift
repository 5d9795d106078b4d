internal import Matching

/// Measures which share of random values of a shape the layout and the validator of a pattern let through.
///
/// That is what a finding of the pattern is worth by itself: packs hold the figure, and base scores follow
/// from it.
package struct AcceptRate {
  private let set: PatternSet
  private let scratch: SearchScratch
  private let validator: Validator

  /// Prepares `pattern`; nil where it has no validator, or asks about locales.
  ///
  /// - Throws: `DetectionError` where its expression does not compile.
  package init?(_ pattern: PatternDefinition) throws(DetectionError) {
    guard let validator = pattern.validator.flatMap(Validator.named), !validator.isLocal else {
      return nil
    }
    self.validator = validator
    do {
      set = try PatternSet([try PatternSource(pattern, name: pattern.name)])
    } catch {
      throw DetectionError(description: "\(pattern.name): \(error)")
    }
    scratch = set.makeScratch()
  }

  /// Whether the layout fits all of `value`.
  package func fits(_ value: [UInt8]) throws(DetectionError) -> Bool {
    var fits = false
    do throws(SearchError) {
      try set.searchPlainly(value.span, in: 0..<value.count, scratch: scratch) { match in
        if match.value == 0..<value.count { fits = true }
        return .accept
      }
    } catch {
      throw DetectionError(description: error.description)
    }
    return fits
  }

  /// Whether layout and validator let `value` through.
  package func accepts(_ value: [UInt8]) throws(DetectionError) -> Bool {
    try fits(value) && validator.isValid(value.span)
  }

  /// The values of a block's examples that have the layout.
  package func shapes(of definition: EntityDefinition) throws(DetectionError) -> [[UInt8]] {
    var shapes: [[UInt8]] = []
    for example in definition.examples.compactMap(MarkedText.init) {
      for mark in example.marks {
        let value = Array(example.text[mark])
        if try fits(value) { shapes.append(value) }
      }
    }
    return shapes
  }

  /// The largest share of random values that go through, by shape; nil where no example has the layout.
  ///
  /// - Parameters:
  ///   - definition: the block of the pattern, whose examples show the shapes.
  ///   - trials: how many values are drawn for each shape.
  ///   - seed: the same seed draws the same values.
  /// - Returns: the share, and of how many.
  /// - Throws: `DetectionError` where the pattern could not be matched to the end.
  package func measure(
    _ definition: EntityDefinition, trials: Int, seed: UInt64 = 3
  ) throws(DetectionError) -> Double? {
    var generator = Draws(seed: seed)
    var largest: Double?
    for shape in Set(try shapes(of: definition).map(Self.outline)).sorted(by: {
      $0.lexicographicallyPrecedes($1)
    }) {
      var accepted = 0
      for _ in 0..<trials where try accepts(Self.random(shape, using: &generator)) { accepted += 1 }
      largest = max(largest ?? 0, Double(accepted) / Double(trials))
    }
    return largest
  }

  /// `value` with a 0 for every digit: what is drawn anew does not tell shapes apart.
  private static func outline(_ value: [UInt8]) -> [UInt8] {
    value.map { isDigit($0) ? 0x30 : $0 }
  }

  /// `shape` with every digit replaced by a random one; in a token of letters and digits, every letter
  /// behind its first low line too.
  package static func random(
    _ shape: [UInt8], using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    let body = shape.firstIndex(of: UInt8(ascii: "_")) ?? shape.count
    return shape.enumerated().map { index, byte in
      if index > body { return alphabet[Int.random(in: alphabet.indices, using: &generator)] }
      return isDigit(byte) ? UInt8.random(in: 0x30...0x39, using: &generator) : byte
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Random numbers that are the same with the same seed (SplitMix64; Steele, Lea and Flood, 2014).
package struct Draws: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
