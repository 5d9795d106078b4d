import Testing

@testable import Transcripts

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.log", "a.log", true), ("*.log", "a/b.log", true), ("*.log", "a.log.gz", false),
    ("*.log", ".log", true), ("a*b*c", "aXbYbZc", true), ("a*b*c", "acb", false),
    ("?.log", "ä.log", true), ("?.log", "ab.log", false), ("[a-c]?", "bz", true),
    ("[!a-c]?", "bz", false), ("[]x]", "]", true), ("[a-]", "-", true), ("\\*", "*", true),
    ("\\*", "a", false), ("/a.log", "a.log", true), ("/a.log", "b/a.log", false),
    ("b/*.log", "b/a.log", true), ("b/*.log", "c/b/a.log", false),
    ("b/*.log", "b/c/a.log", false), ("b/**/*.log", "b/a.log", true),
    ("b/**/*.log", "b/c/d/a.log", true), ("**/x/**/y", "a/x/b/x/c/y", true),
    ("**/x/**/y", "a/x/b/x/c/z", false), ("./a", "a", true), ("a/", "a", false),
  ])
  func fits(pattern: String, path: String, expected: Bool) throws {
    #expect(try #require(PathPattern(pattern)).matches(path, isFolder: false) == expected)
  }

  @Test func aSlashAtTheEndIsForFolders() throws {
    let pattern = try #require(PathPattern("tmp/"))
    #expect(pattern.matches("a/tmp", isFolder: true))
    #expect(!pattern.matches("a/tmp", isFolder: false))
  }

  @Test(arguments: ["", "/", "[a", "a\\", "[z-a]"]) func whatIsNoPattern(text: String) {
    #expect(PathPattern(text) == nil)
  }

  /// A pattern of many stars takes no time that grows out of hand.
  @Test func manyStars() throws {
    let pattern = try #require(PathPattern(String(repeating: "*a", count: 60) + "b"))
    #expect(!pattern.matches(String(repeating: "a", count: 4000), isFolder: false))
  }
}
