import PackagePlugin

/// Compiles the packs under `Patterns/`, the profiles in its `profiles` and the descriptions
/// of formats in its `formats`, into one Swift source, so that the binary carries them.
///
/// Every file is an input of the command: editing, adding or removing one rebuilds the target.
@main
struct CompilePacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let target = target.sourceModule else { return [] }
    let packs = target.sourceFiles
      .filter { $0.url.pathExtension == "yaml" }
      .map(\.url)
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinPacks.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(packs.count) pattern packs, profiles and formats",
        executable: try context.tool(named: "pack-compiler").url,
        arguments: [output.path(percentEncoded: false)]
          + packs.map { $0.path(percentEncoded: false) },
        inputFiles: packs,
        outputFiles: [output])
    ]
  }
}
