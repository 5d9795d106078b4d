internal import Anonymization
internal import Detection
internal import Transcripts

/// The messages of a block of mail while they are worked on.
struct MailScratch {
  /// A message.
  struct Message {
    /// Where it stands in the block.
    var range: Range<Int>
    var mail: MailMessage
    /// What rules say about its parts.
    var rules: [(item: Int, rule: FieldRule)] = []
    /// Parts that are opaque and are left out.
    var emptied: [Int] = []
    /// Why it cannot be processed, if so.
    var failure: RecordFailure?
  }

  /// Where a unit of the view comes from.
  struct Unit {
    var message: Int
    var item: Int
    /// The part of its HTML, if it is that.
    var part: Int?
    /// Where it begins in the text of the item, or of the part.
    var start: Int
  }

  var messages: [Message] = []
  var units: [Unit] = []
  /// The HTML of items, by message and item.
  var html: [Int: HTMLText] = [:]

  /// The number of an item among all.
  static func key(_ message: Int, _ item: Int) -> Int { message << 24 | item }
}

extension MailMessage.Item {
  /// Its text; nothing where nobody knows what it says.
  var text: [UInt8] {
    switch content {
    case .header(let header): header.text
    case .text(let body), .html(let body): body.text
    case .opaque: []
    }
  }

  /// The way to it as field rules and findings have it.
  var names: [String] {
    path.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): "\(index)"
      }
    }
  }

  /// The edits of the message that make `edits` of the text.
  func sources(of edits: [TextEdit], in bytes: Span<UInt8>) -> [TextEdit] {
    switch content {
    case .header(let header): header.sources(of: edits)
    case .text(let body), .html(let body): body.sources(of: edits, in: bytes)
    case .opaque: []
    }
  }
}
