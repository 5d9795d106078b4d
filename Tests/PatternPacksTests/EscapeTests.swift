import Testing

@testable import Detection
@testable import Scrubjay

/// Every example inside a JSON string, with any one of its characters written as an escape.
struct EscapeTests {
  private static let scrubber = Result { try Scrubber.standard() }

  /// One worker for the examples of a pack, as what it builds for a text is good for the next one.
  @Test(arguments: Array(Set(Packs.definitions.map(\.pack))).sorted())
  func `An escape anywhere changes nothing`(pack: String) throws {
    var options = RunOptions(path: "text")
    options.output = .findings(showsValues: true)
    let worker = try Self.scrubber.get().makeWorker(options)
    for example in Packs.examples where example.name.hasPrefix("\(pack)/") {
      try expectSame(example, worker)
    }
  }

  private func expectSame(_ example: PackCase, _ worker: Worker) throws {
    let scalars = Array(String(decoding: example.text, as: UTF8.self).unicodeScalars)

    // One record as it stands, then one for each place.
    var lines = ""
    for escaped in [nil] + scalars.indices.map(Optional.init) {
      lines += "{\"text\":\"" + Self.escaped(scalars, at: escaped) + "\"}\n"
    }
    let result = worker.processJSON(Block(bytes: Array(lines.utf8), firstRecord: 1))
    #expect(result.failure == nil, "\(example.name)")
    let found = Self.findings(result.output)
    let plain = found[1] ?? []
    for record in 2...scalars.count + 1 {
      let others = found[record] ?? []
      #expect(others == plain, "\(example.name), escaped at \(record - 2)")
    }
    // Off-by-default types are looked for by other tests.
    let isOff = Packs.definitions.contains { $0.type == example.type && $0.isOffByDefault }
    #expect(isOff || plain.count >= example.marks.count, "\(example.name)")
  }

  /// The lines of findings by record, without the record's number.
  private static func findings(_ output: [UInt8]) -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\"record\":", maxSplits: 1)
      guard parts.count == 2, let record = Int(parts[1].prefix { $0.isNumber }) else {
        Issue.record("a finding has no record")
        continue
      }
      found[record, default: []].append(String(parts[1].drop { $0.isNumber }))
    }
    return found
  }

  /// The scalars as the content of a JSON string, the one at `index` as an escape.
  private static func escaped(_ scalars: [Unicode.Scalar], at index: Int?) -> String {
    var text = ""
    for (position, scalar) in scalars.enumerated() {
      if position == index || scalar.value < 0x20 || scalar == "\"" || scalar == "\\" {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: position.isMultiple(of: 2))
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
