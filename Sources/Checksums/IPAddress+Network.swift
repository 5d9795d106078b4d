extension IPAddress {
  /// Whether `text` is an address with the length of its network's prefix: `192.0.2.7/24`.
  package static func isValidNetwork(_ text: Span<UInt8>) -> Bool { network(text) != nil }

  /// The address and the length of the prefix, in bits, of a network in the notation of RFC 4632, 3.1,
  /// and RFC 4291, 2.3; nil if `text` is none.
  package static func network(_ text: Span<UInt8>) -> (address: Range<Int>, length: Int)? {
    guard let slash = text.indices.first(where: { text[$0] == 0x2F }) else { return nil }
    let digits = slash + 1..<text.count
    guard (1...3).contains(digits.count), digits.count == 1 || text[slash + 1] != 0x30 else {
      return nil
    }
    var length = 0
    for index in digits {
      guard text[index].isDigit else { return nil }
      length = 10 * length + Int(text[index] - 0x30)
    }
    let address = text.extracting(0..<slash)
    let isVersion4 = isValidVersion4(address, from: 0)
    guard isVersion4 || isValidVersion6(address), length <= (isVersion4 ? 32 : 128) else {
      return nil
    }
    return (0..<slash, length)
  }
}
