internal import ArgumentParser
internal import Scrubjay

@main
enum Main {
  static func main() {
    ProcessHardening.apply()
    SignalWatch.begin()
    // Hardly any command does without it, and to read the arguments takes a while.
    if !ProcessArguments.all.contains(where: ["--help", "-h", "--version"].contains) {
      Setup.prepare()
    }
    Terminal.end(run())
  }

  /// Parses the command line and does what it says.
  private static func run() -> ExitStatus {
    do {
      var verb = try RootCommand.parseAsRoot(ProcessArguments.all)
      try verb.run()
      return .done
    } catch let status as ExitStatus {
      return status
    } catch let error as SetupError {
      for line in error.lines { Terminal.error(line) }
      return ExitStatus(error.kind)
    } catch {
      return usage(error)
    }
  }

  /// Help goes to standard output and is no error; all else is wrong usage.
  private static func usage(_ error: any Error) -> ExitStatus {
    let message = RootCommand.fullMessage(for: error)
    guard RootCommand.exitCode(for: error) != .success else {
      do {
        try SmallFile.writeOutput(message.hasSuffix("\n") ? message : message + "\n")
        return .done
      } catch {
        for line in error.lines { Terminal.error(line) }
        return ExitStatus(error.kind)
      }
    }
    Terminal.usage(message)
    return .usage
  }
}

/// What the process ends with.
struct ExitStatus: Error, Equatable {
  let code: Int32

  private init(_ code: Int32) {
    self.code = code
  }

  static let done = ExitStatus(0)
  /// Something was found or left, or an example fails, where the command asks about that.
  static let found = ExitStatus(1)
  /// Usage, policy, pack or key is wrong: nothing was read or written.
  static let usage = ExitStatus(2)
  /// Input could not be processed safely.
  static let unsafeInput = ExitStatus(3)
  /// Something could not be read or written.
  static let inputOutput = ExitStatus(4)

  /// The status that a failure leads to.
  init(_ kind: JobFailure.Kind) {
    self =
      switch kind {
      case .usage: .usage
      case .inputOutput: .inputOutput
      case .unsafeInput: .unsafeInput
      case .residue: .found
      }
  }

  /// The status of several failures: 4 over 3 over 1.
  static func worst(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
    statuses.max { $0.code < $1.code } ?? .done
  }
}
