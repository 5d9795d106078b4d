import Testing

@testable import Checksums

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "12/05/1984", "31.12.1999", "12-31-1999", "1984-05-12", "1984/5/1", "29/02/2000", "29.02.84",
    "19840512", "12051984", "May 12th, 1984", "12 May 1984", "3. März 1990", "3. MÄRZ 1990",
    "1er août 1975", "7 de septiembre de 1969", "15 października 2001", "21 gennaio 1958",
    "2 mei 1971", "4 de março de 1988", "1 WRZEŚNIA 1980", "5 févr. 1999", "12\u{A0}mai\u{A0}1984",
    "1990 Dec 3", "4 luty 1977",
  ])
  func takes(_ text: String) {
    #expect(accepts(text, CalendarDate.isValid))
  }

  @Test(arguments: [
    "31/02/1984", "32/01/1984", "13/13/1984", "1984-13-01", "29/02/1900", "29/02/2001",
    "00/01/1984",
    "12/05/1784", "12/05/2184", "12 Foo 1984", "30 February 1984", "May June 1984", "1984", "",
    "12/05", "1/2/3/1984", "99999999", "12/05/984",
  ])
  func refuses(_ text: String) {
    #expect(!accepts(text, CalendarDate.isValid))
  }

  /// Every day of the 400 years of the Gregorian cycle, counted.
  @Test func countsTheDaysOfTheCycle() {
    var days = 0
    for year in 1600..<2000 {
      for month in -1...13 {
        for day in -1...32 where CalendarDate.exists(year: year, month: month, day: day) {
          days += 1
        }
      }
    }
    #expect(days == 146_097)
  }

  @Test func falseAcceptRate() {
    let rate = acceptRate(seed: 12, CalendarDate.isValid) { generator in
      let slash: [UInt8] = [0x2F]
      let first = generator.digits(Int.random(in: 1...2, using: &generator))
      let second = generator.digits(Int.random(in: 1...2, using: &generator))
      return first + slash + second + slash + generator.digits(2)
    }
    #expect(abs(rate - 0.41) < 0.01, "measured \(rate)")
  }
}
