internal import Anonymization
internal import Configuration
internal import Detection
internal import Transcripts

/// A list of known values that was read, as reports show it.
package struct KnownList: Sendable {
  /// The type of its values.
  package let entity: String
  /// Where it was read from.
  package let path: String
  /// The SHA-256 of the file, in hexadecimal.
  package let digest: String
  /// How many values it holds.
  package let count: Int
}

/// A file of values that a policy's `known` names: customers, staff, projects.
///
/// One value a line, UTF-8. Blank lines and lines that begin with `#` say nothing; white space around a
/// value does not belong to it. No message shows a value.
enum KnownFile {
  /// The largest file, in bytes: some millions of names.
  static let maximumSize = 256 << 20
  /// The longest value, in bytes.
  static let longestValue = 1024

  /// What the policy's lists hold.
  struct Lists {
    var values: KnownValueSet
    /// The files that they stand in.
    var files: [KnownList] = []
  }

  /// Reads the lists of a policy.
  ///
  /// - Parameters:
  ///   - policy: the effective policy.
  ///   - policyPath: where its file is; lists are found from its folder.
  /// - Returns: the lists; `nil` where there are none.
  /// - Throws: where a list cannot be read, or holds what can never be found.
  static func lists(
    of policy: Policy, besidePolicy policyPath: String?
  ) throws(SetupError) -> Lists? {
    let known = policy.known.sorted { $0.key < $1.key }
    guard !known.isEmpty else { return nil }
    var lists = Lists(values: KnownValueSet(types: known.map(\.key)))
    for (index, item) in known.enumerated() {
      let path = path(of: item.value, besidePolicy: policyPath)
      var count = 0
      let digest = try read(path, item.value) { value in
        count += 1
        return lists.values.insert(value, into: index)
      }
      lists.files.append(
        KnownList(entity: item.key.name, path: path, digest: digest, count: count))
    }
    lists.values.finish()
    return lists
  }

  /// The path of a list: as it is if it is absolute, else from the folder of the policy.
  static func path(of list: KnownValues, besidePolicy policyPath: String?) -> String {
    guard !list.file.hasPrefix("/"), let slash = policyPath?.lastIndex(of: "/"), let policyPath
    else { return list.file }
    return policyPath[...slash] + list.file
  }

  /// Calls `insert` for each value of the file, which says whether it can be looked for.
  ///
  /// - Returns: the SHA-256 of the file, in hexadecimal.
  static func read(
    _ path: String, _ list: KnownValues, insert: (String) -> Bool
  ) throws(SetupError) -> String {
    let bytes: [UInt8]
    do throws(TranscriptError) {
      guard FileStatus(input: path)?.isRegular != false else {
        throw TranscriptError(.io, path: path, reason: "cannot read: it is not a regular file")
      }
      bytes = try SmallFile.contents(of: path, limit: maximumSize)
    } catch {
      let place = list.place.map { "\($0): " } ?? ""
      throw SetupError(place + JobFailure(error).line)
    }
    var number = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes.span.firstOffset(of: ASCII.newline, in: start..<bytes.count) ?? bytes.count
      number += 1
      let line = bytes[start..<end]
      start = end + 1
      let value = line.trimmed
      guard let first = value.first, first != UInt8(ascii: "#") else { continue }
      func fail(_ cause: String, _ cure: String) -> SetupError {
        SetupError("\(path):\(number): \(cause); \(cure)")
      }
      guard value.count <= longestValue else {
        throw fail("the value is longer than \(longestValue) bytes", "give one value a line")
      }
      guard let text = String(validating: value, as: UTF8.self) else {
        throw fail("the line is not UTF-8", "convert the file")
      }
      guard insert(text) else {
        throw fail(
          "the value can never be found: it holds no letter or digit, or a control character",
          "mend or remove it")
      }
    }
    return Digest.hexadecimal(of: bytes)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space of ASCII at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var part = self
    while let first = part.first, UTF8Text.isSpace(first) { part = part.dropFirst() }
    while let last = part.last, UTF8Text.isSpace(last) { part = part.dropLast() }
    return part
  }
}
