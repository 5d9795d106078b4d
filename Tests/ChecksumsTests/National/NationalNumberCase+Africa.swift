extension NationalNumberCase {
  /// Numbers of African states.
  static let africa: [NationalNumberCase] = [
    .init(
      "gh-tin", published: ["C0000803561"],
      refused: ["C0000803569", "C0000813561", "C000080356"]),
    .init(
      "gn-nifp", published: ["693770885", "693-770-885"],
      refused: ["693770889", "693740885", "69377088"]),
    .init(
      "ma-ice", published: ["001561191000066", "00 21 36 09 30 00 040"],
      refused: ["001561191000069", "001561141000066", "00156119100006"]),
    .init(
      "mu-nid", published: ["J0303210030568", "W1906334980815", "R1809853500599"],
      refused: ["J0303210030569", "J0303215030568", "J030321003056"]),
    .init(
      "mz-nuit", published: ["400339910", "400 005 834"],
      refused: ["400339919", "400359910", "40033991"], catchesEveryDigit: false),
    .init(
      "sn-ninea", published: ["306 7221", "30672212G2", "3067221 2G2"],
      refused: ["306 7229", "306 5221", "306 722"], catchesEveryDigit: false),
    .init(
      "za-tin", published: ["0001339050", "1504690031", "1676059320"],
      refused: ["0001339059", "0001309050", "000133905"]),
  ]
}
