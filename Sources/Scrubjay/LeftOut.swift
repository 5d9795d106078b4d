internal import Transcripts

/// Which records of a block are left out from its beginning on, and where in the output the next one begins.
struct LeftOut {
  private var count = 0
  /// Where the first record that stays begins.
  private(set) var output: Int

  /// None are left out yet, and so much is written before the first record.
  init(output: Int) {
    self.output = output
  }

  /// Notes that a record is left out; `output` is all that is written then.
  mutating func note(_ index: Int, output: Int) {
    guard index == count else { return }
    count += 1
    self.output = output
  }

  /// Notes what became of a record that was processed by itself.
  mutating func note(_ part: BlockResult, _ index: Int, output: Int) {
    if !part.keepsRecord { note(index, output: output) }
  }

  /// What the joint must know of a block of elements of which this much is written.
  func arrayPart(
    of elements: [JSONLine], in bytes: Span<UInt8>, opensArray: Bool, written: Int
  ) -> ArrayPart {
    // Where work stopped there may be less than what would stay.
    var part = ArrayPart(
      opens: opensArray, keepsElements: count < elements.count && output < written)
    guard part.keepsElements else { return part }
    let start = elements[count].whole.lowerBound
    if start < bytes.count, bytes[start] == ASCII.comma { part.comma = output }
    return part
  }
}

extension Block {
  /// A block of one of its records, `lines`, alone, with those before it to look back at.
  func only(_ index: Int, of lines: [JSONLine], _ options: RunOptions) -> Block {
    var block = only(lines[index], index)
    if !before.isEmpty || index > 0 { block.before = before(index, of: lines, options) }
    return block
  }

  /// A block of one of its records alone, without what is written before the first one.
  func only(_ line: JSONLine, _ index: Int) -> Block {
    let record = firstRecord + index
    switch division {
    case .lines: return Block(bytes: Array(bytes[line.whole]), firstRecord: record)
    case .elements:
      let start = line.whole.lowerBound
      let value = line.range.lowerBound - start..<line.range.upperBound - start
      return Block(
        bytes: Array(bytes[line.whole]), firstRecord: record,
        elements: [Element(start: 0, value: value)])
    case .rows(let header):
      return Block(bytes: Array(bytes[line.whole]), firstRecord: record, header: header)
    case .fragment:
      var block = self
      block.prefix = []
      return block
    }
  }
}

extension JSONLine {
  /// What was made of this record as a block, to look at it again.
  func block(_ output: ArraySlice<UInt8>, _ record: Int, in bytes: Span<UInt8>) -> Block {
    var text: [UInt8] = []
    guard var fragment else {
      // The comma before an element and the space behind it are as they were.
      let before = range.lowerBound - whole.lowerBound
      let behind = whole.upperBound - range.upperBound
      text += output.dropFirst(before).dropLast(behind)
      return Block(
        bytes: text, firstRecord: record,
        elements: [Block.Element(start: 0, value: 0..<text.count)])
    }
    let output = output.first == ASCII.comma ? output.dropFirst() : output
    text.append(bytes, in: range.lowerBound..<max(range.lowerBound, whole.lowerBound))
    let start = text.count
    text += output
    let end = text.count
    text.append(bytes, in: whole.upperBound..<range.upperBound)
    fragment.hasKept = nil
    return Block(bytes: text, firstRecord: record, fragment: fragment, core: start..<end)
  }
}
