/// The bytes of a zlib stream of fixed codes (RFC 1951, 3.2.6), read by another way than it is written: by the table of lengths
/// and bit by bit. Nil where it is none.
func inflate(_ stream: [UInt8]) -> [UInt8]? {
  guard stream.count > 6, stream[0] == 0x78, (Int(stream[0]) << 8 | Int(stream[1])) % 31 == 0 else { return nil }
  var position = 16
  func bit() -> Int {
    defer { position += 1 }
    return position >> 3 < stream.count ? Int(stream[position >> 3]) >> (position & 7) & 1 : 0
  }
  func number(_ width: Int) -> Int { (0..<width).reduce(0) { $0 | bit() << $1 } }
  func code(_ width: Int) -> Int { (0..<width).reduce(0) { sum, _ in sum << 1 | bit() } }
  let bases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  let extras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  guard bit() == 1, number(2) == 1 else { return nil }
  var result: [UInt8] = []
  while position < stream.count * 8 {
    var symbol = code(7)
    if symbol < 0b0011000 {
      symbol += 256
    } else {
      symbol = symbol << 1 | bit()
      if symbol < 0b1100_0000 {
        symbol -= 0x30
      } else if symbol < 0b1100_1000 {
        symbol += 280 - 0xC0
      } else {
        symbol = (symbol << 1 | bit()) - 0x190 + 144
      }
    }
    if symbol == 256 { break }
    if symbol < 256 {
      result.append(UInt8(symbol))
    } else {
      guard symbol - 257 < bases.count, let last = result.last else { return nil }
      let length = bases[symbol - 257] + number(extras[symbol - 257])
      guard code(5) == 0 else { return nil }
      result += [UInt8](repeating: last, count: length)
    }
  }
  return (position + 7) / 8 == stream.count - 4 ? result : nil
}
