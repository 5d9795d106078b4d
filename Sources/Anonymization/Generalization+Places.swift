internal import Checksums

extension Generalization {
  // MARK: Networks

  /// The network in which the address lies; of a network, one that is no narrower than it is.
  ///
  /// An address of version 6 that holds one of version 4 gives away no more of it than one of version 4
  /// by itself does: mapped (RFC 4291), 6to4 (RFC 3056) and translated (RFC 6052).
  static func network(_ value: Span<UInt8>, _ prefix: Int, _ prefix6: Int) -> String? {
    let network = IPAddress.network(value)
    let address = network?.address ?? 0..<value.count
    guard var octets = IPAddress.octets(of: value.extracting(address)) else { return nil }
    let length = min(network?.length ?? .max, length(of: octets, prefix, prefix6))
    for index in octets.indices {
      let kept = min(max(length - 8 * index, 0), 8)
      octets[index] &= UInt8(truncatingIfNeeded: 0xFF00 >> kept)
    }
    return "\(IPAddress.text(octets))/\(length)"
  }

  /// How many bits of the address are kept.
  private static func length(of octets: [UInt8], _ prefix: Int, _ prefix6: Int) -> Int {
    if octets.count == 4 { return prefix }
    if IPAddress.isMapped(octets) { return 96 + prefix }
    if octets[0] == 0x20, octets[1] == 0x02 { return min(prefix6, 16 + prefix) }
    let translation: [UInt8] = [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    let isCompatible = octets[..<12].allSatisfy { $0 == 0 }
    if octets.starts(with: translation) || isCompatible { return min(prefix6, 96 + prefix) }
    return prefix6
  }

  /// Whether `value` is a network that `generalization` writes, or a wider one.
  static func isNetwork(_ value: Span<UInt8>, of generalization: Generalization) -> Bool {
    guard let (address, length) = IPAddress.network(value),
      let octets = IPAddress.octets(of: value.extracting(address)),
      case .network(let prefix, let prefix6) = generalization
    else { return false }
    guard length <= Self.length(of: octets, prefix, prefix6) else { return false }
    return octets.indices.allSatisfy { index in
      let kept = min(max(length - 8 * index, 0), 8)
      return octets[index] & ~UInt8(truncatingIfNeeded: 0xFF00 >> kept) == 0
    }
  }

  // MARK: Postal codes

  /// The beginning of the code, with an ellipsis for the rest.
  ///
  /// Of the letters and digits, `keep` are kept, but never the last two. Where `keep` is not said: of a
  /// British code the outward part, of any other three.
  static func postalCode(_ value: Span<UInt8>, _ keep: Int?) -> String? {
    var symbols: [UInt8] = []
    var areDigits: [Bool] = []
    for index in 0..<value.count {
      let byte = value[index]
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit || (0x41...0x5A).contains(byte & ~0x20) {
        symbols.append(isDigit ? byte : byte & ~0x20)
        areDigits.append(isDigit)
      } else if byte != 0x20, byte != 0x2D {
        return nil
      }
    }
    guard (3...10).contains(symbols.count), areDigits.contains(true) else { return nil }
    let isBritish =
      symbols.count >= 5 && !areDigits[0] && areDigits[symbols.count - 3]
      && !areDigits[symbols.count - 2] && !areDigits[symbols.count - 1]
    let usual = isBritish ? symbols.count - 3 : 3
    let kept = min(keep ?? usual, symbols.count - 2)
    return String(decoding: symbols[..<kept], as: UTF8.self) + ellipsis
  }

  /// Whether `value` is what ``postalCode(_:_:)`` writes where so many are kept that it may be taken for
  /// a whole code.
  static func isPostalArea(_ value: Span<UInt8>, _ keep: Int?) -> Bool {
    let end = value.count - ellipsis.utf8.count
    guard let keep, end == keep, value.extracting(end..<value.count).isEqual(to: ellipsis) else {
      return false
    }
    return (0..<end).allSatisfy {
      (0x30...0x39).contains(value[$0]) || (0x41...0x5A).contains(value[$0])
    }
  }
}
