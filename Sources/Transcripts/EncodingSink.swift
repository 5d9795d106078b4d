/// A sink that writes UTF-8 on in another encoding.
///
/// Everything that was decoded comes back as the bytes that it was. What takes its place may hold a
/// character that the encoding has not: in JSON it is written as an escape, which says the same; else it
/// is an error, since a sign in its place could make two different replacements equal.
package final class EncodingSink: ByteSink {
  private let sink: any ByteSink
  private let encoding: TextEncoding
  private let isJSON: Bool
  /// The beginning of a character, the rest of which has not come.
  private var pending: [UInt8] = []
  /// What output is made in, kept from write to write.
  private var memory: [UInt8] = []

  /// Encodes for `sink`.
  ///
  /// - Parameters:
  ///   - sink: Where the bytes go.
  ///   - encoding: As ``InputStream`` found it.
  ///   - isJSON: Whether the text is JSON, in which only strings hold other characters than those of ASCII.
  package init(_ sink: any ByteSink, encoding: TextEncoding, isJSON: Bool) {
    self.sink = sink
    self.encoding = encoding
    self.isJSON = isJSON
  }

  /// The path of what the bytes go to.
  package var path: String { sink.path }

  package func write(_ bytes: Span<UInt8>) throws(TranscriptError) {
    var output: [UInt8] = []
    swap(&output, &memory)
    output.removeAll(keepingCapacity: true)
    if pending.isEmpty {
      try encode(bytes, to: &output)
    } else {
      pending.append(bytes, in: 0..<bytes.count)
      let whole = pending
      pending = []
      try encode(whole.span, to: &output)
    }
    if !output.isEmpty { try sink.write(output.span) }
    swap(&output, &memory)
  }

  /// Ends the text of one input; the sink goes on.
  ///
  /// - Throws: If the text ends in the middle of a character.
  package func end() throws(TranscriptError) {
    guard pending.isEmpty else { throw cannotEncode() }
  }

  package func finish() throws(TranscriptError) {
    try end()
    try sink.finish()
  }

  package func abandon() {
    sink.abandon()
  }

  private func encode(
    _ bytes: Span<UInt8>, to output: inout [UInt8]
  ) throws(TranscriptError) {
    let isWide = encoding.isUTF16
    output.reserveCapacity(isWide ? 2 * bytes.count : bytes.count)
    let end = bytes.count
    var index = 0
    while index < end {
      let stop = bytes.asciiEnd(from: index, to: end)
      if isWide {
        for place in index..<stop { _ = encoding.append(UInt32(bytes[place]), to: &output) }
      } else {
        output.append(bytes, in: index..<stop)
      }
      index = stop
      while index < end, bytes[index] >= 0x80 {
        guard let scalar = decodedScalar(bytes, at: index, end: end) else {
          guard end - index < 4, isBeginning(bytes, at: index, end: end) else {
            throw cannotEncode()
          }
          pending.append(bytes, in: index..<end)
          return
        }
        if !encoding.append(scalar.value, to: &output) { try escape(scalar.value, to: &output) }
        index += scalar.length
      }
    }
  }

  /// Writes a character as one or two escapes of JSON.
  private func escape(_ scalar: UInt32, to output: inout [UInt8]) throws(TranscriptError) {
    guard isJSON else { throw cannotEncode() }
    let units =
      scalar < 0x10000
      ? [scalar] : [0xD800 + (scalar - 0x10000) >> 10, 0xDC00 | scalar & 0x3FF]
    for unit in units {
      output += [ASCII.backslash, 0x75]
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(unit >> shift & 0xF)
        output.append(digit < 10 ? ASCII.zero + digit : 0x61 + digit - 10)
      }
    }
  }

  private func cannotEncode() -> TranscriptError {
    TranscriptError(
      .unsafeInput, path: path,
      reason: "a replacement holds a character that \(encoding.rawValue) does not have",
      cure: "use ASCII for what the policy puts in place of values")
  }
}

/// The scalar at `index`, one of the surrogates included, as ``UTF16Decoder`` writes it; nil if there is
/// none.
private func decodedScalar(
  _ bytes: Span<UInt8>, at index: Int, end: Int
) -> (value: UInt32, length: Int)? {
  let lead = bytes[index]
  var length = scalarLength(bytes, at: index, end: end)
  if length == 0, lead == 0xED, index + 3 <= end, 0xA0...0xBF ~= bytes[index + 1],
    0x80...0xBF ~= bytes[index + 2]
  {
    length = 3
  }
  guard length > 0 else { return nil }
  var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
  for place in index + 1..<index + length { value = value << 6 | UInt32(bytes[place] & 0x3F) }
  return (value, length)
}

/// Whether more bytes could make a scalar of what stands between `index` and `end`.
private func isBeginning(_ bytes: Span<UInt8>, at index: Int, end: Int) -> Bool {
  let length =
    switch bytes[index] {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  guard end - index < length else { return false }
  return (index + 1..<end).allSatisfy { bytes[$0] & 0xC0 == 0x80 }
}
