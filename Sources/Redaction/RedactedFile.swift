import Basics

extension RedactionScan {
  /// Where terms stand in a file that is published as it is, whatever its encoding: UTF-8, UTF-16 with or without its mark,
  /// Windows-1252, mail. Of what is no text, names in either of the first two are looked for; places are those of the decoded text.
  ///
  /// - Parameter path: by whose ending its kind is told.
  package func matches(inFile bytes: [UInt8], named path: String) -> [RedactionMatch] {
    if isEmpty { return [] }
    let kind = TextKind(ofFile: path)
    if let text = utf8(ofWide: bytes) { return matches(in: text, as: kind) }
    if bytes.prefix(65_536).contains(0) {
      let readings = [bytes, utf8(ofLatin: bytes), narrow(bytes[...]), narrow(bytes.dropFirst())]
      return readings.flatMap { matches(in: $0, as: .binary) }
    }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let text = isUTF8 ? bytes : utf8(ofLatin: bytes)
    var found = matches(in: text, as: kind)
    // Nothing tells these encodings from one another but that they say something.
    for encoding in isUTF8 ? [] : olderEncodings where found.isEmpty {
      found = matches(in: bytes.flatMap { $0 < 0x80 ? [$0] : encoding[Int($0) - 0x80] }, as: kind)
    }
    guard found.isEmpty, let mail = decodingMail(text) else { return found }
    return matches(in: mail, as: kind)
  }
}

/// What a file of text says, as UTF-8, whatever its encoding; nil of what is no text.
package func textBytes(ofFile bytes: [UInt8]) -> [UInt8]? {
  if let text = utf8(ofWide: bytes) { return text }
  if bytes.prefix(65_536).contains(0) { return nil }
  return String(validating: bytes, as: UTF8.self) == nil ? utf8(ofLatin: bytes) : bytes
}

/// The UTF-8 of UTF-16 and UTF-32, by their mark, else by their zeros; nil of anything else.
private func utf8(ofWide bytes: [UInt8]) -> [UInt8]? {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    let isLittle = bytes[0] == 0xFF
    return stride(from: 4, to: bytes.count - 3, by: 4).flatMap { place -> [UInt8] in
      let parts = isLittle ? bytes[place..<(place + 4)].reversed() : Array(bytes[place..<(place + 4)])
      let value = parts.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }
  }
  let marked: Bool? = bytes.starts(with: [0xFF, 0xFE]) ? true : bytes.starts(with: [0xFE, 0xFF]) ? false : nil
  guard let isLittle = marked ?? order(ofUnmarked: bytes) else { return nil }
  let units = stride(from: marked == nil ? 0 : 2, to: bytes.count - 1, by: 2).map { place in
    let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
    return isLittle ? second << 8 | first : first << 8 | second
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Of text in Latin letters, nearly every second byte is zero and no other is.
private func order(ofUnmarked bytes: [UInt8]) -> Bool? {
  let sample = bytes.prefix(4096)
  guard sample.count >= 4 else { return nil }
  var zeros = [0, 0]
  for (place, byte) in sample.enumerated() where byte == 0 { zeros[place & 1] += 1 }
  let half = sample.count / 2
  if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return true }
  return zeros[0] * 10 > half * 7 && zeros[1] * 10 < half ? false : nil
}

/// Every second byte where the one between is zero, as UTF-8: what is written in UTF-16 within something else.
private func narrow(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var place = bytes.startIndex
  while place + 1 < bytes.endIndex {
    let unit = UInt16(bytes[place + 1]) << 8 | UInt16(bytes[place])
    if unit >= 0x20, unit < 0x250, let scalar = Unicode.Scalar(unit) {
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else if result.last != 0 {
      result.append(0)
    }
    place += 2
  }
  return result
}

/// The UTF-8 of Windows-1252, of which what is UTF-8 already is left as it is.
private func utf8(ofLatin bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  for byte in bytes {
    if byte < 0x80 {
      result.append(byte)
    } else {
      result.append(contentsOf: UTF8.encode(windows1252(byte)) ?? UTF8.encodedReplacementCharacter)
    }
  }
  return result
}

/// What bytes from 0x80 on stand for, as UTF-8, in texts of older Macs (Mac OS Roman), and in what spreadsheets save for MS-DOS, in Europe
/// (code page 850) and in Québec (863). Where letters are drawn with, a question mark does.
private let olderEncodings = [
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»?????ÁÂÀ©????¢¥?"
    + "??????ãÃ???????¤ðÐÊËÈıÍÎÏ????¦Ì?ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²?\u{A0}",
  "ÇüéâÂà¶çêëèïî‗À§ÉÈÊôËÏûù¤ÔÜ¢£ÙÛƒ¦´óú¨¸³¯Î⌐¬½¼¾«»" + String(repeating: "?", count: 48)
    + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²?\u{A0}",
].map { $0.unicodeScalars.map { Array(String($0).utf8) } }

/// What a byte from 0x80 on stands for; those that stand for nothing are a question mark.
func windows1252(_ byte: UInt8) -> Unicode.Scalar {
  guard byte < 0xA0 else { return Unicode.Scalar(byte) }
  let middle: [UInt16] = [
    0x20AC, 0x3F, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x3F, 0x017D,
    0x3F,
    0x3F, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x3F, 0x017E,
    0x0178,
  ]
  return Unicode.Scalar(middle[Int(byte) - 0x80]) ?? "?"
}

/// Quoted-printable text put back (RFC 2045, section 6.7; RFC 2047), as saved messages and old cards have it; nil where there is none.
private func decodingMail(_ bytes: [UInt8]) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var place = 0
  var isDecoded = false
  while place < bytes.count {
    let byte = bytes[place]
    if byte == UInt8(ascii: "="), place + 2 < bytes.count {
      if let high = hexadecimal(bytes[place + 1]), let low = hexadecimal(bytes[place + 2]) {
        result.append(high << 4 | low)
        isDecoded = true
        place += 3
        continue
      }
      if bytes[place + 1] == 0x0A || bytes[place + 1] == 0x0D && bytes[place + 2] == 0x0A {
        place += bytes[place + 1] == 0x0A ? 2 : 3
        isDecoded = true
        continue
      }
    }
    result.append(byte)
    place += 1
  }
  guard isDecoded else { return nil }
  return String(validating: result, as: UTF8.self) == nil ? utf8(ofLatin: result) : result
}

/// Lines that were folded, whole again; nil where none was.
func unfolding(_ bytes: [UInt8]) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var place = 0
  while place < bytes.count {
    let isReturn = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    let next = place + (isReturn ? 2 : 1)
    if isReturn || bytes[place] == 0x0A, next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 {
      place = next + 1
      continue
    }
    result.append(bytes[place])
    place += 1
  }
  return result.count == bytes.count ? nil : result
}

/// Entities, percent signs and escapes put back, once.
func decodingOnce(_ bytes: [UInt8], _ kind: TextKind) -> [UInt8] {
  bytes.withUnsafeBufferPointer { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let found: (Unicode.Scalar, Int)? =
        switch bytes[place] {
        case UInt8(ascii: "&"): entity(in: bytes, at: place)
        case UInt8(ascii: "%"): percent(in: bytes, at: place)
        case UInt8(ascii: "\\"): escape(in: bytes, at: place, kind)
        default: nil
        }
      if let (scalar, length) = found {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        place += length
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }
}
