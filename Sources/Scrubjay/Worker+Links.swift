internal import Anonymization
internal import Conversations
internal import Detection
internal import Transcripts

/// Where a worker asks which values lead to one person.
struct Linking {
  /// What the run knows, when it is the turn of the block at hand; nil where nothing is numbered.
  var shared: (() -> PersonLinks)?
  /// What the records at hand say, each for itself.
  fileprivate var byRecord: [Int: PersonLinks] = [:]
  /// Whether the records at hand are one conversation, whose people were numbered before.
  fileprivate var isShared = false
}

/// One pseudonym for all that leads to one person, where the policy says `link: participant`.
///
/// Where numbers are given in the order of a conversation, people are remembered in that order, too. Keyed
/// pseudonyms, and those of records that are conversations of their own, follow from the record alone: of all
/// forms of a name in it, the fullest stands for the person.
extension Worker {
  /// Tells the people of the records at hand from each other.
  ///
  /// - Parameters:
  ///   - findings: what was found there, ascending.
  ///   - view: the text.
  ///   - areLines: whether it is plain text, which is one conversation.
  ///   - record: the record that a place of the view belongs to.
  func beginLinks(
    _ findings: [Finding], in view: Span<UInt8>, areLines: Bool, record: (Int) -> Int
  ) {
    guard let person = scrubber.linkedPerson, options.output == .scrubbed, !isChecker else {
      return
    }
    people.linking.byRecord = [:]
    people.linking.isShared =
      people.linking.shared != nil && operation(of: person) == .number(scope: .conversation)
      && options.transcript.map { !$0.isByRecord } ?? areLines
    if people.linking.isShared { return }
    var names: [[UInt8]] = []
    var current = 0
    for finding in findings where finding.entity == person && !finding.isKept {
      guard finding.disguise?.opened == nil, !finding.isForced else { continue }
      let record = record(finding.range.lowerBound)
      if record != current { learn(&names, of: current) }
      current = record
      var name = finding.disguise?.value ?? []
      if finding.disguise == nil { name.append(view, in: finding.range) }
      names.append(name)
    }
    learn(&names, of: current)
  }

  /// Learns the names of a record: first those that metadata ties to somebody, then the fuller ones.
  private func learn(_ names: inout [[UInt8]], of record: Int) {
    if names.count > 1 {
      let links = PersonLinks()
      let sorted = names.enumerated().sorted {
        ($1.element.count { $0 == 0x20 }, $1.element.count, $0.offset)
          < ($0.element.count { $0 == 0x20 }, $0.element.count, $1.offset)
      }
      var others: [[UInt8]] = []
      for (_, name) in sorted {
        if let match = match(name.span, record: record) {
          _ = links.person(
            of: name.span, tiedTo: match.person, isName: match.identity == .name)
        } else {
          others.append(name)
        }
      }
      for name in others { _ = links.person(named: name.span) }
      people.linking.byRecord[record] = links
    }
    names.removeAll()
  }

  /// What metadata says of a value.
  private func match(_ value: Span<UInt8>, record: Int) -> Participants.Match? {
    guard options.transcript != nil else { return nil }
    let conversation = people.conversation(of: record)
    let order = people.order(of: record)
    return people.read { $0.match(value, conversation: conversation, order: order) }
  }

  /// Appends the pseudonym of the person whom a value leads to, with a mark for what it is to the person.
  ///
  /// - Returns: a hash of the person; nil, and nothing appended, where the value is not linked to anybody.
  func appendLinked(
    _ value: Span<UInt8>, entity: EntityType, operation: Operator, record: Int,
    to output: inout [UInt8]
  ) -> UInt64? {
    guard let index = scrubber.linkedPerson, operation.isPseudonym else { return nil }
    let part = PersonPart(entity)
    guard part != nil || entity == PersonPart.person, !isChecker,
      value.firstOffset(of: ASCII.newline, in: 0..<value.count) == nil,
      value.firstOffset(of: ASCII.carriageReturn, in: 0..<value.count) == nil,
      let person = person(value, part, record: record)
    else { return nil }
    let personal = self.operation(of: index)
    let start = output.count
    let outcome = scrubber.anonymizer.append(
      replacementFor: person.span, entity: PersonPart.person,
      normalization: scrubber.normalizations[index], operator: personal,
      place: SourcePlace(sourceID: options.sourceID, record: record), to: &output,
      scratch: anonymization)
    guard outcome == .applied else {
      output.removeLast(output.count - start)
      return nil
    }
    let hash = hash(ofPerson: output[start...], personal, record: record)
    if let part { Placeholder.append(mark: part, to: &output) }
    return hash
  }

  /// Appends what stands in place of a field of which a rule of the policy says what it is.
  func append(
    fieldReplacementFor value: Span<UInt8>, entity: EntityType, operator: Operator, record: Int,
    to output: inout [UInt8]
  ) {
    if let person = appendLinked(
      value, entity: entity, operation: `operator`, record: record, to: &output)
    {
      counts.persons.insert(person)
      return
    }
    scrubber.anonymizer.append(
      replacementFor: value, entity: entity, normalization: scrubber.normalization(of: entity),
      operator: `operator`, place: SourcePlace(sourceID: options.sourceID, record: record),
      to: &output, scratch: anonymization)
  }

  /// What stands for the person whom a value leads to; nil where it leads to nobody.
  private func person(_ value: Span<UInt8>, _ part: PersonPart?, record: Int) -> [UInt8]? {
    let links: PersonLinks
    if people.linking.isShared, let shared = people.linking.shared {
      links = shared()
    } else if let known = people.linking.byRecord[record] {
      links = known
    } else {
      links = PersonLinks()
      people.linking.byRecord[record] = links
    }
    if let match = match(value, record: record) {
      return links.person(
        of: value, tiedTo: match.person, isName: part == nil && match.identity == .name)
    }
    return switch part {
    case nil: links.person(named: value)
    case .email, .handle:
      links.person(account: value) { name in person(name.span, nil, record: record) }
    case .phone, .id: nil
    }
  }

  /// A hash of somebody, by the pseudonym and, where that is counted, by where it is.
  private func hash(
    ofPerson token: ArraySlice<UInt8>, _ operation: Operator, record: Int
  ) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
    }
    add(token)
    guard case .number(let scope) = operation else { return hash }
    if options.transcript?.description.conversation == .export {
      // All inputs of one archive, or of no archive, are one conversation.
      let end = options.path.utf8.lastIndex(of: UInt8(ascii: "!")) ?? options.path.startIndex
      add(options.path.utf8[..<end])
      add((options.transcript?.description.name ?? "").utf8)
    } else {
      add(options.sourceID.utf8)
    }
    if scope == .message { add("\(record)".utf8) }
    return hash
  }
}
