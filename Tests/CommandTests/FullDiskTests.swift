import Foundation
import Testing

/// A small disk of memory, in a name space of its own, that goes with it.
private enum SmallDisk {
  /// What runs a command where it may mount file systems; nil where the machine does not let us.
  static let command: String? = ["unshare -m", "unshare -Urm"].first { command in
    let line = "\(command) sh -c 'mount -t tmpfs -o size=64k none /mnt'"
    return (try? Command.shell(line))?.status == 0
  }
}

/// A disk that is really full.
@Suite(.enabled(if: SmallDisk.command != nil, "only root or a user name space can mount a disk"))
struct FullDiskTests {
  /// Something that is written to a disk.
  struct Work: Sendable, CustomTestStringConvertible {
    /// The command.
    let line: String
    /// What is done before, in the shell.
    var before = "fill 192"

    var testDescription: String { line }
  }

  static let works = [
    Work(line: "in -o small/out"),
    Work(line: "in/d0/f0.log -o small/out.log", before: "fill 8"),
    Work(line: "in -o out --report small/report", before: "fill 4"),
    Work(line: "in.tar.gz -o small/out.tar.gz --compress none"),
    Work(line: "--in-place small/in --resume", before: "cp -r in small/in; fill 8"),
    Work(
      line: "bad -o out -k key --on-error quarantine --quarantine small/aside", before: "fill 180"),
  ]

  @Test(arguments: works) func `a full disk is told, and room mends it`(work: Work) throws {
    let folder = try Folder()
    try folder.write("key", Command.key)
    for number in 0..<20 {
      let text = (0..<400).map { "user\(number)x\($0)@example.com wrote at the \($0). time\n" }
      try folder.write("in/d\(number % 3)/f\(number).log", text.joined())
    }
    try folder.write("bad/a.json", "{\"a\": [\"" + String(repeating: "x", count: 400_000))
    try folder.write(
      "script",
      """
      set -u
      # Leaves so many KiB of room.
      fill() { mount -o remount,size=$(($(du -sk small | cut -f1) + $1))k small; }
      tar czf in.tar.gz in && mkdir small && mount -t tmpfs -o size=8m,mode=700 none small || exit 99
      \(work.before)
      "$SCRUBJAY" -q \(work.line)
      echo "status $?"
      # Nothing of what was scrubbed for a file that is not there, and no half of one.
      find small -name '.scrubjay*.tmp' -o -name out.log -o -name out.tar.gz -o -name report
      grep -rl @example.com small/out small/aside 2>/dev/null
      mount -o remount,size=16m small
      "$SCRUBJAY" -q \(work.line)
      echo "status $?"
      grep -rl @example.com small --include=*.log
      true
      """)
    let command = try #require(SmallDisk.command)
    let ending = try Command.shell("\(command) bash script", in: folder)
    #expect(ending.outputText == "status 4\nstatus 0\n", "\(ending.errorText)")
    #expect(ending.errorText.contains("No space left on device"), "\(ending.errorText)")
    #expect(!ending.errorText.contains("user"), "\(ending.errorText)")
  }
}
