import Foundation

extension Session {
  /// A type that no text here holds: what is left is reading, framing and writing.
  private static let rareType = "AWS_ACCESS_KEY"

  /// The share of a run's text that is measured where figures are many, in bytes.
  private var smallSize: Int { max(8, options.size / 4) * 1_000_000 }

  // MARK: Start

  /// From the start to the first byte of output, for one line; the middle of many starts.
  mutating func measureStart() throws {
    let more = 100
    let pack = try Variants.write(more, of: patterns, folder: folder)
    print("\nstart-up to the first byte of output, one line of input")
    for (name, arguments) in [
      ("all packs", []), ("one type", ["-e", "EMAIL_ADDRESS"]),
      ("\(record.patterns) and \(more) of a user's", ["--pack", pack]),
    ] {
      var times: [Double] = []
      for _ in 0..<(7 * options.repeats) {
        times.append(
          try Child.secondsToFirstByte(
            [options.binary, "-f", "text"] + arguments, line: "write to ann@example.com\n",
            expected: "write to <EMAIL_ADDRESS>\n"))
      }
      let middle = (times.sorted()[times.count / 2] * 1000).rounded(to: 1)
      record.millisecondsToFirstByte[name] = middle
      print("\(column(name, 22))\(middle.padded(6, 1)) ms")
    }
  }

  // MARK: Plain loop

  /// Each pattern by itself, over a few MB: the unit of everything else.
  mutating func measurePlainLoop() throws {
    print("\nplain loop: \(patterns.count) patterns, one after the other, PCRE2 alone, one core")
    let loop = try PlainLoop(patterns)
    for kind in [Corpus.Kind.chat, .log] {
      for framing in Corpus.Framing.allCases {
        let corpus = try Corpus(kind, framing, size: 3_000_000, folder: folder)
        defer { corpus.remove() }
        let (matches, seconds) = try loop.run(corpus.path)
        if matches < corpus.findings {
          fault("plain loop: \(matches) matches in \(corpus.name), \(corpus.findings) were planted")
        }
        let speed = Double(corpus.bytes) / seconds / 1e6
        record.plainLoop.append(
          Record.Baseline(
            text: corpus.name, patterns: patterns.count, matches: matches,
            megabytesPerSecond: speed.rounded(to: 2)))
        print("\(column(corpus.name, 22))\(speed.padded(6, 2)) MB/s")
      }
    }
  }

  // MARK: Stages

  /// Reading and writing alone, detection, and the whole; with one job and two.
  mutating func measureStages() throws {
    head("stages")
    for kind in [Corpus.Kind.chat, .log] {
      for framing in Corpus.Framing.allCases {
        let corpus = try Corpus(kind, framing, size: options.size * 1_000_000, folder: folder)
        defer { corpus.remove() }
        try checkStages(corpus)
        for stage in Stage.allCases {
          let name = stage.rawValue
          var seconds: [Double] = []
          for jobs in [1, 2] {
            let usage = try best(arguments(stage, framing, jobs), input: corpus.path)
            seconds.append(usage.seconds)
            add(
              "stages", name, text: corpus.name, bytes: corpus.bytes, jobs: jobs,
              findings: stage == .pass ? 0 : corpus.findings, usage: usage,
              plain: plainSpeed(kind, framing))
          }
          record.speedUpWithTwoJobs["\(name) \(corpus.name)"] =
            (seconds[0] / seconds[1]).rounded(to: 2)
        }
      }
    }
    print("\ntwo jobs over one")
    for (name, times) in record.speedUpWithTwoJobs.sorted(by: { $0.key < $1.key }) {
      print("\(column(name, 30))\(times.padded(6, 2))")
    }
  }

  private enum Stage: String, CaseIterable {
    case pass = "read and write"
    case scan = "scan --count"
    case scrub
  }

