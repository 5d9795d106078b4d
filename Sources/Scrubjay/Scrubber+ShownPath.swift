internal import Anonymization
internal import Detection
internal import Transcripts

extension Scrubber {
  /// A path as reports show it: `<TYPE>` stands for whatever in it would be a finding in a text.
  func shown(path: String) -> String {
    let bytes = Array(path.utf8)
    let worker = makeWorker(RunOptions(path: "path"))
    guard
      let findings = try? detector.detect(
        in: bytes.span, units: [TextUnit(range: 0..<bytes.count, record: 1)],
        scratch: worker.detection)
    else { return "<PATH>" }
    var shown: [UInt8] = []
    var copied = 0
    // Findings that a policy keeps may overlap others; here none is kept.
    for finding in findings where finding.range.upperBound > copied {
      let start = max(copied, finding.range.lowerBound)
      shown.append(bytes.span, in: copied..<start)
      Placeholder.append(redacted: detector.types[finding.entity], to: &shown)
      copied = finding.range.upperBound
    }
    shown.append(bytes.span, in: copied..<bytes.count)
    return String(decoding: shown, as: UTF8.self)
  }
}
