/// An input behind its compression and its encoding: UTF-8, or what is taken for it.
package struct InputStream {
  /// What has been read of it already.
  package let head: [UInt8]
  /// The rest.
  package let source: any ByteSource
  /// How it is compressed, by its first bytes; nil if it is not.
  package let compression: Compression?
  /// How hard it is compressed, where its first bytes tell.
  package let level: Int?
  /// Its encoding, with the byte order.
  package let encoding: TextEncoding

  /// Looks at the beginning of `source`, as far as its content makes necessary.
  ///
  /// - Parameters:
  ///   - source: The bytes as they are stored.
  ///   - encoding: What users say of the text in it.
  /// - Throws: Of kind `unsafeInput` where it is not in this encoding, or no text; and what reading throws.
  package init(_ source: any ByteSource, encoding: TextEncoding) throws(TranscriptError) {
    let opened = try OpenedStream(source)
    var head = opened.head
    var isAtEnd = opened.isAtEnd
    var source = opened.source
    compression = opened.compression
    level = opened.level
    if encoding == .utf8 {
      self.encoding = encoding
    } else {
      while headLength(head.span, isAtEnd: isAtEnd) == nil {
        isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
      }
      let start = Array(head[..<(headLength(head.span, isAtEnd: true) ?? head.count)])
      if let refusal = InputRefusal(head: start.span, encoding: encoding) {
        throw TranscriptError(.unsafeInput, path: source.path, reason: refusal.description)
      }
      self.encoding = encoding.resolved(head.span)
      if let decoder = self.encoding.makeDecoder() {
        source = DecodingSource(source, head: head, decoder: decoder)
        head = []
      }
    }
    self.head = head
    self.source = source
  }
}

/// A stream behind its compression.
package struct OpenedStream {
  /// What has been read of it already.
  package private(set) var head: [UInt8] = []
  /// Whether that is all of it.
  private(set) var isAtEnd = false
  /// The rest.
  package private(set) var source: any ByteSource
  /// How it is compressed, by its first bytes; nil if it is not.
  package private(set) var compression: Compression?
  /// How hard, where its first bytes tell.
  package private(set) var level: Int?

  /// Looks at the beginning of `source`, as far as its content makes necessary.
  package init(_ source: any ByteSource) throws(TranscriptError) {
    self.source = source
    var found = Compression.Found.undecided
    while case .undecided = found {
      isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
      found = Compression.find(in: head.span, isAtEnd: isAtEnd)
    }
    guard case .compression(let compression?) = found else { return }
    // What says how hard stands behind what says how.
    while head.count < 9, !isAtEnd {
      isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
    }
    self.compression = compression
    level = compression.level(in: head.span)
    self.source =
      switch compression {
      case .gzip: DecodingSource(source, head: head, decoder: try GzipDecoder(path: source.path))
      case .zstd: DecodingSource(source, head: head, decoder: try ZstdDecoder(path: source.path))
      case .xz, .bzip2, .lz4: try LibrarySource(source, head: head, compression: compression)
      }
    head = []
    isAtEnd = false
  }

  /// Reads until `count` bytes are there, or the end.
  package mutating func look(_ count: Int) throws(TranscriptError) {
    while head.count < count, !isAtEnd {
      isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
    }
  }

  /// All of it, from its beginning on.
  package func whole() -> any ByteSource {
    head.isEmpty ? source : PrecededSource(head, source)
  }
}

/// What has been read already, and the rest.
package final class PrecededSource: ByteSource {
  private var head: [UInt8]
  private let source: any ByteSource

  /// Gives `head`, and then `source`.
  package init(_ head: [UInt8], _ source: any ByteSource) {
    self.head = head
    self.source = source
  }

  package var path: String { source.path }

  package func read(into buffer: inout [UInt8], limit: Int) throws(TranscriptError) -> Int {
    if head.isEmpty { return try source.read(into: &buffer, limit: limit) }
    let count = min(limit, head.count)
    buffer.append(head.span, in: 0..<count)
    head.removeFirst(count)
    return count
  }

  package func hasInputWaiting() -> Bool { !head.isEmpty || source.hasInputWaiting() }

  package func close() {
    source.close()
  }
}
