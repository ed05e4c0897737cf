import Basics
import TestSupport
import Testing

/// Many bytes at a time find what one at a time does.
@Suite struct ByteSearchTests {
  private static let texts: [[UInt8]] = {
    var random = SplitMix(seed: 7)
    let lengths = Array(0..<70) + [255 * 32 - 1, 255 * 32, 255 * 32 + 33, 20_000]
    return lengths.flatMap { length in
      // Few kinds of bytes, and every kind.
      [5, 256].map { kinds in (0..<length).map { _ in UInt8(truncatingIfNeeded: 0x7B + random.below(kinds)) } }
    } + [[UInt8](repeating: 0x7B, count: 30_000)]
  }()

  @Test func asOneAtATime() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { bytes in
        for byte in [UInt8(0x7B), 0x7F, 0x00] {
          #expect(bytes.count(of: byte) == text.count { $0 == byte })
          for start in [0, 1, 40] where start <= text.count {
            #expect(bytes.firstIndex(of: byte, from: start) == text[start...].firstIndex(of: byte))
          }
        }
        #expect(bytes.hasControls == text.contains(where: isControl))
      }
    }
  }

  @Test func eachControlIsSeenWhereverItIs() {
    for byte in UInt8.min...UInt8.max {
      for place in [0, 31, 32, 63, 64, 65] {
        var text = [UInt8](repeating: 0x61, count: 66)
        text[place] = byte
        #expect(text.withUnsafeBufferPointer(\.hasControls) == isControl(byte), "\(byte) at \(place)")
      }
    }
  }
}
