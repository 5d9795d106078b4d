/// A latitude or a longitude as people write it, in thousand-millionths of a degree.
struct GeographicText: Hashable {
  private(set) var billionths: Int

  /// The coordinate rounded to so many places, halves away from zero.
  func text(decimals: Int) -> String {
    var unit = 1_000_000_000
    for _ in 0..<decimals { unit /= 10 }
    let rounded = (billionths.magnitude + UInt(unit) / 2) / UInt(unit)
    var scale: UInt = 1
    for _ in 0..<decimals { scale *= 10 }
    let sign = billionths < 0 && rounded > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(rounded)" }
    let fraction = "\(rounded % scale)"
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return "\(sign)\(rounded / scale).\(zeros)\(fraction)"
  }

  /// The coordinates in `text`, latitude first: one or two; nil where it cannot be read as such.
  static func coordinates(of text: Span<UInt8>) -> [GeographicText]? {
    var reader = Reader()
    var position = 0
    while position < text.count {
      let step = ScalarStep.decode(text, at: position)
      guard let scalar = step.scalar else { return nil }
      if ("0"..."9").contains(scalar) {
        guard let end = reader.readNumber(text, at: position) else { return nil }
        position = end
        continue
      }
      if scalar.isLetterOrNumber {
        let start = position
        while position < text.count, (0x41...0x5A).contains(text[position] & ~0x20) {
          position += 1
        }
        guard position > start, reader.readWord(text.extracting(start..<position)) else {
          return nil
        }
        continue
      }
      // What stands behind a semicolon in a geo URI says how exact it is (RFC 5870).
      if scalar == ";", reader.count == 2 { break }
      position += step.length
      if scalar == "-" || scalar == "\u{2212}" {
        guard position < text.count, (0x30...0x39).contains(text[position]) else { return nil }
      }
      guard reader.readMark(scalar) else { return nil }
    }
    return reader.finish()
  }

  /// Reads one coordinate after the other.
  private struct Reader {
    private struct Part {
      /// Degrees, minutes, seconds, each in thousand-millionths.
      var values: [Int] = []
      var isNegative = false
      /// N, S, E or W.
      var direction: UInt8?
      /// Whether a mark says that minutes or seconds come next.
      var goesOn = false
    }

    private var parts: [Part] = []
    private var isNegative = false
    private var direction: UInt8?
    private var isLongitudeFirst = false

    var count: Int { parts.count }

    /// Reads a number of up to nine decimals; gives its end.
    mutating func readNumber(_ text: Span<UInt8>, at start: Int) -> Int? {
      var position = start
      var value = 0
      while position < text.count, (0x30...0x39).contains(text[position]) {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
        guard position - start <= 3 else { return nil }
      }
      value *= 1_000_000_000
      if position + 1 < text.count, text[position] == 0x2E,
        (0x30...0x39).contains(text[position + 1])
      {
        var unit = 100_000_000
        position += 1
        while position < text.count, (0x30...0x39).contains(text[position]) {
          value += Int(text[position] - 0x30) * unit
          unit /= 10
          position += 1
        }
      }
      if let last = parts.indices.last, parts[last].goesOn {
        parts[last].values.append(value)
        parts[last].goesOn = false
      } else {
        guard parts.count < 2 else { return nil }
        parts.append(Part(values: [value], isNegative: isNegative, direction: direction))
        direction = nil
      }
      isNegative = false
      return position
    }

    /// Reads a direction, or a word that names a coordinate.
    mutating func readWord(_ word: Span<UInt8>) -> Bool {
      var lower = ""
      for index in 0..<word.count {
        lower.unicodeScalars.append(Unicode.Scalar(word[index] | 0x20))
      }
      switch lower {
      case "lat", "latitude", "geo", "gps": return true
      case "lon", "lng", "long", "longitude":
        if parts.isEmpty { isLongitudeFirst = true }
        return true
      case "n", "s", "e", "w":
        let letter = word[0] & ~0x20
        if let last = parts.indices.last, parts[last].direction == nil, direction == nil,
          parts.allSatisfy({ $0.direction == nil }) || parts.count == 2
        {
          parts[last].direction = letter
          parts[last].goesOn = false
        } else {
          direction = letter
        }
        return true
      // O is east in German and west in French.
      default: return false
      }
    }

    mutating func readMark(_ mark: Unicode.Scalar) -> Bool {
      switch mark {
      case "-", "\u{2212}": isNegative = true
      case "\u{B0}", "\u{BA}":
        guard var last = parts.indices.last else { return false }
        if parts[last].values.count > 1 {
          // What was taken for minutes are the degrees of the next one: 48° 11°.
          guard parts.count == 1 else { return false }
          parts.append(Part(values: [parts[last].values.removeLast()]))
          last = 1
        }
        parts[last].goesOn = parts[last].values[0] % 1_000_000_000 == 0
      case "'", "\u{2032}", "\u{2019}":
        guard let last = parts.indices.last, parts[last].values.count == 2 else { return false }
        parts[last].goesOn = parts[last].values[1] % 1_000_000_000 == 0
      case "\"", "\u{2033}", "\u{201D}":
        guard let last = parts.indices.last else { return false }
        parts[last].goesOn = false
      case ",", "/", ";":
        guard let last = parts.indices.last else { return mark == "," }
        parts[last].goesOn = false
      case " ", "\t", "+", ":", "=", "(", ")", "[", "]", "\u{A0}": break
      default: return false
      }
      return true
    }

    /// What was read, if it is on Earth.
    func finish() -> [GeographicText]? {
      guard !parts.isEmpty, direction == nil, !isNegative else { return nil }
      let values = parts.compactMap(Self.value)
      guard values.count == parts.count else { return nil }
      let isSwapped =
        isLongitudeFirst || parts[0].direction == 0x45 || parts[0].direction == 0x57
      if values.count == 1 {
        return abs(values[0]) <= 180_000_000_000 ? [GeographicText(billionths: values[0])] : nil
      }
      let (latitude, longitude) = isSwapped ? (values[1], values[0]) : (values[0], values[1])
      guard abs(latitude) <= 90_000_000_000, abs(longitude) <= 180_000_000_000 else { return nil }
      return [GeographicText(billionths: latitude), GeographicText(billionths: longitude)]
    }

    private static func value(of part: Part) -> Int? {
      guard part.values.dropFirst().allSatisfy({ $0 < 60_000_000_000 }) else { return nil }
      var seconds = 0
      if part.values.count > 1 { seconds += part.values[1] * 60 }
      if part.values.count > 2 { seconds += part.values[2] }
      let value = part.values[0] + seconds / 3600
      let isNegative =
        part.isNegative != (part.direction == 0x53 || part.direction == 0x57)
      return isNegative ? -value : value
    }
  }
}
