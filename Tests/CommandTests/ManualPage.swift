/// Writes a page of the manual in mdoc(7) out of what the command says about itself.
struct ManualPage {
  /// Such as `scrubjay-scan`.
  let name: String
  private(set) var text: String

  /// - Parameters:
  ///   - command: what the page is about.
  ///   - names: the words that call it: `scrubjay`, `scan`.
  ///   - others: the names of the other pages.
  ///   - version: of the command.
  ///   - date: of the version, `2026-05-04`.
  init(
    _ command: CommandDescription, names: [String], others: [String], version: String, date: String
  ) {
    name = names.joined(separator: "-")
    text = ".\\\" Made of the command's own description: RECORD=1 swift test --filter Manual\n"
    text += ".Dd \(Self.spelled(date))\n.Dt \(name.uppercased()) 1\n.Os scrubjay \(version)\n"
    text += ".Sh NAME\n.Nm \(name)\n.Nd \(Self.escaped(Self.description(command.abstract)))\n"
    text += ".Sh SYNOPSIS\n"
    appendSynopsis(command, names)
    let sections = ManualText.sections(of: command.discussion ?? "")
    text += ".Sh DESCRIPTION\n"
    if sections.first?.title != nil || sections.isEmpty { appendProse([command.abstract ?? ""]) }
    for section in sections where section.title == nil { append(section.blocks) }
    if names.count == 1 { appendVerbs(command.verbs) }
    for verb in names.count == 1 ? [] : command.verbs { appendSubcommand(verb) }
    if names.count == 1 {
      text += ".Pp\nThe options of the main job are described in\n.Xr scrubjay-scrub 1 .\n"
    }
    appendOptions(command, heading: ".Sh OPTIONS\n")
    // In the order that manual pages have.
    for title in ["ENVIRONMENT", "EXIT STATUS", "EXAMPLES"] {
      for section in sections where section.title == title {
        text += ".Sh \(title)\n"
        append(section.blocks)
      }
    }
    text += ".Sh SEE ALSO\n"
    for (index, other) in others.enumerated() where other != name {
      let isLast = index == others.lastIndex { $0 != name }
      text += ".Xr \(other) 1\(isLast ? "" : " ,")\n"
    }
  }

  // MARK: Parts

  private mutating func appendSynopsis(_ command: CommandDescription, _ names: [String]) {
    if !command.verbs.isEmpty {
      if names.count == 1 {
        text += ".Nm\n.Op Ar options\n.Op Ar path ...\n.Nm\n.Ar verb\n.Op Ar options\n.Op Ar ...\n"
        return
      }
      for verb in command.verbs { appendSynopsis(verb, names + [verb.commandName]) }
      return
    }
    text += ".Nm \(names.joined(separator: " "))\n"
    for option in command.options where !option.isOptional {
      text += "\(Self.flags(option).replacing(".It ", with: "."))\n"
    }
    text += ".Op Ar options\n"
    for argument in command.positionals {
      let value = ".Ar \(argument.valueName ?? "value")\(argument.isRepeating ? " ..." : "")"
      text += (argument.isOptional ? ".Op " + value.dropFirst() : value) + "\n"
    }
  }

  private mutating func appendVerbs(_ verbs: [CommandDescription]) {
    text += ".Pp\nThe verbs are:\n.Bl -tag -width policyxx\n"
    for verb in verbs {
      text += ".It Cm \(verb.commandName)\n\(Self.line(verb.abstract ?? ""))\nSee\n"
      text += ".Xr scrubjay-\(verb.commandName) 1 .\n"
    }
    text += ".El\n"
  }

  private mutating func appendSubcommand(_ command: CommandDescription) {
    text += ".Ss \(command.commandName)\n"
    appendProse([command.abstract ?? ""])
    for section in ManualText.sections(of: command.discussion ?? "") {
      text += ".Pp\n"
      append(section.blocks)
    }
    appendOptions(command, heading: ".Pp\n")
  }

