/// PNG (W3C, third edition), section 11: chunks, of which those are kept that say how to show the picture.
func pngWithoutMetadata(_ bytes: [UInt8], _ given: ExifTags?) throws(MetadataUnread) -> CleanPicture {
  var result = pngSignature
  result.reserveCapacity(bytes.count)
  var tags = ExifTags()
  var end = 0
  var position = 8
  while position < bytes.count {
    let length = try bytes.big(4, at: position)
    let name = String(decoding: try bytes.stretch(position + 4, 4), as: UTF8.self)
    // The last one of a file that was cut short is what there is of it.
    let body = try bytes.stretch(position + 8, min(length, bytes.count - position - 8))
    let chunk = try bytes.stretch(position, min(length + 12, bytes.count - position))
    position += chunk.count
    if name == "eXIf" { tags = ExifTags(body) }
    if isKept(name, body) {
      // What says how to show it stands before the light.
      if name == "IDAT", end == 0 { end = result.count }
      result += chunk
    }
    if name == "IEND" { break }
  }
  guard end > 0 else { throw MetadataUnread() }
  if let exif = (given ?? tags).bytes { result.insert(contentsOf: chunk("eXIf", exif), at: end) }
  return CleanPicture(bytes: result, tags: tags)
}

private func isKept(_ name: String, _ body: ArraySlice<UInt8>) -> Bool {
  switch name {
  case "tEXt", "iTXt": ["Copyright\0", "Author\0"].contains { body.starts(with: $0.utf8) }
  default: shown.contains(name)
  }
}

private let shown: Set<String> = [
  "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
  "hIST",
  "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
]

private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
  let named = Array(name.utf8) + body
  return big(body.count, 4) + named + big(Int(checksum(named)), 4)
}

/// CRC-32 of a chunk (section 5.5). Few bytes, once a picture: no table.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0 as UInt32) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
