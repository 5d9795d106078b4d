import Testing

@testable import Matching

/// What is said in words, spelled or typed out is read as what it says, and nothing else is.
struct SpokenTextTests {
  /// Each stretch of `text`, as it is written and as what it says.
  private func read(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var spoken = SpokenText()
    spoken.look(at: bytes.span)
    return spoken.stretches.map { stretch in
      "\(String(decoding: bytes[stretch.range], as: UTF8.self)) = \(String(decoding: stretch.said, as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("card four two four two", "four two four two = 4242"),
    ("it is double five oh triple eight", "double five oh triple eight = 550888"),
    ("nought seven seven naught nine", "nought seven seven naught nine = 07709"),
    ("4 one 1 two", "4 one 1 two = 4112"),
    ("98 double 4 5 6 triple 2", "98 double 4 5 6 triple 2 = 984456222"),
    ("sixty five, twenty, oh one", "sixty five, twenty, oh one = 652001"),
    (
      "call four one five five five five oh one three two",
      "four one five five five five oh one three two = 415-555-0132"
    ),
    (
      "one eight hundred five five five oh one three two",
      "one eight hundred five five five oh one three two = 1-800-555-0132"
    ),
    ("plus four nine uh three zero", "plus four nine uh three zero = +4930"),
    ("one two three dash four five", "one two three dash four five = 123-45"),
    ("FOUR TWO FOUR TWO", "FOUR TWO FOUR TWO = 4242"),
    ("four, two... four - two", "four, two... four - two = 4242"),
    ("null eins zwo drei", "null eins zwo drei = 0123"),
    ("fünfundsechzig siebenundzwanzig elf", "fünfundsechzig siebenundzwanzig elf = 652711"),
    (
      "quatre-vingt-dix-sept zéro soixante et onze",
      "quatre-vingt-dix-sept zéro soixante et onze = 97071"
    ),
    ("vingt quatre-vingt-douze vingt quatre", "vingt quatre-vingt-douze vingt quatre = 209224"),
    (
      "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
      "zéro six douze trente-quatre cinquante-six soixante-dix-huit = 06 12 34 56 78"
    ),
    ("treinta y cinco veintidós cero", "treinta y cinco veintidós cero = 35220"),
    ("6 1 2 3 4 5 6 7", "6 1 2 3 4 5 6 7 = 61234567"),
    ("S as in Sam, M, I, T, H", "S as in Sam, M, I, T, H = Smith"),
    ("that's J-O-H-N", "J-O-H-N = John"),
    ("S for sugar A for apple M for mother", "S for sugar A for apple M for mother = Sam"),
    ("M wie Martha, Ü, L wie Ludwig, L", "M wie Martha, Ü, L wie Ludwig, L = Müll"),
    ("Siegfried wie S, A, M", "Siegfried wie S, A, M = Sam"),
    ("sierra mike india tango hotel", "sierra mike india tango hotel = Smith"),
    ("A double N E", "A double N E = Anne"),
    ("my surname is L E E", "L E E = Lee"),
    ("Q Q one two three four five six C", "Q Q one two three four five six C = QQ123456C"),
    ("D E eight nine three seven", "D E eight nine three seven = DE8937"),
    ("alpha bravo one two three", "alpha bravo one two three = AB123"),
    (
      "at ann dot smith at gmail dot com all",
      "ann dot smith at gmail dot com = ann.smith@gmail.com"
    ),
    (
      "my email is john smith at gmail dot com", "john smith at gmail dot com = johnsmith@gmail.com"
    ),
    (
      "it's j underscore doe eighty four at g m x dot co dot uk",
      "j underscore doe eighty four at g m x dot co dot uk = j_doe84@gmx.co.uk"
    ),
    (
      "mein konto max punkt muster at example punkt de",
      "max punkt muster at example punkt de = max.muster@example.de"
    ),
    ("ana arroba ejemplo punto com", "ana arroba ejemplo punto com = ana@ejemplo.com"),
    ("born may fifth nineteen eighty four", "fifth nineteen eighty four = 5th 1984"),
    (
      "the twenty first of May two thousand and one",
      "twenty first of May two thousand and one = 21st of May 2001"
    ),
    ("march three nineteen ninety", "three nineteen ninety = 3 1990"),
    ("dob oh five twelve eighty four", "oh five twelve eighty four = 05/12/84"),
    ("date of birth one two nineteen eighty", "one two nineteen eighty = 1/2/1980"),
    ("pаypal.com", "pаypal = paypal"),
    ("mail аnn@example.com.", "аnn = ann"), ("x\u{A0}аnn\u{200B}1", "аnn = ann"),
    ("card 41О1 now", "41О1 = 4101"),
    ("Ꮪam1", "Ꮪam1 = Sam1"),
  ]) func `What is said is read`(text: String, stretch: String) {
    #expect(read(text) == [stretch])
  }

