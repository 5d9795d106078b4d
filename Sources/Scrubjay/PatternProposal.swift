internal import Configuration
internal import Detection
internal import Transcripts

/// A pack block proposed from sample values: what their shapes have in common, with a figure of how often
/// something else looks so.
///
/// For the identifiers of one company: order, booking, ticket, policy, loyalty and meter numbers, which no
/// pack of ours can know. The samples are not repeated in it: its examples are made up in their shapes.
package struct PatternProposal {
  /// The block, as YAML.
  package private(set) var yaml = ""
  /// What a person should know about it, one line each.
  package private(set) var notes: [String] = []

  /// Fewer values than this of one shape say little about it.
  private static let fewSamples = 3
  /// Proposes a block for the values in `samples`, one a line.
  ///
  /// - Parameters:
  ///   - samples: the text of a file; blank lines are passed over.
  ///   - name: what errors call the file.
  ///   - type: what the block calls its type.
  ///   - context: words that stand near such values.
  /// - Throws: where there is no value, or one is too long or of bytes that no identifier has.
  package init(
    _ samples: String, name: String, type: String, context: [String]
  ) throws(SetupError) {
    guard EntityType.isValidName(type) else {
      throw SetupError(
        "--type: '\(printable(type))' is no name of a type; use upper-case letters, digits and _")
    }
    var groups: [[SampleShape.Part.Kind]: SampleShape] = [:]
    var order: [[SampleShape.Part.Kind]] = []
    for (number, line) in samples.utf8.split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).enumerated() {
      let value = Self.trimmed(Array(line))
      if value.isEmpty { continue }
      guard let parts = SampleShape.parts(value) else {
        throw SetupError(
          "\(name):\(number + 1): not a value that a pattern can be learnt from; give one identifier a line, "
            + "\(SampleShape.longest) bytes at most, of letters, digits and single marks")
      }
      let kinds = parts.map(\.kind)
      if groups[kinds] == nil { order.append(kinds) }
      groups[kinds, default: SampleShape(kinds)].add(parts, value)
    }
    guard !order.isEmpty else {
      throw SetupError("\(name): there is no value in it; give one identifier a line")
    }
    guard write(order.compactMap { groups[$0] }, type: type, context: context) else {
      throw SetupError(
        "\(name): the values of one shape are nearly all that there can be, so that no example can be made up; "
          + "write the pattern by hand")
    }
  }

  /// Proposes a block for the values in a file.
  package init(file: String, type: String, context: [String]) throws(SetupError) {
    let bytes: [UInt8]
    do throws(TranscriptError) {
      bytes = try SmallFile.contents(of: file)
    } catch {
      throw SetupError(JobFailure(error).line, kind: .inputOutput)
    }
    try self.init(
      String(decoding: bytes, as: UTF8.self), name: file, type: type, context: context)
  }

  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let first = line.firstIndex(where: { !isSpace($0) }),
      let last = line.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return Array(line[first...last])
  }

  /// Writes the block.
  ///
  /// - Returns: false where no value can be made up that is not a sample.
  private mutating func write(
    _ shapes: [SampleShape], type: String, context: [String]
  ) -> Bool {
    var draws = Draws(seed: 1)
    var examples: [String] = []
    var rejects: [String] = []
    let word = context.first ?? type.lowercased().split(separator: "_").joined(separator: " ")
    var lines = [
      "- type: \(type)", "  summary: \(Self.quoted("Identifier learnt from samples."))",
      "  group: CUSTOM", "  normalize: alphanumeric", "  patterns:",
    ]
    for (index, shape) in shapes.enumerated() {
      let name = shapes.count == 1 ? "learnt" : "learnt-\(index + 1)"
      let check = shape.commonCheck
      let rate = shape.share * (check == nil ? 1 : 0.1)
      let score = Self.score(rate)
      var line = "    - { name: \(name), regex: \(Self.quoted(shape.regex)), score: \(score)"
      if let check { line += ", validator: \(check), false_accept_rate: 0.1" }
      lines.append(line + " }")
      let odds = rate >= 1 ? "every one" : "1 in \(Int((1 / rate).rounded()))"
      notes.append(
        "\(name): \(shape.count) of \(shapes.reduce(0) { $0 + $1.count }) values; "
          + "of random text in its shape it takes \(odds)"
          + (check.map { ", with the check digit '\($0)' that all values have" } ?? "")
          + (score < 0.5 ? "; it counts only where a word stands near" : ""))
      if shape.count < Self.fewSamples {
        notes.append("\(name): only \(shape.count); give more values of this shape")
      }
      for _ in 0..<(shapes.count == 1 ? 3 : 2) {
        guard let value = shape.made(using: &draws, check) else { return false }
        examples.append("\(word) [[\(value)]] please")
      }
      guard let value = shape.made(using: &draws, check) else { return false }
      rejects.append("\(word) \(value)7X is longer")
    }
    lines.append("  context:")
    lines.append(
      "    en: [\((context.isEmpty ? [word] : context).map(Self.quoted).joined(separator: ", "))]")
    lines.append("  examples:")
    lines += examples.prefix(8).map { "    - \(Self.quoted($0))" }
    lines.append("  rejects:")
    rejects += ["\(word) is on its way", "\(word) 1, 2 and 3", "version 1.2.3"]
    lines += rejects.prefix(8).map { "    - \(Self.quoted($0))" }
    yaml = lines.joined(separator: "\n") + "\n"
    return true
  }

  /// What the layout is worth by itself: see the detection contract of packs.
  private static func score(_ rate: Double) -> Double {
    if rate <= 0.001 { return 0.6 }
    if rate <= 1.0 / 40 { return 0.5 }
    return rate <= 0.2 ? 0.4 : 0.3
  }

  /// In single quotes, as YAML has it.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
