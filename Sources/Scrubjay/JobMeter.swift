internal import Synchronization
internal import Transcripts

/// How far a job is: counted by the threads that do it, read by whoever shows it.
///
/// Counters without a lock, changed once for each read and each block, so that being watched costs
/// nothing. Numbers that are read together may be of slightly different moments.
package final class JobMeter: Sendable {
  /// What was counted up to some moment.
  package struct Reading: Sendable, Equatable {
    /// How many bytes were read.
    package var bytes = 0
    /// How many bytes there are to read; `nil` where nobody knows.
    package var expectedBytes: Int?
    /// How many records came out.
    package var records = 0
    /// How many findings these had.
    package var findings = 0

    /// How many files are done.
    package var files = 0
    /// How many files there are, where there is more than one.
    package var expectedFiles: Int?

    /// Nothing was read and nobody knows how much there is.
    package init() {}
  }

  private let bytes = Atomic<Int>(0)
  private let records = Atomic<Int>(0)
  private let findings = Atomic<Int>(0)
  /// How many bytes there are; less than 0 where nobody knows.
  private let expected = Atomic<Int>(-1)
  private let files = Atomic<Int>(0)
  private let expectedFiles = Atomic<Int>(0)

  /// A meter at zero.
  package init() {}

  /// What was counted so far.
  package var reading: Reading {
    var reading = Reading()
    reading.bytes = bytes.load(ordering: .relaxed)
    let expected = expected.load(ordering: .relaxed)
    if expected >= 0 { reading.expectedBytes = expected }
    let expectedFiles = expectedFiles.load(ordering: .relaxed)
    if expectedFiles > 1 {
      reading.expectedFiles = expectedFiles
      reading.files = files.load(ordering: .relaxed)
    }
    reading.records = records.load(ordering: .relaxed)
    reading.findings = findings.load(ordering: .relaxed)
    return reading
  }

  func expect(_ bytes: Int?, files count: Int = 0) {
    expected.store(bytes ?? -1, ordering: .relaxed)
    expectedFiles.store(count, ordering: .relaxed)
  }

  func addFile() {
    files.add(1, ordering: .relaxed)
  }

  func add(bytes count: Int) {
    bytes.add(count, ordering: .relaxed)
  }

  func add(records: Int, findings: Int) {
    self.records.add(records, ordering: .relaxed)
    if findings > 0 { self.findings.add(findings, ordering: .relaxed) }
  }
}

/// Bytes of a source, told to a meter as they are read.
///
/// Stands right on what is stored, before anything is decompressed: that is what sizes are known of.
final class MeteredSource: SeekableSource {
  private let source: any ByteSource
  private let meter: JobMeter?
  /// How much has been told.
  private var told = 0
  /// Whether what is read is told; not where all of it will be read again.
  var isTold = true

  init(_ source: any ByteSource, _ meter: JobMeter?) {
    self.source = source
    self.meter = meter
  }

  var path: String { source.path }

  var size: Int? { (source as? any SeekableSource)?.size }

  func seek(to offset: Int) throws(TranscriptError) {
    try (source as? any SeekableSource)?.seek(to: offset)
  }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let count = try source.read(into: &buffer, limit: limit)
    guard isTold else { return count }
    // What is read a second time, as parts of some archives are, is told but once.
    let news = size.map { max(0, min(count, $0 - told)) } ?? count
    told += news
    meter?.add(bytes: news)
    return count
  }

  func hasInputWaiting() -> Bool { source.hasInputWaiting() }

  func close() { source.close() }
}
