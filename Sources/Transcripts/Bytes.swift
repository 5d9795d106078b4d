internal import CTranscripts
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Span<UInt8> {
  /// The eight bytes from `offset` on, the first one in the lowest bits.
  ///
  /// Traps unless `offset + 8 <= count`.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The offset of the first `byte` in `range`, or nil.
  ///
  /// The fast way (memchr) to the next line end or backslash. Traps if `range` lies outside.
  package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    let part = extracting(range)
    return unsafe part.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress,
        let hit = unsafe memchr(start, Int32(byte), buffer.count)
      else { return nil }
      return unsafe range.lowerBound + (UnsafeRawPointer(hit) - start)
    }
  }

  /// The first place in `range` of a quote, a backslash or a control character, or else its end.
  ///
  /// `isASCII` becomes false where a byte before it is not ASCII. Traps if `range` lies outside.
  @inline(__always)
  func stringStop(in range: Range<Int>, isASCII: inout Bool) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var flag: Int32 = 1
    let stop = unsafe withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return range.upperBound }
      return unsafe scrubjay_string_stop(start, range.lowerBound, range.upperBound, &flag)
    }
    if flag == 0 { isASCII = false }
    return stop
  }

  /// Copies the bytes of `range` through the next quote, backslash or control character, that not
  /// included, to `memory` from `offset` on.
  ///
  /// Up to sixteen bytes behind what is copied may change, too. Traps unless there is room for all of
  /// `range` and these.
  ///
  /// - Returns: the place of that byte, or the end of `range`.
  package func copyString(in range: Range<Int>, to memory: inout [UInt8], at offset: Int) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    precondition(offset >= 0 && memory.count - offset >= range.count + 16)
    return unsafe memory.withUnsafeMutableBufferPointer { memory in
      unsafe withUnsafeBufferPointer { bytes in
        guard let from = bytes.baseAddress, let to = memory.baseAddress else {
          return range.upperBound
        }
        return unsafe scrubjay_string_copy(from, range.lowerBound, range.upperBound, to + offset)
      }
    }
  }

  /// Whether the bytes from `offset` on are those of `part`, a stretch of `other`.
  ///
  /// Traps if `offset` or `part` lies outside.
  package func holds(at offset: Int, _ part: Range<Int>, of other: [UInt8]) -> Bool {
    precondition(offset >= 0 && offset <= count)
    precondition(part.lowerBound >= 0 && part.upperBound <= other.count)
    guard count - offset >= part.count else { return false }
    return unsafe withUnsafeBufferPointer { bytes in
      unsafe other.withUnsafeBufferPointer { other in
        guard let left = bytes.baseAddress, let right = other.baseAddress else {
          return part.isEmpty
        }
        return unsafe memcmp(left + offset, right + part.lowerBound, part.count) == 0
      }
    }
  }

  /// The offset of the last `byte` in `range`, or nil.
  ///
  /// Traps if `range` lies outside.
  package func lastOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    let part = extracting(range)
    let wanted = lowBits &* UInt64(byte)
    var end = part.count
    while end >= 8 {
      let difference = part.word(at: end - 8) ^ wanted
      if (difference &- lowBits) & ~difference & highBits != 0 { break }
      end -= 8
    }
    while end > 0 {
      end -= 1
      if part[end] == byte { return range.lowerBound + end }
    }
    return nil
  }

  /// How many characters of UTF-8 begin in `range`, and how many words there are: stretches without white
  /// space of ASCII.
  ///
  /// Traps if `range` lies outside.
  package func measured(in range: Range<Int>) -> (scalars: Int, words: Int) {
    let part = extracting(range)
    return unsafe part.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return (0, 0) }
      var scalars = 0
      var words = 0
      unsafe scrubjay_measure(start, buffer.count, &scalars, &words)
      return (scalars, words)
    }
  }

  /// How often `byte` stands in `range`.
  ///
  /// Traps if `range` lies outside.
  package func count(of byte: UInt8, in range: Range<Int>) -> Int {
    let part = extracting(range)
    return unsafe part.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe scrubjay_count(start, buffer.count, byte)
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of `range`, copied in one block.
  ///
  /// What splicing is made of. Traps if `range` lies outside `source`.
  package mutating func append(_ source: Span<UInt8>, in range: Range<Int>) {
    let part = source.extracting(range)
    unsafe part.withUnsafeBufferPointer { buffer in
      unsafe append(contentsOf: buffer)
    }
  }
}

/// The highest bit of each of eight bytes.
let highBits: UInt64 = 0x8080_8080_8080_8080

/// The lowest bit of each of eight bytes.
let lowBits: UInt64 = 0x0101_0101_0101_0101

/// The bytes that formats are made of, by name.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
  static let colon: UInt8 = 0x3A
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let openBrace: UInt8 = 0x7B
  static let closeBrace: UInt8 = 0x7D

  /// What JSON calls white space: space, tab, newline, carriage return.
  @inline(__always)
  static func isJSONSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == newline || byte == carriageReturn || byte == tab
  }

  /// Whether the byte is a hexadecimal digit, in upper or lower case.
  static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  /// The number that four hexadecimal digits from `index` on make, or nil if they are none.
  ///
  /// Without branches on the digits, which nothing can predict.
  @inline(__always)
  static func hexNumber(_ bytes: Span<UInt8>, at index: Int) -> UInt32? {
    var number: UInt32 = 0
    var isHex = true
    for offset in index..<index + 4 {
      let digit = bytes[offset] &- zero
      let letter = (bytes[offset] | 0x20) &- 0x61
      number = number << 4 | UInt32(digit < 10 ? digit : letter &+ 10)
      isHex = isHex && ((digit < 10 ? 1 : 0) | (letter < 6 ? 1 : 0)) != 0
    }
    return isHex ? number & 0xFFFF : nil
  }
}
