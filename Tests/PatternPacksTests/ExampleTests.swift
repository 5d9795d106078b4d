import Detection
import Testing

/// Every example and every reject of every pack, as it stands there.
struct ExampleTests {
  @Test func `There are packs`() {
    #expect(
      Set(Packs.definitions.map(\.pack)).isSuperset(of: ["core", "payment", "secrets", "us"]))
    #expect(Packs.examples.count >= 3 * Packs.definitions.count)
    #expect(Packs.examples.allSatisfy { !$0.marks.isEmpty })
  }

  @Test(arguments: Packs.examples)
  func `An example gives its findings`(example: PackCase) async throws {
    let places = try await Workbench.forType(example.type)
      .places(of: example.type, in: example.text)
    #expect(marked(example.text, places) == marked(example.text, example.marks))
  }

  @Test(arguments: Packs.rejects)
  func `A reject gives none`(reject: PackCase) async throws {
    #expect(reject.marks.isEmpty)
    let places = try await Workbench.forType(reject.type).places(of: reject.type, in: reject.text)
    #expect(marked(reject.text, places) == marked(reject.text, []))
  }
}
