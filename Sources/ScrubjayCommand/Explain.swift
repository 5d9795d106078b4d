internal import ArgumentParser
internal import Scrubjay

/// `scrubjay explain`: why something is found or not.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show for one text what was considered, how it scored, and why.",
    discussion: """
      For every candidate: the pattern, what its validator says, the arithmetic of its score line \
      by line, what happens where findings overlap, and what the policy does with it; for rejected \
      ones why. This is the one verb that shows values.

      EXAMPLES:
        $ scrubjay explain 'mail ann@example.com'
        text    mail ann@example.com
        policy  profile default, minimum score 0.5000

        1. EMAIL_ADDRESS 'ann@example.com' at 5–20: found
        …
        result  mail <EMAIL_ADDRESS>

        A text from a file, as one message:
        $ scrubjay explain < message.txt

        As the string of a JSON member, whose name speaks too:
        $ scrubjay explain --field card_number 4222222222222

        Only one type, whatever its score:
        $ scrubjay explain -e US_SSN --minimum-score 0 'no 536-90-4399'

        For programs:
        $ scrubjay explain --json 'mail ann@example.com'

      \(ExitStatus.help)
      """)

  @Argument(help: ArgumentHelp("The text; standard input if there is none.", valueName: "text"))
  var text: String?

  @Option(
    help: ArgumentHelp(
      "Take the text for the content of a field of this name.", valueName: "name"))
  var field: String?

  @Flag(help: "One JSON object for each candidate, then one with the result.")
  var json = false

  @OptionGroup var color: ColorOptions
  @OptionGroup(title: "What is looked for") var policy: PolicyOptions
  @OptionGroup(title: "Secret key") var key: KeyOptions

  func run() throws {
    let setup = try Setup(policy.settings)
    let scrubber = try setup.scrubber(key.choice)
    var content = text ?? "-"
    if content == "-" {
      content = try SmallFile.standardInput()
      if content.last?.isNewline == true { content.removeLast() }
    }
    let explanation: Explanation
    do {
      explanation = try Explanation(
        content, field: field, sourceID: key.sourceID, setup: setup, scrubber: scrubber)
    } catch {
      Terminal.error(error.line)
      throw ExitStatus(error.kind)
    }
    try SmallFile.writeOutput(json ? explanation.jsonLines : explanation.page(color.paint))
  }
}
