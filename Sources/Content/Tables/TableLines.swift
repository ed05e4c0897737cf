/// Bytes that have a meaning of their own in every table, whatever separates its cells.

let quote = UInt8(ascii: "\"")

func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

/// Where the line of an offset ends, before its line feed or carriage return.
func lineEnd(in bytes: [UInt8], from offset: Int) -> Int {
  bytes[offset...].firstIndex(where: isLineEnd) ?? bytes.count
}

/// The offset after a line end that stands at an offset: `\n`, `\r\n` and a lone `\r` each are one.
func afterLineEnd(in bytes: [UInt8], at offset: Int) -> Int {
  guard offset < bytes.count else { return bytes.count }
  let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
  return offset + (isPair ? 2 : 1)
}

/// The start of the first line from an offset on that is not empty.
func lineStart(in bytes: [UInt8], from offset: Int) -> Int {
  bytes[offset...].firstIndex { !isLineEnd($0) } ?? bytes.count
}
