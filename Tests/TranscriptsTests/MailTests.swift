import Testing

@testable import Transcripts

@Suite struct MailTests {
  private func header(_ text: String) -> MailHeader {
    let bytes = Array(text.utf8)
    return MailHeader(bytes.span, in: 0..<bytes.count)
  }

  private func read(_ text: String) -> String { String(decoding: header(text).text, as: UTF8.self) }

  /// The examples of RFC 2047, section 8, those with comments but for what stands around them.
  @Test(arguments: [
    ("=?US-ASCII?Q?Keith_Moore?= <moore@cs.utk.edu>", "Keith Moore <moore@cs.utk.edu>"),
    ("=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?= <keld@dkuug.dk>", "Keld Jørn Simonsen <keld@dkuug.dk>"),
    (
      "=?ISO-8859-1?Q?Andr=E9?= Pirard <PIRARD@vm1.ulg.ac.be>",
      "André Pirard <PIRARD@vm1.ulg.ac.be>"
    ),
    (
      "=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?=\r\n =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=",
      "If you can read this you understand the example."
    ),
    ("(=?ISO-8859-1?Q?a?=)", "(a)"), ("(=?ISO-8859-1?Q?a?= b)", "(a b)"),
    ("(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)", "(ab)"),
    ("(=?ISO-8859-1?Q?a?=  \r\n    =?ISO-8859-1?Q?b?=)", "(ab)"),
    ("(=?ISO-8859-1?Q?a_b?=)", "(a b)"), ("(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)", "(a b)"),
    ("=?utf-8*en?Q?caf=C3=A9?=", "café"), ("=?koi8-r?B?8NLJ18XU?=", "Привет"),
    ("=?windows-1255?Q?=F0=E5=F2=E4?=", "נועה"),
    ("folded\r\n\tvalue", "folded\tvalue"), ("=? no word ?=", "=? no word ?="),
    ("=?utf-8?Q?unclosed", "=?utf-8?Q?unclosed"), ("", ""),
  ])
  func `header fields are unfolded and encoded words decoded`(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
    #expect(!header(text).isUnknown)
  }

  @Test func `a character set that is not known is told`() {
    #expect(header("=?iso-2022-jp?B?GyRCPzkbKEI=?=").isUnknown)
    #expect(header("=?utf-8?B?not base64!?=").isUnknown)
  }

  /// What takes the place of a part of an encoded word is written as that was.
  @Test(arguments: [
    ("=?utf-8?Q?Jos=C3=A9_P=C3=A9rez?= <j@x>", "José Pérez", "=?utf-8?Q?PERSON=5F1=5F?= <j@x>"),
    (
      "=?utf-8?Q?Re=3A_Jos=C3=A9?= =?utf-8?Q?_P=C3=A9rez!?=", "José Pérez",
      "=?utf-8?Q?Re=3A_PERSON=5F1=5F?= =?utf-8?Q?=21?="
    ),
    ("=?ISO-8859-1?b?TfxsbGVyLCBI5G5z?=", "Häns", "=?ISO-8859-1?B?TfxsbGVyLCBQRVJTT05fMV8=?="),
    ("Re: Ann\r\n Lee", "Ann Lee", "Re: PERSON_1_\r\n"),
    ("an =?utf-8?Q?Ann?= Lee", "Ann Lee", "an =?utf-8?Q?PERSON=5F1=5F?="),
  ])
  func `parts of header fields are replaced`(_ text: String, _ part: String, _ expected: String)
    throws
  {
    let bytes = Array(text.utf8)
    let header = header(text)
    let value = String(decoding: header.text, as: UTF8.self)
    let found = try #require(value.firstRange(of: part))
    let start = value.utf8.distance(from: value.startIndex, to: found.lowerBound)
    let edit = TextEdit(start..<start + part.utf8.count, Array("PERSON_1_".utf8))
    let written = header.sources(of: [edit]).applied(to: bytes.span)
    #expect(String(decoding: written, as: UTF8.self) == expected)
    // A long name becomes several words, none of which is too long.
    let long = TextEdit(edit.range, Array(String(repeating: "é", count: 60).utf8))
    for word in String(decoding: header.sources(of: [long]).applied(to: bytes.span), as: UTF8.self)
      .split(whereSeparator: { " \r\n".contains($0) }) where word.hasPrefix("=?")
    {
      #expect(word.utf8.count <= 75)
    }
  }

