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
  /// Lines are taken together up to so many bytes: a short one is read in the time in which it is found.
  static let least = 64

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
    // What is left, or the whole of a short line, some of it twice.
    let rest: (UInt64, UInt64) =
      switch line.count {
      case 16...:
        (
          line.loadUnaligned(fromByteOffset: line.count - 16, as: UInt64.self),
          line.loadUnaligned(fromByteOffset: line.count - 8, as: UInt64.self)
        )
      case 8...:
        (
          line.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
          line.loadUnaligned(fromByteOffset: line.count - 8, as: UInt64.self)
        )
      case 4...:
        (
          UInt64(line.loadUnaligned(fromByteOffset: 0, as: UInt32.self)),
          UInt64(line.loadUnaligned(fromByteOffset: line.count - 4, as: UInt32.self))
        )
      case 1...: (UInt64(line[0]), UInt64(line[line.count / 2]) << 8 | UInt64(line[line.count - 1]))
      default: (0, 0)
      }
    return (mix(rest.0 ^ number, rest.1) &+ (number << 1 | number >> 63)) | 1
  }
}

/// A line that is being read.
private struct OpenLine {
  /// Where the next begins; past all bytes for the last.
  var end = 0
  /// Zero where it is not to be known.
  var number: UInt64 = 0
  /// How much was told before it.
  var told = 0
}

extension Search {
  /// Goes through all bytes, past those lines that are known, and past what begins nothing with as little as that takes.
  mutating func read(knowing lines: UnsafeMutableBufferPointer<KnownLines.Line>) {
    let text = text
    var skim = Skim(stream.surroundings)
    var line = OpenLine()
    var index = 0
    while index < bytes.count {
      if index >= line.end, pass(&line, &index, &skim, lines) { continue }
      if skim.pass(&index, text) || skim.passMarkup(&index, text) { continue }
      readOn(&index, from: skim)
      skim = Skim(stream.surroundings)
    }
    if skim.isFree { stream.surroundings = skim.surroundings } else { readOn(&index, from: skim) }
  }

  /// At the beginning of a line: notes that the one before names nobody, and goes past this one where it is known.
  private mutating func pass(
    _ line: inout OpenLine, _ index: inout Int, _ skim: inout Skim, _ lines: UnsafeMutableBufferPointer<KnownLines.Line>
  ) -> Bool {
    let told = matches.count + allowed.count + writtenTwice
    let isExact = index == line.end && skim.isFree
    if isExact, line.number != 0, line.told == told, matches.count < Self.limit {
      lines[Self.slot(of: line.number, lines)] = .init(number: line.number, after: skim.surroundings.number)
    }
    line = OpenLine(end: text.endOfLine(after: index + KnownLines.least) ?? .max)
    guard isExact, line.end != .max else { return false }
    line.number = KnownLines.number(
      of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[index..<line.end]),
      after: skim.surroundings.number ^ UInt64(kind.rawValue) << 56)
    line.told = told
    let known = lines[Self.slot(of: line.number, lines)]
    guard known.number == line.number else { return false }
    skim.surroundings = TextStream.Surroundings(number: known.after)
    index = line.end
    line.number = 0
    return true
  }

  @inline(__always)
  private static func slot(of number: UInt64, _ lines: UnsafeMutableBufferPointer<KnownLines.Line>) -> Int {
    Int(truncatingIfNeeded: number >> 20) & (lines.count - 1)
  }

  /// Reads with all that there is to know, from the last place where nothing was begun to the next one after this.
  private mutating func readOn(_ index: inout Int, from skim: Skim) {
    let until = index
    (index, stream.surroundings) = skim.restart(at: index)
    while index < bytes.count, index <= until || !isBetweenForms {
      step(&index)
      endNumber()
    }
  }

  /// Whether nothing that is read so far may go on.
  private var isBetweenForms: Bool {
    if case .text = place { return stream.isIdle }
    return false
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
