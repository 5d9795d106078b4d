import Foundation

extension Session {
  /// A format of compressed data and the commands of the system for it.
  private struct Compressor {
    let name: String
    let compress: String
    let decompress: String

    /// Those that are installed.
    static let installed = [
      Compressor(name: "gzip", compress: "gzip -6", decompress: "gzip -dc"),
      Compressor(name: "zstd", compress: "zstd -q -3", decompress: "zstd -q -dc"),
    ].filter { format in
      (try? Child.status(["/bin/sh", "-c", "command -v \(format.name)"])) == 0
    }
  }

  /// Compressed text in and out, beside the same with the programs of the system at both ends of a pipe.
  ///
  /// MB/s are those of the text, not of what it is compressed to.
  mutating func measureCompression() throws {
    guard !Compressor.installed.isEmpty else { return }
    head("compression", slower: "a pipe")
    for framing in Corpus.Framing.allCases {
      let corpus = try Corpus(.chat, framing, size: options.size * 1_000_000, folder: folder)
      defer { corpus.remove() }
      for format in Compressor.installed {
        let packed = folder + "/packed"
        defer { unlink(packed) }
        _ = try Child.run(shell(format.compress), input: corpus.path, output: packed)
        var pipe: Double?
        for jobs in [1, 2] {
          let command = scrubbing(framing, jobs: jobs)
          let words = command.map { "'\($0)'" }.joined(separator: " ")
          let usage = try best(
            shell("\(format.decompress) | \(words) | \(format.compress)"), input: packed)
          let speed = add(
            "compression", "\(format.decompress) | … |", text: corpus.name, bytes: corpus.bytes,
            jobs: jobs, findings: corpus.findings, usage: usage)
          pipe = pipe ?? speed
          try checkCompression(format, command, corpus, packed)
          add(
            "compression", "\(format.name) in and out", text: corpus.name, bytes: corpus.bytes,
            jobs: jobs, findings: corpus.findings, usage: try best(command, input: packed),
            compared: speed)
        }
        add(
          "compression", "\(format.name) in", text: corpus.name, bytes: corpus.bytes,
          findings: corpus.findings,
          usage: try best(counting(framing, jobs: 1), input: packed), compared: pipe)
      }
    }
  }

  /// Checks that what comes out is what comes out of plain text, compressed.
  private mutating func checkCompression(
    _ format: Compressor, _ command: [String], _ corpus: Corpus, _ packed: String
  ) throws {
    let outputs = ["plain", "compressed", "decompressed"].map { "\(folder)/\($0)" }
    defer { outputs.forEach { unlink($0) } }
    _ = try Child.run(command, input: corpus.path, output: outputs[0])
    _ = try Child.run(command, input: packed, output: outputs[1])
    _ = try Child.run(shell(format.decompress), input: outputs[1], output: outputs[2])
    if try Child.status(["/usr/bin/cmp", outputs[0], outputs[2]]) != 0 {
      fault("\(format.name): what comes out is not what comes out of plain text")
    }
  }

  private func shell(_ line: String) -> [String] { ["/bin/sh", "-c", line] }
}
