internal import Conversations
internal import Transcripts

/// The exports that the inputs of a job belong to: all inputs of one format are one conversation, of which
/// each knows what the others say of people.
final class Exports {
  private let inputs: [String]
  private let calls: SystemCalls
  /// Who is known from elsewhere, by format.
  private let known: [String: Participants]
  /// Files that name people, by their names, of an archive: there they may stand behind the others.
  private var held: [(name: String, content: MemorySource)] = []
  private var memories: [String: ConversationMemory] = [:]

  /// Makes the exports of a job.
  ///
  /// - Parameters:
  ///   - inputs: its inputs.
  ///   - calls: what files are read with.
  ///   - known: who is known from elsewhere, by the names of formats.
  init(inputs: [String], calls: SystemCalls, known: [String: Participants] = [:]) {
    self.inputs = inputs
    self.known = known
    self.calls = calls
  }

  /// Keeps a file that names people.
  func hold(_ content: MemorySource, name: String) {
    held.append((name, content))
  }

  /// Whether a file that is held names people of `format`.
  func holdsFile(of format: FormatDescription) -> Bool {
    held.contains { format.isNaming($0.name) }
  }

  /// What is remembered of the export that inputs of `format` belong to.
  ///
  /// Asked for the first time, the files that name its people are read before anything else: those among
  /// the inputs, those beside an input or in the folder above that, and those that are held. Whom they name
  /// gets a number at once, so that it is the same in all that is made of the export.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - learn: goes over a file and fills a memory.
  ///   - number: gives numbers to all who are known.
  /// - Returns: the memory.
  /// - Throws: where such a file cannot be read.
  func memory(
    of format: TranscriptFormat,
    learn: (_ source: any ByteSource, _ memory: ConversationMemory) throws -> Void,
    number: (_ memory: ConversationMemory) -> Void
  ) throws -> ConversationMemory {
    let name = format.description.name
    if let known = memories[name] { return known }
    let memory = ConversationMemory()
    memories[name] = memory
    if let participants = known[name] { memory.participants = participants }
    for path in participantFiles(format.description.participantFiles) {
      try learn(try FileSource(path: path, calls: calls), memory)
    }
    for file in held where format.description.isNaming(file.name) {
      try file.content.seek(to: 0)
      try learn(file.content, memory)
    }
    number(memory)
    return memory
  }

  /// The files of these names that there are beside the inputs or in the folder above.
  func participantFiles(_ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    var folders: [String] = []
    for path in inputs where path != "-" {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.dropLast().joined(separator: "/")
      let start = parts.count > 1 ? folder + "/" : ""
      let above =
        parts.count > 2 && parts[parts.count - 2] != ".." && parts[parts.count - 2] != "."
        ? parts.dropLast(2).joined(separator: "/") + "/" : start + "../"
      for candidate in [start, above] where !folders.contains(candidate) {
        folders.append(candidate)
      }
    }
    var identities: Set<FileIdentity> = []
    var files: [String] = []
    for folder in folders {
      for name in names {
        guard let status = FileStatus(input: folder + name), status.isRegular,
          identities.insert(status.identity).inserted
        else { continue }
        files.append(folder + name)
      }
    }
    return files
  }
}

extension Exports {
  /// Those whom a file names that stands for the people of an export, with their numbers; nil if it is no
  /// such file.
  static func people(
    of format: TranscriptFormat, _ path: String, _ job: Job, _ scrubber: Scrubber
  ) -> ConversationMemory? {
    var run = Run(scrubber, options: job.options(path, policy: scrubber.policy))
    run.exports = Exports(inputs: [path], calls: job.calls)
    run.transcript = format
    // What is wrong with it is told where it is scrubbed.
    guard let memory = try? run.conversationMemory(), !memory.participants.isEmpty else {
      return nil
    }
    return memory
  }
}
