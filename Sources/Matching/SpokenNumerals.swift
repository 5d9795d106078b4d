/// How numbers are said, as lists in the order of their values.
struct SpokenNumerals {
  var digits: String
  var teens: String
  var tens: String
  var hundreds = ""
  var amounts = ""
  var times = ""
  var ands = ""
  var fillers = ""

  static let tables: [(SpokenLanguages, SpokenNumerals)] = [
    (
      .english,
      SpokenNumerals(
        digits: "zero/oh/nought/naught/nil one two three four five/fife six seven eight nine/niner",
        teens:
          "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        tens: "twenty thirty forty/fourty fifty sixty seventy eighty ninety",
        hundreds: "hundred", amounts: "thousand million billion lakh crore dollars percent",
        times: "double triple/treble quadruple", ands: "and",
        fillers: "uh um er erm hmm then")
    ),
    (
      .german,
      SpokenNumerals(
        digits: "null eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun",
        teens:
          "zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn",
        tens:
          "zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig",
        hundreds: "hundert", amounts: "tausend million millionen euro prozent",
        times: "doppelt/doppel/zweimal dreifach/dreimal", ands: "und", fillers: "äh ähm dann")
    ),
    (
      .french,
      SpokenNumerals(
        digits: "zéro/zero un deux trois quatre cinq six sept huit neuf",
        teens: "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
        tens: "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante",
        hundreds: "cent/cents", amounts: "mille million millions euros pourcent",
        times: "double triple", ands: "et", fillers: "euh puis")
    ),
    (
      .spanish,
      SpokenNumerals(
        digits: "cero uno/un dos tres cuatro cinco seis siete ocho nueve",
        teens:
          "diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve",
        tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        hundreds: "cien/ciento", amounts: "mil millón millones euros",
        times: "doble triple", ands: "y", fillers: "eh luego")
    ),
  ]

  private static let germanTens = [
    "zwanzig", "dreißig/dreissig", "vierzig", "fünfzig/fuenfzig", "sechzig", "siebzig", "achtzig",
    "neunzig",
  ]
  private static let germanUnits = [
    "ein", "zwei/zwo", "drei", "vier", "fünf/fuenf", "sechs", "sieben", "acht", "neun",
  ]

  private static func each(_ left: String, _ middle: String, _ right: String) -> String {
    left.split(separator: "/").flatMap { first in
      right.split(separator: "/").map { "\(first)\(middle)\($0)" }
    }.joined(separator: "/")
  }

  /// 21 to 99 in German, but for the whole tens.
  static let germanPairs: [(Int, String)] = germanTens.indices.flatMap { ten in
    germanUnits.indices.map { unit in
      ((ten + 2) * 10 + unit + 1, each(germanUnits[unit], "und", germanTens[ten]))
    }
  }

  /// The years 1920 to 1999 and 2000 to 2029 in German, as far as they are not two words.
  static let germanYears: [(Int, String)] = {
    var years: [(Int, String)] = germanPairs.map {
      (1900 + $0.0, each("neunzehnhundert", "", $0.1))
    }
    years += germanTens.indices.map {
      (1920 + $0 * 10, each("neunzehnhundert", "", germanTens[$0]))
    }
    let small = tables[1].1
    let below20 = (small.digits + " " + small.teens).split(separator: " ").map(String.init)
    years += below20.indices.dropFirst().map {
      (2000 + $0, each("zweitausend/zweitausendund", "", below20[$0]))
    }
    years += germanPairs.filter { $0.0 < 30 }.map {
      (2000 + $0.0, each("zweitausend/zweitausendund", "", $0.1))
    }
    return years
  }()

  /// 21 to 29.
  static let spanishPairs =
    "veintiuno/veintiún veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve"

  /// 1 to 20.
  static let englishOrdinals =
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"

  static let englishMonths =
    "january february march april may june july august september october december jan feb mar apr jun jul aug sep oct nov dec"

  /// The spelling alphabet of ICAO, A to Z.
  static let alphabet =
    "alfa/alpha bravo charlie delta echo foxtrot golf hotel india juliett/juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey/whisky xray/x-ray yankee zulu"

  /// Those of its words that are given names; who reads out three of them may be naming people.
  static let namesInAlphabet: Set<String> = [
    "charlie", "juliett/juliet", "mike", "oscar", "romeo", "victor",
  ]

  static let signs: [(UInt8, String)] = [
    (UInt8(ascii: "."), "dot punkt punto point ponto kropka punt"),
    (
      UInt8(ascii: "-"),
      "dash hyphen minus bindestrich tiret guion guión trattino koppelteken hífen hifen myślnik"
    ),
    (UInt8(ascii: "_"), "underscore unterstrich"),
    (UInt8(ascii: "+"), "plus"),
    (UInt8(ascii: "/"), "slash"),
  ]

  static let atWords =
    "at arroba arobase arrobase chiocciola apenstaartje klammeraffe małpa ät chez"

  /// Names of domains that are said after a dot.
  static let domains: Set<String> = [
    "com", "net", "org", "edu", "gov", "io", "co", "ai", "app", "dev", "info", "biz", "eu", "uk",
    "de", "fr",
    "es", "it", "nl", "be", "ch", "at", "pl", "pt", "se", "no", "dk", "fi", "ie", "us", "ca", "au",
    "nz", "jp",
    "cn", "in", "br", "mx", "ar", "cl", "pe", "ru", "ua", "cz", "gr", "hu", "ro", "tr", "za", "kr",
    "tv", "me",
    "example",
  ]

  /// Names of domains that are common words, so that "at this point in time" is no address.
  static let wordsOfEnglish: Set<String> = ["in", "it", "me", "us", "no", "be", "at", "is"]

  /// Words that say that what follows is an address, or that what precedes the word for the at sign is none.
  static let frames: Set<String> = [
    "is", "it's", "its", "email", "e-mail", "mail", "address", "to", "at", "es", "ist", "est", "è",
    "é", "to",
    "adres", "adresse", "correo", "lautet", "as", "that's", "was", "us", "me", "on",
    "s", "re", "m", "ll",
  ]
  static let noLocalParts: Set<String> = [
    "us", "me", "look", "it", "online", "here", "site", "page", "meet", "met", "is", "are", "was",
    "visit",
    "found", "available", "shop", "buy", "them", "him", "her", "you", "store", "website", "and",
    "or", "live",
    "support", "reach", "email", "mail", "write", "go", "work", "works", "working", "account",
  ]
  /// Words behind which letters that are read out are a name.
  static let nameFrames: [String] = [
    "name", "spell", "spelt", "surname", "nombre", "apellido", "nom ", "buchstab", "naam",
    "cognome", "sobrenome",
    "nazwisko", "épel", "deletre",
  ]
  /// Words behind which numbers that are read out are a date.
  static let birthFrames = [
    "birth", "born", "dob", "d.o.b", "geboren", "geburt", "née le", "né le", "naissance",
    "nacimiento", "nacid", "nací",
  ]
}
