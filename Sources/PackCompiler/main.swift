// The build step that checks the packs and writes the Swift source that carries them and the profiles.
//
// usage: pack-compiler OUTPUT FILE…
//
// A file in a folder called profiles is a profile, one in a folder called formats describes a format of
// transcripts, any other is a pack, or in a folder beside these a part of a pack that is called after it.

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
guard arguments.count >= 2 else { fail("usage: pack-compiler OUTPUT FILE…") }

/// The name of a file without what follows its last point, if it lies in `folder`.
func name(of path: String, in folder: String) -> String? {
  let parts = path.split(separator: "/")
  guard parts.count > 1, parts[parts.count - 2] == folder, let file = parts.last,
    let dot = file.lastIndex(of: ".")
  else { return nil }
  return String(file[..<dot])
}

/// The folder below `Patterns` that a file lies in, if it lies in one.
func folder(of path: String) -> String? {
  let parts = path.split(separator: "/")
  guard parts.count > 2, parts[parts.count - 3] == "Patterns" else { return nil }
  return String(parts[parts.count - 2])
}

/// `text` as the lines of a literal of several lines that ends in as many number signs as it takes: a
/// regular expression may hold what ends or escapes a literal.
func literal(_ text: String) -> String {
  var pounds = "#"
  while text.contains("\"\"\"" + pounds) || text.contains("\\" + pounds) { pounds += "#" }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return "\(pounds)\"\"\"\n\(lines.joined(separator: "\n"))\n\"\"\"\(pounds)"
}

var definitions: [EntityDefinition] = []
var profiles: [(name: String, text: String)] = []
var formats: [(name: String, text: String)] = []
for path in arguments.dropFirst(2) {
  guard let bytes = contents(of: path) else { fail("\(path): cannot be read") }
  let profile = name(of: path, in: "profiles")
  let format = name(of: path, in: "formats")
  if let name = profile ?? format {
    // What they say is read where policies and formats are; here it must be YAML.
    do {
      _ = try Node.parse(bytes, file: path)
    } catch {
      fail("\(error.place): error: \(error.cause)\(error.cure.map { "; \($0)" } ?? "")")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if profile != nil { profiles.append((name, text)) } else { formats.append((name, text)) }
    continue
  }
  do {
    definitions += try PackReader.read(bytes, file: path, pack: folder(of: path))
  } catch {
    // The compiler's own form, so that an editor leads to the place.
    fail("\(error.place): error: \(error.cause)\(error.cure.map { "; \($0)" } ?? "")")
  }
}

definitions.sort { ($0.type, $0.pack) < ($1.type, $1.pack) }
let archive = PackArchive.encode(definitions)
let library = PackLibrary.encode(definitions)
let source = """
  // Written by pack-compiler from the packs beside PatternPacks.swift.

  /// The built-in packs, in the form that `PackArchive` reads.
  package enum BuiltinPacks {
    /// One line for each fact.
    package static let archive: StaticString = \(literal(archive))

    /// What the engine makes of the archive's patterns, in the form that `PackLibrary` reads.
    package static let library: StaticString = #"\(library)"#

    /// The built-in profiles: policy files, by name.
    package static let profiles: [(name: String, yaml: StaticString)] = [
      \(profiles.map { "(\"\($0.name)\", \(literal($0.text)))" }.joined(separator: ",\n"))
    ]

    /// The built-in descriptions of formats of transcripts, by name.
    package static let formats: [(name: String, yaml: StaticString)] = [
      \(formats.map { "(\"\($0.name)\", \(literal($0.text)))" }.joined(separator: ",\n"))
    ]
  }

  """
guard let output = unsafe fopen(arguments[1], "wb") else {
  fail("\(arguments[1]): cannot be written")
}
unsafe fputs(source, output)
guard unsafe fclose(output) == 0 else { fail("\(arguments[1]): cannot be written") }
