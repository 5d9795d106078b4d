import Foundation
import Testing

/// Lines in which there is something to find, and some in which there is not.
private func lines(_ count: Int) -> [UInt8] {
  var text = ""
  for number in 0..<count {
    text +=
      number % 3 == 0
      ? "user\(number)@example.com wrote from 10.0.\(number % 256).7\n"
      : "line \(number): nothing to see, nothing to do\n"
  }
  return Array(text.utf8)
}

/// What tells Swift's runtime to print a backtrace, registers and all, on a crash.
private let backtrace: String = {
  let tool = "/usr/libexec/swift/linux/swift-backtrace"
  let roots = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
    $0.hasSuffix("/usr/bin") ? String($0.dropLast(8)) : String($0)
  }
  let found = (roots + ["/opt/swift"]).map { $0 + tool }.first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  return "enable=yes,color=no,interactive=no" + (found.map { ",swift-backtrace=\($0)" } ?? "")
}()

@Suite struct ProcessTests {
  // MARK: Pipes

  @Test(arguments: ["", "trap '' PIPE; "])
  func `the command dies by SIGPIPE when its reader goes away`(_ prefix: String) throws {
    let folder = try Folder()
    let ending = try Command.shell(
      prefix + "\"$SCRUBJAY\" --report r.json | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}",
      stdin: lines(20_000), in: folder)
    #expect(ending.status == 141)
    #expect(ending.errorText == "")
    #expect(folder.names == [])
  }

