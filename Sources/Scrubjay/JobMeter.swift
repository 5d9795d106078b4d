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

    /// Nothing was read and nobody knows how much there is.
    package init() {}
  }

  private let bytes = Atomic<Int>(0)
  private let records = Atomic<Int>(0)
  private let findings = Atomic<Int>(0)
  /// How many bytes there are; less than 0 where nobody knows.
  private let expected = Atomic<Int>(-1)

  /// A meter at zero.
  package init() {}

  /// What was counted so far.
  package var reading: Reading {
    var reading = Reading()
    reading.bytes = bytes.load(ordering: .relaxed)
    let expected = expected.load(ordering: .relaxed)
    if expected >= 0 { reading.expectedBytes = expected }
    reading.records = records.load(ordering: .relaxed)
    reading.findings = findings.load(ordering: .relaxed)
    return reading
  }

  func expect(_ bytes: Int?) {
    expected.store(bytes ?? -1, ordering: .relaxed)
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
final class MeteredSource: ByteSource {
  private let source: any ByteSource
  private let meter: JobMeter?

  init(_ source: any ByteSource, _ meter: JobMeter?) {
    self.source = source
    self.meter = meter
  }

  var path: String { source.path }

  func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    let count = try source.read(into: &buffer, limit: limit)
    meter?.add(bytes: count)
    return count
  }

  func hasInputWaiting() -> Bool { source.hasInputWaiting() }

  func close() { source.close() }
}
