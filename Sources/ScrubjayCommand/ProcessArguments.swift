internal import CProcess

/// What the process was asked to do.
enum ProcessArguments {
  /// The arguments behind the name of the program.
  ///
  /// Swift's own list is empty in a root without `/proc`.
  static var all: [String] {
    let count = scrubjay_argument_count()
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(count, 1)).compactMap { number in
      unsafe scrubjay_argument(number).map { unsafe String(cString: $0) }
    }
  }
}