  /// After RFC 5322, appendix A.
  @Test(arguments: [
    ("John Doe <jdoe@machine.example>", "name:John Doe mail:jdoe@machine.example"),
    (
      "\"Joe Q. Public\" <john.q.public@example.com>",
      "name:Joe Q. Public mail:john.q.public@example.com"
    ),
    (
      "Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>",
      "name:Mary Smith mail:mary@x.test | mail:jdoe@example.org | name:Who? mail:one@y.test"
    ),
    (
      "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
      "name:Ed Jones mail:c@a.test | mail:joe@where.test | name:John mail:jdoe@one.test"
    ),
    ("Undisclosed recipients:;", ""),
    (
      "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>",
      "name:Pete name:A nice \\) chap mail:pete(his account)@silly.test(his host)"
    ),
    ("bob@example.org (Bob Quill)", "mail:bob@example.org name:Bob Quill"),
    ("root (Cron Daemon)", "handle:root name:Cron Daemon"), ("root", "handle:root"),
    ("<a@b> <c@d>\t<e@f>", "mail:a@b | mail:c@d | mail:e@f"), ("<>", ""),
    ("Ann <<EMAIL_ADDRESS>>", "name:Ann handle:<EMAIL_ADDRESS>"),
    ("<EMAIL_ADDRESS> (Ann)", "handle:<EMAIL_ADDRESS> name:Ann"),
    ("\"Lee, Ann\" <ann@example.com>", "name:Lee, Ann mail:ann@example.com"),
    ("'ann@example.com' <ann@example.com>", "mail:ann@example.com mail:ann@example.com"),
    ("\"unclosed <ann@example.com>", "mail:unclosed <ann@example.com>"),
  ])
  func addresses(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let list = MailAddress.list(bytes).map { address in
      address.pieces.map {
        "\($0.piece.rawValue):\(String(decoding: bytes[$0.range], as: UTF8.self))"
      }
      .joined(separator: " ")
    }
    #expect(list.joined(separator: " | ") == expected)
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func base64(_ plain: String, _ encoded: String) {
    let bytes = Array(encoded.utf8)
    #expect(MailBase64.decode(bytes.span, in: 0..<bytes.count) == Array(plain.utf8))
    var written: [UInt8] = []
    MailBase64.append(Array(plain.utf8), length: 0, lineEnd: [], to: &written)
    #expect(written == bytes)
  }

  @Test(arguments: ["Z", "Zg=x", "Zm9v!", "Zg====", "Zm9vY"])
  func `what is no base64 is not decoded`(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(MailBase64.decode(bytes.span, in: 0..<bytes.count) == nil)
  }

  @Test(arguments: [
    ("caf=C3=A9", "café"), ("a =\r\nb", "a b"), ("a=  \nb", "ab"), ("100=", "100"),
    ("=3D=zz", "==zz"),
    ("=c3=a9", "é"),
  ])
  func `quoted-printable`(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let decoded = QuotedPrintable.decode(bytes.span, in: 0..<bytes.count)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == expected)
  }

  /// Every byte of every character set is read and written back as it was.
  @Test func `character sets`() throws {
    for table in Charset.tables {
      for name in table.names {
        let charset = try #require(Charset(name: name.uppercased()))
        let bytes = (0...255).map { UInt8($0) }
        let decoded = charset.decode(bytes).bytes
        #expect(charset.encode(decoded) == bytes, "\(name)")
      }
    }
    #expect(Charset(name: "x-unknown") == nil)
  }

  private func items(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return MailMessage(bytes.span, in: 0..<bytes.count).items.map { item in
      let path = item.path.map { step in
        switch step {
        case .key(let key): key
        case .index(let index): "\(index)"
        }
      }.joined(separator: "/")
      switch item.content {
      case .header(let header): return "\(path): \(String(decoding: header.text, as: UTF8.self))"
      case .text(let body): return "\(path)=\(String(decoding: body.text, as: UTF8.self))"
      case .html(let body): return "\(path)~\(String(decoding: body.text, as: UTF8.self))"
      case .opaque(let reason): return "\(path)! \(reason)"
      }
    }
  }

