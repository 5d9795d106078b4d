/// Scrubbers as users configure them.
extension Scrubber {
  /// Prepares a built-in profile for work.
  ///
  /// - Parameters:
  ///   - profile: its name, such as `default`.
  ///   - packFiles: paths of pattern packs of your own, beside the built-in ones.
  ///   - keyFile: the path of the secret key, as `scrubjay keygen` makes it, if the profile needs one.
  /// - Throws: ``ScrubjayError`` where something of this is wrong.
  public convenience init(
    profile: String, packFiles: [String] = [], keyFile: String? = nil
  ) throws {
    var settings = Settings()
    settings.profile = profile
    try self.init(settings, packFiles, keyFile)
  }

  /// Prepares a policy for work.
  ///
  /// - Parameters:
  ///   - policyFile: the path of the policy, in YAML.
  ///   - packFiles: paths of pattern packs of your own, beside the built-in ones.
  ///   - keyFile: the path of the secret key, as `scrubjay keygen` makes it, if the policy needs one.
  /// - Throws: ``ScrubjayError`` where something of this is wrong, with every error that a file has.
  public convenience init(
    policyFile: String, packFiles: [String] = [], keyFile: String? = nil
  ) throws {
    var settings = Settings()
    settings.policyPath = policyFile
    try self.init(settings, packFiles, keyFile)
  }

  private convenience init(
    _ settings: Settings, _ packFiles: [String], _ keyFile: String?
  ) throws {
    var settings = settings
    settings.packPaths = packFiles
    do throws(SetupError) {
      let setup = try Setup(settings)
      let key = try Setup.key(keyFile.map(Settings.KeyChoice.file) ?? .absent)
      try self.init(setup, key: key)
    } catch {
      throw ScrubjayError(error)
    }
  }
}
