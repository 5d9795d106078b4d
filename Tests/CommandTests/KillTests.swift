import Foundation
import Testing

/// A batch that is killed and continued.
@Suite struct KillTests {
  private func tree(_ folder: Folder, _ name: String) -> [String: String] {
    let root = folder.url.appendingPathComponent(name).path
    var tree: [String: String] = [:]
    for file in FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? [] {
      guard let content = FileManager.default.contents(atPath: root + "/" + file) else { continue }
      tree[file] = String(decoding: content, as: UTF8.self)
    }
    return tree
  }

  @Test(arguments: [false, true])
  func `killed at any moment, a second run ends with the same tree`(isInPlace: Bool) throws {
    let folder = try Folder()
    for number in 0..<40 {
      let lines = (0..<(number % 7 == 0 ? 4000 : 50)).map {
        "user\(number)x\($0)@example.com called from 10.1.2.3 for the \($0). time\n"
      }
      try folder.write("plain/d\(number % 5)/f\(number).log", lines.joined())
    }
    let manager = FileManager.default
    func start() throws {
      try? manager.removeItem(at: folder.url.appendingPathComponent("in"))
      try? manager.removeItem(at: folder.url.appendingPathComponent("out"))
      try manager.copyItem(
        at: folder.url.appendingPathComponent("plain"),
        to: folder.url.appendingPathComponent("in"))
    }
    let arguments = (isInPlace ? ["--in-place", "in"] : ["in", "-o", "out"]) + ["--resume", "-q"]
    let made = isInPlace ? "in" : "out"
    try start()
    let began = Date()
    #expect(try Command.run(arguments, in: folder).status == 0)
    let time = Date().timeIntervalSince(began)
    let whole = tree(folder, made)
    #expect(whole.count == 41)
    for moment in 0..<6 {
      try start()
      let live = try Live(arguments, in: folder)
      Thread.sleep(forTimeInterval: time * Double(moment) / 6)
      kill(live.process.processIdentifier, SIGKILL)
      live.closeInput()
      _ = live.wait()
      let ending = try Command.run(arguments, in: folder)
      #expect(ending.status == 0)
      #expect(ending.errorText == "")
      #expect(tree(folder, made) == whole, "moment \(moment)")
    }
  }
}
