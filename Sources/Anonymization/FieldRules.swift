package import Detection

/// What a policy does with whole fields, by their place in the record.
package struct FieldRule: Hashable, Sendable {
  /// One step of a rule's path.
  package enum Segment: Hashable, Sendable {
    /// This key, column or index.
    case name(String)
    /// `*`: any one.
    case any
    /// `**`: any number of them, none included.
    case anyDepth
  }

  /// The path, from the top of the record.
  package let path: [Segment]
  /// The type that the field's content is; nil only for `keep` and `drop`.
  package let entity: EntityType?
  /// What is done with the whole content.
  package let `operator`: Operator

  /// A rule for the fields that `path` fits.
  package init(path: [Segment], entity: EntityType?, operator: Operator) {
    self.path = path
    self.entity = entity
    self.operator = `operator`
  }

  /// What a field without a type counts as.
  package static let unnamed = "FIELD"

  /// What a field that it fits counts as.
  package var name: String { entity?.name ?? Self.unnamed }

  /// Whether the path fits a field given by its keys and indexes, escapes undone.
  package func fits(_ field: [String]) -> Bool {
    // Most rules end in a name, and most fields end in another.
    if case .name(let name)? = path.last, field.last != name { return false }
    var step = 0
    var place = 0
    // Where to go on when what follows the last `**` does not fit: the `**` takes one more.
    var retry: (step: Int, place: Int)?
    while place < field.count {
      if step < path.count {
        switch path[step] {
        case .anyDepth:
          retry = (step, place)
          step += 1
          continue
        case .any:
          step += 1
          place += 1
          continue
        case .name(let name) where name == field[place]:
          step += 1
          place += 1
          continue
        case .name:
          break
        }
      }
      guard let last = retry else { return false }
      retry = (last.step, last.place + 1)
      step = last.step + 1
      place = last.place + 1
    }
    return path[step...].allSatisfy { $0 == .anyDepth }
  }

  /// The path as it is written in a policy.
  package var pointer: String {
    path.map { segment in
      switch segment {
      case .any: "/*"
      case .anyDepth: "/**"
      case .name(let name): "/" + Self.escape(name)
      }
    }.joined()
  }

  private static func escape(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// What is wrong with a path, or nil: a JSON Pointer in which `*` and `**` are whole segments.
  package static func fault(inPointer text: String) -> (cause: String, cure: String?)? {
    guard text.utf8.first == UInt8(ascii: "/") else {
      return ("the path does not begin with '/'", "write a JSON Pointer such as '/user/id'")
    }
    for segment in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      var rest = segment
      while let tilde = rest.firstIndex(of: UInt8(ascii: "~")) {
        rest = rest[rest.index(after: tilde)...]
        guard rest.first == UInt8(ascii: "0") || rest.first == UInt8(ascii: "1") else {
          return ("'~' must stand before 0 or 1", "write '~0' for '~' and '~1' for '/' in a name")
        }
      }
      let stars = segment.count { $0 == UInt8(ascii: "*") }
      if stars > 0, stars > 2 || stars < segment.count {
        return ("'*' and '**' stand for whole segments only", "write '/*/' or '/**/'")
      }
    }
    return nil
  }

  /// The segments of a path in which ``fault(inPointer:)`` finds nothing.
  package static func segments(ofPointer text: String) -> [Segment] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
      .map { segment in
        switch String(Substring(segment)) {
        case "*": .any
        case "**": .anyDepth
        case let name: .name(unescape(name))
        }
      }
  }

  private static func unescape(_ name: String) -> String {
    var result = ""
    var afterTilde = false
    for scalar in name.unicodeScalars {
      if afterTilde {
        result.unicodeScalars.append(scalar == "0" ? "~" : "/")
        afterTilde = false
      } else if scalar == "~" {
        afterTilde = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The field rules of a policy, in their order; the first that fits decides.
package struct FieldRules: Hashable, Sendable {
  /// The rules, as they stand in the policy.
  package let rules: [FieldRule]

  /// Rules in the order in which they are asked.
  package init(_ rules: [FieldRule] = []) {
    self.rules = rules
  }

  /// Whether there is nothing to ask.
  package var isEmpty: Bool { rules.isEmpty }

  /// The rule for a field, given by its keys and indexes with escapes undone; nil if none fits.
  ///
  /// Asked for every string, so it allocates nothing, and takes a few comparisons of short strings
  /// for a rule that does not fit.
  package func rule(for field: [String]) -> FieldRule? {
    rules.first { $0.fits(field) }
  }
}
