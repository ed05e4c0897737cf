import Basics

extension Collector {
  /// Reads WebP, WAV and AVI (Resource Interchange File Format).
  func readRIFF(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes, .little)
    if reader.count < reader.u32(4) ?? .max { note(.damaged) }
    var place = 12
    while let size = reader.u32(place + 4), step() {
      let value = reader.part(place + 8, size)
      switch () {
      case _ where reader.has("EXIF", at: place):
        readExif(ByteReader(value).has("Exif\0\0", at: 0) ? value.dropFirst(6) : value)
      case _ where reader.has("XMP ", at: place) || reader.has("_PMX", at: place): readXMP(value)
      case _ where reader.has("id3 ", at: place) || reader.has("ID3 ", at: place): readSound(value)
      case _ where reader.has("LIST", at: place) && ByteReader(value).has("INFO", at: 0),
        _ where reader.has("bext", at: place), _ where reader.has("iXML", at: place):
        add(printableRuns(in: value, shortest: 3), at: "RIFF")
      default: break
      }
      if value.count < size { note(.damaged) }
      place += 8 + (size + 1) / 2 * 2
    }
  }

  /// Reads the remarks of a GIF picture (GIF89a, 24 and 26).
  func readGIF(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    guard let flags = reader[10] else { return note(.damaged) }
    var place = 13 + tableSize(flags)
    while let byte = reader[place], step() {
      switch byte {
      case 0x21:
        let label = reader[place + 1]
        let start = place + 2
        let blocks = readBlocks(reader, &place, from: start)
        if label == 0xFE { add(decodeText(blocks), at: Words(fr: "commentaire", en: "comment")) }
        if label == 0x01 { add(decodeText(blocks.dropFirst(12)), at: Words(fr: "texte", en: "text")) }
        // XMP is not cut into blocks: it stands there as it is, with what makes it look so after it.
        if label == 0xFF, reader.has("XMP DataXMP", at: start + 1) {
          readXMP(reader.part(start + 12, place - start - 12).prefix { $0 != 1 })
        }
      case 0x2C:
        guard let flags = reader[place + 9] else { return note(.damaged) }
        let start = place + 11 + tableSize(flags)
        _ = readBlocks(reader, &place, from: start, keeps: false)
      default: return
      }
    }
    note(.damaged)
  }

  /// The size of a table of colours.
  private func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  /// What some blocks hold together; `place` is then past them.
  private func readBlocks(_ reader: ByteReader, _ place: inout Int, from start: Int, keeps: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    place = start
    while let size = reader[place], size > 0 {
      if keeps { result += reader.part(place + 1, Int(size)) }
      place += 1 + Int(size)
    }
    place += 1
    return result
  }

  /// Reads the tags of sounds: ID3 (2.2 to 2.4), and the remarks of FLAC and Ogg, which come first and are UTF-8.
  func readSound(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    if reader.has("ID3", at: 0) { return readID3(reader) }
    add(printableRuns(in: reader.part(0, 65_536), shortest: 6), at: Words(fr: "étiquettes", en: "tags"))
    // Ogg cuts what it says into pages.
    if reader.has("OggS", at: 0) { note(.unsupported) }
  }

  private func readID3(_ reader: ByteReader) {
    guard let version = reader[3], let flags = reader[5] else { return note(.damaged) }
    let short = version == 2
    let end = 10 + syncSafe(reader, 6)
    var place = 10
    if flags & 0x40 != 0, !short { place += version == 4 ? syncSafe(reader, 10) : 4 + (reader.u32(10) ?? 0) }
    while place < end, let first = reader[place], first != 0, step() {
      let size =
        short ? reader.number(place + 3, 3) : version == 4 ? syncSafe(reader, place + 4) : reader.u32(place + 4)
      guard let size else { break }
      let start = place + (short ? 6 : 10)
      let id = decodeText(reader.part(place, short ? 3 : 4))
      readFrame(id, reader.part(start, size))
      place = start + size
    }
  }

  private func readFrame(_ id: String, _ value: ArraySlice<UInt8>) {
    // Pictures have their own tags; what is not text is looked through.
    guard id.hasPrefix("T") || id.hasPrefix("COM") || id.hasPrefix("USLT"), let code = value.first, code < 4 else {
      if !id.hasPrefix("APIC"), !id.hasPrefix("PIC") { add(printableRuns(in: value), at: "ID3 \(id)") }
      return
    }
    let body = id.hasPrefix("T") ? value.dropFirst() : value.dropFirst(4)
    let text =
      switch code {
      case 1: body.starts(with: [0xFE, 0xFF]) ? decodeText(body) : decodeUTF16(body, .little)
      case 2: decodeUTF16(body, .big)
      default: decodeText(body)
      }
    add(text.replacing("\0", with: "\n"), at: "ID3 \(id)")
  }

  /// A number of 28 bits, seven in a byte.
  private func syncSafe(_ reader: ByteReader, _ place: Int) -> Int {
    reader.part(place, 4).reduce(0) { $0 << 7 | Int($1 & 0x7F) }
  }
}
