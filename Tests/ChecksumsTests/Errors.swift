@testable import Checksums

typealias Validator = (Span<UInt8>) -> Bool

/// Whether `validator` takes `text`.
func accepts(_ text: String, _ validator: Validator) -> Bool {
  let bytes = Array(text.utf8)
  return validator(bytes.span)
}

/// Whether `validator` takes `bytes`.
func accepts(_ bytes: [UInt8], _ validator: Validator) -> Bool { validator(bytes.span) }

/// The symbols of `bytes`; a macro cannot take a span, so tests go through here.
func symbols(of bytes: [UInt8]) -> Symbols? { Symbols(bytes.span) }

/// `bytes` with each digit in turn replaced by each other digit.
func singleDigitErrors(of bytes: [UInt8]) -> [[UInt8]] {
  bytes.indices.filter { bytes[$0].isDigit }.flatMap { index in
    (UInt8(0x30)...0x39).filter { $0 != bytes[index] }.map { digit in
      var changed = bytes
      changed[index] = digit
      return changed
    }
  }
}

/// `bytes` with each two neighbors that differ swapped, as pairs of what stood there and the result.
func swaps(of bytes: [UInt8]) -> [(pair: [UInt8], bytes: [UInt8])] {
  bytes.indices.dropLast().filter { bytes[$0] != bytes[$0 + 1] }.map { index in
    var changed = bytes
    changed.swapAt(index, index + 1)
    return ([bytes[index], bytes[index + 1]], changed)
  }
}

/// The share of `trials` random inputs that `validator` takes.
func acceptRate(
  seed: UInt64, trials: Int = 50_000, _ validator: Validator,
  _ make: (inout SplitMix64) -> [UInt8]
) -> Double {
  var generator = SplitMix64(seed: seed)
  var accepted = 0
  for _ in 0..<trials where validator(make(&generator).span) { accepted += 1 }
  return Double(accepted) / Double(trials)
}
