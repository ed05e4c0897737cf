import Basics

extension Collector {
  /// Reads XMP (ISO 16684-1): elements and attributes of RDF.
  func readXMP(_ bytes: ArraySlice<UInt8>) { readXML(bytes, as: .any, at: Words(fr: "XMP", en: "XMP")) }

  /// Reads what Photoshop keeps (Adobe Photoshop File Formats, “Image Resource Blocks”).
  func readPhotoshop(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    var place = 0
    while step(), reader.has("8BIM", at: place) || reader.has("MeSa", at: place), let id = reader.u16(place + 4),
      let name = reader[place + 6]
    {
      // Name and value are padded to even lengths.
      let start = place + 6 + (Int(name) + 2) / 2 * 2
      guard let size = reader.u32(start) else { return }
      let value = reader.part(start + 4, size)
      switch id {
      case 0x0404: readIPTC(value)
      case 0x0422, 0x0423: readExif(value)
      case 0x0424: readXMP(value)
      case 0x040B, 0x03F0, 0x040E: add(decodeText(value), at: "Photoshop")
      default: break
      }
      place = start + 4 + (size + 1) / 2 * 2
    }
  }

  /// Reads the data sets of IPTC-IIM 4.2, the news agencies’.
  func readIPTC(_ bytes: ArraySlice<UInt8>) {
    let reader = ByteReader(bytes)
    var place = 0
    while step(), reader[place] == 0x1C, let record = reader[place + 1], let set = reader[place + 2],
      var size = reader.u16(place + 3)
    {
      var start = place + 5
      // Lengths of more than 15 bits have a length themselves.
      if size & 0x8000 != 0 {
        let width = size & 0x7FFF
        guard width <= 4, let long = reader.number(start, width) else { return }
        start += width
        size = long
      }
      if record >= 2, record <= 3 {
        add(decodeText(reader.part(start, size)), at: "IPTC " + (Self.sets[set] ?? "\(record):\(set)"))
      }
      place = start + size
    }
  }

  private static let sets: [UInt8: String] = [
    5: "ObjectName", 25: "Keywords", 40: "SpecialInstructions", 80: "By-line", 85: "By-lineTitle", 105: "Headline",
    110: "Credit",
    115: "Source", 116: "CopyrightNotice", 118: "Contact", 120: "Caption", 122: "Writer",
  ]
}
