import Foundation
import Testing

/// `make install` and `make uninstall`.
@Suite struct InstallTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private func files(in folder: Folder) -> [String] {
    (FileManager.default.subpaths(atPath: folder.url.path) ?? []).filter { path in
      var isFolder: ObjCBool = false
      let place = folder.url.appendingPathComponent(path).path
      _ = unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  @Test func `everything is put where it belongs and taken away again`() throws {
    let folder = try Folder()
    let options = "BINARY=\"$SCRUBJAY\" DESTDIR=\"$PWD\" PREFIX=/usr"
    let install = try Command.shell(
      "make -s -C '\(Self.root)' install \(options)", in: folder)
    #expect(install.status == 0, "\(install.errorText)")
    let expected = [
      "usr/bin/scrubjay", "usr/share/bash-completion/completions/scrubjay",
      "usr/share/fish/vendor_completions.d/scrubjay.fish",
      "usr/share/zsh/site-functions/_scrubjay",
    ]
    let installed = files(in: folder)
    #expect(Set(installed).isSuperset(of: expected))
    let pages = installed.filter { $0.hasPrefix("usr/share/man/man1/scrubjay") }
    #expect(pages.count >= 7)
    #expect(installed.count == expected.count + pages.count)
    #expect(try Command.shell("usr/bin/scrubjay --version", in: folder).status == 0)
    #expect(folder.read(expected[3])?.hasPrefix("#compdef scrubjay\n") == true)

    let uninstall = try Command.shell(
      "make -s -C '\(Self.root)' uninstall \(options)", in: folder)
    #expect(uninstall.status == 0, "\(uninstall.errorText)")
    #expect(files(in: folder) == [])
  }

  @Test func `nothing is installed where nothing was built`() throws {
    let folder = try Folder()
    let ending = try Command.shell(
      "make -s -C '\(Self.root)' install BINARY=\"$PWD/none\" DESTDIR=\"$PWD\"", in: folder)
    #expect(ending.status != 0)
    #expect(ending.errorText.contains("run 'make build' first"))
    #expect(files(in: folder) == [])
  }
}
