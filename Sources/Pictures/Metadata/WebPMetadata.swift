/// WebP (RFC 9649, section 2.7): chunks, of which those are kept that say how to show the picture.
func webPWithoutMetadata(_ bytes: [UInt8], _ given: ExifTags?) throws(MetadataUnread) -> CleanPicture {
  var kept: [(name: String, body: [UInt8])] = []
  var tags = ExifTags()
  var position = 12
  let end = min(bytes.count, try little(bytes, at: 4) + 8)
  while position < end {
    let name = String(decoding: try bytes.stretch(position, 4), as: UTF8.self)
    // The last one of a file that was cut short is what there is of it.
    let length = min(try little(bytes, at: position + 4), bytes.count - position - 8)
    let body = try bytes.stretch(position + 8, length)
    position += 8 + length + length % 2
    if name == "EXIF" {
      // Some writers put the head of a JPEG’s segment before it.
      tags = ExifTags(body.starts(with: "Exif\0\0".utf8) ? body.dropFirst(6) : body)
    }
    if shownChunks.contains(name) { kept.append((name, Array(body))) }
  }
  guard kept.contains(where: { ["VP8 ", "VP8L", "ANMF"].contains($0.name) }) else { throw MetadataUnread() }
  if kept.first?.name == "VP8X", kept[0].body.count >= 10 {
    let exif = (given ?? tags).bytes
    // Exif: bit 3; XMP: bit 2.
    kept[0].body[0] = kept[0].body[0] & ~0b1100 | (exif == nil ? 0 : 0b1000)
    if let exif { kept.append(("EXIF", exif)) }
  }
  var result = Array("WEBP".utf8)
  for (name, body) in kept {
    result += Array(name.utf8) + big(body.count, 4).reversed() + body
    if !body.count.isMultiple(of: 2) { result.append(0) }
  }
  return CleanPicture(bytes: Array("RIFF".utf8) + big(result.count, 4).reversed() + result, tags: tags)
}

private let shownChunks: Set<String> = ["VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"]

private func little(_ bytes: [UInt8], at offset: Int) throws(MetadataUnread) -> Int {
  try bytes.stretch(offset, 4).reversed().reduce(0) { $0 << 8 | Int($1) }
}
