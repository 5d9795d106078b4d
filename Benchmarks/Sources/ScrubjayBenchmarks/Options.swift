import Foundation

/// What is measured, and how often.
struct Options {
  var binary = "./scrubjay"
  /// Folder with the packs that the binary was built with.
  var packs = "Patterns"
  var record: String?
  /// A record to draw instead of measuring.
  var drawn: String?
  /// Folder to write texts into instead of measuring.
  var written: String?
  /// Size of the ordinary texts, in millions of bytes.
  var size = 20
  /// Size of the stream that memory is measured with, in millions of bytes.
  var stream = 500
  /// How often each figure is taken; the best counts.
  var repeats = 3

  static let usage = """
    usage: scrubjay-benchmarks [--binary PATH] [--packs FOLDER] [--record FOLDER]
                               [--size MB] [--stream MB] [--repeats N]
           scrubjay-benchmarks --draw RECORD
           scrubjay-benchmarks --write FOLDER [--size MB]
    """

  /// Reads the command line; `nil` where help is asked for.
  init?(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" { return nil }
      guard let value = rest.popFirst() else { throw BenchmarkError("\(name) needs a value") }
      switch name {
      case "--binary": binary = value
      case "--packs": packs = value
      case "--record": record = value
      case "--draw": drawn = value
      case "--write": written = value
      case "--size": size = try Self.number(name, value)
      case "--stream": stream = try Self.number(name, value)
      case "--repeats": repeats = try Self.number(name, value)
      default: throw BenchmarkError("there is no option \(name)\n\(Self.usage)")
      }
    }
  }

  private static func number(_ name: String, _ value: String) throws -> Int {
    guard let number = Int(value), number > 0 else {
      throw BenchmarkError("\(name) needs a whole number above 0")
    }
    return number
  }
}
