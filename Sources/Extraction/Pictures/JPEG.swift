import Basics

/// The segments before the light of a picture (ITU-T T.81, annex B).
private struct JPEGHead {
  private(set) var segments: [(marker: UInt8, bytes: ArraySlice<UInt8>)] = []
  /// Whether the light comes after them.
  private(set) var isWhole = false

  init(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    var place = 2
    while let byte = reader[place] {
      guard byte == 0xFF, let marker = reader[place + 1] else { return }
      // Fill bytes, and markers that stand alone.
      if marker == 0xFF || marker == 0 || marker == 1 || (0xD0...0xD8).contains(marker) {
        place += marker == 0xFF ? 1 : 2
        continue
      }
      if marker == 0xDA || marker == 0xD9 {
        isWhole = true
        return
      }
      guard let size = reader.u16(place + 2), size >= 2, let segment = reader.slice(place + 4, size - 2) else { return }
      segments.append((marker, segment))
      place += 2 + size
    }
  }
}

/// Whether all that a JPEG picture says of itself is in some first bytes of it.
func hasWholeHead(_ bytes: [UInt8]) -> Bool { JPEGHead(bytes[...]).isWhole }

extension Collector {
  func readJPEG(_ bytes: ArraySlice<UInt8>) {
    let head = JPEGHead(bytes)
    if !head.isWhole { note(.damaged) }
    var extended = ExtendedXMP()
    var photoshop: [UInt8] = []
    for (marker, segment) in head.segments {
      let reader = ByteReader(segment)
      switch marker {
      case 0xE1 where reader.has("Exif\0", at: 0): readExif(reader.rest(from: 6))
      case 0xE1 where reader.has("http://ns.adobe.com/xap/1.0/\0", at: 0): readXMP(reader.rest(from: 29))
      case 0xE1 where reader.has("http://ns.adobe.com/xmp/extension/\0", at: 0): extended.add(reader)
      // One may be longer than a segment, and goes on in the next.
      case 0xED where reader.has("Photoshop 3.0\0", at: 0): photoshop += reader.rest(from: 14)
      case 0xFE: add(decodeText(segment), at: Words(fr: "commentaire", en: "comment"))
      // Colours and the first picture’s size.
      case 0xE0, 0xE2, 0xEE: break
      case 0xE1...0xEF: add(printableRuns(in: segment, shortest: 6), at: "APP\(marker - 0xE0)")
      default: break
      }
    }
    readPhotoshop(photoshop[...])
    for bytes in extended.parts { readXMP(bytes[...]) }
  }
}

/// XMP that is longer than one segment (XMP Specification Part 3, 1.1.3.1).
private struct ExtendedXMP {
  private var order: [ArraySlice<UInt8>] = []
  private var pieces: [ArraySlice<UInt8>: [(offset: Int, bytes: ArraySlice<UInt8>)]] = [:]

  mutating func add(_ reader: ByteReader) {
    guard let id = reader.slice(35, 32), let offset = reader.u32(71) else { return }
    if pieces[id] == nil { order.append(id) }
    pieces[id, default: []].append((offset, reader.rest(from: 75)))
  }

  /// Each put together in the order that its pieces say.
  var parts: [[UInt8]] {
    order.map { id in (pieces[id] ?? []).sorted { $0.offset < $1.offset }.flatMap(\.bytes) }
  }
}
