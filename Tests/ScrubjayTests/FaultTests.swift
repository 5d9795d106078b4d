import Foundation
import Testing

@testable import Anonymization
@testable import Scrubjay
@testable import Transcripts

/// Law 8 for files: whichever call to the system fails, nothing unprocessed and no half of a file stands
/// under a name, the failure is told, and a second run ends it.
@Suite struct FaultTests {
  /// A way of working on files.
  enum Way: CaseIterable {
    case tree, inPlace, quarantine, oneFile
  }

  /// A call that fails, and how.
  struct Fault: Sendable, CustomTestStringConvertible {
    let operation: Faults.Operation
    let code: Int32

    var testDescription: String { "\(operation) \(code)" }
  }

  static let faults: [Fault] = Faults.Operation.allCases.flatMap { operation in
    let codes: [Int32] =
      switch operation {
      case .write, .makeFolder, .open: [EINTR, EIO, ENOSPC]
      default: [EINTR, EIO]
      }
    return codes.map { Fault(operation: operation, code: $0) }
  }

  /// What is put in is changed again if it is scrubbed again.
  private static let failing = Scrubbers.make(
    "version: 1\nonly: [EMAIL_ADDRESS]\ndefault: { operator: replace, with: x@example.com.invalid }"
  )
  private static let dropping = Scrubbers.make(
    "version: 1\nonly: [EMAIL_ADDRESS]\non_error: drop")

  /// How many calls of one sort are made to fail, at most; `LAW_ROUNDS=100` is all of them.
  private static let most =
    4 * (ProcessInfo.processInfo.environment["LAW_ROUNDS"].flatMap(Int.init) ?? 1)

  private let folder: TreeFolder

  init() throws {
    folder = try TreeFolder()
    for number in 0..<3 {
      try folder.write(
        "plain/d\(number % 2)/f\(number).log", "user\(number)x@example.com wrote\nline \(number)\n")
    }
    try folder.write("plain/bad.jsonl", "{\"t\":\"eve@example.com\"}\n")
    guard ArchiveLibrary.isAvailable else { return }
    let items = (0..<3).map { ContainerItem("m\($0).log", "user\($0)x@example.com wrote\n") }
    try write(try Containers.pack(items, .zip), "plain/a.zip")
    try write(try Containers.pack(items, .tar, .gzip), "plain/b.tar.gz")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  private func job(_ way: Way, resumes: Bool) throws -> Job {
    var job = Job()
    job.inputs = [folder.path + "/in"]
    job.output = folder.path + "/out"
    job.batch.resumes = resumes
    switch way {
    case .tree: break
    case .inPlace:
      job.output = "-"
      job.batch.isInPlace = true
      job.batch.backupSuffix = ".orig"
      job.batch.resumes = true
    case .quarantine:
      let key = folder.path + "/key"
      if folder.read("key") == nil {
        try folder.write(
          "key", "scrubjay-key-1:" + String(repeating: "0123456789abcdef", count: 4) + "\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
      }
      job.quarantine = try Quarantine(folder: folder.path + "/aside", key: .file(key))
    case .oneFile:
      job.inputs = [folder.path + "/in/b.tar.gz"]
      job.output = folder.path + "/out"
      job.batch.resumes = false
      job.report = folder.path + "/report"
    }
    return job
  }

  private func run(
    _ way: Way, resumes: Bool = false, calls: SystemCalls = SystemCalls()
  ) throws -> JobOutcome {
    var job = try job(way, resumes: resumes)
    job.calls = calls
    let scrubber = way == .quarantine ? Self.dropping : Self.failing
    return try job.run(.init(of: scrubber), scrubber) { _ in }
  }

  private func begin(_ way: Way) throws {
    for name in ["in", "out", "aside", "report"] { folder.remove(name) }
    try folder.copy("plain", to: "in")
    if way == .quarantine {
      try folder.write("in/bad.jsonl", "{\"t\":\"eve@example.com\"}\n{\"t\":\"ann@exam\n")
    }
    if way == .tree { try folder.write("out/.scrubjay-left.tmp", "half") }
  }

  /// What stands in the output by now.
  private func made(_ way: Way) -> [String: String] {
    switch way {
    case .tree, .quarantine: folder.tree("out")
    case .inPlace: folder.tree("in")
    case .oneFile: folder.read("out").map { ["": $0] } ?? [:]
    }
  }

  @Test(arguments: Way.allCases, faults)
  func `whatever fails, nothing unprocessed is written, and a second run ends it`(
    way: Way, fault: Fault
  ) throws {
    if way == .oneFile, !ArchiveLibrary.isAvailable { return }
    try begin(way)
    let before = made(way)
    let counting = Faults()
    #expect(try run(way, calls: counting.calls).failures == [])
    let whole = made(way)
    let aside = Set(folder.tree("aside").keys)
    #expect(aside.count == (way == .quarantine ? 1 : 0))
    let count = counting.count(fault.operation)
    for number in stride(from: 1, through: count, by: max(1, count / Self.most)) {
      let place = "call \(number) of \(count)"
      try begin(way)
      let faults = Faults(fault.operation, number: number, code: fault.code)
      let outcome = try run(way, calls: faults.calls)
      #expect(
        outcome.failures.allSatisfy { $0.kind == .inputOutput }, "\(place): \(outcome.failures)")
      if fault.code == EINTR { #expect(outcome.failures == [], "\(place)") }
      let after = made(way)
      for (name, content) in after where fileName(of: name) != BatchManifest.fileName {
        if TemporaryFiles.isName(fileName(of: name)) {
          // One that cannot be taken away stays, until the next run.
          let isLeft = name == ".scrubjay-left.tmp" || fault.operation == .remove
          #expect(isLeft, "\(place): \(name)")
          continue
        }
        let isKept = way == .inPlace && content == before[name]
        #expect(isKept || content == whole[name], "\(place): \(name)")
        // What is left out of the output is in the quarantine.
        if way == .quarantine, name == "bad.jsonl" {
          #expect(Set(folder.tree("aside").keys).isSuperset(of: aside), "\(place)")
        }
      }
      func visible(_ tree: [String: String]) -> [String: String] {
        tree.filter { !TemporaryFiles.isName(fileName(of: $0.key)) }
      }
      if outcome.failures.isEmpty { #expect(visible(after) == visible(whole), "\(place)") }
      if outcome.failures.isEmpty { continue }
      let again = try run(way, resumes: true)
      #expect(again.failures == [], "\(place)")
      #expect(made(way) == whole, "\(place)")
      #expect(Set(folder.tree("aside").keys) == aside, "\(place)")
    }
  }
}