  private mutating func appendOptions(_ command: CommandDescription, heading: String) {
    var titles: [String?] = []
    let arguments = command.positionals + command.options
    for argument in arguments where !titles.contains(argument.sectionTitle) {
      titles.append(argument.sectionTitle)
    }
    guard !titles.isEmpty else { return }
    text += heading
    for title in titles {
      if let title { text += ".Ss \(title)\n" }
      text += ".Bl -tag -width Ds\n"
      for argument in arguments where argument.sectionTitle == title {
        text += Self.flags(argument) + "\n" + Self.line(argument.abstract ?? "") + "\n"
        if let value = argument.defaultValue {
          text += "The default is\n.Ql \(Self.escaped(value)) .\n"
        }
      }
      text += ".El\n"
    }
  }

  private mutating func append(_ blocks: [ManualText.Block]) {
    for (index, block) in blocks.enumerated() {
      let needsSpace = index > 0
      switch block {
      case .prose(let lines):
        if needsSpace { text += ".Pp\n" }
        appendProse(lines)
      case .literal(let lines):
        text += ".Bd -literal -offset indent\n"
        text += lines.map { Self.literal($0) + "\n" }.joined()
        text += ".Ed\n"
      case .list(let items):
        text += ".Bl -tag -width Ds\n"
        for item in items {
          text += ".It Li \(Self.escaped(item.term))\n\(Self.line(item.text))\n"
        }
        text += ".El\n"
      }
    }
  }

  private mutating func appendProse(_ lines: [String]) {
    for line in lines { text += Self.line(line) + "\n" }
  }

  /// `.It Fl f , Fl Fl format Ar format`.
  private static func flags(_ argument: CommandDescription.Argument) -> String {
    guard let names = argument.names else {
      return ".It Ar \(argument.valueName ?? "value")\(argument.isRepeating ? " ..." : "")"
    }
    // Short names first, as everywhere.
    let sorted = names.filter { $0.kind == "short" } + names.filter { $0.kind != "short" }
    let flags = sorted.map { ($0.kind == "short" ? "Fl " : "Fl Fl ") + escaped($0.name) }
    let value = argument.kind == "option" ? " Ar \(argument.valueName ?? "value")" : ""
    return ".It " + flags.joined(separator: " , ") + value
  }

  // MARK: Characters

  /// A line of running text: nothing in it is a request, and what is typed stays as it is typed.
  private static func line(_ text: String) -> String {
    let line = text.split(separator: " ").map { word in
      let escaped = escaped(String(word))
      return word.hasPrefix("-") || word.hasPrefix("'-")
        ? escaped.replacing("-", with: "\\-") : escaped
    }.joined(separator: " ")
    return guarded(line)
  }

  private static func literal(_ text: String) -> String {
    guarded(escaped(text).replacing("-", with: "\\-"))
  }

  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// Characters that mean something to roff, or look otherwise than they are typed.
  private static func escaped(_ text: String) -> String {
    let special: [Character: String] = [
      "\\": "\\e", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", "\t": " ",
    ]
    return text.map { special[$0] ?? ($0.isASCII ? String($0) : named($0)) }.joined()
  }

  /// A character beyond ASCII by its number, which every roff reads whatever the locale.
  private static func named(_ character: Character) -> String {
    character.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }.joined()
  }

  /// An abstract as the description of a page: no capital, no full stop.
  private static func description(_ abstract: String?) -> String {
    let abstract = abstract ?? ""
    return abstract.prefix(1).lowercased()
      + abstract.dropFirst().prefix { _ in true }
      .trimmingSuffix(while: { $0 == "." })
  }

  private static func spelled(_ date: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return date }
    return "\(months[parts[1] - 1]) \(parts[2]), \(parts[0])"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isCut(last) { rest = rest.dropLast() }
    return rest
  }
}
