#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A moment, for the run report.
struct Timestamp: Equatable {
  /// Milliseconds since the beginning of 1970, UTC.
  let milliseconds: Int

  /// This moment.
  static func now() -> Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
  }

  /// RFC 3339 in UTC, with milliseconds.
  var text: String {
    let seconds = milliseconds / 1000
    let day = seconds / 86_400
    let date = Self.date(ofDay: day)
    let rest = seconds % 86_400
    return "\(date.year)-\(Self.pad(date.month))-\(Self.pad(date.day))T\(Self.pad(rest / 3600)):"
      + "\(Self.pad(rest / 60 % 60)):\(Self.pad(rest % 60)).\(Self.pad(milliseconds % 1000, 3))Z"
  }

  private static func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The date of a day counted from 1 January 1970, in eras of 400 years that begin in March.
  private static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }
}
