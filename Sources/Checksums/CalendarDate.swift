/// Calendar dates as people write them: whether the day exists (Gregorian rules, ISO 8601-1, 4.2.1).
package enum CalendarDate {
  /// Whether `text` names a day that exists, in one of the orders year-month-day, day-month-year and
  /// month-day-year, in digits or with the month's name in English, German, French, Spanish,
  /// Italian, Dutch, Portuguese or Polish.
  ///
  /// Years are 1850 to 2099, or two digits. Eight digits in one run are read as well; other words
  /// and marks between the parts do not matter, the pattern has settled them.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    var parts = Parts()
    var position = 0
    while position < text.count {
      let start = position
      if text[position].isDigit {
        while position < text.count, text[position].isDigit { position += 1 }
        guard parts.append(number: text, start..<position) else { return false }
      } else if isWordByte(text[position]) {
        while position < text.count, isWordByte(text[position]) { position += 1 }
        if let month = month(named: text, start..<position) {
          guard parts.month == nil else { return false }
          parts.month = month
        }
      } else {
        position += 1
      }
    }
    return parts.isValid
  }

  /// Whether `day` exists in `month` of `year` (four digits).
  package static func exists(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    switch month {
    case 2:
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return day <= (isLeap ? 29 : 28)
    case 4, 6, 9, 11: return day <= 30
    default: return day <= 31
    }
  }

  /// The numbers of a date in the order in which they stand, and the month if it is named.
  private struct Parts {
    var values = InlineArray<3, Int>(repeating: 0)
    var lengths = InlineArray<3, Int>(repeating: 0)
    var count = 0
    var month: Int?

    mutating func append(number text: Span<UInt8>, _ range: Range<Int>) -> Bool {
      guard count < 3, range.count <= 8 else { return false }
      var value = 0
      for index in range { value = value * 10 + Int(text[index] - 0x30) }
      values[count] = value
      lengths[count] = range.count
      count += 1
      return true
    }

    var isValid: Bool {
      if let month {
        guard count == 2 else { return false }
        return fits(year: 1, named: month, day: 0) || fits(year: 0, named: month, day: 1)
      }
      if count == 1, lengths[0] == 8 { return isValidRun(values[0]) }
      guard count == 3 else { return false }
      return fits(year: 0, month: 1, day: 2) || fits(year: 2, month: 1, day: 0)
        || fits(year: 2, month: 0, day: 1)
    }

    /// Eight digits: year first, or year last with either order of day and month.
    private func isValidRun(_ run: Int) -> Bool {
      let (head, tail) = (run / 10000, run % 10000)
      return isPlausible(head) && exists(year: head, month: tail / 100, day: tail % 100)
        || isPlausible(tail)
          && (exists(year: tail, month: head % 100, day: head / 100)
            || exists(year: tail, month: head / 100, day: head % 100))
    }

    private func fits(year: Int, month: Int, day: Int) -> Bool {
      lengths[month] <= 2 && fits(year: year, named: values[month], day: day)
    }

    private func fits(year: Int, named month: Int, day: Int) -> Bool {
      guard lengths[day] <= 2 else { return false }
      switch lengths[year] {
      case 4:
        let value = values[year]
        return isPlausible(value) && exists(year: value, month: month, day: values[day])
      case 2:
        // The century is open, and of 1900 and 2000 one has 29 February.
        let value = values[year] % 4 == 0 ? 2000 : 2001
        return exists(year: value, month: month, day: values[day])
      default: return false
      }
    }

    private func isPlausible(_ year: Int) -> Bool { (1850...2099).contains(year) }
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    // U+00A0, U+2009 and the like end in a byte below 0xC3 or begin with 0xE2; no month has those.
    byte.isLetter || (byte >= 0x80 && byte != 0xC2 && byte != 0xA0 && byte != 0xE2)
  }

  /// The month (1 to 12) that `range` of `text` names, whatever its case.
  static func month(named text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    names: for (name, month) in names where name.count == range.count {
      for index in 0..<name.count where lowered(text, range.lowerBound + index) != name[index] {
        continue names
      }
      return month
    }
    return nil
  }

  /// The byte at `index` in lower case, as far as the letters of month names need it: ASCII, the
  /// Latin-1 letters (C3 80–9E) and the Polish Ś, Ź, Ż, Ń (C5 9A, B9, BB, 83).
  private static func lowered(_ text: Span<UInt8>, _ index: Int) -> UInt8 {
    let byte = text[index]
    if byte.isLetter { return byte | 0x20 }
    guard index > 0 else { return byte }
    switch (text[index - 1], byte) {
    case (0xC3, 0x80...0x9E): return byte + 0x20
    case (0xC5, 0x9A), (0xC5, 0xB9), (0xC5, 0xBB), (0xC5, 0x83): return byte + 1
    default: return byte
    }
  }

  private static let names: [(name: [UInt8], month: Int)] = monthNames.enumerated().flatMap {
    index, names in names.split(separator: " ").map { (Array($0.utf8), index + 1) }
  }

  /// Month names and their abbreviations, lower case, by month.
  private static let monthNames = [
    "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro stycznia styczeń sty",
    "february feb februar febr feber février fevrier févr fevr fév febrero febbraio februari fevereiro"
      + " fev lutego luty lut",
    "march mar märz maerz mär mrz mars marzo maart mrt março marco marca marzec",
    "april apr avril avr abril abr aprile kwietnia kwiecień kwi",
    "may mai mayo maggio mag mei maio maja maj",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip",
    "august aug août aout agosto ago augustus sierpnia sierpień sie",
    "september sept sep septembre septiembre setiembre settembre set setembro września wrzesień wrz",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź paz",
    "november nov novembre noviembre novembro listopada listopad lis",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia"
      + " grudzień gru",
  ]
}
