import Foundation
import Testing

/// The packs in `Fixtures/packs`, which show how a house adds types of its own.
@Suite struct ExamplePackTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/packs")

  private static let packs: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test func `there are packs`() {
    #expect(Self.packs.contains("workplace.yaml"))
  }

  @Test(arguments: packs) func `every example of a pack is true`(name: String) throws {
    let path = Self.folder.appendingPathComponent(name).path
    let ending = try Command.run(["patterns", "test", "--pack", path])
    #expect(ending.status == 0)
    let words = ending.outputText.split(separator: " ")
    #expect(words.dropFirst() == ["passed,", "0", "failed\n"])
    #expect(words.first.flatMap { Int($0) } ?? 0 >= 6)
  }

  @Test func `the identifiers of a workplace are found beside the types that are built in`() throws
  {
    let path = Self.folder.appendingPathComponent("workplace.yaml").path
    let text = """
      Agent EO40213K: hello, your customer number please?
      Customer: it is C-0012345, write to ann@example.com about order 2025-0314-0097.
      Customer: the parcel is 4821377 grams, see you.

      """
    let ending = try Command.run(["--pack", path], stdin: Array(text.utf8))
    #expect(
      ending.outputText == """
        Agent <EMPLOYEE_ID>: hello, your customer number please?
        Customer: it is <CUSTOMER_ID>, write to <EMAIL_ADDRESS> about order <ORDER_ID>.
        Customer: the parcel is 4821377 grams, see you.

        """)
    #expect(ending.errorText == "" && ending.status == 0)
  }

  @Test func `a group of a pack can be named like any other`() throws {
    let path = Self.folder.appendingPathComponent("workplace.yaml").path
    let ending = try Command.run(
      ["scan", "--count", "--pack", path, "-e", "EMPLOYMENT"],
      stdin: Array("agent EO40213K took order 2025-0314-0097\n".utf8))
    #expect(ending.outputText == "EMPLOYEE_ID\t1\n")
  }
}
