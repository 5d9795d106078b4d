import Testing

@testable import Configuration

private let seeds = [
  """
  # policy
  version: 1
  packs: [all, "core"]
  minimum_score: 0.5
  default: { operator: mask, keep_last: 4 }
  entities:
    EMAIL_ADDRESS: { operator: replace, text: 'it''s' }
  allow: ["a\\u00e9", { pattern: '^T-\\d+$' }]
  note: >-
    folded
    text
  deny:
    X:
    - |
      literal
    - &a !t ü😀
  ? complex
  : *a
  """,
  #"{"version":1,"fields":[{"path":"/a","operator":"keep"}],"verbose":true}"#,
  "---\r\na:\r\n\t- b\r\n...\r\n%YAML 1.1\r\n---\r\n<<: {}\r\n",
]

/// Reads the bytes; says how it went, and checks what must hold however it went.
private func outcome(_ bytes: [UInt8]) -> Bool {
  let lineEnds = bytes.count { $0 == 0x0A || $0 == 0x0D }
  func isInside(_ place: Place) -> Bool {
    1...(lineEnds + 1) ~= place.line && 1...(bytes.count + 1) ~= place.column
  }
  do throws(ConfigurationError) {
    let node = try Node.parse(bytes, file: "fuzz")
    var pending = [node]
    while let next = pending.popLast() {
      #expect(isInside(next.place), "\(next.place) \(bytes)")
      pending += next.items ?? []
      let members = next.members ?? []
      #expect(Set(members.map(\.name)).count == members.count)
      pending += members.flatMap { [$0.key, $0.value] }
      _ = (next.kind, next.string, next.boolean, next.integer, next.number)
    }
    let errors = policySchema.validate(node)
    #expect(errors.map(\.place) == errors.map(\.place).sorted())
    return true
  } catch {
    #expect(isInside(error.place), "\(error) \(bytes)")
    #expect(!error.cause.isEmpty)
    return false
  }
}

@Test func everyDocumentOfTwoBytesGivesANodeOrAnError() {
  var read = 0
  for first in UInt8.min...UInt8.max {
    for second in UInt8.min...UInt8.max where outcome([first, second]) { read += 1 }
  }
  #expect(1000..<60_000 ~= read)
}

@Test func mutatedDocumentsGiveANodeOrAnError() {
  var random = SeededGenerator(seed: 1)
  var counts = [true: 0, false: 0]
  for round in 0..<12_000 {
    var bytes = Array(seeds[round % seeds.count].utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
    counts[outcome(bytes), default: 0] += 1
  }
  #expect(counts[true, default: 0] > 100 && counts[false, default: 0] > 100)
}

@Test func randomBytesGiveANodeOrAnError() {
  var random = SeededGenerator(seed: 2)
  let alphabet = Array("ab:-?,[]{}#&*!|>'\"%@` \n\r\t\\01.~<é😀\u{FEFF}".utf8)
  for _ in 0..<12_000 {
    let count = Int.random(in: 0...40, using: &random)
    _ = outcome((0..<count).compactMap { _ in alphabet.randomElement(using: &random) })
    _ = outcome((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}

@Test func everyCutOfADocumentGivesANodeOrAnError() {
  for seed in seeds.map({ Array($0.utf8) }) {
    for end in seed.indices { _ = outcome(Array(seed[..<end])) }
  }
}

private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
  guard let index = bytes.indices.randomElement(using: &random) else { return }
  switch Int.random(in: 0..<6, using: &random) {
  case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
  case 1: bytes.remove(at: index)
  case 2:
    bytes.insert(Array(":-,[]{}'\"\n \t#&*!|>".utf8).randomElement(using: &random) ?? 0, at: index)
  case 3: bytes.removeSubrange(index..<min(index + 8, bytes.count))
  case 4: bytes.insert(contentsOf: bytes[index...].prefix(12), at: index)
  default:
    let other = Int.random(in: bytes.indices, using: &random)
    bytes.swapAt(index, other)
  }
}
