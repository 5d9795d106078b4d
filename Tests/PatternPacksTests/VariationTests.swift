import Detection
import Testing

/// Every example in other surroundings.
struct VariationTests {
  @Test(arguments: Packs.examples.filter { !$0.isDialogue })
  func `An example is found in a longer line`(example: PackCase) async throws {
    let bench = try Workbench.forType(example.type)
    let patterns = try await bench.patterns(of: example.type, in: example.text)
    // What must stand at the beginning or end of a line gets a line of its own.
    let first = patterns.contains { $0.regex.contains("^") } ? "\n" : ""
    let last = patterns.contains { $0.regex.contains("$") } ? "\n" : ""
    for (before, after) in [("and so. ", " and so on"), ("(", ")"), ("ж. ", " ж"), ("\t", "\t|")] {
      let (text, marks) = example.placed(
        after: Array((before + first).utf8), before: Array((last + after).utf8))
      let places = try await bench.places(of: example.type, in: text)
      #expect(marked(text, places) == marked(text, marks))
    }
  }

  @Test(arguments: Packs.examples)
  func `An example is found between other lines`(example: PackCase) async throws {
    let (text, marks) = example.placed(after: Array("…\r\n".utf8), before: Array("\r\n\n…".utf8))
    let places = try await Workbench.forType(example.type).places(of: example.type, in: text)
    #expect(marked(text, places) == marked(text, marks))
  }

  @Test(arguments: Packs.examples.filter { !$0.isDialogue && !$0.grows })
  func `A value is found next to punctuation`(example: PackCase) async throws {
    let bench = try Workbench.forType(example.type)
    for mark in example.marks {
      let patterns = try await bench.patterns(of: example.type, in: example.text)
      // A value that needs words in a certain place around it does not stand between brackets.
      // Names of a list are told from other words by what is around them, too.
      guard patterns.allSatisfy({ !$0.regex.contains("?<value>") && !$0.regex.isEmpty }) else {
        continue
      }
      for (before, after) in [
        ("(", ")"), ("[", "]"), ("\"", "\""), ("«", "»"), ("", "!"), ("", ";"),
      ] {
        let value = Array(before.utf8) + example.text[mark] + Array(after.utf8)
        var text = example.text
        text.replaceSubrange(mark, with: value)
        let start = mark.lowerBound + before.utf8.count
        let places = try await bench.places(of: example.type, in: text)
        #expect(
          places.contains(start..<start + mark.count), "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: Packs.examples)
  func `A letter of any script next to a value makes another word of it`(
    example: PackCase
  ) async throws {
    let bench = try Workbench.forType(example.type)
    let patterns = try await bench.patterns(of: example.type, in: example.text)
    guard patterns.count == example.marks.count else { return }
    for (mark, pattern) in zip(example.marks, patterns) where !pattern.regex.contains("?<value>") {
      let starts =
        ["{{start}}", "{{number}}", "{{groups}}", #"(?<![\p{L}"#].contains { start in
          pattern.regex.hasPrefix(start)
        }
      for letter in ["u", "ü", "ж", "ʒ", "字"] {
        if starts {
          var text = example.text
          text.insert(contentsOf: letter.utf8, at: mark.lowerBound)
          let value = mark.lowerBound + letter.utf8.count..<mark.upperBound + letter.utf8.count
          let places = try await bench.places(of: example.type, in: text)
          #expect(!places.contains(value), "\(marked(text, places))")
        }
        if ["{{end}}", "{{number-end}}", "{{groups-end}}"].contains(where: pattern.regex.hasSuffix)
        {
          var text = example.text
          text.insert(contentsOf: letter.utf8, at: mark.upperBound)
          let places = try await bench.places(of: example.type, in: text)
          #expect(!places.contains(mark), "\(marked(text, places))")
        }
      }
    }
  }

  @Test(arguments: Packs.examples.filter { !$0.grows })
  func `Case matters only where a pattern minds it`(example: PackCase) async throws {
    let bench = try Workbench.forType(example.type)
    let patterns = try await bench.patterns(of: example.type, in: example.text)
    guard patterns.allSatisfy({ $0.ignoresCase && !$0.regex.isEmpty }) else { return }
    let upper = example.text.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    let lower = example.text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for text in [upper, lower] {
      let places = try await bench.places(of: example.type, in: text)
      #expect(marked(text, places) == marked(text, example.marks))
    }
  }
}
