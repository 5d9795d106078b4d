internal import Anonymization
internal import Configuration
internal import Transcripts

/// What `scrubjay quarantine` does.
extension Quarantine {
  /// The files in the folder, sorted.
  private func files() throws(TranscriptError) -> [String] {
    try FolderListing(path: folder).entries
      .filter { $0.kind == .file && $0.name.hasSuffix(Self.fileExtension) }.map(\.name)
  }

  /// Writes one JSON object for each thing that is laid aside: in which file, from which input and record,
  /// how many bytes, why and when.
  package func list() throws(SetupError) {
    try reporting { () throws(TranscriptError) in
      let sink = StreamSink.standardOutput()
      for name in try files() {
        var pending: (head: Node, cause: String, bytes: Int)?
        func flush() throws(TranscriptError) {
          guard let (head, cause, bytes) = pending else { return }
          var writer = JSONWriter()
          writer.object { writer in
            writer.member("file", name)
            writer.member("path", head["path"]?.text ?? "")
            if let record = head["record"]?.integer { writer.member("record", record) }
            writer.member("bytes", bytes)
            writer.member("cause", cause)
            writer.member("time", head["time"]?.text ?? "")
          }
          writer.endLine()
          try sink.write(writer.bytes.span)
          pending = nil
        }
        try read(joined(folder, name)) { head, bytes throws(TranscriptError) in
          // What is long comes in pieces, of which one says why.
          let cause = head["cause"]?.text ?? ""
          if let known = pending, known.head["record"]?.integer == head["record"]?.integer,
            known.cause.isEmpty || cause.isEmpty
          {
            pending = (head, known.cause + cause, known.bytes + bytes.count)
          } else {
            try flush()
            pending = (head, cause, bytes.count)
          }
        }
        try flush()
      }
      try sink.finish()
    }
  }

  /// Writes what is in one file as it was, of one record or of all.
  package func open(_ name: String, record: Int?, output: String) throws(SetupError) {
    let path = name.contains("/") ? name : joined(folder, name)
    try reporting { () throws(TranscriptError) in
      let sink = try openOutput(path: output)
      var isFound = false
      try read(path) { head, bytes throws(TranscriptError) in
        guard record == nil || head["record"]?.integer == record else { return }
        isFound = true
        try sink.write(bytes.span)
      }
      guard isFound else {
        sink.abandon()
        throw TranscriptError(.missing, path: name, reason: "there is no such record in it")
      }
      try sink.finish()
    }
  }

  private func reporting(_ body: () throws(TranscriptError) -> Void) throws(SetupError) {
    do throws(TranscriptError) {
      try body()
    } catch {
      let failure = JobFailure(error)
      throw SetupError(failure.line, kind: failure.kind)
    }
  }

  /// Gives every piece of a file: what stands before it, and it.
  private func read(
    _ path: String, _ take: (Node, [UInt8]) throws(TranscriptError) -> Void
  ) throws(TranscriptError) {
    let source = try FileSource(path: path)
    defer { source.close() }
    var buffer: [UInt8] = []
    func bytes(_ count: Int) throws(TranscriptError) -> [UInt8]? {
      while buffer.count < count {
        if try source.read(into: &buffer, limit: 1 << 20) == 0 { return nil }
      }
      defer { buffer.removeFirst(count) }
      return Array(buffer[..<count])
    }
    let broken = TranscriptError(
      .unsafeInput, path: path, reason: "it was sealed with another key, or is damaged",
      cure: "give the key that it was sealed with")
    guard try bytes(Self.header.count) == Self.header, let number = try bytes(16) else {
      throw TranscriptError(.unsafeInput, path: path, reason: "it is no file of a quarantine")
    }
    var index = 0
    while true {
      guard let length = try bytes(4) else { throw broken }
      let count = length.reduce(0) { $0 << 8 | Int($1) }
      guard let sealed = try bytes(count) else { throw broken }
      if sealing.open(sealed, context: Self.context(number, index, isLast: true)) != nil {
        guard try bytes(1) == nil else { throw broken }
        return
      }
      guard
        let opened = sealing.open(sealed, context: Self.context(number, index, isLast: false)),
        let end = opened.firstIndex(of: ASCII.newline),
        let head = try? Node.parse(Array(opened[..<end]), file: path)
      else { throw broken }
      try take(head, Array(opened[(end + 1)...]))
      index += 1
    }
  }
}
