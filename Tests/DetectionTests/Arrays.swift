@testable import Detection

// A span cannot stand inside an expectation; an array can.

extension Words {
  static func next(_ bytes: [UInt8], from offset: Int, end: Int) -> Range<Int>? {
    next(bytes.span, from: offset, end: end)
  }

  static func previous(_ bytes: [UInt8], before offset: Int, start: Int) -> Range<Int>? {
    previous(bytes.span, before: offset, start: start)
  }

  static func nextCompound(
    _ bytes: [UInt8], from offset: Int, end: Int
  ) -> (range: Range<Int>, hash: UInt64)? {
    nextCompound(bytes.span, from: offset, end: end)
  }

  static func short(
    _ bytes: [UInt8], from offset: Int, end: Int
  ) -> (length: Int, hash: UInt64)? {
    short(bytes.span, from: offset, end: end)
  }

  static func short(
    _ bytes: [UInt8], before offset: Int, start: Int
  ) -> (length: Int, hash: UInt64)? {
    short(bytes.span, before: offset, start: start)
  }

  static func hash(_ bytes: [UInt8], in range: Range<Int>) -> UInt64 {
    hash(bytes.span, in: range)
  }

  static func hash(_ bytes: [UInt8]) -> UInt64 { hash(bytes.span, in: 0..<bytes.count) }

  static func splitFieldName(_ name: String) -> [String] {
    let bytes = Array(name.utf8)
    return splitFieldName(bytes.span, in: 0..<bytes.count)
  }
}

extension UTF8Text {
  static func step(_ bytes: [UInt8], at offset: Int, end: Int) -> Step {
    step(bytes.span, at: offset, end: end)
  }

  static func stepBack(_ bytes: [UInt8], before offset: Int, start: Int) -> Step {
    stepBack(bytes.span, before: offset, start: start)
  }

  static func isWord(_ bytes: [UInt8], at offset: Int, end: Int) -> Bool {
    isWord(bytes.span, at: offset, end: end)
  }

  static func isWord(_ bytes: [UInt8], before offset: Int, start: Int) -> Bool {
    isWord(bytes.span, before: offset, start: start)
  }
}

extension PlaceholderGrammar {
  func end(
    ofPlaceholderAt offset: Int, in bytes: [UInt8], bounds: Range<Int>, areLines: Bool = false
  ) -> Int? {
    end(ofPlaceholderAt: offset, in: bytes.span, bounds: bounds, areLines: areLines)
  }

  func start(ofPlaceholderEndingAt offset: Int, in bytes: [UInt8], bounds: Range<Int>) -> Int? {
    start(ofPlaceholderEndingAt: offset, in: bytes.span, bounds: bounds)
  }

  func touches(_ range: Range<Int>, in bytes: [UInt8], bounds: Range<Int>) -> Bool {
    touches(range, in: bytes.span, bounds: bounds)
  }
}

extension ContextWords {
  init(
    around range: Range<Int>, in bytes: [UInt8], opaque: [Range<Int>] = [],
    placeholders: PlaceholderGrammar = PlaceholderGrammar(types: [])
  ) {
    self.init(
      around: range, in: bytes.span, bounds: 0..<bytes.count, opaque: opaque,
      placeholders: placeholders)
  }
}

extension Detector {
  /// What is found in `bytes`.
  func findings(
    in bytes: [UInt8], from start: Int = 0, units: [TextUnit]? = nil,
    scratch: DetectionScratch? = nil
  ) throws(DetectionError) -> [Finding] {
    try detect(in: bytes.span, from: start, units: units, scratch: scratch ?? makeScratch())
  }
}
