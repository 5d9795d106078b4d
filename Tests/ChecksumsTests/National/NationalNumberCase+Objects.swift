extension NationalNumberCase {
  /// Numbers of things and papers that no state gives.
  static let objects: [NationalNumberCase] = [
    .init(
      "cusip", published: ["DUS0421C5", "037833126", "037833167"],
      refused: ["DUS0421C9", "DUS0451C5", "DUS0421C"]),
    .init(
      "de-document", published: ["L01X00T471", "L01X00T471", "L01X00T471"],
      refused: ["L01X00T479", "L01X05T471", "L01X00T47"]),
    .init(
      "figi", published: ["BBG000BLNQ16", "HLGKGT7BDXL5", "JBGWRYNVPCR1"],
      refused: ["BBG000BLNQ19", "BBG005BLNQ16", "BBG000BLNQ1"], hasLooseDigits: true),
    .init(
      "iccid", published: ["89014103211118510720", "8944500102198304826"],
      refused: ["89014103211118510729", "89014103210118510720"]),
    .init(
      "imei", published: ["884053257515320", "466056118577781", "810505540132923"],
      refused: ["884053257515329", "884053247515320", "88405325751532"]),
    .init(
      "imo-ship", published: ["IMO 9319466", "IMO 8814275"],
      refused: ["IMO 9319469", "IMO 9317466", "IMO 931946"], catchesEveryDigit: false),
    .init(
      "isin", published: ["US0378331005", "GEVKEMFMV1N3", "MPYW1UPEPWD3"],
      refused: ["US0378331009", "US0378301005", "US037833100"]),
    .init(
      "isni", published: ["0000 0001 2281 955X", "000000012146438X", "000000012146438X"],
      refused: ["0000 0001 2281 959X", "0000 0005 2281 955X", "0000 0001 2281 955"]),
    .init(
      "iso-11649", published: ["RF18 5390 0754 7034", "RF18 5390 0754 70Y"],
      refused: ["RF18 5390 0754 7039", "RF18 5390 0054 7034", "RF18 5390 0754 703"]),
    .init(
      "iso-6346", published: ["csqu3054383", "KHZU1013957", "ARCU1279910"],
      refused: ["csqu3054389", "csqu3055383", "csqu305438"], catchesEveryDigit: false),
    .init(
      "lei", published: ["213800KUD8LAJWSQ9D15", "UTWLWRULFAGZ57TTPA69", "GUKUBZ8TCUAZSNZV2W44"],
      refused: ["213800KUD8LAJWSQ9D19", "213801KUD8LAJWSQ9D15", "213800KUD8LAJWSQ9D1"]),
    .init(
      "meid", published: ["AF 01 23 45 0A BC DE C", "AF0123458ABCD01", "AF0123454ABCD05"],
      refused: ["AF 01 23 45 9A BC DE C", "AF 01 25 45 0A BC DE C", "AF 01 23 45 0A BC DE "]),
    .init(
      "orcid", published: ["0000-0002-1825-0097", "0000-0002-1694-233X"],
      refused: ["0000-0002-1825-0099", "0000-0002-0825-0097", "0000-0002-1825-009"]),
    .init(
      "sedol", published: ["B15KXQ8", "N05CBV6", "PK5Y477"],
      refused: ["B15KXQ9", "B14KXQ8", "B15KXQ"]),
    .init(
      "vin", published: ["1M8GDM9AXKP042788", "1HGCM82633A004352", "5GZCZ43D13S812715"],
      refused: ["1M8GDM9AXKP042789", "1M8GDM9AXKP052788", "1M8GDM9AXKP04278"]),
  ]
}
