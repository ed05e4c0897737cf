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

/// U+00A0…U+00FF, in order.
private let latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para "
  + "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave "
  + "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc "
  + "Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc "
  + "iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
