/// A member of a ZIP file.
struct ZipMember: Sendable, Hashable {
  var name: String
  var method: Int
  var isEncrypted: Bool
  /// Where its own header is, from the first byte.
  var header: Int
  /// Of its compressed bytes; nil where only they say so themselves.
  var size: Int?
}

/// What a ZIP file lists (PKWARE APPNOTE 6.3.10, section 4.3.12), or else what its members say of themselves.
struct ZipDirectory {
  private(set) var members: [ZipMember] = []
  /// Of the archive and of its members, one a line.
  private(set) var comments = ""
  private(set) var isDamaged = false
  private(set) var isCut = false
  private let reader: ByteReader

  init(_ bytes: ArraySlice<UInt8>, limit: Int) {
    reader = ByteReader(bytes, .little)
    if !readDirectory(limit) {
      isDamaged = true
      members = []
      readHeaders(limit)
    }
  }

  /// The compressed bytes of a member; empty where they are not there.
  func bytes(of member: ZipMember) -> ArraySlice<UInt8> {
    guard reader.u32(member.header) == 0x0403_4B50, let name = reader.u16(member.header + 26),
      let extra = reader.u16(member.header + 28)
    else { return [] }
    let start = member.header + 30 + name + extra
    return member.size.map { reader.part(start, $0) } ?? reader.rest(from: start)
  }

  private mutating func readDirectory(_ limit: Int) -> Bool {
    guard let end = findEnd(), var count = reader.u16(end + 10), var offset = reader.u32(end + 16) else { return false }
    if let length = reader.u16(end + 20) { comments += decodeText(reader.part(end + 22, length)) + "\n" }
    // ZIP64 has a locator just before.
    if count == 0xFFFF || offset == 0xFFFF_FFFF, reader.u32(end - 20) == 0x0706_4B50, let other = reader.u64(end - 12),
      reader.u32(other) == 0x0606_4B50
    {
      count = reader.u64(other + 32) ?? 0
      offset = reader.u64(other + 48) ?? 0
    }
    for _ in 0..<count {
      guard members.count < limit else {
        isCut = true
        return true
      }
      guard reader.u32(offset) == 0x0201_4B50, let next = readEntry(offset) else { return false }
      offset = next
    }
    return members.allSatisfy { reader.u32($0.header) == 0x0403_4B50 }
  }

  private func findEnd() -> Int? {
    var place = reader.count - 22
    let last = max(0, place - 65_535)
    while place >= last {
      if reader.u32(place) == 0x0605_4B50 { return place }
      place -= 1
    }
    return nil
  }

  /// Reads an entry of the directory; where the next is.
  private mutating func readEntry(_ start: Int) -> Int? {
    guard let flags = reader.u16(start + 8), let method = reader.u16(start + 10), var size = reader.u32(start + 20),
      let whole = reader.u32(start + 24), let name = reader.u16(start + 28), let extra = reader.u16(start + 30),
      let comment = reader.u16(start + 32), var header = reader.u32(start + 42),
      let bytes = reader.slice(start + 46, name)
    else { return nil }
    let fields = ExtraFields(ByteReader(reader.part(start + 46 + name, extra), .little))
    // The numbers that are too great stand in this order.
    if var place = fields.large {
      if whole == 0xFFFF_FFFF { place += 8 }
      if size == 0xFFFF_FFFF {
        size = fields.reader.u64(place) ?? 0
        place += 8
      }
      if header == 0xFFFF_FFFF { header = fields.reader.u64(place) ?? 0 }
    }
    if comment > 0 { comments += decodeName(reader.part(start + 46 + name + extra, comment), flags) + "\n" }
    members.append(
      ZipMember(
        name: fields.name ?? decodeName(bytes, flags), method: method, isEncrypted: flags & 1 != 0, header: header,
        size: size))
    return start + 46 + name + extra + comment
  }

  /// Goes from header to header, where there is no directory.
  private mutating func readHeaders(_ limit: Int) {
    var place = 0
    while let header = reader.find("PK\u{3}\u{4}", from: place) {
      guard members.count < limit else {
        isCut = true
        return
      }
      place = header + 4
      guard let flags = reader.u16(header + 6), let method = reader.u16(header + 8), let size = reader.u32(header + 18),
        let name = reader.u16(header + 26), let extra = reader.u16(header + 28),
        let bytes = reader.slice(header + 30, name)
      else { return }
      let isKnown = flags & 8 == 0 || size > 0
      members.append(
        ZipMember(
          name: decodeName(bytes, flags), method: method, isEncrypted: flags & 1 != 0, header: header,
          size: isKnown ? size : nil))
      if isKnown { place = max(place, header + 30 + name + extra + size) }
    }
  }
}

/// UTF-8 where it is said or seen, else the code page of old.
private func decodeName(_ bytes: ArraySlice<UInt8>, _ flags: Int) -> String {
  flags & 0x800 != 0
    ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self) ?? decodeDOS(bytes)
}

/// What else is said of a member.
private struct ExtraFields {
  let reader: ByteReader
  /// Where its large numbers are.
  private(set) var large: Int?
  /// Its name in UTF-8.
  private(set) var name: String?

  init(_ reader: ByteReader) {
    self.reader = reader
    var place = 0
    while let id = reader.u16(place), let length = reader.u16(place + 2) {
      if id == 1 { large = place + 4 }
      if id == 0x7075, length > 5 { name = String(decoding: reader.part(place + 9, length - 5), as: UTF8.self) }
      place += 4 + length
    }
  }
}
