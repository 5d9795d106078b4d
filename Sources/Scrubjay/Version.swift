extension Scrubber {
  /// The version of the tool and of the library: the one place that says it.
  public static let version = "0.1.0"
}