  @Test func `a full device is an output error`() throws {
    let ending = try Command.shell("echo ann@example.com | \"$SCRUBJAY\" > /dev/full")
    #expect(ending.status == 4)
    #expect(
      ending.errorText
        == "scrubjay: -: cannot write: No space left on device; make room or write elsewhere\n")
  }

  @Test(arguments: ["patterns list", "policy show", "--help", "explain x", "scan --count"])
  func `every verb notices a full device`(_ verb: String) throws {
    let ending = try Command.shell("echo ann@example.com | \"$SCRUBJAY\" \(verb) > /dev/full")
    #expect(ending.status == 4)
  }

  @Test func `closed standard streams are errors and never files of ours`() throws {
    let folder = try Folder()
    try folder.write("in.txt", "ann@example.com\n")
    #expect(try Command.shell("\"$SCRUBJAY\" in.txt >&-", in: folder).status == 4)
    #expect(try Command.shell("\"$SCRUBJAY\" <&-", in: folder).status == 4)
    let ending = try Command.shell(
      "\"$SCRUBJAY\" -v in.txt -o out.txt <&- >&- 2>&-", in: folder)
    #expect(ending.status == 0)
    #expect(folder.read("out.txt") == "<EMAIL_ADDRESS>\n")
  }

  // MARK: Streaming

  @Test(arguments: [[], ["--line-buffered"], ["-j", "1"]])
  func `a line comes back before the input ends`(_ arguments: [String]) throws {
    let live = try Live(arguments)
    for number in 0..<3 {
      live.write("mail number\(number)@example.com\n")
      let expected = String(repeating: "mail <EMAIL_ADDRESS>\n", count: number + 1)
      #expect(live.waitForOutput { $0 == expected })
    }
    live.closeInput()
    #expect(live.wait().status == 0)
  }

  @Test func `a JSON line comes back before the input ends`() throws {
    let live = try Live(["-f", "jsonl"])
    live.write(#"{"text":"ann@example.com"}"# + "\n")
    #expect(live.waitForOutput { $0 == #"{"text":"<EMAIL_ADDRESS>"}"# + "\n" })
    live.closeInput()
    #expect(live.wait().status == 0)
  }

  @Test func `any number of jobs gives the same bytes`() throws {
    let input = lines(30_000)
    let one = try Command.run(["-j", "1"], stdin: input)
    let four = try Command.run(["-j", "4"], stdin: input)
    #expect(one.status == 0)
    #expect(one.output == four.output)
    #expect(one.output.count { $0 == 0x0A } == 30_000)
    let scans = try ["1", "4"].map { try Command.run(["scan", "-j", $0], stdin: input).output }
    #expect(scans[0] == scans[1])
  }

  @Test func `nothing from the environment is needed`() throws {
    let input = lines(50)
    let usual = try Command.run(
      [], stdin: input, environment: ProcessInfo.processInfo.environment)
    for line in ["env -i \"$SCRUBJAY\"", "env -i PATH= HOME= LANG= \"$SCRUBJAY\""] {
      let bare = try Command.shell(line, stdin: input)
      #expect(bare.output == usual.output)
      #expect(bare.errorText == "")
      #expect(bare.status == 0)
    }
  }

  // MARK: Signals

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the command and leaves no file behind`(_ number: Int32) throws {
    let folder = try Folder()
    let live = try Live(["-o", "out.txt", "--report", "r.json"], in: folder)
    live.write(lines(10_000))
    // The output's temporary file tells that the command is at work.
    #expect(folder.waitForTemporaryFile())
    kill(live.process.processIdentifier, number)
    let ending = live.wait()
    #expect(ending.diedBySignal)
    #expect(ending.status == number)
    #expect(folder.names == [])
    #expect(ending.errorText == "")
  }

  @Test func `what is ignored stays ignored`() throws {
    let ending = try Command.shell(
      """
      trap '' HUP; (echo ann@example.com; sleep 1; echo end) | "$SCRUBJAY" & \
      sleep 0.6; pkill -HUP -P $$ -x scrubjay; wait $!
      """)
    #expect(ending.outputText == "<EMAIL_ADDRESS>\nend\n")
  }

  #if os(Linux)
  @Test(arguments: [SIGTRAP, SIGILL, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT])
  func `a crash in the middle of a record shows nothing of it`(_ number: Int32) throws {
    let folder = try Folder()
    let live = try Live(
      program: "/bin/bash", ["-c", "ulimit -c unlimited 2> /dev/null; exec \(Command.path)"],
      environment: ["SWIFT_BACKTRACE": backtrace], in: folder)
    live.write("first line\nsecret 4111 1111 1111 1111 of marigold@example.com")
    #expect(live.waitForOutput { $0 == "first line\n" })
    kill(live.process.processIdentifier, number)
    let ending = live.wait()
    #expect(ending.diedBySignal)
    #expect(ending.status == number)
    #expect(!ending.errorText.contains("4111"))
    #expect(!ending.errorText.contains("marigold"))
    // Without the tool the runtime says so, and nothing more.
    if backtrace.contains("swift-backtrace") { #expect(ending.errorText == "") }
    #expect(ending.outputText == "first line\n")
    #expect(folder.names == [])
  }

  @Test func `nobody may look into the memory of the command`() throws {
    let live = try Live([])
    live.write("ready\n")
    #expect(live.waitForOutput { $0 == "ready\n" })
    let identifier = live.process.processIdentifier
    let limits = try String(contentsOfFile: "/proc/\(identifier)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    // What is not dumpable belongs to root in /proc; for root itself there is nothing to see.
    if getuid() != 0 {
      let path = "/proc/\(identifier)/environ"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect((attributes[.ownerAccountID] as? NSNumber)?.intValue == 0)
    }
    live.closeInput()
    #expect(live.wait().status == 0)
  }
  #endif

  // MARK: Files

  @Test func `an output file is readable by its owner alone, whatever the umask`() throws {
    let folder = try Folder()
    try folder.write("in.txt", "ann@example.com\n")
    let ending = try Command.shell(
      "umask 0; \"$SCRUBJAY\" in.txt -o out.txt --report r.json; \"$SCRUBJAY\" keygen -q -o k",
      in: folder)
    #expect(ending.status == 0)
    for name in ["out.txt", "r.json", "k"] { #expect(try folder.mode(name) == 0o600) }
  }

  @Test func `the input is never the output, by whatever name`() throws {
    let folder = try Folder()
    try folder.write("in.txt", "ann@example.com\n")
    for line in [
      "\"$SCRUBJAY\" in.txt -o ./in.txt", "ln in.txt hard; \"$SCRUBJAY\" in.txt -o hard",
      "ln -s in.txt soft; \"$SCRUBJAY\" in.txt -o soft", "\"$SCRUBJAY\" < in.txt -o in.txt",
      "\"$SCRUBJAY\" in.txt >> in.txt", "\"$SCRUBJAY\" in.txt --report in.txt",
      "\"$SCRUBJAY\" scan in.txt >> in.txt",
    ] {
      let ending = try Command.shell(line, in: folder)
      #expect(ending.status == 2, "\(line)")
      #expect(folder.read("in.txt") == "ann@example.com\n")
    }
  }

  @Test func `a pipe as output is written to directly`() throws {
    let folder = try Folder()
    let ending = try Command.shell(
      "mkfifo p; cat p & echo ann@example.com | \"$SCRUBJAY\" -o p; wait", in: folder)
    #expect(ending.outputText == "<EMAIL_ADDRESS>\n")
    #expect(folder.names == ["p"])
  }

  // MARK: Report

  @Test func `the report says which lists of values were used`() throws {
    let folder = try Folder()
    try folder.write("c.txt", "# customers\nZoltan\n")
    try folder.write("p.yaml", "version: 1\nknown: { CUSTOMER: { file: c.txt } }\n")
    let ending = try Command.shell(
      "echo by Zoltan | \"$SCRUBJAY\" -p p.yaml --report r.json; sha256sum < c.txt", in: folder)
    let report = try #require(folder.read("r.json"))
    #expect(!report.contains("Zoltan"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let list = try #require((json["known"] as? [[String: Any]])?.first)
    #expect(list["entity"] as? String == "CUSTOMER")
    #expect(list["path"] as? String == "c.txt")
    #expect(list["values"] as? Int == 1)
    let digest = try #require(list["digest"] as? String)
    #expect(ending.outputText == "by <CUSTOMER>\n\(digest)  -\n")
  }

  @Test func `the report counts and shows no value`() throws {
    let folder = try Folder()
    try folder.write("k", Command.key)
    try folder.write(
      "p.yaml",
      """
      version: 1
      purpose: testing
      recipient: nobody
      entities:
        EMAIL_ADDRESS: { operator: pseudonymize }
        IP_ADDRESS: { operator: keep }
      """)
    let text = "mail marigold@example.com\nfrom 10.1.2.3\n"
    try folder.write("in.txt", text)
    let ending = try Command.run(
      ["-p", "p.yaml", "-k", "k", "--report", "r.json", "--verify", "in.txt", "-o", "out.txt"],
      in: folder)
    #expect(ending.status == 0)
    #expect(ending.errorText == "")
    let report = try #require(folder.read("r.json"))
    #expect(!report.contains("marigold"))
    #expect(!report.contains("10.1.2.3"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(json["pcre2_version"] as? String != nil)
    #expect(json["purpose"] as? String == "testing")
    #expect(json["recipient"] as? String == "nobody")
    #expect(json["completed"] as? Bool == true)
    #expect((json["key_id"] as? String)?.count == 16)
    #expect((json["policy_digest"] as? String)?.count == 64)
    for key in ["started", "ended"] {
      let time = try #require(json[key] as? String)
      let format = ISO8601DateFormatter()
      format.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
      let date = try #require(format.date(from: time))
      #expect(abs(date.timeIntervalSinceNow) < 60)
    }
    let packs = try #require(json["packs"] as? [[String: Any]])
    #expect(packs.allSatisfy { ($0["digest"] as? String)?.count == 64 })
    let input = try #require((json["inputs"] as? [[String: Any]])?.first)
    #expect(input["path"] as? String == "in.txt")
    #expect(input["format"] as? String == "text")
    #expect(input["bytes"] as? Int == text.utf8.count)
    #expect(input["records"] as? Int == 2)
    #expect(input["messages"] as? Int == 2)
    let digest = try Command.shell("sha256sum in.txt || shasum -a 256 in.txt", in: folder)
    #expect(digest.outputText.hasPrefix(input["sha256"] as? String ?? "?"))
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["entity"] as? String } == ["EMAIL_ADDRESS", "IP_ADDRESS"])
    #expect(findings.map { $0["operator"] as? String } == ["pseudonymize", "keep"])
    #expect(findings.map { $0["count"] as? Int } == [1, 1])
    #expect((json["errors"] as? [Any])?.isEmpty == true)
  }

  @Test func `the report is written when the run fails`() throws {
    let folder = try Folder()
    try folder.write("b.jsonl", "{\"t\":\"marigold@example.com\"}\n{marigold\n")
    let ending = try Command.run(
      ["b.jsonl", "missing", "-o", "out", "--report", "r.json"], in: folder)
    #expect(ending.status == 3)
    #expect(folder.names == ["b.jsonl", "r.json"])
    let report = try #require(folder.read("r.json"))
    #expect(!report.contains("marigold"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(json["completed"] as? Bool == false)
    let errors = try #require(json["errors"] as? [[String: Any]])
    #expect(errors.first?["record"] as? Int == 2)
    #expect(errors.first?["path"] as? String == "b.jsonl")
  }

  // MARK: Listings

  @Test func `the listing for programs is what the contract says`() throws {
    let ending = try Command.run(["patterns", "list", "--json"])
    let rows = ending.outputText.split(separator: "\n")
    #expect(rows.count > 10)
    let known: Set = [
      "type", "group", "country", "pack", "patterns", "validator", "arithmetic",
      "false_accept_rate", "context_languages", "default_score",
    ]
    for row in rows {
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
      #expect(Set(json.keys).isSubset(of: known))
      for key in ["type", "group", "pack", "patterns", "arithmetic", "default_score"] {
        #expect(json[key] != nil)
      }
    }
  }

  @Test(arguments: [["patterns", "schema"], ["policy", "schema"]])
  func `schemas are JSON`(_ arguments: [String]) throws {
    let ending = try Command.run(arguments)
    let json = try JSONSerialization.jsonObject(with: Data(ending.output)) as? [String: Any]
    #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func `every line of explain for programs is JSON`() throws {
    let ending = try Command.run(
      ["explain", "--json", "card 4111 1111 1111 1111, no 4111 1111 1111 1112"])
    let rows = try ending.outputText.split(separator: "\n").map { row in
      try #require(try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
    }
    #expect(rows.contains { $0["outcome"] as? String == "found" })
    #expect(rows.contains { $0["outcome"] as? String == "rejected_by_validator" })
    #expect(rows.last?["result"] as? String == "card <CREDIT_CARD>, no 4111 1111 1111 1112")
  }

  @Test func `the starter policy checks and shows`() throws {
    let folder = try Folder()
    #expect(try Command.run(["policy", "init", "-o", "p.yaml"], in: folder).status == 0)
    #expect(try Command.run(["policy", "check", "p.yaml"], in: folder).status == 0)
    let again = try Command.run(["policy", "init", "-o", "p.yaml"], in: folder)
    #expect(again.status == 2)
    #expect(
      again.errorText == "scrubjay: p.yaml: a file is already there; choose another name\n")
    let shown = try Command.run(["policy", "show", "-p", "p.yaml"], in: folder)
    try folder.write("shown.yaml", shown.outputText)
    let twice = try Command.run(["policy", "show", "-p", "shown.yaml"], in: folder)
    #expect(twice.output == shown.output)
  }

  @Test(arguments: [
    [], ["scrub"], ["scan"], ["explain"], ["patterns"], ["patterns", "list"], ["policy"],
    ["policy", "check"], ["keygen"],
  ])
  func `help fits a terminal and goes to standard output`(_ verb: [String]) throws {
    let ending = try Command.run(verb + ["--help"])
    #expect(ending.status == 0)
    #expect(ending.errorText == "")
    let tooLong = ending.outputText.split(separator: "\n").filter { $0.count > 80 }.map(String.init)
    #expect(tooLong == [])
    #expect(ending.outputText.hasPrefix("OVERVIEW: "))
  }
}

extension Folder {
  /// Waits until there is a temporary file of ours.
  func waitForTemporaryFile() -> Bool {
    for _ in 0..<400 {
      if names.contains(where: { $0.hasPrefix(".scrubjay-") }) { return true }
      usleep(20_000)
    }
    return false
  }
}
