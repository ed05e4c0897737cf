/// The letters that a glyph’s name stands for (Adobe Glyph List Specification, 2); nil where it says nothing.
func letters(ofGlyph name: String) -> String? {
  let base = name.prefix { $0 != "." }
  guard !base.isEmpty else { return nil }
  var result = ""
  for part in base.split(separator: "_") {
    guard let letters = glyphNames[part] ?? numbered(part) ?? accented(part) ?? single(part) else { return nil }
    result += letters
  }
  return result
}

/// « A » is its own name.
private func single(_ name: Substring) -> String? {
  name.utf8.count == 1 && name.utf8.first.map { (0x41...0x5A).contains($0 & 0xDF) } == true ? String(name) : nil
}

/// `uni0041`, several of them on end, or `u1F600`.
private func numbered(_ name: Substring) -> String? {
  let digits = name.hasPrefix("uni") ? name.dropFirst(3) : name.hasPrefix("u") ? name.dropFirst() : ""
  guard digits.utf8.count >= 4, digits.allSatisfy(\.isHexDigit) else { return nil }
  guard name.hasPrefix("uni"), digits.utf8.count % 4 == 0 else {
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
  }
  var units: [UInt16] = []
  var rest = digits
  while !rest.isEmpty {
    units.append(UInt16(rest.prefix(4), radix: 16) ?? 0xFFFD)
    rest = rest.dropFirst(4)
  }
  return String(decoding: units, as: UTF16.self)
}

/// `eacute`: a letter and the name of its accent.
private func accented(_ name: Substring) -> String? {
  guard let letter = name.first, letter.isASCII, letter.isLetter, let mark = marks[name.dropFirst()] else { return nil }
  return String(letter) + mark
}

private let marks: [Substring: String] = [
  "grave": "\u{300}", "acute": "\u{301}", "circumflex": "\u{302}", "tilde": "\u{303}", "macron": "\u{304}",
  "breve": "\u{306}",
  "dotaccent": "\u{307}", "dieresis": "\u{308}", "ring": "\u{30A}", "hungarumlaut": "\u{30B}", "caron": "\u{30C}",
  "commaaccent": "\u{327}", "cedilla": "\u{327}", "ogonek": "\u{328}", "dotbelow": "\u{323}",
]

/// Signs, digits and letters that are not a letter of ASCII with an accent.
private let glyphNames: [Substring: String] = {
  var result: [Substring: String] = [:]
  let entries =
    "space \u{20} exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk * "
    + "plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon : "
    + "semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ "
    + "grave ` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section § "
    + "dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ± twosuperior ² "
    + "threesuperior ³ acute ´ mu µ paragraph ¶ periodcentered · cedilla ¸ onesuperior ¹ ordmasculine º guillemotright » onequarter ¼ "
    + "onehalf ½ threequarters ¾ questiondown ¿ AE Æ Eth Ð multiply × Oslash Ø Thorn Þ germandbls ß ae æ eth ð divide ÷ oslash ø "
    + "thorn þ dotlessi ı Lslash Ł lslash ł OE Œ oe œ florin ƒ circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚ ogonek ˛ tilde ˜ "
    + "hungarumlaut ˝ endash – emdash — quoteleft ‘ quoteright ’ quotesinglbase ‚ quotedblleft “ quotedblright ” quotedblbase „ "
    + "dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright › fraction ⁄ Euro € trademark ™ minus − "
    + "fi fi fl fl ff ff ffi ffi ffl ffl Dcroat Đ dcroat đ Hbar Ħ hbar ħ Tbar Ŧ tbar ŧ Eng Ŋ eng ŋ kgreenlandic ĸ IJ IJ ij ij ldot ŀ "
    + "Idotaccent İ napostrophe ŉ longs ſ hyphentwo ‐ figuredash ‒ horizontalbar ― apostrophemod ʼ"
  // The space, which is first, is what the rest is cut at.
  let words = entries.split(separator: " ")
  var index = 1
  while index + 1 < words.count {
    result[words[index]] = String(words[index + 1])
    index += 2
  }
  result["space"] = " "
  result["nbspace"] = "\u{A0}"
  result["nonbreakingspace"] = "\u{A0}"
  result["sfthyphen"] = "\u{AD}"
  result["softhyphen"] = "\u{AD}"
  return result
}()

/// What bytes from 0xA0 on are in Adobe’s StandardEncoding; a space where they are nothing.
let standardHigh = Array(
  (" ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—" + "                " + "Æ ª    ŁØŒº     æ   ı  łøœß    ")
    .unicodeScalars)
