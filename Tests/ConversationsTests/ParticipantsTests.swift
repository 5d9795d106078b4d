import Conversations
import Detection
import Testing
import Transcripts

@Suite struct ParticipantsTests {
  private func value(
    _ text: String, _ identity: FormatDescription.Identity, order: Int = 0, group: Int = 0,
    conversation: Int = 0
  ) -> LearntValue {
    LearntValue(
      conversation: conversation, order: order, text: Array(text.utf8), identity: identity,
      group: group)
  }

  private func person(
    _ participants: Participants, _ text: String, order: Int = 0, conversation: Int = 0
  ) -> String? {
    participants.match(Array(text.utf8).span, conversation: conversation, order: order)
      .map { String(decoding: $0.person, as: UTF8.self) }
  }

  @Test func `values of one person lead to its id`() {
    var participants = Participants()
    participants.learn([value("Ann  Lee", .name), value("annlee", .handle), value("U17", .id)])
    #expect(person(participants, "ann lee") == "u17")
    #expect(person(participants, "ANNLEE") == "u17")
    #expect(person(participants, "U17") == "u17")
    #expect(person(participants, "Bob") == nil)
  }

  @Test func `two people with one name stay two`() {
    var participants = Participants()
    participants.learn([value("U1", .id), value("Ann", .name)])
    participants.learn([value("U2", .id, group: 1), value("Ann", .name, group: 1)])
    #expect(person(participants, "U1") == "u1")
    #expect(person(participants, "U2") == "u2")
    #expect(person(participants, "Ann") == "u1")
  }

  @Test func `an id joins a name that was there before`() {
    var participants = Participants()
    participants.learn([value("Ann Lee", .name)])
    participants.learn([value("U1", .id, group: 1), value("Ann Lee", .name, group: 1)])
    #expect(person(participants, "U1") == person(participants, "Ann Lee"))
    participants.learn([value("U2", .id, group: 2), value("Ann Lee", .name, group: 2)])
    #expect(person(participants, "U2") == "u2")
  }

  @Test func `nothing is known before it is said, nor in another conversation`() {
    var participants = Participants()
    participants.learn([value("Ann Lee", .name, order: 5)])
    #expect(person(participants, "Ann Lee", order: 4) == nil)
    #expect(person(participants, "Ann Lee", order: 5) != nil)
    #expect(person(participants, "Ann Lee", order: 9, conversation: 1) == nil)
    participants.settle()
    #expect(person(participants, "Ann Lee", order: 0) != nil)
  }

  @Test func `a single word counts as it is written`() {
    var participants = Participants()
    participants.learn([value("Will", .name)])
    func match(_ text: String) -> Bool {
      participants.match(inText: Array(text.utf8).span, conversation: 0, order: 0) != nil
    }
    #expect(match("Will") && !match("will"))
  }

  @Test func `searches find what was learnt`() {
    var participants = Participants()
    #expect(participants.searches().isEmpty)
    for number in 0..<100 {
      participants.learn([value("Person Number\(number)", .name, group: number)])
      let text = Array("- person number\(number), you".utf8)
      var found: [Range<Int>] = []
      for search in participants.searches() {
        search.search(text.span, in: 0..<text.count) { range, _ in found.append(range) }
      }
      #expect(found == [2..<text.count - 5])
    }
  }

  @Test func `punctuation around a value does not count`() {
    var participants = Participants()
    participants.learn([value("Tom K.", .name), value("Zoë 🌸", .name, group: 1)])
    participants.learn([value("O’Neil", .name, group: 2)])
    #expect(person(participants, "Tom K") != nil)
    #expect(person(participants, "zoë") != nil)
    #expect(person(participants, "O'Neil") != nil)
  }

  @Test func `first and last names make whole ones`() {
    let first = value("Mo", .name)
    #expect(
      value("Farouk", .name).joined(to: first).map { String(decoding: $0.text, as: UTF8.self) }
        == "Mo Farouk")
    #expect(value("Farouk", .name, group: 1).joined(to: first) == nil)
    #expect(value("U17", .id).joined(to: first) == nil)
  }

  @Test(arguments: [
    ("+49 170 1234567", FormatDescription.Identity.name, "491701234567"),
    ("4917012345678@s.whatsapp.net", .id, "4917012345678"), ("user1927162607", .id, "1927162607"),
  ])
  func `numbers are known by their digits`(
    _ text: String, _ identity: FormatDescription.Identity, _ digits: String
  ) {
    #expect(value(text, identity).digits.map { String(decoding: $0.text, as: UTF8.self) } == digits)
  }

  @Test(arguments: ["Ann Lee", "1234567", "ann.lee@example.com", "12 34"])
  func `what is no number has no digits`(_ text: String) {
    #expect(value(text, .name).digits == nil)
  }

  @Test(arguments: ["me", "17", "  "])
  func `short values are not looked for`(_ text: String) {
    var participants = Participants()
    participants.learn([value(text, .name)])
    #expect(participants.searches().isEmpty)
  }

  @Test(arguments: [("Agent", true), ("CUSTOMER", true), ("Agent Smith", false)])
  func `words for parts are nobody`(_ text: String, _ expected: Bool) {
    let isPart = Participants.isPart(Array(text.utf8).span)
    #expect(isPart == expected)
  }
}
