/// Addresses of cryptocurrencies that carry a checksum.
///
/// Bitcoin: Base58Check of version 0 or 5 (Bitcoin Wiki, "Base58Check encoding"; 32 bits of checksum)
/// and segregated witness (BIP 173 and BIP 350; 30 bits). Ethereum: a checksum written in upper and
/// lower case (EIP-55; one random address in 4000 passes).
package enum CryptoAddress {
  /// Whether `text` is an address of one of these kinds whose checksum fits.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 14 else { return false }
    if text[0] == UInt8(ascii: "0") { return EthereumAddress.isValid(text) }
    if text[0].isDigit { return isBase58Check(text) }
    return SegwitAddress.isValid(text)
  }

  /// Whether `text` is a version byte, 20 bytes and the first four of their double hash, in base 58.
  private static func isBase58Check(_ text: Span<UInt8>) -> Bool {
    var bytes = InlineArray<25, UInt8>(repeating: 0)
    var leadingOnes = 0
    for index in text.indices {
      guard var carry = digit(text[index]) else { return false }
      if carry == 0, leadingOnes == index { leadingOnes += 1 }
      for place in stride(from: 24, through: 0, by: -1) {
        carry += Int(bytes[place]) * 58
        bytes[place] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      if carry > 0 { return false }
    }
    // Each zero byte in front is written as a 1.
    var leadingZeros = 0
    while leadingZeros < 25, bytes[leadingZeros] == 0 { leadingZeros += 1 }
    guard leadingZeros == leadingOnes, bytes[0] == 0 || bytes[0] == 5 else { return false }

    var inner = SHA256()
    for index in 0..<21 { inner.append(bytes[index]) }
    let digest = inner.digest
    var outer = SHA256()
    for index in 0..<32 { outer.append(digest[index]) }
    let checksum = outer.digest
    for index in 0..<4 where checksum[index] != bytes[21 + index] { return false }
    return true
  }

  /// The value of a digit of base 58: digits and letters without 0, O, I and l.
  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x31...0x39: Int(byte) - 0x31
    case 0x41...0x48: Int(byte) - 0x41 + 9
    case 0x4A...0x4E: Int(byte) - 0x4A + 17
    case 0x50...0x5A: Int(byte) - 0x50 + 22
    case 0x61...0x6B: Int(byte) - 0x61 + 33
    case 0x6D...0x7A: Int(byte) - 0x6D + 44
    default: nil
    }
  }
}
