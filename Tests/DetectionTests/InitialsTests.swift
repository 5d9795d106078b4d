import Testing

@testable import Detection

struct InitialsTests {
  private func found(_ text: String, _ names: [String] = ["JS", "AMH", "PS"]) -> [String] {
    let initials = names.compactMap {
      Initials(Array($0.utf8), pattern: 0, score: Score(0.8))
    }
    let bytes = Array(text.utf8)
    var found: [String] = []
    Initials.find(initials, in: bytes.span, range: 0..<bytes.count) { place, _ in
      found.append(String(decoding: bytes[place], as: UTF8.self))
    }
    return found
  }

  @Test(arguments: [
    ("JS: done", ["JS"]), ("J.S.: done", ["J.S."]), ("J.S.", ["J.S."]), ("hello\nJ.S", ["J.S"]),
    ("JS: a\nAMH: b\r\nA.M.H.\r\n", ["JS", "AMH", "A.M.H."]), ("P.S.: x", ["P.S."]),
  ])
  func `labels and signatures are found`(text: String, places: [String]) {
    #expect(found(text) == places)
  }

  @Test(arguments: [
    "JS", "PS: x", "js: x", "see JS: x", "J.S. was here", "JSX: x", "J..S", "JS : x", "TG: x", "",
    ".", "J:",
    "J.S.A.B.",
  ])
  func `other letters are not`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `names of one word or many have none`() {
    for letters in ["A", "ABCD", "", "A1"] {
      #expect(Initials(Array(letters.utf8), pattern: 0, score: Score(0.8)) == nil)
    }
  }
}
