internal import Checksums

/// A check that confirms a candidate or throws it out.
package struct Validator: Sendable {
  /// The name under which packs ask for it, such as `payment-card`.
  package let name: String
  /// Whether it computes something from the value; a look at the shape proves nothing.
  package let isArithmetic: Bool
  /// Whether `value`, the bytes of a candidate, passes.
  package let isValid: @Sendable (_ value: Span<UInt8>) -> Bool

  /// Whether it asks about the countries that the policy names as its locales.
  let isLocal: Bool

  /// The validator in a policy with these locales; nil where it can say nothing.
  func local(to countries: Set<String>) -> Validator? {
    guard isLocal else { return self }
    // Reading the plans takes a while, and most policies need none.
    let plans = countries.isEmpty ? [] : NumberingPlan.plans(of: countries)
    if plans.isEmpty { return nil }
    return Validator(name, isArithmetic: isArithmetic) { NumberingPlan.isNational($0, of: plans) }
  }

  /// The validator called `name`.
  package static func named(_ name: String) -> Validator? { byName[name] }

  /// The names of all validators, sorted.
  package static let names: [String] = byName.keys.sorted()

  private static let byName = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static let all: [Validator] =
    national + [
      Validator("article-number", isArithmetic: true, ArticleNumber.isValid),
      Validator("atlassian-token", isArithmetic: true, TokenChecksum.isAtlassian),
      Validator("bic", isArithmetic: false, BusinessIdentifierCode.isValid),
      Validator("card-track", isArithmetic: true, CardTrack.isValid),
      Validator("coordinate", isArithmetic: false, GeographicCoordinate.isValid),
      Validator("crypto-address", isArithmetic: true, CryptoAddress.isValid),
      Validator("date", isArithmetic: false, CalendarDate.isValid),
      Validator("domain-name", isArithmetic: false, DomainName.isValid),
      Validator("eic", isArithmetic: true, EnergyCode.isValid),
      Validator("github-token", isArithmetic: true, GitHubToken.isValid),
      Validator("gitlab-token", isArithmetic: true, TokenChecksum.isGitLab),
      Validator("grafana-token", isArithmetic: true, TokenChecksum.isGrafana),
      Validator("iban", isArithmetic: true, IBAN.isValid),
      Validator("ip-address", isArithmetic: false, IPAddress.isValid),
      Validator("ip-network", isArithmetic: false, IPAddress.isValidNetwork),
      Validator("jwt", isArithmetic: false, JSONWebToken.isValid),
      Validator("luhn", isArithmetic: true, Luhn.isValid),
      Validator("mod11-10", isArithmetic: true, Mod11And10.isValid),
      Validator("mrz", isArithmetic: true, MachineReadableZone.isValid),
      Validator("no-name", isArithmetic: false, SecretText.isNoName),
      Validator("npm-token", isArithmetic: true, TokenChecksum.isNpm),
      Validator("payment-card", isArithmetic: true, PaymentCard.isValid),
      Validator("payment-card-any", isArithmetic: true, PaymentCard.isValidOfAnyIssuer),
      Validator("phone-e164", isArithmetic: false, InternationalNumber.isValid),
      Validator("phone-gb", isArithmetic: false, BritishNumber.isValid),
      Validator("phone-nanp", isArithmetic: false, NorthAmericanNumber.isValid),
      Validator("phone-national", isArithmetic: false, isLocal: true) { _ in false },
      Validator("phone-plan", isArithmetic: false, NumberingPlan.isValidWithCode),
      Validator("postcode-gb", isArithmetic: false, BritishPostcode.isValid),
      Validator("private-key", isArithmetic: true, PrivateKeyText.isValid),
      Validator("us-ssn", isArithmetic: false, USSocialSecurityNumber.isValid),
      Validator("varied", isArithmetic: false, SecretText.isVaried),
      Validator("verhoeff", isArithmetic: true, Verhoeff.isValid),
    ]

  init(
    _ name: String, isArithmetic: Bool, isLocal: Bool = false,
    _ isValid: @escaping @Sendable (Span<UInt8>) -> Bool
  ) {
    self.name = name
    self.isArithmetic = isArithmetic
    self.isLocal = isLocal
    self.isValid = isValid
  }
}
