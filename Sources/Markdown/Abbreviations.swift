import Basics

/// The acronyms of a site and their meanings, put into rendered HTML: the first time that one is read on a page, it becomes
/// `<abbr title="Conseil des arts et des lettres du Québec">CALQ</abbr>`.
///
/// An acronym is a whole word, its case and accents as given: « ONF » is in « l’ONF » and « ONF-2 » and not in « ONFs ». Of two that
/// begin at one place the longer is meant. Links, headings, code and what is no text stay as they are; an acronym in an `<abbr>`
/// that is there already counts as read, so that marking twice is marking once.
package struct Abbreviations: Sendable {
  private let words: WordTree
  /// What opens the element of each word.
  private let openings: [String]

  /// Meanings by acronym, both as plain text. An acronym without a meaning is none.
  package init(_ meanings: [String: String]) {
    var words = WordTree()
    var openings: [String] = []
    for (word, meaning) in meanings.sorted(by: { $0.key < $1.key }) {
      let (word, meaning) = (word[...].trimmed, meaning[...].trimmed)
      guard !meaning.isEmpty, words.add(word.utf8, number: openings.count) else { continue }
      openings.append("<abbr title=\"\(escape(String(meaning)))\">")
    }
    self.words = words
    self.openings = openings
  }

  /// Marks the text of a page: valid HTML with whole elements, links into the site as they stand in it.
  package func mark(_ markup: String) -> String {
    var isRead = [Bool](repeating: false, count: openings.count)
    return mark(markup, &isRead)
  }

  /// Marks the texts that one page shows, in the order in which it shows them: an acronym is marked in the first only.
  package func mark(_ fragments: [String]) -> [String] {
    var isRead = [Bool](repeating: false, count: openings.count)
    return fragments.map { mark($0, &isRead) }
  }

  private func mark(_ markup: String, _ isRead: inout [Bool]) -> String {
    guard isRead.contains(false) else { return markup }
    var markup = markup
    let marked = markup.withUTF8 { bytes in
      var marker = Marker(bytes, words, openings)
      return marker.marked(&isRead)
    }
    return marked ?? markup
  }
}

private struct Marker {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let words: WordTree
  private let openings: [String]
  private var result = ByteBuffer()
  /// How far the result goes.
  private var copied = 0
  /// How many of each of the silent elements are open.
  private var open = [Int](repeating: 0, count: Self.silent.count)
  private var openInAll = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: WordTree, _ openings: [String]) {
    self.bytes = bytes
    self.words = words
    self.openings = openings
  }

  /// The elements in which nothing is marked; what is in the first counts as read.
  private static let silent: [ElementName] = [
    "abbr", "a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "samp", "select", "datalist", "svg", "math",
  ]

  /// Nil when there is nothing to mark.
  mutating func marked(_ isRead: inout [Bool]) -> String? {
    var scanner = MarkupScanner(bytes)
    while let piece = scanner.next() {
      switch piece {
      case .text(let range):
        if openInAll == 0 || open[0] > 0 { read(Text(bytes: bytes, range: range), &isRead) }
      case .tag(let tag): count(tag)
      case .other: continue
      }
    }
    guard copied > 0 else { return nil }
    result.append(bytes[copied...])
    return result.text
  }

  private mutating func count(_ tag: MarkupScanner.Tag) {
    guard let index = Self.silent.firstIndex(of: tag.name) else { return }
    if !tag.isClosing {
      // Of these, only pictures and formulas may be closed where they open.
      if tag.name == "svg" || tag.name == "math", bytes[tag.range.upperBound - 2] == UInt8(ascii: "/") { return }
      open[index] += 1
      openInAll += 1
    } else if open[index] > 0 {
      open[index] -= 1
      openInAll -= 1
    }
  }

  private mutating func read(_ text: Text, _ isRead: inout [Bool]) {
    var index = text.range.lowerBound
    while let start = words.start(in: text, from: index) {
      index = start
      if !text.isJoined(at: index), let (end, word) = words.longest(in: text, from: index) {
        if !isRead[word], openInAll == 0 { mark(index..<end, as: word) }
        isRead[word] = true
        index = end
      } else {
        index += text.character(at: index).length
      }
    }
  }

  private mutating func mark(_ range: Range<Int>, as word: Int) {
    result.append(bytes[copied..<range.lowerBound])
    result.append(openings[word])
    result.append(bytes[range])
    result.append("</abbr>")
    copied = range.upperBound
  }
}
