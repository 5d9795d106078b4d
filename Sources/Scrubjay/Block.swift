internal import Detection
internal import Transcripts

/// Some records of an input, as they go from the reader to a worker.
struct Block: Sendable {
  /// How the core is divided into records.
  enum Division: Sendable {
    /// Each line is one.
    case lines
    /// Each of these is one; together they fill the core.
    case elements([Element])
    /// The core is a piece of one.
    case fragment(JSONFragment)
    /// Each row of cells is one, in columns with these names.
    case rows(CSVHeader)
  }

  /// An element of an array or a value by itself, as a record.
  struct Element: Sendable {
    /// Where what belongs to it begins: its comma, or itself.
    var start: Int
    /// The value, with white space around it.
    var value: Range<Int>
  }

  /// The bytes: context that was decided before, then the core.
  let bytes: [UInt8]
  /// The number of the first record in the core.
  let firstRecord: Int
  /// Where the core begins; what stands before it is context: of the same line, or lines before.
  let coreStart: Int
  /// Where the core ends.
  let coreEnd: Int
  /// The records before the first one that may be looked back at, the last ones last.
  var before: [[UInt8]] = []
  /// How the core is divided into records.
  let division: Division
  /// How many lines end in the core.
  let lineEnds: Int
  /// How many scalars of the first line were decided before.
  var scalarsBefore = 0
  /// Bytes to be written before anything of the core: a byte order mark.
  var prefix: [UInt8] = []
  /// Whether the whole core is one message, lines and all.
  var isOneMessage = false
  /// Whether an array begins with the core, whose elements these are.
  var opensArray = false

  /// Makes a block whose core is all of `bytes` from `coreStart` on.
  init(bytes: [UInt8], firstRecord: Int, coreStart: Int = 0) {
    self.bytes = bytes
    self.firstRecord = firstRecord
    self.coreStart = coreStart
    coreEnd = bytes.count
    division = .lines
    lineEnds = bytes.span.count(of: ASCII.newline, in: coreStart..<bytes.count)
  }

  /// Makes a block of elements, which fill `bytes`.
  init(bytes: [UInt8], firstRecord: Int, elements: [Element]) {
    self.bytes = bytes
    self.firstRecord = firstRecord
    coreStart = 0
    coreEnd = bytes.count
    division = .elements(elements)
    lineEnds = 0
  }

  /// Makes a block whose core is a piece of a record.
  init(bytes: [UInt8], firstRecord: Int, fragment: JSONFragment, core: Range<Int>) {
    self.bytes = bytes
    self.firstRecord = firstRecord
    coreStart = core.lowerBound
    coreEnd = core.upperBound
    division = .fragment(fragment)
    lineEnds = 0
  }

  /// Makes a block of rows, which fill `bytes`.
  init(bytes: [UInt8], firstRecord: Int, header: CSVHeader) {
    self.bytes = bytes
    self.firstRecord = firstRecord
    coreStart = 0
    coreEnd = bytes.count
    division = .rows(header)
    lineEnds = 0
  }

  /// Whether the core begins with a comma.
  var beginsWithComma: Bool { coreStart < coreEnd && bytes[coreStart] == ASCII.comma }

  /// How many records end in the core, with what stands there unfinished; of lines.
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
    let context = Detector.dialogueContext(before: offset, from: 0, in: bytes.span)
    let tail = Block(
      bytes: Array(bytes[(offset - context)...]), firstRecord: firstRecord + head.records,
      coreStart: context)
    return (head, tail)
  }
}

/// What a worker made of a block.
struct BlockResult: Sendable {
  /// The bytes to be written.
  var output: [UInt8] = []
  /// What was found and done.
  var tally = Tally()
  /// Records that were left out and are laid aside.
  var laidAside: [Quarantine.Item] = []
  /// Where work stopped; nothing of that record or what follows is in `output`.
  var failure: RecordFailure?
  /// Whether the record stays, where the block has but one.
  var keepsRecord = true
  /// What the joint must know where the records are elements of an array.
  var array: ArrayPart?

  /// Appends what was made of the records that follow.
  mutating func add(_ next: BlockResult) {
    // Nearly always this is the first, and what it brings need not be copied.
    if output.isEmpty { output = next.output } else { output += next.output }
    tally.add(next.tally)
    laidAside += next.laidAside
    failure = next.failure
    keepsRecord = next.keepsRecord
  }
}

extension BlockResult {
  /// Counts records that are left out because of `failure`, and lays them aside where that is asked for.
  mutating func leaveOut(
    _ count: Int, _ failure: RecordFailure, _ bytes: Span<UInt8>, _ options: RunOptions
  ) {
    guard options.quarantines else {
      tally.droppedRecords += count
      return
    }
    tally.quarantinedRecords += count
    var copy: [UInt8] = []
    copy.append(bytes, in: 0..<bytes.count)
    laidAside.append(Quarantine.Item(record: failure.record, cause: failure.cause, bytes: copy))
  }
}

extension BlockResult {
  /// The most that is laid aside of records that are too long to be held, in bytes.
  static let longestAside = 64 << 20

  /// Lays aside one more piece of what is left out because of `failure`, where that is asked for.
  ///
  /// - Returns: whether that is possible; not of what is longer than all that may be kept for it.
  mutating func layAside(
    piece: Span<UInt8>, of failure: RecordFailure, _ options: RunOptions
  ) -> Bool {
    guard options.quarantines, piece.count > 0 else { return true }
    let before = laidAside.reduce(0) { $0 + $1.bytes.count }
    guard before + piece.count <= Self.longestAside else { return false }
    var copy: [UInt8] = []
    copy.append(piece, in: 0..<piece.count)
    laidAside.append(
      Quarantine.Item(
        record: failure.record, cause: laidAside.isEmpty ? failure.cause : "", bytes: copy))
    return true
  }

  /// Says that all records in it are left out, or laid aside.
  mutating func countAllLeftOut(_ options: RunOptions) {
    if options.quarantines {
      tally.quarantinedRecords = tally.records
    } else {
      tally.droppedRecords = tally.records
    }
  }
}

extension RecordFailure {
  /// The same failure, of what is too long to be laid aside as well.
  var ofWhatCannotBeLaidAside: RecordFailure {
    RecordFailure(
      kind, path: path, record: record, cause: cause + ", too long to be laid aside", cure: cure)
  }
}

/// What becomes of the commas of an array can only be said in order: an element that is left out takes the
/// comma before it along, so the first one that stays may have one too many.
struct ArrayPart: Sendable {
  /// Whether the array begins here.
  var opens: Bool
  /// Whether an element stays.
  var keepsElements: Bool
  /// Where in the output the comma before the first element that stays is, unless that is the first of all.
  var comma: Int?
}

/// Puts results one behind the other, in their order.
struct Joint {
  private var isEmpty = true

  /// Takes a comma out of `result` that has nothing before it any more.
  mutating func join(_ result: inout BlockResult) {
    guard let array = result.array else { return }
    if array.opens { isEmpty = true }
    if isEmpty, let comma = array.comma { result.output.remove(at: comma) }
    if array.keepsElements { isEmpty = false }
  }
}
