/// Private keys of cryptocurrencies and tools in the forms in which people copy them.
///
/// - Base58Check (Bitcoin Wiki, "Wallet import format"; BIP 32, "Serialization format"): 32 bits of checksum.
/// - Bech32 (BIP 173) under the names of age ("age-encryption.org/v1", section 2.1) and Nostr (NIP-19):
///   30 bits.
/// - Stellar's strkey (SEP-23): base 32 with CRC-16/XMODEM.
package enum PrivateKeyText {
  /// Whether `text` is such a key whose checksum fits.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 50 else { return false }
    switch text[0] {
    case UInt8(ascii: "S"): return isStellarSeed(text)
    case UInt8(ascii: "A"), UInt8(ascii: "n"): return isBech32(text)
    default: return isBase58Check(text)
    }
  }

  /// Whether `text` is a key in wallet import format or an extended private key.
  private static func isBase58Check(_ text: Span<UInt8>) -> Bool {
    var bytes = InlineArray<82, UInt8>(repeating: 0)
    for index in text.indices {
      guard var carry = Base58Address.digit(text[index], Base58Address.bitcoin) else {
        return false
      }
      for place in stride(from: 81, through: 0, by: -1) {
        carry += Int(bytes[place]) * 58
        bytes[place] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      if carry > 0 { return false }
    }
    // 0x80 and 32 bytes, with one more for a compressed public key; or 78 bytes that begin with a version.
    let count = text.count >= 100 ? 82 : text.count == 51 ? 37 : 38
    let start = 82 - count
    guard count == 82 || bytes[start] == 0x80 || bytes[start] == 0xEF else { return false }
    for place in 0..<start where bytes[place] != 0 { return false }

    var inner = SHA256()
    for place in start..<78 { inner.append(bytes[place]) }
    let digest = inner.digest
    var outer = SHA256()
    for place in 0..<32 { outer.append(digest[place]) }
    let checksum = outer.digest
    for place in 0..<4 where checksum[place] != bytes[78 + place] { return false }
    return true
  }

  private static func isBech32(_ text: Span<UInt8>) -> Bool {
    guard text.begins(with: "AGE-SECRET-KEY-1") || text.begins(with: "nsec1") else { return false }
    let separator = text[0] == UInt8(ascii: "A") ? 15 : 4
    return SegwitAddress.remainder(of: text, separator: separator) == SegwitAddress.bech32
  }

  /// Whether `text` is a version byte, 32 bytes and a checksum, its low byte first.
  private static func isStellarSeed(_ text: Span<UInt8>) -> Bool {
    guard text.count == 56 else { return false }
    var crc: UInt16 = 0
    var bits: UInt32 = 0
    var available = 0
    var count = 0
    var written: UInt16 = 0
    for index in text.indices {
      let value: UInt32
      switch text[index] {
      case 0x41...0x5A: value = UInt32(text[index] - 0x41)
      case 0x32...0x37: value = UInt32(text[index] - 0x32 + 26)
      default: return false
      }
      bits = (bits << 5 | value) & 0xFFF
      available += 5
      guard available >= 8 else { continue }
      available -= 8
      let byte = UInt16(bits >> UInt32(available) & 0xFF)
      if count < 33 {
        crc ^= byte << 8
        for _ in 0..<8 { crc = crc & 0x8000 != 0 ? crc << 1 ^ 0x1021 : crc << 1 }
      } else {
        written |= byte << UInt16(8 * (count - 33))
      }
      count += 1
    }
    return count == 35 && crc == written
  }
}
