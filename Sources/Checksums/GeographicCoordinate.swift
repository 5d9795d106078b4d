/// Coordinates on Earth in decimal degrees (ISO 6709; RFC 5870, section 3.4.2).
package enum GeographicCoordinate {
  /// Whether `text` is a latitude and a longitude in either order, or one of them alone.
  ///
  /// Everything but digits, points and signs directly before a digit is passed over. A latitude lies within 90 degrees of the equator, a longitude within 180.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var limits = InlineArray<2, Int>(repeating: 0)
    var count = 0
    var position = 0
    while position < text.count {
      guard text[position].isDigit else {
        position += 1
        continue
      }
      var degrees = 0
      var isBeyond = false
      while position < text.count, text[position].isDigit {
        degrees = min(degrees * 10 + Int(text[position] - 0x30), 1000)
        position += 1
      }
      if position + 1 < text.count, text[position] == UInt8(ascii: "."), text[position + 1].isDigit
      {
        position += 1
        while position < text.count, text[position].isDigit {
          isBeyond = isBeyond || text[position] != 0x30
          position += 1
        }
      }
      guard count < 2 else { return false }
      // Whole degrees that the value stays within.
      limits[count] = isBeyond ? degrees + 1 : degrees
      count += 1
    }
    switch count {
    case 1: return limits[0] <= 180
    case 2: return max(limits[0], limits[1]) <= 180 && min(limits[0], limits[1]) <= 90
    default: return false
    }
  }
}
