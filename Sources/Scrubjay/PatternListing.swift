internal import Configuration
internal import Detection

/// What `patterns list`, `patterns show` and `patterns schema` print.
package struct PatternListing {
  private let catalog: Catalog
  private let filter: Filter

  /// Which types are listed: those that fit everything that is said.
  package struct Filter: Sendable {
    /// Countries, by two letters.
    package var countries: [String] = []
    /// Groups.
    package var groups: [String] = []
    /// Languages of context words, by two letters.
    package var languages: [String] = []
    /// Names of validators, or the beginnings of such.
    package var validators: [String] = []
    /// Whether what is listed is what is not personal.
    package var isNegative = false

    /// Lists everything.
    package init() {}

    fileprivate func takes(_ definition: EntityDefinition) -> Bool {
      func fits(_ wanted: [String], _ has: (String) -> Bool) -> Bool {
        wanted.isEmpty || wanted.contains(where: has)
      }
      return fits(countries) { $0.uppercased() == definition.country }
        && fits(groups) { $0.uppercased() == definition.group }
        && fits(languages) { language in
          definition.context.contains { $0.language == language.lowercased() }
        }
        && fits(validators) { name in
          definition.validators.contains { $0 == name || $0.hasPrefix(name + "-") }
        }
    }
  }

  /// Lists what `catalog` knows and `filter` takes.
  ///
  /// - Throws: where part of the filter names nothing that there is.
  package init(_ catalog: Catalog, filter: Filter = Filter()) throws(SetupError) {
    self.catalog = catalog
    self.filter = filter
    let definitions = catalog.definitions
    try Self.check(
      "--country", filter.countries.map { $0.uppercased() },
      among: Set(definitions.compactMap(\.country)))
    try Self.check(
      "--group", filter.groups.map { $0.uppercased() }, among: Set(definitions.map(\.group)))
    try Self.check(
      "--language", filter.languages.map { $0.lowercased() },
      among: Set(definitions.flatMap { $0.context.map(\.language) }))
    let validators = Set(definitions.flatMap(\.validators))
    try Self.check(
      "--validator",
      filter.validators.filter { name in !validators.contains { $0.hasPrefix(name + "-") } },
      among: validators)
  }

  private static func check(
    _ flag: String, _ names: [String], among known: Set<String>
  ) throws(SetupError) {
    for name in names where !known.contains(name) {
      let cure =
        nearest(name, among: known).map { "did you mean '\($0)'?" }
        ?? "there are \(known.sorted().joined(separator: ", "))"
      throw SetupError("\(flag): no type has '\(printable(name))'; \(cure)")
    }
  }

  private var listed: [EntityDefinition] {
    (filter.isNegative ? catalog.negatives : catalog.definitions).filter(filter.takes)
  }

  /// The JSON Schema of pattern packs.
  package static var schema: String {
    PackSchema.pack.jsonSchema(title: "Scrubjay pattern pack", identifier: PackSchema.identifier)
  }

  /// A table for people.
  package func table(_ paint: Paint) -> String {
    var table = TextTable([
      .init(title: "TYPE"), .init(title: "GROUP"), .init(title: "COUNTRY"), .init(title: "PACK"),
      .init(title: "PATTERNS", isRight: true), .init(title: "SCORE", isRight: true),
      .init(title: "VALIDATOR"), .init(title: "DEFAULT"),
    ])
    for definition in listed {
      table.add([
        definition.type.name, definition.group, definition.country ?? "", definition.pack,
        "\(definition.patterns.count)", definition.highestScore.twoDecimals,
        definition.validators.joined(separator: ", "), definition.isOffByDefault ? "off" : "on",
      ])
    }
    return table.lines(paint).joined(separator: "\n") + "\n"
  }

  /// One JSON object a line.
  package var jsonLines: String {
    var writer = JSONWriter()
    for definition in listed {
      writer.object { writer in
        writer.member("type", definition.type.name)
        writer.member("group", definition.group)
        if let country = definition.country { writer.member("country", country) }
        writer.member("pack", definition.pack)
        writer.member("patterns", definition.patterns.count)
        if let validator = definition.validators.first { writer.member("validator", validator) }
        writer.member("arithmetic", definition.hasArithmetic)
        if let rate = definition.falseAcceptRate {
          writer.key("false_accept_rate")
          writer.number(rate)
        }
        if !definition.context.isEmpty {
          writer.member("context_languages", definition.context.map(\.language).sorted())
        }
        writer.member("default_score", definition.highestScore.value, decimals: 4)
      }
      writer.endLine()
    }
    return writer.text
  }

  /// A page about one type that can be read without knowing regular expressions.
  ///
  /// - Throws: where no pack defines the type.
  package func page(_ name: String, _ paint: Paint) throws(SetupError) -> String {
    let wanted = name.uppercased()
    let definitions = (catalog.definitions + catalog.negatives).filter { $0.type.name == wanted }
    guard !definitions.isEmpty else {
      let group = catalog.definitions.filter { $0.group == wanted }.map(\.type.name)
      guard group.isEmpty else {
        throw SetupError(
          "'\(wanted)' is a group; show one of its types: \(group.joined(separator: ", "))")
      }
      let cure =
        nearest(name, among: catalog.definitions.map(\.type.name)).map { "did you mean '\($0)'?" }
        ?? "'scrubjay patterns list' shows all types"
      throw SetupError("there is no entity type '\(name)'; \(cure)")
    }
    return definitions.map { PatternPage($0, paint).text }.joined(separator: "\n")
  }
}

