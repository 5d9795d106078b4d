import Testing

@testable import Detection

struct TextLayoutTests {
  @Test func `Lines are records`() {
    let text = Array("ab\n\ncde\n".utf8)
    let layout = TextLayout()
    var record: TextLayout.Record?
    var ranges: [Range<Int>] = []
    for offset in [0, 1, 2, 3, 4, 6, 7] {
      let next = layout.record(holding: offset, after: record, in: text.span)
      #expect(layout.unitCount(of: next) == 1)
      #expect(next.end == layout.unit(holding: offset, of: next).range.upperBound + 1)
      #expect(layout.start(of: next) == next.line.lowerBound)
      ranges.append(layout.unit(holding: offset, of: next).range)
      record = next
    }
    #expect(ranges == [0..<2, 0..<2, 0..<2, 3..<3, 4..<7, 4..<7, 4..<7])
  }

  @Test func `A line can lose its beginning`() {
    let text = Array("abc def".utf8)
    let layout = TextLayout()
    var record = layout.record(holding: 5, after: nil, in: text.span)
    record.begin(at: 3)
    #expect(layout.unit(holding: 5, of: record).range == 3..<7)
    record.begin(at: 9)
    #expect(layout.rangeOfUnit(0, of: record) == 3..<7)
  }

  @Test func `Adjacent units of one record are one record`() {
    let (bytes, units) = view(
      [[0x61], [0x62, 0x62], [], [0x63]], records: [1, 1, 2, 2])
    let layout = TextLayout(units)
    let first = layout.record(holding: units[1].range.lowerBound, after: nil, in: bytes.span)
    #expect((0..<2).map { layout.rangeOfUnit($0, of: first) } == units[..<2].map(\.range))
    #expect(layout.unitCount(of: first) == 2)
    #expect(first.end == units[1].range.upperBound + 1)
    #expect(layout.unit(holding: 0, of: first).range == units[0].range)
    let inside = units[1].range.lowerBound + 1
    #expect(layout.unit(holding: inside, of: first).range == units[1].range)
    let second = layout.record(holding: units[3].range.lowerBound, after: first, in: bytes.span)
    #expect((0..<2).map { layout.rangeOfUnit($0, of: second) } == units[2...].map(\.range))
  }

  @Test func `Each offset is in the record that holds it, whichever was asked for before`() {
    let (bytes, units) = view(
      (0..<40).map { Array(repeating: 0x61, count: $0 % 5) }, records: (0..<40).map { $0 / 3 })
    let layout = TextLayout(units)
    for (index, unit) in units.enumerated() where !unit.range.isEmpty {
      for before in [nil] + units[...index].map(Optional.some) {
        let previous = before.map {
          layout.record(holding: $0.range.lowerBound, after: nil, in: bytes.span)
        }
        let record = layout.record(holding: unit.range.lowerBound, after: previous, in: bytes.span)
        #expect(record.units == index / 3 * 3..<min(index / 3 * 3 + 3, 40))
      }
    }
  }

  @Test func `A match belongs to the unit that it begins in, or to whose start it leads`() {
    let (bytes, units) = view(["ab", "", "c", "def"].map { Array($0.utf8) })
    var layout = TextLayout(units)
    for _ in 0..<2 {
      for (index, unit) in units.enumerated().reversed() {
        let end = max(unit.range.upperBound, unit.range.lowerBound + 1)
        let bounds = layout.bounds(of: unit.range.lowerBound..<end, in: bytes.span)
        #expect(bounds == units[index].range)
      }
      #expect(layout.bounds(of: 0..<1, in: bytes.span) == units[0].range)
    }
    var lines = TextLayout()
    #expect(lines.bounds(of: 3..<4, in: bytes.span) == 0..<bytes.count)
  }
}
