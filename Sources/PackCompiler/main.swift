// The build step that checks the packs and writes the Swift source that carries them.
//
// usage: pack-compiler OUTPUT PACK…

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import Configuration
import Detection

/// Reads a whole file; `nil` where it cannot be read.
func contents(of path: String) -> [UInt8]? {
  guard let file = unsafe fopen(path, "rb") else { return nil }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe fread(&chunk, 1, chunk.count, file)
    if count == 0 { return unsafe ferror(file) == 0 ? bytes : nil }
    bytes += chunk[..<count]
  }
}

/// Says what is wrong and ends the build.
func fail(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  _ = unsafe line.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else { fail("usage: pack-compiler OUTPUT PACK…") }

var definitions: [EntityDefinition] = []
for path in arguments.dropFirst(2) {
  guard let bytes = contents(of: path) else { fail("\(path): cannot be read") }
  do {
    definitions += try PackReader.read(bytes, file: path)
  } catch {
    // The compiler's own form, so that an editor leads to the place.
    fail("\(error.place): error: \(error.cause)\(error.cure.map { "; \($0)" } ?? "")")
  }
}

definitions.sort { ($0.type, $0.pack) < ($1.type, $1.pack) }
let archive = PackArchive.encode(definitions)
let library = PackLibrary.encode(definitions)
// As many number signs as it takes: a regular expression may hold what ends or escapes a literal.
var pounds = "#"
while archive.contains("\"\"\"" + pounds) || archive.contains("\\" + pounds) { pounds += "#" }
let source = """
  // Written by pack-compiler from the packs beside PatternPacks.swift.

  /// The built-in packs, in the form that `PackArchive` reads.
  package enum BuiltinPacks {
    /// One line for each fact.
    package static let archive: StaticString = \(pounds)\"\"\"
    \(archive.split(separator: "\n").joined(separator: "\n  "))
    \"\"\"\(pounds)

    /// What the engine makes of the archive's patterns, in the form that `PackLibrary` reads.
    package static let library: StaticString = #"\(library)"#
  }

  """
guard let output = unsafe fopen(arguments[1], "wb") else {
  fail("\(arguments[1]): cannot be written")
}
unsafe fputs(source, output)
guard unsafe fclose(output) == 0 else { fail("\(arguments[1]): cannot be written") }
