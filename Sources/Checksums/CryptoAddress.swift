/// Addresses of cryptocurrencies that carry a checksum.
///
/// In base 58 with 32 bits of SHA-256 (Bitcoin Wiki, "Base58Check encoding") those of Bitcoin, Litecoin,
/// Dogecoin, Dash, Tron, Zcash and the XRP Ledger, with 32 bits of Keccak those of Monero; segregated
/// witness of Bitcoin and Litecoin (BIP 173 and BIP 350; 30 bits); Ethereum's written in upper and lower
/// case (EIP-55; one random address in 4000 passes).
package enum CryptoAddress {
  /// Whether `text` is an address of one of these kinds whose checksum fits.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 14 else { return false }
    if text[0] == UInt8(ascii: "0") { return EthereumAddress.isValid(text) }
    if text.count == 95 || text.count == 106 { return Base58Address.isMonero(text) }
    if Base58Address.isValid(text) { return true }
    return SegwitAddress.isValid(text)
  }
}