  private func arguments(_ stage: Stage, _ framing: Corpus.Framing, _ jobs: Int) -> [String] {
    switch stage {
    case .pass: scrubbing(framing, jobs: jobs, ["-e", Self.rareType])
    case .scan: counting(framing, jobs: jobs)
    case .scrub: scrubbing(framing, jobs: jobs)
    }
  }

  /// Checks that everything that was planted is found, nothing else, that all of it is gone from the
  /// output, and that what looks for nothing that is there changes nothing.
  private mutating func checkStages(_ corpus: Corpus) throws {
    let output = folder + "/output"
    defer { unlink(output) }
    let counting = counting(corpus.framing, jobs: 2)
    try checkCounts(corpus.name, counting, corpus)
    _ = try Child.run(scrubbing(corpus.framing, jobs: 2), input: corpus.path, output: output)
    for (entity, count) in try counts(counting, input: output) {
      fault("\(corpus.name): \(count) \(entity) are left in the output")
    }
    let lines = try Self.countLines(output)
    if lines != corpus.lines {
      fault("\(corpus.name): \(lines) lines came out of \(corpus.lines)")
    }
    _ = try Child.run(
      scrubbing(corpus.framing, jobs: 2, ["-e", Self.rareType]), input: corpus.path, output: output)
    if try Child.status(["/usr/bin/cmp", corpus.path, output]) != 0 {
      fault("\(corpus.name): a text without \(Self.rareType) does not come out as it went in")
    }
  }

  // MARK: Pattern counts

  /// The same texts with few patterns, with all, and with many more.
  ///
  /// Without the time that the start takes, which reading a pack of a user's is most of.
  mutating func measurePatternCounts() throws {
    head("patterns", slower: "all built-in ones")
    let known = try patternCounts()
    for kind in [Corpus.Kind.chat, .log] {
      let corpus = try Corpus(kind, .text, size: smallSize, folder: folder)
      defer { corpus.remove() }
      var ways: [(count: Int, types: Set<String>?, arguments: [String])] = []
      for wanted in [50, 100, 200, 400] where wanted < record.patterns {
        let (types, count) = Self.types(known, upTo: wanted)
        ways.append((count, types, types.sorted().flatMap { ["-e", $0] }))
      }
      for wanted in [record.patterns, record.patterns * 3 / 2] {
        let more = wanted - record.patterns
        let pack = more > 0 ? try Variants.write(more, of: patterns, folder: folder) : nil
        ways.append((wanted, nil, pack.map { ["--pack", $0] } ?? []))
      }
      let full = try bestBehindStart(counting(.text, jobs: 1), input: corpus.path)
      let speed = Double(corpus.bytes) / full.seconds / 1e6
      for way in ways {
        let arguments = counting(.text, jobs: 1, way.arguments)
        try checkCounts("\(way.count) patterns", arguments, corpus, types: way.types)
        let usage = try bestBehindStart(arguments, input: corpus.path)
        let findings = try counts(arguments, input: corpus.path).values.reduce(0, +)
        add(
          "patterns", "\(way.count) patterns", text: corpus.name, bytes: corpus.bytes,
          patterns: way.count, findings: findings, usage: usage,
          plain: plainSpeed(kind, .text), compared: speed)
      }
    }
  }

  /// Types with together as many patterns as go into `wanted`, those with fewest first.
  private static func types(_ known: [String: Int], upTo wanted: Int) -> (Set<String>, Int) {
    var types: Set<String> = []
    var count = 0
    for (type, patterns) in known.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    where count + patterns <= wanted {
      types.insert(type)
      count += patterns
    }
    return (types, count)
  }

  // MARK: Line lengths

