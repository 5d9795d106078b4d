package import Configuration

/// A list of values of one type, such as the names of all customers, in a file of its own.
package struct KnownValues: Hashable, Sendable {
  /// The path of the file as the policy gives it: relative to the policy's own folder.
  package let file: String
  /// Where it stands in the policy file, for the error of a file that cannot be read.
  package let place: Place?

  /// A list in a file; without a place if it comes from no policy file.
  package init(file: String, place: Place? = nil) {
    self.file = file
    self.place = place
  }

  /// Whether both name the same file, wherever they stand.
  package static func == (left: Self, right: Self) -> Bool { left.file == right.file }

  /// Feeds the name of the file.
  package func hash(into hasher: inout Hasher) { hasher.combine(file) }
}
