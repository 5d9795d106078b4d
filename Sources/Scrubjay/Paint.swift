/// Colors for a terminal; where it is off, text stays as it is.
package struct Paint: Sendable {
  private let isOn: Bool

  /// Paints, or does not.
  package init(isOn: Bool) {
    self.isOn = isOn
  }

  func bold(_ text: String) -> String { paint("1", text) }
  func faint(_ text: String) -> String { paint("2", text) }
  func bad(_ text: String) -> String { paint("31", text) }
  func good(_ text: String) -> String { paint("32", text) }
  func notable(_ text: String) -> String { paint("33", text) }

  private func paint(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
