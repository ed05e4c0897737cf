package import Basics
import CCmark

/// A footnote, apart from the texts that call it.
package struct Note: Sendable, Hashable {
  /// What calls it: made from all notes of its document, so that another text is another key.
  package var key: String
  /// As its author wrote it.
  package var label: String
  /// The label as a slug, for the anchor that it gets on a page; `note` where nothing is left of it.
  package var name: String
  package var language: Language
  /// What it says, as HTML: link marks and calls of other notes in it, and one mark for the way back.
  package var markup: String
  /// What leads back from it is called.
  package var back: String
}

/// Keeps the notes that a reading comes upon. Any thread may add to it.
package final class NoteCollector: Sendable {
  private let notes = Locked<[Note]>([])

  package init() {}

  /// Those that were found so far.
  package var all: [Note] { notes.withLock { $0 } }

  func add(_ found: [Note]) { notes.withLock { $0 += found } }
}

extension ASTRewriter {
  /// Takes the notes of a document out of it, and leaves calls in the place of references: the library numbers notes for one
  /// document and one page, and what is written once may be shown on several.
  ///
  /// The library has put the definitions that something refers to at the end, in the order of their numbers, and a reference's
  /// literal is the number.
  mutating func takeNotes(_ references: [Node], _ definitions: [Node]) {
    let calls = references.compactMap { replace($0, among: definitions.count) }
    let labels = definitions.map(label)
    let markup = definitions.map(noteMarkup)
    var sum = ByteBuffer()
    for (label, html) in zip(labels, markup) {
      sum.append(digesting: label)
      sum.append(digesting: html)
    }
    sum.append(digesting: options.language.rawValue)
    let base = String(Digest(sum.bytes).value, radix: 36)
    for (call, number) in calls {
      let key = "\(base).\(number)"
      let isSilent = call.parent?.isTitleBox == true
      call.set(literal: isSilent ? NoteMarks.silentCall(key) : NoteMarks.call(key))
    }
    notes = labels.indices.map { index in
      let name = slug(labels[index], limit: 40)
      return Note(
        key: "\(base).\(index + 1)", label: labels[index], name: name.isEmpty ? "note" : name,
        language: options.language,
        markup: markup[index].replacing("\u{3}#", with: "\u{3}\(base)."),
        back: options.strings.word(Words(fr: "Retour au texte", en: "Back to the text")))
    }
    calledNotes = reached(calls, definitions)
    options.notes?.add(notes)
    definitions.forEach { $0.remove() }
  }

  /// The note of a key; nil where it is another document's.
  func note(of key: Substring) -> Note? {
    // A key ends with the note's number.
    guard let number = key.split(separator: ".").last.flatMap({ Int($0) }), notes.indices.contains(number - 1) else {
      return nil
    }
    return notes[number - 1]
  }

  /// Puts a call in the place of a reference; nil where it refers to nothing.
  private func replace(_ reference: Node, among count: Int) -> (call: Node, number: Int)? {
    // A key is known only once all is written: until then, the number.
    guard let number = Int(reference.literal), number > 0, number <= count,
      let call = Node(writing: "\u{3}#\(number)\u{3}")
    else { return nil }
    cmark_node_insert_before(reference.pointer, call.pointer)
    reference.remove()
    // What stands for an image is plain text: the call comes after it.
    var image: Node?
    var above = call.parent
    while let node = above {
      if node.kind == .image { image = node }
      above = node.parent
    }
    if let image { cmark_node_insert_after(image.pointer, call.pointer) }
    return (call, number)
  }

  /// A definition's label as it is written, before what it says.
  private func label(of definition: Node) -> String {
    let line = source.content(ofLine: definition.startLine + linesBefore).utf8
    let head = line.prefix(max(0, definition.startColumn - 1))
    guard let end = head.lastIndex(of: UInt8(ascii: "]")), let start = head[..<end].lastIndex(of: UInt8(ascii: "^"))
    else { return "" }
    return String(head[head.index(after: start)..<end]) ?? ""
  }

  /// What a definition says, the way back at the end of its last paragraph.
  private func noteMarkup(_ definition: Node) -> String {
    // In a definition, the library writes a way back of its own.
    definition.becomeBox("", "")
    guard let last = definition.children.last, last.kind == .paragraph, let back = Node(writing: "\u{5}") else {
      return finish(definition.markup(), self) + "\u{5}"
    }
    cmark_node_append_child(last.pointer, back.pointer)
    return finish(definition.markup(), self)
  }

  /// The notes, by their place, that the text calls, or a note that it calls.
  private func reached(_ calls: [(call: Node, number: Int)], _ definitions: [Node]) -> Set<Int> {
    let places = Dictionary(definitions.enumerated().map { ($1.pointer, $0) }) { first, _ in first }
    var inside: [Int: [Int]] = [:]
    var open: [Int] = []
    for (call, number) in calls {
      var top = call
      while let parent = top.parent, parent.kind != .document { top = parent }
      if let owner = places[top.pointer] {
        inside[owner, default: []].append(number - 1)
      } else {
        open.append(number - 1)
      }
    }
    var reached: Set<Int> = []
    while let next = open.popLast() {
      if reached.insert(next).inserted { open += inside[next] ?? [] }
    }
    return reached
  }
}
