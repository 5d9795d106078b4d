import Anonymization
import Configuration
import Testing

@testable import Scrubjay

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What `policy check` warns of, as far as the cases of the command do not show it.
struct PolicyAdviceTests {
  private func warnings(_ text: String, path: String? = nil) throws -> [String] {
    let node = try Node.parse(Array("version: 1\n\(text)".utf8), file: "p")
    let policy = try Policy(node, vocabulary: Catalog.builtIn.vocabulary)
    return PolicyAdvice(node, policy, catalog: .builtIn, path: path).warnings.map {
      "\($0.place): \($0.cause)"
    }
  }

  @Test(
    arguments: [
      "purpose: x\ndefault: { operator: pseudonymize, scope: corpus }",
      "entities: { CREDIT_CARD: { operator: mask, keep_first: 4, keep_last: 4 } }",
      "entities: { EMAIL_ADDRESS: { operator: keep }, IP_ADDRESS: { operator: generalize } }",
      "allow: [{ pattern: '.*@ourshop\\.example' }, { pattern: '\\d+' }]",
      "deny: { PROJECT: [{ pattern: 'X' }] }\nentities: { PROJECT: { operator: drop } }",
      "fields: [{ path: '/a', operator: drop }, { path: '/**', operator: drop }]",
      "minimum_score: 0.9", "purpose: share\ndefault: { operator: pseudonymize, scope: file }",
      "entities: { PERSON: { operator: pseudonymize, style: numbered } }",
      "entities: { DATE_OF_BIRTH: { operator: replace, with: '[birthday]' } }",
    ])
  func whatIsWise(text: String) throws {
    #expect(try warnings(text) == [])
  }

  @Test(
    arguments: [
      ("default: { operator: hash }", "p:2:22: without a purpose"),
      (
        "entities: { EMPLOYMENT: { operator: redact } }",
        "p:2:13: no type belongs to the group EMPLOYMENT"
      ),
      ("minimum_score: 0.95", "p:2:16: above 0.9"),
      ("allow: [{ pattern: '(?s).+' }]", "p:2:20: the pattern allows every value"),
      ("entities: { GITHUB_TOKEN: { operator: keep } }", "p:2:39: 'keep' lets credentials through"),
      (
        "entities: { NETWORK: { operator: generalize, prefix: 24 } }",
        "p:2:34: of the group, DOMAIN_NAME, MAC_ADDRESS, URL cannot"
      ),
      (
        "only: [URL]\nentities: { PERSON: { operator: drop } }",
        "p:3:13: PERSON is never looked for"
      ),
    ])
  func whatIsNot(text: String, warning: String) throws {
    let warnings = try warnings(text)
    expect(warnings.count == 1 && warnings[0].hasPrefix(warning), "\(warnings)")
  }

  @Test func theStarterIsWise() throws {
    #expect(try warnings(String(Policy.starterYAML.replacing("version: 1\n", with: ""))) == [])
  }

  @Test func listsThatAllMayReadAreToldOf() throws {
    let path = "/tmp/scrubjay-advice-\(getpid()).txt"
    guard let file = unsafe fopen(path, "w") else { throw CancellationError() }
    defer { unsafe unlink(path) }
    _ = unsafe fputs("Zoltan\n", file)
    _ = unsafe fclose(file)
    for (mode, count) in [(mode_t(0o600), 0), (0o640, 0), (0o644, 1)] {
      unsafe chmod(path, mode)
      let warnings = try warnings("known: { STAFF: { file: '\(path)' } }")
      #expect(warnings.count == count)
      for warning in warnings { #expect(warning.hasPrefix("p:2:25: everybody on this machine")) }
    }
  }
}
