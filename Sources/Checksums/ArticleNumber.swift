/// Numbers of books, goods and substances by their check digits.
package enum ArticleNumber {
  /// Whether the digits of `text`, separators aside, end in their check digit.
  ///
  /// What is written as a substance is (`7732-18-5`) is checked as such, all else as an article.
  package static func isValid(_ text: Span<UInt8>) -> Bool {
    let count = text.count
    let isSubstance =
      count >= 7 && text[count - 2] == UInt8(ascii: "-") && text[count - 5] == UInt8(ascii: "-")
    return isSubstance ? isSubstanceNumber(text) : isArticleNumber(text)
  }

  /// ISBN of thirteen digits, EAN and UPC: with weights of 1 for the check digit and every second one before
  /// it and 3 for the others, the sum is a multiple of ten (GS1 General Specifications, section 7.9).
  private static func isArticleNumber(_ text: Span<UInt8>) -> Bool {
    var sum = 0
    var place = 0
    for index in text.indices.reversed() where text[index].isDigit {
      sum += Int(text[index] - 0x30) * (place % 2 == 0 ? 1 : 3)
      place += 1
    }
    return (place == 8 || (12...14).contains(place)) && sum % 10 == 0
  }

  /// CAS Registry Numbers: the check digit is the last digit of the sum of the others, each times its place
  /// from the right (CAS, "Check digit verification of CAS Registry Numbers").
  private static func isSubstanceNumber(_ text: Span<UInt8>) -> Bool {
    var sum = 0
    var place = 0
    for index in text.indices.reversed() where text[index].isDigit {
      sum += Int(text[index] - 0x30) * place
      place += 1
    }
    return place >= 5 && sum % 10 == Int(text[text.count - 1] - 0x30)
  }
}
