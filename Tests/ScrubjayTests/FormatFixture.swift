import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A transcript in one of the formats, under `Fixtures/formats`, in a folder that the format is called.
struct FormatFixture: CustomTestStringConvertible, Sendable {
  let format: String
  let name: String

  var testDescription: String { "\(format)/\(name)" }

  /// `name` with another ending.
  var expectedPath: String { path + ".expected" }

  private var path: String { "Fixtures/formats/\(format)/\(name)" }

  /// Its bytes; those of a fixture in base64 are what it stands for.
  func bytes() throws -> [UInt8] { try Repository.bytes(path) }

  /// What was recorded for it.
  func expected() throws -> [UInt8] { try Repository.bytes(expectedPath) }

  /// All of them.
  static let all: [FormatFixture] = Repository.names("Fixtures/formats").flatMap { format in
    Repository.names("Fixtures/formats/\(format)").filter { !$0.hasSuffix(".expected") }
      .map { FormatFixture(format: format, name: $0) }
  }

  /// What a run over it, or over `bytes` in its place, gives.
  func run(
    _ scrubber: Scrubber, _ bytes: [UInt8]? = nil, sizes: [Int] = [.max], jobs: Int = 1,
    readsTwice: Bool = true, verifies: Bool = false
  ) throws -> (output: [UInt8], summary: Run.Summary) {
    let bytes = try bytes ?? self.bytes()
    var options = RunOptions(path: name)
    options.verifies = verifies
    var run = Run(scrubber, options: options)
    run.recognizesTranscripts = true
    run.jobs = jobs
    if readsTwice { run.reopen = { MemorySource(bytes, sizes: sizes) } }
    let sink = MemorySink()
    let summary = try run.scrub(MemorySource(bytes, sizes: sizes), to: sink)
    return (sink.bytes, summary)
  }
}

extension Repository {
  /// The bytes of a file of the repository.
  static func bytes(_ path: String) throws -> [UInt8] {
    try SmallFile.contents(of: absolute(path), limit: 64 << 20)
  }

  /// The names of what is in a folder of the repository, sorted.
  static func names(_ path: String) -> [String] { names(at: absolute(path)) }

  /// The names of what is in any folder, sorted.
  static func names(at path: String) -> [String] {
    var names: [String] = []
    guard let directory = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(directory) }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
