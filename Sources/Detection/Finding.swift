/// A stretch of text that is held to be personal.
///
/// Offsets are bytes in the text that was searched, half-open, as it is written. Findings that `Detector` returns are
/// ascending and disjoint, but for those that a policy keeps, which are reported and change nothing.
package struct Finding: Sendable {
  /// Index of the entity in `Detector.entities`.
  package var entity: Int
  /// Where it lies.
  package var range: Range<Int>
  /// How likely it is.
  package var score: Score
  /// Whether arithmetic has proved it.
  package var isCertain: Bool
  /// What led to it.
  package var origin: Origin
  /// Whether the policy keeps it: reported, not rewritten.
  package var isKept: Bool
  /// Whether its validator did not pass it: it is a finding for the words near it alone.
  package var isInvalid = false
  /// The context phrases that spoke for it; `Detector.texts(of:)` spells them out.
  package var context: ArraySlice<PhraseID>
  /// What was asked before it; `Detector.text(of:)` spells it out.
  package var question = QuestionEvidence()
  /// The parts of `range` that findings of other types cover too, ascending.
  package var covered: [Range<Int>]
  /// Entities of other types that the same value might be just as well, the likeliest first.
  package var alternatives: [Int] = []
  /// How it was seen, where it is not written so or stands in an encoding.
  package var disguise: Disguise?
  /// Which part of a value it is that stands in several places; nil where it is all of it.
  package var part: (of: Whole, index: Int)?

  /// A value that stands in several places, told from others by what it is.
  package final class Whole: Sendable {
    /// How many parts it has.
    package let parts: Int

    init(parts: Int) {
      self.parts = parts
    }
  }

  /// The finding without saying that it is a part.
  package var undivided: Finding {
    var finding = self
    finding.part = nil
    return finding
  }

  /// Whether it is a part of a value that has been counted with another one.
  package var isLaterPart: Bool { part.map { $0.index > 0 } ?? false }

  /// What led to a finding.
  package enum Origin: Sendable, Equatable {
    /// The pattern at this index in `Detector.patterns` matched.
    case pattern(Int)
    /// The same value was found elsewhere in the record, by the pattern at this index.
    case occurrence(Int)
    /// It is what sticks out of a stronger finding, of the pattern at this index.
    case remainder(Int)

    /// The pattern that the finding goes back to.
    package var pattern: Int {
      switch self {
      case .pattern(let index), .occurrence(let index), .remainder(let index): index
      }
    }
  }
}

extension Finding {
  /// Makes a finding that needs no search: the format of the input says so.
  ///
  /// - Parameters:
  ///   - entity: index of the entity in `Detector.entities`.
  ///   - range: where it lies.
  ///   - pattern: one of those of `Detector.Metadata`.
  ///   - isKept: whether the policy keeps it.
  package init(entity: Int, range: Range<Int>, pattern: Int, isKept: Bool) {
    self.init(
      entity: entity, range: range, score: .certain, isCertain: true, origin: .pattern(pattern),
      isKept: isKept, context: [], covered: [])
  }
}

extension Finding {
  /// The finding as it is for a part of a value, which is to become what the whole of it does.
  ///
  /// - Parameter text: what it was found in.
  /// - Returns: the finding, which stands for the whole value.
  package func standing(for text: Span<UInt8>) -> Finding {
    var part = self
    if let disguise {
      // What was opened cannot be written in two places.
      if disguise.opened != nil {
        part.disguise = nil
        part.origin = .remainder(origin.pattern)
      }
      return part
    }
    let covered = covered.map {
      $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound
    }
    var value: [UInt8] = []
    for offset in range { value.append(text[offset]) }
    part.disguise = Disguise(whole: value, covered: covered)
    return part
  }
}

/// Text that cannot be scanned, so that nothing may be said about it, least of all that it is clean.
package struct DetectionError: Error, Sendable, CustomStringConvertible {
  /// What went wrong, without a word of the text.
  package let description: String
}

/// One stretch of a view that is looked at by itself: a message, the string of a JSON member, a key.
package struct TextUnit: Sendable {
  /// Where it lies in the view.
  package var range: Range<Int>
  /// The record it belongs to; units of one record are adjacent.
  package var record: Int
  /// Where the name of its field lies in the view; empty where it has none.
  package var name: Range<Int>
  /// Whether it names a field itself: words such as "channel" are none of a sentence there.
  package var isKey = false
  /// How many records before it are too long to be looked back over.
  package var era: Int32 = 0

  /// Makes a unit.
  package init(range: Range<Int>, record: Int, name: Range<Int> = 0..<0) {
    self.range = range
    self.record = record
    self.name = name
  }

  /// What must stand between two units of a view, so that no pattern sees from one into the other:
  /// a line end for patterns of one line, and a byte that no UTF-8 text holds for the others.
  package static let separator: [UInt8] = [0x0A, 0xFF, 0x0A]
}

/// What detection is asked to find, beside the definitions themselves.
package struct DetectionOptions: Sendable {
  /// Findings below this score are dropped.
  package var minimumScore = Score(0.5)
  /// Countries, by two upper-case letters, whose numbers are expected: theirs need less evidence, and
  /// come first among look-alikes.
  package var locales: Set<String> = []
  /// How many lines of a text, or messages of a record, are looked back at for a question that asks for a
  /// value; zero for none.
  package var lookBack = DetectionOptions.usualLookBack
  /// How many lines are looked back at where nothing else is asked for.
  package static let usualLookBack = 8
  /// The most lines that may be looked back at.
  package static let farthestLookBack = 16
  /// The types that are looked for; `nil` stands for all that are not off by default.
  package var types: Set<EntityType>?
  /// The types whose findings are reported and left as they are.
  package var kept: Set<EntityType> = []
  /// Values that are no findings, whatever matched.
  package var allowed: [ListedValue] = []
  /// Values that are findings of the type, whatever else.
  package var denied: [(type: EntityType, value: ListedValue)] = []

  /// Types that nothing is looked for of, but whose placeholders may stand in the text.
  package var replacedTypes: Set<EntityType> = []

  /// Whether a candidate whose checksum is wrong is a finding where context is strong.
  package var redactsInvalid = false
  /// Lists of values that are findings, whatever surrounds them.
  package var known: KnownValueSet?
  /// By type, whether a stretch of a text is what was written in place of a value of it, though it looks
  /// like another value.
  package var results: [EntityType: ResultCheck] = [:]
  /// By type, the other types whose findings may cover a value without anything of it being hidden,
  /// because what stands for their values says no less.
  package var coarserThan: [EntityType: Set<EntityType>] = [:]

  /// Types of which values are found without a search: by what the format of the input says of them.
  package var metadataTypes: [EntityType] = []
  /// What is known of the patterns already, to save time; changes nothing that is found.
  package var library: (@Sendable () -> PackLibrary)?

  /// Makes options that find everything that is not off by default.
  package init() {}

  /// Whether what lies in `range` of `text` is what an operator has written.
  package typealias ResultCheck = @Sendable (_ range: Range<Int>, _ text: Span<UInt8>) -> Bool

  /// A value of an allow or deny list.
  package enum ListedValue: Hashable, Sendable {
    /// The text itself, ignoring case; whole words.
    case literal(String)
    /// A regular expression; the whole value in an allow list.
    case pattern(String)
  }
}
