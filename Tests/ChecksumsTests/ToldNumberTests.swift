import Testing

@testable import Checksums

/// What one number tells of another.
struct ToldNumberTests {
  @Test(arguments: [
    ("+34 612 345 678", 34), ("0034612345678", 34), ("+49 (0)30 901820", 49),
    ("+1 (212) 555-0123 and 4155550199", 1), ("+34 612 345 678 5 pieces", 34),
    ("+48\u{A0}601\u{2011}234\u{2009}567", 48), ("+34 612 345 67", 0), ("+999 12 3456 7890", 0),
    ("+34612345678abc", 0), ("+", 0), ("00", 0), ("", 0),
  ])
  func `the longest reading that a plan takes counts`(text: String, code: Int) {
    let bytes = Array(text.utf8)
    #expect(NumberingPlan.callingCode(ofNumberAt: 0, in: bytes.span) == code)
  }

  @Test(arguments: [
    ("622 304 506", 34, true), ("622304506", 34, true), ("722304506", 34, true),
    ("122304506", 34, false), ("800 123 456", 34, false),
    ("0151 23456789", 49, true), ("15123456789", 49, false), ("(0151) 23456789 ext. 4", 49, true),
    ("40 12 34 56", 45, true), ("40123456", 45, false), ("+45 40 12 34 56", 45, false),
    ("4155550199", 1, true), ("1155550199", 1, false), ("8005550199", 1, false),
    ("622 304 506", 0, false), ("622 304 506", 1000, false), ("", 34, false),
  ])
  func `numbers of the country are told from others`(text: String, code: Int, isNational: Bool) {
    let bytes = Array(text.utf8)
    #expect(NumberingPlan.isNational(bytes.span, ofCallingCode: code) == isNational)
  }
}
