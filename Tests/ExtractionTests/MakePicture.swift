/// A value of a TIFF directory: type and bytes.
struct Tag {
  var number: Int
  var type: Int
  var bytes: [UInt8]

  init(_ number: Int, _ type: Int, _ bytes: [UInt8]) { (self.number, self.type, self.bytes) = (number, type, bytes) }
  /// A text.
  init(_ number: Int, _ text: String) { self.init(number, 2, utf8(text) + [0]) }
}

/// A TIFF file of one directory, and of another that a tag of the first leads to.
func tiff(_ tags: [Tag], inner: [Tag] = [], isBig: Bool) -> [UInt8] {
  func number(_ value: Int, _ width: Int) -> [UInt8] { isBig ? big(value, width) : little(value, width) }
  let sizes = [2: 1, 7: 1, 1: 1, 4: 4]
  func directory(_ tags: [Tag], at start: Int) -> [UInt8] {
    var entries: [UInt8] = []
    var values: [UInt8] = []
    let first = start + 2 + 12 * tags.count + 4
    for tag in tags {
      let count = tag.bytes.count / (sizes[tag.type] ?? 1)
      entries += number(tag.number, 2) + number(tag.type, 2) + number(count, 4)
      if tag.bytes.count <= 4 {
        entries += tag.bytes + [UInt8](repeating: 0, count: 4 - tag.bytes.count)
      } else {
        entries += number(first + values.count, 4)
        values += tag.bytes
      }
    }
    return number(tags.count, 2) + entries + number(0, 4) + values
  }
  let head = utf8(isBig ? "MM" : "II") + number(42, 2) + number(8, 4)
  guard !inner.isEmpty else { return head + directory(tags, at: 8) }
  let pointer = Tag(0x8769, 4, number(0, 4))
  let length = directory(tags + [pointer], at: 8).count
  let outer = directory(tags + [Tag(0x8769, 4, number(8 + length, 4))], at: 8)
  return head + outer + directory(inner, at: 8 + length)
}

/// A JPEG picture of some segments, with light after them that is none.
func jpeg(_ segments: [(marker: UInt8, bytes: [UInt8])], light: Int = 16) -> [UInt8] {
  var result: [UInt8] = [0xFF, 0xD8]
  for segment in segments { result += [0xFF, segment.marker] + big(segment.bytes.count + 2, 2) + segment.bytes }
  return result + [0xFF, 0xDA] + [UInt8](repeating: 0x55, count: light) + [0xFF, 0xD9]
}

/// A data set of IPTC-IIM.
func iptc(_ set: UInt8, _ bytes: [UInt8]) -> [UInt8] { [0x1C, 2, set] + big(bytes.count, 2) + bytes }

/// What Photoshop puts around IPTC.
func photoshop(_ value: [UInt8], _ id: Int = 0x0404) -> [UInt8] {
  let head: [UInt8] = utf8("8BIM") + big(id, 2) + [0, 0] + big(value.count, 4)
  return head + value + [UInt8](repeating: 0, count: value.count % 2)
}

func xmp(_ creator: String) -> String {
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description photoshop:Credit=\"\(creator) (crédit)\"><dc:creator><rdf:Seq>"
    + "<rdf:li>\(creator)</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
}

/// A PNG picture of some chunks.
func png(_ chunks: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var result: [UInt8] = [0x89] + utf8("PNG\r\n\u{1A}\n")
  for chunk in chunks + [("IEND", [])] {
    result += big(chunk.bytes.count, 4) + utf8(chunk.name) + chunk.bytes + big(0, 4)
  }
  return result
}

/// A box of ISO/IEC 14496-12.
func box(_ type: String, _ body: [UInt8]) -> [UInt8] { big(body.count + 8, 4) + utf8(type) + body }
