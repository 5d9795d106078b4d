extension Detector {
  /// No fewer bytes than this does a value have that is followed through its record.
  ///
  /// A unit that has no findings by itself has some in a record only where it holds, byte for byte, a
  /// value of this length that was found elsewhere in the record.
  package static var shortestOccurrence: Int { Occurrences.minimumLength }
}
