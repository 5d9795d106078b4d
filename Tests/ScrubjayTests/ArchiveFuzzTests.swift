import Foundation
import Testing

@testable import Scrubjay
@testable import Transcripts

/// Archives and compressed files that are damaged in any way: nothing of them comes out unscanned, and
/// nothing comes out as if it were whole that is not.
@Suite(.enabled(if: ArchiveLibrary.isAvailable)) struct ArchiveFuzzTests {
  /// What is damaged; names are those of inputs.
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case tar = "a.tar"
    case tarGzip = "a.tar.gz"
    case tarZstd = "a.tar.zst"
    case tarXZ = "a.tar.xz"
    case tarBzip2 = "a.tar.bz2"
    case tarLZ4 = "a.tar.lz4"
    case zip = "a.zip"
    case sevenZip = "a.7z"
    case nested = "nested.tar"
    case gzip = "a.log.gz"
    case zstd = "a.log.zst"
    case xz = "a.log.xz"
    case bzip2 = "a.log.bz2"
    case lz4 = "a.log.lz4"

    var testDescription: String { rawValue }
  }

  private static let addresses = (0..<60).map { "person\($0 * 7919)x@example.com" }

  private static let items: [ContainerItem] = [
    ContainerItem("d/", "") { $0.kind = .folder },
    ContainerItem(
      "d/a.log", addresses.prefix(40).map { "mail to \($0) today\n" }.joined()),
    ContainerItem("empty", ""),
    ContainerItem("d/b.jsonl", addresses.suffix(20).map { "{\"t\":\"\($0)\"}\n" }.joined()),
    ContainerItem("person1x@example.com.log", "a line\n"),
  ]

  private static func bytes(_ kind: Kind) throws -> [UInt8] {
    let compression = Compression(path: kind.rawValue)
    switch kind {
    case .tar, .tarGzip, .tarZstd, .tarXZ, .tarBzip2, .tarLZ4:
      return try Containers.pack(items, .tar, compression)
    case .zip: return try Containers.pack(items, .zip)
    case .sevenZip: return try Containers.pack(items, .sevenZip)
    case .nested:
      return try Containers.pack(
        [
          ContainerItem(ArchiveMember(path: "a.zip"), try bytes(.zip)), items[1],
          ContainerItem(ArchiveMember(path: "a.log.gz"), try bytes(.gzip)),
        ], .tar)
    case .gzip, .zstd, .xz, .bzip2, .lz4:
      let sink = Containers.Bytes()
      let packer = try SerialCompressingSink(
        sink, compression: try #require(compression), level: 1, threads: 0, isLineBuffered: false)
      let content = items[1].content
      try packer.write(content.span)
      try packer.finish()
      return sink.bytes
    }
  }

  /// Damages `bytes` in one of several ways, often where headers are.
  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let marks = [[0x50, 0x4B], Array("ustar".utf8), [0x1F, 0x8B]]
    var place = Int.random(in: 0..<bytes.count, using: &random)
    if Bool.random(using: &random), let mark = marks.randomElement(using: &random),
      let found = bytes[place...].firstRange(of: mark) ?? bytes.firstRange(of: mark)
    {
      let near = found.lowerBound + Int.random(in: -160...48, using: &random)
      place = min(max(0, near), bytes.count - 1)
    }
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: for index in place..<end { bytes[index] = .random(in: 0...255, using: &random) }
    case 2: for index in place..<end { bytes[index] = 0 }
    case 3: for index in place..<end { bytes[index] = 0xFF }
    case 4: bytes.removeSubrange(place..<end)
    case 5: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  /// All that is in `bytes`, and in what that holds, one behind the other; `nil` where it is not whole.
  private static func content(_ bytes: [UInt8], _ path: String, depth: Int = 0) -> [UInt8]? {
    do {
      var plain: [UInt8] = []
      let opened = try OpenedStream(MemorySource(bytes)).whole()
      while try opened.read(into: &plain, limit: 1 << 20) > 0 {}
      guard depth < 3, let format = ContainerFormat(head: plain.span, path: path) else {
        return plain
      }
      var all: [UInt8] = []
      for item in try Containers.unpack(plain, format) {
        all += item.member.path.utf8
        guard let inner = content(item.content, item.member.path, depth: depth + 1) else {
          return nil
        }
        all += inner
      }
      return all
    } catch {
      return nil
    }
  }

  @Test(arguments: Kind.allCases) func `damaged`(kind: Kind) throws {
    var random = SeededGenerator(seed: UInt64(kind.rawValue.utf8.reduce(7) { $0 * 31 + Int($1) }))
    let whole = try Self.bytes(kind)
    let folder = try TreeFolder()
    let dropping = Scrubbers.make("version: 1\nonly: [EMAIL_ADDRESS]\non_error: drop")
    var refused = 0
    for round in 0..<40 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        Self.damage(&bytes, &random)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/\(kind.rawValue)"))
      var job = Job()
      job.inputs = [folder.path + "/\(kind.rawValue)"]
      job.output = folder.path + "/\(round)-\(kind.rawValue)"
      job.jobs = round % 3 + 1
      let drops = round % 4 == 3
      let scrubber = drops ? dropping : Scrubbers.emails
      let outcome = try job.run(.init(of: scrubber), scrubber) { _ in }
      let output = FileManager.default.contents(atPath: job.output).map { Array($0) }
      for failure in outcome.failures {
        #expect(failure.kind == .unsafeInput, "round \(round): \(failure.line)")
        #expect(!failure.line.contains("@example.com"), "round \(round): \(failure.line)")
      }
      if outcome.failures.isEmpty || drops {
        guard let output else { continue }
        let content = try #require(
          Self.content(output, kind.rawValue), "round \(round): what came out is damaged")
        let text = String(decoding: content, as: UTF8.self)
        for address in Self.addresses {
          #expect(!text.contains(address), "round \(round): \(address)")
        }
      } else {
        refused += 1
        #expect(output == nil, "round \(round)")
      }
    }
    // A tar says nothing about what is in it, so much of the damage is text for it.
    #expect(refused > (kind == .tar || kind == .nested ? 3 : 15), "\(refused)")
  }
}
