extension NationalNumberCase {
  /// Numbers of European states, beside those of persons in the first list, the rest of their names.
  static let europeRest: [NationalNumberCase] = [
    .init(
      "lt-pvm", published: ["119511515", "978373511", "188397711"],
      refused: ["119511519", "119551515", "11951151"], catchesEveryDigit: false),
    .init(
      "lt-pvm-temporary", published: ["LT 100001919017", "100004801610"],
      refused: ["LT 100001919019", "LT 100001019017", "LT 10000191901"], catchesEveryDigit: false),
    .init(
      "lu-matricule", published: ["1893120105732", "1993120164628", "1993120147720"],
      refused: ["1893120105739", "1893125105732", "189312010573"]),
    .init(
      "lu-tva", published: ["LU 150 274 42", "30654529", "81175474"],
      refused: ["LU 150 274 49", "LU 150 204 42", "LU 150 274 4"]),
    .init(
      "lv-personas-kods", published: ["161175-19997", "328673-00679"],
      refused: ["161175-19999", "161174-19997", "161175-1999"], catchesEveryDigit: false),
    .init(
      "lv-pvn", published: ["LV 4000 3521 600", "65688479154", "46572675566"],
      refused: ["LV 4000 3521 609", "LV 4000 3421 600", "LV 4000 3521 60"]),
    .init(
      "mc-vat", published: ["53 0000 04605", "53000004605", "53000004605"],
      refused: ["53 0000 04609", "53 0005 04605", "53 0000 0460"]),
    .init(
      "md-idno", published: ["1008600038413", "8872219053269", "1144153473115"],
      refused: ["1008600038419", "1008605038413", "100860003841"]),
    .init(
      "me-jmbg", published: ["0101990210870", "0101990210684", "0101990210897"],
      refused: ["0101990210879", "0101995210870", "010199021087"], catchesEveryDigit: false),
    .init(
      "me-pib", published: ["02655284", "96097248", "88372227"],
      refused: ["02655289", "02650284", "0265528"], catchesEveryDigit: false),
    .init(
      "mk-edb", published: ["4030000375897", "MK4057009501106"],
      refused: ["4030000375899", "4030005375897", "403000037589"], catchesEveryDigit: false),
    .init(
      "mk-embg", published: ["0101990450944", "0101990450928", "0101990450197"],
      refused: ["0101990450949", "0101995450944", "010199045094"], catchesEveryDigit: false),
    .init(
      "mt-vat", published: ["MT 1167-9112", "79253458", "88266610"],
      refused: ["MT 1167-9119", "MT 1167-0112", "MT 1167-911"]),
    .init(
      "nl-onderwijsnummer", published: ["1012.22.331", "100727846", "102041526"],
      refused: ["1012.22.339", "1012.52.331", "1012.22.33"]),
    .init(
      "nl-vat", published: ["004495445B01", "NL002455799B11"],
      refused: ["004495445B00", "004455445B01", "004495445B0"], catchesEveryDigit: false,
      hasLooseDigits: true),
    .init(
      "no-kontonummer", published: ["8601 11 17947", "0000.4090403"],
      refused: ["8601 11 17949", "8601 15 17947", "8601 11 1794"]),
    .init(
      "no-orgnr", published: ["988 077 917", "544977377", "463678189"],
      refused: ["988 077 919", "988 047 917", "988 077 91"]),
    .init(
      "pl-id-card", published: ["ABA300000", "ABS123456"],
      refused: ["ABA300009", "ABA300100", "ABA30000"]),
    .init(
      "pl-passport", published: ["ZS0000177", "HL9285787", "EP3852764"],
      refused: ["ZS0000179", "ZS0005177", "ZS000017"]),
    .init(
      "pl-regon", published: ["192598184", "123456785"],
      refused: ["192598189", "192548184", "19259818"], catchesEveryDigit: false),
    .init(
      "pl-regon-14", published: ["12345678512347", "56053529149846", "04512205320677"],
      refused: ["12345678512349", "12345670512347", "1234567851234"], catchesEveryDigit: false),
    .init(
      "pt-cc", published: ["00000000 0 ZZ4", "248527722UG5", "742735893AZ6"],
      refused: ["00000000 0 ZZ9", "00000100 0 ZZ4", "00000000 0 ZZ"]),
    .init(
      "pt-nib",
      published: ["000201231234567890154", "279849279238116758795", "085797439300966074976"],
      refused: ["000201231234567890159", "000201231254567890154", "00020123123456789015"]),
    .init(
      "pt-niss", published: ["18328837641", "15065184001", "16466598121"],
      refused: ["18328837649", "18328237641", "1832883764"], catchesEveryDigit: false),
    .init(
      "ro-cui", published: ["185 472 90", "RO 185 472 90"],
      refused: ["185 472 99", "185 402 90"], catchesEveryDigit: false),
    .init(
      "rs-jmbg", published: ["0101990710784", "0101990710741", "0101990710776"],
      refused: ["0101990710789", "0101995710784", "010199071078"], catchesEveryDigit: false),
    .init(
      "rs-pib", published: ["101134702", "222774514", "695350357"],
      refused: ["101134709", "101154702", "10113470"]),
    .init(
      "ru-inn", published: ["1234567894", "8459316116", "9838530080"],
      refused: ["1234567899", "1234507894", "123456789"], catchesEveryDigit: false),
    .init(
      "ru-inn-person", published: ["123456789047", "127615598351", "048666220947"],
      refused: ["123456789049", "123456089047", "12345678904"]),
    .init(
      "ru-ogrn", published: ["1022200525819", "7382280832400", "5544882538910"],
      refused: ["1022200525818", "1022205525819", "102220052581"], catchesEveryDigit: false),
    .init(
      "ru-ogrnip", published: ["385768585948949", "304500116000157", "304500116000157"],
      refused: ["385768585948948", "385768545948949", "38576858594894"], catchesEveryDigit: false),
    .init(
      "ru-oms", published: ["8334563699325194", "7523500137036937", "6442303817642128"],
      refused: ["8334563699325199", "8334563609325194", "833456369932519"]),
    .init(
      "ru-snils", published: ["112-233-445 95", "087-654-303 00"],
      refused: ["112-233-445 99", "112-235-445 95", "112-233-445 9"], catchesEveryDigit: false),
    .init(
      "se-orgnr", published: ["1234567897", "9593593461", "4375835198"],
      refused: ["1234567899", "1234507897", "123456789"]),
    .init(
      "se-vat", published: ["SE 123456789701", "768893294101", "202711929201"],
      refused: ["SE 123456789709", "SE 123456089701", "SE 12345678970"]),
    .init(
      "si-ddv", published: ["SI 5022 3054", "69997462", "14778491"],
      refused: ["SI 5022 3059", "SI 5022 0054", "SI 5022 305"]),
    .init(
      "si-emso", published: ["0101006500006", "0101990500615", "0101990500895"],
      refused: ["0101006500009", "0101004500006", "010100650000"], catchesEveryDigit: false),
    .init(
      "sk-dph", published: ["SK 202 274 96 19", "4978404629", "5923652658"],
      refused: ["SK 202 274 96 18", "SK 202 270 96 19", "SK 202 274 96 1"]),
    .init(
      "ua-edrpou", published: ["32855961", "11356674", "71610481"],
      refused: ["32855969", "32850961", "3285596"], catchesEveryDigit: false),
    .init(
      "ua-rnokpp", published: ["1759013776", "9824158220", "1673905934"],
      refused: ["1759013779", "1759003776", "175901377"], catchesEveryDigit: false),
    .init(
      "uk-chi", published: ["0101012322", "0101019491", "0101011229"],
      refused: ["0101012329", "0101002322", "010101232"]),
    .init(
      "uk-upn", published: ["B801200005001", "T330966259633", "P887833475384"],
      refused: ["B801200005009", "B801200105001", "B80120000500"]),
    .init(
      "uk-utr", published: ["1955839661", "9200945240", "1901312998"],
      refused: ["1955839669", "1955739661", "195583966"], catchesEveryDigit: false),
    .init(
      "uk-vat", published: ["GB 980 7806 84", "491453197", "979452407"],
      refused: ["GB 980 7806 89", "GB 980 7506 84", "GB 980 7806 8"], catchesEveryDigit: false),
  ]
}
