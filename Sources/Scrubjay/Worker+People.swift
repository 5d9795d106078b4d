internal import Anonymization
internal import Conversations
internal import Detection
internal import Transcripts

/// What the format of the input says of people: they are learnt, and found wherever they stand.
extension Worker {
  /// Learns who takes part in the records of a block of JSON or rows; gives what the format says of it.
  func beginPeople(_ block: Block, _ scratch: JSONBlockScratch) -> [MarkedPlace] {
    guard let transcript = options.transcript, !isChecker else { return [] }
    var isFragment = false
    people.offset = 0
    if case .fragment(let fragment) = block.division {
      isFragment = true
      people.offset = fragment.offset
    }
    // A conversation that is a record at hand as a whole need not be known to anybody else.
    people.isLocal = transcript.isByRecord && !isFragment || people.shared == nil
    var places: [MarkedPlace] = []
    places.reserveCapacity(scratch.places.count)
    let present = presentGroups(scratch, transcript.marks)
    for place in scratch.places {
      let unit = scratch.units[Int(place.unit)]
      let mark = transcript.marks.marks[Int(place.mark)]
      if !transcript.marks.required[mark.group].isEmpty,
        !present.contains(AnchoredGroup(unit.record, place, mark.group))
      {
        continue
      }
      // Of one record, one anchor of one sort of place.
      let group = (unit.record << 24 &+ Int(place.anchor)) << 8 &+ mark.group
      places.append(
        MarkedPlace(
          range: unit.range, meaning: mark.meaning, record: unit.record, group: group))
      if case .laidOut(let index) = mark.meaning {
        places += laidOutPlaces(
          unit, Int(place.unit), transcript.description.textLayouts[index], in: scratch)
      }
    }
    let mentioned = mentionedPlaces(places, in: scratch.view.span)
    learn((places + mentioned).grouped, in: scratch.view.span)
    return places
  }

  /// What the layout of a text says of it.
  private func laidOutPlaces(
    _ unit: TextUnit, _ number: Int, _ layouts: [LineLayout], in scratch: borrowing JSONBlockScratch
  ) -> [MarkedPlace] {
    let view = scratch.view
    var captures: [LineLayout.Capture] = []
    guard layouts.contains(where: { $0.match(view.span, in: unit.range, into: &captures) != nil })
    else { return [] }
    return captures.map { capture in
      MarkedPlace(
        range: capture.range, meaning: capture.meaning, record: unit.record,
        group: 1 << 61 | number << 1 | (capture.isOther ? 1 : 0))
    }
  }

  /// Who is mentioned in texts: what shows a mention names the same person as its id.
  private func mentionedPlaces(
    _ places: [MarkedPlace], in view: Span<UInt8>
  ) -> [MarkedPlace] {
    var mentioned: [MarkedPlace] = []
    for place in places {
      guard case .text(let markup) = place.meaning else { continue }
      var group = 0
      TextMarkup.mentions(in: view, place.range, markup: markup) { mention in
        // Of what stands one behind the other, an id begins a person.
        if mention.identity == .id { group = -1 - mentioned.count }
        mentioned.append(
          MarkedPlace(
            range: mention.range, meaning: .identity(mention.identity), record: place.record,
            group: group))
      }
    }
    return mentioned
  }

  /// Where groups stand that something must be there for, and it is.
  private func presentGroups(
    _ scratch: JSONBlockScratch, _ marks: MarkTable
  ) -> Set<AnchoredGroup> {
    guard marks.required.contains(where: { !$0.isEmpty }) else { return [] }
    var groups: Set<AnchoredGroup> = []
    for place in scratch.places {
      let group = marks.marks[Int(place.mark)].group
      guard marks.required[group].contains(place.mark) else { continue }
      groups.insert(AnchoredGroup(scratch.units[Int(place.unit)].record, place, group))
    }
    return groups
  }

  /// Learns who takes part in the records at hand.
  func learn(_ places: [MarkedPlace], in view: Span<UInt8>) {
    guard options.transcript != nil, !isChecker else { return }
    var values: [LearntValue] = []
    var index = 0
    while index < places.count {
      let start = index
      while index < places.count, places[index].group == places[start].group { index += 1 }
      let group = places[start..<index]
      // In a long conversation nearly everybody has been learnt before, in the same words.
      if !people.isLocal, !people.learnt.insert(fingerprint(of: group, in: view)).inserted {
        continue
      }
      gather(group, in: view, into: &values)
    }
    people.learn(values)
  }

