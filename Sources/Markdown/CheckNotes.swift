import Basics
import Diagnostics

extension ASTRewriter {
  /// Says which references of a text lead to no note, and which notes are lost: those that nothing calls, and those whose label
  /// was taken before. The library publishes the former as they are written and drops the latter, both without a word.
  ///
  /// - Parameter start: where the text begins in its source.
  mutating func checkNotes(in text: Substring, from start: Int) {
    guard text.rangeInUTF8(of: "[^") != nil else { return }
    let labels = NoteLabel.all(in: text)
    let called = Set(calledNotes.map { notes[$0].label.lowercased() })
    // Nearly always all is well, or what is not stands in code.
    let isDoubtful =
      labels.contains { !called.contains($0.folded) } || labels.count(where: \.mayDefine) > calledNotes.count
    guard isDoubtful else { return }
    let definitions = defining(labels.filter(\.mayDefine), of: text)
    var known: Set<String> = []
    for label in definitions {
      let place = SourceRange(start + label.range.lowerBound, start + label.range.upperBound)
      if !known.insert(label.folded).inserted {
        findings.append(twice(label, at: place))
      } else if !called.contains(label.folded) {
        findings.append(uncalled(label, at: place))
      }
    }
    let defined = Set(definitions.map(\.range))
    let lost = labels.filter { !known.contains($0.folded) && !defined.contains($0.range) }
    var told: Set<String> = []
    for label in referring(lost, of: text) where told.insert(label.folded).inserted {
      findings.append(unknown(label, at: SourceRange(start + label.range.lowerBound, start + label.range.upperBound)))
    }
  }

  // MARK: Asking the library

  /// Those of some labels that define a note: text with other labels, each of which is called, tells.
  private func defining(_ labels: [NoteLabel], of text: Substring) -> [NoteLabel] {
    guard !labels.isEmpty else { return [] }
    let calls = labels.indices.map { "[^\(NoteLabel.stand($0))]\n\n" }.joined()
    guard let tree = Tree(Substring(calls + NoteLabel.renamed(labels, in: text))) else { return [] }
    return zip(labels, tree.root.children).filter { $1.firstChild?.kind == .footnoteReference }.map(\.0)
  }

  /// Those of some labels that refer to a note, where one is defined for each.
  private func referring(_ labels: [NoteLabel], of text: Substring) -> [NoteLabel] {
    guard !labels.isEmpty else { return [] }
    let notes = labels.indices.map { "[^\(NoteLabel.stand($0))]: \($0)\n\n" }.joined()
    let stretch = NoteLabel.paragraphs(of: labels, in: text)
    guard let tree = Tree(Substring(notes + "x\n\n" + NoteLabel.renamed(labels, in: text, stretch))) else { return [] }
    // Those that are called, and no others, are left in the tree.
    let called = tree.root.children.filter { $0.kind == .footnoteDefinition }.compactMap { Int($0.plainText) }
    return called.filter(labels.indices.contains).sorted().map { labels[$0] }
  }

  // MARK: Findings

  private func unknown(_ label: NoteLabel, at place: SourceRange) -> Finding {
    Finding(
      .noteUnknown, in: source, at: place,
      Words(
        fr: "la note « \(label.text) » n’est écrite nulle part : son appel est publié tel quel",
        en: "the note “\(label.text)” is written nowhere: its call is published as it stands"),
      // One letter is not like another.
      hint: (label.text.count < 3 ? nil : didYouMean(label.text, among: notes.prefix(100).map(\.label)))
        ?? Words(
          fr: "Écrivez-la dans le même texte, sur une ligne à elle : « [^\(label.text)]: … ».",
          en: "Write it in the same text, on a line of its own: “[^\(label.text)]: …”."))
  }

  private func uncalled(_ label: NoteLabel, at place: SourceRange) -> Finding {
    Finding(
      .noteUncalled, in: source, at: place,
      Words(
        fr: "aucun texte n’appelle la note « \(label.text) » : elle n’est pas publiée",
        en: "no text calls the note “\(label.text)”: it is not published"),
      hint: Words(
        fr: "Mettez « [^\(label.text)] » où la note est utile, ou retirez-la.",
        en: "Put “[^\(label.text)]” where the note is of use, or take it out."))
  }

