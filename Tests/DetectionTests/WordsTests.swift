import Testing

@testable import Detection

struct WordsTests {
  @Test func `Words are runs of letters, marks, digits and low lines`() {
    let bytes = Array("  Ab_1,c'd  Müller\u{301}—字 9".utf8)
    var words: [String] = []
    var offset = 0
    while let word = Words.next(bytes, from: offset, end: bytes.count) {
      words.append(String(decoding: bytes[word], as: UTF8.self))
      offset = word.upperBound
    }
    #expect(words == ["Ab_1", "c", "d", "Müller\u{301}", "字", "9"])
    var backwards: [String] = []
    offset = bytes.count
    while let word = Words.previous(bytes, before: offset, start: 0) {
      backwards.append(String(decoding: bytes[word], as: UTF8.self))
      offset = word.lowerBound
    }
    #expect(backwards.reversed() == words)
    #expect(Words.hashes(in: "Ab_1,c'd") == [Words.hash("ab_1"), Words.hash("c"), Words.hash("d")])
  }

  @Test(arguments: [
    ("Card", "CARD"), ("Überweisung", "ÜBERWEISUNG"), ("né", "NÉ"), ("ТЕЛЕФОН", "телефон"),
  ])
  func `Case is folded away`(left: String, right: String) {
    #expect(Words.hash(left) == Words.hash(right))
    #expect(Words.hash(Array(left.utf8)) == Words.hash(right))
  }

  @Test func `Different words differ`() {
    let words = ["", "a", "b", "ab", "ba", "card", "cards", "car", "né", "ne", "1", "_"]
    #expect(Set(words.map { Words.hash($0) }).count == words.count)
  }

  @Test(arguments: [
    ("O'Neill x", "O'Neill"), ("O’Neill", "O’Neill"), ("Ann-Marie!", "Ann-Marie"), ("x'", "x"),
    ("--x", "x"), ("a--b", "a"), ("l'équipe.", "l'équipe"), ("'a'", "a"),
  ])
  func `A compound word holds its apostrophes and hyphens`(text: String, word: String) throws {
    let bytes = Array(text.utf8)
    let found = try #require(Words.nextCompound(bytes, from: 0, end: bytes.count))
    #expect(String(decoding: bytes[found.range], as: UTF8.self) == word)
    #expect(found.hash == Words.hash(word.replacing("’", with: "'")))
  }

  @Test(arguments: [
    ("dateOfBirth", ["date", "of", "birth"]), ("date_of_birth", ["date", "of", "birth"]),
    ("Date-Of-Birth", ["date", "of", "birth"]), ("date of birth", ["date", "of", "birth"]),
    ("SSN", ["ssn"]), ("userID", ["user", "id"]), ("IPAddress", ["ip", "address"]),
    ("clientIPAddress", ["client", "ip", "address"]), ("", []), ("__", []),
    ("Ünïcode", ["ünïcode"]),
    ("größeÄndern", ["größe", "ändern"]), ("phone2", ["phone2"]), ("a.b/c", ["a", "b", "c"]),
  ])
  func `A field name is split`(name: String, words: [String]) {
    #expect(Words.splitFieldName(name) == words)
  }

  @Test func `A word has one hash, however it is read`() {
    for length in 1...40 {
      let word = String("Ab_1Cd2eFgHi3JkLmNoPq4RsTuVwXyZ5aBcDeFgH".prefix(length))
      for (before, after) in [("", ""), (" ", "."), ("-é,", "—")] {
        let bytes = Array((before + word + after).utf8)
        let range = before.utf8.count..<before.utf8.count + length
        #expect(Words.hash(bytes, in: range) == Words.hash(word))
        let next = Words.short(bytes, from: range.lowerBound, end: bytes.count)
        let previous = Words.short(bytes, before: range.upperBound, start: 0)
        if length < PlaceholderGrammar.shortestToken {
          #expect(next.map { [UInt64($0.length), $0.hash] } == [UInt64(length), Words.hash(word)])
          #expect(
            previous.map { [UInt64($0.length), $0.hash] } == [UInt64(length), Words.hash(word)])
        } else {
          #expect(next == nil && previous == nil)
        }
      }
    }
    // What goes on beyond ASCII is no short word; where the text may be looked at, it ends.
    let bytes = Array("éabcdé".utf8)
    #expect(Words.short(bytes, from: 2, end: bytes.count) == nil)
    #expect(Words.short(bytes, before: 6, start: 0) == nil)
    #expect(Words.short(bytes, from: 2, end: 5)?.hash == Words.hash("abc"))
    #expect(Words.short(bytes, before: 6, start: 3)?.hash == Words.hash("bcd"))
  }

  @Test func `A set holds what it was given`() {
    let words = (0..<300).map { Words.hash("word\($0)") } + [0]
    for count in [0, 1, 2, 7, 301] {
      let given = Array(words.suffix(count))
      let set = WordSet(given)
      var filters = WordFilters(count: 3)
      for word in given { filters.insert(word, into: 1) }
      #expect(set.isEmpty == given.isEmpty)
      for word in words {
        #expect(set.contains(word) == given.contains(word))
        #expect(filters.mayHold(word, at: 1) || !given.contains(word))
        #expect(!filters.mayHold(word, at: 0) && !filters.mayHold(word, at: 2))
      }
    }
  }

  @Test func `Ill-formed bytes separate words`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3]
    #expect(Words.next(bytes, from: 0, end: 4) == 0..<1)
    #expect(Words.next(bytes, from: 1, end: 4) == 2..<3)
    #expect(Words.next(bytes, from: 3, end: 4) == nil)
    #expect(Words.previous(bytes, before: 4, start: 0) == 2..<3)
  }
}
