// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of ours is compiled with: a warning is an error, unsafe code is marked.
let swiftSettings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room of the house; `dependencies` are its only allowed imports (checked by ArchitectureTests).
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "scrubjay",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Scrubjay", targets: ["Scrubjay"]),
    .executable(name: "scrubjay", targets: ["ScrubjayCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),

    // Our own kernel, in C for the instructions of each processor: where text has anything to fold.
    .target(name: "CFolding"),

    room("PCRE2", ["CPCRE2"]),
    // Our own: vector instructions that Swift chooses at compile time alone.
    .target(name: "CMatching"),
    room("Matching", ["PCRE2", "CMatching", "CFolding"]),
    room("Checksums"),
    room("Configuration", ["CYAML"]),
    // Our own: C for a loop over every word, which training calls, too; lists and weights are its data.
    .target(name: "CNames", exclude: ["SOURCES.md", "lexicon.bin", "weights.bin"]),
    room("Names", ["CNames"]),
    room("Detection", ["Configuration", "Matching", "Checksums", "Names"]),
    room("Anonymization", ["Detection", "Configuration", "Checksums", crypto]),
    // Our own: what Swift does not vectorize.
    .target(name: "CTranscripts"),
    // Our own: what we use of libarchive, loaded when it is needed; a static binary has it inside.
    .target(
      name: "CArchive",
      cSettings: Context.environment["SCRUBJAY_STATIC"] == nil
        ? [] : [.define("SCRUBJAY_ARCHIVE_LINKED")],
      linkerSettings: Context.environment["SCRUBJAY_STATIC"] == nil
        ? []
        : ["archive", "nettle", "lzma", "bz2", "lz4", "zstd", "z"].map { .linkedLibrary($0) }),
    room("Transcripts", ["Configuration", "CArchive", "CTranscripts", "CZlib", "CZstd"]),
    .target(
      name: "PatternPacks", path: "Patterns", swiftSettings: swiftSettings,
      plugins: ["CompilePacks"]),
    room("Conversations", ["Transcripts", "Detection"]),
    room(
      "Scrubjay",
      [
        "PatternPacks", "Conversations", "Transcripts", "Detection", "Anonymization",
        "Configuration",
      ]),
    // Our own: what must be settled before Swift's runtime begins, and calls that Swift does not import.
    .target(name: "CProcess"),
    .executableTarget(
      name: "ScrubjayCommand", dependencies: ["Scrubjay", "CProcess", argumentParser],
      exclude: ["Manual"],
      swiftSettings: swiftSettings,
      linkerSettings: [
        // One binary that can be copied to a machine without a Swift toolchain; "make static" makes
        // one that needs no library of the system either.
        .unsafeFlags(
          [Context.environment["SCRUBJAY_STATIC"] == nil ? "-static-stdlib" : "-static-executable"],
          .when(platforms: [.linux])),
        .linkedLibrary("_FoundationCShims", .when(platforms: [.linux])),
        .linkedLibrary("_FoundationCollections", .when(platforms: [.linux])),
        .linkedLibrary("swiftSynchronization", .when(platforms: [.linux])),
      ]),

    .executableTarget(
      name: "pack-compiler", dependencies: ["Detection", "Configuration"],
      path: "Sources/PackCompiler", swiftSettings: swiftSettings),
    .plugin(
      name: "CompilePacks", capability: .buildTool(), dependencies: ["pack-compiler"],
      path: "Sources/CompilePacks"),

    // The engine's law on whole files, which takes too long for a test: "make law".
    .executableTarget(
      name: "law-check", dependencies: ["Scrubjay", "Detection"], path: "Tests/LawCheck",
      swiftSettings: swiftSettings),
    // Our check digits, for another library to be compared with: "make oracle".
    .executableTarget(
      name: "checksum-check", dependencies: ["Detection"], path: "Tests/ChecksumOracle",
      exclude: ["compare.py", "rates.py"], swiftSettings: swiftSettings),
    tests("PCRE2Tests", ["PCRE2"]),
    tests("MatchingTests", ["CFolding", "Matching", "PCRE2", "Detection", "PatternPacks"]),
    tests("ChecksumsTests", ["Checksums"]),
    tests("NamesTests", ["CNames", "Names"]),
    tests("ConfigurationTests", ["Configuration"]),
    tests("DetectionTests", ["Detection", "Configuration", "Matching"]),
    tests("AnonymizationTests", ["Anonymization", "Detection", "Configuration", "Checksums"]),
    tests("TranscriptsTests", ["Transcripts", "CTranscripts", "Configuration"]),
    tests("ConversationsTests", ["Conversations", "Transcripts", "Detection"]),
    tests(
      "PatternPacksTests",
      ["PatternPacks", "Detection", "Matching", "Configuration", "Scrubjay"]),
    tests(
      "ScrubjayTests",
      ["Scrubjay", "Transcripts", "Detection", "Anonymization", "Configuration"]),
    // Not on ScrubjayCommand, whose static linking would reach the tests; a build makes all products.
    tests("CommandTests", ["Configuration"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
