/// An input behind its compression and its encoding: UTF-8, or what is taken for it.
package struct InputStream {
  /// What has been read of it already.
  package let head: [UInt8]
  /// The rest.
  package let source: any ByteSource
  /// How it is compressed, by its first bytes; nil if it is not.
  package let compression: Compression?
  /// Its encoding, with the byte order.
  package let encoding: TextEncoding

  /// Looks at the beginning of `source`, as far as its content makes necessary.
  ///
  /// - Parameters:
  ///   - source: The bytes as they are stored.
  ///   - encoding: What users say of the text in it.
  /// - Throws: Of kind `unsafeInput` where it is not in this encoding, or no text; and what reading throws.
  package init(_ source: any ByteSource, encoding: TextEncoding) throws(TranscriptError) {
    var head: [UInt8] = []
    var isAtEnd = false
    var found = Compression.Found.undecided
    while case .undecided = found {
      isAtEnd = try source.read(into: &head, limit: maximumHead) == 0
      found = Compression.find(in: head.span, isAtEnd: isAtEnd)
    }
    var source = source
    if case .compression(let compression?) = found {
      let decoder: any ByteDecoder =
        switch compression {
        case .gzip: try GzipDecoder(path: source.path)
        case .zstd: try ZstdDecoder(path: source.path)
        }
      source = DecodingSource(source, head: head, decoder: decoder)
      head = []
      isAtEnd = false
      self.compression = compression
    } else {
      compression = nil
    }
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
