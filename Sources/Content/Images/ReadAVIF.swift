import Basics

/// The size of an AVIF image. HEIC and films are made of the same boxes.
func readAVIF(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize {
  let first = try bytes.box(at: 0, before: .max)
  let brands = stride(from: first.body.lowerBound, to: first.body.upperBound, by: 4)
  var isAVIF = false
  for offset in brands {
    _ = try bytes.big(4, at: offset)
    if bytes.has("avif", at: offset) || bytes.has("avis", at: offset) {
      isAVIF = true
      break
    }
  }
  guard isAVIF else { throw .unknown }
  return try readHEIF(bytes)
}

extension ImageBytes {
  /// Whether it is an image of HEVC, as telephones make them: by the main one of its brands, and by all where that is the general one.
  var isHEIC: Bool {
    guard has("ftyp", at: 4), let first = try? box(at: 0, before: .max) else { return false }
    let brands = stride(from: first.body.lowerBound, to: min(first.body.upperBound, count), by: 4)
    let isHEVC = { (offset: Int) in ["heic", "heix", "heim", "heis"].contains { self.has($0, at: offset) } }
    if isHEVC(8) { return true }
    return (has("mif1", at: 8) || has("msf1", at: 8)) && brands.contains(where: isHEVC)
  }
}

/// The size of an image in boxes (ISO/IEC 23008-12): the `ispe` property of its primary item, turned where its `irot` says so.
func readHEIF(_ bytes: ImageBytes) throws(ImageProblem) -> PixelSize {
  let first = try bytes.box(at: 0, before: .max)
  let meta = try bytes.child("meta", of: first.body.upperBound..<Int.max)
  let inside = meta.lowerBound + 4..<max(meta.lowerBound + 4, meta.upperBound)
  let primary = try bytes.readPrimary(bytes.child("pitm", of: inside))
  let properties = try bytes.child("iprp", of: inside)
  let list = try bytes.boxes(in: bytes.child("ipco", of: properties))
  var size: PixelSize?
  var isTurned = false
  for index in try bytes.readProperties(of: primary, in: bytes.child("ipma", of: properties)) {
    guard list.indices.contains(index - 1) else { continue }
    let property = list[index - 1]
    if bytes.has("ispe", at: property.name) {
      let start = property.body.lowerBound + 4
      size = try pixels(bytes.big(4, at: start), bytes.big(4, at: start + 4))
    } else if bytes.has("irot", at: property.name) {
      isTurned = try bytes.byte(property.body.lowerBound) & 1 == 1
    }
  }
  guard let size else { throw .damaged }
  return isTurned ? size.turned : size
}

/// A box of an ISO base media file (ISO/IEC 14496-12).
private struct MediaBox {
  /// Where its four-letter name stands.
  let name: Int
  /// May go on past the bytes that were read.
  let body: Range<Int>
}

extension ImageBytes {
  fileprivate func box(at offset: Int, before end: Int) throws(ImageProblem) -> MediaBox {
    var length = try big(4, at: offset)
    _ = try big(4, at: offset + 4)
    var head = 8
    if length == 1 {
      // 64 bits; no file is so long that the first of its bytes count.
      guard try big(2, at: offset + 8) == 0 else { throw .damaged }
      length = try big(6, at: offset + 10)
      head = 16
    } else if length == 0 {
      length = end - offset
    }
    guard length >= head, length <= end - offset else { throw .damaged }
    return MediaBox(name: offset + 4, body: offset + head..<offset + length)
  }

  fileprivate func boxes(in range: Range<Int>) throws(ImageProblem) -> [MediaBox] {
    var boxes: [MediaBox] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let box = try box(at: offset, before: range.upperBound)
      boxes.append(box)
      offset = box.body.upperBound
    }
    return boxes
  }

  /// The content of the first box of a name.
  fileprivate func child(_ name: String, of range: Range<Int>) throws(ImageProblem) -> Range<Int> {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let box = try box(at: offset, before: range.upperBound)
      if has(name, at: box.name) { return box.body }
      offset = box.body.upperBound
    }
    throw .damaged
  }

  /// The number of the primary item (`pitm`).
  fileprivate func readPrimary(_ body: Range<Int>) throws(ImageProblem) -> Int {
    try big(byte(body.lowerBound) == 0 ? 2 : 4, at: body.lowerBound + 4)
  }

  /// The numbers of an item's properties, from 1, in their order (`ipma`).
  fileprivate func readProperties(of item: Int, in body: Range<Int>) throws(ImageProblem) -> [Int] {
    let start = body.lowerBound
    let itemLength = try byte(start) == 0 ? 2 : 4
    let length = try byte(start + 3) & 1 == 1 ? 2 : 1
    var offset = start + 8
    for _ in 0..<(try big(4, at: start + 4)) {
      let own = try big(itemLength, at: offset)
      let count = try byte(offset + itemLength)
      offset += itemLength + 1
      if own == item {
        var numbers: [Int] = []
        // The first bit says whether the property may be passed over.
        for index in 0..<count {
          numbers.append(try big(length, at: offset + index * length) & (length == 2 ? 0x7FFF : 0x7F))
        }
        return numbers
      }
      offset += count * length
    }
    throw .damaged
  }
}
