import Foundation
import Testing

/// Logs that grow.
@Suite struct FollowTests {
  private func append(_ folder: Folder, _ name: String, _ text: String) throws {
    let path = folder.url.appendingPathComponent(name).path
    if !FileManager.default.fileExists(atPath: path) { try folder.write(name, "") }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  private func wait(_ folder: Folder, _ name: String = "out.log", until text: String) -> Bool {
    for _ in 0..<400 {
      if folder.read(name) == text { return true }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("\(folder.read(name) ?? "nothing") is not \(text)")
    return false
  }

  private func line(_ number: Int) -> String { "user\(number)@example.com did \(number)\n" }

  private func clean(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "<EMAIL_ADDRESS> did \($0)\n" }.joined()
  }

  @Test func `nothing is lost and nothing comes twice`() throws {
    let folder = try Folder()
    let manager = FileManager.default
    func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }
    try append(folder, "app.log", line(1) + line(2))
    var live = try Live(["--follow", "app.log", "-o", "out.log"], in: folder)
    #expect(wait(folder, until: clean(1...2)))
    try append(folder, "app.log", line(3))
    #expect(wait(folder, until: clean(1...3)))
    // Renamed, with a line that came last, and a new file.
    try manager.moveItem(atPath: path("app.log"), toPath: path("app.log.1"))
    try append(folder, "app.log.1", line(4))
    try append(folder, "app.log", line(5))
    #expect(wait(folder, until: clean(1...5)))
    // Emptied.
    try append(folder, "app.log", line(6) + line(7))
    #expect(wait(folder, until: clean(1...7)))
    unsafe truncate(path("app.log"), 0)
    Thread.sleep(forTimeInterval: 0.4)
    try append(folder, "app.log", line(8))
    #expect(wait(folder, until: clean(1...8)))
    kill(live.process.processIdentifier, SIGKILL)
    live.closeInput()
    _ = live.wait()

    // While nobody looked: more lines, a new name, and more of a line in the output than is known of.
    try append(folder, "app.log", line(9))
    try manager.moveItem(atPath: path("app.log"), toPath: path("app.log.2"))
    try append(folder, "app.log", line(10))
    try append(folder, "out.log", "<EMAIL_ADD")
    live = try Live(["--follow", "app.log", "-o", "out.log"], in: folder)
    #expect(wait(folder, until: clean(1...10)))
    // Two do not write into one file.
    let other = try Command.run(["--follow", "app.log", "-o", "out.log"], in: folder)
    #expect(other.status == 4)
    kill(live.process.processIdentifier, SIGTERM)
    live.closeInput()
    #expect(live.wait().errorText == "")
    #expect(folder.read("out.log") == clean(1...10))
    #expect(try folder.mode("out.log") == 0o600)
  }

  @Test(arguments: [
    ["a.log", "b.log"], [], ["."], ["-"], ["a.log", "--format", "csv"], ["a.log", "-o", "x.gz"],
    ["a.log", "--report", "r"], ["a.log", "--encoding", "utf-16"], ["a.log", "--dry-run"],
  ])
  func `what makes no sense is refused`(arguments: [String]) throws {
    let folder = try Folder()
    try folder.write("a.log", "ann@example.com\n")
    let ending = try Command.run(["--follow"] + arguments, in: folder)
    #expect(ending.status == 2)
    #expect(ending.errorText.contains("--follow"))
    #expect(folder.names == ["a.log"])
  }

  @Test func `several files each have an output of their own`() throws {
    let folder = try Folder()
    try append(folder, "a/app.log", line(1))
    try append(folder, "b/app.log", line(1))
    try append(folder, "ann@example.com.log", line(1))
    let arguments = [
      "--follow", "a/app.log", "b/app.log", "gone.log", "ann@example.com.log", "-o", "clean/",
    ]
    for round in 1...2 {
      let live = try Live(arguments, in: folder)
      for (name, output) in [("a/app.log", "app.log"), ("b/app.log", "app_2.log")] {
        try append(folder, name, line(round + 1))
        #expect(wait(folder, "clean/\(output)", until: clean(1...round + 1)))
      }
      #expect(wait(folder, "clean/<EMAIL_ADDRESS>.log", until: clean(1...1)))
      kill(live.process.processIdentifier, SIGKILL)
      live.closeInput()
      // One that is not there does not keep the others from being followed.
      #expect(live.wait().errorText.hasPrefix("scrubjay: gone.log: cannot open: "))
    }
  }

  @Test func `a file that was there is not taken for one of ours`() throws {
    let folder = try Folder()
    try folder.write("a.log", "ann@example.com\n")
    try folder.write("mine.log", "old\n")
    let ending = try Command.run(["--follow", "a.log", "-o", "mine.log"], in: folder)
    #expect(ending.status == 4)
    #expect(folder.read("mine.log") == "old\n")
  }
}