  private func twice(_ label: NoteLabel, at place: SourceRange) -> Finding {
    Finding(
      .noteTwice, in: source, at: place,
      Words(
        fr: "une autre note s’appelle déjà « \(label.text) » : celle-ci n’est pas publiée",
        en: "another note is called “\(label.text)” already: this one is not published"),
      hint: Words(
        fr: "Donnez-lui un autre nom, ici et où elle est appelée.",
        en: "Name it otherwise, here and where it is called."))
  }
}

/// A label of a note as it stands in a text: `[^a]`.
private struct NoteLabel {
  /// From the bracket to past the other, in bytes from the text’s start.
  var range: Range<Int>
  var text: String
  /// Whether a colon follows, and nothing but what may open a block stands before it on its line.
  var mayDefine: Bool

  /// The same of all spellings that the library takes for one label.
  var folded: String { text.lowercased() }

  /// A label that no text has.
  static func stand(_ number: Int) -> String { "\u{2}\(number)" }

  /// All that may be one; some stand in code, or after a backslash.
  static func all(in text: Substring) -> [NoteLabel] {
    text.withBytes { bytes in
      var labels: [NoteLabel] = []
      var index = 0
      while let open = bytes.firstIndex(of: UInt8(ascii: "["), from: index) {
        index = open + 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "^") else { continue }
        var end = index + 1
        while end < bytes.count, !Self.endsLabel(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "]"), end > index + 1, end - index <= 1_000 else {
          continue
        }
        let isBeforeColon = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ":")
        labels.append(
          NoteLabel(
            range: open..<(end + 1), text: String(decoding: bytes[(index + 1)..<end], as: UTF8.self),
            mayDefine: isBeforeColon && mayOpenBlock(before: open, in: bytes)))
        index = end
      }
      return labels
    }
  }

  /// The paragraphs that hold some labels, in bytes, where what is before them cannot make them code, HTML or part of a note; else the
  /// whole text: to read all of it again for one label takes as long as the first time.
  static func paragraphs(of labels: [NoteLabel], in text: Substring) -> Range<Int> {
    text.withBytes { bytes in
      let whole = 0..<bytes.count
      guard let first = labels.first, let last = labels.last else { return whole }
      var start = first.range.lowerBound
      while start > 1, !(bytes[start - 1] == 0x0A && bytes[start - 2] == 0x0A) { start -= 1 }
      guard start > 1, bytes[start] != 0x20, bytes[start] != 0x09 else { return whole }
      let before = UnsafeBufferPointer(rebasing: bytes[..<start])
      let signs = [UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~")]
      guard signs.allSatisfy({ before.firstIndex(of: $0, from: 0) == nil }) else { return whole }
      var end = last.range.upperBound
      while end + 1 < bytes.count, !(bytes[end] == 0x0A && bytes[end + 1] == 0x0A) { end += 1 }
      let stretch = start..<(end + 1 < bytes.count ? end : bytes.count)
      // A note that nobody calls is not read.
      let holdsNote = bytes[stretch].indices.dropLast().contains {
        bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":")
      }
      return holdsNote ? whole : stretch
    }
  }

  /// A text, or a stretch of it, with another label in the place of each of these.
  static func renamed(_ labels: [NoteLabel], in text: Substring, _ stretch: Range<Int>? = nil) -> String {
    var result = ByteBuffer(reserving: text.utf8.count + 16 * labels.count)
    text.withBytes { bytes in
      var start = stretch?.lowerBound ?? 0
      for (number, label) in labels.enumerated() {
        result.append(UnsafeBufferPointer(rebasing: bytes[start..<label.range.lowerBound]))
        result.append("[^\(stand(number))]")
        start = label.range.upperBound
      }
      result.append(UnsafeBufferPointer(rebasing: bytes[start..<(stretch?.upperBound ?? bytes.count)]))
    }
    return result.text
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  /// Whether a line holds nothing before a place but spaces, marks of quotes and of lists.
  private static func mayOpenBlock(before place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = place
    while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D {
      index -= 1
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        continue
      default: return false
      }
    }
    return true
  }
}
