import Foundation

/// Measures a `scrubjay` binary and checks that it finds what was planted.
@main
struct ScrubjayBenchmarks {
  static func main() {
    do {
      guard let options = try Options(CommandLine.arguments.dropFirst()) else {
        print(Options.usage)
        return
      }
      if let path = options.drawn {
        let record = try Record(path: path)
        print(record.summary)
        print("\ndrawn in \(try Plot(record).write(beside: path))")
        return
      }
      if let folder = options.written {
        try write(folder, size: options.size * 1_000_000)
        return
      }
      var session = try Session(options)
      try session.run()
      if !session.faults.isEmpty {
        for fault in session.faults { complain(fault) }
        exit(1)
      }
    } catch {
      complain("\(error)")
      exit(2)
    }
  }

  /// Writes a chat and a log, neither of which repeats itself.
  private static func write(_ folder: String, size: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for kind in [Corpus.Kind.chat, .log] {
      let corpus = try Corpus(kind, .text, size: size, pieceSize: size, folder: folder)
      print("\(corpus.path): \(corpus.bytes) bytes")
    }
  }

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("scrubjay-benchmarks: \(message)\n".utf8))
  }
}
