import Anonymization
import Testing
import Transcripts

@testable import Scrubjay

/// Shards of training data: what a model does not learn from stays as it was.
@Suite struct TrainingTests {
  @Test func `fields keep their order, numbers their digits, lines their count`() throws {
    let shard = """
      {"id":1e-07,"weight":0.10,"messages":[{"content":"mail ann@example.com","role":"user","n":1.0}]}

      {"z":0,"a":12345678901234567890,"messages":[{"role":"user","content":"hi"}],"z":-0.0}
      {"messages" : [ {"role":"tool","content":"{\\"m\\":\\"bob@example.com\\",\\"n\\":1E5}"} ] , "k":1.50}
      """
    let scrubber = try Scrubber(
      policy: try Profile.named("training").policy(Catalog.builtIn.vocabulary), key: nil)
    var run = Run(scrubber, options: RunOptions(path: "shard.jsonl"))
    run.recognizesTranscripts = true
    let sink = MemorySink()
    _ = try run.scrub(MemorySource(Array(shard.utf8)), to: sink)
    let output = String(decoding: sink.bytes, as: UTF8.self)
    #expect(
      output
        == shard.replacing("ann@example.com", with: "<EMAIL_ADDRESS>")
        .replacing("bob@example.com", with: "<EMAIL_ADDRESS>"))
  }
}
