/// GIF89a, appendix A: blocks, of which comments and what applications keep for themselves go; how it is animated stays.
func gifWithoutMetadata(_ bytes: [UInt8]) throws(MetadataUnread) -> [UInt8] {
  let flags = try bytes.big(1, at: 10)
  var position = 13 + (flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1))
  var result = Array(try bytes.stretch(0, position))
  while position < bytes.count {
    let start = position
    switch bytes[position] {
    case 0x3B: return result + [0x3B]
    case 0x2C:
      let flags = try bytes.big(1, at: position + 9)
      position += 10 + (flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)) + 1
      position = try endOfBlocks(bytes, from: position)
      result += bytes[start..<position]
    case 0x21:
      let label = try bytes.big(1, at: position + 1)
      position = try endOfBlocks(bytes, from: position + 2)
      let application = bytes[min(start + 3, position)..<position]
      let isKept = label == 0xFF ? shown.contains { application.starts(with: $0.utf8) } : label != 0xFE
      if isKept { result += bytes[start..<position] }
    default: throw MetadataUnread()
    }
  }
  return result
}

private let shown = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

private func endOfBlocks(_ bytes: [UInt8], from start: Int) throws(MetadataUnread) -> Int {
  var position = start
  while true {
    let length = try bytes.big(1, at: position)
    position += 1 + length
    if length == 0 { return position }
  }
}