  @Test(arguments: [
    "one two", "at four or five", "two for one", "one or two, three at most",
    "a table for two at six thirty",
    "one hundred and twenty five dollars", "two thousand five hundred", "five six thousand euros",
    "zero point five percent", "the first two", "I, a, I", "U.S.A. and e.g. i.e.", "plan A, B or C",
    "mike oscar romeo", "golf hotel", "charlie four five", "one\ntwo\nthree", "a 1 b 2 c 3",
    "visit us at example dot com", "look at this dot", "all that I needed at this point in time",
    "dot com bubble",
    "1 2 3 4 5 6", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "10 20 30 40 50 60 70 80", "vingt et un",
    "ein zwei", "5й", "iPhoneы",
    "Привет мир", "10μm café",
    "Δt=5", "",
  ]) func `What is no value stays`(text: String) {
    #expect(read(text).isEmpty, "\(read(text))")
  }

  @Test func `Nothing is passed over for what comes later`() {
    #expect(
      read("J-O-H-N (ok), ann dot lee at example dot com") == [
        "J-O-H-N = John", "ann dot lee at example dot com = ann.lee@example.com",
      ])
  }

  @Test func `What goes on without end is no value`() {
    #expect(
      read(String(repeating: "one two three ", count: 60) + "ok").allSatisfy {
        $0.utf8.count < 2000
      })
    let letters = String(repeating: "é ", count: 500)
    #expect(read(letters).isEmpty)
  }

  private static let pieces = [
    "four", "two", "double", "oh", "one", "4", "J", "O", "-", ", ", " ", " ", " ", "\n", "at",
    "dot", "com", "and",
    "hundred", "vingt", "quatre", "treinta", "y", "é", "ü", "а", "x@", "as in", "Sam", "may",
    "fifth", "nineteen",
    "sierra", "plus", ".", "'s", "zwei", "name", "thousand", "%20", "\u{1D400}",
  ]

  @Test(arguments: 0..<200) func `Stretches ascend and their parts fill them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<60 {
      text += Self.pieces.randomElement(using: &random) ?? ""
      if Int.random(in: 0..<3, using: &random) > 0 { text += " " }
    }
    let bytes = Array(text.utf8)
    var spoken = SpokenText()
    spoken.look(at: bytes.span)
    var last = 0
    for stretch in spoken.stretches {
      #expect(stretch.range.lowerBound >= last)
      last = stretch.range.upperBound
      var place = stretch.range.lowerBound
      for part in stretch.parts {
        #expect(part.start == place)
        #expect(part.said.count <= part.length)
        place += part.length
      }
      #expect(place == last)
      #expect(!bytes[stretch.range].contains(0x0A))
    }
    // A line is read alike alone and among others.
    var lines: [Range<Int>] = []
    var start = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      spoken.look(at: Array(line).span)
      lines += spoken.stretches.map { $0.range.lowerBound + start..<$0.range.upperBound + start }
      start += line.count + 1
    }
    var whole = SpokenText()
    whole.look(at: bytes.span)
    #expect(whole.stretches.map(\.range) == lines)
    // The view leads back to what is written.
    let lens = Lens()
    lens.look(at: bytes.span, from: 0, opensBase64: false, isOpen: false, separator: [])
    if lens.isFolding {
      for offset in lens.folded.bytes.indices {
        let source = lens.folded.source(of: offset..<offset + 1)
        #expect(source.upperBound <= bytes.count && !source.isEmpty)
      }
    }
  }
}
