/// Addresses of cryptocurrencies in base 58: digits and letters without 0, O, I and l.
enum Base58Address {
  /// The digits of base 58 in the order of Bitcoin and most others, and in that of the XRP Ledger.
  private static let (bitcoin, ripple) = (
    values("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
    values("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")
  )

  /// Whether `text` is a version, a hash of 20 bytes and the first four bytes of their double SHA-256.
  ///
  /// Versions are those of Bitcoin (0, 5), Litecoin (48, 50), Dogecoin (30, 22), Dash (76, 16) and Tron
  /// (65), as the chain parameters of each say; Zcash's transparent addresses have two bytes (0x1CB8,
  /// 0x1CBD; protocol specification, 5.6.1.1). `r…` is of the XRP Ledger, which orders the digits
  /// otherwise (XRPL, "base58 Encodings").
  static func isValid(_ text: Span<UInt8>) -> Bool {
    guard (26...36).contains(text.count) else { return false }
    if text[0] == UInt8(ascii: "r") { return hasCheck(text, ripple, length: 25) { $0[0] == 0 } }
    if text[0] == UInt8(ascii: "t") {
      return hasCheck(text, bitcoin, length: 26) {
        $0[0] == 0x1C && ($0[1] == 0xB8 || $0[1] == 0xBD)
      }
    }
    return hasCheck(text, bitcoin, length: 25) { bytes in
      switch bytes[0] {
      case 0, 5, 16, 22, 30, 48, 50, 65, 76: true
      default: false
      }
    }
  }

  /// Whether `text` is a Monero address: a network byte, two keys, in integrated ones eight bytes more,
  /// and the first four bytes of the Keccak-256 of these.
  ///
  /// Eight bytes at a time are eleven digits (Monero, "Standard address"; CryptoNote standard 007).
  static func isMonero(_ text: Span<UInt8>) -> Bool {
    guard text.count == 95 || text.count == 106 else { return false }
    var hash = Keccak256()
    var last: UInt64 = 0
    var start = 0
    let count = text.count == 95 ? 69 : 77
    var bytes = 0
    while start < text.count {
      let length = min(11, text.count - start)
      let size = min(8, count - bytes)
      guard let block = block(text, start..<start + length), size == 8 || block >> (size * 8) == 0
      else { return false }
      if bytes == 0, !isNetwork(block >> 56, isIntegrated: count == 77) { return false }
      for index in 0..<size where bytes + index < count - 4 {
        hash.append(UInt8(truncatingIfNeeded: block >> UInt64((size - 1 - index) * 8)))
      }
      for index in 0..<size where bytes + index >= count - 4 {
        last = last << 8 | block >> UInt64((size - 1 - index) * 8) & 0xFF
      }
      start += length
      bytes += size
    }
    let digest = hash.digest
    var check: UInt64 = 0
    for index in 0..<4 { check = check << 8 | UInt64(digest[index]) }
    return bytes == count && last == check
  }

  /// Main network: 18 an address, 42 a subaddress, 19 an integrated one.
  private static func isNetwork(_ byte: UInt64, isIntegrated: Bool) -> Bool {
    isIntegrated ? byte == 19 : byte == 18 || byte == 42
  }

  /// The number that some digits write; nil where it needs more than 64 bits.
  private static func block(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    var value: UInt64 = 0
    for index in range {
      guard let digit = digit(text[index], bitcoin) else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: 58)
      let (sum, exceeds) = product.addingReportingOverflow(UInt64(digit))
      if overflows || exceeds { return nil }
      value = sum
    }
    return value
  }

  private static func hasCheck(
    _ text: Span<UInt8>, _ values: [Int8], length: Int,
    isVersion: (InlineArray<26, UInt8>) -> Bool
  ) -> Bool {
    var bytes = InlineArray<26, UInt8>(repeating: 0)
    var leadingOnes = 0
    for index in text.indices {
      guard var carry = digit(text[index], values) else { return false }
      if carry == 0, leadingOnes == index { leadingOnes += 1 }
      for place in stride(from: length - 1, through: 0, by: -1) {
        carry += Int(bytes[place]) * 58
        bytes[place] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      if carry > 0 { return false }
    }
    // Each zero byte in front is written as the digit zero.
    var leadingZeros = 0
    while leadingZeros < length, bytes[leadingZeros] == 0 { leadingZeros += 1 }
    guard leadingZeros == leadingOnes, isVersion(bytes) else { return false }

    var inner = SHA256()
    for index in 0..<length - 4 { inner.append(bytes[index]) }
    let digest = inner.digest
    var outer = SHA256()
    for index in 0..<32 { outer.append(digest[index]) }
    let checksum = outer.digest
    for index in 0..<4 where checksum[index] != bytes[length - 4 + index] { return false }
    return true
  }

  private static func digit(_ byte: UInt8, _ values: [Int8]) -> Int? {
    guard byte < 0x80, values[Int(byte)] >= 0 else { return nil }
    return Int(values[Int(byte)])
  }

  private static func values(_ alphabet: StaticString) -> [Int8] {
    var values = [Int8](repeating: -1, count: 128)
    for (value, symbol) in String(describing: alphabet).utf8.enumerated() {
      values[Int(symbol)] = Int8(value)
    }
    return values
  }
}
