internal import Checksums

extension Validator {
  /// Numbers that states give to persons.
  static let national: [Validator] =
    [
      Validator("be-nrn", isArithmetic: true, BelgianNumber.isValid),
      Validator("cl-rut", isArithmetic: true, ChileanNumber.isValid),
      Validator("cn-resident-id", isArithmetic: true, ChineseNumber.isValid),
      Validator("cz-account", isArithmetic: true, CzechNumber.isAccount),
      Validator("cz-birth-number", isArithmetic: true, CzechNumber.isBirthNumber),
      Validator("de-tax-id", isArithmetic: true, GermanTaxNumber.isValid),
      Validator("es-nie", isArithmetic: true, SpanishNumber.isNIE),
      Validator("es-nif", isArithmetic: true, SpanishNumber.isNIF),
      Validator("fi-personal-identity-code", isArithmetic: true, FinnishNumber.isValid),
      Validator("fr-nir", isArithmetic: true, FrenchNumber.isValid),
      Validator("ie-ppsn", isArithmetic: true, IrishNumber.isValid),
      Validator("it-fiscal-code", isArithmetic: true, FiscalCode.isValid),
      Validator("mx-curp", isArithmetic: true, MexicanNumber.isValid),
      Validator("se-personnummer", isArithmetic: true, SwedishNumber.isValid),
      Validator("sg-nric", isArithmetic: true, SingaporeanNumber.isValid),
    ]
    + NationalNumber.all.map { number in
      Validator(number.name, isArithmetic: number.isArithmetic, number.isValid)
    }
}
