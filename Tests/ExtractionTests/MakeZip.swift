import CZlib

/// Bytes of a text.
func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The lower bytes of a number.
func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

func big(_ value: Int, _ width: Int) -> [UInt8] { little(value, width).reversed() }

/// Bytes as zlib packs them (RFC 1950).
func packed(_ bytes: [UInt8]) -> [UInt8] {
  var size = compressBound(UInt(bytes.count))
  var result = [UInt8](repeating: 0, count: Int(size))
  compress2(&result, &size, bytes, UInt(bytes.count), 9)
  return Array(result.prefix(Int(size)))
}

/// The same without zlib’s head and check.
func deflated(_ bytes: [UInt8]) -> [UInt8] { Array(packed(bytes).dropFirst(2).dropLast(4)) }

/// A member of a ZIP file that is made.
struct Member {
  var name: [UInt8]
  var bytes: [UInt8]
  var method = 8
  var flags = 0x800

  init(_ name: String, _ text: String) { self.init(utf8(name), utf8(text)) }
  init(_ name: String, bytes: [UInt8]) { self.init(utf8(name), bytes) }
  init(_ name: [UInt8], _ bytes: [UInt8], method: Int = 8, flags: Int = 0x800) {
    (self.name, self.bytes, self.method, self.flags) = (name, bytes, method, flags)
  }
}

/// A ZIP file.
func zip(_ members: [Member], comment: String = "") -> [UInt8] {
  var result: [UInt8] = []
  var directory: [UInt8] = []
  for member in members {
    let data = member.method == 8 ? deflated(member.bytes) : member.bytes
    let facts =
      little(20, 2) + little(member.flags, 2) + little(member.method, 2) + little(0, 4) + little(0, 4)
      + little(data.count, 4) + little(member.bytes.count, 4) + little(member.name.count, 2) + little(0, 2)
    directory += utf8("PK\u{1}\u{2}") + little(20, 2) + facts + little(0, 10) + little(result.count, 4) + member.name
    result += utf8("PK\u{3}\u{4}") + facts + member.name + data
  }
  let end =
    little(members.count, 2) + little(members.count, 2) + little(directory.count, 4) + little(result.count, 4)
    + little(comment.utf8.count, 2) + utf8(comment)
  return result + directory + utf8("PK\u{5}\u{6}") + little(0, 4) + end
}

/// A docx of a body and other parts.
func docx(_ body: String, _ others: [Member] = []) -> [UInt8] {
  let document = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
  return zip([Member("[Content_Types].xml", "<Types/>"), Member("word/document.xml", document)] + others)
}
