/// International bank account numbers (ISO 13616-1): country, length, national structure, MOD 97-10.
///
/// With a country's structure already right, one random number in 97 passes.
package enum IBAN {
  /// Whether `text` is an IBAN, electronic or printed, in either case.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    guard let symbols = Symbols(text), symbols.count > 4, symbols[0].isLetter, symbols[1].isLetter,
      symbols[2].isDigit, symbols[3].isDigit
    else { return false }
    let structure = registry[Int(symbols[0] - 0x41) * 26 + Int(symbols[1] - 0x41)]
    guard !structure.isEmpty, symbols.count == structure.count + 4 else { return false }
    // ISO 13616-1, 6.1: check digits are 02 to 98; 00, 01 and 99 would pass the remainder as well.
    guard (2...98).contains(symbols.number(2..<4)) else { return false }
    var mod97 = Mod97()
    for index in 4..<symbols.count {
      guard structure[index - 4].admits(symbols[index]) else { return false }
      mod97.append(symbols[index])
    }
    for index in 0..<4 { mod97.append(symbols[index]) }
    return mod97.remainder == 1
  }

  /// What may stand at one place of a national account number.
  package enum Place: Sendable {
    /// A digit: `n` in the registry.
    case digit
    /// An upper-case letter: `a` in the registry.
    case letter
    /// A digit or a letter: `c` in the registry.
    case either

    /// Whether `symbol`, a digit or an upper-case letter, may stand here.
    func admits(_ symbol: UInt8) -> Bool {
      switch self {
      case .digit: symbol.isDigit
      case .letter: symbol.isLetter
      case .either: true
      }
    }
  }

  /// Places of the national part by country, at (first letter × 26 + second); empty if not registered.
  private static let registry: [[Place]] = {
    var table = [[Place]](repeating: [], count: 26 * 26)
    for entry in countries {
      let letters = Array(entry.country.utf8)
      table[Int(letters[0] - 0x41) * 26 + Int(letters[1] - 0x41)] = places(entry.structure)
    }
    return table
  }()

  /// Spells out a structure such as `4!a6!n8!n`.
  package static func places(_ structure: String) -> [Place] {
    var places: [Place] = []
    var length = 0
    for byte in structure.utf8 {
      switch byte {
      case 0x30...0x39: length = length * 10 + Int(byte - 0x30)
      case 0x21: break
      default:
        let place: Place = byte == 0x6E ? .digit : byte == 0x61 ? .letter : .either
        places += [Place](repeating: place, count: length)
        length = 0
      }
    }
    return places
  }
}
