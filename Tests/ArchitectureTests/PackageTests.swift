#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import Testing

/// What `Package.swift` says about the rooms.
struct PackageTests {
  private let manifest: String

  init() throws {
    manifest = try String(
      contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
  }

  /// The names behind `marker` in the manifest, such as `room("Detection"`.
  private func names(after marker: String) -> [String] {
    let text = manifest.split(whereSeparator: \.isWhitespace).joined()
    return text.components(separatedBy: marker).dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `Every room of the package exists`() throws {
    let folders = try SourceTree.rooms(in: "Sources")
    let rooms = names(after: "room(\"")
    #expect(rooms.count >= 8)
    for room in rooms + names(after: ".systemLibrary(name:\"") {
      #expect(folders.contains(room), "Sources/\(room) does not exist")
    }
  }

  @Test func `Every folder of sources is a target`() throws {
    let targets = Set(
      names(after: "room(\"") + names(after: ".systemLibrary(name:\"")
        + names(after: ".target(name:\"") + names(after: ".executableTarget(name:\"")
        + names(after: "path:\"Sources/"))
    for folder in try SourceTree.rooms(in: "Sources") {
      #expect(targets.contains(folder), "no target is called \(folder)")
    }
  }

  @Test func `Every suite of the package exists and holds tests`() throws {
    let suites = names(after: "tests(\"")
    #expect(suites.count >= 10)
    #expect(Set(suites).isSubset(of: try SourceTree.rooms(in: "Tests")))
    for suite in suites {
      #expect(!(try SourceTree.files(in: "Tests", room: suite)).isEmpty, "\(suite) is empty")
    }
  }

  @Test func `Every target has the strict settings`() {
    for setting in [
      ".strictMemorySafety()", ".treatAllWarnings(as: .error)", "ExistentialAny",
      "InternalImportsByDefault", "MemberImportVisibility", "swiftLanguageModes: [.v6]",
    ] {
      #expect(manifest.contains(setting))
    }
  }
}
