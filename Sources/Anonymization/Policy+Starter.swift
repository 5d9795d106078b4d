extension Policy {
  /// A commented policy file to begin with, which `policy init` prints.
  package static let starterYAML = #"""
    # A Scrubjay policy: what is looked for, and what stands in its place.
    #   scrubjay policy check -p FILE    says what is wrong with it or unwise, and where
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

    # Countries whose numbers are expected: theirs need less evidence, and come first where one number
    # could be several countries'.
    # locales: [de, fr]

    # A number with a wrong checksum is no finding: reject. With redact it is one all the same where a
    # word right beside it, or its field, says what it is: a mistyped card.
    invalid_checksum: reject

    # With participant, pseudonyms of what leads to one person share a number: PERSON_1_ for the names,
    # PERSON_1_EMAIL_, PERSON_1_PHONE_, PERSON_1_HANDLE_ and PERSON_1_ID_ for the rest. Names must be
    # pseudonymized, and so must be whatever is to be linked.
    # link: participant

    # What is done with a finding for which nothing else is said. The operators:
    #   redact                            <EMAIL_ADDRESS>
    #   replace, with: TEXT               the text
    #   mask, keep_first: N, keep_last: N, character: '*'
    #                                     * for each letter or digit but those kept; at least half
    #                                     are hidden, and all if there are four or fewer
    #   hash                              EMAIL_ADDRESS_h and 32 hex digits; needs a key
    #   pseudonymize, scope: SCOPE        EMAIL_ADDRESS_ and 17 characters; needs a key; one value
    #                                     has one pseudonym within a message, conversation, file (the
    #                                     default) or corpus
    #   pseudonymize, style: numbered     PERSON_1_, counted within a conversation (the default) or
    #                                     message; needs no key
    #   generalize                        a coarser value, for types that have one:
    #     to: year, month, quarter or decade       dates: 1984, 1984-05, 1984-Q2, 1980s
    #     width: 10                                ages: 30-39
    #     prefix: 24, prefix6: 48                  addresses of the internet: 192.0.2.0/24
    #     keep: 3                                  postal codes: SW1…
    #     step: 100                                numbers: [100,200)
    #     decimals: 1                              coordinates: 48.1,11.6
    #                                     what cannot be read as such is redacted
    #   drop                              nothing
    #   keep                              unchanged, but reported
    # A key is made with: scrubjay keygen -o FILE
    default: { operator: redact }

    # What is done by type, or by group for all of its types; a type beats its group. Types that are
    # off by default are looked for once they are named here.
    # 'scrubjay patterns list' shows all types and groups.
    entities:
      CREDIT_CARD: { operator: mask, keep_last: 4 }
      # PERSON: { operator: pseudonymize, style: numbered }
      # EMAIL_ADDRESS: { operator: pseudonymize, scope: conversation }
      # DATE_OF_BIRTH: { operator: generalize, to: year }
      # IP_ADDRESS: { operator: generalize, prefix: 24, prefix6: 48 }
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

    # Lists of values that are findings: customers, staff. Files with one value a line, found from the
    # folder of this policy; blank lines and lines that begin with # say nothing. Whole words, without
    # regard to case and to how much white space is between them.
    # known:
    #   CUSTOMER_NAME: { file: customers.txt }

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
