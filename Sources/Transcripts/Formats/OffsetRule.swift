/// Numbers in a record that say where something stands in a text of it.
///
/// What is replaced in the text is seldom as long as what stood there, so they are counted anew.
package struct OffsetRule: Sendable {
  /// What a number says.
  package enum Edge: Hashable, Sendable {
    /// Where the stretch begins.
    case begin
    /// Where it ends, exclusive.
    case end
    /// How long it is; the beginning stands in the same object.
    case length
  }

  /// What is counted.
  package enum Unit: String, CaseIterable, Sendable {
    /// Unicode scalars, as Python counts.
    case scalar
    /// UTF-16 code units, as Java and JavaScript count.
    case utf16
    /// Bytes of UTF-8.
    case byte
  }

  /// The text, from the place that the numbers belong to.
  package var text: PlacePath
  /// What is counted.
  package var unit = Unit.scalar
  /// Where the text is that is meant, if not where the numbers are: in that of these places, from the top
  /// of the record, which has the same value as theirs under the key.
  package var elsewhere: (places: PlacePath, key: PlacePath)?

  /// The texts that the numbers at `anchor` may mean; the first one that is there does.
  ///
  /// - Parameters:
  ///   - anchor: the token of the value that the numbers belong to.
  ///   - tokens: the record.
  ///   - bytes: what they were read from.
  /// - Returns: the token of the string; nil where there is none.
  package func text(for anchor: Int, _ tokens: [JSONToken], _ bytes: Span<UInt8>) -> Int? {
    func string(in place: Int) -> Int? {
      text.values(from: place, tokens, bytes).first { tokens[$0].kind == .string }
    }
    guard let elsewhere else { return string(in: anchor) }
    guard let key = elsewhere.key.values(from: anchor, tokens, bytes).first else { return nil }
    let wanted = tokens[key].range
    let place = elsewhere.places.values(from: 0, tokens, bytes).first { place in
      elsewhere.key.values(from: place, tokens, bytes).contains { other in
        let range = tokens[other].range
        return range.count == wanted.count
          && range.indices.allSatisfy {
            bytes[$0] == bytes[$0 - range.lowerBound + wanted.lowerBound]
          }
      }
    }
    return place.flatMap(string)
  }

  /// Where an offset is once stretches of the text are replaced; nil where it lies beyond the text.
  ///
  /// One inside of what is replaced goes to that edge of what takes its place which it is itself.
  ///
  /// - Parameters:
  ///   - offset: the offset, in units.
  ///   - isEnd: whether it ends something.
  ///   - text: the text as it was.
  ///   - edits: what takes the place of which bytes of it, ascending and disjoint.
  /// - Returns: the new offset, in units.
  package func shifted(
    _ offset: Int, isEnd: Bool, in text: Span<UInt8>,
    _ edits: [(range: Range<Int>, replacement: [UInt8])]
  ) -> Int? {
    // Offsets of what stands before `read`, as it was and as it becomes.
    var read = 0
    var before = 0
    var after = 0
    for edit in edits {
      let kept = count(text, read..<edit.range.lowerBound)
      if offset <= before + kept { return after + offset - before }
      before += kept
      after += kept
      let gone = count(text, edit.range)
      let come = count(edit.replacement.span, 0..<edit.replacement.count)
      if offset < before + gone || isEnd && offset == before + gone {
        return isEnd ? after + come : after
      }
      before += gone
      after += come
      read = edit.range.upperBound
    }
    guard offset <= before + count(text, read..<text.count) else { return nil }
    return after + offset - before
  }

  private func count(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    switch unit {
    case .byte: return range.count
    case .scalar: return scalarCount(text, in: range)
    case .utf16:
      // Scalars of four bytes are two units; a byte that is in no scalar is one.
      var count = scalarCount(text, in: range)
      for offset in range where (0xF0...0xF7).contains(text[offset]) { count += 1 }
      return count
    }
  }
}

extension PlacePath {
  /// The values that it leads to from a value, in order; of `**`, the nearer ones first.
  ///
  /// - Parameters:
  ///   - token: the value.
  ///   - tokens: those of an accepted scan.
  ///   - bytes: what was scanned.
  /// - Returns: their tokens.
  func values(from token: Int, _ tokens: [JSONToken], _ bytes: Span<UInt8>) -> [Int] {
    guard !tokens.isEmpty else { return [] }
    return values(from: token, segments[...], tokens, bytes)
  }

  private func values(
    from token: Int, _ segments: ArraySlice<Segment>, _ tokens: [JSONToken], _ bytes: Span<UInt8>
  ) -> [Int] {
    guard let segment = segments.first else { return [token] }
    let rest = segments.dropFirst()
    var found: [Int] = []
    if segment == .anyDepth { found += values(from: token, rest, tokens, bytes) }
    let container = tokens[token]
    guard container.kind == .object || container.kind == .array else { return found }
    var child = token + 1
    while child < container.next {
      let isKey = tokens[child].kind == .key
      let fits: Bool
      switch segment {
      case .any, .anyDepth: fits = true
      case .name(let name):
        fits =
          isKey && tokens[child].content.count == name.count
          && bytes.holds(at: tokens[child].content.lowerBound, 0..<name.count, of: name)
      case .prefix(let prefix):
        fits =
          isKey && tokens[child].content.count >= prefix.count
          && bytes.holds(at: tokens[child].content.lowerBound, 0..<prefix.count, of: prefix)
      }
      if fits {
        found += values(
          from: isKey ? child + 1 : child, segment == .anyDepth ? segments : rest, tokens, bytes)
      }
      child = tokens[child].next
    }
    return found
  }
}
