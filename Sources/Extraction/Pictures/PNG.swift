import Basics

extension Collector {
  /// Reads the texts of a PNG picture (W3C PNG, third edition, 11.3).
  func readPNG(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    var place = 8
    while let size = reader.u32(place), reader.count > place + 7, step() {
      let value = reader.part(place + 8, size)
      switch () {
      case _ where reader.has("IEND", at: place + 4): return
      case _ where reader.has("tEXt", at: place + 4): readChunk(value) { decodeText($0) }
      case _ where reader.has("zTXt", at: place + 4):
        readChunk(value) { decodeText(inflated($0.dropFirst(), bare: false).bytes) }
      case _ where reader.has("iTXt", at: place + 4): readChunk(value, international)
      case _ where reader.has("eXIf", at: place + 4): readExif(value)
      case _ where reader.has("caBX", at: place + 4): add(printableRuns(in: value, shortest: 6), at: "C2PA")
      default: break
      }
      place += 12 + size
    }
    note(.damaged)
  }

  /// Reads a text with its keyword before it.
  private func readChunk(_ bytes: ArraySlice<UInt8>, _ text: (ArraySlice<UInt8>) -> String) {
    let keyword = decodeText(bytes.prefix { $0 != 0 })
    let value = text(bytes.dropFirst(keyword.unicodeScalars.count + 1))
    if keyword == "XML:com.adobe.xmp" {
      readXMP(Array(value.utf8)[...])
    } else if keyword.hasPrefix("Raw profile type ") {
      readProfile(value)
    } else {
      add(keyword + "\n" + value, at: "PNG")
    }
  }

  /// The text of an `iTXt` after its keyword: whether it is compressed, how, languages, text.
  private func international(_ bytes: ArraySlice<UInt8>) -> String {
    let isCompressed = bytes.first == 1
    var rest = bytes.dropFirst(2)
    var heading = ""
    for _ in 0..<2 {
      let text = rest.prefix { $0 != 0 }
      heading = decodeText(text)
      rest = rest.dropFirst(text.count + 1)
    }
    let text = decodeText(isCompressed ? inflated(rest, bare: false).bytes[...] : rest)
    return heading.isEmpty ? text : heading + "\n" + text
  }

  /// Reads Exif, IPTC or XMP that ImageMagick wrote in hexadecimal.
  private func readProfile(_ text: String) {
    let lines = text.split(separator: "\n").dropFirst(2).joined().utf8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count / 2)
    var high: UInt8?
    for digit in lines {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { continue }
      if let first = high { bytes.append(first << 4 | UInt8(value)) }
      high = high == nil ? UInt8(value) : nil
    }
    let reader = ByteReader(bytes)
    if reader.has("Exif\0\0", at: 0) {
      readExif(bytes[6...])
    } else if reader.has("8BIM", at: 0) {
      readPhotoshop(bytes[...])
    } else if reader[0] == 0x1C {
      readIPTC(bytes[...])
    } else if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      readXMP(bytes[...])
    } else {
      add(printableRuns(in: bytes[...]), at: "PNG")
    }
  }
}
