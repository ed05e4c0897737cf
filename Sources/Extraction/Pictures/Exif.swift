import Basics

extension Collector {
  /// Reads the texts of Exif (CIPA DC-008), which is what a TIFF file is as well (TIFF 6.0), raw files of cameras among them.
  func readExif(_ bytes: ArraySlice<UInt8>) {
    let order: ByteReader.Order = bytes.first == UInt8(ascii: "M") ? .big : .little
    let reader = ByteReader(bytes, order)
    // Its numbers have eight bytes.
    if reader.u16(2) == 43 { return note(.unsupported) }
    guard let first = reader.u32(4) else { return note(.damaged) }
    var directories = [first]
    var seen: Set<Int> = [0]
    while let start = directories.popLast(), seen.count < 1_000 {
      guard seen.insert(start).inserted else { continue }
      readDirectory(reader, start, &directories)
    }
  }

  private func readDirectory(_ reader: ByteReader, _ start: Int, _ directories: inout [Int]) {
    guard let count = reader.u16(start) else { return note(.damaged) }
    for index in 0..<count {
      guard let entry = ExifEntry(reader, at: start + 2 + 12 * index) else { return note(.damaged) }
      // Many may say that they are the same long stretch.
      guard step(1 + entry.bytes.count / 64) else { return }
      if entry.isCut { note(.damaged) }
      read(entry, reader, &directories)
    }
    if let next = reader.u32(start + 2 + 12 * count), next > 0 { directories.append(next) }
  }

  private func read(_ entry: ExifEntry, _ reader: ByteReader, _ directories: inout [Int]) {
    switch entry.tag {
    // Exif, GPS, interoperability and sub-images.
    case 0x8769, 0x8825, 0xA005, 0x014A:
      for index in 0..<min(entry.count, 64) {
        if let offset = ByteReader(entry.bytes, reader.order).u32(4 * index) { directories.append(offset) }
      }
    case 0x83BB: readIPTC(entry.bytes)
    case 0x8649: readPhotoshop(entry.bytes)
    case 0x02BC: readXMP(entry.bytes)
    // Windows’ own: UTF-16.
    case 0x9C9B...0x9C9F: add(decodeUTF16(entry.bytes, .little).prefix { $0 != "\0" }, at: entry.place)
    case 0x9286, 0x001B, 0x001C: add(comment(entry.bytes, reader.order), at: entry.place)
    // What each maker keeps for itself, the owner’s name with some.
    case 0x927C, 0xC634, 0x83BC: add(printableRuns(in: entry.bytes, shortest: 4), at: entry.place)
    default:
      // Text, and UTF-8 since Exif 3.0.
      if entry.type == 2 || entry.type == 129 { add(text(entry.bytes), at: entry.place) }
    }
  }

  /// Several texts may stand in one value, with NUL between them.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split(separator: 0).map { decodeText($0) }.joined(separator: "\n")
  }

  /// A text with the name of its code before it (CIPA DC-008, 4.6.5).
  private func comment(_ bytes: ArraySlice<UInt8>, _ order: ByteReader.Order) -> String {
    let reader = ByteReader(bytes)
    let body = reader.rest(from: 8)
    guard reader.has("UNICODE", at: 0) else { return text(reader.has("ASCII", at: 0) || reader[0] == 0 ? body : bytes) }
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) { return decodeText(body) }
    // Some programs write the order of the file, some their own: letters of Europe tell.
    let zeros = body.enumerated().reduce(into: (even: 0, odd: 0)) { count, item in
      if item.element == 0 { if item.offset % 2 == 0 { count.even += 1 } else { count.odd += 1 } }
    }
    if zeros.even == zeros.odd { return decodeUTF16(body, order) }
    return decodeUTF16(body, zeros.even > zeros.odd ? .big : .little)
  }
}

/// A tag with its value.
private struct ExifEntry {
  let tag: Int
  let type: Int
  let count: Int
  /// Of the value, as far as it is there.
  let bytes: ArraySlice<UInt8>
  /// Whether it is said to be longer than the file.
  let isCut: Bool

  private static let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

  init?(_ reader: ByteReader, at start: Int) {
    guard let tag = reader.u16(start), let type = reader.u16(start + 2), let count = reader.u32(start + 4),
      let offset = reader.u32(start + 8)
    else { return nil }
    let width = type == 129 ? 1 : type < Self.sizes.count ? Self.sizes[type] : 1
    self.tag = tag
    self.type = type
    self.count = count
    bytes = reader.part(count * width <= 4 ? start + 8 : offset, count * width)
    isCut = bytes.count < count * width
  }

  var place: String { "EXIF " + (Self.names[tag] ?? "0x" + String(tag, radix: 16, uppercase: true)) }

  private static let names: [Int: String] = [
    0x010D: "DocumentName", 0x010E: "ImageDescription", 0x010F: "Make", 0x0110: "Model", 0x0131: "Software",
    0x013B: "Artist",
    0x013C: "HostComputer", 0x8298: "Copyright", 0x9286: "UserComment", 0x927C: "MakerNote", 0xA430: "CameraOwnerName",
    0xA431: "BodySerialNumber", 0xA436: "ImageTitle", 0xA437: "Photographer", 0xA438: "ImageEditor", 0x9C9B: "XPTitle",
    0x9C9C: "XPComment", 0x9C9D: "XPAuthor", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject",
  ]
}
