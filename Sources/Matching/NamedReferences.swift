/// The character references of HTML that stand for punctuation of ASCII, for spaces, for invisible
/// characters and for the letters of Latin-1 (Living Standard, section 13.5), but for names of more than
/// eight letters; by the bytes of the name, the last in the lowest eight bits.
let namedReferences: [UInt64: UInt32] = {
  let names: [(UInt32, String)] = [
    (0x9, "Tab"), (0xA, "NewLine"), (0x21, "excl"), (0x22, "QUOT quot"), (0x23, "num"),
    (0x24, "dollar"), (0x25, "percnt"), (0x26, "AMP amp"), (0x27, "apos"), (0x28, "lpar"),
    (0x29, "rpar"), (0x2A, "ast midast"), (0x2B, "plus"), (0x2C, "comma"), (0x2E, "period"),
    (0x2F, "sol"), (0x3A, "colon"), (0x3B, "semi"), (0x3C, "LT lt"), (0x3D, "equals"),
    (0x3E, "GT gt"), (0x3F, "quest"), (0x40, "commat"), (0x5B, "lbrack lsqb"), (0x5C, "bsol"),
    (0x5D, "rbrack rsqb"), (0x5E, "Hat"), (0x5F, "UnderBar lowbar"), (0x60, "grave"),
    (0x7B, "lbrace lcub"), (0x7C, "verbar vert"), (0x7D, "rbrace rcub"), (0xA0, "nbsp"),
    (0xAD, "shy"), (0xC0, "Agrave"), (0xC1, "Aacute"), (0xC2, "Acirc"), (0xC3, "Atilde"),
    (0xC4, "Auml"), (0xC5, "Aring"), (0xC6, "AElig"), (0xC7, "Ccedil"), (0xC8, "Egrave"),
    (0xC9, "Eacute"), (0xCA, "Ecirc"), (0xCB, "Euml"), (0xCC, "Igrave"), (0xCD, "Iacute"),
    (0xCE, "Icirc"), (0xCF, "Iuml"), (0xD0, "ETH"), (0xD1, "Ntilde"), (0xD2, "Ograve"),
    (0xD3, "Oacute"), (0xD4, "Ocirc"), (0xD5, "Otilde"), (0xD6, "Ouml"), (0xD8, "Oslash"),
    (0xD9, "Ugrave"), (0xDA, "Uacute"), (0xDB, "Ucirc"), (0xDC, "Uuml"), (0xDD, "Yacute"),
    (0xDE, "THORN"), (0xDF, "szlig"), (0xE0, "agrave"), (0xE1, "aacute"), (0xE2, "acirc"),
    (0xE3, "atilde"), (0xE4, "auml"), (0xE5, "aring"), (0xE6, "aelig"), (0xE7, "ccedil"),
    (0xE8, "egrave"), (0xE9, "eacute"), (0xEA, "ecirc"), (0xEB, "euml"), (0xEC, "igrave"),
    (0xED, "iacute"), (0xEE, "icirc"), (0xEF, "iuml"), (0xF0, "eth"), (0xF1, "ntilde"),
    (0xF2, "ograve"), (0xF3, "oacute"), (0xF4, "ocirc"), (0xF5, "otilde"), (0xF6, "ouml"),
    (0xF8, "oslash"), (0xF9, "ugrave"), (0xFA, "uacute"), (0xFB, "ucirc"), (0xFC, "uuml"),
    (0xFD, "yacute"), (0xFE, "thorn"), (0xFF, "yuml"), (0x2002, "ensp"), (0x2003, "emsp"),
    (0x2004, "emsp13"), (0x2005, "emsp14"), (0x2007, "numsp"), (0x2008, "puncsp"),
    (0x2009, "thinsp"), (0x200A, "hairsp"), (0x200C, "zwnj"), (0x200D, "zwj"), (0x200E, "lrm"),
    (0x200F, "rlm"), (0x2060, "NoBreak"),
  ]
  var references: [UInt64: UInt32] = [:]
  for (scalar, list) in names {
    for name in list.split(separator: " ") {
      references[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = scalar
    }
  }
  return references
}()
