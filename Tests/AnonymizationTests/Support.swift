import Anonymization
import Detection
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The key whose bytes are 0, 1, 2, … 31.
func fixedKey() throws -> SecretKey {
  try #require(SecretKey(bytes: Array(0..<32)))
}

/// The names that policies in these tests may use.
let vocabulary = PolicyVocabulary(
  types: [
    "EMAIL_ADDRESS": "CONTACT", "PHONE_NUMBER": "CONTACT", "CREDIT_CARD": "FINANCIAL",
    "IBAN_CODE": "FINANCIAL", "US_SSN": "GOVERNMENT_ID", "URL": "NETWORK", "IP_ADDRESS": "NETWORK",
    "PERSON": "PERSON", "DATE_TIME": "DATE_TIME", "USER_ID": "CONTACT",
    "DATE_OF_BIRTH": "DEMOGRAPHIC",
  ],
  groups: ["HEALTH"],
  packs: ["core", "payment", "us"],
  generalizations: ["IP_ADDRESS": .address, "DATE_TIME": .date, "DATE_OF_BIRTH": .date],
  offByDefault: ["URL", "DATE_TIME"], countries: ["de", "fr", "us"])

/// A policy from text, in the file `policy.yaml`.
func policy(_ text: String) throws -> Policy {
  try Policy(yaml: Array(text.utf8), file: "policy.yaml", vocabulary: vocabulary)
}

/// The replacement for a text, as a string.
func replacement(
  _ value: String, _ operation: Operator, type: String = "EMAIL_ADDRESS",
  normalization: Normalization = .exact, covered: [Range<Int>] = [],
  place: SourcePlace = SourcePlace(sourceID: "chat.jsonl", record: 12), by anonymizer: Anonymizer,
  scratch: AnonymizerScratch = AnonymizerScratch()
) -> String {
  var output: [UInt8] = []
  let bytes = Array(value.utf8)
  anonymizer.append(
    replacementFor: bytes.span, entity: EntityType(type), normalization: normalization,
    operator: operation, covered: covered, place: place, to: &output, scratch: scratch)
  return String(decoding: output, as: UTF8.self)
}

/// An anonymizer under a fixed key.
func anonymizer(purpose: String? = nil, recipient: String? = nil) throws -> Anonymizer {
  var policy = Policy()
  policy.purpose = purpose
  policy.recipient = recipient
  return try Anonymizer(policy: policy, key: fixedKey())
}

/// The normal form of some bytes.
func normalized(_ bytes: [UInt8], _ form: Normalization) -> [UInt8] {
  var output: [UInt8] = []
  form.append(normalized: bytes.span, to: &output)
  return output
}

/// The bytes that pairs of hex digits spell.
func hex(_ text: String) -> [UInt8] {
  let digits = text.compactMap { $0.hexDigitValue }
  return stride(from: 0, to: digits.count - 1, by: 2).map {
    UInt8(digits[$0] * 16 + digits[$0 + 1])
  }
}

/// A folder that is there for one test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/scrubjay-tests-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe mkdtemp(base) != nil
    }
    #expect(isMade)
    path = template.text
  }

  deinit {
    for name in names { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }

  private var names: [String] = []

  /// The path of a file in the folder, which is removed with it.
  func file(_ name: String) -> String {
    names.append(name)
    return path + "/" + name
  }

  /// Writes a file with these permissions.
  func write(_ name: String, _ content: String, mode: mode_t = 0o600) throws -> String {
    let path = file(name)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    let bytes = Array(content.utf8)
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Self.write(descriptor, buffer)
    }
    try #require(count == bytes.count)
    fchmod(descriptor, mode)
    close(descriptor)
    return path
  }

  private static func write(_ descriptor: CInt, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #else
    unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

extension [CChar] {
  fileprivate var text: String {
    String(decoding: prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// A repeatable source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
