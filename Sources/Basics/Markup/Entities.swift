/// Text of HTML with its entities put back: the numeric ones and those that French and English are written with. Others stay
/// as they are.
package func decodeEntities(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
    result += rest[..<start]
    let name = rest[rest.utf8.index(after: start)...].utf8.prefix(10)
    if let end = name.firstIndex(of: UInt8(ascii: ";")), let character = character(named: rest[name.startIndex..<end]) {
      result.unicodeScalars.append(character)
      rest = rest[rest.utf8.index(after: end)...]
    } else {
      result += "&"
      rest = rest[name.startIndex...]
    }
  }
  return result + rest
}

/// The character of an entity of HTML by its name, without `&` and `;`; nil where it is none that a text in French or English has, be it
/// to hide a name.
package func entity(named name: String) -> Unicode.Scalar? { entities[name[...]] ?? unusualEntities[name[...]] }

private func character(named name: Substring) -> Unicode.Scalar? {
  guard name.first == "#" else { return entities[name] }
  let digits = name.dropFirst()
  let isHexadecimal = digits.first == "x" || digits.first == "X"
  guard let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), number > 0 else {
    return nil
  }
  return Unicode.Scalar(number)
}

private let entities: [Substring: Unicode.Scalar] = {
  var result: [Substring: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ", "Yuml": "Ÿ",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "ndash": "–", "mdash": "—", "lsquo": "‘",
    "rsquo": "’",
    "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "hellip": "…",
    "euro": "€", "trade": "™", "minus": "−",
  ]
  for (name, code) in zip(latin.split(separator: " "), UInt32(0xA0)...) { result[name] = Unicode.Scalar(code) }
  return result
}()

/// What nobody writes, and converters do (HTML Standard, section 13.5).
private let unusualEntities: [Substring: Unicode.Scalar] = [
  "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "commat": "@", "period": ".", "comma": ",", "lowbar": "_",
  "UnderBar": "_",
  "plus": "+", "num": "#", "lpar": "(", "rpar": ")", "sol": "/", "bsol": "\\", "colon": ":", "semi": ";", "percnt": "%",
  "hyphen": "\u{2010}", "dash": "\u{2010}", "horbar": "\u{2015}", "Tab": "\t", "NewLine": "\n",
  "NonBreakingSpace": "\u{A0}", "emsp13": "\u{2004}", "emsp14": "\u{2005}", "numsp": "\u{2007}", "puncsp": "\u{2008}",
  "hairsp": "\u{200A}", "ThinSpace": "\u{2009}", "VeryThinSpace": "\u{200A}", "MediumSpace": "\u{205F}",
  "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
  "rlm": "\u{200F}", "Scaron": "Š", "scaron": "š", "Zcaron": "Ž", "zcaron": "ž", "Ccaron": "Č", "ccaron": "č",
  "Cacute": "Ć", "cacute": "ć", "Sacute": "Ś", "sacute": "ś", "Zacute": "Ź", "zacute": "ź", "Zdot": "Ż", "zdot": "ż",
  "Lstrok": "Ł", "lstrok": "ł", "Nacute": "Ń", "nacute": "ń", "Ncaron": "Ň", "ncaron": "ň", "Ecaron": "Ě",
  "ecaron": "ě",
  "Eogon": "Ę", "eogon": "ę", "Aogon": "Ą", "aogon": "ą", "Abreve": "Ă", "abreve": "ă", "Scedil": "Ş", "scedil": "ş",
  "Tcedil": "Ţ", "tcedil": "ţ", "Gbreve": "Ğ", "gbreve": "ğ", "Idot": "İ", "inodot": "ı", "Odblac": "Ő", "odblac": "ő",
  "Udblac": "Ű", "udblac": "ű", "Rcaron": "Ř", "rcaron": "ř", "Dcaron": "Ď", "dcaron": "ď", "Tcaron": "Ť",
  "tcaron": "ť",
  "Uring": "Ů", "uring": "ů", "Amacr": "Ā", "amacr": "ā", "Emacr": "Ē", "emacr": "ē", "Imacr": "Ī", "imacr": "ī",
  "Omacr": "Ō", "omacr": "ō", "Umacr": "Ū", "umacr": "ū", "Dstrok": "Đ", "dstrok": "đ", "fflig": "\u{FB00}",
  "filig": "\u{FB01}", "fllig": "\u{FB02}", "ffilig": "\u{FB03}", "ffllig": "\u{FB04}", "grave": "`",
]

/// U+00A0…U+00FF, in order.
private let latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para "
  + "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave "
  + "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc "
  + "Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc "
  + "iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
