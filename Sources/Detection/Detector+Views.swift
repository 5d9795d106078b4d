internal import Matching

/// Text is searched as it is looked at: without disguises, and what it holds in base64 beside it. What is
/// found has its place in the text as it is written.
extension Detector {
  /// How often base64 in base64 is opened.
  static let deepestBase64 = 3

  /// How far back of a place text must be looked at to know how that place is seen, in bytes.
  private static let viewReach = 1024

  /// Finds what is personal in `text`.
  ///
  /// - Parameters:
  ///   - text: either lines, each of which is a message and a record, or units.
  ///   - start: where matches may begin; what stands before it was decided before and is context.
  ///   - units: the units of the text, ascending, with `TextUnit.separator` between them; `nil` where
  ///     every line is a unit of its own.
  ///   - flow: whether what is asked in one record may be answered in the next.
  ///   - joinsPieces: whether numbers are looked for that somebody sends in pieces, message by message.
  ///   - scratch: this worker's memory.
  /// - Returns: the findings, ascending; those that are not kept are disjoint.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end; nothing may then be
  ///   said about the text.
  package func detect(
    in text: Span<UInt8>, from start: Int = 0, units: [TextUnit]? = nil,
    flow: RecordFlow = .apart, joinsPieces: Bool = true, scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    scratch.flow = flow
    defer { scratch.flow = .apart }
    let findings = try detect(in: text, from: start, units: units, level: 0, scratch: scratch)
    scratch.flow = .apart
    guard joinsPieces else { return findings }
    return try addPieces(to: findings, of: text, from: start, units: units, scratch: scratch)
  }

  /// Finds what is personal in `text` that is opened for the `level`th time, and not in pieces.
  func detect(
    in text: Span<UInt8>, from start: Int, units: [TextUnit]?, level: Int,
    scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    let lens = scratch.lenses[level]
    lens.look(
      at: text, from: start, opensBase64: level < Self.deepestBase64, isOpen: false,
      separator: TextUnit.separator)
    scratch.work.stretches = lens.opener.blobs.map(\.range)
    if lens.isClear {
      return try detectAsIs(in: text, from: start, units: units, scratch: scratch)
    }
    guard lens.isFolding else {
      let findings = try detectAsIs(in: text, from: start, units: units, scratch: scratch)
      return try addOpened(
        to: findings, of: text, units: units, through: text.count, level: level, scratch: scratch)
    }
    let view = lens.folded
    let seen = view.bytes
    let seenUnits = units?.map { unit in
      var seen = unit
      seen.range = view.offsets(of: unit.range)
      seen.name = view.offsets(of: unit.name)
      return seen
    }
    var findings = try detectAsIs(
      in: seen.span, from: view.offset(of: start), units: seenUnits, scratch: scratch)
    findings = try addOpened(
      to: findings, of: seen.span, units: seenUnits, through: seen.count, level: level,
      scratch: scratch)
    return written(findings, view, scratch)
  }

  /// Finds what is personal in a window of a line that is too long to be looked at whole.
  ///
  /// - Parameters:
  ///   - text: the window: what was decided before, as context, then the core, then overlap.
  ///   - core: where matches may begin.
  ///   - scratch: this worker's memory.
  /// - Returns: the findings, all of which end at or before `cut`, and `cut` itself: the place at or
  ///   before the end of `core`, or behind what is invisible there, across which no candidate lies and
  ///   nothing that is encoded. The next window's core begins there.
  /// - Throws: `DetectionError` also where a match reaches the end of the window, or candidates chain
  ///   over the whole core: more text than the window holds would be needed to decide.
  package func detectWindow(
    in text: Span<UInt8>, core: Range<Int>, scratch: DetectionScratch
  ) throws(DetectionError) -> (findings: [Finding], cut: Int) {
    let lens = scratch.lenses[0]
    lens.look(
      at: text, from: core.lowerBound, opensBase64: true, isOpen: true,
      separator: TextUnit.separator)
    scratch.work.stretches = lens.opener.blobs.map(\.range)
    if lens.isClear {
      return try detectWindowAsIs(in: text, core: core, whole: [], scratch: scratch)
    }
    var whole = scratch.work.stretches
    let view = lens.folded
    let seen = view.bytes
    if let unfinished = lens.opener.unfinished {
      whole.append(unfinished..<(lens.isFolding ? seen.count : text.count))
    }
    guard lens.isFolding else {
      let (findings, cut) = try detectWindowAsIs(
        in: text, core: core, whole: whole, scratch: scratch)
      let all = try addOpened(
        to: findings, of: text, units: nil, through: cut, level: 0, scratch: scratch)
      return (all, cut)
    }
    let (findings, cut) = try detectWindowAsIs(
      in: seen.span, core: view.offsets(of: core), whole: whole, scratch: scratch)
    let all = try addOpened(
      to: findings, of: seen.span, units: nil, through: cut, level: 0, scratch: scratch)
    return (written(all, view, scratch), view.source(of: cut..<cut).lowerBound)
  }

