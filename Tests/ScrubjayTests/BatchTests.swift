import Foundation
import Synchronization
import Testing
import Transcripts

@testable import Scrubjay

/// Many files at once, killed, failed and continued.
@Suite struct BatchTests {
  private static let manifest = BatchManifest.fileName

  private func makeTree(_ folder: TreeFolder, _ name: String = "in") throws {
    for number in 0..<4 {
      try folder.write(
        "\(name)/d\(number % 2)/f\(number).log",
        "user\(number)x@example.com wrote\nline \(number)\n")
    }
    try folder.write("\(name)/ann@example.com/chat.jsonl", "{\"t\":\"ann@example.com\"}\n")
    try folder.write("\(name)/empty.txt", "")
  }

  private func job(_ folder: TreeFolder, _ change: (inout Job) -> Void = { _ in }) -> Job {
    var job = Job()
    job.inputs = [folder.path + "/in"]
    job.output = folder.path + "/out"
    job.jobs = 2
    change(&job)
    return job
  }

  private func run(
    _ job: Job, _ scrubber: Scrubber = Scrubbers.few, calls: SystemCalls = SystemCalls()
  ) throws -> JobOutcome {
    var job = job
    job.calls = calls
    return try Batch(job: job, setup: .init(of: scrubber), scrubber: scrubber).run { _ in }
  }

  @Test func `a tree becomes a tree`() throws {
    let folder = try TreeFolder()
    try makeTree(folder)
    let outcome = try run(job(folder))
    #expect(outcome.failures == [])
    #expect(outcome.tally.total == 5)
    #expect(outcome.inputs.count == 6)
    let tree = folder.tree("out")
    #expect(tree["d0/f0.log"] == "<EMAIL_ADDRESS> wrote\nline 0\n")
    #expect(tree["<EMAIL_ADDRESS>/chat.jsonl"] == "{\"t\":\"<EMAIL_ADDRESS>\"}\n")
    #expect(tree["empty.txt"] == "")
    #expect(tree.count == 7)
    #expect(tree.values.allSatisfy { !$0.contains("x@example.com") })
    #expect(tree.keys.allSatisfy { !$0.contains("@") })
  }

