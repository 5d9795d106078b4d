/// Where a format of transcripts has its conversations, and where it names people: what a file under
/// `Patterns/formats`, or one of the user's own, says.
///
/// It adds to how an input is framed and takes nothing away: what no description names is looked at like
/// any other text.
package struct FormatDescription: Sendable {
  /// What records are made of.
  package enum Frame: String, CaseIterable, Sendable {
    /// JSON values: lines, elements of an array, or one behind the other.
    case json
    /// Rows of cells.
    case rows
    /// Lines of text.
    case lines
    /// Lines of pairs, `key=value`.
    case pairs
    /// Messages of mail.
    case mail
  }

  /// How far one conversation reaches, so that a person is the same one.
  package enum Reach: String, CaseIterable, Sendable {
    /// Each record is one.
    case record
    /// Each input is one.
    case file
    /// All inputs of the format together are one.
    case export
  }

  /// What names a participant.
  package enum Identity: String, CaseIterable, Sendable {
    /// What the system calls the person.
    case id
    /// A name as people write it.
    case name
    /// A short name, such as of an account.
    case handle
    /// An e-mail address.
    case mail
    /// A telephone number.
    case phone
  }

  /// How text is written in a string.
  package enum Markup: String, CaseIterable, Sendable {
    /// As it is read.
    case plain
    /// `<@U024BE7LH|name>` and the like.
    case slack
    /// `<@80351110224678912>` and the like.
    case discord
    /// Tags, attributes and character references.
    case html
  }

  /// What stands in a place.
  package enum Meaning: Hashable, Sendable {
    /// What names a participant.
    case identity(Identity)
    /// A value of the entity type of this name.
    case type(String)
    /// The part that the speaker of a message plays, such as `user` or `agent`.
    case role
    /// Text that people wrote.
    case text(Markup)
    /// Text that is laid out as lines are, by the list of this index.
    case laidOut(Int)
    /// A piece of a text; those of one group, one behind the other, are the whole of it.
    case piece
    /// A number that says where something stands in a text, by the rule of this index.
    case offset(Int, OffsetRule.Edge)
    /// What a machine needs and what says nothing about anybody, such as a time that is an id, too.
    case technical
  }

  /// Places in which one person, or one thing, is named in several ways.
  package struct Group: Sendable {
    /// The places that all others are counted from; each of them is a person of its own.
    package var anchors: [PlacePath] = []
    /// The places, from there, and what stands in them.
    package var members: [(path: PlacePath, meaning: Meaning)] = []
    /// Of the members, one without which the others say nothing: places that look alike differ by it.
    package var required: Int?
    /// What the keys are under which they stand, if they are anything; the anchors then end in `*`.
    package var key: Meaning?
  }

  /// What tells that a record is of the format: all of these places are there.
  package struct Condition: Sendable {
    /// The place.
    package var path: PlacePath
    /// What stands there, or what it begins with if this ends in a star; nil for anything.
    package var value: String?
  }

  /// What `-f` calls it.
  package var name: String
  /// One sentence for people.
  package var summary = ""
  /// Where it is described.
  package var source = ""
  /// What records are made of.
  package var frame = Frame.json
  /// How far one conversation reaches.
  package var conversation = Reach.record
  /// The ends of the names of its files, without the dot, where the name alone says it.
  package var extensions: [String] = []
  /// Files of an export that name its people, beside its other files or above them.
  package var participantFiles: [String] = []
  /// Whether strings may hold escapes that JSON does not know, `\x0B`.
  package var hasHexEscapes = false
  /// By which it is recognized: one of these lists holds.
  package var recognition: [[Condition]] = []
  /// Where the messages are.
  package var messages: [PlacePath] = []
  /// What stands where.
  package var groups: [Group] = []
  /// How lines are laid out, for lines of text; the first that fits decides.
  package var layouts: [LineLayout] = []

  /// How texts in strings are laid out, by lists of layouts of which the first that fits decides.
  package var textLayouts: [[LineLayout]] = []
  /// What numbers say about texts.
  package var offsets: [OffsetRule] = []
  /// Whether a sentence goes on from one line of text to the next.
  package var runsOn = false

  /// Layouts of the first line by which it is recognized.
  package var firstLines: [LineLayout] = []

  /// Whether a file of this name is one of those that name the people of an export.
  package func isNaming(_ file: String) -> Bool {
    participantFiles.contains {
      $0.utf8.split(separator: ASCII.slash).last.map { Array($0) } == Array(file.utf8)
    }
  }

  /// Whether people are named from record to record, so that what was learnt is kept.
  package var remembers: Bool { conversation != .record }

  /// The entity types that it names.
  package var types: Set<String> {
    var types: Set<String> = []
    for group in groups {
      for meaning in group.members.map(\.meaning) + [group.key].compactMap(\.self) {
        if case .type(let name) = meaning { types.insert(name) }
      }
    }
    for layout in layouts + textLayouts.joined() {
      for case .type(let name) in layout.meanings { types.insert(name) }
    }
    return types
  }
}
