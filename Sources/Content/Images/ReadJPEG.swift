import Basics
import Pictures

/// The size that a JPEG (ITU-T T.81, annex B) is shown in: its frame's, turned where its Exif orientation says so.
func readJPEG(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize {
  var position = 2
  var orientation: Int?
  while true {
    guard try bytes.byte(position) == 0xFF else { throw .damaged }
    // A marker may be preceded by any number of fill bytes.
    while try bytes.byte(position) == 0xFF { position += 1 }
    let marker = try bytes.byte(position)
    position += 1
    if marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
    let length = try bytes.big(2, at: position)
    guard length >= 2 else { throw .damaged }
    switch marker {
    case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
      let size = try pixels(bytes.big(2, at: position + 5), bytes.big(2, at: position + 3))
      return (5...8).contains(orientation ?? 1) ? size.turned : size
    case 0xE1 where orientation == nil:
      let segment = try bytes.slice(position + 2..<position + length)
      if segment.has("Exif\0\0") { orientation = ExifTags(segment.bytes.dropFirst(6)).orientation }
    // A scan, or the end, before any frame.
    case 0xD8...0xDA, 0x00: throw .damaged
    default: break
    }
    position += length
  }
}