  @Test func `messages are taken apart`() {
    #expect(
      items("From a@b Fri Nov  8 10:01:07 2024\nSubject: x\n  y\n\nbody\n") == [
        "envelope: a@b", "received:  Fri Nov  8 10:01:07 2024", "subject: x  y", "body=body\n",
      ])
    #expect(
      items("Received: x\na@b: y\n\nz") == ["received: x", "name: a@b", "a@b: y", "body=z"])
    #expect(items("no header at all") == ["body=no header at all"])
    #expect(items("") == [])
    #expect(
      items(
        "Content-Type: multipart/mixed;\r\n boundary=\"a b\"\r\n\r\npre\r\n--a b\r\n\r\none\r\n--a b\r\n"
          + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+\r\n--a b  \r\n"
          + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n/wD/\r\n--a b--\r\npost\r\n"
      ) == [
        "content-type: multipart/mixed; boundary=\"a b\"", "preamble=pre\r\n", "boundary: a b",
        "parts/0/body=one", "boundary: a b", "parts/1/content-type: text/html",
        "parts/1/content-transfer-encoding: base64",
        "parts/1/body~<b>", "boundary: a b", "parts/2/content-type: image/png",
        "parts/2/content-transfer-encoding: base64",
        "parts/2/body! a part is image data, not text", "boundary: a b", "preamble=post\r\n",
      ])
    #expect(
      items("Content-Type: message/rfc822\n\nSubject: inner\n\ntext") == [
        "content-type: message/rfc822", "message/subject: inner", "message/body=text",
      ])
    #expect(
      items("Content-Transfer-Encoding: x-uuencode\n\nbegin") == [
        "content-transfer-encoding: x-uuencode",
        "body! a part is in a transfer encoding that is not known",
      ])
    #expect(
      items("Content-Type: text/plain; charset=utf-7\n\n+AGE-") == [
        "content-type: text/plain; charset=utf-7",
        "body! a part is in a character set that is not known",
      ])
    #expect(
      items("Content-Type: application/octet-stream\n\nplain after all") == [
        "content-type: application/octet-stream", "body=plain after all",
      ])
  }

  /// However parts stand in each other, an end is reached.
  @Test func `parts in parts`() {
    var text = ""
    for depth in 0..<100 {
      text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
    }
    let last = items(text).last
    #expect(
      last
        == "\(String(repeating: "parts/0/", count: 32))body! parts stand in parts more than 32 deep"
    )
  }

  /// What is read of a broken message lies in it, in order, and is written back as it was.
  @Test func `broken messages`() throws {
    let text = Array(
      ("From a@b Fri Nov  8 10:01:07 2024\r\nFrom: =?utf-8?Q?A=C3=A9?= <a@b>, (c) d@e\r\n"
        + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Transfer-Encoding: "
        + "quoted-printable\r\n\r\na=3D=\r\nb\r\n--x\r\nContent-Type: text/html\r\n\r\n<a b='c&amp;'>d&eacute;"
        + "</a><!-- e -->\r\n--x--\r\n").utf8)
    var random = SplitMix(state: 7)
    for _ in 0..<2000 {
      var bytes = text
      for _ in 0..<random.next(in: 1...4) {
        let place = random.next(in: 0...bytes.count - 1)
        switch random.next(in: 0...2) {
        case 0: bytes[place] = UInt8(random.next(in: 0...255))
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[random.next(in: 0...bytes.count - 1)], at: place)
        }
      }
      for item in MailMessage(bytes.span, in: 0..<bytes.count).items {
        #expect(item.source.upperBound <= bytes.count)
        switch item.content {
        case .header(let header):
          let all = TextEdit(0..<header.text.count, header.text)
          _ = MailAddress.list(header.structure)
          for edit in header.sources(of: [all]) { #expect(edit.range.upperBound <= bytes.count) }
        case .text(let body), .html(let body):
          let html = HTMLText(body.text.span)
          for part in html.parts.indices {
            let whole = 0..<html.parts[part].text.bytes.count
            for edit in html.edits(part, whole, []) {
              #expect(edit.range.upperBound <= body.text.count)
            }
          }
          let all = TextEdit(0..<body.text.count, body.text)
          for edit in body.sources(of: [all], in: bytes.span) {
            #expect(edit.range.upperBound <= bytes.count)
          }
        case .opaque: break
        }
      }
    }
  }

  private struct SplitMix {
    var state: UInt64

    mutating func next(in range: ClosedRange<Int>) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return range.lowerBound + Int((value ^ value >> 31) % UInt64(range.count))
    }
  }
}
