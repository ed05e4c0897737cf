import Basics

/// Small pictures of each format, as programs make them: each says where it was taken, with what and by whom, in every way that its format
/// has, always with the word `Secret`.
enum Fixture {
  static let names = ["anime.gif", "petit.png", "photo.avif", "photo.jpg", "photo.webp", "tel.heic"]

  static func bytes(_ name: String) throws -> [UInt8] {
    try FileSystem.local.read(join(join(folder(of: #filePath), "Fixtures"), name), 1_000_000)
  }
}

extension [UInt8] {
  func has(_ text: String) -> Bool { count(of: text) > 0 }

  /// How often some bytes stand in them.
  func count(of text: String) -> Int {
    let wanted = Array(text.utf8)
    return withUnsafeBufferPointer { bytes in
      (0..<Swift.max(0, count - wanted.count + 1)).count { start in
        bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
