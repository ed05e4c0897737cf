#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lines that were read and name nobody. Four fifths of what a site publishes was already in another of its files, line for line: the
/// head, the menus, the foot of each page.
///
/// How a line is read depends on its bytes and on what stands before it, and on nothing else: no sign that is written as several goes
/// across its end. A line before which nothing is begun, in which nothing is found and after which nothing is begun only leaves
/// behind what its last word was; so both are one number, which leads to that. A name that goes from one line into the next is
/// begun in the first, which is then never known.
struct KnownLines: Sendable {
  /// What a known line leaves behind, by its number; zero is none.
  struct Line: Sendable {
    var number: UInt64 = 0
    var after: UInt64 = 0
  }

  /// A later line takes the place of another: those of templates come back soon.
  private var lines = [Line](repeating: Line(), count: Self.count)
  private static let count = 1 << 16

  mutating func withLines<Result>(_ body: (UnsafeMutableBufferPointer<Line>) -> Result) -> Result {
    lines.withUnsafeMutableBufferPointer { body($0) }
  }

  /// - Parameter before: what has to be the same for a line to be read in the same way.
  @inline(__always)
  static func number(of line: UnsafeRawBufferPointer, after before: UInt64) -> UInt64 {
    var number = before ^ UInt64(line.count) << 48
    var place = 0
    // What was read before stays in the number, whatever bytes follow.
    while place + 16 <= line.count {
      number =
        mix(
          line.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ number,
          line.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)) &+ (number << 1 | number >> 63)
      place += 16
    }
    var rest: (UInt64, UInt64) = (0, 0)
    if line.count & 8 != 0 {
      rest.0 = line.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < line.count {
      rest.1 = rest.1 << 8 | UInt64(line[place])
      place += 1
    }
    return (mix(rest.0 ^ number, rest.1) &+ (number << 1 | number >> 63)) | 1
  }
}

extension Search {
  /// Goes through all bytes, past those lines that are known.
  mutating func read(knowing lines: UnsafeMutableBufferPointer<KnownLines.Line>) {
    var index = 0
    while let end = endOfLine(after: index) {
      endNumber()
      guard isBetweenForms else {
        while index < end { step(&index) }
        continue
      }
      let number = KnownLines.number(
        of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[index..<end]),
        after: stream.surroundings.number ^ UInt64(kind.rawValue) << 56)
      let slot = Int(truncatingIfNeeded: number >> 20) & (lines.count - 1)
      if lines[slot].number == number {
        stream.surroundings = TextStream.Surroundings(number: lines[slot].after)
        index = end
        continue
      }
      let (found, wasWrittenTwice) = (matches.count + allowed.count, isWrittenTwice)
      isWrittenTwice = false
      while index < end { step(&index) }
      endNumber()
      if index == end, isBetweenForms, !isWrittenTwice, matches.count + allowed.count == found, found < Self.limit {
        lines[slot] = KnownLines.Line(number: number, after: stream.surroundings.number)
      }
      isWrittenTwice = isWrittenTwice || wasWrittenTwice
    }
    while index < bytes.count { step(&index) }
  }

  /// Whether nothing that is read so far may go on.
  private var isBetweenForms: Bool {
    if case .text = place { return stream.isIdle }
    return false
  }

  private func endOfLine(after index: Int) -> Int? {
    guard index < bytes.count, let start = bytes.baseAddress,
      let found = memchr(start + index, 0x0A, bytes.count - index)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
  }
}

extension TextStream.Surroundings {
  /// All that is asked of them, in 48 bits.
  var number: UInt64 {
    let flags: UInt64 = (hasWord ? 1 : 0) | (lastIsCapital ? 2 : 0) | (lastIsInitial ? 4 : 0)
    let sign = signs == 1 ? UInt64(sign) : 0
    return UInt64(gap.rawValue) | sign << 16 | UInt64(min(signs, 2)) << 40 | flags << 42
  }

  init(number: UInt64) {
    gap = Gap(rawValue: UInt16(truncatingIfNeeded: number))
    sign = UInt32(truncatingIfNeeded: number >> 16 & 0xFF_FFFF)
    signs = Int32(truncatingIfNeeded: number >> 40 & 3)
    let flags = number >> 42
    (hasWord, lastIsCapital, lastIsInitial) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0)
  }
}
