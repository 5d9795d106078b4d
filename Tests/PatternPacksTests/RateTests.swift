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

  /// What is personal and what is not, in all folders of packs.
  private static let arithmetic =
    (Packs.definitions + Packs.negatives).map(PackBlock.init).filter(\.definition.hasArithmetic)

  @Test(arguments: arithmetic)
  func `The stated rate is what is computed for the shapes of the examples`(
    block: PackBlock
  ) throws {
    let definition = block.definition
    // A figure that several patterns share is that of the widest.
    var largest: [Double: Double] = [:]
    for pattern in definition.patterns {
      guard let name = pattern.validator, Validator.named(name)?.isArithmetic == true,
        let stated = pattern.falseAcceptRate, let rate = try AcceptRate(pattern),
        let measured = try rate.measure(definition, trials: Self.trials)
      else { continue }
      largest[stated] = max(largest[stated] ?? 0, measured)
    }
    #expect(!largest.isEmpty)
    for (stated, measured) in largest {
      // Four standard deviations of chance.
      let noise = 4 * (stated * (1 - stated) / Double(Self.trials)).squareRoot()
      #expect(measured <= stated * 1.15 + noise, "stated \(stated), computed \(measured)")
      // Less than is stated may also be chance where few are let through at all.
      if stated * Double(Self.trials) > 50 {
        #expect(measured >= stated * 0.85 - noise, "stated \(stated), computed \(measured)")
      }
    }
  }

  @Test(arguments: Packs.blocks.filter(\.definition.hasArithmetic))
  func `Most changes of one digit are thrown out`(block: PackBlock) throws {
    var tried = 0
    var passed = 0
    for pattern in block.definition.patterns {
      guard let name = pattern.validator, Validator.named(name)?.isArithmetic == true,
        let probe = try AcceptRate(pattern)
      else { continue }
      for shape in try probe.shapes(of: block.definition) where try probe.accepts(shape) {
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
}