  /// Where a match of a multi-line pattern has begun that the end of `text` cuts off, if one has.
  ///
  /// Where that end lies inside of an encoded character, the character is seen as what is left of it.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - start: no match is looked for before it.
  ///   - scratch: this worker's memory.
  /// - Returns: the place of the earliest such match.
  /// - Throws: `DetectionError` where a pattern could not be matched to the end.
  package func unfinishedMultiline(
    in text: Span<UInt8>, from start: Int, scratch: DetectionScratch
  ) throws(DetectionError) -> Int? {
    let base = max(0, start - Self.viewReach)
    let near = text.extracting(base..<text.count)
    let lens = scratch.lenses[0]
    lens.look(
      at: near, from: 0, opensBase64: false, isOpen: true, separator: TextUnit.separator)
    guard lens.isFolding else {
      return try unfinishedMultilineAsIs(in: text, from: start, scratch: scratch)
    }
    let view = lens.folded
    let seen = view.bytes
    return try unfinishedMultilineAsIs(
      in: seen.span, from: view.offset(of: start - base), scratch: scratch
    ).map { view.source(of: $0..<$0).lowerBound + base }
  }

  // MARK: The way back

  /// Gives findings in a view, and what became of its candidates, their places in what is written.
  private func written(
    _ findings: [Finding], _ view: FoldedText, _ scratch: DetectionScratch
  ) -> [Finding] {
    func disguise(
      _ range: Range<Int>, _ inner: Disguise?, covered: [Range<Int>] = []
    ) -> Disguise? {
      let (disguises, encoding) = view.writing(of: range)
      if let inner { return inner.inside(disguises, encoding) }
      if disguises.isEmpty, encoding.isPlain { return nil }
      return Disguise(
        value: Array(view.bytes[range]),
        covered: covered.map {
          $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound
        }, disguises: disguises, encoding: encoding)
    }
    if let trace = scratch.trace {
      scratch.trace = trace.map { candidate in
        var candidate = candidate
        candidate.disguise = disguise(candidate.range, candidate.disguise)
        candidate.range = view.source(of: candidate.range)
        return candidate
      }
    }
    return findings.map { finding in
      var finding = finding
      finding.disguise = disguise(finding.range, finding.disguise, covered: finding.covered)
      finding.range = view.source(of: finding.range)
      finding.covered = finding.covered.map { view.source(of: $0) }
      return finding
    }
  }

  // MARK: Base64

  /// Adds to `findings` in `text` what is found in the base64 that the lens of this level opened in it,
  /// as far as that ends at or before `end`: one finding for each stretch, with those inside.
  private func addOpened(
    to findings: [Finding], of text: Span<UInt8>, units: [TextUnit]?, through end: Int,
    level: Int, scratch: DetectionScratch
  ) throws(DetectionError) -> [Finding] {
    let opener = scratch.lenses[level].opener
    let blobs = Array(opener.blobs.prefix { $0.range.upperBound <= end })
    guard !blobs.isEmpty else { return findings }
    let trace = scratch.trace
    let flow = scratch.flow
    scratch.flow = .apart
    defer { scratch.flow = flow }
    let opened = opener.bytes
    let inner = try detect(
      in: opened.span, from: 0, units: Self.units(of: blobs, in: text, units: units),
      level: level + 1, scratch: scratch)
    var stretches: [Finding] = []
    var next = 0
    for blob in blobs {
      let first = next
      while next < inner.count, inner[next].range.lowerBound < blob.decoded.upperBound { next += 1 }
      let found = inner[first..<next].map { $0.moved(by: -blob.decoded.lowerBound) }
      guard var stretch = found.first(where: { !$0.isKept }) ?? found.first else { continue }
      stretch.range = blob.range
      stretch.covered = []
      stretch.disguise = Disguise(
        opened: found, in: Array(opened[blob.decoded]), style: blob.style)
      stretches.append(stretch)
    }
    if let trace { scratch.trace = trace + openedTrace(blobs, opened, scratch) }
    return Self.merged(findings, stretches)
  }

