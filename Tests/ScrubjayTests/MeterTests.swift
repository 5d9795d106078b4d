import Foundation
import Testing

@testable import Scrubjay
@testable import Transcripts

/// The line that says how far a job is, and the numbers in it.
@Suite struct MeterTests {
  private func reading(_ bytes: Int, of expected: Int?) -> JobMeter.Reading {
    var reading = JobMeter.Reading()
    reading.bytes = bytes
    reading.expectedBytes = expected
    reading.records = 12_345
    reading.findings = 1
    return reading
  }

  @Test func `the line says how far it is and how long it takes`() {
    #expect(
      reading(25_000_000, of: 100_000_000).line(seconds: 2, width: 200)
        == "25.0 MB of 100 MB, 25 %  0:06 left  12.5 MB/s  1 finding  12,345 records")
  }

  @Test func `nothing is said about what nobody knows`() {
    #expect(
      reading(4000, of: nil).line(seconds: 0.5, width: 200)
        == "4.00 kB  8.00 kB/s  1 finding  12,345 records")
    #expect(
      reading(0, of: 0).line(seconds: 0, width: 200) == "0 B  0 B/s  1 finding  12,345 records")
    // More than there was when it began: the file has grown.
    #expect(reading(30, of: 20).line(seconds: 1, width: 28) == "30 B of 20 B, 100 %  30 B/s")
  }

  @Test(arguments: 0..<90)
  func `the line fits`(_ width: Int) {
    let line = reading(25_000_000, of: 100_000_000).line(seconds: 2, width: width)
    #expect(line.count <= width)
    #expect(line.isEmpty == (width == 0))
  }

  @Test func `numbers are written for people`() {
    #expect(
      [0, 12, 999, 1000, 12_345, 1_234_567].map(Quantity.count) == [
        "0", "12", "999", "1,000", "12,345", "1,234,567",
      ])
    #expect(
      [0, 999, 1000, 9994, 9999, 123_456, 999_499, 999_500, 1_500_000_000].map(Quantity.bytes) == [
        "0 B", "999 B", "1.00 kB", "9.99 kB", "10.0 kB", "123 kB", "999 kB", "1.00 MB", "1.50 GB",
      ])
    #expect(
      [0.001, 0.05, 9.5, 12.34, 59.9, 60, 3725].map(Quantity.time) == [
        "0.00 s", "0.05 s", "9.50 s", "12.3 s", "59.9 s", "1:00", "1:02:05",
      ])
    #expect(Quantity.speed(100, seconds: 0) == "0 B/s")
  }

  @Test func `a job is counted`() throws {
    let meter = JobMeter()
    let scrubber = Scrubbers.emails
    var run = Run(scrubber, options: RunOptions(path: "memory"))
    run.meter = meter
    let text = "ann@example.com\nok\nbob@example.com\n"
    meter.expect(text.utf8.count)
    let source = MeteredSource(
      MemorySource(Array(text.utf8), sizes: [5], failingRead: nil, isWaiting: { _ in true }), meter)
    _ = try run.scrub(source, to: nil)
    let reading = meter.reading
    #expect(reading.bytes == text.utf8.count)
    #expect(reading.expectedBytes == text.utf8.count)
    #expect(reading.records == 3)
    #expect(reading.findings == 2)
  }

  /// A zip archive is read here and there, and once more for its digest.
  @Test(.enabled(if: ArchiveLibrary.isAvailable)) func `no byte is told twice`() throws {
    let folder = try TreeFolder()
    let text = (0..<3000).map { "user\($0)x@example.com wrote \($0)\n" }.joined()
    let bytes = try Containers.pack(
      (0..<3).map { ContainerItem("f\($0).log", text) }, .zip)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/in", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/in/a.zip"))
    var job = Job()
    job.inputs = [folder.path + "/in"]
    job.output = folder.path + "/out"
    job.meter = JobMeter()
    let outcome = try job.run(.init(of: Scrubbers.few), Scrubbers.few) { _ in }
    #expect(job.meter?.reading.bytes == bytes.count)
    #expect(job.meter?.reading.expectedBytes == bytes.count)
    // What is in an archive is read with it.
    #expect(outcome.speed.hasPrefix("\(Quantity.bytes(bytes.count)) in "))
    #expect(
      outcome.statistics.last == "9,000 findings in 9,000 records of 1 input with 3 members")
  }

  /// What is done with must not add up over thousands of files.
  @Test(arguments: ["text", "jsonl", "json", "csv"])
  func `nothing of an input stays in memory`(format: String) throws {
    let memory = WorkMemory(Scrubbers.few)
    weak var source: MemorySource?
    func work() throws {
      let made = MemorySource(Array("[\"ann@example.com\"]\n".utf8))
      source = made
      var run = Run(Scrubbers.few, options: RunOptions(path: "made"))
      run.format = InputFormat(rawValue: format)
      run.memory = memory
      #expect(try run.scrub(made, to: nil).failure == nil)
    }
    try work()
    #expect(source == nil)
  }

  /// An archive is looked through for who takes part in it before it is read.
  @Test func `looking ahead is no progress`() throws {
    let meter = JobMeter()
    let content = try #require(
      try Transcripts.MemorySource(MemorySource([UInt8](repeating: 1, count: 5000)), limit: .max))
    let source = RewindableSource(MeteredSource(content, meter))
    var bytes: [UInt8] = []
    source.looksAhead = true
    while try source.read(into: &bytes, limit: 1000) > 0 {}
    #expect(meter.reading.bytes == 0)
    source.looksAhead = false
    try source.seek(to: 0)
    _ = try source.read(into: &bytes, limit: 1000)
    #expect(meter.reading.bytes == 1000)
    while try source.read(into: &bytes, limit: 1000) > 0 {}
    #expect(meter.reading.bytes == 5000)
  }
}
