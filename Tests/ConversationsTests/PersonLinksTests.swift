import Conversations
import Testing

@Suite struct PersonLinksTests {
  private func person(_ links: PersonLinks, _ name: String) -> String? {
    links.person(named: Array(name.utf8).span).map { String(decoding: $0, as: UTF8.self) }
  }

  private func owner(_ links: PersonLinks, _ account: String) -> String? {
    links.person(account: Array(account.utf8).span) { links.person(named: $0.span) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    "Ann", "ann", "Annie", "SOREL", "Sorel, Ann-Marie", "annmarie", "Ann-Marie", "A. Sorel",
    "Mrs Sorel", "AnnMarie Sorel", "A.S.", "Ann Sorel",
  ])
  func `forms of a name lead to one person`(form: String) {
    let links = PersonLinks()
    #expect(person(links, "Ann-Marie Sorel") == "annmarie sorel")
    #expect(person(links, form) == "annmarie sorel")
    // The other way round, what came first stands for the person.
    let reversed = PersonLinks()
    let first = person(reversed, form)
    #expect(first != nil && person(reversed, "Ann-Marie Sorel") == first)
  }

  @Test(arguments: [
    ("Ann Sorel", "Ann Holm"), ("Ann Sorel", "Tom Sorel"), ("Ann Sorel", "Tom"),
    ("Ann Sorel", "Al"), ("Alexander Holm", "Alexandra Holm"),
    ("Jan Kowal", "Jana"), ("Mr Holm", "Mr Sorel"),
  ])
  func `names of two people do not`(first: String, second: String) {
    let links = PersonLinks()
    #expect(person(links, first) != person(links, second))
  }

  @Test func `what may be the name of two people is neither's`() {
    let links = PersonLinks()
    let sorel = person(links, "Ann Sorel")
    let holm = person(links, "Ann Holm")
    let ann = person(links, "Ann")
    #expect(ann != nil && ann != sorel && ann != holm)
    #expect(person(links, "Ann") == ann)
    #expect(person(links, "Ann Lee") == "ann lee")
    #expect(owner(links, "ann@example.com") == nil)
    #expect(owner(links, "ann.holm@example.com") == holm)
  }

  @Test func `what was said of a value stays`() {
    let links = PersonLinks()
    #expect(person(links, "Ann") == "ann")
    #expect(person(links, "Ann Sorel") == "ann")
    #expect(person(links, "Ann Holm") == "ann holm")
    #expect(person(links, "ann") == "ann")
    #expect(owner(links, "sales@example.com") == nil)
    #expect(person(links, "Sales Holm") != nil)
    #expect(owner(links, "Sales@example.com") == nil)
  }

  @Test(arguments: [
    "robert.quillfeather@example.com", "quillfeather.robert@x.example", "rquillfeather@example.com",
    "bobq@example.com", "rob@example.com", "robert_quillfeather81@example.com", "@bob",
    "quillfeather+shop@example.com", "RobertQ", "bob.quillfeather@example.com",
  ])
  func `accounts made of a name are the person's`(account: String) {
    let links = PersonLinks()
    #expect(person(links, "Robert Quillfeather") == "robert quillfeather")
    #expect(owner(links, account) == "robert quillfeather")
  }

  @Test(arguments: [
    "info@example.com", "support.team@example.com", "rq@example.com", "17@x.example",
  ])
  func `other accounts are nobody's`(account: String) {
    let links = PersonLinks()
    _ = person(links, "Robert Quillfeather")
    #expect(owner(links, account) == nil)
  }

  @Test func `an account of two names says who it is`() {
    let links = PersonLinks()
    #expect(owner(links, "elif.kaya@example.com") == "elif kaya")
    #expect(person(links, "Elif Kaya") == "elif kaya")
  }

  @Test func `metadata ties values to whom it says`() {
    let links = PersonLinks()
    func tied(_ text: String, _ person: String, isName: Bool) -> String {
      String(
        decoding: links.person(
          of: Array(text.utf8).span, tiedTo: Array(person.utf8), isName: isName), as: UTF8.self)
    }
    #expect(tied("as81@example.com", "u17", isName: false) == "u17")
    #expect(tied("Ann Sorel", "u17", isName: true) == "u17")
    #expect(person(links, "Annie") == "u17")
    #expect(owner(links, "as81@example.com") == "u17")
    // Who was known before stays who he was.
    #expect(person(links, "Tom Holm") == "tom holm")
    #expect(tied("Tom Holm", "u18", isName: true) == "tom holm")
    #expect(tied("th@example.com", "u18", isName: false) == "tom holm")
    #expect(tied("Tommy", "u18", isName: true) == "tom holm")
  }

  @Test func `what there is no room for is linked to nobody`() {
    let links = PersonLinks(mostValues: 2)
    #expect(person(links, "Ann Sorel") != nil)
    #expect(person(links, "Tom Holm") != nil)
    #expect(person(links, "Ines Rocha") == nil)
    #expect(owner(links, "ann@example.com") == nil)
    #expect(person(links, "ann sorel") != nil)
  }
}
