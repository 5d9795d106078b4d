/// Why something was not scrubbed; never with a value from the data.
public struct ScrubjayError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of error it is; new ones may come.
  public struct Code: Hashable, Sendable {
    private enum Value: Hashable {
      case setup
      case unsafeInput
      case inputOutput
    }

    private let value: Value

    /// A policy, a pack, a key or what was asked for is wrong: nothing was read or written.
    public static let setup = Code(value: .setup)
    /// Input could not be processed safely, so nothing of it was written.
    public static let unsafeInput = Code(value: .unsafeInput)
    /// Something could not be read or written.
    public static let inputOutput = Code(value: .inputOutput)
  }

  /// What sort of error it is.
  public let code: Code

  /// What is wrong, where, and what to do about it: a line for each error.
  public let description: String

  init(_ error: SetupError) {
    code = error.kind == .inputOutput ? .inputOutput : .setup
    description = error.lines.joined(separator: "\n")
  }

  init(_ failures: [JobFailure]) {
    code =
      failures.contains { $0.kind == .inputOutput }
      ? .inputOutput : failures.contains { $0.kind == .usage } ? .setup : .unsafeInput
    description = failures.map(\.line).joined(separator: "\n")
  }
}
