import Basics

/// What Jalon wrote to a published folder: of each file a hash of its path and one of its bytes. Whoever would write over a file there,
/// or remove one, looks it up first: another path, or other bytes, and it is somebody else’s.
///
/// It stands in the folder itself (`PublishedRecord.name`), so that one that was moved, or is reached by another path, is known, and one
/// that was put in another’s place is not. It names no path, since it goes online with the site. It is made from the site alone: the
/// same site, the same record.
struct PublishedRecord: Sendable, Hashable {
  /// Its file: hosts pass over a name that begins with a dot, or serve it, and nothing leads to it.
  static let name = ".jalon-published"

  /// A file that Jalon wrote.
  struct Fact: Sendable, Hashable {
    let path: UInt64
    /// Zero where any bytes will do.
    let bytes: UInt64

    init(_ path: String, _ hash: Digest?) {
      self.path = Fact.number(of: path)
      bytes = hash?.value ?? 0
    }

    init(path: UInt64, bytes: UInt64) {
      self.path = path
      self.bytes = bytes
    }

    /// Of a path from the published folder.
    static func number(of path: String) -> UInt64 { Digest(Array(path.utf8)).value }
  }

  /// The number of the site’s signature, by which it knows its own where its memory is lost.
  var site: UInt64
  /// In the order of the site’s files. A path has several while a build is at work: there may be old bytes or new ones.
  var facts: [Fact]

  init(site: UInt64, facts: [Fact]) {
    self.site = site
    self.facts = facts
  }

  /// The same, and more files.
  func adding(_ more: [Fact]) -> PublishedRecord {
    let known = Set(facts)
    var result = self
    result.facts += more.filter { !known.contains($0) }
    return result
  }
}

// MARK: As text

/// A heading, words for whoever opens it, the site; then a line of two numbers for each file.
extension PublishedRecord {
  private static let heading = """
    jalon-record 1
    Jalon knows the files that it wrote here by this one. / Jalon reconnaît à ce fichier ceux qu’il a écrits ici.

    """
  private static let digits = 16
  private static let lineLength = 2 * digits + 2

  var bytes: [UInt8] {
    var file = ByteBuffer(reserving: 256 + Self.lineLength * facts.count)
    file.append(Self.heading)
    file.append(hexadecimal: site)
    file.append(lineFeed)
    for fact in facts {
      file.append(hexadecimal: fact.path)
      file.append(UInt8(ascii: " "))
      file.append(hexadecimal: fact.bytes)
      file.append(lineFeed)
    }
    return file.bytes
  }

  /// Nil for anything but what `bytes` gives.
  init?(_ bytes: [UInt8]) {
    let heading = Array(Self.heading.utf8)
    guard bytes.starts(with: heading) else { return nil }
    let rest = bytes[heading.count...]
    let site = Self.digits + 1
    guard rest.count >= site, (rest.count - site).isMultiple(of: Self.lineLength) else { return nil }
    let read = rest.withUnsafeBytes { rest -> PublishedRecord? in
      guard let number = hexadecimal(rest[..<Self.digits]), rest[Self.digits] == lineFeed else { return nil }
      var record = PublishedRecord(site: number, facts: [])
      record.facts.reserveCapacity((rest.count - site) / Self.lineLength)
      for start in stride(from: site, to: rest.count, by: Self.lineLength) {
        let middle = start + Self.digits
        guard rest[middle] == UInt8(ascii: " "), rest[start + Self.lineLength - 1] == lineFeed,
          let path = hexadecimal(rest[start..<middle]),
          let bytes = hexadecimal(rest[(middle + 1)..<(middle + 1 + Self.digits)])
        else { return nil }
        record.facts.append(Fact(path: path, bytes: bytes))
      }
      return record
    }
    guard let read else { return nil }
    self = read
  }
}

private func hexadecimal(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64? {
  var number: UInt64 = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
    default: return nil
    }
  }
  return number
}

extension ByteBuffer {
  /// Appends a number in base 16, in lower case, with all its digits.
  fileprivate mutating func append(hexadecimal number: UInt64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * place)) & 0xF
        digits[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      }
      append(UnsafeBufferPointer(digits))
    }
  }
}
