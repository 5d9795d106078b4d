/// Addresses of Ethereum with the checksum that the case of their letters is (EIP-55).
enum EthereumAddress {
  /// Whether `text` is `0x` and 40 hexadecimal digits whose letters have the case that the hash asks for.
  ///
  /// An address all in one case carries no checksum and does not pass.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count == 42, text[0] == UInt8(ascii: "0"), text[1] | 0x20 == UInt8(ascii: "x") else {
      return false
    }
    var hash = Keccak256()
    var (hasUpper, hasLower) = (false, false)
    for index in 2..<42 {
      let byte = text[index]
      guard byte.isDigit || (0x61...0x66).contains(byte | 0x20) else { return false }
      hasUpper = hasUpper || (0x41...0x46).contains(byte)
      hasLower = hasLower || (0x61...0x66).contains(byte)
      hash.append(byte | 0x20)
    }
    guard hasUpper, hasLower else { return false }
    let digest = hash.digest
    for index in 2..<42 where text[index].isLetter {
      let nibble = digest[(index - 2) / 2] >> UInt8(index.isMultiple(of: 2) ? 4 : 0) & 15
      if (nibble >= 8) != (text[index] & 0x20 == 0) { return false }
    }
    return true
  }
}
