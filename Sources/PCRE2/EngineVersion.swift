internal import CPCRE2

/// Which PCRE2 does the matching, for the run report: what a pattern matches may differ between two.
package enum EngineVersion {
  /// The version of the library that is linked, such as `10.42`.
  package static let number: String = {
    // The version and its date, and the terminator; pcre2_config(3) asks for 24 and may need more.
    let length = Int(pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), nil))
    guard length > 0 else { return "unknown" }
    var text = [UInt8](repeating: 0, count: length)
    let written = unsafe text.withUnsafeMutableBytes { buffer in
      unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
    }
    guard written > 0 else { return "unknown" }
    return String(decoding: text.prefix { $0 > 0x20 }, as: UTF8.self)
  }()
}
