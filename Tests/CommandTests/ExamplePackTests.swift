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

  @Test func `numbers that customers give are found, and those that only look alike stay`() throws {
    let path = Self.folder.appendingPathComponent("tenant.yaml").path
    let text = """
      Agent: your booking reference, please?
      Customer: TRV-4821-K, and the policy number is 4821377.
      Customer: order ES44712290 came as RR 123 456 785 DE, meter 1 EMH 00 1234 5678, see ticket #104822.
      Agent: in case 2 things are missing, our policy of 2024 says 12345 points.

      """
    let ending = try Command.run(["--pack", path], stdin: Array(text.utf8))
    #expect(
      ending.outputText == """
        Agent: your booking reference, please?
        Customer: <BOOKING_REFERENCE>, and the policy number is <POLICY_NUMBER>.
        Customer: order <ORDER_NUMBER> came as <TRACKING_NUMBER>, meter <METER_NUMBER>, see ticket #<TICKET_NUMBER>.
        Agent: in case 2 things are missing, our policy of 2024 says 12345 points.

        """)
    #expect(ending.errorText == "" && ending.status == 0)
  }

  @Test func `what is learnt from numbers of a house is a pack that finds them`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("scrubjay-tenant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let samples = (0..<20).map { "TRV-\(1009 + 397 * $0)-\(Array("ABCDEFGHJK")[$0 % 10])" }
    let list = folder.appendingPathComponent("bookings.txt")
    try Data(samples.joined(separator: "\n").utf8).write(to: list)
    let learnt = try Command.run(
      ["patterns", "learn", list.path, "--type", "BOOKING_REFERENCE", "--context", "booking"])
    #expect(learnt.status == 0)
    #expect(learnt.errorText.contains("learnt: 20 of 20 values"))
    let pack = folder.appendingPathComponent("bookings.yaml")
    try Data(learnt.outputText.utf8).write(to: pack)
    let tested = try Command.run(["patterns", "test", "--pack", pack.path])
    #expect(tested.status == 0, "\(tested.outputText)")
    let found = try Command.run(
      ["--pack", pack.path], stdin: Array("my booking is \(samples[7]), see page 7\n".utf8))
    #expect(found.outputText == "my booking is <BOOKING_REFERENCE>, see page 7\n")
  }
}
