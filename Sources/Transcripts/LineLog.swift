#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A file of lines that only grows, and that one process at a time has.
package final class LineLog {
  /// The path as it was given.
  package let path: String
  private let descriptor: Descriptor
  /// How many bytes of whole lines there are; what stands behind them is none.
  private var length: Int
  /// Whether there may be a part of a line at the end that could not be taken away.
  private var isBroken = false

  /// Opens the file at `path`, or makes it, for its owner alone.
  ///
  /// - Throws: Of kind `io` where another process has it.
  package init(path: String, calls: SystemCalls = SystemCalls()) throws(TranscriptError) {
    let descriptor = try Descriptor.open(
      path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600, errorPath: path,
      action: "cannot open", calls: calls)
    guard descriptor.lock() else {
      throw TranscriptError(
        .io, path: path, reason: "cannot write: another run is at work there",
        cure: "wait for its end")
    }
    length = Int(try descriptor.status(path: path, action: "cannot open").st_size)
    self.path = path
    self.descriptor = descriptor
  }

  /// All that was written, in this run or former ones.
  package func contents() throws(TranscriptError) -> [UInt8] {
    try descriptor.seek(to: 0, path: path)
    var bytes: [UInt8] = []
    while try descriptor.read(into: &bytes, limit: 1 << 20, path: path) > 0 {}
    return bytes
  }

  /// Takes away all behind the first `count` bytes.
  package func cut(to count: Int) throws(TranscriptError) {
    try descriptor.cut(to: count, path: path)
    length = count
  }

  /// Writes lines behind the others.
  ///
  /// What could be written only in part is taken away again: what comes behind it would be lost with it.
  package func append(_ lines: [UInt8]) throws(TranscriptError) {
    guard !isBroken else {
      throw TranscriptError(.closed, path: path, reason: "cannot write: a part of a line is there")
    }
    do throws(TranscriptError) {
      try descriptor.write(lines.span, path: path)
      length += lines.count
    } catch {
      isBroken = (try? descriptor.cut(to: length, path: path)) == nil
      throw error
    }
  }
}
