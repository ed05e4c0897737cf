import Basics
import Checks
import Content
import Diagnostics
import Views

/// Looks in what is about to be published for words that say who someone is that has not agreed to it.
///
/// The model already holds none of them; this finds those that a writer put in a text, a title, a file's name or a file.
struct Secrets: Sendable {
  /// A spelling of a word, as it may stand in a file.
  private struct Pattern: Sendable {
    var bytes: [UInt8]
    /// Its place in `origins`.
    var item: Int
  }

  private let items: [Withheld]
  private var patterns: [UInt32: [Pattern]] = [:]
  /// A bit for each hash of the first four bytes of a pattern: most places of a file are told apart by it alone.
  private var filter = [UInt64](repeating: 0, count: 1024)
  private static let length = 4

  init(_ items: [Withheld]) {
    self.items = items
    for (index, item) in items.enumerated() {
      for spelling in Set(item.words.flatMap(spellings)).sorted() { add(Array(spelling.utf8), index) }
    }
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// All that is looked for.
  var words: [[String]] { items.map(\.words) }

  /// The first of those who are named in some bytes.
  func find(in bytes: [UInt8]) -> Withheld? {
    guard !isEmpty, bytes.count >= Self.length else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var key: UInt32 = 0
      for index in 0..<buffer.count {
        key = key << 8 | UInt32(buffer[index])
        guard index + 1 >= Self.length else { continue }
        let hash = Self.hash(key)
        guard filter[hash >> 6] & (1 << UInt64(hash & 63)) != 0, let candidates = patterns[key] else { continue }
        let start = index + 1 - Self.length
        for pattern in candidates where matches(pattern.bytes, in: buffer, at: start) { return items[pattern.item] }
      }
      return nil
    }
  }

  private mutating func add(_ bytes: [UInt8], _ item: Int) {
    guard bytes.count >= Self.length else { return }
    let key = bytes.prefix(Self.length).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let hash = Self.hash(key)
    filter[hash >> 6] |= 1 << UInt64(hash & 63)
    patterns[key, default: []].append(Pattern(bytes: bytes, item: item))
  }

  /// 16 bits.
  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }

  /// Whether a spelling stands at a place, as words of its own: « Jean Roy » is not in « Jean Royer ».
  private func matches(_ pattern: [UInt8], in buffer: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + pattern.count
    guard end <= buffer.count else { return false }
    for index in 0..<pattern.count where buffer[start + index] != pattern[index] { return false }
    return !(start > 0 && isWord(buffer[start - 1])) && !(end < buffer.count && isWord(buffer[end]))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}

/// How a name, an e-mail address or a phone number may be written in a published file: as it is, in capitals, escaped, in an
/// address. A name of one word is a common word too often to be looked for.
private func spellings(_ word: String) -> [String] {
  let digits = word.filter { $0.isASCII && $0.isNumber }
  let isNumber = digits.count >= 7 && !word.contains { $0.isLetter }
  guard isNumber || word.contains("@") || word.contains(where: \.isWhitespace) else { return [] }
  let tidy = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let cases = [word, tidy, tidy.uppercased(), tidy.lowercased()]
  var result = cases + cases.map { escape($0) } + cases.map { $0.replacing(" ", with: "\u{A0}") }
  if isNumber { result.append(digits) }
  if word.contains("@") {
    result.append(tidy.replacing("@", with: "%40"))
  } else if !isNumber {
    result.append(slug(tidy))
  }
  return result
}

/// What is told of someone who would be named in a file without their consent.
func wouldName(_ item: Withheld, in route: Route, sources: Sources) -> Finding {
  // `page:guide/bottin.md` is what a page of text reads.
  let file = route.reads.compactMap { $0.split(separator: ":", maxSplits: 1).last }.first { $0.hasSuffix(".md") }
  let place = file.map { "content/\($0)" } ?? route.address
  return sources.finding(
    .personalData, at: item.origin,
    Words(
      fr: "cette personne, qui n’y consent pas, serait nommée à \(route.address)",
      en: "this person, who has not consented to it, would be named at \(route.address)"),
    hint: Words(
      fr: "Cherchez son nom, son courriel et son téléphone dans \(place), et retirez-les.",
      en: "Look for their name, e-mail and phone in \(place), and take them out."))
}
