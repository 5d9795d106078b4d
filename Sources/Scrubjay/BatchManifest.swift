internal import Anonymization
internal import Configuration
internal import Transcripts

/// What a batch has done, file by file, beside its output; what lets another run go on where one was
/// killed.
///
/// JSON Lines. A first line says how the files were made: tool, policy, packs, key, and all else that
/// decides about their content, with a digest of all that. Each other line is about one file, named as in
/// the output, with digests of what it was made of and of what was made. It holds no value and no time:
/// the same batch gives the same manifest.
struct BatchManifest {
  /// What it is called.
  static let fileName = "scrubjay-manifest.jsonl"

  /// One file of the output.
  struct Line: Sendable {
    /// The digest that stands in the first line.
    var run: String
    /// The path in the output.
    var output: String
    var inputBytes: Int
    var inputDigest: String
    var outputBytes: Int
    var outputDigest: String
    /// What was found and done.
    var summary: Run.Summary
  }

  /// All that decides about the content of the output, besides the input.
  struct Making: Sendable {
    var policyDigest: String
    var packs: [(name: String, digest: String)]
    var keyIdentifier: String?
    var options: [String]

    /// The digest of all of it and of the version.
    var digest: String {
      var parts = ["scrubjay-manifest/1", Scrubber.version, policyDigest, keyIdentifier ?? ""]
      for pack in packs { parts += [pack.name, pack.digest] }
      return Digest.hexadecimal(of: KeyDerivation.info(parts + ["|"] + options))
    }

    /// The first line of a manifest.
    var line: [UInt8] {
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("manifest", 1)
        writer.member("run", digest)
        writer.member("tool", "scrubjay")
        writer.member("version", Scrubber.version)
        writer.member("policy_digest", policyDigest)
        writer.packs(packs)
        if let keyIdentifier { writer.member("key_id", keyIdentifier) }
        writer.member("options_digest", Digest.hexadecimal(of: KeyDerivation.info(options)))
      }
      writer.endLine()
      return writer.bytes
    }
  }

  /// The last line about each file of the output.
  private(set) var lines: [String: Line] = [:]
  /// How many bytes of what was read are whole lines.
  private(set) var length = 0

  /// Reads what former runs wrote, as far as it can be read: a run may have been killed in a line.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: ASCII.newline) {
      let text = Array(rest[..<end])
      rest = rest[(end + 1)...]
      length = rest.startIndex
      guard let node = try? Node.parse(text, file: Self.fileName), let line = Line(node) else {
        continue
      }
      lines[line.output] = line
    }
  }
}

extension BatchManifest.Line {
  /// The line as it stands in the file.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("output", output)
      writer.member("input_bytes", inputBytes)
      writer.member("input_sha256", inputDigest)
      writer.member("output_bytes", outputBytes)
      writer.member("output_sha256", outputDigest)
      writer.member("format", summary.format.rawValue)
      if let transcript = summary.transcript { writer.member("transcript", transcript) }
      if let container = summary.container { writer.member("container", container.rawValue) }
      if let compression = summary.compression {
        writer.member("compression", compression.rawValue)
      }
      writer.member("encoding", summary.encoding.rawValue)
      if let handling = summary.handling { writer.member("handling", handling.rawValue) }
      writer.recordCounts(summary.tally)
      writer.findings(summary.tally)
      writer.member("run", run)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Reads a line; `nil` for what is none, such as the first one.
  fileprivate init?(_ node: Node) {
    guard let output = node["output"]?.text, let run = node["run"]?.text,
      let inputBytes = node["input_bytes"]?.integer,
      let inputDigest = node["input_sha256"]?.text,
      let outputBytes = node["output_bytes"]?.integer,
      let outputDigest = node["output_sha256"]?.text,
      let format = node["format"]?.text.flatMap(InputFormat.init(rawValue:)),
      let encoding = node["encoding"]?.text.flatMap(TextEncoding.init(rawValue:)),
      let records = node["records"]?.integer, let dropped = node["dropped_records"]?.integer
    else { return nil }
    var summary = Run.Summary(path: "", format: format)
    summary.transcript = node["transcript"]?.text
    summary.compression = node["compression"]?.text.flatMap(Compression.init(rawValue:))
    summary.container = node["container"]?.text.flatMap(ContainerFormat.init(rawValue:))
    summary.encoding = encoding
    summary.handling = node["handling"]?.text.flatMap(InputHandling.init(rawValue:))
    summary.bytes = inputBytes
    summary.digest = inputDigest
    summary.tally.records = records
    summary.tally.droppedRecords = dropped
    summary.tally.quarantinedRecords = node["quarantined_records"]?.integer ?? 0
    for item in node["findings"]?.items ?? [] {
      guard let entity = item["entity"]?.text, let operation = item["operator"]?.text,
        let count = item["count"]?.integer, let notApplied = item["not_applied"]?.integer,
        count >= notApplied, notApplied >= 0
      else { return nil }
      summary.tally.count(entity, operation, count - notApplied)
      if notApplied > 0 { summary.tally.count(entity, operation, notApplied, isApplied: false) }
    }
    self.init(
      run: run, output: output, inputBytes: inputBytes, inputDigest: inputDigest,
      outputBytes: outputBytes, outputDigest: outputDigest, summary: summary)
  }
}
