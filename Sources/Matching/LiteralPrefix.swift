internal import CMatching

/// The bytes that every match of a pattern begins with.
///
/// Most multi-line patterns begin with a long one, such as `-----BEGIN`: where it does not stand, and
/// the text does not end in the middle of it, nothing can have begun.
struct LiteralPrefix: Sendable, Equatable {
  let bytes: [UInt8]

  /// Makes a prefix of `bytes`.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the prefix off a pattern's syntax; it may be empty.
  init(_ node: SyntaxNode) {
    var bytes: [UInt8] = []
    _ = Self.collect(node, into: &bytes)
    self.bytes = bytes
  }

  /// Appends what `node` begins with; false where what follows it is not known any more.
  private static func collect(_ node: SyntaxNode, into bytes: inout [UInt8]) -> Bool {
    switch node {
    case .empty, .assertion: return true
    case .characters(let characters):
      guard !characters.isMultibyte, let byte = characters.possible.onlyByte else { return false }
      bytes.append(byte)
      return true
    case .bytes(let more):
      bytes += more
      return true
    case .sequence(let nodes):
      for node in nodes where !collect(node, into: &bytes) { return false }
      return true
    case .alternation, .repetition, .anything: return false
    }
  }

  /// The first place at or after `start` where a match may begin: where the prefix stands, or as much
  /// of it as the end of `text` leaves room for; nil if there is none.
  func firstPlace(in text: Span<UInt8>, from start: Int) -> Int? {
    guard !bytes.isEmpty else { return start }
    let whole = unsafe text.withUnsafeBufferPointer { text in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe scrubjay_find(text.baseAddress, text.count, start, bytes.baseAddress, bytes.count)
      }
    }
    return whole < text.count ? whole : firstCut(in: text, from: start)
  }

  /// The first place at or after `start` where the end of `text` cuts the prefix off; nil if there is none.
  func firstCut(in text: Span<UInt8>, from start: Int) -> Int? {
    var place = max(start, text.count - bytes.count + 1)
    while place < text.count {
      let rest = text.count - place
      if (0..<rest).allSatisfy({ text[place + $0] == bytes[$0] }) { return place }
      place += 1
    }
    return nil
  }
}
