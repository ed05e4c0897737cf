/// Windows-1252, the encoding of CSV files that Excel saves without « UTF-8 » in its name.

/// What bytes 0x80 to 0x9F stand for; zero where the encoding has nothing. The other bytes are Latin-1's: their own number.
private let middle: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
]

/// The UTF-8 of text in Windows-1252; nil where a byte stands for nothing, for the text is then in some other encoding.
func utf8(windows1252 bytes: [UInt8]) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  for byte in bytes {
    guard byte >= 0x80 else {
      result.append(byte)
      continue
    }
    let value = byte < 0xA0 ? middle[Int(byte) - 0x80] : UInt16(byte)
    guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  return result
}
