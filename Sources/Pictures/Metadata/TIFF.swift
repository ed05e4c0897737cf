/// What Exif says of a picture that its readers have a use for (CIPA DC-008: TIFF 6.0, its first directory).
package struct ExifTags: Sendable, Hashable {
  /// How it is turned, 1…8; nil where that is not said, or wrongly.
  package var orientation: Int?
  /// Whose picture it is, as bytes of text: ASCII by the standard, UTF-8 by custom.
  var artist: [UInt8]?
  var copyright: [UInt8]?

  /// Whether there is nothing that is worth writing.
  var isEmpty: Bool { (orientation ?? 1) == 1 && artist == nil && copyright == nil }

  init() {}

  /// - Parameter bytes: from the byte order on; an Exif segment of a JPEG has `Exif` and two zeros before it.
  package init(_ bytes: some Collection<UInt8>) {
    let tiff = TIFF(Array(bytes))
    for entry in tiff.firstDirectory {
      switch entry.tag {
      case 274 where entry.kind == 3 && entry.count == 1:
        orientation = tiff.number(2, at: entry.value).flatMap { (1...8).contains($0) ? $0 : nil }
      case 315 where entry.kind == 2: artist = tiff.text(entry)
      case 33432 where entry.kind == 2: copyright = tiff.text(entry)
      default: break
      }
    }
  }

  /// These tags and no others, as TIFF; nil of none.
  var bytes: [UInt8]? {
    if isEmpty { return nil }
    var entries: [(tag: Int, kind: Int, value: [UInt8])] = []
    if let orientation, orientation != 1 { entries.append((274, 3, [0, UInt8(orientation)])) }
    if let artist { entries.append((315, 2, artist + [0])) }
    if let copyright { entries.append((33432, 2, copyright + [0])) }
    var directory = big(entries.count, 2)
    var rest: [UInt8] = []
    let end = 8 + 2 + 12 * entries.count + 4
    for (tag, kind, value) in entries {
      directory += big(tag, 2) + big(kind, 2) + big(kind == 3 ? 1 : value.count, 4)
      if value.count <= 4 {
        directory += value + [UInt8](repeating: 0, count: 4 - value.count)
      } else {
        directory += big(end + rest.count, 4)
        rest += value + (value.count.isMultiple(of: 2) ? [] : [0])
      }
    }
    return Array("MM\0*".utf8) + big(8, 4) + directory + big(0, 4) + rest
  }
}

/// A number as bytes, the greatest first.
func big(_ number: Int, _ length: Int) -> [UInt8] {
  (0..<length).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// The least of TIFF that Exif takes.
private struct TIFF {
  struct Entry {
    let tag, kind, count: Int
    /// Where its value stands, if that takes no more than four bytes.
    let value: Int
  }

  private let bytes: [UInt8]
  private let isLittle: Bool

  init(_ bytes: [UInt8]) {
    isLittle = bytes.starts(with: "II*\0".utf8)
    self.bytes = isLittle || bytes.starts(with: "MM\0*".utf8) ? bytes : []
  }

  func number(_ length: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    let stretch = bytes[offset..<offset + length]
    return (isLittle ? Array(stretch.reversed()) : Array(stretch)).reduce(0) { $0 << 8 | Int($1) }
  }

  var firstDirectory: [Entry] {
    guard let start = number(4, at: 4), let count = number(2, at: start) else { return [] }
    var entries: [Entry] = []
    for index in 0..<count {
      let place = start + 2 + index * 12
      guard let tag = number(2, at: place), let kind = number(2, at: place + 2), let count = number(4, at: place + 4)
      else { break }
      entries.append(Entry(tag: tag, kind: kind, count: count, value: place + 8))
    }
    return entries
  }

  /// A text without the zeros that end it; nil of none, and of one that is too long for a credit.
  func text(_ entry: Entry) -> [UInt8]? {
    guard entry.count <= 1_000, let start = entry.count <= 4 ? entry.value : number(4, at: entry.value),
      start + entry.count <= bytes.count
    else { return nil }
    let text = bytes[start..<start + entry.count].split(separator: 0).first.map(Array.init) ?? []
    return text.allSatisfy { $0 == 0x20 } ? nil : text
  }
}