  private func gather(
    _ places: ArraySlice<MarkedPlace>, in view: Span<UInt8>, into values: inout [LearntValue]
  ) {
    var last = values.last
    for place in places {
      let text = view.extracting(place.range)
      guard case .identity(let identity) = place.meaning, Self.isValue(text),
        !detector.isPlaceholder(text), !Participants.isPart(text)
      else { continue }
      var bytes: [UInt8] = []
      bytes.append(text, in: 0..<text.count)
      let value = LearntValue(
        conversation: people.conversation(of: place.record), order: people.order(of: place.record),
        text: bytes, identity: identity, group: place.group)
      if let last, let whole = value.joined(to: last) { values.append(whole) }
      values.append(value)
      if let digits = value.digits { values.append(digits) }
      values += value.words.filter { !Detector.isOrdinaryWord($0.text.span) }
      last = value
    }
  }

  /// A hash of what a group says; such as say the same have the same.
  private func fingerprint(of group: ArraySlice<MarkedPlace>, in view: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    add(UInt64(truncatingIfNeeded: group.first.map { people.conversation(of: $0.record) } ?? 0))
    for place in group {
      guard case .identity(let identity) = place.meaning else { continue }
      add(UInt64(place.range.count) << 8 | UInt64(identity.order))
      for offset in place.range { add(UInt64(view[offset])) }
    }
    return hash
  }

  /// Whether one of the keys that are not searched again may name somebody who has become known.
  func mayName(_ keys: [UInt8]) -> Bool {
    guard options.transcript != nil, !isChecker, !keys.isEmpty else { return false }
    var isNamed = false
    for search in people.read({ $0.searches() }) where !isNamed {
      search.search(keys.span, in: 0..<keys.count) { _, _ in isNamed = true }
    }
    return isNamed
  }

