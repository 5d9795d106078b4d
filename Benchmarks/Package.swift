// swift-tools-version: 6.2
import PackageDescription

/// Measures the `scrubjay` binary as users run it.
///
/// A package of its own, so that nobody who uses Scrubjay builds it; and it does not depend on the
/// root package, so that what is measured is the release binary and nothing compiled otherwise.
let package = Package(
  name: "scrubjay-benchmarks",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .executableTarget(
      name: "scrubjay-benchmarks", dependencies: ["CPCRE2"], path: "Sources/ScrubjayBenchmarks",
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
