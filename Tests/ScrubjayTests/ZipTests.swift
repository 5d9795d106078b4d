import Foundation
import Testing

@testable import Scrubjay
@testable import Transcripts

/// ZIP archives as we write them, read by the library.
@Suite(.enabled(if: ArchiveLibrary.isAvailable)) struct ZipTests {
  /// What stands around the content of an archive that is longer than memory.
  private final class Skeleton: ByteSink {
    let path = "skeleton"
    private var pieces: [Int: [UInt8]] = [:]
    private(set) var length = 0

    func write(_ bytes: Span<UInt8>) {
      if bytes.count < 1 << 20 {
        var copy: [UInt8] = []
        copy.append(bytes, in: 0..<bytes.count)
        pieces[length] = copy
      }
      length += bytes.count
    }

    func finish() {}

    func abandon() {}

    /// The number of so many bytes, the least significant one first, that stands in the piece which
    /// begins at `start`.
    func number(_ count: Int, at offset: Int, in start: Int) throws -> Int {
      let piece = try #require(pieces[start])
      return piece[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }

  @Test func `all that a member may be`() throws {
    let items = [
      ContainerItem("d", "") { $0.kind = .folder },
      ContainerItem("größe/日本.log", "text\n") { $0.permissions = 0o640 },
      ContainerItem("stored", String(repeating: "a", count: 1000)) { $0.isStored = true },
      ContainerItem("deflated", String(repeating: "a", count: 300_000)),
      ContainerItem("link", "") { $0.kind = .symbolicLink(to: "größe/日本.log") },
      ContainerItem("without a time", "x") { $0.time = nil },
      ContainerItem("long before", "x") { $0.time = (-5_000_000_000, 0) },
      ContainerItem("far ahead", "x") { $0.time = (9_000_000_000, 0) },
    ]
    let bytes = try Containers.pack(items, .zip)
    #expect(bytes.count < 4000)
    let made = try Containers.unpack(bytes, .zip)
    #expect(made.map(\.member.path) == ["d/"] + items.dropFirst().map(\.member.path))
    #expect(made.map(\.member.kind) == items.map(\.member.kind))
    #expect(made.map(\.member.permissions) == items.map(\.member.permissions))
    #expect(made.map(\.content) == items.map(\.content))
    #expect(made[2].member.isStored)
    #expect(!made[3].member.isStored)
    #expect(made[1].member.time?.seconds == 1_577_934_245)
    let tooLong = ArchiveMember(path: String(repeating: "n", count: 0x10000))
    #expect(throws: TranscriptError.self) { try ZipWriter(Containers.Bytes()).begin(tooLong) }
  }

  /// More members than the numbers of the first ZIP archives can count.
  @Test func `many members`() throws {
    let sink = Containers.Bytes()
    let writer = ZipWriter(sink)
    for number in 0..<65_600 { try writer.begin(ArchiveMember(path: "\(number)")) }
    try writer.finish()
    let source = try #require(
      try Transcripts.MemorySource(MemorySource(sink.bytes), limit: .max))
    let reader = try ArchiveReader(source, head: [], format: .zip)
    var count = 0
    while let member = try reader.next() {
      #expect(member.path == "\(count)")
      count += 1
    }
    #expect(count == 65_600)
  }

  /// A member, and a place of a member, beyond what four bytes can say (APPNOTE.TXT, 4.3.12 to 4.5.3).
  @Test func `long members`() throws {
    let sink = Skeleton()
    let writer = ZipWriter(sink)
    let block = [UInt8](repeating: 0, count: 64 << 20)
    let blocks = 65
    let one = GzipFrame.Check(block.span)
    var check = GzipFrame.Check()
    for _ in 0..<blocks { check.append(one) }
    var large = ArchiveMember(path: "large")
    large.size = check.length
    large.packed = PackedContent(check, isDeflated: false)
    try writer.begin(large)
    for _ in 0..<blocks { try writer.write(block.span) }
    let second = sink.length
    try writer.begin(ArchiveMember(path: "small"))
    let directory = sink.length
    try writer.finish()

    // The sizes of the first, in its header and in the directory.
    for (start, sizes) in [(0, 18), (directory, 20)] {
      let name = sizes == 18 ? 30 : 46
      #expect(try sink.number(4, at: sizes, in: start) == 0xFFFF_FFFF)
      #expect(try sink.number(4, at: sizes + 4, in: start) == 0xFFFF_FFFF)
      #expect(try sink.number(2, at: name + 5, in: start) == 1)
      #expect(try sink.number(2, at: name + 7, in: start) == 16)
      #expect(try sink.number(8, at: name + 9, in: start) == check.length)
      #expect(try sink.number(8, at: name + 17, in: start) == check.length)
    }
    // The place of the second.
    let entry = directory + 46 + 5 + 20
    #expect(try sink.number(4, at: 0, in: second) == 0x0403_4B50)
    #expect(try sink.number(4, at: 0, in: entry) == 0x0201_4B50)
    #expect(try sink.number(4, at: 24, in: entry) == 0)
    #expect(try sink.number(4, at: 42, in: entry) == 0xFFFF_FFFF)
    #expect(try sink.number(4, at: 46 + 5, in: entry) == 8 << 16 | 1)
    #expect(try sink.number(8, at: 46 + 9, in: entry) == second)
    // The end: where the directory is, and where that is said.
    let end = entry + 46 + 5 + 12
    #expect(try sink.number(4, at: 0, in: end) == 0x0606_4B50)
    #expect(try sink.number(8, at: 24, in: end) == 2)
    #expect(try sink.number(8, at: 40, in: end) == end - directory)
    #expect(try sink.number(8, at: 48, in: end) == directory)
    #expect(try sink.number(4, at: 56, in: end) == 0x0706_4B50)
    #expect(try sink.number(8, at: 64, in: end) == end)
    #expect(try sink.number(4, at: 16, in: end + 76) == 0xFFFF_FFFF)
  }

  /// One that is worked on as a whole, one that is divided, one that is a container: each is packed, and
  /// each as the level says.
  @Test func `levels`() throws {
    let text = (0..<200_000).map { "line \($0 * 7919 % 100_003) of it\n" }.joined()
    let bytes = try Containers.pack(
      [ContainerItem("small", String(text.prefix(100_000))), ContainerItem("large", text)], .zip)
    let folder = try TreeFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/a.zip"))
    var sizes: [Int] = []
    for level in [1, 9] {
      var job = Job()
      job.inputs = [folder.path + "/a.zip"]
      job.output = folder.path + "/\(level).zip"
      job.compressionLevel = level
      #expect(try job.run(.init(of: Scrubbers.few), Scrubbers.few) { _ in }.failures == [])
      let made = try #require(FileManager.default.contents(atPath: job.output).map { Array($0) })
      #expect(try Containers.unpack(made, .zip).map(\.content.count) == [100_000, text.utf8.count])
      sizes.append(made.count)
    }
    #expect(sizes[0] > sizes[1])
    var job = Job()
    job.inputs = [folder.path + "/a.zip"]
    job.output = folder.path + "/19.zip"
    job.compressionLevel = 19
    #expect(
      try job.run(.init(of: Scrubbers.few), Scrubbers.few) { _ in }.failures.map(\.kind) == [.usage]
    )
  }
}
