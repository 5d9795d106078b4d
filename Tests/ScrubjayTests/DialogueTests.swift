import Configuration
import Testing

@testable import Detection
@testable import Scrubjay

/// Written dialogues: what a message says only because of another one, and as much that must stay.
struct DialogueTests {
  /// One dialogue of `Fixtures/dialogues`.
  struct Dialogue: CustomTestStringConvertible, Sendable {
    var name: String
    var text: [UInt8]
    var marks: [Range<Int>]
    var types: [String]
    /// Whether it is a dialogue only as one record: lines of a text are looked at one by one.
    var isRecord = false
    var testDescription: String { name }

    var lines: [Range<Int>] {
      var start = 0
      return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        defer { start += line.count + 1 }
        return start..<start + line.count
      }
    }
  }

  static let dialogues: [Dialogue] = ["questions", "names", "spoken", "pieces"].flatMap { file in
    let bytes = Array(((try? Repository.text("Fixtures/dialogues/\(file).yaml")) ?? "").utf8)
    let items = (try? Node.parse(bytes, file: file).items ?? []) ?? []
    return items.enumerated().compactMap { number, item -> Dialogue? in
      guard let written = item["text"]?.text, let marked = MarkedText(written) else { return nil }
      return Dialogue(
        name: "\(file) \(number + 1): \(written.prefix(50))", text: marked.text,
        marks: marked.marks, types: (item["finds"]?.items ?? []).compactMap(\.text),
        isRecord: item["form"]?.text == "record")
    }
  }

  private static let scrubber = Result { try Scrubber.standard() }

  @Test func `There are enough of them, and as many decoys`() {
    let marked = Self.dialogues.count { !$0.marks.isEmpty }
    #expect(marked >= 80)
    #expect(Self.dialogues.count - marked >= 80)
    for dialogue in Self.dialogues {
      #expect(dialogue.types.count == Set(dialogue.types).count || !dialogue.types.isEmpty)
      #expect(dialogue.types.isEmpty == dialogue.marks.isEmpty, "\(dialogue.name)")
    }
  }

  private func check(
    _ findings: [Finding], as dialogue: Dialogue, _ detector: Detector,
    _ place: (Range<Int>) -> Range<Int>?
  ) {
    let ranges = findings.map(\.range).compactMap(place).sorted { $0.lowerBound < $1.lowerBound }
    func shown(_ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: dialogue.text[$0], as: UTF8.self) }
    }
    #expect(shown(ranges) == shown(dialogue.marks), "\(dialogue.name)")
    if ranges == dialogue.marks {
      #expect(findings.map { detector.types[$0.entity].name } == dialogue.types)
    }
  }

  @Test(arguments: dialogues.filter { !$0.isRecord })
  func `In lines of text`(dialogue: Dialogue) throws {
    let detector = try Self.scrubber.get().detector
    let scratch = detector.makeScratch()
    let findings = try detector.detect(in: dialogue.text.span, scratch: scratch)
    check(findings, as: dialogue, detector) { $0 }
  }

  @Test(arguments: dialogues) func `In one field of a record`(dialogue: Dialogue) throws {
    let detector = try Self.scrubber.get().detector
    let scratch = detector.makeScratch()
    let units = [TextUnit(range: 0..<dialogue.text.count, record: 1)]
    let findings = try detector.detect(in: dialogue.text.span, units: units, scratch: scratch)
    check(findings, as: dialogue, detector) { $0 }
  }

  @Test(arguments: dialogues)
  func `In the messages of a record`(dialogue: Dialogue) throws {
    var view = Array("role".utf8) + TextUnit.separator
    let role = 0..<4
    let content = view.count..<view.count + 7
    view += Array("content".utf8) + TextUnit.separator
    var units: [TextUnit] = []
    /// Where what a message says lies in the view, and where in the dialogue.
    var places: [(view: Range<Int>, text: Int)] = []
    for line in dialogue.lines where !line.isEmpty {
      let label = SpeakerLabel(of: line, in: dialogue.text.span)
      // The speakers are told by a field of their own.
      for (name, range) in [
        (role, line.lowerBound..<label.end), (content, label.end..<line.upperBound),
      ] {
        let start = view.count
        if name == role {
          view += Array("speaker \(label.speaker % 97)".utf8)
        } else {
          view += dialogue.text[range]
          places.append((start..<view.count, range.lowerBound))
        }
        units.append(TextUnit(range: start..<view.count, record: 1, name: name))
        view += TextUnit.separator
      }
    }
    let detector = try Self.scrubber.get().detector
    let scratch = detector.makeScratch()
    let findings = try detector.detect(in: view.span, units: units, scratch: scratch)
    check(findings, as: dialogue, detector) { range in
      places.first { $0.view.contains(range.lowerBound) }.map {
        range.lowerBound - $0.view.lowerBound + $0.text..<range.upperBound - $0.view.lowerBound
          + $0.text
      }
    }
  }
}
