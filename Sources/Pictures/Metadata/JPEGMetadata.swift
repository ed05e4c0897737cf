/// ITU-T T.81, annex B: segments until the end of the image; between scans there may be more of them.
func jpegWithoutMetadata(_ bytes: [UInt8], _ given: ExifTags?) throws(MetadataUnread) -> CleanPicture {
  var kept: [ArraySlice<UInt8>] = []
  var tags = ExifTags()
  var position = 2
  var hasLight = false
  loop: while position < bytes.count {
    guard bytes[position] == 0xFF else { throw MetadataUnread() }
    let start = position
    while position < bytes.count, bytes[position] == 0xFF { position += 1 }
    guard position < bytes.count else { break }
    let marker = bytes[position]
    position += 1
    switch marker {
    case 0xD9: break loop
    case 0x01, 0xD0...0xD8: continue
    default: break
    }
    let length = try bytes.big(2, at: position)
    guard length >= 2 else { throw MetadataUnread() }
    let body = try bytes.stretch(position + 2, length - 2)
    position += length
    switch marker {
    case 0xE0...0xEF, 0xFE:
      if marker == 0xE1, body.starts(with: "Exif\0\0".utf8) { tags = ExifTags(body.dropFirst(6)) }
      if let segment = keptSegment(marker, body) { kept.append(segment) }
    case 0xDA:
      hasLight = true
      position = endOfScan(bytes, from: position)
      kept.append(bytes[start..<position])
    default: kept.append(bytes[start..<position])
    }
  }
  guard hasLight else { throw MetadataUnread() }
  var result: [UInt8] = [0xFF, 0xD8]
  result.reserveCapacity(bytes.count)
  let exif = exifSegment(given ?? tags)
  // JFIF, where there is one, is the first of all.
  if let first = kept.first, first.dropFirst().first == 0xE0 { result += kept.removeFirst() }
  result += exif
  for segment in kept { result += segment }
  return CleanPicture(bytes: result + [0xFF, 0xD9], tags: tags)
}

/// A segment that says how to read the light; nil of any other.
private func keptSegment(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  func segment(_ body: some Collection<UInt8>) -> ArraySlice<UInt8> {
    [0xFF, marker] + big(body.count + 2, 2) + body
  }
  switch marker {
  // Without the preview that it may have.
  case 0xE0 where body.starts(with: "JFIF\0".utf8) && body.count >= 14: return segment(body.prefix(12) + [0, 0])
  case 0xE2 where body.starts(with: "ICC_PROFILE\0".utf8): return segment(body)
  case 0xEE where body.starts(with: "Adobe".utf8) && body.count >= 12: return segment(body.prefix(12))
  default: return nil
  }
}

private func exifSegment(_ tags: ExifTags) -> [UInt8] {
  guard let exif = tags.bytes else { return [] }
  return [0xFF, 0xE1] + big(exif.count + 8, 2) + Array("Exif\0\0".utf8) + exif
}

/// Where the light of a scan ends: at the first marker that is none of its own.
private func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
  var position = start
  while let next = bytes[position...].firstIndex(of: 0xFF) {
    guard next + 1 < bytes.count else { return next }
    switch bytes[next + 1] {
    case 0x00, 0xD0...0xD7: position = next + 2
    case 0xFF: position = next + 1
    default: return next
    }
  }
  return bytes.count
}
