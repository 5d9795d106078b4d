#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Writes a ZIP archive whose members come packed, so that others can pack many at a time
/// (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5).
///
/// Sizes stand before the content, and numbers that are too long for their place in the fields of ZIP64.
/// Of a member nothing is written but its name, kind, permissions and time.
package final class ZipWriter: ContainerWriter {
  /// What the directory at the end says of a member.
  private struct Entry {
    var name: [UInt8]
    var attributes: UInt32
    var time: UInt32
    var seconds: Int?
    var content: PackedContent
    /// How many bytes stand for the content.
    var stored: Int
    /// Where the member begins.
    var offset: Int

    /// The version of the format that a reader must know (4.4.3.2).
    var version: UInt16 { isLong || offset >= ZipWriter.longest ? 45 : 20 }

    /// Whether a size needs a field of ZIP64.
    var isLong: Bool { max(content.length, stored) >= ZipWriter.longest }

    /// Names that are not ASCII are UTF-8 (4.4.4, bit 11).
    var flags: UInt16 { name.contains { $0 >= 0x80 } ? 1 << 11 : 0 }

    var method: UInt16 { content.isDeflated ? 8 : 0 }
  }

  /// From this on a number or a size says that it stands in a field of ZIP64.
  private static let longest = 0xFFFF_FFFF
  private static let mostEntries = 0xFFFF

  private let sink: any ByteSink
  private var entries: [Entry] = []
  private var offset = 0
  /// How much content is still to come of the last member.
  private var expected = 0

  /// Begins an archive; ending `sink` is for the caller.
  package init(_ sink: any ByteSink) {
    self.sink = sink
  }

  package func begin(_ member: ArchiveMember) throws(TranscriptError) {
    let type: UInt32
    var name = Array(member.path.utf8)
    var link: [UInt8] = []
    switch member.kind {
    case .file: type = 0o100000
    case .folder:
      type = 0o040000
      if name.last != ASCII.slash { name.append(ASCII.slash) }
    case .symbolicLink(let target):
      type = 0o120000
      link = Array(target.utf8)
    // There are no others in this kind of archive.
    case .hardLink, .other: return
    }
    guard name.count <= 0xFFFF else {
      throw TranscriptError(
        .io, path: sink.path, reason: "cannot write the archive: the name of a member is too long")
    }
    var content = PackedContent(GzipFrame.Check(link.span), isDeflated: false)
    var stored = link.count
    if member.kind == .file, let packed = member.packed {
      content = packed
      stored = member.size ?? 0
    }
    let entry = Entry(
      name: name,
      // The mode of Unix above, the one of folders in DOS below (4.4.15).
      attributes: (type | member.permissions & 0o7777) << 16 | (member.kind == .folder ? 0x10 : 0),
      time: Self.time(member.time?.seconds), seconds: member.time?.seconds, content: content,
      stored: stored, offset: offset)
    entries.append(entry)
    try put(Self.header(entry))
    expected = stored
    if !link.isEmpty { try write(link.span) }
  }

  package func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    expected -= bytes.count
    precondition(expected >= 0, "more content than was announced")
    offset += bytes.count
    try sink.write(bytes)
  }

  package func finish() throws(TranscriptError) {
    let start = offset
    for entry in entries { try put(Self.directoryEntry(entry)) }
    let length = offset - start
    if entries.count >= Self.mostEntries || max(start, length) >= Self.longest {
      try put(Self.longEnd(entries.count, start, length))
    }
    // The end (4.3.16).
    var end: [UInt8] = []
    end.append(0x0605_4B50 as UInt32)
    end.append(0 as UInt32)
    for _ in 0..<2 { end.append(UInt16(min(entries.count, Self.mostEntries))) }
    end.append(UInt32(min(length, Self.longest)))
    end.append(UInt32(min(start, Self.longest)))
    end.append(0 as UInt16)
    try put(end)
  }

  private func put(_ bytes: [UInt8]) throws(TranscriptError) {
    offset += bytes.count
    try sink.write(bytes.span)
  }

  // MARK: What stands around the content

  /// The header before a member (4.3.7).
  private static func header(_ entry: Entry) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(0x0403_4B50 as UInt32)
    bytes.append(entry.version)
    var extra: [UInt8] = []
    if entry.isLong { extra.appendField(1, longs: [entry.content.length, entry.stored]) }
    appendCommon(entry, extra + timeField(entry), isLong: entry.isLong, to: &bytes)
    return bytes + entry.name + extra + timeField(entry)
  }

  /// What the directory says of a member (4.3.12).
  private static func directoryEntry(_ entry: Entry) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(0x0201_4B50 as UInt32)
    // Made on Unix.
    bytes.append(3 << 8 | 45 as UInt16)
    bytes.append(entry.version)
    var longs = entry.isLong ? [entry.content.length, entry.stored] : []
    if entry.offset >= longest { longs.append(entry.offset) }
    var extra: [UInt8] = []
    if !longs.isEmpty { extra.appendField(1, longs: longs) }
    extra += timeField(entry)
    appendCommon(entry, extra, isLong: entry.isLong, to: &bytes)
    // No comment, in the first part of the archive, no attributes that say it is text.
    for _ in 0..<3 { bytes.append(0 as UInt16) }
    bytes.append(entry.attributes)
    bytes.append(UInt32(min(entry.offset, longest)))
    return bytes + entry.name + extra
  }

  /// What both have between the version and the name.
  private static func appendCommon(
    _ entry: Entry, _ extra: [UInt8], isLong: Bool, to bytes: inout [UInt8]
  ) {
    bytes.append(entry.flags)
    bytes.append(entry.method)
    bytes.append(entry.time)
    bytes.append(entry.content.checksum)
    bytes.append(isLong ? UInt32.max : UInt32(entry.stored))
    bytes.append(isLong ? UInt32.max : UInt32(entry.content.length))
    bytes.append(UInt16(entry.name.count))
    bytes.append(UInt16(extra.count))
  }

  /// The end for numbers that are too long for the usual one (4.3.14 and 4.3.15).
  private static func longEnd(_ count: Int, _ start: Int, _ length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(0x0606_4B50 as UInt32)
    bytes.append(44 as UInt64)
    bytes.append(3 << 8 | 45 as UInt16)
    bytes.append(45 as UInt16)
    bytes.append(0 as UInt64)
    for number in [count, count, length, start] { bytes.append(UInt64(number)) }
    bytes.append(0x0706_4B50 as UInt32)
    bytes.append(0 as UInt32)
    bytes.append(UInt64(start + length))
    bytes.append(1 as UInt32)
    return bytes
  }

  /// The time of the last change to the second: the field of Info-ZIP (extra field 0x5455).
  private static func timeField(_ entry: Entry) -> [UInt8] {
    guard let seconds = entry.seconds.flatMap(Int32.init(exactly:)) else { return [] }
    var bytes: [UInt8] = []
    bytes.append(0x5455 as UInt16)
    bytes.append(5 as UInt16)
    bytes.append(1 as UInt8)
    bytes.append(UInt32(bitPattern: seconds))
    return bytes
  }

  /// Local date and time as DOS had them, from 1980 to 2107, to two seconds (4.4.6).
  private static func time(_ seconds: Int?) -> UInt32 {
    let first: UInt32 = 1 << 21 | 1 << 16
    guard let seconds else { return first }
    let local = localTime(seconds)
    if local.year < 80 { return first }
    if local.year > 80 + 127 { return 127 << 25 | 12 << 21 | 31 << 16 | 23 << 11 | 59 << 5 | 29 }
    let day = UInt32(local.year - 80) << 9 | UInt32(local.month) << 5 | UInt32(local.day)
    let second = UInt32(min(local.second, 59) / 2)
    return day << 16 | UInt32(local.hour) << 11 | UInt32(local.minute) << 5 | second
  }

  /// What clocks show here at a time; years are counted from 1900.
  private static func localTime(
    _ seconds: Int
  ) -> (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    var time = time_t(seconds)
    var parts = unsafe tm()
    unsafe localtime_r(&time, &parts)
    return unsafe (
      Int(parts.tm_year), Int(parts.tm_mon) + 1, Int(parts.tm_mday), Int(parts.tm_hour),
      Int(parts.tm_min), Int(parts.tm_sec)
    )
  }
}

extension [UInt8] {
  /// Appends a number, the least significant byte first.
  fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: type(of: number).bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Appends an extra field of numbers of eight bytes.
  fileprivate mutating func appendField(_ identifier: UInt16, longs: [Int]) {
    append(identifier)
    append(UInt16(8 * longs.count))
    for long in longs { append(UInt64(long)) }
  }
}
