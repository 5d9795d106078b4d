internal import Configuration
internal import Transcripts

/// What a run report looks like, for the programs that read it.
extension RunReport {
  /// The JSON Schema of run reports.
  static var jsonSchema: String {
    schema.jsonSchema(title: "Scrubjay run report", identifier: schemaIdentifier)
  }

  /// Every member of a report; there are no others.
  static let schema = Schema.object(
    [
      required("$schema", .string(.oneOf([schemaIdentifier])), "Which form the report has."),
      required("tool", .string(.oneOf(["scrubjay"])), "What made the report."),
      required("version", .string(), "The version of the tool."),
      required("pcre2_version", .string(), "The version of the regular expression library."),
      required("started", .string(), "When the run began: RFC 3339, UTC, milliseconds."),
      required("ended", .string(), "When the run ended, likewise."),
      required("completed", .boolean(), "Whether everything was processed and written."),
      required("dry_run", .boolean(), "Whether nothing was to be written."),
      Schema.Field("purpose", .string(), summary: "The purpose that the policy states."),
      Schema.Field("recipient", .string(), summary: "The recipient that the policy states."),
      required("policy", .string(), "The file or the profile that the policy came from."),
      required(
        "policy_digest", .string(),
        "SHA-256, in hexadecimal, of the effective policy: all that policy show prints."),
      Schema.Field(
        "key_id", .string(), summary: "The safe name of the secret key, if the policy needed one."),
      required(
        "packs",
        .list(
          of: .object([
            required("name", .string(), "The name of the pack."),
            required("digest", .string(), "SHA-256 of what it says, in hexadecimal."),
          ])), "The pattern packs in use."),
      Schema.Field(
        "known",
        .list(
          of: .object([
            required("entity", .string(), "The entity type of its values."),
            required("path", path, "Where it was read from."),
            required("digest", .string(), "SHA-256 of the file, in hexadecimal."),
            required("values", amount, "How many values it holds."),
          ])), summary: "The lists of known values of the policy, if it has any."),
      required("inputs", .list(of: input), "What was read, in this order."),
      required(
        "findings",
        .list(
          of: .object([
            required("entity", .string(), "The entity type."),
            required("operator", .string(), "The operator that the policy names for it."),
            required("count", amount, "How many findings there were."),
            required(
              "not_applied", amount,
              "To how many of these the operator could not be applied, so that they were redacted."),
          ])), "What was found, by type and operator."),
      Schema.Field(
        "persons", amount,
        summary:
          "How many people the linked pseudonyms of the output stand for, where the policy links any; the "
          + "same one in two scopes counts twice."),
      required(
        "utility",
        .object([
          required(
            "characters", amount,
            "How many Unicode scalars texts have: values or lines, without what the format says of people."
          ),
          required("characters_changed", amount, "How many of these were replaced."),
          required("words", amount, "How many words they have: stretches without white space."),
          required(
            "messages", amount, "How many messages there were; records where none are told."),
          required("messages_touched", amount, "In how many of these something was replaced."),
          required(
            "findings_per_1000_words", .number(in: 0...1e9),
            "How many findings were replaced for every thousand words."),
        ]),
        "How much of the text stays as it was, of what this run has scrubbed."),
      required("records", amount, "How many records were read."),
      required(
        "dropped_records", amount,
        "How many records were left out because they could not be processed."),
      required(
        "quarantined_records", amount,
        "How many records were laid aside because they could not be processed."),
      required(
        "residues", amount, "How many records still held something after they had been transformed."
      ),
      required("errors", .list(of: failure), "What went wrong, in this order."),
    ],
    summary: "What one run read, found and did: counts, digests and places, never a value.")

  private static let amount = Schema.integer(in: 0...Int.max)

  private static let path = Schema.string(
    summary:
      "The path as it was given; - is standard input, and <TYPE> stands for what is personal "
      + "in it.")

  private static let input = Schema.object([
    Schema.Field("path", path, isRequired: true),
    required("format", .string(), "What the input was taken for."),
    Schema.Field(
      "compression", .string(.oneOf(Compression.allCases.map(\.rawValue))),
      summary: "How it was compressed, if it was."),
    required(
      "encoding", .string(.oneOf(TextEncoding.allCases.map(\.rawValue))), "How its text is encoded."
    ),
    Schema.Field(
      "handling", .string(.oneOf(InputHandling.allCases.map(\.rawValue))),
      summary:
        "What was done with it if it was not scrubbed: skipped, copied as it was, or quarantined; resumed "
        + "if a former run had scrubbed it."),
    Schema.Field("bytes", amount, summary: "How many bytes it held, if it was read to its end."),
    Schema.Field(
      "sha256", .string(), summary: "SHA-256 of these, in hexadecimal, if it was read to its end."),
    required("records", amount, "How many records it held."),
    required("messages", amount, "How many messages it held."),
    Schema.Field(
      "roles",
      .list(
        of: .object([
          required(
            "role", .string(), "The part that speakers play; other is what is no known one."),
          required("messages", amount, "How many messages they wrote."),
          required("findings", amount, "How many findings there were in these."),
        ])), summary: "What was said by whom, where the format tells parts of speakers."),
    required("dropped_records", amount, "How many of its records were left out."),
    required("quarantined_records", amount, "How many of its records were laid aside."),
  ])

  private static let failure = Schema.object([
    Schema.Field("path", path),
    Schema.Field("record", amount, summary: "The number of the record, from 1."),
    required(
      "kind", .string(.oneOf(["usage", "input_output", "unsafe_input", "residue"])),
      "What sort of failure it is; it decides the exit status."),
    required("cause", .string(), "What was wrong."),
  ])

  private static func required(_ name: String, _ schema: Schema, _ summary: String) -> Schema.Field
  {
    Schema.Field(name, schema, isRequired: true, summary: summary)
  }
}
