/// A PNG file of one grey, whose light is not compressed: `shade` tells one from another.
package func greyPicture(_ width: Int, _ height: Int, shade: UInt8 = 128) -> [UInt8] {
  let row: [UInt8] = [0] + [UInt8](repeating: shade, count: width)
  let rows = [UInt8]((0..<height).map { _ in row }.joined())
  var light: [UInt8] = [0x78, 0x01]
  for start in stride(from: 0, to: rows.count, by: 65_535) {
    let block = rows[start..<min(start + 65_535, rows.count)]
    let length = UInt16(block.count)
    light.append(block.endIndex == rows.count ? 1 : 0)
    for number in [length, ~length] { light += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8)] }
    light += block
  }
  var sums: (a: UInt32, b: UInt32) = (1, 0)
  for byte in rows {
    sums.a = (sums.a + UInt32(byte)) % 65_521
    sums.b = (sums.b + sums.a) % 65_521
  }
  light += bytes(sums.b << 16 | sums.a)
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", bytes(UInt32(width)) + bytes(UInt32(height)) + [8, 0, 0, 0, 0]) + chunk("IDAT", light)
    + chunk("IEND", [])
}

/// A remark in a PNG file, before its light.
package func remarked(_ png: [UInt8], _ text: String) -> [UInt8] {
  Array(png[..<33]) + chunk("tEXt", Array("Comment\0\(text)".utf8)) + png[33...]
}

private func bytes(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

private func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
  let named = Array(name.utf8) + body
  let sum = named.reduce(~0 as UInt32) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return bytes(UInt32(body.count)) + named + bytes(~sum)
}
