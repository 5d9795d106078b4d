extension Scrubber {
  /// A path as reports show it: `<TYPE>` stands for whatever in it would be a finding in a text.
  ///
  /// For one path; see ``PathNames`` for many.
  func shown(path: String) -> String { PathNames(self).shown(path) }
}
