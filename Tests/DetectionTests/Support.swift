import Configuration
import Testing

@testable import Detection

/// A small pack that has one of everything.
enum Sample {
  static let source = #"""
    - type: ACCOUNT
      patterns: [{ name: digits, regex: '(?<!\d)\d{6,8}(?!\d)', score: 0.3 }]
      context: { en: [account, bank account], de: [konto], es: [número de teléfono móvil], uk: [рахунок] }
      negative_context: { en: [order, part number] }
      field_names: [account_number, kontonummer]
    - type: CARD
      validator: payment-card
      false_accept_rate: 0.0235
      patterns: [{ name: grouped, regex: '(?<!\d)\d{4} \d{4} \d{4} \d{4}(?!\d)', score: 0.55 }]
      negative_context: { en: [order] }
    - type: EMAIL
      patterns: [{ name: address, regex: '{{start}}[\p{L}\p{N}.]+@[\p{L}\p{N}.]+\.[a-z]{2,4}{{end}}', score: 0.9 }]
    - type: HOST
      default: off
      patterns: [{ name: host, regex: '{{start}}[a-z]+\.(?:com|org){{end}}', score: 0.6 }]
    - type: KEY
      patterns: [{ name: block, multiline: true, score: 0.9, regex: '-----BEGIN KEY-----(?:\r?\n[A-Za-z0-9]+)*\r?\n-----END KEY-----' }]
    - type: NAME
      patterns:
        - { name: introduced, regex: '{{start}}my name is (?<value>\p{L}[\p{L}’\x27-]*(?: \p{L}[\p{L}’\x27-]*)?)', score: 0.7 }
      stop_words: { en: [not, here], pt: [o], fr: [l'équipe] }
    - type: TOKEN
      validator: github-token
      false_accept_rate: 0.0000000002
      patterns: [{ name: classic, regex: 'gh[oprsu]_[0-9A-Za-z]{36}', score: 0.2 }]
      negative_context: { en: [example] }
    - type: WEAK_TOKEN
      validator: github-token
      false_accept_rate: 0.0011
      patterns: [{ name: classic, regex: 'gx[oprsu]_[0-9A-Za-z]{36}', score: 0.2 }]
    """#

  static let definitions = Result { try pack(source) }

  /// A card number that passes Luhn.
  static let card = "4111 1111 1111 1111"
  /// A token whose checksum is right.
  static let token = "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"
}

/// Reads a pack written in a test.
func pack(_ source: String) throws -> [EntityDefinition] {
  try PackReader.read(Array(source.utf8), file: "sample.yaml")
}

/// A detector for the sample pack.
func detector(
  _ change: (inout DetectionOptions) -> Void = { _ in }
) throws -> Detector {
  var options = DetectionOptions()
  change(&options)
  return try Detector(Sample.definitions.get(), options: options)
}

extension Detector {
  /// What is found in `text`, each line a message, as `TYPE value`.
  func found(_ text: String) throws -> [String] { try found(Array(text.utf8)) }

  /// What is found in `bytes`, each line a message, as `TYPE value`.
  func found(_ bytes: [UInt8], units: [TextUnit]? = nil) throws -> [String] {
    try detect(in: bytes.span, units: units, scratch: makeScratch()).map { finding in
      let value = String(decoding: bytes[finding.range], as: UTF8.self)
      return "\(entities[finding.entity].type) \(value)\(finding.isKept ? " kept" : "")"
    }
  }

  /// What became of every candidate in `text`.
  func trace(_ text: String, name: String? = nil) throws -> [CandidateTrace] {
    let scratch = makeScratch()
    scratch.trace = []
    var view = Array(text.utf8)
    var units: [TextUnit]?
    if let name {
      let value = 0..<view.count
      view += TextUnit.separator + Array(name.utf8)
      let nameRange = value.upperBound + TextUnit.separator.count..<view.count
      units = [
        TextUnit(range: value, record: 1, name: nameRange), TextUnit(range: nameRange, record: 1),
      ]
    }
    _ = try detect(in: view.span, units: units, scratch: scratch)
    return scratch.trace ?? []
  }
}

/// A view of `texts`, one unit each, with the separators that keep them apart.
func view(_ texts: [[UInt8]], records: [Int]? = nil) -> (bytes: [UInt8], units: [TextUnit]) {
  var bytes: [UInt8] = []
  var units: [TextUnit] = []
  for (index, text) in texts.enumerated() {
    units.append(
      TextUnit(range: bytes.count..<bytes.count + text.count, record: records?[index] ?? index + 1))
    bytes += text + TextUnit.separator
  }
  return (bytes, units)
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
