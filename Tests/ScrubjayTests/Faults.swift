import Foundation
import Synchronization
import Transcripts

/// Calls to the system of which one fails; all writes are short.
final class Faults: Sendable {
  /// What can fail.
  enum Operation: CaseIterable {
    case open, read, write, synchronize, synchronizeDisk, seek, truncate, changeMode, rename, link
    case remove, makeFolder
  }

  private let counts = Mutex<[Operation: Int]>([:])
  private let failing: Operation?
  private let number: Int
  private let code: Int32

  /// Makes call number `number` of `operation`, from 1, fail with `code`.
  init(_ operation: Operation? = nil, number: Int = 0, code: Int32 = 0) {
    failing = operation
    self.number = number
    self.code = code
  }

  /// How often an operation was asked for.
  func count(_ operation: Operation) -> Int { counts.withLock { $0[operation] ?? 0 } }

  private func fails(_ operation: Operation) -> Bool {
    let count = counts.withLock { counts in
      counts[operation, default: 0] += 1
      return counts[operation]
    }
    return operation == failing && count == number
  }

  var calls: SystemCalls {
    let system = SystemCalls()
    var calls = system
    calls.open = { [self] in fails(.open) ? .failure(code) : system.open($0, $1, $2) }
    unsafe calls.read = { [self] descriptor, buffer in
      unsafe fails(.read) ? .failure(code) : system.read(descriptor, buffer)
    }
    unsafe calls.write = { [self] descriptor, buffer in
      if fails(.write) { return .failure(code) }
      let short = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<min(buffer.count, 300)])
      return unsafe system.write(descriptor, short)
    }
    calls.synchronize = { [self] in fails(.synchronize) ? code : system.synchronize($0) }
    calls.synchronizeDisk = { [self] in
      // The disk of the tests is left to its own time.
      fails(.synchronizeDisk) ? code : fcntl($0, F_GETFD) < 0 ? errno : 0
    }
    calls.seek = { [self] in fails(.seek) ? code : system.seek($0, $1) }
    calls.truncate = { [self] in fails(.truncate) ? code : system.truncate($0, $1) }
    calls.changeMode = { [self] in fails(.changeMode) ? code : system.changeMode($0, $1) }
    calls.rename = { [self] in fails(.rename) ? code : system.rename($0, $1) }
    calls.link = { [self] in fails(.link) ? code : system.link($0, $1) }
    calls.remove = { [self] in fails(.remove) ? code : system.remove($0) }
    calls.makeFolder = { [self] in fails(.makeFolder) ? code : system.makeFolder($0) }
    return calls
  }
}
