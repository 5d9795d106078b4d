internal import Detection

/// Which values lead to one person: names in all their forms, and accounts made of names.
///
/// Values are asked for in the order of the input, and what was said of one is never taken back. A name that
/// could be that of several people is one of its own. Not sendable: whoever has the turn asks.
package final class PersonLinks {
  /// So many values are remembered; what is new after that is linked to nobody.
  package static let mostValues = 1 << 20

  private struct Person {
    /// What stands for the person.
    var value: [UInt8]
    /// The name with the most words.
    var name: PersonName
    /// Whether the name may be that of several people, so that no other form leads to it.
    var isShared = false
  }

  private let mostValues: Int
  private var people: [Person] = []
  /// What was said of a value; -1 where it leads to nobody.
  private var known: [[UInt8]: Int] = [:]
  private var knownAccounts: [[UInt8]: Int] = [:]
  /// Who may be meant by a word, and by letters that make an account.
  private var words: [[UInt8]: [Int]] = [:]
  private var accounts: [[UInt8]: [Int]] = [:]
  /// Who has a word that is long enough to be told with a letter wrong, by its first letter.
  private var long: [UInt8: [Int]] = [:]
  private var byValue: [[UInt8]: Int] = [:]

  /// Nobody is known; tests remember fewer values.
  package init(mostValues: Int = PersonLinks.mostValues) {
    self.mostValues = mostValues
  }

  // MARK: Learning

  /// What stands for the person of a value that metadata ties to somebody.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - person: what metadata has for the person, such as an id.
  ///   - isName: whether the value is a name.
  /// - Returns: what stands for the person: what it was before, where one was known by this value or name.
  package func person(of value: Span<UInt8>, tiedTo person: [UInt8], isName: Bool) -> [UInt8] {
    let folded = Participants.folded(value)
    if let index = isName ? known[folded] : knownAccounts[folded], index >= 0 {
      if byValue[person] == nil { byValue[person] = index }
      return people[index].value
    }
    guard isRoomLeft else { return person }
    let name = isName ? PersonName(folded: folded) : PersonName(folded: [])
    let index = byValue[person] ?? only(called: name) ?? add(person, PersonName(folded: []))
    if byValue[person] == nil { byValue[person] = index }
    if isName {
      known[folded] = index
      learn(name, of: index)
    } else {
      knownAccounts[folded] = index
    }
    return people[index].value
  }

  private var isRoomLeft: Bool { known.count + knownAccounts.count < mostValues }

  private func add(_ value: [UInt8], _ name: PersonName, isShared: Bool = false) -> Int {
    people.append(Person(value: value, name: name, isShared: isShared))
    return people.count - 1
  }

  /// Notes another form of somebody's name.
  private func learn(_ name: PersonName, of index: Int) {
    guard name.words.count > people[index].name.words.count else { return }
    people[index].name = name
    list(name, of: index)
  }

  private func list(_ name: PersonName, of index: Int) {
    func add(_ key: [UInt8], to table: inout [[UInt8]: [Int]]) {
      if key.count < 2 || table[key]?.contains(index) == true { return }
      table[key, default: []].append(index)
    }
    for word in name.words + name.parts.values.joined() {
      add(word, to: &words)
      for form in PersonName.shortForms(of: word) { add(form, to: &words) }
      if word.count >= PersonName.shortestMisspelt {
        long[word[0], default: []].append(index)
      }
    }
    for key in Self.accountLetters(of: name) { add(key, to: &accounts) }
    guard name.words.count > 1 else { return }
    add(name.joined, to: &words)
    add(name.words.map { $0[0] }, to: &words)
  }

  /// The letters of accounts that people make of their names: "annsmith", "asmith", "smitha", "anns", "bobray".
  private static func accountLetters(of name: PersonName) -> [[UInt8]] {
    guard let first = name.words.first, let last = name.words.last else { return [] }
    var letters = [name.joined]
    for word in name.words where word.count >= 3 { letters.append(word) }
    for form in PersonName.shortForms(of: first) where form.count >= 3 { letters.append(form) }
    guard name.words.count > 1 else { return letters }
    for form in [first] + PersonName.shortForms(of: first) {
      letters += [form + last, last + form, form.prefix(1) + last, last + form.prefix(1)]
      letters.append(form + last.prefix(1))
    }
    return letters
  }

  // MARK: Asking

  /// What stands for the person of this name; whoever is new is known from now on.
  ///
  /// - Returns: nil where there is nothing of a name, or no room for more.
  package func person(named value: Span<UInt8>) -> [UInt8]? {
    let folded = Participants.folded(value)
    if let index = known[folded] { return people[index].value }
    let name = PersonName(folded: folded)
    guard !name.words.isEmpty, isRoomLeft else { return nil }
    let found = everybody(called: name)
    if found.count == 1 {
      known[folded] = found[0]
      learn(name, of: found[0])
      return people[found[0]].value
    }
    let value = Array(name.words.joined(separator: [0x20]))
    let index = add(value, name, isShared: !found.isEmpty)
    known[folded] = index
    if byValue[value] == nil { byValue[value] = index }
    if found.isEmpty { list(name, of: index) }
    return value
  }

  /// The only person that a name may be of; nil where there is none or several.
  private func only(called name: PersonName) -> Int? {
    let found = name.words.isEmpty ? [] : everybody(called: name)
    return found.count == 1 ? found[0] : nil
  }

  private func everybody(called name: PersonName) -> [Int] {
    candidates(for: name).filter { index in
      let other = people[index].name
      return !people[index].isShared && (name.names(other) || other.names(name))
    }.sorted()
  }

  private func candidates(for name: PersonName) -> Set<Int> {
    var found: Set<Int> = []
    for word in name.words + name.parts.values.joined() {
      if word.count > 1 { found.formUnion(words[word] ?? []) }
      if word.count >= PersonName.shortestMisspelt { found.formUnion(long[word[0]] ?? []) }
    }
    if name.words.count > 1 {
      found.formUnion(words[name.joined] ?? [])
      found.formUnion(words[name.words.map { $0[0] }] ?? [])
    }
    return found
  }

  /// What stands for the person whose account this is: an address of mail, a name of a user.
  ///
  /// - Parameters:
  ///   - value: the account; its letters are made of somebody's name, or its words are a given name and another
  ///     one, which say who it is.
  ///   - naming: who is called so; asked where the words are a name that nobody is known by.
  /// - Returns: nil where it leads to nobody.
  package func person(
    account value: Span<UInt8>, naming: (_ name: [UInt8]) -> [UInt8]?
  ) -> [UInt8]? {
    let folded = Participants.folded(value)
    if let index = knownAccounts[folded] { return index < 0 ? nil : people[index].value }
    guard isRoomLeft else { return nil }
    let local = folded.prefix { $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "+") }
    let letters = local.filter { $0 >= 0x80 || (0x61...0x7A).contains($0) }
    let found = (accounts[letters] ?? []).filter { !people[$0].isShared }
    if found.count == 1 {
      knownAccounts[folded] = found[0]
      return people[found[0]].value
    }
    if found.isEmpty, let name = Self.name(inAccount: local), let person = naming(name) {
      knownAccounts[folded] = known[name] ?? -1
      return person
    }
    knownAccounts[folded] = -1
    return nil
  }

  /// The name that an account consists of: two words, the first of which is a given name.
  private static func name(inAccount local: ArraySlice<UInt8>) -> [UInt8]? {
    let words = local.split(whereSeparator: {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    })
    guard words.count == 2,
      words.allSatisfy({ word in
        word.count >= 2 && word.allSatisfy { $0 >= 0x80 || (0x61...0x7A).contains($0) }
      }), PersonName.isGiven(Array(words[0]))
    else { return nil }
    return Array(words.joined(separator: [0x20]))
  }
}
