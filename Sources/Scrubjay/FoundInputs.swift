internal import Transcripts

/// The files that paths on the command line stand for, in the order in which they are processed.
struct FoundInputs {
  /// One file.
  struct File: Sendable {
    /// What it is opened by.
    var path: String
    /// Which of the arguments led to it.
    var argument: Int
    /// Its path inside the folder that was named, or its name where it was named itself.
    var relative: String
    /// Whether a folder was named, and not the file.
    var isInFolder: Bool
    var size: Int
    var identity: FileIdentity
  }

  /// Something that is left alone.
  struct LeftAlone {
    var path: String
    var reason: String
  }

  /// Which files of a folder are taken.
  struct Selection: Sendable {
    /// If there are any, only files that one of them fits.
    var included: [PathPattern] = []
    /// Files and folders that are left out, whatever else fits.
    var excluded: [PathPattern] = []
    /// Folders and files that are never entered or read: those of the output.
    var barred: Set<FileIdentity> = []
    /// What the names of files end with that are copies of former inputs.
    var barredSuffix: String?

    func takes(file path: String) -> Bool {
      if excluded.contains(where: { $0.matches(path, isFolder: false) }) { return false }
      return included.isEmpty || included.contains { $0.matches(path, isFolder: false) }
    }

    func enters(folder path: String) -> Bool {
      !excluded.contains { $0.matches(path, isFolder: true) }
    }
  }

  private(set) var files: [File] = []
  /// All folders inside of those that were named, by argument, each behind the one that it is in.
  private(set) var folders: [(argument: Int, relative: String)] = []
  private(set) var leftAlone: [LeftAlone] = []
  private(set) var failures: [JobFailure] = []
  /// How many of the arguments are folders or patterns.
  private(set) var walked = 0
  private let calls: SystemCalls

  /// Looks for the files.
  ///
  /// - Parameters:
  ///   - arguments: paths of files and folders, and patterns; a folder is entered, links in it are not
  ///     followed.
  ///   - selection: which files of folders are taken.
  ///   - calls: what folders are read with.
  init(_ arguments: [String], selection: Selection, calls: SystemCalls) {
    self.calls = calls
    for (index, argument) in arguments.enumerated() {
      guard argument != "-", let kind = FolderListing.Kind(path: argument, followsLinks: true)
      else {
        if argument == "-" || !expand(argument, index, selection) { add(argument, index) }
        continue
      }
      if kind == .folder {
        walked += 1
        walk(argument, index, selection)
      } else {
        add(argument, index)
      }
    }
  }

  /// Whether an argument is a folder, or a pattern that the shell has left alone.
  static func isWalked(_ argument: String) -> Bool {
    if argument == "-" { return false }
    if let kind = FolderListing.Kind(path: argument, followsLinks: true) { return kind == .folder }
    return Self.split(pattern: argument) != nil
  }

  /// A file that was named itself; that it cannot be read shows when that is tried.
  private mutating func add(_ path: String, _ argument: Int) {
    let status = FileStatus(input: path)
    files.append(
      File(
        path: path, argument: argument, relative: fileName(of: path), isInFolder: false,
        size: status?.size ?? 0,
        identity: status?.identity ?? FileIdentity(device: 0, inode: 0)))
  }

  /// The folder that a pattern begins with and the rest of it; `nil` for what is no pattern.
  private static func split(pattern argument: String) -> (folder: String, pattern: PathPattern)? {
    let special: Set<Character> = ["*", "?", "["]
    guard let first = argument.firstIndex(where: special.contains) else { return nil }
    let slash = argument[..<first].lastIndex(of: "/")
    let folder = slash.map { $0 == argument.startIndex ? "/" : String(argument[..<$0]) } ?? "."
    let rest = slash.map { argument[$0...] } ?? "/" + argument
    guard FolderListing.Kind(path: folder, followsLinks: true) == .folder,
      let pattern = PathPattern(String(rest))
    else { return nil }
    return (folder, pattern)
  }

  /// Adds what fits a pattern; gives `false` where there is no such thing.
  private mutating func expand(_ argument: String, _ index: Int, _ selection: Selection) -> Bool {
    guard let (folder, pattern) = Self.split(pattern: argument) else { return false }
    let before = files.count
    var all = selection
    all.included = []
    walk(folder, index, all) { pattern.matches($0, isFolder: false) && selection.takes(file: $0) }
    guard files.count > before else { return false }
    walked += 1
    return true
  }

  private mutating func walk(
    _ root: String, _ argument: Int, _ selection: Selection,
    takes: ((String) -> Bool)? = nil
  ) {
    let takes = takes ?? selection.takes(file:)
    // A stack of its own, as deep as the folders are.
    var waiting = [""]
    while let folder = waiting.popLast() {
      let path = folder.isEmpty ? root : joined(root, folder)
      if !folder.isEmpty { folders.append((argument, folder)) }
      let listing: FolderListing
      do throws(TranscriptError) {
        listing = try FolderListing(path: path, calls: calls)
      } catch {
        failures.append(JobFailure(error))
        continue
      }
      if listing.unreadableNames > 0 {
        failures.append(
          JobFailure(
            .unsafeInput, path: path,
            cause: "\(plural(listing.unreadableNames, "name")) in it cannot be read as UTF-8",
            cure: "rename these files"))
      }
      var inner: [String] = []
      for entry in listing.entries where !selection.barred.contains(entry.identity) {
        let relative = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        if TemporaryFiles.isName(entry.name) || entry.name == BatchManifest.fileName { continue }
        switch entry.kind {
        case .folder: if selection.enters(folder: relative) { inner.append(relative) }
        case .file:
          if let suffix = selection.barredSuffix, entry.name.hasSuffix(suffix) { continue }
          guard takes(relative) else { continue }
          files.append(
            File(
              path: joined(root, relative), argument: argument, relative: relative,
              isInFolder: true, size: entry.size, identity: entry.identity))
        case .link, .other:
          guard takes(relative) else { continue }
          leftAlone.append(
            LeftAlone(
              path: joined(root, relative),
              reason: entry.kind == .link ? "a link, which is not followed" : "no regular file"))
        }
      }
      waiting += inner.reversed()
    }
  }
}

/// The path of `relative` in the folder at `root`.
func joined(_ root: String, _ relative: String) -> String {
  root.hasSuffix("/") ? root + relative : "\(root)/\(relative)"
}

/// What stands behind the last slash of a path, but for slashes at its end.
func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
