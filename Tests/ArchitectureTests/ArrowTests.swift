import Testing

/// The arrows between rooms: what each may import, and nothing else.
///
/// A room that does not exist yet has its arrows all the same, so that it begins in its place.
private let arrows: [String: Set<String>] = [
  "PCRE2": ["CPCRE2"],
  // CMatching and CFolding are ours: C for what Swift has no instructions for.
  "Matching": ["CFolding", "CMatching", "PCRE2"],
  "Checksums": [],
  "Configuration": ["CYAML"],
  // CNames is ours: C that training calls, too.
  "Names": ["CNames"],
  "Detection": ["Configuration", "Matching", "Checksums", "Names"],
  "Anonymization": ["Detection", "Configuration", "Checksums", "Crypto", "CSQLite"],
  "Transcripts": ["Configuration", "CArchive", "CTranscripts", "CZlib", "CZstd"],
  "Conversations": ["Transcripts", "Detection"],
  "Scrubjay": [
    "Conversations", "Anonymization", "PatternPacks", "Transcripts", "Detection", "Configuration",
  ],
  "ScrubjayCommand": ["Scrubjay", "CProcess", "ArgumentParser"],
  // Configuration for the error that reading a pack throws.
  "PackCompiler": ["Detection", "Configuration"],
  "CompilePacks": ["PackagePlugin"],
]

/// The modules of the system that rooms may use beside their arrows: what computes needs none.
private let systemModules: [String: Set<String>] = [
  "PCRE2": ["Synchronization"],
  "Matching": ["Synchronization"],
  "Anonymization": libraryOfC,
  "Transcripts": libraryOfC.union(["Synchronization"]),
  "Scrubjay": libraryOfC.union(["Synchronization"]),
  "ScrubjayCommand": libraryOfC.union(["Synchronization"]),
  "PackCompiler": libraryOfC,
]

private let libraryOfC: Set<String> = ["Glibc", "Musl", "Darwin"]

struct Room: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  /// Every folder under `Sources`, but for the module maps of C libraries.
  static let all: [Room] = ((try? SourceTree.rooms(in: "Sources")) ?? [])
    .filter { !$0.hasPrefix("C") || arrows[$0] != nil }
    .map(Room.init)
}

struct ArrowTests {
  @Test func `The rooms are found`() {
    let names = Set(Room.all.map(\.name))
    #expect(names.isSuperset(of: ["PCRE2", "Matching", "Detection", "Configuration", "Scrubjay"]))
  }

  @Test(arguments: Room.all)
  func `A room imports only what its arrows point to`(room: Room) throws {
    let allowed = try #require(arrows[room.name], "no arrow is known for this room")
      .union(systemModules[room.name] ?? [])
    let files = try SourceTree.files(in: "Sources", room: room.name)
    #expect(!files.isEmpty)
    for file in files {
      for (module, line) in file.imports where !allowed.contains(module) {
        Issue.record("\(file.path):\(line): \(room.name) may not import \(module)")
      }
    }
  }

  @Test func `Each C library has one room, without logic`() throws {
    let libraries = try SourceTree.rooms(in: "Sources")
      .filter { $0.hasPrefix("C") && arrows[$0] == nil }
    #expect(libraries.contains("CPCRE2"))
    var importers: [String: Set<String>] = [:]
    for room in Room.all {
      for file in try SourceTree.files(in: "Sources", room: room.name) {
        for (module, _) in file.imports { importers[module, default: []].insert(room.name) }
      }
    }
    for library in libraries {
      #expect(importers[library]?.count == 1, "\(library) is imported by one room")
      #expect(try SourceTree.files(in: "Sources", room: library).isEmpty)
    }
    #expect(importers["Crypto"] == ["Anonymization"])
    #expect(importers["ArgumentParser"].map { $0 == ["ScrubjayCommand"] } ?? true)
    #expect(importers["Foundation"] == nil)
    #expect(importers["FoundationEssentials"] == nil)
  }

  @Test func `Only tests import testable, and no source exports another module`() throws {
    for room in Room.all {
      for file in try SourceTree.files(in: "Sources", room: room.name) {
        for (index, line) in file.lines.enumerated() where line.contains("import ") {
          #expect(
            !line.contains("@testable") && !line.contains("@_exported"), "\(file.path):\(index + 1)"
          )
        }
      }
    }
  }

  @Test func `Imports are read however they are written`() {
    let source = """
      import A
      internal import B
      @testable import C
      @_exported public import D.Submodule
      package import struct E.Name
      // import F
      let text = "import G"
      /* import H
      import I */
      #if canImport(J)
        import K
      #endif
      """
    let file = SourceFile(
      room: "", path: "",
      lines: SourceTree.blanked(source).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init))
    #expect(file.imports.map(\.module) == ["A", "B", "C", "D", "E", "K"])
    #expect(file.imports.map(\.line) == [1, 2, 3, 4, 5, 11])
  }
}