  /// The same prose in short lines and in long ones.
  mutating func measureLineLengths() throws {
    head("lines", slower: "80 bytes")
    var first: Double?
    for (name, length) in [
      ("80 B", 80), ("4 kB", 4000), ("1 MB", 1_000_000), ("20 MB", 20_000_000),
    ] {
      let corpus = try Corpus(prose: max(20_000_000, smallSize), lineLength: length, folder: folder)
      defer { corpus.remove() }
      try checkCounts("lines of \(name)", counting(.text, jobs: 1), corpus)
      let usage = try best(counting(.text, jobs: 1), input: corpus.path)
      let speed = add(
        "lines", "lines of \(name)", text: "prose.text", bytes: corpus.bytes,
        findings: corpus.findings, usage: usage, plain: plainSpeed(.prose, .text), compared: first)
      first = first ?? speed
    }
  }

  // MARK: Worst cases

  /// Texts made to hurt, beside ordinary chat of the same framing; without the time of the start.
  mutating func measureWorstCases() throws {
    head("worst cases", slower: "chat")
    let size = max(3_000_000, smallSize / 4)
    for worst in WorstCase.allCases {
      let (path, bytes) = try worst.write(size: size, patterns: patterns, folder: folder)
      defer { unlink(path) }
      let one = try counts(counting(worst.framing, jobs: 1), input: path)
      let two = try counts(counting(worst.framing, jobs: 2), input: path)
      if one != two { fault("\(worst.rawValue): two jobs find something else than one") }
      if let expected = worst.expected(bytes: bytes), expected != one {
        fault("\(worst.rawValue): \(one) was found, not \(expected)")
      }
      let usage = try bestBehindStart(
        counting(worst.framing, jobs: 1), input: path, repeats: 1)
      let ordinary = record.figures.first {
        $0.name == "scan --count" && $0.text == "chat.\(worst.framing.rawValue)" && $0.jobs == 1
      }
      add(
        "worst cases", worst.rawValue, text: worst.framing.rawValue, bytes: bytes,
        findings: one.values.reduce(0, +), usage: usage,
        plain: plainSpeed(.chat, worst.framing), compared: ordinary?.megabytesPerSecond)
    }
  }

  // MARK: Others

  /// Programs that say which lines match, with the patterns that they can read.
  mutating func measureOthers() throws {
    let matchers = try LineMatcher.installed(patterns, folder: folder)
    guard !matchers.isEmpty else { return }
    head("others: which lines match, without the conditions around a match")
    for matcher in matchers {
      let loop = try PlainLoop(matcher.patterns)
      for kind in [Corpus.Kind.chat, .log] {
        let corpus = try Corpus(kind, .text, size: 3_000_000, folder: folder)
        defer { corpus.remove() }
        let output = folder + "/lines"
        _ = try Child.run(matcher.command, input: corpus.path, output: output)
        let text = try String(contentsOfFile: output, encoding: .utf8)
        let lines = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
        let expected = try loop.matchingLines(corpus.path)
        if lines != expected {
          fault("\(matcher.name): \(lines) lines of \(corpus.name) match, not \(expected)")
        }
        let usage = try best(matcher.command, input: corpus.path, repeats: 1)
        add(
          "others", matcher.name, text: corpus.name, bytes: corpus.bytes,
          patterns: matcher.patterns.count, findings: lines, usage: usage,
          plain: plainSpeed(kind, .text))
      }
    }
  }

  // MARK: Memory

  /// The most memory that is resident while a long stream goes through a pipe.
  mutating func measureMemory() throws {
    print("\nmost memory while \(options.stream) MB go through a pipe, two jobs")
    record.streamMegabytes = options.stream
    for framing in Corpus.Framing.allCases {
      let piece = try Corpus(.chat, framing, size: 10_000_000, folder: folder)
      defer { piece.remove() }
      let usage = try Child.stream(
        scrubbing(framing, jobs: 2), piece: piece.path, count: max(1, options.stream / 10))
      let peak = (Double(usage.peakMemory) / 1e6).rounded(to: 1)
      record.streamPeakMegabytes[piece.name] = peak
      print("\(column(piece.name, 22))\(peak.padded(6, 1)) MB")
    }
  }
}
