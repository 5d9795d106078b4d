import Anonymization
import Scrubjay
import Testing
import Transcripts

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Every transcript of `Fixtures/transcripts` and what the default profile makes of it.
///
/// `RECORD=1 swift test --filter Golden` writes the `.expected` files anew; read them before they are
/// committed. `known-issues….expected` are written by hand: they say what should come out.
@Suite struct GoldenTests {
  @Test(arguments: Transcript.all)
  func `default profile`(_ transcript: Transcript) throws {
    // Lines that come out wrong; what has been mended moves to another transcript.
    if transcript.hasKnownIssues {
      withKnownIssue { try compare(transcript) }
    } else {
      try compare(transcript)
    }
  }

  private func compare(_ transcript: Transcript) throws {
    let scrubbed = try transcript.scrubbed()
    if recordsAnew, !transcript.hasKnownIssues {
      let sink = try ReplacingFileSink(path: transcript.expectedPath)
      try sink.write(scrubbed.span)
      try sink.finish()
      return
    }
    let expected = try bytes(ofFile: transcript.expectedPath)
    if scrubbed != expected {
      Issue.record("\(transcript.name) comes out otherwise:\n\(difference(expected, scrubbed))")
    }
  }

  @Test func `every transcript is there`() {
    #expect(Transcript.all.count >= 6)
  }

  @Test(arguments: Transcript.all)
  func `scrubbing again changes nothing`(_ transcript: Transcript) throws {
    let once = try transcript.scrubbed()
    let twice = try transcript.scrubbed(once)
    if twice != once {
      Issue.record("\(transcript.name) changes again:\n\(difference(once, twice))")
    }
  }

  private var recordsAnew: Bool { unsafe getenv("RECORD") != nil }
}

/// One transcript among the fixtures.
struct Transcript: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  /// Whether it collects lines that come out wrong.
  var hasKnownIssues: Bool { name.hasPrefix("known-issues") }

  /// `name` with another ending.
  var expectedPath: String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return Self.folder + stem + ".expected"
  }

  /// What the default profile makes of it, or of `input` in its place.
  func scrubbed(_ input: [UInt8]? = nil) throws -> [UInt8] {
    let run = Run(try Scrubber.standard(), options: RunOptions(path: name))
    let sink = ByteCollector()
    let bytes = try input ?? bytes(ofFile: Self.folder + name)
    let summary = try run.scrub(BytesInMemory(path: name, bytes: bytes), to: sink)
    #expect(summary.failure == nil)
    return sink.bytes
  }

  /// All of them, by name.
  static let all: [Transcript] = {
    var names: [String] = []
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix("."), !name.hasSuffix(".expected") { names.append(name) }
    }
    return names.sorted().map(Transcript.init)
  }()

  private static let folder: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/") + "/Fixtures/transcripts/"
  }()
}

/// The first lines in which two texts differ, with invisible characters spelled out.
private func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
  let expected = lines(expected)
  let actual = lines(actual)
  var shown: [String] = []
  for line in 0..<max(expected.count, actual.count) {
    let old = line < expected.count ? expected[line] : nil
    let new = line < actual.count ? actual[line] : nil
    guard old != new else { continue }
    if let old { shown.append("\(line + 1) - \(old)") }
    if let new { shown.append("\(line + 1) + \(new)") }
    if shown.count >= 12 { break }
  }
  return shown.joined(separator: "\n")
}

private func lines(_ bytes: [UInt8]) -> [String] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    String(decoding: line, as: UTF8.self).unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0xFEFF ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
  }
}

private func bytes(ofFile path: String) throws -> [UInt8] {
  let source = try FileSource(path: path)
  defer { source.close() }
  var bytes: [UInt8] = []
  while try source.read(into: &bytes, limit: 1 << 16) > 0 {}
  return bytes
}

/// Gives the bytes of a text.
private final class BytesInMemory: ByteSource {
  let path: String
  private var rest: ArraySlice<UInt8>

  init(path: String, bytes: [UInt8]) {
    self.path = path
    rest = bytes[...]
  }

  func read(into buffer: inout [UInt8], limit: Int) -> Int {
    let part = rest.prefix(limit)
    rest = rest.dropFirst(limit)
    buffer += part
    return part.count
  }

  func hasInputWaiting() -> Bool { true }

  func close() {}
}

/// Keeps what is written to it.
private final class ByteCollector: ByteSink {
  let path = "-"
  private(set) var bytes: [UInt8] = []

  func write(_ bytes: Span<UInt8>) {
    for index in bytes.indices { self.bytes.append(bytes[index]) }
  }

  func finish() {}

  func abandon() {}
}
