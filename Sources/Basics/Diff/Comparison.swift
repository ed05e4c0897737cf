/// What changed between two versions of a text: the paragraphs of both in reading order, and in each the words that were
/// taken out and put in.
///
/// Dropping what was added leaves the old text, dropping what was removed the new one. Only words count: white space of any
/// kind is the same, and so are the two apostrophes; what is the same is written as in the new text. Takes time in
/// proportion to the texts: of texts so different that comparing them would take longer, all is removed and all is added.
package struct Comparison: Sendable, Hashable {
  /// What became of a stretch of text.
  package enum Kind: String, Sendable, Hashable {
    case same, added, removed
  }

  /// A stretch of a paragraph; its neighbours are of other kinds.
  package struct Run: Sendable, Hashable {
    package var kind: Kind
    /// Plain text with the white space around its words.
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// A paragraph of either version, or one of each where the new one is the old one reworded.
  package struct Paragraph: Sendable, Hashable {
    /// At least one; what was removed comes before what was put in its place.
    package var runs: [Run]
    /// Whether the whole of it was removed here and added elsewhere, or the other way round.
    package var isMoved = false

    /// What became of the whole of it; nil when only some of its words changed.
    package var kind: Kind? { runs.count == 1 ? runs[0].kind : nil }
  }

  /// In reading order.
  package private(set) var paragraphs: [Paragraph] = []

  /// Whether any word changed or moved.
  package var hasChanges: Bool { paragraphs.contains { $0.kind != .same } }

  /// Compares two texts, given as paragraphs of plain text. Paragraphs of nothing but white space are left out; a run of
  /// white space is one space, and no-break spaces stay.
  package init(from old: [String], to new: [String]) {
    var names = Names()
    let old = old.map { ComparedText($0, &names) }.filter { !$0.tokens.isEmpty }
    let new = new.map { ComparedText($0, &names) }.filter { !$0.tokens.isEmpty }
    let stretches = stretches(from: old.map(\.name), to: new.map(\.name))
    let changes = stretches.filter { !$0.isSame }
    let moved = Set(changes.flatMap { old[$0.old].map(\.name) })
      .intersection(changes.flatMap { new[$0.new].map(\.name) })
    for stretch in stretches {
      if stretch.isSame {
        paragraphs += new[stretch.new].map { Paragraph(runs: [Run(.same, $0.text)]) }
      } else {
        add(Array(old[stretch.old]), Array(new[stretch.new]), moved: moved)
      }
    }
  }

  /// Adds what stands in the new text in the place of paragraphs of the old: those alike side by side, the others whole.
  private mutating func add(_ old: [ComparedText], _ new: [ComparedText], moved: Set<Int>) {
    var (nextOld, nextNew) = (0, 0)
    func whole(_ text: ComparedText, _ kind: Kind) -> Paragraph {
      Paragraph(runs: [Run(kind, text.text)], isMoved: moved.contains(text.name))
    }
    for pair in pairs(of: old, and: new, without: moved) + [(old: old.count, new: new.count)] {
      paragraphs += old[nextOld..<pair.old].map { whole($0, .removed) }
      paragraphs += new[nextNew..<pair.new].map { whole($0, .added) }
      (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
      if pair.old < old.count { paragraphs.append(Paragraph(runs: runs(from: old[pair.old], to: new[pair.new]))) }
    }
  }
}
