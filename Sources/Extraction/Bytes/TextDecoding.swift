/// Bytes as text: UTF-8 or UTF-16 where they are, and otherwise Windows-1252, which any bytes can be.
func decodeText(_ bytes: some Collection<UInt8>) -> String {
  let head = Array(bytes.prefix(4))
  if head.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes.dropFirst(2), .little) }
  if head.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes.dropFirst(2), .big) }
  if head.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
  if head.count == 4, head[0] == 0, head[1] != 0, head[2] == 0 { return decodeUTF16(bytes, .big) }
  if head.count == 4, head[1] == 0, head[0] != 0, head[3] == 0 { return decodeUTF16(bytes, .little) }
  return String(validating: bytes, as: UTF8.self) ?? decodeWindows(bytes)
}

/// What is no UTF-16 becomes U+FFFD; an odd last byte is let go.
func decodeUTF16(_ bytes: some Collection<UInt8>, _ order: ByteReader.Order) -> String {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var first: UInt8?
  for byte in bytes {
    guard let high = first else {
      first = byte
      continue
    }
    units.append(order == .big ? UInt16(high) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(high))
    first = nil
  }
  return String(decoding: units, as: UTF16.self)
}

/// Windows-1252, a superset of Latin-1.
func decodeWindows(_ bytes: some Collection<UInt8>) -> String { decode(bytes, windowsHigh) }

/// Mac OS Roman.
func decodeMac(_ bytes: some Collection<UInt8>) -> String { decode(bytes, macHigh) }

/// Code page 850: the names of members in older ZIP files of the West.
func decodeDOS(_ bytes: some Collection<UInt8>) -> String { decode(bytes, dosHigh) }

private func decode(_ bytes: some Collection<UInt8>, _ high: [Unicode.Scalar]) -> String {
  var result = String.UnicodeScalarView()
  for byte in bytes { result.append(byte < 0x80 ? Unicode.Scalar(byte) : high[Int(byte) - 0x80]) }
  return String(result)
}

/// What bytes from 0x80 on are in Windows-1252.
let windowsHigh: [Unicode.Scalar] =
  Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
  + (0xA0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) }

/// What bytes from 0x80 on are in Mac OS Roman.
let macHigh = Array(
  ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

/// What bytes from 0x80 on are in code page 850.
private let dosHigh = Array(
  ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
    + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)
