import Basics
import Diagnostics

/// Where words stand in files: what turns something seen in a page into a place that a person can go to.
struct SourceFinder {
  private let read: (String) -> SourceText?
  private var texts: [String: SourceText?] = [:]

  /// - Parameter read: the text of a file, by its path as findings name it; nil where it has none.
  init(read: @escaping (String) -> SourceText?) {
    self.read = read
  }

  mutating func text(of file: String) -> SourceText? {
    if let known = texts[file] { return known }
    let text = read(file)
    texts[file] = .some(text)
    return text
  }

  /// Every place of a file where the first of some wordings stands that stands there at all.
  mutating func places(of wordings: [Wording], in file: String) -> [SourceRange] {
    guard let text = text(of: file) else { return [] }
    for wording in wordings {
      let found = wording.places(in: text)
      if !found.isEmpty { return found }
    }
    return []
  }
}

/// Words to look for.
struct Wording: Hashable {
  let words: String
  /// Whether they are an address, and so no part of a longer one.
  var isAddress = true

  func places(in source: SourceText) -> [SourceRange] {
    var found: [SourceRange] = []
    var rest = source.text[...]
    while let range = rest.rangeInUTF8(of: words) {
      if !isAddress || stands(range, in: source.text) {
        let lower = source.text.utf8.distance(from: source.text.startIndex, to: range.lowerBound)
        found.append(SourceRange(lower, lower + words.utf8.count))
      }
      rest = rest[range.upperBound...]
    }
    return found
  }

  /// Whether an address stands alone there: `/plans/` is not in `/plans/2019/`, nor in `../plans/`.
  private func stands(_ range: Range<String.Index>, in text: String) -> Bool {
    // A place may be written after any page.
    if range.lowerBound > text.startIndex, text.utf8[range.lowerBound] != UInt8(ascii: "#") {
      let before = text.utf8[text.utf8.index(before: range.lowerBound)]
      if isOfAddress(before) { return false }
    }
    guard range.upperBound < text.endIndex else { return true }
    let after = text.utf8[range.upperBound]
    guard after == UInt8(ascii: ".") else { return !isOfAddress(after) }
    // A full stop ends a sentence, or goes on with a file’s name.
    let next = text.utf8.index(after: range.upperBound)
    return next == text.utf8.endIndex || !isOfAddress(text.utf8[next])
  }

  /// A number sign, a parenthesis or a quote may begin or end one.
  private func isOfAddress(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
      || "/._~-%&=+".utf8.contains(byte)
  }
}

extension PageProblem {
  /// What a writer may have written for it, likeliest first.
  var wordings: [Wording] {
    switch kind {
    case .nothingThere, .slashMissing, .away:
      return addresses([
        written, plainOfPercent(written[...]), address, plainOfPercent(address[...]), encodePercent(path: address),
      ])
    case .anchorMissing:
      let place = String(fragment(of: written))
      return addresses([written, address, place, plainOfPercent(place[...])])
    case .linkSilent, .imageSilent: return addresses([written, plainOfPercent(written[...])])
    case .addressEmpty: return ["]()", "](<>)", "href=\"\"", "src=\"\""].map { Wording(words: $0, isAddress: false) }
    case .anchorTwice:
      return ["id=\"\(written)\"", "id='\(written)'", "name=\"\(written)\""].map {
        Wording(words: $0, isAddress: false)
      }
    case .unbalanced: return [Wording(words: written, isAddress: false)]
    case .headingSkipped: return written.isEmpty ? [] : [Wording(words: written, isAddress: false)]
    case .mainHeadings: return []
    }
  }

  /// Whether settings and templates may be at fault: the words of a heading would be found there by chance.
  var mayBeShared: Bool {
    switch kind {
    case .headingSkipped, .mainHeadings, .addressEmpty: false
    default: true
    }
  }

  /// Whether a line may be the one that is at fault: that of a heading, for a heading.
  func mayStand(in line: Substring) -> Bool {
    guard case .headingSkipped = kind else { return true }
    return line.hasPrefix("#") || line.contains("<h")
  }

  /// What holds no letter or digit (`../`) could stand anywhere.
  private func addresses(_ words: [String]) -> [Wording] {
    var seen: Set<String> = []
    return words.filter { word in word.contains { $0.isLetter || $0.isNumber } && seen.insert(word).inserted }
      .map { Wording(words: $0) }
  }
}
