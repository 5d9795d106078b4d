internal import Transcripts

/// Some records of an input, as they go from the reader to a worker.
struct Block: Sendable {
  /// The bytes: context that was decided before, then the core.
  let bytes: [UInt8]
  /// The number of the first record in the core.
  let firstRecord: Int
  /// Where the core begins; what stands before it is context of the same line.
  let coreStart: Int
  /// How many lines end in the core.
  let lineEnds: Int
  /// How many scalars of the first line were decided before.
  var scalarsBefore = 0
  /// Bytes to be written before anything of the core: a byte order mark.
  var prefix: [UInt8] = []
  /// Whether the whole core is one message, lines and all.
  var isOneMessage = false

  /// Makes a block whose core is all of `bytes` from `coreStart` on.
  init(bytes: [UInt8], firstRecord: Int, coreStart: Int = 0) {
    self.bytes = bytes
    self.firstRecord = firstRecord
    self.coreStart = coreStart
    lineEnds = bytes.span.count(of: ASCII.newline, in: coreStart..<bytes.count)
  }

  /// How many records end in the core, with what stands there unfinished.
  var records: Int {
    let isUnfinished = bytes.count > coreStart && bytes[bytes.count - 1] != ASCII.newline
    return lineEnds + (isUnfinished ? 1 : 0)
  }

  /// The records before `offset`, where one begins, and those from there on.
  func cut(at offset: Int) -> (head: Block, tail: Block) {
    var head = Block(bytes: Array(bytes[..<offset]), firstRecord: firstRecord, coreStart: coreStart)
    head.scalarsBefore = scalarsBefore
    head.prefix = prefix
    head.isOneMessage = isOneMessage
    let tail = Block(bytes: Array(bytes[offset...]), firstRecord: firstRecord + head.records)
    return (head, tail)
  }
}

/// What a worker made of a block.
struct BlockResult: Sendable {
  /// The bytes to be written.
  var output: [UInt8] = []
  /// What was found and done.
  var tally = Tally()
  /// Where work stopped; nothing of that record or what follows is in `output`.
  var failure: RecordFailure?

  /// Appends what was made of the records that follow.
  mutating func add(_ next: BlockResult) {
    // Nearly always this is the first, and what it brings need not be copied.
    if output.isEmpty { output = next.output } else { output += next.output }
    tally.add(next.tally)
    failure = next.failure
  }
}
