import Foundation
import Testing

@testable import Transcripts

/// A folder that is removed with its owner.
private final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/transcripts-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? ["unreadable"]
  }

  func write(_ content: String, to name: String, mode: Int = 0o644) throws {
    try Data(content.utf8).write(to: URL(fileURLWithPath: file(name)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}

/// Counts calls across a `@Sendable` closure; the tests call from one thread.
private final class Counter: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}

/// The n-th calls and how they fail; the others go to the system, writes a few bytes at a time.
private func callsFailing(
  writes: [Int: Int32] = [:], reads: [Int: Int32] = [:], synchronizing: Int32 = 0,
  writeSize: Int = .max
) -> SystemCalls {
  let system = SystemCalls()
  var calls = system
  let written = Counter()
  let read = Counter()
  unsafe calls.write = { descriptor, buffer in
    if let code = writes[written.next()] { return .failure(code) }
    let count = min(writeSize, buffer.count)
    return unsafe system.write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
  unsafe calls.read = { descriptor, buffer in
    if let code = reads[read.next()] { return .failure(code) }
    return unsafe system.read(descriptor, buffer)
  }
  if synchronizing != 0 { calls.synchronize = { _ in synchronizing } }
  return calls
}

private let sample = Array("Some text that takes more than one write.\n".utf8)

@Suite struct FileSourceTests {
  @Test(arguments: [1, 7, 4096]) func readsAllInPieces(_ limit: Int) throws {
    let folder = try Folder()
    try folder.write(text(sample), to: "in")
    let source = try FileSource(path: folder.file("in"))
    #expect(source.size == sample.count)
    #expect(source.identity == FileIdentity(path: folder.file("in")))
    #expect(source.hasInputWaiting())
    var buffer: [UInt8] = [1, 2]
    while true {
      let before = buffer.count
      let count = try source.read(into: &buffer, limit: limit)
      #expect(buffer.count == before + count && count <= limit)
      if count == 0 { break }
    }
    #expect(buffer == [1, 2] + sample)
    #expect(try source.read(into: &buffer, limit: 1) == 0)
    source.close()
    source.close()
    #expect(throws: TranscriptError.self) { try source.read(into: &buffer, limit: 1) }
  }

  @Test func interruptedReadsAreMadeAgain() throws {
    let folder = try Folder()
    try folder.write(text(sample), to: "in")
    let calls = callsFailing(reads: [1: EINTR, 2: EINTR, 4: EAGAIN, 6: EIO])
    let source = try FileSource(path: folder.file("in"), calls: calls)
    var buffer: [UInt8] = []
    #expect(try source.read(into: &buffer, limit: 10) == 10)
    #expect(try source.read(into: &buffer, limit: 10) == 10)
    #expect(throws: TranscriptError(errno: EIO, path: source.path, action: "cannot read")) {
      try source.read(into: &buffer, limit: 10)
    }
    #expect(buffer == Array(sample[..<20]))
  }

  @Test func saysWhatIsWrong() throws {
    let folder = try Folder()
    func error(_ path: String) -> TranscriptError? {
      do throws(TranscriptError) {
        _ = try FileSource(path: path)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(folder.path)?.kind == .directory)
    let missing = error(folder.file("none"))
    #expect(missing?.kind == .missing)
    #expect(
      missing?.description == folder.file("none") + ": cannot open: No such file or directory")
    try folder.write("", to: "file")
    #expect(error(folder.file("file/x"))?.kind == .missing)
  }

  @Test func aPipeTellsWhetherAReadWouldWait() throws {
    let folder = try Folder()
    #expect(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
    let writer = unsafe open(folder.file("pipe"), O_RDWR)
    defer { close(writer) }
    let source = try FileSource(path: folder.file("pipe"))
    #expect(source.size == nil)
    #expect(!source.hasInputWaiting())
    #expect(unsafe write(writer, "abc", 3) == 3)
    #expect(source.hasInputWaiting())
    var buffer: [UInt8] = []
    #expect(try source.read(into: &buffer, limit: 100) == 3)
    #expect(!source.hasInputWaiting())
  }
}

@Suite struct ReplacingFileSinkTests {
  private let files = TemporaryFiles()

  private func sink(_ path: String, _ calls: SystemCalls = SystemCalls()) throws
    -> ReplacingFileSink
  {
    try ReplacingFileSink(path: path, files: files, calls: calls)
  }

  @Test func appearsOnlyWhenComplete() throws {
    let folder = try Folder()
    let sink = try sink(folder.file("out"))
    try sink.write(sample.span)
    #expect(folder.read("out") == nil)
    #expect(folder.names.count == 1)
    #expect(files.paths == [sink.temporaryPath])
    #expect(try folder.mode(sink.temporaryPath) == 0o600)
    #expect(sink.replaces == nil)
    try sink.finish()
    #expect(folder.names == ["out"])
    #expect(folder.read("out") == text(sample))
    #expect(try folder.mode(folder.file("out")) == 0o600)
    #expect(files.paths.isEmpty)
    sink.abandon()
    #expect(folder.names == ["out"])
    #expect(throws: TranscriptError.self) { try sink.write(sample.span) }
    #expect(throws: TranscriptError.self) { try sink.finish() }
    #expect(folder.read("out") == text(sample))
  }

  @Test(arguments: [(0o644, 0o600), (0o666, 0o600), (0o400, 0o400), (0o600, 0o600), (0o200, 0o200)])
  func neverWidensTheMode(_ former: Int, _ expected: Int) throws {
    let folder = try Folder()
    try folder.write("old", to: "out", mode: former)
    let sink = try sink(folder.file("out"))
    #expect(sink.replaces == FileIdentity(path: folder.file("out")))
    try sink.write(sample.span)
    #expect(try folder.mode(folder.file("out")) == former)
    try sink.finish()
    #expect(try folder.mode(folder.file("out")) == expected)
  }

  @Test func leavesNothingWhenAbandoned() throws {
    let folder = try Folder()
    try folder.write("old", to: "out")
    let abandoned = try sink(folder.file("out"))
    try abandoned.write(sample.span)
    abandoned.abandon()
    abandoned.abandon()
    #expect(throws: TranscriptError.self) { try abandoned.finish() }
    #expect(folder.names == ["out"] && folder.read("out") == "old")

    var forgotten: ReplacingFileSink? = try sink(folder.file("out"))
    try forgotten?.write(sample.span)
    #expect(folder.names.count == 2)
    forgotten = nil
    #expect(folder.names == ["out"] && files.paths.isEmpty)
  }

  @Test func shortAndInterruptedWritesAreCompleted() throws {
    let folder = try Folder()
    let calls = callsFailing(writes: [1: EINTR, 3: EINTR, 4: EINTR, 6: EAGAIN], writeSize: 3)
    let sink = try sink(folder.file("out"), calls)
    try sink.write(sample.span)
    let nothing: [UInt8] = []
    try sink.write(nothing.span)
    try sink.finish()
    #expect(folder.read("out") == text(sample))
  }

  @Test(arguments: 1...6) func aFullDiskLeavesTheFormerFile(_ failing: Int) throws {
    let folder = try Folder()
    try folder.write("old", to: "out")
    let sink = try sink(folder.file("out"), callsFailing(writes: [failing: ENOSPC], writeSize: 7))
    let error = #expect(throws: TranscriptError.self) { try sink.write(sample.span) }
    #expect(error?.kind == .noSpace)
    #expect(error?.description.contains("Some text") == false)
    #expect(throws: TranscriptError.self) { try sink.write(sample.span) }
    #expect(throws: TranscriptError.self) { try sink.finish() }
    #expect(folder.names == ["out"] && folder.read("out") == "old")
  }

  @Test func aFailureToSynchronizeLeavesTheFormerFile() throws {
    let folder = try Folder()
    try folder.write("old", to: "out")
    let sink = try sink(folder.file("out"), callsFailing(synchronizing: EIO))
    try sink.write(sample.span)
    #expect(throws: TranscriptError.self) { try sink.finish() }
    #expect(folder.names == ["out"] && folder.read("out") == "old")
  }

  @Test func followsALink() throws {
    let folder = try Folder()
    try folder.write("old", to: "real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: "real")
    let sink = try sink(folder.file("link"))
    try sink.write(sample.span)
    try sink.finish()
    #expect(folder.names == ["link", "real"])
    #expect(folder.read("real") == text(sample))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "real")
  }

  @Test func refusesWhatItWouldDestroy() throws {
    let folder = try Folder()
    #expect(throws: TranscriptError.self) { try sink("/dev/null") }
    let directory = #expect(throws: TranscriptError.self) { try sink(folder.path) }
    #expect(directory?.kind == .directory)
    let missing = #expect(throws: TranscriptError.self) { try sink(folder.file("none/out")) }
    #expect(missing?.kind == .missing)
    #expect(missing?.path == folder.file("none/out"))
    #expect(folder.names.isEmpty && files.paths.isEmpty)
  }

  @Test func theEndOfTheProcessRemovesThemAll() throws {
    let folder = try Folder()
    try folder.write("old", to: "b")
    let first = try sink(folder.file("a"))
    let second = try sink(folder.file("b"))
    #expect(first.temporaryPath != second.temporaryPath)
    try first.write(sample.span)
    files.removeAll()
    #expect(folder.names == ["b"])
    #expect(throws: TranscriptError.self) { try first.finish() }
    #expect(throws: TranscriptError.self) { try second.finish() }
    #expect(throws: TranscriptError.self) { try sink(folder.file("c")) }
    #expect(folder.names == ["b"] && folder.read("b") == "old")
  }

  @Test func opensTheSinkThatFitsThePath() throws {
    let folder = try Folder()
    #expect(try openOutput(path: "-") is StreamSink)
    let null = try openOutput(path: "/dev/null")
    #expect(null is StreamSink)
    try null.write(sample.span)
    try null.finish()
    let file = try openOutput(path: folder.file("out"))
    #expect(file is ReplacingFileSink)
    file.abandon()
  }
}

@Suite struct StreamSinkTests {
  @Test func writesAtOnceAndInFull() throws {
    let folder = try Folder()
    try folder.write("", to: "out")
    let number = unsafe open(folder.file("out"), O_WRONLY | O_CLOEXEC)
    let calls = callsFailing(writes: [2: EINTR, 5: EAGAIN], writeSize: 4)
    let sink = StreamSink(
      path: "out", descriptor: Descriptor(number, isOwned: true, calls: calls))
    try sink.write(sample.span)
    #expect(folder.read("out") == text(sample))
    try sink.finish()
    #expect(throws: TranscriptError.self) { try sink.write(sample.span) }
  }

  @Test func writesNothingAfterAFailure() throws {
    let folder = try Folder()
    try folder.write("", to: "out")
    let number = unsafe open(folder.file("out"), O_WRONLY | O_CLOEXEC)
    let calls = callsFailing(writes: [3: ENOSPC], writeSize: 4)
    let sink = StreamSink(
      path: "out", descriptor: Descriptor(number, isOwned: true, calls: calls))
    let error = #expect(throws: TranscriptError.self) { try sink.write(sample.span) }
    #expect(error?.kind == .noSpace)
    #expect(throws: TranscriptError.self) { try sink.write(sample.span) }
    #expect(throws: TranscriptError.self) { try sink.finish() }
    #expect(folder.read("out") == text(Array(sample[..<8])))
  }

  @Test func aVanishedReaderIsDeathBySIGPIPE() async {
    await #expect(processExitsWith: .signal(SIGPIPE)) {
      signal(SIGPIPE, SIG_IGN)
      var ends: [Int32] = [0, 0]
      guard unsafe pipe(&ends) == 0 else { return }
      close(ends[0])
      let sink = StreamSink(path: "-", descriptor: Descriptor(ends[1], isOwned: true))
      let byte: [UInt8] = [0x61]
      try sink.write(byte.span)
    }
  }

  @Test func aVanishedReaderIsDeathAlsoWhereTheSignalIsBlocked() async {
    await #expect(processExitsWith: .signal(SIGPIPE)) {
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      unsafe sigaddset(&signals, SIGPIPE)
      unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
      var ends: [Int32] = [0, 0]
      guard unsafe pipe(&ends) == 0 else { return }
      close(ends[0])
      let sink = StreamSink(path: "-", descriptor: Descriptor(ends[1], isOwned: true))
      let byte: [UInt8] = [0x61]
      try sink.write(byte.span)
    }
  }
}

@Suite struct CopyTests {
  @Test func everyFailingCallIsNoticed() throws {
    for step in [1, 3, 100] {
      let whole = MemorySource(sample, step: step)
      let complete = MemorySink()
      try copy(whole, to: complete)
      #expect(complete.bytes == sample && complete.state == .finished)

      for failing in 1...whole.reads {
        let sink = MemorySink()
        #expect(throws: TranscriptError.self) {
          try copy(MemorySource(sample, step: step, failingRead: failing), to: sink)
        }
        #expect(sink.state == .abandoned && sample.starts(with: sink.bytes))
      }
      for failing in 1...complete.writes {
        let sink = MemorySink(failingWrite: failing)
        #expect(throws: TranscriptError.self) {
          try copy(MemorySource(sample, step: step), to: sink)
        }
        #expect(sink.state == .abandoned && sample.starts(with: sink.bytes))
      }
    }
  }
}
