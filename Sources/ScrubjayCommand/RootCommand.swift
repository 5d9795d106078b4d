internal import ArgumentParser
internal import Scrubjay

/// `scrubjay`, which without a verb means `scrubjay scrub`.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scrubjay",
    abstract: "Find personal data in chats and logs and replace it.",
    usage: """
      scrubjay < in > out
      scrubjay [options] [PATH …]
      scrubjay <verb> [options] …
      """,
    discussion: """
      scrubjay < in > out        scrub a stream
      scrubjay FILE -o FILE      scrub a file

      Without a verb it scrubs: reads files or standard input, finds e-mail addresses, telephone \
      numbers, cards, keys and much more, replaces them as a policy says, and writes everything \
      else as it was, byte for byte.

      EXAMPLES:
        Scrub a log on its way:
          $ echo 'login by ann@example.com' | scrubjay
          login by <EMAIL_ADDRESS>

        Scrub a file into another one, which appears only when it is complete:
          $ scrubjay chat.jsonl -o clean.jsonl

        See what is there before anything is changed, as JSON Lines or as counts:
          $ echo 'login by ann@example.com' | scrubjay scan --count
          EMAIL_ADDRESS\t1

        Understand a decision:
          $ scrubjay explain 'pay with 4111 1111 1111 1111'

        Begin a policy of your own, and use it:
          $ scrubjay policy init -o policy.yaml
          $ scrubjay -p policy.yaml chat.jsonl -o clean.jsonl

        Replace values by pseudonyms that a secret key links:
          $ scrubjay keygen -o secret.key
          $ scrubjay -p policy.yaml -k secret.key chat.jsonl -o clean.jsonl

      'scrubjay help scrub' shows all options of the main job.

      ENVIRONMENT:
        SCRUBJAY_KEY_FILE  the file of the secret key, where --key-file says nothing
        NO_COLOR           if set, no colors unless --color always asks for them

      \(ExitStatus.help)
      """,
    version: Scrubber.version,
    subcommands: [
      Scrub.self, Scan.self, Explain.self, PatternsCommand.self, FormatsCommand.self,
      PolicyCommand.self, Keygen.self, QuarantineCommand.self,
    ],
    defaultSubcommand: Scrub.self)
}

extension ExitStatus {
  /// The section of the help that tells what the exit status means.
  static let help = """
    EXIT STATUS:
      0    done
      1    scan --fail-on-findings found something, --verify found a residue,
           or an example of patterns test fails
      2    usage, policy, pack or key is wrong: nothing was read or written
      3    input could not be processed safely: a malformed record, text that
           cannot be scanned, a limit exceeded, binary or encoded input
      4    something could not be read or written: missing file, full disk
      141  death by SIGPIPE: the reader of the output went away
    Where several apply, 4 comes before 3 before 1.
    """
}