  @Test func `folders are called after the people of the export that they are in`() throws {
    let folder = try TreeFolder()
    for (export, first, second) in [("a", "zorbl", "quix"), ("b", "quix", "zorbl")] {
      try folder.write(
        "in/\(export)/users.json",
        #"[{"id":"U01AAAAAAA","team_id":"T","name":"\#(first)","profile":{"real_name":"Zo R"}},"#
          + #"{"id":"U02BBBBBBB","team_id":"T","name":"\#(second)","profile":{"real_name":"Qu X"}}]"#
      )
      try folder.write(
        "in/\(export)/mpdm-zorbl--quix-1/2024-11-08.json",
        #"[{"type":"message","ts":"1.2","user":"U02BBBBBBB","text":"hi"}]"#)
    }
    try folder.write("in/zorbl-notes/x.txt", "hi")
    let outcome = try run(job(folder), try Scrubber.standard())
    #expect(outcome.failures == [])
    let tree = folder.tree("out")
    let message = #"[{"type":"message","ts":"1.2","user":"PERSON_2_","text":"hi"}]"#
    #expect(tree["a/mpdm-PERSON_1_--PERSON_2_-1/2024-11-08.json"] == message)
    #expect(tree["b/mpdm-PERSON_2_--PERSON_1_-1/2024-11-08.json"] == message)
    #expect(tree["zorbl-notes/x.txt"] == "hi")
  }

  @Test func `who is in an export decides about all of its files`() throws {
    let folder = try TreeFolder()
    func table(_ name: String) -> String {
      #"[{"id":"U01AAAAAAA","team_id":"T","name":"\#(name)","profile":{"real_name":"\#(name)"}}]"#
    }
    try folder.write("in/users.json", table("zorbl"))
    try folder.write(
      "in/c/2024-11-08.json",
      #"[{"type":"message","ts":"1.2","user":"U01AAAAAAA","text":"quix and zorbl"}]"#)
    let scrubber = try Scrubber.standard()
    _ = try run(job(folder), scrubber)
    #expect(folder.tree("out")["c/2024-11-08.json"]?.contains("quix and PERSON_1_") == true)
    let resuming = job(folder) { $0.batch.resumes = true }
    #expect(try run(resuming, scrubber).inputs.allSatisfy { $0.handling == .resumed })
    try folder.write("in/users.json", table("quix"))
    #expect(try run(resuming, scrubber).inputs.allSatisfy { $0.handling == nil })
    #expect(folder.tree("out")["c/2024-11-08.json"]?.contains("PERSON_1_ and zorbl") == true)
  }

  @Test func `any number of jobs gives the same tree`() throws {
    let folder = try TreeFolder()
    try makeTree(folder)
    try folder.write(
      "in/large.log",
      (0..<70_000).map { "user\($0)x@example.com and line \($0) of them all\n" }.joined())
    var trees: [[String: String]] = []
    for jobs in [1, 3] {
      _ = try run(
        job(folder) {
          $0.jobs = jobs
          $0.output += "\(jobs)"
        })
      trees.append(folder.tree("out\(jobs)"))
    }
    #expect(trees[0].count == 8)
    #expect(trees[0] == trees[1])
  }

  @Test func `what is done is not done again, and what changed is`() throws {
    let folder = try TreeFolder()
    try makeTree(folder)
    _ = try run(job(folder))
    let whole = folder.tree("out")
    let resuming = job(folder) { $0.batch.resumes = true }
    var outcome = try run(resuming)
    #expect(outcome.inputs.allSatisfy { $0.handling == .resumed })
    #expect(outcome.tally.total == 5)
    #expect(folder.tree("out") == whole)

    // An input that changed, an output that changed, one that is gone, and half a line of the manifest.
    try folder.write("in/d0/f0.log", "other@example.com wrote\nline 0\n")
    try folder.write("out/d0/f2.log", "somebody was here")
    folder.remove("out/d1/f1.log")
    let text = folder.read("out/" + Self.manifest) ?? ""
    try folder.write("out/" + Self.manifest, text + "{\"output\":\"d1/f3.l")
    outcome = try run(resuming)
    let redone = outcome.inputs.filter { $0.handling == nil }.map { fileName(of: $0.path) }
    #expect(redone.sorted() == ["f0.log", "f1.log", "f2.log"])
    var tree = folder.tree("out")
    #expect(tree["d0/f0.log"] == whole["d0/f0.log"])
    tree[Self.manifest] = nil
    #expect(tree == whole.filter { $0.key != Self.manifest })

    // Another policy makes all of it anew.
    let other = Scrubbers.make(
      "version: 1\nonly: [EMAIL_ADDRESS]\ndefault: { operator: replace, with: gone }")
    outcome = try run(resuming, other)
    #expect(outcome.inputs.allSatisfy { $0.handling == nil })
    #expect(folder.read("out/d1/f1.log") == "gone wrote\nline 1\n")
  }

  @Test func `without being asked to go on a batch begins anew`() throws {
    let folder = try TreeFolder()
    try makeTree(folder)
    _ = try run(job(folder))
    try folder.write("out/d0/f0.log", "somebody was here")
    let outcome = try run(job(folder))
    #expect(outcome.inputs.allSatisfy { $0.handling == nil })
    #expect(folder.read("out/d0/f0.log") == "<EMAIL_ADDRESS> wrote\nline 0\n")
  }

  @Test func `what killed runs have left goes`() throws {
    let folder = try TreeFolder()
    try makeTree(folder)
    try folder.write("out/d0/.scrubjay-abc.tmp", "half")
    try folder.write("out/.scrubjay-def.tmp", "half")
    try folder.write("out/.scrubjay-kept", "not ours")
    _ = try run(job(folder))
    let hidden = folder.tree("out").keys.filter { $0.contains(".scrubjay") }
    #expect(hidden == [".scrubjay-kept"])
  }

  @Test func `two runs do not write into one folder`() throws {
    let folder = try TreeFolder()
    try makeTree(folder)
    _ = try run(job(folder))
    let log = try LineLog(path: folder.path + "/out/" + Self.manifest)
    let outcome = try run(job(folder))
    #expect(outcome.failures.map(\.cause) == ["cannot write: another run is at work there"])
    #expect(try !log.contents().isEmpty)
  }

  /// A value that scrubbing changes again must not be scrubbed twice, where a run was killed.
  @Test func `in place nothing is scrubbed twice`() throws {
    let folder = try TreeFolder()
    let scrubber = Scrubbers.make(
      "version: 1\nonly: [EMAIL_ADDRESS]\ndefault: { operator: replace, with: x@example.com.invalid }"
    )
    try makeTree(folder)
    try folder.copy("in", to: "plain")
    let inPlace = job(folder) {
      $0.output = "-"
      $0.batch.isInPlace = true
      $0.batch.resumes = true
    }
    _ = try run(inPlace, scrubber)
    let whole = folder.tree("in")
    #expect(whole["d0/f0.log"] == "x@example.com.invalid wrote\nline 0\n")
    for failing in 1...12 {
      folder.remove("in")
      try folder.copy("plain", to: "in")
      let faults = Faults(.rename, number: failing, code: EIO)
      _ = try run(inPlace, scrubber, calls: faults.calls)
      let outcome = try run(inPlace, scrubber)
      #expect(outcome.failures == [])
      #expect(folder.tree("in") == whole, "rename \(failing)")
    }
  }

  /// The table of users is needed for all that is left to do: it is replaced when nothing is.
  ///
  /// What fails from some moment on is like a run that is killed then.
  @Test(arguments: [true, false])
  func `an export in place knows its people to the end`(goesOn: Bool) throws {
    let scrubber = try Scrubber.standard()
    func texts(_ folder: TreeFolder) -> [String: String] {
      let names = ["users.json", "general/1.json", "general/2.json", "random/1.json"]
      return Dictionary(uniqueKeysWithValues: names.map { ($0, folder.read("in/\($0)") ?? "") })
    }
    func run(_ folder: TreeFolder, _ calls: SystemCalls = SystemCalls()) throws -> JobOutcome {
      var job = Job()
      job.inputs = [folder.path + "/in"]
      job.batch.isInPlace = true
      job.batch.resumes = true
      job.calls = calls
      return try job.run(.init(of: scrubber), scrubber) { _ in }
    }
    func make() throws -> TreeFolder {
      let folder = try TreeFolder()
      try folder.write(
        "in/users.json",
        #"[{"id":"U024BE7LA","team_id":"T1","name":"quill","profile":{"real_name":"Ann Quill"}}]"#)
      for name in ["general/1", "general/2", "random/1"] {
        try folder.write(
          "in/\(name).json",
          #"[{"type":"message","user":"U024BE7LA","text":"quill, \#(name)","ts":"1736478514.897649"}]"#
        )
      }
      return folder
    }
    let whole = try make()
    #expect(try run(whole).failures == [])
    #expect(!texts(whole).values.contains { $0.contains("quill") || $0.contains("Quill") })
    for first in 1...5 {
      let folder = try make()
      let system = SystemCalls()
      let count = Mutex(0)
      var calls = system
      calls.rename = { from, to in
        let number = count.withLock { count in
          count += 1
          return count
        }
        return number == first || number > first && !goesOn ? EIO : system.rename(from, to)
      }
      #expect(!(try run(folder, calls).failures.isEmpty))
      #expect(try run(folder).failures == [])
      #expect(texts(folder) == texts(whole), "rename \(first)")
    }
  }

  /// What would fail hours later is told before anything is done.
  @Test(.enabled(if: ArchiveLibrary.isAvailable))
  func `a dry run looks into archives`() throws {
    let folder = try TreeFolder()
    let plain = try Containers.pack([ContainerItem("a.log", "ann@example.com\n")], .zip)
    var encrypted = plain
    // The bit that says so, in the header and in the directory (APPNOTE.TXT, 4.4.4).
    let entry = try #require(plain.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
    encrypted[6] |= 1
    encrypted[entry + 8] |= 1
    let climbing = try Containers.pack([ContainerItem("../a.log", "x\n")], .sevenZip)
    for (name, bytes) in [
      ("plain.zip", plain), ("encrypted.zip", encrypted), ("climbing.7z", climbing),
    ] {
      try folder.write("in/\(name)", "")
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/in/" + name))
    }
    var job = Job()
    job.inputs = [folder.path + "/in"]
    job.output = folder.path + "/out"
    job.product = .nothing
    let outcome = try job.run(.init(of: Scrubbers.few), Scrubbers.few) { _ in }
    #expect(
      outcome.failures.map { fileName(of: $0.path ?? "") }
        == ["climbing.7z", "encrypted.zip"])
    #expect(outcome.failures.allSatisfy { $0.kind == .unsafeInput })
    #expect(outcome.plan.last?.hasPrefix("would scrub 1 file of ") == true)
    #expect(folder.tree("out").isEmpty)
  }
}
