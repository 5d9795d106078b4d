import Testing

@testable import Transcripts

@Suite struct HTMLTextTests {
  private func parts(_ text: String) -> [String] {
    HTMLText(Array(text.utf8).span).parts.map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  @Test(arguments: [
    ("plain", ["plain"]), ("a<b>b</b>c", ["abc"]), ("<p>a</p><p>b</p>", ["\na\n\nb\n"]),
    ("a &amp; b &lt;c&gt; &eacute; &#233; &#xE9; &nbsp;", ["a & b <c> é é é \u{A0}"]),
    ("a & b &unknown; &#0;", ["a & b &unknown; &#0;"]), ("3 < 4 <", ["3 < 4 <"]),
    ("<a href=\"mailto:a@b?x&amp;y\" title='t'>x</a>", ["x", "mailto:a@b?x&y", "t"]),
    ("<img alt=Ann width=3>", ["Ann", "3"]), ("x<!-- secret -->y", ["xy", " secret "]),
    ("<script>var a = '<b>';</script>z", ["\n\nz", "var a = '<b>';"]),
    ("<b unclosed", ["<b unclosed"]), ("<a href=\"open>x", ["<a href=\"open>x"]), ("", []),
  ])
  func `what people can have written`(_ text: String, _ expected: [String]) {
    #expect(parts(text) == expected)
  }

  /// Tags that stand in the middle of a value stay.
  @Test(arguments: [
    ("4111 <b>1111</b> 22", "4111 1111", "&lt;X&gt;<b></b> 22"),
    ("x Jos&eacute; y", "José", "x &lt;X&gt; y"),
    ("<i title=\"Ann\">b</i>", "Ann", "<i title=\"&lt;X&gt;\">b</i>"),
    ("<!--Ann-->", "Ann", "<!--<X>-->"),
  ])
  func `values are replaced between tags`(_ text: String, _ value: String, _ expected: String)
    throws
  {
    let bytes = Array(text.utf8)
    let html = HTMLText(bytes.span)
    for (index, part) in html.parts.enumerated() {
      let shown = String(decoding: part.text.bytes, as: UTF8.self)
      guard let found = shown.firstRange(of: value) else { continue }
      let start = shown.utf8.distance(from: shown.startIndex, to: found.lowerBound)
      let edits = html.edits(index, start..<start + value.utf8.count, Array("<X>".utf8))
      #expect(String(decoding: edits.applied(to: bytes.span), as: UTF8.self) == expected)
      return
    }
    Issue.record("not found")
  }
}
