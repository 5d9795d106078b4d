internal import Names

/// Makes one address of a street and what stands beside it.
///
/// A street grows to its flat, its town with a postal code, its region and its country, in front and behind, over
/// commas and, inside a message, over the lines of a block. A town is one that the gazetteer has or that a postal
/// code, a region or a country stands beside; words alone are none.
enum AddressGrowth {
  /// How many bytes before it.
  private static let reachBack = 80
  /// No address has more parts behind its street.
  private static let mostParts = 8
  /// What a postal code or a street beside it adds to an address, in ten-thousandths.
  static let boost = 1500

  /// An address with what stands beside it.
  struct Extent: Equatable {
    /// Where it lies.
    var range: Range<Int>
    /// How many of the parts say by themselves that this is an address, two at most.
    var certainParts: Int
  }

  /// What belongs to the address in `range`.
  ///
  /// - Parameters:
  ///   - range: a street, a box, a flat.
  ///   - text: the text.
  ///   - bounds: the unit that it stands in.
  ///   - overLines: whether the unit may hold lines of one address.
  /// - Returns: the address.
  static func extent(
    of range: Range<Int>, in text: Span<UInt8>, bounds: Range<Int>, overLines: Bool
  ) -> Extent {
    var extent = Extent(range: range, certainParts: 0)
    grow(
      &extent, AddressReader(text, in: range.upperBound..<bounds.upperBound), overLines: overLines)
    let isUnit = AddressReader(text, in: range.lowerBound..<bounds.upperBound)
      .beginsUnit(at: range.lowerBound)
    let floor = max(bounds.lowerBound, range.lowerBound - reachBack)
    growBack(
      &extent, AddressReader(text, in: floor..<range.lowerBound), floor: floor, isUnit: isUnit,
      overLines: overLines)
    extent.certainParts = min(extent.certainParts, 2)
    return extent
  }

  // MARK: Behind

  private static func grow(
    _ extent: inout Extent, _ reader: AddressReader, overLines: Bool
  ) {
    var last = extent.range.upperBound
    guard reader.isEnd(last) else { return }
    var hasCode = false
    for _ in 0..<mostParts {
      guard let gap = reader.gap(at: last, overLines: overLines),
        let part = part(at: gap.next, behind: gap.kind, hasCode: hasCode, reader, overLines)
      else { break }
      if part.isCertain { extent.certainParts += 1 }
      hasCode = part.isCode
      last = part.end
      extent.range = extent.range.lowerBound..<last
    }
  }

  /// A part of an address.
  private struct Part {
    var end: Int
    /// Whether it says that this is an address.
    var isCertain = false
    /// Whether it is a postal code that a town may follow.
    var isCode = false
  }

  private static func part(
    at start: Int, behind gap: AddressReader.Gap, hasCode: Bool,
    _ reader: AddressReader, _ overLines: Bool
  ) -> Part? {
    if gap == .bracket {
      if let end = reader.regionInBracket(at: start) { return Part(end: end + 1) }
      guard let place = reader.place(at: start), reader.closes(place.end) else { return nil }
      return Part(end: place.end + 1)
    }
    if let end = reader.unit(at: start) ?? reader.side(at: start) { return Part(end: end) }
    if gap != .blank, let end = reader.floor(at: start) ?? reader.quarter(at: start) {
      return Part(end: end)
    }
    if gap == .blank, let end = reader.direction(at: start) { return Part(end: end) }
    if let code = reader.postalCode(at: start), gap != .blank || isTownNext(code.end, reader) {
      if !code.isWeak || isTownNext(code.end, reader) {
        return Part(end: code.end, isCertain: true, isCode: true)
      }
    }
    if let region = reader.region(at: start), region.hasCode || gap != .blank || hasCode {
      return Part(end: region.end, isCertain: region.hasCode, isCode: false)
    }
    let isCapital = reader.isCapital(at: start)
    if isCapital || gap != .blank, let place = reader.place(at: start),
      place.kind != .doubtful || gap != .blank || hasCode,
      isCapital || isAddressNext(place.end, reader, overLines) || reader.isEndOfLine(place.end)
    {
      if let code = codeBehind(place.end, reader, weak: place.kind == .region) {
        return Part(end: code, isCertain: true)
      }
      return Part(end: place.end)
    }
    return town(at: start, behind: gap, hasCode: hasCode, reader, overLines)
  }

