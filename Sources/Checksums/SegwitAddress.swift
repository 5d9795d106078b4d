/// Addresses of segregated witness, in Bech32 (BIP 173) for version 0 and Bech32m (BIP 350) above.
enum SegwitAddress {
  /// What the checksum leaves for Bech32 and for Bech32m.
  private static let (bech32, bech32m): (UInt32, UInt32) = (1, 0x2BC8_30A3)

  /// Whether `text` is an address of Bitcoin, its test networks, or Litecoin, all in one case, whose checksum fits.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 90, let separator = separator(in: text), hasNetwork(text, separator) else {
      return false
    }
    let first = separator + 1
    guard text.count >= first + 1 + 6 else { return false }
    var remainder: UInt32 = 1
    for index in 0..<separator { remainder = next(remainder, UInt32(text[index] | 0x20) >> 5) }
    remainder = next(remainder, 0)
    for index in 0..<separator { remainder = next(remainder, UInt32(text[index]) & 31) }

    var (version, bits, value, count) = (0, 0, 0, 0)
    for index in first..<text.count {
      guard let symbol = symbol(text[index]) else { return false }
      remainder = next(remainder, UInt32(symbol))
      if index == first {
        version = symbol
      } else if index < text.count - 6 {
        value = (value << 5 | symbol) & 0xFFF
        bits += 5
        if bits >= 8 {
          bits -= 8
          count += 1
        }
      }
    }
    // What is left over of the program's last symbol is padding: less than a symbol, all zero.
    guard bits < 5, value & (1 << bits - 1) == 0, (2...40).contains(count), version <= 16 else {
      return false
    }
    if version == 0 { return remainder == bech32 && (count == 20 || count == 32) }
    return remainder == bech32m
  }

  /// Where the last 1 stands, behind the network's name; nil where cases are mixed.
  private static func separator(in text: Span<UInt8>) -> Int? {
    var (hasUpper, hasLower, separator) = (false, false, -1)
    for index in text.indices {
      let byte = text[index]
      hasUpper = hasUpper || (0x41...0x5A).contains(byte)
      hasLower = hasLower || (0x61...0x7A).contains(byte)
      if byte == UInt8(ascii: "1") { separator = index }
    }
    return separator > 0 && !(hasUpper && hasLower) ? separator : nil
  }

  private static func hasNetwork(_ text: Span<UInt8>, _ length: Int) -> Bool {
    networks.contains { name in
      name.count == length && (0..<length).allSatisfy { text[$0] | 0x20 == name[$0] }
    }
  }

  /// Bitcoin, its test network and its regression tests; Litecoin.
  private static let networks: [[UInt8]] = ["bc", "tb", "bcrt", "ltc"].map { Array($0.utf8) }

  /// The remainder of the code over GF(32) after one more symbol.
  private static func next(_ remainder: UInt32, _ symbol: UInt32) -> UInt32 {
    var sum = (remainder & 0x1FF_FFFF) << 5 ^ symbol
    for bit in 0..<5 where remainder >> UInt32(25 + bit) & 1 == 1 { sum ^= generator[bit] }
    return sum
  }

  private static let generator: InlineArray<5, UInt32> = [
    0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3,
  ]

  /// The five bits that a symbol stands for, in either case.
  private static func symbol(_ byte: UInt8) -> Int? {
    let value = values[Int(byte & 0x7F)]
    return byte < 0x80 && value >= 0 ? Int(value) : nil
  }

  private static let values: [Int8] = {
    var values = [Int8](repeating: -1, count: 128)
    for (value, symbol) in "qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8.enumerated() {
      values[Int(symbol)] = Int8(value)
      if symbol.isLetter { values[Int(symbol & 0xDF)] = Int8(value) }
    }
    return values
  }()
}
