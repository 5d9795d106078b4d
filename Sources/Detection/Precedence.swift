/// The order among types that the same number could be, where score, length and place do not decide.
///
/// Nine, ten and eleven digits are dozens of countries' numbers at once. First come the types of the
/// countries that the policy names as its locales; then those that fewer random numbers pass, for they say
/// more; then those that nothing is computed for.
enum Precedence {
  /// What a locale adds to the score of its countries' patterns, in ten-thousandths.
  static let localeBoost = 1_000

  /// The place of a pattern of `entity` in that order, the lowest first.
  static func rank(
    _ pattern: PatternDefinition, of entity: EntityDefinition, locales: Set<String>
  ) -> Int {
    let millionth = Int((min(pattern.falseAcceptRate ?? 1, 1) * 1_000_000).rounded())
    return isLocal(entity, locales) ? millionth : 2_000_000 + millionth
  }

  /// Whether `entity` belongs to one of the countries.
  static func isLocal(_ entity: EntityDefinition, _ locales: Set<String>) -> Bool {
    entity.country.map(locales.contains) ?? false
  }
}
