import Testing

@testable import Graphics

@Suite struct PNGTests {
  @Test func theChecksAreThoseOfTheirStandards() {
    #expect(crc32("123456789".utf8) == 0xCBF4_3926)
    #expect(adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
    #expect(adler32([UInt8](repeating: 255, count: 100_000)) == 0x149A_302C)
  }

  /// Runs of every length, and bytes of both kinds of code.
  @Test func whatIsPackedIsReadBack() {
    var bytes: [UInt8] = []
    for length in 1...700 { bytes += [UInt8](repeating: UInt8(truncatingIfNeeded: length &* 37), count: length) }
    bytes += (0...255).map { UInt8($0) }
    #expect(inflate(deflated(bytes)) == bytes)
    #expect(inflate(deflated([])) == [])
    #expect(deflated([UInt8](repeating: 0, count: 100_000)).count < 700)
  }

  @Test func aPictureIsReadBack() throws {
    var canvas = Canvas(width: 5, height: 4, paper: .white)
    canvas.fill(.black, x: 1..<3, y: 0..<2)
    canvas.fill(Color(red: 1, green: 2, blue: 3), x: 4..<9, y: -2..<9)
    let file = PNGFile(canvas.png)
    let chunks = try #require(file)
    #expect(chunks.names == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(chunks.content(of: "IHDR") == [0, 0, 0, 5, 0, 0, 0, 4, 8, 3, 0, 0, 0])
    #expect(chunks.content(of: "PLTE") == [255, 255, 255, 0, 0, 0, 1, 2, 3])
    #expect(chunks.rows(width: 5) == [[0, 1, 1, 0, 2], [0, 1, 1, 0, 2], [0, 0, 0, 0, 2], [0, 0, 0, 0, 2]])
  }
}

/// The parts of a PNG file, its checks right.
private struct PNGFile {
  private var chunks: [(name: String, content: [UInt8])] = []

  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var rest = bytes.dropFirst(8)
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }
    while rest.count >= 12 {
      let length = number(rest)
      let named = rest.dropFirst(4).prefix(length + 4)
      let check = rest.dropFirst(8 + length)
      guard named.count == length + 4, number(check) == Int(crc32(named)) else { return nil }
      chunks.append((String(decoding: named.prefix(4), as: UTF8.self), Array(named.dropFirst(4))))
      rest = check.dropFirst(4)
    }
    guard rest.isEmpty else { return nil }
  }

  var names: [String] { chunks.map(\.name) }

  func content(of name: String) -> [UInt8]? { chunks.first { $0.name == name }?.content }

  /// The pixels, filters undone.
  func rows(width: Int) -> [[UInt8]]? {
    guard let bytes = content(of: "IDAT").flatMap(inflate), bytes.count % (width + 1) == 0 else { return nil }
    var above = [UInt8](repeating: 0, count: width)
    return stride(from: 0, to: bytes.count, by: width + 1).map { start in
      let row = Array(bytes[(start + 1)...(start + width)])
      above = bytes[start] == 2 ? zip(row, above).map { $0 &+ $1 } : row
      return above
    }
  }
}
