internal import Configuration
internal import Detection

extension Explanation {
  /// The explanation for people.
  package func page(_ paint: Paint) -> String {
    var lines: [String] = [
      Self.line("text", printable(text), paint),
      Self.line("policy", "\(printable(policyName)), minimum score \(minimumScore)", paint), "",
    ]
    if entries.isEmpty {
      lines += ["Nothing in it looks like anything that is looked for.", ""]
    }
    for (number, entry) in entries.enumerated() {
      lines += page(entry, number: number + 1, paint)
      lines.append("")
    }
    lines.append(Self.line("result", printable(result), paint))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ value: String, _ paint: Paint) -> String {
    paint.faint(name) + String(repeating: " ", count: max(1, 8 - name.count)) + value
  }

  private func page(_ entry: Entry, number: Int, _ paint: Paint) -> [String] {
    let verdict = verdict(entry, paint)
    var lines = [
      "\(number). \(paint.bold(entry.entity.type.name)) '\(printable(entry.value))' "
        + "at \(entry.scalars.lowerBound)–\(entry.scalars.upperBound): \(verdict)"
    ]
    func detail(_ name: String, _ value: String) {
      let gap = String(repeating: " ", count: max(1, 12 - name.count))
      lines.append("   " + paint.faint(name) + gap + value)
    }

    if let view = entry.view {
      detail("seen as", "'\(printable(view.seen))', through \(view.names.joined(separator: ", "))")
    }
    detail("pattern", entry.pattern.name)
    if let validator = entry.pattern.definition.validator {
      detail("validator", entry.verdict(of: validator))
    }
    if entry.isWeighed {
      for (index, step) in entry.steps.enumerated() {
        let sign = step.amount < 0 ? "− " : index == 0 ? "  " : "+ "
        detail(
          index == 0 ? "score" : "",
          "\(sign)\(Score(tenThousandths: abs(step.amount)))  \(step.cause)")
      }
      let correction = entry.correction.map { ", \($0)" } ?? ""
      detail("", "= \(entry.trace.score)  minimum \(minimumScore)\(correction)")
    }
    for (index, evidence) in entry.evidence.enumerated() {
      detail(index == 0 ? "words" : "", evidence)
    }
    if let resolution = entry.resolution { detail("resolution", resolution) }
    if let treatment = entry.treatment {
      let what =
        entry.trace.outcome == .kept
        ? "keep: it stays as it is"
        : "\(treatment.operation) → \(printable(treatment.replacement))"
      detail("policy", "\(what) (\(treatment.reason))")
    }
    return lines
  }

  private func verdict(_ entry: Entry, _ paint: Paint) -> String {
    switch entry.trace.outcome {
    case .won: paint.good("found")
    case .partlyLost: paint.good("found in part")
    case .kept: paint.notable("kept")
    case .finding: paint.notable("covered by a stronger finding")
    case .allowed: paint.notable("allowed: the policy's allow list names it")
    case .belowMinimum: paint.bad("rejected: the score is below the minimum")
    case .validator(let name): paint.bad("rejected by the validator \(name)")
    case .stopWord: paint.bad("rejected: it begins with a word that no such value begins with")
    case .placeholder: paint.bad("rejected: it is, or touches, a placeholder of an earlier run")
    case .empty: paint.bad("rejected: there is nothing in it")
    }
  }

  /// The explanation for programs: one JSON object for each candidate, then one with the result.
  package var jsonLines: String {
    var writer = JSONWriter()
    for entry in entries {
      writer.object { append(entry, to: &$0) }
      writer.endLine()
    }
    writer.object { writer in
      writer.member("text", text)
      writer.member("result", result)
    }
    writer.endLine()
    return writer.text
  }

  private func append(_ entry: Entry, to writer: inout JSONWriter) {
    writer.member("value", entry.value)
    if let view = entry.view {
      writer.member("view", view.names)
      writer.member("seen", view.seen)
    }
    writer.member("start", entry.scalars.lowerBound)
    writer.member("end", entry.scalars.upperBound)
    writer.member("entity", entry.entity.type.name)
    writer.member("pattern", entry.pattern.name)
    writer.member("outcome", entry.outcomeName)
    if let validator = entry.pattern.definition.validator {
      writer.member("validator", validator)
      if let passed = entry.hasPassed { writer.member("validator_passed", passed) }
    }
    if entry.isWeighed {
      writer.key("steps")
      writer.array { writer in
        for step in entry.steps {
          writer.object { writer in
            writer.member("amount", Double(step.amount) / 10_000, decimals: 4)
            writer.member("cause", step.cause)
          }
        }
      }
      writer.member("score", entry.trace.score.value, decimals: 4)
      writer.member("minimum", minimumScore.value, decimals: 4)
      writer.member("certain", entry.trace.score == .certain)
    }
    if !entry.winners.isEmpty { writer.member("covered_by", entry.winners) }
    if let treatment = entry.treatment {
      writer.member("operator", treatment.operation)
      writer.member("replacement", treatment.replacement)
    }
  }
}

extension Explanation.Entry {
  /// Whether the validator passed it; `nil` where it was not asked.
  fileprivate var hasPassed: Bool? {
    switch trace.outcome {
    case .validator: false
    case .stopWord, .placeholder, .empty: nil
    default: trace.isOccurrence ? nil : !trace.isInvalid
    }
  }

  fileprivate func verdict(of validator: String) -> String {
    guard let hasPassed else { return "\(validator): not asked" }
    guard hasPassed else {
      return trace.isInvalid
        ? "\(validator): did not pass; the policy's invalid_checksum asks for strong context instead"
        : "\(validator): did not pass"
    }
    guard let rate = pattern.definition.falseAcceptRate, rate > 0 else {
      return "\(validator): passed"
    }
    let share = Int((1 / rate).rounded())
    return share > 1
      ? "\(validator): passed, as 1 random value in \(share) does"
      : "\(validator): passed, as most random values do"
  }

  /// What resolution did with it, where it had something to say.
  fileprivate var resolution: String? {
    let names = winners.joined(separator: ", ")
    return switch trace.outcome {
    case .won: "stands as it is"
    case .finding: winners.isEmpty ? "another candidate takes its place" : "taken by \(names)"
    case .partlyLost: "a part is taken by \(names), the rest is replaced by itself"
    case .kept: "takes no part, as the policy keeps it"
    default: nil
    }
  }
}
