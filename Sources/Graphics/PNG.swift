extension Canvas {
  /// The picture as a PNG file (ISO/IEC 15948) of one byte a pixel: the same bytes on every machine.
  package var png: [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits a pixel, from a palette; no interlacing.
    file.append(chunk: "IHDR", bytes(of: width) + bytes(of: height) + [8, 3, 0, 0, 0])
    file.append(chunk: "PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
    file.append(chunk: "IDAT", deflated(rows))
    file.append(chunk: "IEND", [])
    return file
  }

  /// Each row as it differs from the one above (filter 2, « Up »): what repeats downwards becomes runs of zeros.
  private var rows: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((width + 1) * height)
    for row in 0..<height {
      result.append(row == 0 ? 0 : 2)
      let here = row * width
      if row == 0 {
        result.append(contentsOf: pixels[0..<width])
      } else {
        for index in here..<(here + width) { result.append(pixels[index] &- pixels[index - width]) }
      }
    }
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func append(chunk name: StaticString, _ content: [UInt8]) {
    append(contentsOf: bytes(of: content.count))
    let start = count
    name.withUTF8Buffer { append(contentsOf: $0) }
    append(contentsOf: content)
    append(contentsOf: bytes(of: Int(crc32(self[start...]))))
  }
}

/// The four bytes of a number, the highest first.
func bytes(of number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// The check of a PNG chunk (ISO/IEC 15948, annex D).
func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
  ~bytes.reduce(UInt32.max) { crcTable[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
}

private let crcTable: [UInt32] = (0..<256).map { number in
  (0..<8).reduce(UInt32(number)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
}
