extension Policy {
  /// The names of the built-in profiles.
  package static let profileNames = ["default"]

  /// The policy file of a built-in profile; nil if there is none of this name.
  package static func profileYAML(_ name: String) -> String? {
    name == "default" ? defaultYAML : nil
  }

  /// The `default` profile as a policy file.
  private static let defaultYAML = """
    # The default profile: everything that is personal is replaced by the name of its type.
    # Types that are seldom personal on their own (dates, domains, URLs, UUIDs, organizations,
    # places) and special categories stay off unless a policy or a flag names them.
    version: 1
    packs: [all]
    minimum_score: 0.5
    default: { operator: redact }
    on_error: fail

    """

  /// A commented policy file to begin with, which `policy init` prints.
  package static let starterYAML = #"""
    # A Scrubjay policy: what is looked for, and what stands in its place.
    #   scrubjay policy check -p FILE    says what is wrong with it, and where
    #   scrubjay policy show  -p FILE    prints it with every default filled in
    #   scrubjay policy schema           is its JSON Schema, for editors
    # A key that is not known is an error; nothing is ever ignored silently.
    version: 1

    # Why this processing happens. Goes into the run report. Hashes and pseudonyms differ from one
    # purpose to another, and from one recipient to another.
    purpose: analytics
    # recipient: internal

    # The pattern packs in use: all, or some by name.
    packs: [all]

    # Findings that score lower are let go, 0 to 1.
    minimum_score: 0.5

    # What is done with a finding for which nothing else is said. The operators:
    #   redact                            <EMAIL_ADDRESS>
    #   replace, with: TEXT               the text
    #   mask, keep_first: N, keep_last: N, character: '*'
    #                                     * for each letter or digit but those kept; at least half
    #                                     are hidden, and all if there are four or fewer
    #   hash                              EMAIL_ADDRESS_h and 32 hex digits; needs a key
    #   pseudonymize, scope: SCOPE        EMAIL_ADDRESS_ and 17 characters; needs a key; one value
    #                                     has one pseudonym within a message, file (the default)
    #                                     or corpus
    #   drop                              nothing
    #   keep                              unchanged, but reported
    # A key is made with: scrubjay keygen -o FILE
    default: { operator: redact }

    # What is done by type, or by group for all of its types; a type beats its group. Types that are
    # off by default are looked for once they are named here.
    # 'scrubjay patterns list' shows all types and groups.
    entities:
      CREDIT_CARD: { operator: mask, keep_last: 4 }
      # EMAIL_ADDRESS: { operator: pseudonymize, scope: corpus }
      # GOVERNMENT_ID: { operator: redact }
      # URL: { operator: keep }

    # Look for these only, or for all but these: types and groups.
    # only: [EMAIL_ADDRESS, CREDIT_CARD]
    # exclude: [IP_ADDRESS]

    # What is not a finding: whole words, without regard to case, or regular expressions.
    # allow:
    #   - 'support@ourshop.example'
    #   - { pattern: '^TICKET-\d+$' }

    # What is a finding, under a type of your own or a known one. Deny beats allow.
    # deny:
    #   PROJECT_NAME:
    #     - Bluebird
    #     - { pattern: '\bBB-\d{4}\b' }

    # What is done with whole fields, whatever they hold: JSON Pointers, * for any key or index, **
    # for any depth; the first that fits decides.
    # fields:
    #   - { path: '/user/id', entity: USER_ID, operator: pseudonymize }
    #   - { path: '/**/avatar_url', operator: drop }
    #   - { path: '/**/created_at', operator: keep }

    # What happens with a record that cannot be processed safely: fail, or drop it.
    on_error: fail

    """#
}