  /// What became of the candidates in what was opened, at the places of the stretches of base64.
  private func openedTrace(
    _ blobs: [Base64Blob], _ opened: [UInt8], _ scratch: DetectionScratch
  ) -> [CandidateTrace] {
    (scratch.trace ?? []).compactMap { candidate in
      let next = blobs.partitioningIndex { $0.decoded.upperBound >= candidate.range.upperBound }
      guard next < blobs.count else { return nil }
      var candidate = candidate
      let plain = Disguise(
        value: Array(opened[candidate.range]), disguises: [], encoding: TextEncoding())
      candidate.disguise = (candidate.disguise ?? plain)
        .inside(
          blobs[next].style.hexadecimal == nil ? .base64 : .hexadecimal, TextEncoding())
      candidate.range = blobs[next].range
      return candidate
    }
  }

  /// What was opened, each a message by itself, in the record in which it stands.
  private static func units(
    of blobs: [Base64Blob], in text: Span<UInt8>, units: [TextUnit]?
  ) -> [TextUnit] {
    var record = 0
    var looked = 0
    return blobs.map { blob in
      if let units {
        let next = units.partitioningIndex { $0.range.upperBound > blob.range.lowerBound }
        if next < units.count { record = units[next].record }
      } else {
        // The line ends before it tell one record from another.
        while looked < blob.range.lowerBound {
          if text[looked] == 0x0A { record += 1 }
          looked += 1
        }
      }
      return TextUnit(range: blob.decoded, record: record)
    }
  }

  /// Adds `stretches` of base64 to `findings`; both ascend.
  ///
  /// A stretch that lies inside of another finding vanishes, for that takes all of it. Where others take
  /// parts of it, what is left of it goes to them, since it can be neither found nor written any more.
  private static func merged(_ findings: [Finding], _ stretches: [Finding]) -> [Finding] {
    guard !stretches.isEmpty else { return findings }
    var taken = findings.filter { !$0.isKept }
    var all = findings.filter(\.isKept)
    for stretch in stretches {
      let first = taken.partitioningIndex { $0.range.upperBound > stretch.range.lowerBound }
      let end = taken.partitioningIndex { $0.range.lowerBound >= stretch.range.upperBound }
      if first == end {
        all.append(stretch)
        continue
      }
      if stretch.isKept { continue }
      if first + 1 == end, taken[first].range.lowerBound <= stretch.range.lowerBound,
        taken[first].range.upperBound >= stretch.range.upperBound
      {
        continue
      }
      for index in first..<end {
        let range = taken[index].range
        let lower = index == first ? min(range.lowerBound, stretch.range.lowerBound) : nil
        let upper =
          index + 1 < end
          ? taken[index + 1].range.lowerBound : max(range.upperBound, stretch.range.upperBound)
        taken[index].range = (lower ?? range.lowerBound)..<upper
        // No operator shows any of it.
        taken[index].covered = [taken[index].range]
      }
    }
    return (all + taken).sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.entity)
        < ($1.range.lowerBound, $1.range.upperBound, $1.entity)
    }
  }
}

extension Finding {
  /// The finding with its place so many bytes further on.
  fileprivate func moved(by distance: Int) -> Finding {
    var finding = self
    finding.range = range.lowerBound + distance..<range.upperBound + distance
    finding.covered = covered.map { $0.lowerBound + distance..<$0.upperBound + distance }
    return finding
  }
}
