import Foundation
import Testing

@testable import Scrubjay
@testable import Transcripts

/// Containers: what comes out is what went in, but for what is personal.
@Suite(.enabled(if: ArchiveLibrary.isAvailable)) struct ArchiveTests {
  private func run(
    _ bytes: [UInt8], _ scrubber: Scrubber = Scrubbers.few, _ change: (inout Job) -> Void = { _ in }
  ) throws -> (output: [UInt8], outcome: JobOutcome) {
    let folder = try TreeFolder()
    let path = folder.path + "/input"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var job = Job()
    job.inputs = [path]
    job.output = folder.path + "/output"
    change(&job)
    let outcome = try job.run(.init(of: scrubber), scrubber) { _ in }
    let output = FileManager.default.contents(atPath: job.output).map { Array($0) } ?? []
    return (output, outcome)
  }

  private var items: [ContainerItem] {
    [
      ContainerItem("ann@example.com/", "") {
        $0.kind = .folder
        $0.permissions = 0o750
      },
      ContainerItem("ann@example.com/chat.jsonl", "{\"t\":\"ann@example.com\"}\n") {
        $0.permissions = 0o600
      },
      ContainerItem("z.log", "call bob@example.com\n"), ContainerItem("a.log", "nothing\n"),
      ContainerItem("empty", ""),
    ]
  }

  @Test(arguments: ContainerFormat.allCases)
  func `members are scrubbed where they are, in their order`(format: ContainerFormat) throws {
    let (output, outcome) = try run(Containers.pack(items, format))
    #expect(outcome.failures == [])
    #expect(outcome.tally.total == 2)
    var expected = items
    expected[0].member.path = "<EMAIL_ADDRESS>/"
    expected[1] = ContainerItem("<EMAIL_ADDRESS>/chat.jsonl", "{\"t\":\"<EMAIL_ADDRESS>\"}\n") {
      $0.permissions = 0o600
    }
    expected[2] = ContainerItem("z.log", "call <EMAIL_ADDRESS>\n")
    var made = try Containers.unpack(output, format)
    #expect(ContainerFormat(head: output.span) == format)
    // Of what has no content 7z keeps no order.
    if format == .sevenZip {
      made.sort { $0.member.path < $1.member.path }
      expected.sort { $0.member.path < $1.member.path }
    }
    #expect(made == expected)
  }

  @Test(arguments: Compression.allCases)
  func `a compressed tar comes back compressed alike`(compression: Compression) throws {
    let large = String(repeating: "a line with user@example.com in it\n", count: 9000)
    let (output, outcome) = try run(
      Containers.pack(items + [ContainerItem("large.log", large)], .tar, compression)
    ) { $0.jobs = 2 }
    #expect(outcome.failures == [])
    guard case .compression(compression) = Compression.find(in: output.span, isAtEnd: true) else {
      Issue.record("\(output.prefix(8))")
      return
    }
    let made = try Containers.unpack(output, .tar)
    #expect(made.count == 6)
    #expect(
      made[5].isAs("large.log", large.replacing("user@example.com", with: "<EMAIL_ADDRESS>")))
  }

  @Test(arguments: [Compression.xz, .bzip2, .lz4])
  func `streams that the library reads`(compression: Compression) throws {
    let sink = Containers.Bytes()
    let text = (0..<9000).map { "user\($0)@example.com wrote line \($0)\n" }.joined()
    let packer = try SerialCompressingSink(
      sink, compression: compression, level: 2, threads: 0, isLineBuffered: false)
    try packer.write(Array(text.utf8).span)
    try packer.finish()
    let (output, outcome) = try run(sink.bytes)
    #expect(outcome.failures == [])
    #expect(outcome.tally.total == 9000)
    let opened = try OpenedStream(MemorySource(output))
    #expect(opened.compression == compression)
    var decoded: [UInt8] = []
    let source = opened.whole()
    while try source.read(into: &decoded, limit: 1 << 16) > 0 {}
    #expect(
      String(decoding: decoded, as: UTF8.self)
        == (0..<9000).map { "<EMAIL_ADDRESS> wrote line \($0)\n" }.joined())

    // What is cut off is no whole input, wherever it is cut.
    for part in [20, sink.bytes.count / 2, sink.bytes.count - 3] {
      let (output, outcome) = try run(Array(sink.bytes[..<part]))
      #expect(outcome.failures.map(\.kind) == [.unsafeInput], "\(part)")
      #expect(output == [])
    }
  }

  /// The table of users may stand behind the channels; whoever is in it has one number in all of them, and
  /// in the names of folders.
  @Test(arguments: [1, 3]) func `an export knows its people`(jobs: Int) throws {
    func message(_ user: String, _ text: String) -> String {
      "[{\"type\":\"message\",\"user\":\"\(user)\",\"text\":\"\(text)\",\"ts\":\"1736478514.897649\"}]\n"
    }
    func user(_ id: String, _ name: String, _ handle: String) -> String {
      "{\"id\":\"\(id)\",\"team_id\":\"T1\",\"name\":\"\(handle)\",\"profile\":{\"real_name\":\"\(name)\"}}"
    }
    let items = [
      ContainerItem("general/2024-11-08.json", message("U024BE7LZ", "ask Ann Lee or <@U024BE7LA>")),
      ContainerItem("mpdm-ann.lee--bob-1/2024-11-08.json", message("U024BE7LA", "hello bob")),
      ContainerItem(
        "users.json",
        "[\(user("U024BE7LA", "Ann Lee", "ann.lee")),\(user("U024BE7LB", "Bob Quill", "bob"))]\n"),
    ]
    for format in [ContainerFormat.zip, .tar] {
      let (output, outcome) = try run(
        Containers.pack(items, format), try Scrubber.standard()
      ) { $0.jobs = jobs }
      #expect(outcome.failures == [])
      let made = try Containers.unpack(output, format)
      #expect(
        made == [
          ContainerItem(
            "general/2024-11-08.json", message("PERSON_3_", "ask PERSON_1_ or <@PERSON_1_>")),
          ContainerItem(
            "mpdm-PERSON_1_--PERSON_2_-1/2024-11-08.json", message("PERSON_1_", "hello PERSON_2_")),
          ContainerItem(
            "users.json",
            "[\(user("PERSON_1_", "PERSON_1_", "PERSON_1_")),"
              + "\(user("PERSON_2_", "PERSON_2_", "PERSON_2_"))]\n"),
        ])
    }
  }

  @Test func `containers in containers`() throws {
    var bytes = try Containers.pack([ContainerItem("deep.log", "ann@example.com\n")], .zip)
    for depth in 1...5 {
      let format = ContainerFormat.allCases[depth % 3]
      bytes = try Containers.pack(
        [ContainerItem(ArchiveMember(path: "inner.\(depth)"), bytes)], format)
      let (output, outcome) = try run(bytes)
      if depth < ArchiveRun.maximumDepth {
        #expect(outcome.failures == [])
        #expect(outcome.tally.total == 1)
        #expect(outcome.inputs.count == depth + 2)
        #expect(!output.isEmpty)
      } else {
        #expect(outcome.failures.map(\.kind) == [.unsafeInput])
        #expect(output == [])
      }
    }
  }

  @Test(arguments: ContainerFormat.allCases)
  func `a policy that keeps everything changes nothing`(format: ContainerFormat) throws {
    let scrubber = Scrubbers.make("version: 1\ndefault: { operator: keep }")
    let (output, outcome) = try run(Containers.pack(items, format), scrubber)
    #expect(outcome.failures == [])
    let made = try Containers.unpack(output, format)
    #expect(made.count == items.count)
    for item in items { #expect(made.contains(item), "\(item)") }
  }

  // MARK: What is refused

  private static let dangers: [ContainerItem] = [
    ContainerItem("../evil.log", "x\n"), ContainerItem("a/../../evil.log", "x\n"),
    ContainerItem("/etc/evil", "x\n"),
    ContainerItem("..\\evil.log", "x\n"), ContainerItem("C:\\evil.log", "x\n"),
    ContainerItem("link", "") { $0.kind = .symbolicLink(to: "../../etc/passwd") },
    ContainerItem("link", "") { $0.kind = .symbolicLink(to: "/etc/passwd") },
    ContainerItem("hard", "") { $0.kind = .hardLink(to: "../outside") },
  ]

  @Test(arguments: dangers.indices)
  func `what leads out of the archive is refused`(index: Int) throws {
    let bytes = try Containers.pack(
      [ContainerItem("a.log", "ann@example.com\n"), Self.dangers[index]], .tar)
    let (output, outcome) = try run(bytes)
    #expect(outcome.failures.map(\.kind) == [.unsafeInput])
    #expect(outcome.failures.first?.cause.contains("leads out of the archive") == true)
    #expect(output == [])
  }

  @Test func `what stands behind a link is refused`() throws {
    let link = ContainerItem("in", "") { $0.kind = .symbolicLink(to: "other") }
    let (_, outcome) = try run(Containers.pack([link, ContainerItem("in/a.log", "x\n")], .tar))
    #expect(outcome.failures.map(\.cause) == ["a member stands behind a link"])
  }

  @Test func `links lead to what they led to`() throws {
    let items = [
      ContainerItem("d/ann@example.com.log", "x\n"),
      ContainerItem("d/same", "") { $0.kind = .symbolicLink(to: "ann@example.com.log") },
      ContainerItem("top", "") { $0.kind = .symbolicLink(to: "./d/../d/ann@example.com.log") },
      ContainerItem("e/up", "") { $0.kind = .symbolicLink(to: "../d/ann@example.com.log") },
      ContainerItem("plain", "") { $0.kind = .symbolicLink(to: "./d//same") },
      ContainerItem("hard", "") { $0.kind = .hardLink(to: "d/ann@example.com.log") },
    ]
    let made = try Containers.unpack(try run(Containers.pack(items, .tar)).output, .tar).map(
      \.member)
    #expect(made[0].path == "d/<EMAIL_ADDRESS>.log")
    #expect(
      made.dropFirst().map(\.kind) == [
        .symbolicLink(to: "<EMAIL_ADDRESS>.log"), .symbolicLink(to: "d/<EMAIL_ADDRESS>.log"),
        .symbolicLink(to: "../d/<EMAIL_ADDRESS>.log"), .symbolicLink(to: "./d//same"),
        .hardLink(to: "d/<EMAIL_ADDRESS>.log"),
      ])
  }

  @Test func `a member that fails fails the archive`() throws {
    let (output, outcome) = try run(
      Containers.pack(
        [ContainerItem("a.log", "ann@example.com\n"), ContainerItem("b.jsonl", "{bad\n")], .zip))
    #expect(outcome.failures.map(\.kind) == [.unsafeInput])
    #expect(outcome.failures.first?.record == 1)
    #expect(outcome.failures.first?.path?.hasSuffix("!/b.jsonl") == true)
    #expect(output == [])
  }

  @Test func `where records are left out, so are members, and the rest goes on`() throws {
    let scrubber = Scrubbers.make("version: 1\nonly: [EMAIL_ADDRESS]\non_error: drop")
    let items = [
      ContainerItem("a.pdf", "%PDF-1.7 ann@example.com\n"),
      ContainerItem("link", "") { $0.kind = .hardLink(to: "a.pdf") },
      ContainerItem("broken.zip", "PK\u{3}\u{4} and no more"),
      ContainerItem("z.log", "ann@example.com\n"),
      ContainerItem("end", "") { $0.kind = .hardLink(to: "z.log") },
    ]
    for jobs in [1, 3] {
      let (output, outcome) = try run(Containers.pack(items, .tar), scrubber) { $0.jobs = jobs }
      #expect(
        outcome.failures.map { fileName(of: $0.path ?? "") } == ["a.pdf", "broken.zip"])
      #expect(outcome.failures.allSatisfy { $0.kind == .unsafeInput })
      let made = try Containers.unpack(output, .tar)
      #expect(made.map(\.member.path) == ["z.log", "end"])
      #expect(made.first?.content == Array("<EMAIL_ADDRESS>\n".utf8))
      // In place nothing is lost.
      let bytes = try Containers.pack(items, .tar)
      let folder = try TreeFolder()
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/a.tar"))
      var job = Job()
      job.inputs = [folder.path + "/a.tar"]
      job.batch.isInPlace = true
      job.jobs = jobs
      #expect(try job.run(.init(of: scrubber), scrubber) { _ in }.failures.count == 1)
      #expect(
        FileManager.default.contents(atPath: folder.path + "/a.tar").map { Array($0) } == bytes)
    }
  }

  /// Small and large members, containers among them, more than can be on their way at a time.
  @Test(arguments: ContainerFormat.allCases)
  func `any number of threads gives the same archive`(format: ContainerFormat) throws {
    let inner = try Containers.pack(items, .zip)
    let large = (0..<120_000).map { "user\($0)x@example.com and line \($0) of them\n" }.joined()
    var all = items
    for number in 0..<60 {
      let text = (0..<number).map { "user\($0)x@example.com wrote\n" }.joined()
      all.append(ContainerItem("f\(number).log", text))
      if number % 20 == 7 {
        all.append(ContainerItem(ArchiveMember(path: "inner\(number).zip"), inner))
      }
    }
    all.append(ContainerItem("large.log", large))
    all.append(ContainerItem("last.log", "ann@example.com\n"))
    let bytes = try Containers.pack(all, format, format == .tar ? .gzip : nil)
    let one = try run(bytes, Scrubbers.emails) { $0.jobs = 1 }
    let made = try Containers.unpack(one.output, format)
    #expect(made.count == all.count)
    // In 7z what is empty stands behind the rest.
    #expect(made.contains { $0.isAs("last.log", "<EMAIL_ADDRESS>\n") })
    for jobs in [2, 5] {
      let other = try run(bytes, Scrubbers.emails) { $0.jobs = jobs }
      #expect(other.output == one.output, "\(jobs) threads")
      #expect(
        other.outcome.inputs.map { fileName(of: $0.path) }
          == one.outcome.inputs.map { fileName(of: $0.path) })
      #expect(other.outcome.tally == one.outcome.tally)
    }
  }

  @Test(arguments: UnknownHandling.allCases)
  func `members in an unknown format`(handling: UnknownHandling) throws {
    let items = [
      ContainerItem("a.png", "\u{89}PNG and more"), ContainerItem("b.pdf", "%PDF-1.7 and more"),
      ContainerItem("c.log", "x\n"),
    ]
    let (output, outcome) = try run(Containers.pack(items, .zip)) { $0.batch.onUnknown = handling }
    switch handling {
    case .fail:
      #expect(outcome.failures.map(\.kind) == [.unsafeInput])
      #expect(output == [])
    case .skip:
      #expect(outcome.failures == [])
      #expect(try Containers.unpack(output, .zip).map(\.member.path) == ["a.png", "c.log"])
      #expect(outcome.inputs.map(\.handling) == [nil, nil, .skipped, nil])
    case .copy:
      #expect(try Containers.unpack(output, .zip) == items)
      #expect(outcome.inputs.map(\.handling) == [nil, nil, .copied, nil])
    }
  }

  @Test func `what unpacks to too much is refused`() throws {
    let zeros = ContainerItem(
      ArchiveMember(path: "zeros.log"), [UInt8](repeating: 0, count: 70 << 20))
    let bytes = try Containers.pack([zeros], .zip)
    var outcome = try run(bytes) { $0.batch.onUnknown = .skip }.outcome
    #expect(outcome.failures.map(\.cause) == ["it unpacks to more than 200 times its size"])
    let small = try Containers.pack(
      [ContainerItem("a.log", "x\n"), ContainerItem("b.log", "xxx\n")], .tar, .gzip)
    outcome = try run(small) { $0.batch.maximumUnpacked = 5 }.outcome
    #expect(outcome.failures.map(\.kind) == [.unsafeInput])
  }

  @Test(arguments: ContainerFormat.allCases)
  func `what is cut off or damaged never comes out as if it were whole`(
    format: ContainerFormat
  ) throws {
    let text = (0..<400).map { "user\($0)x@example.com \($0 * 7919 % 1000)\n" }.joined()
    let bytes = try Containers.pack(
      items + [ContainerItem("more.log", text)], format, format == .tar ? .gzip : nil)
    for end in stride(from: 1, to: bytes.count - 1, by: bytes.count / 15 + 1) {
      let (output, outcome) = try run(Array(bytes[..<end]))
      #expect(outcome.failures.isEmpty == !output.isEmpty)
      // A few bytes are text, if not much of one.
      #expect(outcome.failures.count == 1 || end < 6, "\(format) \(end)")
    }
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<15 {
      var damaged = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      let (output, outcome) = try run(damaged)
      #expect(outcome.failures.isEmpty == !output.isEmpty, "\(place)")
      #expect(!output.contains("user7x@example.com".utf8), "\(place)")
    }
  }

  @Test func `archives without members`() throws {
    let folder = try TreeFolder()
    for (name, content) in [
      ("a.tar", try Containers.pack([], .tar)), ("a.tar.gz", try Containers.pack([], .tar, .gzip)),
      ("a.tgz", try Containers.pack([], .tar, .gzip)), ("a.zip", try Containers.pack([], .zip)),
      ("a.7z", try Containers.pack([], .sevenZip)),
      (
        "outer.zip",
        try Containers.pack(
          [ContainerItem(ArchiveMember(path: "in.tar"), try Containers.pack([], .tar))], .zip)
      ),
    ] {
      try Data(content).write(to: URL(fileURLWithPath: folder.path + "/" + name))
      var job = Job()
      job.inputs = [folder.path + "/" + name]
      job.output = folder.path + "/out-" + name
      #expect(try job.run(.init(of: Scrubbers.few), Scrubbers.few) { _ in }.failures == [])
      let made = try #require(FileManager.default.contents(atPath: job.output).map { Array($0) })
      let format: ContainerFormat =
        name.hasSuffix("7z") ? .sevenZip : name.hasSuffix("zip") ? .zip : .tar
      #expect(try Containers.unpack(made, format).count == (name == "outer.zip" ? 1 : 0), "\(name)")
    }
  }

  @Test func `findings in members`() throws {
    let (output, outcome) = try run(Containers.pack(items, .zip)) {
      $0.product = .findings(showsValues: false)
    }
    #expect(outcome.failures == [])
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.contains("input!/<EMAIL_ADDRESS>/chat.jsonl\",\"record\":1,\"field\":\"/t\""))
    #expect(text.contains("input!/z.log\""))
    #expect(text.split(separator: "\n").count == 2)
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String.UTF8View) -> Bool {
    firstRange(of: Array(text)) != nil
  }
}
