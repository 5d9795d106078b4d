internal import Crypto

/// The file of a key: one line of text,
///
///     scrubjay-key-1:0123…cdef⏎
///
/// the header with the version of the format, 64 lower-case hex digits, a line feed (which may be
/// missing). Nothing else is accepted: no white space, no comment, no second line.
extension SecretKey {
  private static let header = Array("scrubjay-key-1:".utf8)

  /// Writes the key to a new file that only the owner can read, and waits until it is on the disk.
  ///
  /// - Parameter path: where nothing may stand yet, not even a dangling link.
  /// - Throws: If there is something already or the file cannot be written; then nothing is left
  ///   behind.
  public func write(to path: String) throws(SecretKeyError) {
    let file: OwnedFile
    do throws(SystemError) {
      file = try OwnedFile(creating: path)
    } catch {
      if error == .exists {
        throw SecretKeyError(
          .exists, path: path,
          "a file is already there and a key is never overwritten; choose another name")
      }
      throw SecretKeyError(.cannotWrite, path: path, "cannot create the key file: \(error)")
    }

    var text = Self.header
    text.reserveCapacity(Self.header.count + Self.byteCount * 2 + 1)
    var bytes = KeyDerivation.bytes(of: material)
    text.append(hex: bytes)
    text.append(0x0A)
    bytes.wipe()
    defer { text.wipe() }
    do throws(SystemError) {
      try file.write(text)
      try file.synchronize()
    } catch {
      OwnedFile.remove(path)
      throw SecretKeyError(.cannotWrite, path: path, "cannot write the key file: \(error)")
    }
  }

  /// Reads a key from a file, or from a pipe such as a shell's process substitution gives.
  ///
  /// - Parameter path: a file that nobody but its owner may read or write; links are followed, the
  ///   permissions are those of the file itself.
  /// - Returns: The key in the file.
  /// - Throws: If it cannot be read, is open to others, or holds anything but one key.
  public static func load(_ path: String) throws(SecretKeyError) -> SecretKey {
    func unreadable(_ error: SystemError) -> SecretKeyError {
      SecretKeyError(.cannotRead, path: path, "cannot read the key file: \(error)")
    }

    let file: OwnedFile
    let status: OwnedFile.Status
    do throws(SystemError) {
      file = try OwnedFile(reading: path)
      status = try file.status()
    } catch {
      throw unreadable(error)
    }
    guard status.isReadable else {
      throw SecretKeyError(
        .notAFile, path: path, "not a file; give the file that 'scrubjay keygen -o' wrote")
    }
    guard status.permissions & 0o077 == 0 else {
      throw SecretKeyError(
        .exposed, path: path,
        "others may read or write this key file (mode \(octal(status.permissions))); "
          + "run 'chmod 600' on it, and make a new key if it may have been read")
    }

    var content: [UInt8]
    do throws(SystemError) {
      // Far more than any key needs, so that a wrong file is told by its length.
      content = try file.read(atMost: 256)
    } catch {
      throw unreadable(error)
    }
    defer { content.wipe() }
    return try parse(content, path: path)
  }

  /// The key that `content` spells.
  private static func parse(_ content: [UInt8], path: String) throws(SecretKeyError) -> SecretKey {
    func malformed(_ message: String) -> SecretKeyError {
      SecretKeyError(
        .malformed, path: path, "\(message); give the file that 'scrubjay keygen -o' wrote")
    }

    guard !content.isEmpty else { throw malformed("the key file is empty") }
    guard content.starts(with: header) else {
      throw malformed("not a key file: it does not begin with 'scrubjay-key-1:'")
    }
    // A slice that is never changed: changing it would copy the key to where nothing wipes it.
    let digits = content[header.count..<content.count - (content.last == 0x0A ? 1 : 0)]
    guard digits.count == byteCount * 2 else {
      let verdict = digits.count < byteCount * 2 ? "cut short" : "too long"
      throw malformed("the key file is \(verdict): 64 hex digits must follow the header")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    defer { bytes.wipe() }
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: throw malformed("the key is not written in 64 lower-case hex digits")
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    guard let key = SecretKey(bytes: bytes) else {
      throw malformed("the key file is cut short")
    }
    return key
  }

  private static func octal(_ permissions: UInt32) -> String {
    let digits = String(permissions, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
