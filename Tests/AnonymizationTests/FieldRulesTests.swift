import Anonymization
import Detection
import Testing

@Suite struct FieldRulesTests {
  private func rule(_ pointer: String) -> FieldRule {
    #expect(FieldRule.fault(inPointer: pointer) == nil)
    return FieldRule(
      path: FieldRule.segments(ofPointer: pointer), entity: nil, operator: .drop)
  }

  @Test(
    arguments: [
      ("/user/id", ["user", "id"], true), ("/user/id", ["user"], false),
      ("/user/id", ["user", "id", "x"], false), ("/user/id", ["x", "user", "id"], false),
      ("/user/*", ["user", "id"], true), ("/user/*", ["user"], false),
      ("/*/id", ["0", "id"], true), ("/*/id", ["id"], false),
      ("/**/id", ["id"], true), ("/**/id", ["a", "b", "id"], true), ("/**/id", ["id", "a"], false),
      ("/user/**", ["user"], true), ("/user/**", ["user", "a", "b"], true),
      ("/user/**", ["users"], false), ("/**", [], true), ("/**", ["a"], true), ("/*", [], false),
      ("/a/**/b/**/c", ["a", "b", "b", "x", "c"], true),
      ("/a/**/b/**/c", ["a", "x", "c"], false),
      ("/**/*", [], false), ("/**/*/**", ["a"], true),
      ("/a~1b/~0", ["a/b", "~"], true), ("/~01", ["~1"], true), ("/", [""], true), ("/", [], false),
      ("/é", ["é"], true), ("/Id", ["id"], false),
    ] as [(String, [String], Bool)])
  func table(pointer: String, field: [String], fits: Bool) {
    let rule = rule(pointer)
    #expect(rule.fits(field) == fits)
    #expect(rule.pointer == pointer)
  }

  /// Every path of up to five segments of four sorts against every field of up to five names.
  @Test func agreesWithTheDefinition() {
    let segments: [FieldRule.Segment] = [.name("a"), .name("b"), .any, .anyDepth]
    let fields = lists(of: ["a", "b"], upTo: 5)
    var differences = 0
    for path in lists(of: segments, upTo: 4) {
      let rule = FieldRule(path: path, entity: nil, operator: .drop)
      for field in fields where rule.fits(field) != fits(path[...], field[...]) { differences += 1 }
    }
    #expect(differences == 0)
  }

  private func fits(_ path: ArraySlice<FieldRule.Segment>, _ field: ArraySlice<String>) -> Bool {
    switch path.first {
    case nil: field.isEmpty
    case .anyDepth:
      fits(path.dropFirst(), field) || (!field.isEmpty && fits(path, field.dropFirst()))
    case .any: !field.isEmpty && fits(path.dropFirst(), field.dropFirst())
    case .name(let name): field.first == name && fits(path.dropFirst(), field.dropFirst())
    }
  }

  private func lists<Element>(of elements: [Element], upTo length: Int) -> [[Element]] {
    var all: [[Element]] = [[]]
    var longest = all
    for _ in 0..<length {
      longest = longest.flatMap { list in elements.map { list + [$0] } }
      all += longest
    }
    return all
  }

  @Test func theFirstThatFitsDecides() {
    let rules = FieldRules([
      FieldRule(path: FieldRule.segments(ofPointer: "/a/b"), entity: nil, operator: .keep),
      FieldRule(path: FieldRule.segments(ofPointer: "/a/*"), entity: nil, operator: .drop),
      FieldRule(
        path: FieldRule.segments(ofPointer: "/**"), entity: EntityType("URL"), operator: .redact),
    ])
    #expect(rules.rule(for: ["a", "b"])?.operator == .keep)
    #expect(rules.rule(for: ["a", "c"])?.operator == .drop)
    #expect(rules.rule(for: ["c"])?.operator == .redact)
    #expect(FieldRules().rule(for: ["a"]) == nil)
    #expect(FieldRules().isEmpty)
  }

  /// Many `**` cost no more than the product of the lengths.
  @Test func noPathIsSlow() {
    let path = [FieldRule.Segment](repeating: .anyDepth, count: 30).flatMap { [$0, .name("a")] }
    let rule = FieldRule(path: path + [.name("b")], entity: nil, operator: .drop)
    var field = [String](repeating: "a", count: 400)
    #expect(!rule.fits(field))
    field.append("b")
    #expect(rule.fits(field))
  }
}
