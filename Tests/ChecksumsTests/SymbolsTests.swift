import Testing

@testable import Checksums

@Suite struct SymbolsTests {
  @Test(arguments: [
    "12 34", "12-34", "12.34", "12\u{A0}34", "12\u{2009}34", "12\u{202F}34", "12\u{2011}34",
    "12\u{2013}34", " 1 2 3 4 ",
  ])
  func skipsSeparators(_ text: String) throws {
    let number = try #require(symbols(of: Array(text.utf8)))
    #expect(number.count == 4)
    #expect(number.number(0..<4) == 1234)
    #expect(number.isDecimal)
  }

  @Test(arguments: ["", "  ", "12/34", "12é", "12\u{2014}34", "1_2"])
  func refusesOtherBytes(_ text: String) {
    #expect(symbols(of: Array(text.utf8)) == nil)
  }

  @Test func refusesTruncatedSeparatorsAndTooManySymbols() {
    let truncated: [[UInt8]] = [[0x31, 0xC2], [0x31, 0xE2, 0x80], [0x31, 0xE2]]
    for bytes in truncated { #expect(symbols(of: bytes) == nil) }
    #expect(symbols(of: [UInt8](repeating: 0x31, count: Symbols.capacity)) != nil)
    #expect(symbols(of: [UInt8](repeating: 0x31, count: Symbols.capacity + 1)) == nil)
  }

  @Test func raisesLetters() throws {
    let number = try #require(symbols(of: Array("aZ9".utf8)))
    #expect([number[0], number[1], number[2]] == [0x41, 0x5A, 0x39])
    #expect(!number.isDecimal)
  }
}
