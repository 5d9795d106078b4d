/// How much of the text is left as it was: what somebody asks who is to work with it, or to train a model.
package struct Utility: Sendable, Equatable {
  /// How many characters, that is Unicode scalars, the texts have: values of fields, or lines, without what
  /// the format says of people and messages.
  package var characters = 0
  /// How many of these were replaced.
  package var changedCharacters = 0
  /// How many words they have: stretches without white space.
  package var words = 0
  /// How many messages there are; where nothing is known of messages, records.
  package var messages = 0
  /// How many of these had something replaced in them.
  package var touchedMessages = 0
  /// How many findings were replaced.
  package var findings = 0

  /// Makes an empty one.
  package init() {}

  /// Adds `other`.
  mutating func add(_ other: Utility) {
    characters += other.characters
    changedCharacters += other.changedCharacters
    words += other.words
    messages += other.messages
    touchedMessages += other.touchedMessages
    findings += other.findings
  }

  /// How many findings there are in a thousand words.
  var findingsPerThousandWords: Double {
    words == 0 ? 0 : Double(findings) * 1000 / Double(words)
  }

  /// One sentence for people.
  var text: String {
    "\(Quantity.share(changedCharacters, of: characters)) of the characters changed, "
      + "\(Quantity.share(touchedMessages, of: messages)) of the messages touched, "
      + "\(Quantity.decimal(findingsPerThousandWords)) findings in 1,000 words"
  }
}
