import Basics

extension Collector {
  /// Reads what HEIC and AVIF pictures (ISO/IEC 23008-12), films and sounds (ISO/IEC 14496-12) say of themselves.
  func readBoxes(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    readBoxes(reader, 0..<reader.count, depth: 0)
    // A picture has the one, a film the other; without either it was cut before it.
    if reader.find("meta", from: 0) == nil, reader.find("moov", from: 0) == nil { note(.damaged) }
  }

  private func readBoxes(_ reader: ByteReader, _ range: Range<Int>, depth: Int) {
    var place = range.lowerBound
    while place + 8 <= range.upperBound, step(), let box = Box(reader, at: place, end: range.upperBound) {
      switch box.type {
      case "meta" where depth < 2: readMeta(reader, box.body)
      case "moov", "trak":
        if depth < 4 { readBoxes(reader, box.body, depth: depth + 1) }
      case "udta", "meta", "hdlr": addRuns(reader, box.body)
      case "uuid":
        // Adobe’s, for XMP.
        if reader.u32(box.body.lowerBound) == 0xBE7A_CFCB {
          readXMP(reader.part(box.body.lowerBound + 16, box.body.count - 16))
        }
      default: break
      }
      if box.isCut { note(.damaged) }
      place = box.body.upperBound
    }
    if place + 8 <= range.upperBound { note(.damaged) }
  }

  private func addRuns(_ reader: ByteReader, _ range: Range<Int>) {
    add(
      printableRuns(in: reader.part(range.lowerBound, range.count), shortest: 4),
      at: Words(fr: "étiquettes", en: "tags"))
  }

  /// Reads Exif and XMP, which are items with places of their own; of films, the box holds them itself.
  private func readMeta(_ reader: ByteReader, _ range: Range<Int>) {
    var kinds: [Int: String] = [:]
    var places: [ItemPlace] = []
    var data = 0..<0
    var place = range.lowerBound + 4
    while step(), let box = Box(reader, at: place, end: range.upperBound) {
      switch box.type {
      case "iinf": readItems(reader, box.body, &kinds)
      case "iloc": places = itemPlaces(reader, box.body)
      case "idat": data = box.body
      case "ilst", "keys", "xml ", "udta": addRuns(reader, box.body)
      default: break
      }
      place = box.body.upperBound
    }
    for item in places.prefix(10_000) {
      guard let kind = kinds[item.id], kind == "Exif" || kind == "mime" else { continue }
      var bytes: [UInt8] = []
      for extent in item.extents {
        let start = item.isInData ? data.lowerBound + extent.lowerBound : extent.lowerBound
        guard makeRoom(for: min(extent.count, reader.count)) else { return }
        bytes += reader.part(start, extent.count)
      }
      if kind == "Exif" {
        // After the place of its head.
        let skipped = ByteReader(bytes).u32(0) ?? 0
        readExif(ByteReader(bytes).rest(from: 4 + skipped))
      } else if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
        readXMP(bytes[...])
      } else {
        // Deflated, or something else.
        note(.unknownCompression)
      }
    }
  }

  /// What the items are.
  private func readItems(_ reader: ByteReader, _ range: Range<Int>, _ kinds: inout [Int: String]) {
    let isLong = reader[range.lowerBound] != 0
    var place = range.lowerBound + (isLong ? 8 : 6)
    while step(), let box = Box(reader, at: place, end: range.upperBound) {
      let start = box.body.lowerBound
      if box.type == "infe", let version = reader[start], version >= 2 {
        let width = version == 2 ? 2 : 4
        if let id = reader.number(start + 4, width), let kind = reader.slice(start + 6 + width, 4) {
          kinds[id] = decodeText(kind)
        }
        // Its name, and the kind of its content.
        add(
          printableRuns(in: reader.part(start + 10 + width, box.body.count - 10 - width)),
          at: Words(fr: "parties", en: "items"))
      }
      place = box.body.upperBound
    }
  }

  private func itemPlaces(_ reader: ByteReader, _ range: Range<Int>) -> [ItemPlace] {
    let start = range.lowerBound
    guard let version = reader[start], version <= 2, let sizes = reader.u16(start + 4) else { return [] }
    let (offset, length, base, index) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version > 0 ? sizes & 15 : 0)
    let width = version < 2 ? 2 : 4
    guard let count = reader.number(start + 6, width) else { return [] }
    var place = start + 6 + width
    func number(_ width: Int) -> Int? {
      defer { place += width }
      return width == 0 ? 0 : reader.number(place, width)
    }
    var result: [ItemPlace] = []
    for _ in 0..<count {
      guard step(), let id = number(width), let method = version > 0 ? number(2) : 0, number(2) != nil,
        let first = number(base),
        let extents = number(2)
      else { return result }
      var item = ItemPlace(id: id, isInData: method & 15 == 1)
      for _ in 0..<extents {
        guard step(), number(index) != nil, let start = number(offset), let size = number(length) else { return result }
        let (from, isTooFar) = first.addingReportingOverflow(start)
        guard !isTooFar, from <= reader.count else { continue }
        item.extents.append(from..<(from + min(size == 0 ? reader.count : size, reader.count)))
      }
      result.append(item)
    }
    return result
  }
}

/// Where an item’s bytes are.
private struct ItemPlace {
  var id: Int
  /// Whether from the first byte of the box `idat`, and not of the file.
  var isInData: Bool
  var extents: [Range<Int>] = []
}

/// A box: its type, and where what it holds is.
private struct Box {
  let type: String
  let body: Range<Int>
  /// Whether it says that it holds more than there is.
  let isCut: Bool

  init?(_ reader: ByteReader, at place: Int, end: Int) {
    guard var size = reader.u32(place), let name = reader.slice(place + 4, 4), place + 8 <= end else { return nil }
    var start = place + 8
    if size == 1 {
      guard let long = reader.u64(place + 8) else { return nil }
      size = long
      start += 8
    } else if size == 0 {
      size = end - place
    }
    guard size >= start - place, start <= end else { return nil }
    isCut = size > end - place
    type = String(decoding: name, as: UTF8.self)
    body = start..<max(start, min(size, end - place) + place)
  }
}
