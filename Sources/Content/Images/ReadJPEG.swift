import Basics

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
      orientation = readOrientation(try bytes.slice(position + 2..<position + length))
    // A scan, or the end, before any frame.
    case 0xD8...0xDA, 0x00: throw .damaged
    default: break
    }
    position += length
  }
}

/// The Exif orientation, 1…8, of an APP1 segment (CIPA DC-008, section 4.6.4, tag 274); nil where it says none that holds.
private func readOrientation(_ segment: ImageBytes) -> Int? {
  guard segment.has("Exif\0\0"), let tiff = try? segment.slice(6..<segment.count) else { return nil }
  let isLittle = tiff.has("II*\0")
  guard isLittle || tiff.has("MM\0*") else { return nil }
  func number(_ length: Int, _ offset: Int) throws(ImageProblem) -> Int {
    try isLittle ? tiff.little(length, at: offset) : tiff.big(length, at: offset)
  }
  do {
    let directory = try number(4, 4)
    for index in 0..<(try number(2, directory)) {
      let entry = directory + 2 + index * 12
      // One number of two bytes, which stands at the head of the entry's four.
      guard try number(2, entry) == 274 else { continue }
      guard try number(2, entry + 2) == 3, try number(4, entry + 4) == 1 else { return nil }
      let value = try number(2, entry + 8)
      return (1...8).contains(value) ? value : nil
    }
  } catch {
    return nil
  }
  return nil
}
