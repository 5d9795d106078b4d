import Testing

@testable import Names

struct GazetteerTests {
  private func kind(_ name: String) -> Gazetteer.Kind? {
    var words = Gazetteer.Words()
    for word in name.split(separator: " ") {
      let bytes = Array(word.utf8)
      words.add(bytes.span)
    }
    return Gazetteer.look(up: words).kind
  }

  @Test(arguments: [
    ("Kenya", Gazetteer.Kind.country), ("Deutschland", .country),
    ("POLSKA", .country), ("new south wales", .region), ("Texas", .region), ("New York", .region),
    ("São Paulo", .city), ("sao paulo", .city), ("WROCŁAW", .city), ("Wroclaw", .city),
    ("Reading", .doubtful), ("Jordan", .doubtful), ("turkey", .doubtful),
  ])
  func `names are known in any case and with marks or without`(name: String, kind: Gazetteer.Kind) {
    #expect(self.kind(name) == kind)
  }

  @Test(arguments: ["", "I’", "it’", "Xyzzy", "New", "of", "May", "the", "123"])
  func `what is no place is none`(name: String) {
    #expect(kind(name) == nil)
  }

  @Test func `a name goes on as long as a longer one begins with it`() {
    var words = Gazetteer.Words()
    words.add(Array("new".utf8).span)
    #expect(Gazetteer.look(up: words).goesOn)
    words.add(Array("delhi".utf8).span)
    #expect(Gazetteer.look(up: words).kind == .city)
    words.add(Array("delhi".utf8).span)
    #expect(Gazetteer.look(up: words).kind == nil && !Gazetteer.look(up: words).goesOn)
  }

  @Test func `every name of the table is found and stands there once`() {
    var seen: Set<Substring> = []
    for (kind, names) in Gazetteer.table {
      for name in names.split(separator: "\n") {
        #expect(seen.insert(name).inserted, "\(name)")
        let found = self.kind(String(name))
        // A name with a sign that no word holds is never found, and nothing else for it.
        #expect(found == kind || found == nil, "\(name)")
        #expect(name.split(separator: " ").count <= Gazetteer.mostWords, "\(name)")
      }
    }
    #expect(seen.count > 10_000)
  }
}