  /// The findings of a block with those that the format leads to.
  ///
  /// - Parameters:
  ///   - findings: what was found in the text.
  ///   - places: what the format says of stretches of it, ascending.
  ///   - view: the text.
  ///   - range: where participants are looked for.
  ///   - record: the record that a place of the view belongs to.
  /// - Returns: all of them, ascending.
  func withPeople(
    _ findings: [Finding], _ places: [MarkedPlace], in view: Span<UInt8>, _ range: Range<Int>,
    record: (Int) -> Int
  ) -> [Finding] {
    guard options.transcript != nil, !isChecker else { return findings }
    var wholes: [Finding] = []
    var spared: [Range<Int>] = []
    var mentions: [Finding] = []
    for place in places {
      switch place.meaning {
      case .identity, .type:
        if let finding = whole(place, in: view) { wholes.append(finding) }
      case .text(let markup):
        TextMarkup.mentions(in: view, place.range, markup: markup) { mention in
          if let finding = self.mention(mention.range, mention.identity, in: view) {
            mentions.append(finding)
          }
        }
      case .technical, .role, .offset: spared.append(place.range)
      case .piece, .laidOut: break
      }
    }
    mentions += self.mentions(in: view, range, record: record)
    var findings = findings
    if !spared.isEmpty {
      func isSpared(_ finding: Finding) -> Bool {
        let next = spared.partitioningIndex { $0.upperBound > finding.range.lowerBound }
        return next < spared.count && spared[next].lowerBound <= finding.range.lowerBound
          && finding.range.upperBound <= spared[next].upperBound
      }
      // What arithmetic proves is personal wherever it stands: a description may be wrong, and a document
      // may only look like what it describes.
      findings.removeAll { !$0.isCertain && isSpared($0) }
      mentions.removeAll(where: isSpared)
    }
    wholes.sort { $0.range.lowerBound < $1.range.lowerBound }
    let upper = Self.disjoint(mentions, outside: wholes, inside: &findings, in: view)
    return Overlay.findings((wholes + upper).sorted(by: Self.precedes), over: findings, in: view)
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.range.lowerBound, right.range.upperBound)
      < (right.range.lowerBound, left.range.upperBound)
  }

  /// Of mentions those that are in no whole value, in no longer mention and in no finding that is replaced
  /// as a whole; a finding that shows a part of itself shows nothing of a mention.
  private static func disjoint(
    _ mentions: [Finding], outside wholes: [Finding], inside findings: inout [Finding],
    in view: Span<UInt8>
  ) -> [Finding] {
    var result: [Finding] = []
    var replaced: Set<Int> = []
    defer {
      if !replaced.isEmpty {
        var index = -1
        findings.removeAll { _ in
          index += 1
          return replaced.contains(index)
        }
      }
    }
    var whole = 0
    var outer = 0
    for mention in mentions.sorted(by: precedes) {
      let range = mention.range
      if let last = result.last, last.range.upperBound > range.lowerBound { continue }
      while whole < wholes.count, wholes[whole].range.upperBound <= range.lowerBound { whole += 1 }
      if whole < wholes.count, wholes[whole].range.lowerBound < range.upperBound { continue }
      while outer < findings.count,
        findings[outer].isKept || findings[outer].range.upperBound <= range.lowerBound
      {
        outer += 1
      }
      if outer < findings.count, findings[outer].range != range,
        findings[outer].range.lowerBound <= range.lowerBound,
        findings[outer].range.upperBound >= range.upperBound
      {
        // A handle with its at sign says the same as without.
        guard view[findings[outer].range.lowerBound] == UInt8(ascii: "@"),
          findings[outer].range == range.lowerBound - 1..<range.upperBound
        else {
          if findings[outer].entity != mention.entity { findings[outer].covered.append(range) }
          continue
        }
        replaced.insert(outer)
      }
      result.append(mention)
    }
    return result
  }

  /// The finding that a value in its place is; nil where it is none, or is replaced already.
  private func whole(_ place: MarkedPlace, in view: Span<UInt8>) -> Finding? {
    let known: Detector.Metadata?
    switch place.meaning {
    case .identity(let identity): known = people.metadata(of: identity, in: detector)
    case .type(let name): known = detector.metadata[EntityType(name)]
    case .role, .text, .laidOut, .piece, .offset, .technical: known = nil
    }
    guard let metadata = known else { return nil }
    let text = view.extracting(place.range)
    guard Self.isValue(text), !detector.isPlaceholder(text) else { return nil }
    if place.meaning.isIdentity, Participants.isPart(text) { return nil }
    return Finding(
      entity: metadata.entity, range: place.range, pattern: metadata.place,
      isKept: scrubber.operators[metadata.entity] == .keep)
  }

  private func mention(
    _ range: Range<Int>, _ identity: FormatDescription.Identity, in view: Span<UInt8>
  ) -> Finding? {
    guard let metadata = people.metadata(of: identity, in: detector) else { return nil }
    let text = view.extracting(range)
    guard Self.isValue(text), !detector.isPlaceholder(text) else { return nil }
    return Finding(
      entity: metadata.entity, range: range, pattern: metadata.mention,
      isKept: scrubber.operators[metadata.entity] == .keep)
  }

  /// Where participants stand in a text.
  private func mentions(
    in view: Span<UInt8>, _ range: Range<Int>, record: (Int) -> Int
  ) -> [Finding] {
    var found: [Finding] = []
    for search in people.read({ $0.searches() }) {
      search.search(view, in: range) { range, _ in
        let record = record(range.lowerBound)
        let conversation = people.conversation(of: record)
        let order = people.order(of: record)
        let match = people.read {
          $0.match(inText: view.extracting(range), conversation: conversation, order: order)
        }
        if let match, let finding = mention(range, match.identity, in: view) {
          found.append(finding)
        }
      }
    }
    return found
  }

  /// Whether the format of the input leads to a finding.
  func isPersonal(_ finding: Finding) -> Bool {
    guard !finding.isForced, let metadata = detector.metadata[detector.types[finding.entity]]
    else { return false }
    let pattern = finding.origin.pattern
    return pattern == metadata.place || pattern == metadata.mention
  }

  /// What a value is made into where all values of one person become the same: what stands for the person.
  func personal(_ value: Span<UInt8>, entity: EntityType, record: Int) -> [UInt8]? {
    guard options.transcript != nil, entity.name == "PERSON" else { return nil }
    let conversation = people.conversation(of: record)
    let order = people.order(of: record)
    return people.read { $0.match(value, conversation: conversation, order: order)?.person }
  }

  /// Whether there is anything but spaces and punctuation of ASCII.
  static func isValue(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
        return true
      }
    }
    return false
  }
}

/// A group in one of the places that its members are counted from.
private struct AnchoredGroup: Hashable {
  var record: Int
  var anchor: Int32
  var group: Int

  init(_ record: Int, _ place: UnitPlace, _ group: Int) {
    self.record = record
    anchor = place.anchor
    self.group = group
  }
}

/// What is known of a group before it is learnt.
private struct GroupFacts {
  var first: Int
  var hasID = false
  var hasOther = false
  var rank: Int { hasID && hasOther ? 0 : 1 }
}

extension [MarkedPlace] {
  /// What names people, those of one group one behind the other: record by record, and of a record those
  /// first that tell both an id and what goes with it.
  fileprivate var grouped: [MarkedPlace] {
    var groups: [Int: GroupFacts] = [:]
    var order: [(record: Int, rank: Int, first: Int, index: Int)] = []
    for (index, place) in enumerated() {
      guard case .identity(let identity) = place.meaning else { continue }
      var group = groups[place.group] ?? GroupFacts(first: index)
      if identity == .id { group.hasID = true } else { group.hasOther = true }
      groups[place.group] = group
      order.append((place.record, 0, 0, index))
    }
    for index in order.indices {
      guard let group = groups[self[order[index].index].group] else { continue }
      order[index].rank = group.rank
      order[index].first = group.first
    }
    order.sort { $0 < $1 }
    return order.map { self[$0.index] }
  }
}
