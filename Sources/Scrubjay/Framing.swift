internal import Transcripts

/// Cuts an input into what workers can process by themselves.
protocol Framing: AnyObject {
  /// The next piece of the input; `nil` at its end.
  func next() throws(TranscriptError) -> Framed?
}

extension Worker {
  /// Makes what cuts an input of `format` into pieces for workers such as this one, which processes those
  /// that depend on what was before.
  ///
  /// - Parameters:
  ///   - source: where the rest is read from.
  ///   - head: what has been read already.
  ///   - format: how it is cut.
  ///   - isLineBuffered: whether every record is a block of its own.
  ///   - sizes: what is held and looked at.
  ///   - observe: sees every byte that is read from here on.
  /// - Returns: the framer.
  func makeFramer(
    _ source: any ByteSource, head: [UInt8], format: InputFormat, isLineBuffered: Bool,
    sizes: Framer.Sizes = Framer.Sizes(), observe: @escaping (Span<UInt8>) -> Void
  ) -> any Framing {
    switch format {
    case .text, .jsonl:
      Framer(
        source, head: head, isText: format == .text, isLineBuffered: isLineBuffered, worker: self,
        sizes: sizes, observe: observe)
    case .csv, .tsv:
      CSVFramer(
        source, head: head,
        dialect: options.dialect.resolved(isTabbed: format == .tsv, head: head.span),
        isLineBuffered: isLineBuffered, options: options, sizes: sizes, observe: observe)
    case .mail:
      MailFramer(
        source, head: head, isLineBuffered: isLineBuffered, options: options, sizes: sizes,
        observe: observe)
    case .json:
      JSONFramer(
        source, head: head, isLineBuffered: isLineBuffered, worker: self, sizes: sizes,
        observe: observe)
    }
  }

  /// Processes a block of an input of `format`.
  func process(_ block: Block, of format: InputFormat) -> BlockResult {
    unfinished.removeAll()
    if case .rows(let header) = block.division { return processRows(block, header) }
    return switch format {
    case .text: processText(block)
    case .mail: processMail(block)
    case .json, .jsonl, .csv, .tsv: processJSON(block)
    }
  }
}
