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

  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("scrubjay-benchmarks: \(message)\n".utf8))
  }
}
