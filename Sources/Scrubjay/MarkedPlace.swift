internal import Detection
internal import Transcripts

/// A stretch of a view of which the format says what it is.
struct MarkedPlace {
  var range: Range<Int>
  var meaning: FormatDescription.Meaning
  /// The record that it stands in.
  var record: Int
  /// What stands in places with the same number, one behind the other, is of one person.
  var group: Int
}
