import Anonymization
import Configuration
import Detection
import Testing

@testable import Scrubjay

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The built-in profiles say what cli.md's table says, and the article about them is up to date.
struct ProfileTests {
  /// Types that profiles name and that no pack defines yet; a name that is neither is a slip.
  private static let planned: Set = [
    "AGE", "CVV", "DATE_TIME", "GEO_COORDINATE", "POSTAL_CODE", "USERNAME",
  ]

  private func policy(_ name: String) throws -> Policy {
    try Profile.named(name).policy(Catalog.builtIn.vocabulary)
  }

  @Test func thereAreSix() {
    #expect(Profile.names == ["default", "analytics", "training", "support", "share", "logs"])
  }

  @Test(arguments: Profile.names) func profilesAreSound(name: String) throws {
    let vocabulary = Catalog.builtIn.vocabulary
    let policy = try policy(name)
    #expect(
      try Policy(yaml: Array(policy.effectiveYAML.utf8), file: "p", vocabulary: vocabulary)
        == policy)
    let profile = try Profile.named(name)
    let node = try Node.parse(Array(profile.yaml.utf8), file: "\(name).yaml")
    #expect(Profile.unknownTypes(in: node, vocabulary).isSubset(of: Self.planned))
    #expect(
      PolicyAdvice(node, policy, catalog: .builtIn, path: nil).warnings.filter {
        // Groups wait for their types.
        !$0.cause.hasPrefix("no type belongs to the group")
      }.map(\.description) == [])
    let needsKey = name == "analytics" || name == "logs" && vocabulary.types["USERNAME"] != nil
    #expect((policy.firstKeyedUse != nil) == needsKey)
  }

  @Test(
    arguments: [
      ("default", "<EMAIL_ADDRESS>", "PERSON_1_", "203.0.113.7", "<CREDIT_CARD>"),
      ("training", "<EMAIL_ADDRESS>", "<PERSON>", "<IP_ADDRESS>", "<CREDIT_CARD>"),
      ("support", "<EMAIL_ADDRESS>", "<PERSON>", "<IP_ADDRESS>", "**** **** **** 1111"),
      ("share", "<EMAIL_ADDRESS>", "<PERSON>", "203.0.113.0/24", "<CREDIT_CARD>"),
      ("logs", "<EMAIL_ADDRESS>", "<PERSON>", "203.0.113.0/24", "<CREDIT_CARD>"),
    ])
  func whatTheyDo(name: String, mail: String, person: String, address: String, card: String) throws
  {
    let scrubber = try Scrubber(policy: policy(name), key: fixedKey())
    let text = try scrubber.scrub(
      "my name is Ann Sorel, mail ann@example.com, from 203.0.113.7, card 4111 1111 1111 1111")
    let shown = name == "default" ? "<IP_ADDRESS>" : address
    #expect(text == "my name is \(person), mail \(mail), from \(shown), card \(card)")
  }

  @Test func analyticsNeedsAKey() throws {
    let policy = try policy("analytics")
    #expect(throws: MissingKeyError.self) { try Scrubber(policy: policy, key: nil) }
    let text = try Scrubber(policy: policy, key: fixedKey()).scrub(
      "my name is Ann Sorel, born on 12 May 1984, from 203.0.113.7, mail ann@example.com")
    #expect(
      text.wholeMatch(
        of:
          #/my name is PERSON_[a-z2-7]{16}9, born on 1984, from 203.0.113.0/24, mail EMAIL_ADDRESS_[a-z2-7]{16}9/#
      ) != nil, "\(text)")
  }

  @Test func shareLooksForEverything() throws {
    let vocabulary = Catalog.builtIn.vocabulary
    let off = try policy("share").enabledTypes(in: vocabulary)
    #expect(Set(vocabulary.types.keys.map(EntityType.init)).subtracting(off).isEmpty)
  }

  @Test func theStandardScrubberIsTheDefaultProfile() throws {
    #expect(
      try Scrubber.standard().scrub("my name is Ann Sorel, +1 202-555-0143")
        == "my name is PERSON_1_, <PHONE_NUMBER>")
  }

  /// `RECORD=1 swift test --filter theArticleIsUpToDate` writes it anew.
  @Test func theArticleIsUpToDate() throws {
    let path =
      #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
      + "/Sources/Scrubjay/Scrubjay.docc/Profiles.md"
    let text = ProfileArticle.text
    if unsafe getenv("RECORD") != nil {
      guard let file = unsafe fopen(path, "wb") else { throw CancellationError() }
      unsafe fputs(text, file)
      unsafe fclose(file)
    }
    let bytes = try SmallFile.contents(of: path)
    expect(
      String(decoding: bytes, as: UTF8.self) == text,
      "the article about profiles is not what the profiles say; record it anew")
  }
}
