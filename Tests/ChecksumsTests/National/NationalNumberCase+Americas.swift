extension NationalNumberCase {
  /// Numbers of American states.
  static let americas: [NationalNumberCase] = [
    .init(
      "ar-cbu",
      published: ["2850590940090418135201", "6205654262228052987696", "6501049381451355360322"],
      refused: ["2850590940090418135209", "2850590940000418135201", "285059094009041813520"]),
    .init(
      "br-cnh", published: ["62472927637", "84718735264"],
      refused: ["62472927639", "62472427637", "6247292763"], catchesEveryDigit: false),
    .init(
      "br-cnpj", published: ["16.727.230/0001-97", "EJUFD2L5BDXJ50", "LT3FSCZ0XM8549"],
      refused: ["16.727.230/0001-99", "16.727.231/0001-97", "16.727.230/0001-9"]),
    .init(
      "br-cns", published: ["898001160660761", "700501972800051"],
      refused: ["898001160660769", "898001161660761", "89800116066076"], catchesEveryDigit: false),
    .init(
      "br-pis", published: ["120.56874.10-7", "12345678919"],
      refused: ["120.56874.10-9", "120.56474.10-7", "120.56874.10-"], catchesEveryDigit: false),
    .init(
      "br-renavam", published: ["63977791104"],
      refused: ["63977791109", "63977491104", "6397779110"], catchesEveryDigit: false),
    .init(
      "br-voter", published: ["004356870906", "023439821031", "023439821031"],
      refused: ["004356870909", "004356270906", "00435687090"], catchesEveryDigit: false),
    .init(
      "ca-bc-phn", published: ["9698 658 215", "9543640635", "9868291995"],
      refused: ["9698 658 219", "9698 608 215", "9698 658 21"]),
    .init(
      "ca-bn", published: ["12302 6635", "12302 6635 RC 0001"],
      refused: ["12302 6639", "12305 6635", "12302 663"], catchesEveryDigit: false,
      hasLooseDigits: true),
    .init(
      "ca-ohip", published: ["9876543217", "9876543217", "9876543217"],
      refused: ["9876543219", "9876503217", "987654321"]),
    .init(
      "co-nit", published: ["213.123.432-1", "40483569", "74646156"],
      refused: ["213.123.432-9", "213.193.432-1", "213.123.432-"], catchesEveryDigit: false),
    .init(
      "do-cedula", published: ["00113918205", "05993141158", "43364703355"],
      refused: ["00113918209", "00113418205", "0011391820"]),
    .init(
      "do-rnc", published: ["1-01-85004-3", "582709131", "853244722"],
      refused: ["1-01-85004-9", "1-01-84004-3", "1-01-85004-"], catchesEveryDigit: false),
    .init(
      "ec-ci", published: ["171430710-3", "2445003011", "0713610079"],
      refused: ["171430710-9", "171431710-3", "171430710-"]),
    .init(
      "ec-ruc", published: ["1792060346-001", "0812627602225", "0644439960651"],
      refused: ["1792060346-000", "1792000346-001", "1792060346-00"], catchesEveryDigit: false,
      hasLooseDigits: true),
    .init(
      "gt-nit", published: ["576937-K", "7108-0"],
      refused: ["576939-K", "576037-K", "576937-"]),
    .init(
      "mx-clabe", published: ["032180000118359719", "880332444903321822", "845350526056809628"],
      refused: ["032180000118359718", "032180000018359719", "03218000011835971"]),
    .init(
      "mx-nss", published: ["12345678903", "37038821668", "37038820157"],
      refused: ["12345678909", "12345478903", "1234567890"]),
    .init(
      "mx-rfc", published: ["GODE561231GR8", "GKFZ7204065D3", "ZYBK190420XM4"],
      refused: ["GODE561231GR9", "GODE561531GR8", "GODE561231GR"]),
    .init(
      "pe-cui", published: ["10117410-2", "741020438", "74693950G"],
      refused: ["10117410-9", "10114410-2", "10117410-"], catchesEveryDigit: false),
    .init(
      "pe-ruc", published: ["20512333797", "15885255750", "17557766723"],
      refused: ["20512333799", "20512533797", "2051233379"], catchesEveryDigit: false),
    .init(
      "py-ruc", published: ["80028061-0", "9991603"],
      refused: ["80028061-9", "80025061-0", "80028061-"], catchesEveryDigit: false),
    .init(
      "sv-nit", published: ["0614-050707-104-8", "14189420078186", "04680952349517"],
      refused: ["0614-050707-104-9", "0614-050007-104-8", "0614-050707-104-"],
      catchesEveryDigit: false),
    .init(
      "us-dea", published: ["AB1234563", "F91234563"],
      refused: ["AB1234569", "AB1235563", "AB123456"], catchesEveryDigit: false),
    .init(
      "us-npi", published: ["1234567893", "1245319599"],
      refused: ["1234567899", "1234507893", "123456789"]),
    .init(
      "us-routing", published: ["111000025", "693610043", "213054047"],
      refused: ["111000029", "111050025", "11100002"]),
    .init(
      "uy-ci", published: ["1.234.567-2", "53157020", "31502053"],
      refused: ["1.234.567-9", "1.234.167-2", "1.234.567-"], catchesEveryDigit: false),
    .init(
      "uy-rut", published: ["21-100342-001-7"],
      refused: ["21-100342-001-9", "21-100302-001-7", "21-100342-001-"]),
    .init(
      "ve-rif", published: ["V-11470283-4", "G327141785", "E999890051"],
      refused: ["V-11470283-9", "V-11475283-4", "V-11470283-"], catchesEveryDigit: false),
  ]
}
