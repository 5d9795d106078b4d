internal import Matching

/// Reads floors, sides of a staircase, and quarters of a town, as addresses of eight languages have them.
extension AddressReader {
  /// The end of a floor, as in "3rd floor", "2º Dto", "3e étage", "EG", "bajo izquierda".
  func floor(at start: Int) -> Int? {
    var end: Int
    if Self.isDigit(byte(start)) {
      var offset = start + 1
      if Self.isDigit(byte(offset)) { offset += 1 }
      guard let ordinal = ordinal(at: offset) else { return nil }
      offset = ordinal.end
      if byte(offset) == 0x20 { offset += 1 }
      if let word = word(at: offset), isListed(offset..<word, Self.floors) {
        end = word
      } else if ordinal.isMark, let word = word(at: offset) {
        // "3º B", "2º Dto"
        guard isListed(offset..<word, Self.sides) || word == offset + 1 && isCapital(at: offset)
        else { return nil }
        return endOfMark(word)
      } else {
        return nil
      }
    } else {
      guard let word = word(at: start), isListed(start..<word, Self.floorsAlone) else { return nil }
      end = word
      if byte(end) == 0x20, let next = self.word(at: end + 1),
        isListed(end + 1..<next, Self.floors)
      {
        end = next
      }
    }
    if byte(end) == 0x20, let side = word(at: end + 1), isListed(end + 1..<side, Self.sides) {
      end = endOfMark(side)
    }
    return isEnd(end) ? end : nil
  }

  /// The end of a side of a staircase, where nothing of a sentence follows.
  func side(at start: Int) -> Int? {
    guard let end = word(at: start), isListed(start..<end, Self.sides) else { return nil }
    let next = byte(end)
    return isEndOfLine(end) || next == 0x2C || next == 0x2E || next == 0x3B ? endOfMark(end) : nil
  }

  /// The end of the name of a quarter behind a word for one, as in "Colonia Roma Norte".
  func quarter(at start: Int) -> Int? {
    guard var offset = word(at: start), isListed(start..<offset, Self.quarters) else { return nil }
    if byte(offset) == 0x2E { offset += 1 }
    guard byte(offset) == 0x20, isCapital(at: offset + 1) else { return nil }
    return names(at: offset + 1, capitalized: true).first
  }

  /// The end of what makes an ordinal of a number, and whether that is a mark alone.
  private func ordinal(at start: Int) -> (end: Int, isMark: Bool)? {
    switch byte(start) {
    case 0x2E: return (start + 1, false)
    // º, ª and °
    case 0xC2 where [0xBA, 0xAA, 0xB0].contains(byte(start + 1)): return (start + 2, true)
    default:
      guard let end = word(at: start), end - start <= 4, isListed(start..<end, Self.ordinals)
      else { return nil }
      return (end, false)
    }
  }

  private func endOfMark(_ end: Int) -> Int { byte(end) == 0x2E && isEnd(end + 1) ? end + 1 : end }

  private static let ordinals = set("st nd rd th e er re ère eme ème ième de ste o a")
  private static let floors = set(
    """
    og dg ug eg stock etage obergeschoss geschoss étage etage floor fl piso planta piano verdieping hoog andar \
    piętro
    """)
  private static let floorsAlone = set(
    """
    eg og dg rdc rez-de-chaussée erdgeschoss dachgeschoss hochparterre parterre hinterhaus vorderhaus seitenflügel \
    ground first second third fourth fifth bajo ático entresuelo principal planta rialzato parter begane cave
    """)
  private static let sides = set(
    """
    links rechts mitte gauche droite izquierda izq izqda derecha dcha drcha esquerdo esq direito dto dir frente fte \
    sinistra destra sx dx lewa prawa
    """)
  private static let quarters = set(
    """
    col colonia barrio bairro urb fracc ot ortsteil quartiere loc località fraz frazione dzielnica wijk \
    urbanización urbanizacion
    """)
}
