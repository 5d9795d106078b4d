import Anonymization
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

private let digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

@Suite struct SecretKeyTests {
  @Test func aWrittenKeyReadsBackAsTheSameKey() throws {
    let folder = TemporaryFolder()
    let path = folder.file("key")
    let key = SecretKey.generate()
    try key.write(to: path)
    #expect(try SecretKey.load(path).identifier == key.identifier)

    var status = stat()
    #expect(unsafe stat(path, &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
    #expect(status.st_size == 15 + 64 + 1)
  }

  @Test func theFileFormatIsPinned() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("key", "scrubjay-key-1:\(digits)\n")
    #expect(try SecretKey.load(path).identifier == fixedKey().identifier)
    let bare = try folder.write("bare", "scrubjay-key-1:\(digits)")
    #expect(try SecretKey.load(bare).identifier == fixedKey().identifier)
  }

  /// Computed with Python's hmac and hashlib.
  @Test func theIdentifierIsPinned() throws {
    #expect(try fixedKey().identifier == "e52a4770f7993063")
  }

  @Test func generatedKeysDiffer() {
    let identifiers = (0..<50).map { _ in SecretKey.generate().identifier }
    #expect(Set(identifiers).count == 50)
  }

  @Test(arguments: [0, 1, 16, 31, 33, 64])
  func aKeyHas32Bytes(count: Int) {
    #expect(SecretKey(bytes: [UInt8](repeating: 7, count: count)) == nil)
  }

  @Test func nothingThatIsPrintedShowsTheKey() throws {
    let key = try fixedKey()
    var dumped = ""
    dump(key, to: &dumped)
    dump([key], to: &dumped)
    let shown = ["\(key)", String(reflecting: key), String(describing: [key]), dumped]
    for text in shown {
      #expect(!text.contains("0001"))
      #expect(!text.contains("1, 2, 3"))
      #expect(!text.contains("material"))
    }
    #expect("\(key)" == "SecretKey(e52a4770f7993063)")
    #expect(Mirror(reflecting: key).children.isEmpty)
  }

  @Test func aFileIsNeverOverwritten() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("key", "mine")
    let error = try #require(throws: SecretKeyError.self) {
      try SecretKey.generate().write(to: path)
    }
    #expect(error.code == .exists)
    #expect(
      "\(error)"
        == "\(path): a file is already there and a key is never overwritten; choose another name")

    // A dangling link is something too: following it would put the key where a stranger wants it.
    let link = folder.file("link")
    unsafe symlink(folder.path + "/nowhere", link)
    #expect(throws: SecretKeyError.self) { try SecretKey.generate().write(to: link) }
    #expect(unsafe access(folder.path + "/nowhere", F_OK) != 0)
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/none/key"
    let error = try #require(throws: SecretKeyError.self) {
      try SecretKey.generate().write(to: path)
    }
    #expect(error.code == .cannotWrite)
    #expect("\(error)" == "\(path): cannot create the key file: No such file or directory")
    let reading = try #require(throws: SecretKeyError.self) { try SecretKey.load(path) }
    #expect(reading.code == .cannotRead)
    #expect("\(reading)" == "\(path): cannot read the key file: No such file or directory")
  }

  @Test func aFolderIsNoKey() throws {
    let folder = TemporaryFolder()
    let error = try #require(throws: SecretKeyError.self) { try SecretKey.load(folder.path) }
    #expect(error.code == .notAFile)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o644, 0o666, 0o610] as [mode_t])
  func aKeyThatOthersMayTouchIsRefused(mode: mode_t) throws {
    let folder = TemporaryFolder()
    let path = try folder.write("key", "scrubjay-key-1:\(digits)\n", mode: mode)
    let error = try #require(throws: SecretKeyError.self) { try SecretKey.load(path) }
    #expect(error.code == .exposed)
    #expect(
      "\(error)" == "\(path): others may read or write this key file (mode "
        + "0\(String(mode, radix: 8))); run 'chmod 600' on it, and make a new key if it may have "
        + "been read")
  }

  @Test func aReadOnlyKeyIsAccepted() throws {
    let folder = TemporaryFolder()
    let path = try folder.write("key", "scrubjay-key-1:\(digits)\n", mode: 0o400)
    #expect(try SecretKey.load(path).identifier == fixedKey().identifier)
  }

  @Test(arguments: [
    ("", "the key file is empty"),
    ("hello", "not a key file: it does not begin with 'scrubjay-key-1:'"),
    ("scrubjay-key-2:\(digits)\n", "not a key file: it does not begin with 'scrubjay-key-1:'"),
    (" scrubjay-key-1:\(digits)\n", "not a key file: it does not begin with 'scrubjay-key-1:'"),
    ("\(digits)\n", "not a key file: it does not begin with 'scrubjay-key-1:'"),
    ("scrubjay-key-1:", "the key file is cut short: 64 hex digits must follow the header"),
    (
      "scrubjay-key-1:\(digits.dropLast())\n",
      "the key file is cut short: 64 hex digits must follow the header"
    ),
    (
      "scrubjay-key-1:\(digits)\n\n",
      "the key file is too long: 64 hex digits must follow the header"
    ),
    (
      "scrubjay-key-1:\(digits)\r\n",
      "the key file is too long: 64 hex digits must follow the header"
    ),
    (
      "scrubjay-key-1:\(digits)\(digits)\(digits)\(digits)\(digits)",
      "the key file is too long: 64 hex digits must follow the header"
    ),
    (
      "scrubjay-key-1:\(digits.uppercased())\n",
      "the key is not written in 64 lower-case hex digits"
    ),
    (
      "scrubjay-key-1:\(digits.dropLast())g\n",
      "the key is not written in 64 lower-case hex digits"
    ),
  ])
  func whatIsNoKeyIsRefused(content: String, message: String) throws {
    let folder = TemporaryFolder()
    let path = try folder.write("key", content)
    let error = try #require(throws: SecretKeyError.self) { try SecretKey.load(path) }
    #expect(error.code == .malformed)
    #expect("\(error)" == "\(path): \(message); give the file that 'scrubjay keygen -o' wrote")
  }

  /// As with `-k <(secret-manager get key)`.
  @Test func aPipeCanGiveTheKey() throws {
    var ends: [CInt] = [-1, -1]
    let result = unsafe ends.withUnsafeMutableBufferPointer { buffer -> CInt in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe pipe(base)
    }
    try #require(result == 0)
    defer { close(ends[0]) }
    let text = Array("scrubjay-key-1:\(digits)\n".utf8)
    let written = unsafe text.withUnsafeBytes { buffer in
      unsafe write(ends[1], buffer.baseAddress, buffer.count)
    }
    close(ends[1])
    #expect(written == text.count)
    #expect(try SecretKey.load("/dev/fd/\(ends[0])").identifier == fixedKey().identifier)
  }
}
