import Matching

/// Patterns as packs write them, one for each trick that the engine has to see through.
let realisticPatterns: [PatternSource] = [
  PatternSource(
    name: "email",
    regex: #"\b[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b"#
  ),
  PatternSource(
    name: "email-unicode",
    regex:
      #"(?<![\p{L}\p{M}\p{N}_.])(?<value>[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{1,80}\.[a-z]{2,9})"#),
  PatternSource(name: "email-unbounded", regex: #"[\w.+-]+@\w+"#),
  PatternSource(name: "url", regex: #"\bhttps?://[^\s<>"']{3,2000}"#),
  PatternSource(name: "url-login", regex: #"[a-z]+://[^:@/\s]{1,20}:(?<value>[^@/\s]{1,20})@"#),
  PatternSource(
    name: "ipv4",
    regex: #"\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b"#),
  PatternSource(name: "ipv6", regex: #"\b(?:[0-9A-Fa-f]{1,4}:){2,7}(?::|[0-9A-Fa-f]{1,4})\b"#),
  PatternSource(name: "mac", regex: #"\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b"#),
  PatternSource(name: "card", regex: #"\b(?:\d[ -]?){12,18}\d\b"#),
  PatternSource(
    name: "card-grouped", regex: #"(?<![\d-])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?!\d)"#),
  PatternSource(
    name: "iban", regex: #"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"#),
  PatternSource(
    name: "ssn", regex: #"\b(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}\b"#),
  PatternSource(
    name: "phone", regex: #"(?<![\d+])\+\d{1,3}[ .-]?(?:\(?\d{1,5}\)?[ .-]?){2,5}\d{2,4}\b"#),
  PatternSource(
    name: "phone-us", regex: #"(?<!\d)(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}\b"#),
  PatternSource(
    name: "date",
    regex: #"\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}\b"#),
  PatternSource(
    name: "date-words",
    regex: #"\b(?:Jan|Feb|Mar|Apr)[a-z]* \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b"#),
  PatternSource(
    name: "street", regex: #"\b\d{1,5}(?: [A-Z][a-z]+){1,3} (?:Street|St|Avenue|Road|Rd)\b"#),
  PatternSource(name: "postcode", regex: #"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"#),
  PatternSource(
    name: "passport", regex: #"\b(?:passport)\W{1,10}[A-Z0-9]{6,9}\b"#, isCaseless: true),
  PatternSource(name: "aws", regex: #"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"#),
  PatternSource(
    name: "jwt", regex: #"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\b"#),
  PatternSource(name: "hex", regex: #"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"#),
  PatternSource(
    name: "uuid",
    regex: #"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"#, isCaseless: true),
  PatternSource(
    name: "place",
    regex: #"[-+]?(?:[1-8]?\d|90)\.\d{4,}, ?[-+]?(?:1[0-7]\d|\d{1,2}|180)\.\d{4,}"#),
  PatternSource(
    name: "name",
    regex:
      #"(?i)\b(?:my name is|this is|i am|i'm|call me) (?-i:(?<value>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}))"#
  ),
  PatternSource(
    name: "name-unicode",
    regex: #"(?<![\p{L}\p{M}\p{N}_])\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?![\p{L}\p{M}\p{N}_])"#),
  PatternSource(name: "user", regex: #"(?<![\w@.])@[A-Za-z0-9_]{2,32}\b"#),
  PatternSource(
    name: "password",
    regex: #"(?i)\bpass(?:word|code|phrase)?\s{0,3}(?:is|:|=)\s{0,3}(?<value>\S{4,64})"#),
  PatternSource(name: "secret", regex: #"(?i)(?<=secret[:= ])\S{8,}"#),
  PatternSource(name: "account", regex: #"(?i)\baccount (?:number|no\.?|#)\W{0,5}\d{6,17}\b"#),
  PatternSource(name: "twice", regex: #"\b(\d{3})-\1\b"#),
  PatternSource(name: "nested", regex: #"\((?:[^()]|(?R))*\)"#),
  PatternSource(name: "line", regex: #"^\d+$"#),
  PatternSource(name: "lines", regex: #"(?m)^[A-Z]<[A-Z<]{4,10}$\n^\d{3}$"#, isMultiline: true),
  PatternSource(
    name: "key", regex: #"-----BEGIN [A-Z ]{0,20}KEY-----[\s\S]*?-----END [A-Z ]{0,20}KEY-----"#,
    isMultiline: true),
  PatternSource(name: "spaced", regex: "(?x) \\b \\d{2} [ ]? # two digits\n \\d{3} \\b"),
  PatternSource(name: "sign", regex: #"(?i)\bsk[a-z]{2}\b"#),
  PatternSource(name: "any", regex: #".{2}#\d"#),
  PatternSource(name: "no-word", regex: #"\B-\d{2}"#),
  PatternSource(name: "quoted", regex: #"\Q1.1.\E+[[:digit:]]"#),
  PatternSource(name: "conditional", regex: #"(<)?\d{2}(?(1)>|!)"#),
]

/// A text that holds a match of each realistic pattern, or nearly one.
let realisticText = """
  Write to o'neil+x@mail.example.org or müller@büro.example, not to a@b; see https://a.example/x?y=1
  ftp://joe:s3cret@host 10.0.0.1 256.1.1.1 fe80:0:1::1 00:1B:44:11:3A:B7 4111 1111 1111 1111 123
  12 4111-1111-1111-1111 DE89 3704 0044 0532 0130 00 078-05-1120 000-12-3456 +44 20 7946 0958
  (212) 555-0188 212.555.0188 31/12/1999 March 3rd, 2001 221 Baker Street SW1A 1AA Passport: AB123456
  AKIAIOSFODNN7EXAMPLE eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4
  d41d8cd98f00b204e9800998ecf8427e 123E4567-e89b-12d3-A456-426614174000 48.85837, 2.294481
  My name is Ada Lovelace. Éva Kovács wrote @ada_l: password is hunter22, secret=abcdefgh9
  account no. 12345678 123-123 123-124 ((a)(b(c))) 12 345 \u{212A} s\u{212A}in skip x#3 é€#1 -44 1.1..7
  <12> <12! 12!
  2024
  P<ADA<
  007
  -----BEGIN PRIVATE KEY-----
  MIIEvQ
  -----END PRIVATE KEY-----

  """
