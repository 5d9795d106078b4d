#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Files that are written one by one and put into place together.
///
/// To bring a small file to the disk takes many times as long as to write it; for many at once it takes
/// hardly longer than for one.
package enum OutputGroup {
  /// Brings everything that was written to the disk that a folder is on.
  ///
  /// - Parameters:
  ///   - folder: A folder of that disk.
  ///   - paths: The files, for systems that cannot do it in one.
  ///   - calls: The calls that are used for each file, or after all of it.
  /// - Throws: What the system says.
  package static func synchronize(
    folder: String, paths: [String], calls: SystemCalls
  ) throws(TranscriptError) {
    #if canImport(Darwin)
    for path in paths {
      let file = try Descriptor.open(
        path, O_RDONLY, errorPath: path, action: "cannot open", calls: calls)
      try file.synchronize(path: path)
    }
    #else
    let opened = try Descriptor.open(
      folder, O_RDONLY | O_DIRECTORY, errorPath: folder, action: "cannot open the folder",
      calls: calls)
    try opened.synchronizeDisk(path: folder)
    #endif
  }
}
