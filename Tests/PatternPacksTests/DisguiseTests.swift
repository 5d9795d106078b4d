import Detection
import Matching
import Testing

@testable import Scrubjay

/// A way to write a value so that it reads the same, or that a program reads it the same.
enum WrittenAs: CaseIterable, CustomTestStringConvertible, Sendable {
  case fullWidthDigits, arabicDigits, noBreakSpaces, zeroWidth, softHyphens, entities, percent,
    base64, hexadecimal

  var testDescription: String { "\(self)" }

  /// `value`, written so.
  func append(_ value: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var last: Unicode.Scalar?
    for scalar in String(decoding: value, as: UTF8.self).unicodeScalars {
      defer { last = scalar }
      let text: String
      switch self {
      case .fullWidthDigits where ("0"..."9").contains(scalar):
        text = Unicode.Scalar(scalar.value + 0xFEE0).map { "\($0)" } ?? ""
      case .arabicDigits where ("0"..."9").contains(scalar):
        text = Unicode.Scalar(scalar.value + 0x630).map { "\($0)" } ?? ""
      case .noBreakSpaces where scalar == " ": text = "\u{A0}"
      case .zeroWidth where scalar.isGraphic && last?.isGraphic ?? false: text = "\u{200B}\(scalar)"
      case .softHyphens where scalar.value > 0x20 && last?.value ?? 0 > 0x20:
        text = "\u{AD}\(scalar)"
      case .entities where scalar.isGraphic && !scalar.isLetterOrDigit:
        text = "&#\(scalar.value);"
      case .percent where scalar.value >= 0x20 && !scalar.isLetterOrDigit:
        text = "\(scalar)".utf8.map {
          "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true)
        }
        .joined()
      default: text = "\(scalar)"
      }
      output += Array(text.utf8)
    }
  }

  /// The text of `example` with its values written so, and where they stand; `nil` where there is nothing
  /// to write otherwise.
  func written(_ example: PackCase) -> (text: [UInt8], marks: [Range<Int>])? {
    var text: [UInt8] = []
    if self == .hexadecimal {
      // So long that it may be text without a letter among its digits.
      guard example.text.count >= 13, example.text.allSatisfy({ (0x20..<0x7F).contains($0) })
      else { return nil }
      Base64Style(hexadecimal: .lower).append(example.text.span, to: &text)
      return (text, example.marks)
    }
    if self == .base64 {
      guard example.text.count >= 12 else { return nil }
      Base64Style(isForURLs: false, isPadded: true).append(example.text.span, to: &text)
      return (text, example.marks)
    }
    var marks: [Range<Int>] = []
    var copied = 0
    for mark in example.marks {
      text += example.text[copied..<mark.lowerBound]
      let start = text.count
      append(example.text[mark], to: &text)
      marks.append(start..<text.count)
      copied = mark.upperBound
    }
    text += example.text[copied...]
    return text == example.text ? nil : (text, marks)
  }
}

extension Unicode.Scalar {
  fileprivate var isGraphic: Bool { (0x21...0x7E).contains(value) }
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20)
  }
}

/// Every example in every disguise and encoding.
struct DisguiseTests {
  private static let scrubber = Result { try Scrubber.standard() }

  /// The places of findings of `type`: in what was opened where the text was one stretch of base64.
  private func places(
    of type: EntityType, _ findings: [Finding], _ detector: Detector
  ) -> [Range<Int>] {
    findings.flatMap { finding in
      (finding.disguise?.opened ?? [finding])
        .filter { finding in
          ([finding.entity] + finding.alternatives).contains { detector.entities[$0].type == type }
        }.map(\.range)
    }
  }

  @Test(arguments: WrittenAs.allCases)
  func `There are examples to write so`(kind: WrittenAs) {
    #expect(Packs.examples.count { kind.written($0) != nil } > Packs.examples.count / 10)
  }

  @Test(arguments: Packs.examples, WrittenAs.allCases)
  func `A value is found however it is written`(
    example: PackCase, kind: WrittenAs
  ) async throws {
    guard let (text, marks) = kind.written(example) else { return }
    let bench = try Workbench.forType(example.type)
    let places = places(of: example.type, try await bench.findings(in: text), bench.detector)
    let base = kind == .base64 || kind == .hexadecimal ? example.text : text
    #expect(marked(base, places) == marked(base, marks))
  }

  /// One worker for all examples, as what it builds for a text is good for the next one.
  @Test(arguments: WrittenAs.allCases)
  func `Nothing is left of a value however it is written, and once is enough`(
    kind: WrittenAs
  ) throws {
    let off = Set(Packs.definitions.filter(\.isOffByDefault).map(\.type))
    let worker = try Self.scrubber.get().makeWorker(RunOptions(path: "text"))
    for example in Packs.examples where !off.contains(example.type) {
      guard let (text, _) = kind.written(example) else { continue }
      try expectNothingLeft(of: example, in: text, worker)
    }
  }

  private func expectNothingLeft(
    of example: PackCase, in text: [UInt8], _ worker: Worker
  ) throws {
    func scrubbed(_ bytes: [UInt8], asJSON: Bool) -> [UInt8] {
      var block = Block(bytes: bytes, firstRecord: 1)
      block.isOneMessage = true
      let result = asJSON ? worker.processJSON(block) : worker.processText(block)
      #expect(result.failure == nil, "\(example.name)")
      return result.output
    }
    for asJSON in [false, true] {
      let input = asJSON ? Self.json(text) : text
      let once = scrubbed(input, asJSON: asJSON)
      #expect(once != input, "\(example.name)")
      #expect(scrubbed(once, asJSON: asJSON) == once, "\(example.name)")
      let seen = Self.seen(once)
      for mark in example.marks where mark.count > 6 {
        let value = Array(example.text[mark].prefix { $0 != 0x0A })
        #expect(!seen.holds(value), "\(String(decoding: once, as: UTF8.self))")
      }
    }
  }

  private static func json(_ text: [UInt8]) -> [UInt8] {
    var output = Array("{\"text\":\"".utf8)
    for byte in text {
      switch byte {
      case 0x0A: output += Array("\\n".utf8)
      case 0x22, 0x5C: output += [0x5C, byte]
      default: output.append(byte)
      }
    }
    return output + Array("\"}\n".utf8)
  }

  /// The text with all that is folded and all that can be opened.
  private static func seen(_ text: [UInt8]) -> [UInt8] {
    var view = FoldedText()
    let seen = view.fold(text.span) ? view.bytes : text
    var opener = Base64Opener()
    opener.open(seen.span, from: 0, isOpen: false, separator: [0x0A])
    return seen + opener.bytes
  }
}

extension [UInt8] {
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
