/// What a date says, in any of the layouts in which people write one.
///
/// Digits in the orders year-month-day, day-month-year and month-day-year, eight digits in one run, a
/// month and a year, a year alone, and months by name in the languages of ``CalendarDate``; a time of
/// day and its zone before or behind the date do not matter.
///
/// - Years are 1850 to 2099. Of two digits, 00 to 29 are 2000 to 2029 and 30 to 99 are 1930 to 1999,
///   and they stand at the end unless only the beginning makes a date that exists.
/// - Points between the parts say that the day comes before the month.
/// - Where day and month could each be the other, the date has two readings.
package struct WrittenDate: Hashable, Sendable {
  /// The year, four digits.
  package let year: Int
  /// The month, 1 to 12, if it is said.
  package let month: Int?
  /// The day of the month, if it is said.
  package let day: Int?

  /// Whether day or month comes first where digits leave it open.
  package enum Order: String, CaseIterable, Hashable, Sendable {
    /// 12/05 is the twelfth of May.
    case dayFirst = "day-first"
    /// 12/05 is the fifth of December.
    case monthFirst = "month-first"
  }

  /// All readings of `text` that are dates that exist; none if it is no date, two where the order of
  /// day and month is open and `order` does not settle it.
  package static func readings(of text: Span<UInt8>, order: Order? = nil) -> [WrittenDate] {
    guard let parts = Parts(text) else { return [] }
    var readings: [WrittenDate] = []
    for reading in parts.readings(order) where !readings.contains(reading) {
      readings.append(reading)
    }
    return readings
  }

  /// The year that two digits stand for.
  package static func fullYear(_ short: Int) -> Int { short < 30 ? 2000 + short : 1900 + short }

  private static func isPlausible(_ year: Int) -> Bool { (1850...2099).contains(year) }

  /// The date, if there is such a day.
  private init?(year: Int, month: Int?, day: Int?) {
    guard Self.isPlausible(year) else { return nil }
    if let month {
      guard CalendarDate.exists(year: year, month: month, day: day ?? 1) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A number of the date: its value and how many digits it is written with.
  private struct Number {
    var value: Int
    var digits: Int

    /// As a year, if it has as many digits as one.
    var year: Int? {
      switch digits {
      case 4: value
      case 2: WrittenDate.fullYear(value)
      default: nil
      }
    }
  }

  /// The numbers of a date in the order in which they stand, and the month if it is named.
  private struct Parts {
    private var numbers: [Number] = []
    private var month: Int?
    private var hasPoints = false

    /// Takes `text` apart; nil where it holds more than a date and a time of day.
    init?(_ text: Span<UInt8>) {
      var position = 0
      while position < text.count {
        let byte = text[position]
        if byte.isDigit {
          if let end = Self.endOfTime(text, at: position) {
            position = end
            continue
          }
          if !numbers.isEmpty, text[position - 1] | 0x20 == 0x74 {
            // The time of ISO 8601-1 without colons: 20240512T103000.
            while position < text.count, text[position].isDigit { position += 1 }
            continue
          }
          var number = Number(value: 0, digits: 0)
          while position < text.count, text[position].isDigit {
            guard number.digits < 14 else { return nil }
            number.value = number.value * 10 + Int(text[position] - 0x30)
            number.digits += 1
            position += 1
          }
          guard numbers.count < 3 else { return nil }
          numbers.append(number)
          if numbers.count == 1, position + 1 < text.count, text[position] == 0x2E {
            hasPoints = text[position + 1].isDigit || text[position + 1] == 0x20
          }
        } else if CalendarDate.isWordByte(byte) {
          let start = position
          while position < text.count, CalendarDate.isWordByte(text[position]) { position += 1 }
          if let named = CalendarDate.month(named: text, start..<position) {
            guard month == nil else { return nil }
            month = named
          }
        } else {
          position += 1
        }
      }
    }

    /// Where the time of day ends that begins at `start`, zone and all; nil if none does.
    private static func endOfTime(_ text: Span<UInt8>, at start: Int) -> Int? {
      var end = start
      while end < text.count, text[end].isDigit { end += 1 }
      guard end - start <= 2, end + 1 < text.count, text[end] == 0x3A, text[end + 1].isDigit
      else { return nil }
      while end < text.count, text[end].isDigit || text[end] == 0x3A { end += 1 }
      // A fraction of a second, then an offset from universal time.
      if end + 1 < text.count, text[end] == 0x2E || text[end] == 0x2C, text[end + 1].isDigit {
        end += 1
        while end < text.count, text[end].isDigit { end += 1 }
      }
      var sign = end
      while sign < text.count, text[sign] == 0x20 { sign += 1 }
      if sign + 2 < text.count, text[sign] == 0x2B || text[sign] == 0x2D, text[sign + 1].isDigit,
        text[sign + 2].isDigit
      {
        var offset = sign + 1
        while offset < text.count, text[offset].isDigit || text[offset] == 0x3A { offset += 1 }
        // Behind a hyphen a year may follow: 10:30-2024 is no offset of twenty hours.
        if offset - sign <= 6, (text[sign + 1] - 0x30) * 10 + text[sign + 2] - 0x30 <= 14 {
          end = offset
        }
      }
      return end
    }

    func readings(_ order: Order?) -> [WrittenDate] {
      if let month { return named(month) }
      switch numbers.count {
      case 1: return alone(numbers[0], order)
      case 2:
        // A month and a year; a day and a month without a year say nothing that could be told.
        return [(0, 1), (1, 0)].compactMap { year, month in
          guard numbers[year].digits == 4, numbers[month].digits <= 2 else { return nil }
          return WrittenDate(year: numbers[year].value, month: numbers[month].value, day: nil)
        }
      case 3:
        guard numbers[1].digits <= 2 else { return [] }
        let isYearFirst = numbers[0].digits == 4
        if isYearFirst {
          return [date(year: 0, month: 1, day: 2)].compactMap(\.self)
        }
        let last = inOrder(
          order, dayFirst: date(year: 2, month: 1, day: 0),
          monthFirst: date(year: 2, month: 0, day: 1))
        return last.isEmpty ? [date(year: 0, month: 1, day: 2)].compactMap(\.self) : last
      default: return []
      }
    }

    /// The readings in the order that is asked for or that points settle, or else in both; an order in
    /// which there is no such day is none.
    private func inOrder(
      _ order: Order?, dayFirst: WrittenDate?, monthFirst: WrittenDate?
    ) -> [WrittenDate] {
      let settled = hasPoints ? .dayFirst : order
      let wanted =
        switch settled {
        case .dayFirst: [dayFirst ?? monthFirst]
        case .monthFirst: [monthFirst ?? dayFirst]
        case nil: [dayFirst, monthFirst]
        }
      return wanted.compactMap(\.self)
    }

    private func date(year: Int, month: Int, day: Int) -> WrittenDate? {
      guard let value = numbers[year].year, numbers[month].digits <= 2, numbers[day].digits <= 2
      else { return nil }
      return WrittenDate(year: value, month: numbers[month].value, day: numbers[day].value)
    }

    private func named(_ month: Int) -> [WrittenDate] {
      switch numbers.count {
      case 1:
        guard numbers[0].digits == 4 else { return [] }
        return [WrittenDate(year: numbers[0].value, month: month, day: nil)].compactMap(\.self)
      case 2:
        let (first, second) = (numbers[0], numbers[1])
        // The day comes first unless the first number can only be a year.
        if first.digits <= 2, let year = second.year,
          let date = WrittenDate(year: year, month: month, day: first.value)
        {
          return [date]
        }
        guard second.digits <= 2, let year = first.year else { return [] }
        return [WrittenDate(year: year, month: month, day: second.value)].compactMap(\.self)
      default: return []
      }
    }

    /// One run of digits: a year; a date of eight digits; one of more, with the time behind it.
    private func alone(_ number: Number, _ order: Order?) -> [WrittenDate] {
      switch number.digits {
      case 4: return [WrittenDate(year: number.value, month: nil, day: nil)].compactMap(\.self)
      case 8: return run(number.value, order)
      case 12, 14:
        let date = number.value / (number.digits == 12 ? 10_000 : 1_000_000)
        return [Self.yearFirst(date)].compactMap(\.self)
      default: return []
      }
    }

    private func run(_ run: Int, _ order: Order?) -> [WrittenDate] {
      let (head, year) = (run / 10000, run % 10000)
      let first = Self.yearFirst(run)
      let last = inOrder(
        order, dayFirst: WrittenDate(year: year, month: head % 100, day: head / 100),
        monthFirst: WrittenDate(year: year, month: head / 100, day: head % 100))
      return [first].compactMap(\.self) + last
    }

    private static func yearFirst(_ run: Int) -> WrittenDate? {
      WrittenDate(year: run / 10000, month: run / 100 % 100, day: run % 100)
    }
  }
}
