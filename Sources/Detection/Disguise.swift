internal import Matching

/// How a value was seen that is written otherwise, and how what takes its place must be written.
package final class Disguise: Sendable {
  /// The value as it was seen; for base64, the text that was opened.
  package let value: [UInt8]
  /// The parts of `value` that findings of other types cover too, ascending.
  package let covered: [Range<Int>]
  /// What was found in the text that was opened, ascending, with offsets in it; `nil` where the value is
  /// no text in base64.
  package let opened: [Finding]?

  private let disguises: Disguises
  private let encoding: TextEncoding
  private let style: Base64Style?

  /// What `value` was seen through, such as `percent`; empty where it only stands in an encoding.
  package var names: [String] { disguises.names }

  init(
    value: [UInt8], covered: [Range<Int>] = [], disguises: Disguises, encoding: TextEncoding
  ) {
    self.value = value
    self.covered = covered
    self.disguises = disguises
    self.encoding = encoding
    opened = nil
    style = nil
  }

  /// Makes one of a value that stands in several places, none of which shows it.
  init(whole value: [UInt8], covered: [Range<Int>]) {
    self.value = value
    self.covered = covered
    disguises = []
    encoding = TextEncoding()
    opened = nil
    style = nil
  }

  /// Makes one of text in base64, opened.
  init(opened: [Finding], in text: [UInt8], style: Base64Style) {
    value = text
    covered = []
    disguises = style.hexadecimal == nil ? .base64 : .hexadecimal
    encoding = TextEncoding()
    self.opened = opened
    self.style = style
  }

  private init(
    _ inner: Disguise, disguises: Disguises, encoding: TextEncoding
  ) {
    value = inner.value
    covered = inner.covered
    opened = inner.opened
    style = inner.style
    self.disguises = disguises
    self.encoding = encoding
  }

  /// The same value in text that is itself seen through `disguises` and stands in `encoding`.
  func inside(_ disguises: Disguises, _ encoding: TextEncoding) -> Disguise {
    Disguise(self, disguises: self.disguises.union(disguises), encoding: encoding)
  }

  /// Appends `text`, which takes the place of the value or is the opened text with its findings
  /// replaced, as it must be written.
  package func append(encoded text: [UInt8], to output: inout [UInt8]) {
    guard let style else {
      encoding.append(text.span, to: &output)
      return
    }
    var blob: [UInt8] = []
    style.append(text.span, to: &blob)
    encoding.append(blob.span, to: &output)
  }
}
