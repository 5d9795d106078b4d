extension NationalNumberCase {
  /// Numbers of European states, beside those of persons in the first list, A to G of their names.
  static let europe: [NationalNumberCase] = [
    .init(
      "at-tin", published: ["59-119/9013", "900770256", "126366301"],
      refused: ["59-119/9019", "59-114/9013", "59-119/901"]),
    .init(
      "at-uid", published: ["AT U13585627", "U93383188", "U78085359"],
      refused: ["AT U13585629", "AT U13580627", "AT U1358562"]),
    .init(
      "ba-jmbg", published: ["0101990100358", "0101990100145", "0101990100943"],
      refused: ["0101990100359", "0101995100358", "010199010035"], catchesEveryDigit: false),
    .init(
      "be-card", published: ["000-0011032-71", "591-1917064-58", "591-2010999-97"],
      refused: ["000-0011032-79", "000-0010032-71", "000-0011032-7"]),
    .init(
      "be-enterprise", published: ["BE403019261", "(0)403019261", "BE 428759497"],
      refused: ["BE403019269", "BE403059261", "BE40301926"]),
    .init(
      "bg-eik", published: ["BG 175 074 752", "175074752"],
      refused: ["BG 175 074 759", "BG 175 054 752", "BG 175 074 75"], catchesEveryDigit: false),
    .init(
      "bg-pnf", published: ["7111 042 925", "6762497816", "2725627007"],
      refused: ["7111 042 929", "7111 002 925", "7111 042 92"]),
    .init(
      "bg-vat-other", published: ["4740659680", "6504119430", "8566353920"],
      refused: ["4740659689", "4740609680", "474065968"]),
    .init(
      "by-unp", published: ["200988541", "489601873", "755725847"],
      refused: ["200988549", "200948541", "20098854"]),
    .init(
      "ch-esr",
      published: ["21 00000 00003 13947 14300 09017", "6717578363671959", "0139737109002072"],
      refused: [
        "21 00000 00003 13947 14300 09019", "21 00000 00003 15947 14300 09017",
        "21 00000 00003 13947 14300 0901",
      ]),
    .init(
      "ch-uid", published: ["CHE-100.155.212", "100.155.212"],
      refused: ["CHE-100.155.219", "CHE-100.145.212", "CHE-100.155.21"]),
    .init(
      "cy-tic", published: ["CY-10259033P", "CY-10259033P "],
      refused: ["CY-10259039P", "CY-10250033P", "CY-10259033"]),
    .init(
      "cz-dic-special", published: ["640903926", "694576486", "617521539"],
      refused: ["640903929", "640953926", "64090392"], catchesEveryDigit: false),
    .init(
      "cz-ico", published: ["CZ 25123891", "25123891"],
      refused: ["CZ 25123899", "CZ 25121891", "CZ 2512389"], catchesEveryDigit: false),
    .init(
      "de-kvnr", published: ["A123456780", "M310111146", "M310111805"],
      refused: ["A123456789", "A123446780", "A12345678"]),
    .init(
      "de-lanr", published: ["123456601", "879036317", "020891534"],
      refused: ["123456600", "123656601", "12345660"], catchesEveryDigit: false,
      hasLooseDigits: true),
    .init(
      "de-leitweg", published: ["991-03730-19", "04011000-12345-03", "04011000-12345-03"],
      refused: ["991-03730-18", "991-03030-19", "991-03730-1"]),
    .init(
      "de-rvnr", published: ["65170839J003", "15070649C103"],
      refused: ["65170839J009", "65170439J003", "65170839J00"]),
    .init(
      "de-vat", published: ["DE136695976", "640145441", "126499625"],
      refused: ["DE136695979", "DE136645976", "DE13669597"]),
    .init(
      "dk-cvr", published: ["DK 13585628", "78260661", "60776393"],
      refused: ["DK 13585629", "DK 13580628", "DK 1358562"]),
    .init(
      "ee-isikukood", published: ["36805280109", "50605307949", "27604050437"],
      refused: ["36805280108", "36805680109", "3680528010"], catchesEveryDigit: false),
    .init(
      "ee-kmkr", published: ["EE 100 931 558", "100594102"],
      refused: ["EE 100 931 559", "EE 100 951 558", "EE 100 931 55"]),
    .init(
      "ee-registrikood", published: ["12345678", "78948266", "78897572"],
      refused: ["12345679", "12340678", "1234567"], catchesEveryDigit: false),
    .init(
      "es-cadastral", published: ["7837301-VG8173B-0001 TT", "7837301/VG8173B 0001 TT"],
      refused: ["7837301-VG8173B-0009 TT", "7837301-VG4173B-0001 TT", "7837301-VG8173B-0001 T"]),
    .init(
      "es-ccc",
      published: ["1234-1234-16 1234567890", "56967644515923508424", "63704409803492231600"],
      refused: ["1234-1234-16 1234567899", "1234-1234-16 4234567890", "1234-1234-16 123456789"],
      catchesEveryDigit: false),
    .init(
      "es-cif", published: ["J99216582", "ES B-58378431", "B64717838"],
      refused: ["J99216589", "J99210582", "J9921658"]),
    .init(
      "es-cups",
      published: ["ES 1234-123456789012-JY", "ES5018909359564161NW", "ES7808167989909459HA"],
      refused: ["ES 1234-123456789019-JY", "ES 1234-123406789012-JY", "ES 1234-123456789012-J"]),
    .init(
      "es-nuss", published: ["281234567840", "335789299857", "116087233806"],
      refused: ["281234567849", "281234067840", "28123456784"], catchesEveryDigit: false),
    .init(
      "fi-y-tunnus", published: ["FI 20774740", "2077474-0"],
      refused: ["FI 20774749", "FI 20770740", "FI 2077474"]),
    .init(
      "fr-rib", published: ["20041010050500013M02606", "30004000031234567890143"],
      refused: ["20041010050500013M02609", "20041010050000013M02606", "20041010050500013M0260"]),
    .init(
      "fr-rpps", published: ["10003456786", "10101485653"],
      refused: ["10003456789", "10003556786", "1000345678"]),
    .init(
      "fr-siren", published: ["552 008 443", "404833048"],
      refused: ["552 008 449", "552 058 443", "552 008 44"]),
    .init(
      "fr-siret", published: ["73282932000074", "18547350128013", "99323732075567"],
      refused: ["73282932000079", "73282930000074", "7328293200007"]),
    .init(
      "fr-spi", published: ["3023217600053", "0442084526030", "0523211251395"],
      refused: ["3023217600059", "3023214600053", "302321760005"]),
    .init(
      "fr-vat", published: ["Fr 40 303 265 045", "23334175221", "K7399859412", "4Z123456782"],
      refused: ["Fr 40 303 265 049", "Fr 40 303 565 045", "Fr 40 303 265 04"],
      catchesEveryDigit: false),
    .init(
      "gr-afm", published: ["EL 094259216 ", "112209188", "160629675"],
      refused: ["EL 094259219 ", "EL 094249216 "], catchesEveryDigit: false),
    .init(
      "hr-jmbg", published: ["0101990330434", "0101990330043", "0101990330116"],
      refused: ["0101990330439", "0101995330434", "010199033043"], catchesEveryDigit: false),
    .init(
      "hu-adoazonosito", published: ["8071592153", "8832753766", "8624831113"],
      refused: ["8071592159", "8071502153", "807159215"]),
    .init(
      "hu-adoszam", published: ["HU-12892312", "58833902", "27525317"],
      refused: ["HU-12892319", "HU-12890312", "HU-1289231"]),
    .init(
      "hu-szemelyi", published: ["18503121063", "18503121395", "18503121466"],
      refused: ["18503121069", "18503521063", "1850312106"], catchesEveryDigit: false),
    .init(
      "hu-taj", published: ["111111110", "289714920", "882169602"],
      refused: ["111111119", "111151110", "11111111"]),
    .init(
      "ie-vat", published: ["IE 6433435F", "IE 6433435OA", "8D79739I"],
      refused: ["IE 6433439F", "IE 6435435F", "IE 6433435"]),
    .init(
      "it-aic", published: ["000307052", "013563414", "019416938"],
      refused: ["000307059", "000357052", "00030705"]),
    .init(
      "it-vat", published: ["00743110157", "IT 00743110157"],
      refused: ["00743110159", "00743510157", "0074311015"]),
    .init(
      "lt-asmens-kodas", published: ["33309240064", "43608175587", "42008233420"],
      refused: ["33309240069", "33309540064", "3330924006"], catchesEveryDigit: false),
  ]
}
