import Testing

@testable import Transcripts

/// A repeatable random generator (SplitMix64): the same seed gives the same test.
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

/// Scans all of `bytes` with limits that no ordinary test reaches.
func scan(_ bytes: [UInt8], maximumString: Int = 1 << 20) throws(JSONScanError) -> [JSONToken] {
  var scanner = JSONScanner(maximumString: maximumString)
  var tokens: [JSONToken] = []
  try scanner.scan(bytes.span, in: 0..<bytes.count, into: &tokens)
  return tokens
}

/// The error of a scan, or nil if it is accepted.
func scanError(_ text: String) -> JSONScanError? {
  do throws(JSONScanError) {
    _ = try scan(Array(text.utf8))
    return nil
  } catch {
    return error
  }
}

/// The bytes without the ranges, which must ascend and be disjoint.
func removing(_ ranges: [Range<Int>], from bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  var copied = 0
  for range in ranges {
    output.append(bytes.span, in: copied..<range.lowerBound)
    copied = range.upperBound
  }
  output.append(bytes.span, in: copied..<bytes.count)
  return output
}

func text(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self)
}

/// A random JSON text with odd white space, escapes, ill-formed bytes, equal keys, big numbers.
func randomJSON(using random: inout SeededGenerator, depth: Int = 4) -> [UInt8] {
  var output: [UInt8] = []
  appendValue(depth)
  return output

  func appendSpace() {
    guard Int.random(in: 0..<4, using: &random) == 0 else { return }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      output.append([0x20, 0x09, 0x0A, 0x0D].randomElement(using: &random) ?? 0x20)
    }
  }

  func appendString() {
    let pieces = [
      "a", "Zoë", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00e9", "\\u20AC", "\\ud83d\\ude00",
      "\\ud800", "\\udc00", "\\uD83Dx", "日本語", "😀", "a much longer run of plain ASCII", "{}[],:",
    ]
    output.append(0x22)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        output.append(UInt8.random(in: 0x80...0xFF, using: &random))
      } else {
        output.append(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8)
      }
    }
    output.append(0x22)
  }

  func appendValue(_ depth: Int) {
    appendSpace()
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
    case 0, 1: appendString()
    case 2:
      let numbers = [
        "0", "-0", "12", "-1.50", "1e5", "1E+5", "0.1e-400", "123456789012345678901234567890",
      ]
      output.append(contentsOf: (numbers.randomElement(using: &random) ?? "0").utf8)
    case 3: output.append(contentsOf: (Bool.random(using: &random) ? "true" : "false").utf8)
    case 4: output.append(contentsOf: "null".utf8)
    case let kind:
      let isObject = kind.isMultiple(of: 2)
      output.append(isObject ? 0x7B : 0x5B)
      for position in 0..<Int.random(in: 0...4, using: &random) {
        if position > 0 { output.append(0x2C) }
        if isObject {
          appendSpace()
          appendString()
          appendSpace()
          output.append(0x3A)
        }
        appendValue(depth - 1)
      }
      appendSpace()
      output.append(isObject ? 0x7D : 0x5D)
    }
    appendSpace()
  }
}
