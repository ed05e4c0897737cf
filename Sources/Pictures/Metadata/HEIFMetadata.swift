/// HEIC and AVIF (ISO/IEC 23008-12; 14496-12, section 8.11): what Exif and XMP say stands in items of their own, in the midst of all
/// others; their bytes become zeros where they stand, so that nothing moves. How such a picture is turned is a property, and stays.
func heifWithoutMetadata(_ bytes: [UInt8]) throws(MetadataUnread) -> CleanPicture {
  guard let meta = try bytes.box("meta", in: 0..<bytes.count) else { throw MetadataUnread() }
  let inside = min(meta.lowerBound + 4, meta.upperBound)..<meta.upperBound
  guard let names = try bytes.box("iinf", in: inside) else { return CleanPicture(bytes: bytes) }
  let items = try bytes.metadataItems(names)
  if items.isEmpty { return CleanPicture(bytes: bytes) }
  guard let places = try bytes.box("iloc", in: inside) else { throw MetadataUnread() }
  let data = try bytes.box("idat", in: inside)
  var result = CleanPicture(bytes: bytes)
  for extent in try bytes.extents(of: items, places, data: data?.lowerBound) {
    guard extent.upperBound <= bytes.count else { throw MetadataUnread() }
    // An item of Exif begins with how far it is to its first directory’s file.
    if extent.count > 4, case let head = try bytes.big(4, at: extent.lowerBound), head < extent.count - 4 {
      let tags = ExifTags(bytes[(extent.lowerBound + 4 + head)..<extent.upperBound])
      if !tags.isEmpty { result.tags = tags }
    }
    for index in extent { result.bytes[index] = 0 }
  }
  return result
}

extension [UInt8] {
  /// What a box of a name holds; nil where there is none.
  fileprivate func box(_ name: String, in range: Range<Int>) throws(MetadataUnread) -> Range<Int>? {
    for box in try boxes(in: range) where self[box.name..<box.name + 4].elementsEqual(name.utf8) { return box.body }
    return nil
  }

  fileprivate func boxes(in range: Range<Int>) throws(MetadataUnread) -> [(name: Int, body: Range<Int>)] {
    var found: [(Int, Range<Int>)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      var length = try big(4, at: offset)
      var head = 8
      if length == 1 {
        guard try big(2, at: offset + 8) == 0 else { throw MetadataUnread() }
        length = try big(6, at: offset + 10)
        head = 16
      } else if length == 0 {
        length = range.upperBound - offset
      }
      guard length >= head, length <= range.upperBound - offset else { throw MetadataUnread() }
      found.append((offset + 4, offset + head..<offset + length))
      offset += length
    }
    return found
  }

  /// The numbers of the items that hold Exif or XMP (`iinf`).
  fileprivate func metadataItems(_ body: Range<Int>) throws(MetadataUnread) -> Set<Int> {
    let start = body.lowerBound + 4 + (try big(1, at: body.lowerBound) == 0 ? 2 : 4)
    guard start <= body.upperBound else { throw MetadataUnread() }
    var items: Set<Int> = []
    for box in try boxes(in: start..<body.upperBound) {
      let version = try big(1, at: box.body.lowerBound)
      // Older ones name no kind, and none has such items.
      guard version >= 2 else { continue }
      let length = version == 2 ? 2 : 4
      let number = try big(length, at: box.body.lowerBound + 4)
      let kind = try stretch(box.body.lowerBound + 4 + length + 2, 4)
      if kind.elementsEqual("Exif".utf8) || kind.elementsEqual("mime".utf8) { items.insert(number) }
    }
    return items
  }

  /// Where the bytes of items stand (`iloc`).
  ///
  /// - Parameter data: where the box begins that holds what stands in no other place of the file.
  fileprivate func extents(
    of items: Set<Int>, _ body: Range<Int>, data: Int?
  ) throws(MetadataUnread) -> [Range<Int>] {
    let version = try big(1, at: body.lowerBound)
    let sizes = try big(2, at: body.lowerBound + 4)
    let (offsetSize, lengthSize, baseSize) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15)
    let indexSize = version == 0 ? 0 : sizes & 15
    guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4, 8].contains($0) }) else {
      throw MetadataUnread()
    }
    var position = body.lowerBound + 6
    func next(_ length: Int) throws(MetadataUnread) -> Int {
      defer { position += length }
      // No file is so long that the first of eight bytes counts.
      if length == 8, try big(2, at: position) != 0 { throw MetadataUnread() }
      return try big(length, at: position)
    }
    var found: [Range<Int>] = []
    for _ in 0..<(try next(version < 2 ? 2 : 4)) {
      let item = try next(version < 2 ? 2 : 4)
      let method = version == 0 ? 0 : try next(2) & 15
      _ = try next(2)
      let base = try next(baseSize)
      for _ in 0..<(try next(2)) {
        _ = try next(indexSize)
        let offset = try next(offsetSize)
        let length = try next(lengthSize)
        guard items.contains(item) else { continue }
        guard method < 2, let start = method == 0 ? 0 : data else { throw MetadataUnread() }
        let lower = start + base + offset
        // Without a length it goes on to the end.
        found.append(lower..<(length == 0 ? Swift.max(count, lower) : lower + length))
      }
    }
    return found
  }
}
