/// What is wrong with a key file; names the file, the cause and the cure, never its content.
public struct SecretKeyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure; more may come.
  public struct Code: Hashable, Sendable {
    private enum Kind { case cannotRead, cannotWrite, exists, exposed, notAFile, malformed }
    private let kind: Kind

    /// The file cannot be opened or read.
    public static let cannotRead = Code(kind: .cannotRead)
    /// The file cannot be created or written.
    public static let cannotWrite = Code(kind: .cannotWrite)
    /// There is already something at the path of a new key.
    public static let exists = Code(kind: .exists)
    /// Others than the owner may read or write the file.
    public static let exposed = Code(kind: .exposed)
    /// The path is a folder or a device.
    public static let notAFile = Code(kind: .notAFile)
    /// The content is not a key of a known version.
    public static let malformed = Code(kind: .malformed)
  }

  /// What kind of failure this is.
  public let code: Code
  /// The path as it was given.
  public let path: String
  /// What is wrong and what to do, without the path.
  public let message: String

  init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// `PATH: what is wrong; what to do`.
  public var description: String { "\(path): \(message)" }
}
