extension NationalNumberCase {
  /// Numbers of states of Asia and the Pacific.
  static let asia: [NationalNumberCase] = [
    .init(
      "ae-emirates-id", published: ["784198012345678", "784198412345252", "784198412345518"],
      refused: ["784198012345679", "784198052345678", "78419801234567"]),
    .init(
      "au-abn", published: ["83 914 571 673", "51824753556"],
      refused: ["83 914 571 679", "83 914 471 673", "83 914 571 67"]),
    .init(
      "au-acn", published: ["004 085 616", "010 499 966"],
      refused: ["004 085 619", "004 075 616", "004 085 61"], catchesEveryDigit: false),
    .init(
      "az-voen", published: ["140 155 5071", "1259575362", "6578346121"],
      refused: ["140 155 5079", "140 195 5071", "140 155 507"], catchesEveryDigit: false),
    .init(
      "cn-uscc", published: ["91110000600037341L", "02297941N1GM77TMY2", "26999498FU4Y42RHFK"],
      refused: ["91110000600037349L", "91110000400037341L", "91110000600037341"]),
    .init(
      "hk-hkid", published: ["A123456(3)", "A1234563", "AB9876543"],
      refused: ["A123456(9)", "A123556(3)"]),
    .init(
      "id-npwp", published: ["01.312.166.0-091.000", "016090524017000"],
      refused: ["01.312.166.9-091.000", "01.315.166.0-091.000", "01.312.166.0-091.00"],
      catchesEveryDigit: false, hasLooseDigits: true),
    .init(
      "il-company", published: ["516179157", "519264980", "518230768"],
      refused: ["516179159", "516149157", "51617915"]),
    .init(
      "in-abha", published: ["91708742846508", "91708742844893", "91708742847253"],
      refused: ["91708742846509", "91708740846508", "9170874284650"]),
    .init(
      "in-epic", published: ["WKH1186253", "CVH4303731", "MND0771147"],
      refused: ["WKH1186259", "WKH1184253", "WKH118625"]),
    .init(
      "in-gstin", published: ["27AAPFU0939F1ZV", "15YYTWK5226D6Z7", "03YTFUW3750YLZ5"],
      refused: ["27AAPFU0939F9ZV", "27AAPFU0439F1ZV", "27AAPFU0939F1Z"]),
    .init(
      "in-vid", published: ["2341234123412341", "9132856503250494", "5435470057794276"],
      refused: ["2341234123412349", "2341234103412341", "234123412341234"]),
    .init(
      "ir-national-code", published: ["0499370899", "0790419904"],
      refused: ["0499370898", "0499300899", "049937089"], catchesEveryDigit: false),
    .init(
      "jp-corporate", published: ["5-8356-7825-6246", "9769828299323", "9353648541222"],
      refused: ["5-8356-7825-6249", "5-8356-7425-6246", "5-8356-7825-624"], catchesEveryDigit: false
    ),
    .init(
      "kr-brn", published: ["116-82-00276", "1168200276", " 116 - 82 - 00276  "],
      refused: ["116-82-00279", "116-82-10276", "116-82-0027"]),
    .init(
      "kr-frn", published: ["8803205063123", "8803205189739", "8803205831134"],
      refused: ["8803205063129", "8803204063123", "880320506312"], catchesEveryDigit: false),
    .init(
      "kw-civil-id", published: ["290010138669", "290010154706", "290010197722"],
      refused: ["290010138668", "290010038669", "29001013866"]),
    .init(
      "kz-bin", published: ["940140000385", "100640253917", "610655368672"],
      refused: ["940140000389", "940145000385", "94014000038"], catchesEveryDigit: false),
    .init(
      "kz-iin", published: ["850412378316", "850412312525", "850412368828"],
      refused: ["850412378319", "850412078316", "85041237831"], catchesEveryDigit: false),
    .init(
      "nz-account", published: ["01-0242-0100194-00", "01-9999-0100197-00"],
      refused: ["01-0242-0100199-00", "01-0242-8100194-00", "01-0242-0100194-0"],
      catchesEveryDigit: false, hasLooseDigits: true),
    .init(
      "nz-ird", published: ["4909185-0", "78594969", "92097773"],
      refused: ["4909185-9", "4909085-0", "4909185-"], catchesEveryDigit: false),
    .init(
      "nz-nhi", published: ["ZAC5361", "JBX3656", "ZZZ0016"],
      refused: ["ZAC5369", "ZAC5301", "ZAC536"]),
    .init(
      "sa-national-id", published: ["1000000008", "1010464129"],
      refused: ["1000000009", "1000010008", "100000000"]),
    .init(
      "sg-uen", published: ["00192200M", "197401143C", "S16FC0121D", "T01FC6132D"],
      refused: ["00192209M", "00190200M", "00192200"]),
    .init(
      "th-company", published: ["0 10 5 536 11201 4", "0994000617721", "0-99-4-000-61772-1"],
      refused: ["0 10 5 536 11201 9", "0 10 5 536 01201 4", "0 10 5 536 11201 "],
      catchesEveryDigit: false),
    .init(
      "tr-vkn", published: ["4540536920", "8924166658", "0824151074"],
      refused: ["4540536929", "4540506920", "454053692"]),
    .init(
      "tw-arc", published: ["A800000014", "AC01234567"],
      refused: ["A800000019", "A800080014", "A80000001"], catchesEveryDigit: false),
    .init(
      "tw-national-id", published: ["A123456789", "V192661561", "X199463876"],
      refused: ["A123456788", "A123486789", "A12345678"], catchesEveryDigit: false),
    .init(
      "tw-ubn", published: ["00501503", "00000135", "00000764"],
      refused: ["00501509", "00591503", "0050150"], catchesEveryDigit: false, hasLooseDigits: true),
    .init(
      "uz-pinfl", published: ["31404803587340", "31404803589904", "31404803588646"],
      refused: ["31404803587349", "31404800587340", "3140480358734"]),
    .init(
      "vn-mst", published: ["0100233488", "0314409058-002"],
      refused: ["0100233489", "0100203488", "010023348"], catchesEveryDigit: false),
  ]
}
