/// What a magnetic stripe of a payment card holds (ISO/IEC 7813): the number, separators, the name, the
/// month of expiry and what the issuer adds.
package enum CardTrack {
  /// Whether `text` is track 1 (`%B…^…^…?`) or track 2 (`;…=…?`) with a number that passes Luhn and a
  /// month that exists.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var position = 0
    while position < text.count, !text[position].isDigit { position += 1 }
    let start = position
    while position < text.count, text[position].isDigit { position += 1 }
    guard position < text.count, PaymentCard.isValidOfAnyIssuer(text.extracting(start..<position))
    else { return false }
    if text[position] == 0x5E {
      // The name goes up to the next separator.
      position += 1
      while position < text.count, text[position] != 0x5E { position += 1 }
    }
    position += 1
    guard position + 4 <= text.count else { return false }
    // A separator stands in place of a date that is left out.
    if text[position] == 0x3D || text[position] == 0x5E { return true }
    for index in position..<position + 4 where !text[index].isDigit { return false }
    let month = Int(text[position + 2] - 0x30) * 10 + Int(text[position + 3] - 0x30)
    return (1...12).contains(month)
  }
}
