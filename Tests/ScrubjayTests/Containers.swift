import Foundation
import Testing

@testable import Scrubjay
@testable import Transcripts

/// A member and what is in it.
struct ContainerItem: Equatable {
  var member: ArchiveMember
  var content: [UInt8]

  init(_ path: String, _ content: String, _ change: (inout ArchiveMember) -> Void = { _ in }) {
    member = ArchiveMember(path: path)
    member.time = (1_577_934_245, 0)
    self.content = Array(content.utf8)
    change(&member)
  }

  init(_ member: ArchiveMember, _ content: [UInt8]) {
    self.member = member
    self.content = content
  }

  static func == (left: ContainerItem, right: ContainerItem) -> Bool {
    left.member.path == right.member.path && left.member.kind == right.member.kind
      && left.member.permissions == right.member.permissions
      && left.member.time?.seconds == right.member.time?.seconds && left.content == right.content
  }

  func isAs(_ path: String, _ text: String) -> Bool {
    member.path == path && content == Array(text.utf8)
  }
}

/// Makes containers and reads them.
enum Containers {
  /// Bytes that are written to.
  final class Bytes: ByteSink {
    let path = "made"
    var bytes: [UInt8] = []

    func write(_ piece: Span<UInt8>) { bytes.append(piece, in: 0..<piece.count) }
    func finish() {}
    func abandon() {}
  }

  static func pack(
    _ items: [ContainerItem], _ format: ContainerFormat, _ compression: Compression? = nil
  ) throws -> [UInt8] {
    let sink = Bytes()
    let packed = try compression.map {
      try SerialCompressingSink(
        sink, compression: $0, level: 1, threads: 0, isLineBuffered: false)
    }
    let target: any ByteSink = packed ?? sink
    let writer: any ContainerWriter =
      format == .zip ? ZipWriter(target) : try ArchiveWriter(target, format: format, variant: 0)
    for item in items {
      var member = item.member
      var content = item.content
      if format == .zip {
        let check = GzipFrame.Check(content.span)
        var deflated: [UInt8] = []
        Deflater(level: 6)?.encode(whole: content.span, to: &deflated)
        if !member.isStored, !content.isEmpty { content = deflated }
        member.packed = PackedContent(check, isDeflated: !member.isStored && check.length > 0)
      }
      member.size = content.count
      try writer.begin(member)
      if member.kind == .file { try writer.write(content.span) }
    }
    try writer.finish()
    try packed?.finish()
    return sink.bytes
  }

  static func unpack(_ bytes: [UInt8], _ format: ContainerFormat) throws -> [ContainerItem] {
    let source = try #require(
      try Transcripts.MemorySource(MemorySource(bytes), limit: .max))
    let content = format == .tar ? try OpenedStream(source).whole() : source
    let reader = try ArchiveReader(content, head: [], format: format)
    var items: [ContainerItem] = []
    while let member = try reader.next() {
      var content: [UInt8] = []
      while member.kind == .file, try reader.read(into: &content, limit: 1000) > 0 {}
      items.append(ContainerItem(member, content))
    }
    return items
  }
}
