#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif
internal import Configuration
internal import Detection
internal import Transcripts

/// What `patterns list --cost` prints: how each pattern is nominated, and what it costs on a sample.
package struct PatternCostListing {
  private let costs: [PatternCost]
  private let types: [EntityDefinition]
  /// Thousands of bytes in the sample.
  private let kilobytes: Double

  /// How many bytes are made where no sample is given.
  private static let sampleSize = 1 << 20

  /// How many places in a kB a pattern may have PCRE2 asked about in vain.
  private static let vainNominees = 2.0
  /// How many of these there must be: a few say nothing.
  private static let leastNominees = 100

  /// Measures every pattern that `catalog` knows, on the file at `sample` or on a text made for that.
  ///
  /// - Throws: where the sample cannot be read or scanned, or holds nothing.
  package init(_ catalog: Catalog, sample: String?) throws(SetupError) {
    let text = try Self.text(sample)
    kilobytes = Double(text.count) / 1000
    var options = DetectionOptions()
    options.types = Set(catalog.definitions.map(\.type))
    options.library = { Catalog.builtInLibrary }
    do throws(DetectionError) {
      let detector = try Detector(catalog.definitions, options: options)
      types = detector.entities
      costs = try detector.costs(
        in: text.span, scratch: detector.makeScratch(), now: Self.nanoseconds)
    } catch {
      throw SetupError("\(sample ?? "sample"): \(error.description)")
    }
  }

  private static func text(_ sample: String?) throws(SetupError) -> [UInt8] {
    guard let sample else { return PatternCost.sampleText(size: sampleSize) }
    let bytes: [UInt8]
    do throws(TranscriptError) {
      bytes = try SmallFile.contents(of: sample)
    } catch {
      throw SetupError(JobFailure(error).line, kind: .inputOutput)
    }
    guard !bytes.isEmpty else {
      throw SetupError("\(sample): the sample is empty; give a text to measure on")
    }
    return bytes
  }

  /// A table for people.
  package func table(_ paint: Paint) -> String {
    var table = TextTable([
      .init(title: "PATTERN"), .init(title: "NOMINATED BY"),
      .init(title: "ASKED/KB", isRight: true), .init(title: "ASKED", isRight: true),
      .init(title: "MATCHED", isRight: true), .init(title: "NS/KB", isRight: true),
      .init(title: "WARNING"),
    ])
    for cost in costs {
      table.add([
        cost.pattern.name, cost.way == "byte" ? "byte \(cost.detail)" : cost.way,
        cost.nominees == nil ? "" : decimal(asked(cost), places: 2),
        cost.nominees.map(String.init) ?? "", "\(cost.matches)",
        decimal(Double(cost.nanoseconds) / kilobytes, places: 1), warning(of: cost)?.word ?? "",
      ])
    }
    return table.lines(paint).joined(separator: "\n") + "\n"
  }

  /// One JSON object a line.
  package var jsonLines: String {
    var writer = JSONWriter()
    for cost in costs {
      let entity = types[cost.pattern.entity]
      writer.object { writer in
        writer.member("pattern", cost.pattern.name)
        writer.member("type", entity.type.name)
        writer.member("pack", entity.pack)
        writer.member("nominated_by", cost.way.split(separator: ", ").map(String.init))
        if cost.way == "byte" { writer.member("byte", cost.detail) }
        if cost.way == "search" { writer.member("reason", cost.detail) }
        if let nominees = cost.nominees {
          writer.member("asked", nominees)
          writer.member("asked_per_kb", asked(cost), decimals: 4)
        }
        writer.member("matched", cost.matches)
        writer.member("ns_per_kb", Double(cost.nanoseconds) / kilobytes, decimals: 1)
        if let warning = warning(of: cost) { writer.member("warning", warning.word) }
      }
      writer.endLine()
    }
    return writer.text
  }

  /// One line for each pattern that costs more than it need.
  package var warnings: [String] {
    costs.compactMap { cost in warning(of: cost).map { "\(cost.pattern.name): \($0.line)" } }
  }

  private func asked(_ cost: PatternCost) -> Double { Double(cost.nominees ?? 0) / kilobytes }

  private func warning(of cost: PatternCost) -> (word: String, line: String)? {
    guard let nominees = cost.nominees else {
      return (
        "search",
        "PCRE2 searches the whole text for it, since \(cost.detail); let it begin with something certain"
      )
    }
    let vain = Double(nominees - cost.matches) / kilobytes
    guard vain > Self.vainNominees, nominees >= Self.leastNominees else { return nil }
    return (
      "often",
      "PCRE2 is asked \(decimal(vain, places: 1)) times in a kB in vain; say more of what it begins with"
    )
  }

  private func decimal(_ value: Double, places: Int) -> String {
    var writer = JSONWriter()
    writer.number(value, decimals: places)
    return writer.text
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