  /// A town that no list has, by what stands beside it.
  private static func town(
    at start: Int, behind gap: AddressReader.Gap, hasCode: Bool,
    _ reader: AddressReader, _ overLines: Bool
  ) -> Part? {
    let isCapital = reader.isCapital(at: start)
    guard isCapital || gap == .line || gap == .comma else { return nil }
    for end in reader.names(at: start, capitalized: isCapital) {
      if hasCode, isCapital { return Part(end: end) }
      if let code = codeBehind(end, reader), isCapital || gap == .line {
        return Part(end: code, isCertain: true)
      }
      if isAddressNext(end, reader, overLines) { return Part(end: end) }
    }
    return nil
  }

  /// The end of a postal code behind a town, a blank between; with `weak`, also of one that could be a year.
  private static func codeBehind(
    _ end: Int, _ reader: AddressReader, weak: Bool = false
  ) -> Int? {
    guard let gap = reader.gap(at: end, overLines: false), gap.kind == .blank,
      let code = reader.postalCode(at: gap.next), weak || !code.isWeak
    else { return nil }
    return code.end
  }

  /// Whether a town follows a postal code that ends at `end`.
  private static func isTownNext(_ end: Int, _ reader: AddressReader) -> Bool {
    guard let gap = reader.gap(at: end, overLines: false), gap.kind == .blank || gap.kind == .comma
    else { return false }
    return reader.isCapital(at: gap.next)
      && reader.word(at: gap.next).map { $0 > gap.next + 2 } ?? false
  }

  /// Whether a region, a country or a postal code follows a town that ends at `end`.
  private static func isAddressNext(
    _ end: Int, _ reader: AddressReader, _ overLines: Bool
  ) -> Bool {
    guard let gap = reader.gap(at: end, overLines: overLines) else { return false }
    if let region = reader.region(at: gap.next) { return region.hasCode || gap.kind == .comma }
    if gap.kind == .blank {
      return reader.isCapital(at: gap.next) && reader.place(at: gap.next)?.kind == .region
    }
    guard gap.kind == .comma || gap.kind == .line else { return false }
    if let code = reader.postalCode(at: gap.next) { return !code.isWeak }
    if let place = reader.place(at: gap.next), place.kind == .country || place.kind == .region {
      return true
    }
    return reader.names(at: gap.next, capitalized: false).contains { codeBehind($0, reader) != nil }
  }

  // MARK: In front

  private static func growBack(
    _ extent: inout Extent, _ reader: AddressReader, floor: Int, isUnit: Bool,
    overLines: Bool
  ) {
    let start = extent.range.lowerBound
    guard let gap = reader.gap(before: start, overLines: overLines) else { return }
    if isUnit {
      // A flat behind its street: the number of the house, words, perhaps another number.
      var offset = gap.end
      var first: Int?
      var words = 0
      for _ in 0..<8 {
        guard let token = reader.token(before: offset) else { break }
        if token.isNumber {
          if words > 0 { first = token.start }
        } else if reader.isOrdinary(token.start..<offset) {
          break
        } else {
          words += 1
        }
        offset = token.start
        guard reader.isBlank(before: offset) else { break }
        offset -= 1
      }
      if let first {
        extent.range = first..<extent.range.upperBound
        extent.certainParts += 1
      }
      return
    }
    var end = gap.end
    if gap.kind == .blank, end == start - 1, let number = reader.token(before: end), number.isNumber
    {
      let next = reader.gap(before: number.start, overLines: false)
      if reader.isOpening(number.start) || next.map({ reader.unit(before: $0.end) != nil }) ?? false
      {
        // The number of a house that has two.
        extent.range = number.start..<extent.range.upperBound
        guard let next else { return }
        end = next.end
      }
    }
    // "Flat 3, 12 High Street"
    if let unit = reader.unit(before: end) { extent.range = unit..<extent.range.upperBound }
  }
}
