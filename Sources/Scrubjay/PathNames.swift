internal import Anonymization
internal import Detection
internal import Transcripts

/// What names of files and folders are shown as and what they become in the output; used by one thread.
///
/// Names are data too: a file may be called after a customer.
final class PathNames {
  private let scrubber: Scrubber
  private let worker: Worker
  private let sourceID: String?
  /// Who takes part in the exports that the names belong to, by the folders that these are in.
  private var people: [(folder: String, format: TranscriptFormat, memory: ConversationMemory)] = []
  /// What paths became.
  private var known: [String: String] = [:]
  private var taken = UniqueNames()

  /// Prepares it; `sourceID` stands before paths where pseudonyms are derived.
  init(_ scrubber: Scrubber, sourceID: String? = nil) {
    self.scrubber = scrubber
    self.sourceID = sourceID
    worker = scrubber.makeWorker(RunOptions(path: "path"))
  }

  /// From now on, the people of an export are known in the names of what is in its `folder`, too, by the
  /// numbers that they have in it.
  func know(_ memory: ConversationMemory, of format: TranscriptFormat, in folder: String = "") {
    people.append((folder, format, memory))
    people.sort { $0.folder.utf8.count > $1.folder.utf8.count }
  }

  /// A path as reports show it: `<TYPE>` stands for whatever in it would be a finding in a text.
  func shown(_ path: String) -> String {
    let bytes = Array(path.utf8)
    guard
      let findings = try? scrubber.detector.detect(
        in: bytes.span, units: [TextUnit(range: 0..<bytes.count, record: 1)],
        scratch: worker.detection)
    else { return "<PATH>" }
    var shown: [UInt8] = []
    var copied = 0
    // Findings that a policy keeps may overlap others; here none is kept.
    for finding in findings where finding.range.upperBound > copied {
      let start = max(copied, finding.range.lowerBound)
      shown.append(bytes.span, in: copied..<start)
      Placeholder.append(redacted: scrubber.detector.types[finding.entity], to: &shown)
      copied = finding.range.upperBound
    }
    shown.append(bytes.span, in: copied..<bytes.count)
    return String(decoding: shown, as: UTF8.self)
  }

  /// What a relative path becomes in the output.
  ///
  /// Each name is a text of its own, scrubbed as the policy says, but for what its end says about the
  /// format. No two paths become the same one.
  ///
  /// - Parameters:
  ///   - path: the path; to be asked in the same order each time, as the second of two that would be equal
  ///     gets a number.
  ///   - argument: tells folders of the same path from each other.
  ///   - isFile: whether it is a file.
  /// - Returns: the path in the output.
  /// - Throws: `RecordFailure` where a name cannot be scanned.
  func output(for path: String, argument: Int = 0, isFile: Bool) throws -> String {
    if let known = known["\(argument)/\(path)"] { return known }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    var result = try scrubbedName(name, at: path, isFile: isFile)
    if let slash {
      result =
        try output(for: String(path[..<slash]), argument: argument, isFile: false) + "/" + result
    }
    result = taken.unique(result)
    known["\(argument)/\(path)"] = result
    return result
  }

  private func scrubbedName(_ name: String, at path: String, isFile: Bool) throws -> String {
    let (stem, ending) = isFile ? Self.split(name) : (name, "")
    var options = RunOptions(path: shown(path))
    options.sourceID = sourceID.map { "\($0)/\(path)" } ?? path
    var block = Block(bytes: Array(stem.utf8), firstRecord: 1)
    block.isOneMessage = true
    let people = people.first { $0.folder.isEmpty || path.hasPrefix($0.folder + "/") }
    options.transcript = people?.format
    let worker = Worker(scrubber: scrubber, options: options, detection: self.worker.detection)
    if let memory = people?.memory {
      worker.people.shared = SharedParticipants(memory.participants)
      worker.people.isLocal = false
      worker.anonymization.numbering = { memory.numbering }
      worker.people.linking.shared = { memory.links }
    }
    let result = worker.processText(block)
    if let failure = result.failure { throw failure }
    // What separates names, or is none, cannot stand in one.
    var bytes = result.output.map { $0 == ASCII.slash || $0 == 0 ? ASCII.hyphen : $0 }
    let isDots = ending.isEmpty && bytes.count <= 2 && bytes.allSatisfy { $0 == ASCII.dot }
    if bytes.isEmpty || isDots { bytes = [ASCII.underscore] }
    return String(decoding: bytes, as: UTF8.self) + ending
  }

  /// A name without what its end says about the format, and that end.
  private static func split(_ name: String) -> (stem: String, ending: String) {
    var stem = name[...]
    while let dot = stem.lastIndex(of: "."), dot > stem.startIndex {
      let ending = String(stem[stem.index(after: dot)...])
      guard
        Compression(path: String(stem)) != nil || InputFormat(pathExtension: ending) != nil
          || otherEndings.contains(ending.lowercased())
      else { break }
      stem = stem[..<dot]
    }
    return (String(stem), String(name[stem.endIndex...]))
  }

  private static let otherEndings: Set<String> = [
    "tar", "tgz", "tbz", "tbz2", "txz", "tzst", "zip", "7z", "xz", "bz2", "lz4", "md", "html",
    "xml",
    "yaml", "yml", "mbox", "eml", "srt", "vtt", "out", "err", "bak", "old",
  ]
}

/// Output names of which no two are equal: a second equal one gets `_2`, the next one `_3`.
struct UniqueNames {
  private var used: Set<[UInt8]> = []

  /// The name to use for `path`, which stands before what its ending says.
  mutating func unique(_ path: String) -> String {
    if used.insert(Array(path.utf8)).inserted { return path }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[slash...].dropFirst().firstIndex(of: ".") ?? path.endIndex
    var number = 2
    while true {
      let candidate = "\(path[..<dot])_\(number)\(path[dot...])"
      if used.insert(Array(candidate.utf8)).inserted { return candidate }
      number += 1
    }
  }
}