extension EntityDefinition {
  /// The score of the pattern that needs the least evidence.
  fileprivate var highestScore: Score {
    patterns.map(\.score).max() ?? Score(tenThousandths: 0)
  }

  /// The validators of all patterns, each once, in the order of the patterns.
  fileprivate var validators: [String] {
    var names: [String] = []
    for name in patterns.compactMap(\.validator) where !names.contains(name) { names.append(name) }
    return names
  }
}

extension Score {
  fileprivate var twoDecimals: String {
    let hundredths = (tenThousandths + 50) / 100
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// The page that `patterns show` prints about one block of a pack.
private struct PatternPage {
  private let definition: EntityDefinition
  private let paint: Paint
  private var lines: [String] = []

  init(_ definition: EntityDefinition, _ paint: Paint) {
    self.definition = definition
    self.paint = paint
    writeSummary()
    writeProof()
    writePatterns()
    writeWords()
    writeExamples()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func writeSummary() {
    lines.append(paint.bold(definition.type.name))
    for line in wrapped(definition.summary.split(separator: " ").map(String.init), width: 76) {
      lines.append("  \(line)")
    }
    lines.append("")
    fact("source", definition.source)
    if definition.isNegative {
      fact("speaks against", definition.against.joined(separator: ", "))
      fact("pack", definition.pack)
      return
    }
    fact("group", definition.group)
    fact("country", definition.country ?? "")
    fact("pack", definition.pack)
    fact(
      "looked for",
      definition.isOffByDefault ? "only where a policy or --entity names it" : "by default")
    fact("equal values", Self.normalization(definition.normalization))
  }

  /// What the arithmetic proves, in words.
  private mutating func writeProof() {
    guard !definition.isNegative else { return }
    head("What makes it certain")
    let rates = definition.patterns.compactMap(\.falseAcceptRate)
    var text: String
    if !definition.hasArithmetic {
      text =
        rates.isEmpty
        ? "Nothing is computed from it: its shape and the words near it are all there is."
        : "Its shape, a date or a list inside it are checked, but nothing is computed that would prove it."
    } else {
      text = "Check digits are computed."
    }
    if let most = rates.max(), most > 0 {
      text += " Of random values of the same shape, " + Self.share(most)
      if let least = rates.min(), least < most {
        text +=
          " pass in the weakest layout and "
          + Self.share(least) + " in the strictest"
      } else {
        text += " pass"
      }
      text += "."
    }
    let certain = definition.patterns.filter(definition.isCertain).count
    text +=
      certain == definition.patterns.count && certain > 0
      ? " That is rare enough: a value that passes is a finding by itself."
      : certain > 0
        ? " In some layouts that is rare enough for a value to be a finding by itself."
        : " A value alone is never certain; score and words near it decide."
    for line in wrapped(text.split(separator: " ").map(String.init), width: 76) {
      lines.append("  \(line)")
    }
  }

  private static func share(_ rate: Double) -> String {
    let count = Int((1 / rate).rounded())
    return count > 1 ? "about 1 in \(count)" : "nearly all"
  }

  private mutating func writePatterns() {
    head("How it is recognized")
    for pattern in definition.patterns {
      lines.append("  \(paint.bold(pattern.name))")
      if definition.isNegative {
        fact("  takes away", "\(pattern.score) from the score of what it covers")
      } else {
        fact("  score", "\(pattern.score), \(Self.meaning(of: pattern.score))")
      }
      if let validator = pattern.validator {
        var words = "\(validator), which a value must pass"
        if let rate = pattern.falseAcceptRate, rate > 0 {
          let share = Int((1 / rate).rounded())
          words += share > 1 ? "; 1 random value in \(share) does" : "; most random values do"
        }
        if definition.isCertain(pattern) { words += ", so one that does is certain" }
        fact("  validator", words)
      }
      if pattern.isMultiline { fact("  lines", "a match may go over line ends") }
      if pattern.isWholeAnswer {
        fact("  place", "the whole answer to a question with one of its phrases")
      }
      if pattern.isWholeField { fact("  place", "the whole value of a field of one of its names") }
      fact("  expression", printable(pattern.regex))
    }
  }

  private mutating func writeWords() {
    words("Words nearby that speak for it", definition.context)
    words("Words nearby that speak against it", definition.negativeContext)
    if !definition.fieldNames.isEmpty {
      head("Names of fields that announce it")
      list(definition.fieldNames)
    }
    words("Phrases that ask for it in a message before", definition.questions)
    words("Words that no value begins with", definition.stopWords)
  }

  private mutating func writeExamples() {
    if !definition.examples.isEmpty {
      head("Found between [[ and ]]")
      lines += definition.examples.map { "  \(printable($0))" }
    }
    if !definition.rejects.isEmpty {
      head("Not found in")
      lines += definition.rejects.map { "  \(printable($0))" }
    }
  }

  private mutating func head(_ title: String) {
    lines.append("")
    lines.append(paint.bold(title))
  }

  private mutating func fact(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    let label = "  " + name
    let gap = String(repeating: " ", count: max(2, 18 - label.unicodeScalars.count))
    lines.append(paint.faint(label) + gap + value)
  }

  private mutating func words(_ title: String, _ phrases: [EntityDefinition.Phrases]) {
    guard !phrases.isEmpty else { return }
    head(title)
    for language in phrases { list(language.phrases, label: language.language) }
  }

  private mutating func list(_ words: [String], label: String = "") {
    for (number, line) in wrapped(words, width: 72, separator: ", ").enumerated() {
      let start = label.isEmpty ? "  " : number == 0 ? "  \(label)  " : "      "
      lines.append(start + line)
    }
  }

  private static func meaning(of score: Score) -> String {
    score.tenThousandths >= 5000
      ? "enough by itself for the usual minimum of 0.5"
      : "needs words nearby to reach the usual minimum of 0.5"
  }

  private static func normalization(_ name: String) -> String {
    switch name {
    case "lowercase": "without regard to case"
    case "digits": "by their digits alone"
    case "alphanumeric": "by their letters and digits alone"
    case "phone": "by the telephone number, however it is written"
    case "name": "without regard to case and spacing"
    default: "byte for byte"
    }
  }
}
