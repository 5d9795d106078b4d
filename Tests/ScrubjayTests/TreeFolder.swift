import Foundation

/// A folder of a test, with trees of files in it; removed with its owner.
final class TreeFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/scrubjay-trees-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ content: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// All files below `name` and what is in them.
  func tree(_ name: String) -> [String: String] {
    let root = path + "/" + name
    var tree: [String: String] = [:]
    for file in FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? [] {
      guard let content = FileManager.default.contents(atPath: root + "/" + file) else { continue }
      tree[file] = String(decoding: content, as: UTF8.self)
    }
    return tree
  }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }

  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: path + "/" + name)
  }
}
