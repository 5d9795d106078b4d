internal import Conversations
internal import Transcripts

/// What is to be done for one member of a container.
struct MemberTask: Sendable {
  /// The member under the name that it gets.
  var member: ArchiveMember
  /// Its path as it was.
  var path: String
  /// Where it leads to, if it is another name of a member: the path of that as it was.
  var target: String?
  /// What is in it.
  var content: [UInt8] = []
  /// How that is scrubbed; `nil` for what has no content, or nothing is done with.
  var scrub: MemberScrub?
  /// What is known without looking into it: why it is left out.
  var summary: Run.Summary?

  /// Does it.
  func result(_ memory: () -> WorkMemory) -> MemberResult {
    guard summary == nil, let scrub else {
      return MemberResult(
        member: member, path: path, target: target, summaries: summary.map { [$0] } ?? [])
    }
    var result = MemberResult(member: member, path: path)
    scrub.scrub(content, memory(), into: &result)
    return result
  }
}

/// What became of one member of a container.
struct MemberResult: Sendable {
  /// The member under the name that it gets.
  var member: ArchiveMember
  /// Its path as it was.
  var path: String
  /// Where it leads to, if it is another name of a member.
  var target: String?
  /// What is written.
  var output: [UInt8] = []
  /// What was done with it, and with what is in it.
  var summaries: [Run.Summary] = []
  /// What ends everything: something could not be written.
  var error: (any Error)?

  /// Why it could not be processed, if that is so.
  var failure: RecordFailure? { summaries.first?.failure }

  /// Whether it is in the output.
  var isInOutput: Bool { failure == nil && summaries.first?.isInOutput != false }
}

/// How a member that is in memory is scrubbed, on whatever thread.
struct MemberScrub: Sendable {
  let scrubber: Scrubber
  let job: Job
  let transcript: TranscriptFormat?
  let wantsDigest: Bool
  /// Who is known of exports, by the names of formats.
  let known: [String: Participants]
  /// What the member is called where it is laid aside.
  let name: String
  /// How what becomes of it is packed; `nil` where that is not done here.
  let packing: MemberPacking?
  let options: RunOptions

  fileprivate func scrub(
    _ content: [UInt8], _ memory: WorkMemory, into result: inout MemberResult
  ) {
    let bytes = MemberBytes(path: options.path)
    do {
      do {
        var input = InputScrub(
          scrubber: scrubber, job: job, transcript: transcript, wantsDigest: wantsDigest)
        input.memory = memory
        input.exports = Exports(inputs: [], calls: job.calls, known: known)
        // Containers are looked into before their members come here.
        input.depth = ArchiveRun.maximumDepth
        input.name = name
        let output = JobOutput(bytes, packing: JobOutput.Packing(compression: .auto, threads: 0))
        let source = MemorySource(path: options.path, content)
        result.summaries = try input.scrub(source, options, to: output)
        if result.failure == nil { try output.finish() }
      } catch {
        result.summaries = [try Run.Summary(failing: error, options.path)]
      }
      if let failure = result.failure, let quarantine = job.quarantine {
        let writer = QuarantineWriter(quarantine, path: name, calls: job.calls)
        try writer.add(
          whole: MemorySource(path: options.path, content), cause: failure.cause)
        try writer.finish()
        result.summaries = [.laidAside(options.path, bytes: content.count)]
      }
      guard result.failure == nil else { return }
      result.output = bytes.bytes
      if let packing, result.isInOutput {
        result.member.packed = try packing.pack(&result.output, with: memory)
      }
    } catch {
      result.error = error
    }
  }
}

extension Run.Summary {
  /// Whether something of it is in the output, if it did not fail.
  var isInOutput: Bool { handling != .skipped && handling != .quarantined }

  /// What is said of an input that could not be processed.
  ///
  /// - Throws: `error` itself, where that is about something else.
  init(failing error: any Error, _ path: String) throws {
    let failure = JobFailure(error)
    guard failure.kind == .unsafeInput || failure.kind == .residue else { throw error }
    self.init(path: path, format: .text)
    self.failure = RecordFailure(
      failure.kind == .residue ? .residue : .unsafeInput, path: failure.path ?? path,
      record: failure.record, cause: failure.cause, cure: failure.cure)
  }

  /// What is said of an input that was sealed and laid aside as a whole.
  static func laidAside(_ path: String, bytes: Int) -> Run.Summary {
    var summary = Run.Summary(path: path, format: .text)
    summary.handling = .quarantined
    summary.bytes = bytes
    return summary
  }
}

/// What is made of a member, in memory.
private final class MemberBytes: ByteSink {
  let path: String
  private(set) var bytes: [UInt8] = []

  init(path: String) {
    self.path = path
  }

  func write(_ piece: Span<UInt8>) { bytes.append(piece, in: 0..<piece.count) }

  func finish() {}

  func abandon() {}
}

/// Members of containers on their way: threads work on them while the container is read on, and what they
/// make of them comes out in the order of the container.
///
/// Used by one thread, for one container at a time; one that stands in another one is empty-handed before
/// it begins and when it ends.
final class MemberQueue {
  /// How much content may be on its way, in bytes, besides that of one member.
  private static let capacity = 12 << 20

  private let scrubber: Scrubber
  private let width: Int
  private var memory: WorkMemory?
  private var work: OrderedWork<MemberTask, MemberResult>?
  /// How many bytes those have that are on their way, in their order.
  private var sizes: [Int] = []
  private var bytes = 0

  /// Works on `width` threads; on the caller's one, in this memory, if there is one or `width` is 1.
  init(_ scrubber: Scrubber, width: Int, memory: WorkMemory?) {
    self.scrubber = scrubber
    self.width = memory == nil ? width : 1
    self.memory = memory
  }

  /// Adds a member; gives what is ready to `take`, which says whether to go on.
  ///
  /// - Returns: what `take` said last.
  func put(_ task: MemberTask, _ take: (MemberResult) throws -> Bool) throws -> Bool {
    guard width > 1 else {
      return try take(
        task.result {
          let memory = memory ?? WorkMemory(scrubber)
          self.memory = memory
          return memory
        })
    }
    let work = try self.work ?? start()
    let size = task.content.count
    while sizes.count == work.limit || (!sizes.isEmpty && bytes + size > Self.capacity) {
      guard let result = work.next() else { break }
      guard try pass(result, take) else { return false }
    }
    _ = work.put(task)
    sizes.append(size)
    bytes += size
    while let result = work.nextIfReady() {
      guard try pass(result, take) else { return false }
    }
    return true
  }

  /// Gives all that is on its way to `take`.
  func drain(_ take: (MemberResult) throws -> Bool) throws -> Bool {
    while !sizes.isEmpty, let result = work?.next() {
      guard try pass(result, take) else { return false }
    }
    return true
  }

  /// Lets go of all that is on its way.
  func discard() {
    _ = try? drain { _ in true }
  }

  private func start() throws -> OrderedWork<MemberTask, MemberResult> {
    let scrubber = scrubber
    let made = try OrderedWork<MemberTask, MemberResult>(width: width) {
      var memory: WorkMemory?
      return { task in
        task.result {
          let own = memory ?? WorkMemory(scrubber)
          memory = own
          return own
        }
      }
    }
    work = made
    return made
  }

  private func pass(
    _ result: MemberResult, _ take: (MemberResult) throws -> Bool
  ) throws -> Bool {
    bytes -= sizes.removeFirst()
    return try take(result)
  }
}
