import Basics

/// Puts the notes of a rendered page where they go: numbers in the place of calls, and the notes that are called where the page has
/// a place for them. What the page has no place for stands at the end of its `<main>`, so that no note is lost and no call is dead.
///
/// Numbers go by the order of calls on the page, whatever texts it was put together from, and anchors are unique on it.
package struct PageNotes {
  private let notes: [String: Note]
  private let followed: (String) -> String
  private var names = UniqueNames()
  /// The notes that are called, in the order of their numbers.
  private var listed: [Listed] = []
  private var numbers: [String: Int] = [:]
  /// Those that something calls which shows no mark.
  private var unmarked: [String] = []
  /// How many of `listed` are written.
  private var written = 0
  /// Which bytes of the page are its notes; empty where they would stand. Nil where there is no place for them, or there are several.
  package private(set) var block: Range<Int>?
  /// How many times notes were written.
  private var blocks = 0
  /// How many elements are open that may hold no link.
  private var closed = 0
  /// Calls that stood in such an element: they come after it.
  private var waiting = ""

  private struct Listed {
    let note: Note
    let anchor: String
    var calls = 0
  }

  /// - Parameters:
  ///   - notes: all that a page may call, by their keys.
  ///   - followed: HTML with its link marks written as the page's links are.
  package init(_ notes: [String: Note], followed: @escaping (String) -> String) {
    self.notes = notes
    self.followed = followed
  }

  /// Whether a page has anything to do for `page`.
  package static func isNeeded(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer {
      $0.firstIndex(of: NoteMarks.call, from: 0) != nil || $0.firstIndex(of: NoteMarks.place, from: 0) != nil
    }
  }

  /// The page with its notes.
  package mutating func page(_ bytes: [UInt8]) -> [UInt8] {
    var places: [Int] = []
    return page(bytes, keeping: &places)
  }

  /// The page with its notes.
  ///
  /// - Parameter places: places in the page between its tags, in order; afterwards, where they are in the result.
  package mutating func page(_ bytes: [UInt8], keeping places: inout [Int]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.firstIndex(of: NoteMarks.call, from: 0) != nil else { return withoutPlaces(bytes, keeping: &places) }
      var result = ByteBuffer(reserving: bytes.count + 4_096)
      var start = 0
      for index in 0...places.count {
        let end = index < places.count ? places[index] : bytes.count
        let stretch = UnsafeBufferPointer(rebasing: bytes[start..<end])
        var scanner = MarkupScanner(stretch)
        while let piece = scanner.next() {
          if case .tag(let tag) = piece, tag.isClosing, tag.name == "main" || tag.name == "body" { finish(&result) }
          copy(piece, of: stretch, to: &result)
        }
        if index < places.count { places[index] = result.bytes.count }
        start = end
      }
      finish(&result)
      if blocks > 1 { block = nil }
      return result.bytes
    }
  }

  /// A page that calls no note, as most: what the theme has for a place goes.
  private mutating func withoutPlaces(_ bytes: UnsafeBufferPointer<UInt8>, keeping places: inout [Int]) -> [UInt8] {
    var result = ByteBuffer(reserving: bytes.count)
    var start = 0
    var next = 0
    while let mark = bytes.firstIndex(of: NoteMarks.place, from: start) {
      while next < places.count, places[next] <= mark {
        places[next] -= start - result.bytes.count
        next += 1
      }
      result.append(UnsafeBufferPointer(rebasing: bytes[start..<mark]))
      notePlace(result)
      start = mark + 1
    }
    for index in next..<places.count { places[index] -= start - result.bytes.count }
    result.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    return result.bytes
  }

  /// Notes the first place that there is for notes.
  private mutating func notePlace(_ result: ByteBuffer) {
    if block == nil { block = result.bytes.count..<result.bytes.count }
  }

  /// Writes all that was called so far.
  private mutating func finish(_ result: inout ByteBuffer) {
    closed = 0
    result.append(waiting)
    waiting = ""
    writeNotes(&result)
  }

  // MARK: Copying

  private mutating func copy(
    _ piece: MarkupScanner.Piece, of bytes: UnsafeBufferPointer<UInt8>, to result: inout ByteBuffer
  ) {
    switch piece {
    case .text(let range): copyText(UnsafeBufferPointer(rebasing: bytes[range]), to: &result)
    case .tag(let tag):
      copyPlain(UnsafeBufferPointer(rebasing: bytes[tag.range]), to: &result)
      guard Self.withoutLinks.contains(tag.name) else { return }
      // Of these, only a picture may be closed where it opens.
      if tag.name == "svg", bytes[tag.range.upperBound - 2] == UInt8(ascii: "/") { return }
      closed = max(0, closed + (tag.isClosing ? -1 : 1))
      if closed == 0, !waiting.isEmpty {
        result.append(waiting)
        waiting = ""
      }
    case .other(let range): copyPlain(UnsafeBufferPointer(rebasing: bytes[range]), to: &result)
    }
  }

  /// The elements that may hold no link, or are one.
  private static let withoutLinks: [ElementName] = ["a", "button", "label", "summary", "select", "svg"]

  private mutating func copyText(_ text: UnsafeBufferPointer<UInt8>, to result: inout ByteBuffer) {
    var start = 0
    var index = 0
    while let mark = text[index...].firstIndex(where: { $0 == NoteMarks.call || $0 == NoteMarks.place }) {
      result.append(UnsafeBufferPointer(rebasing: text[start..<mark]))
      index = mark + 1
      if text[mark] == NoteMarks.place {
        notePlace(result)
        writeNotes(&result)
      } else if let end = text.firstIndex(of: NoteMarks.call, from: index) {
        call(String(decoding: text[index..<end], as: UTF8.self), to: &result)
        index = end + 1
      }
      start = index
    }
    result.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Copies what can bear no call, as a title or an attribute.
  private mutating func copyPlain(_ text: UnsafeBufferPointer<UInt8>, to result: inout ByteBuffer) {
    guard text.contains(where: { $0 == NoteMarks.call || $0 == NoteMarks.place }) else { return result.append(text) }
    result.append(NoteMarks.removed(from: String(decoding: text, as: UTF8.self)))
  }

  // MARK: Calls

  private mutating func call(_ key: String, to result: inout ByteBuffer) {
    if key.utf8.first == UInt8(ascii: "!") { return unmarked.append(String(key.dropFirst())) }
    guard let number = number(of: key) else { return }
    listed[number].calls += 1
    let item = listed[number]
    let anchor = Self.callAnchor(item.anchor, item.calls)
    let mark =
      "<sup class=\"footnote-ref\"><a href=\"#_fn-\(item.anchor)\" id=\"\(anchor)\">\(number + 1)</a></sup>"
    if closed > 0 { waiting += mark } else { result.append(mark) }
  }

  /// The place of a note in `listed`, where it is put if it is not there; nil of a key that no note has.
  private mutating func number(of key: String) -> Int? {
    if let number = numbers[key] { return number }
    guard let note = notes[key] else { return nil }
    numbers[key] = listed.count
    listed.append(Listed(note: note, anchor: names.claim(note.name)))
    return listed.count - 1
  }

  /// Anchors of a theme begin with a line below, which no slug holds.
  private static func callAnchor(_ anchor: String, _ call: Int) -> String {
    call == 1 ? "_fnref-\(anchor)" : "_fnref-\(anchor)_\(call)"
  }

  // MARK: Notes

  /// Writes the notes that are called so far and were not written.
  private mutating func writeNotes(_ result: inout ByteBuffer) {
    for key in unmarked { _ = number(of: key) }
    unmarked = []
    guard written < listed.count else { return }
    let first = written
    // A note may call others, which are then written too, and it again.
    var texts: [ByteBuffer] = []
    while written < listed.count {
      let html = followed(listed[written].note.markup)
      written += 1
      texts.append(text(of: html))
    }
    let begin = result.bytes.count
    defer {
      block = begin..<result.bytes.count
      blocks += 1
    }
    let start = first == 0 ? "" : " start=\"\(first + 1)\""
    result.append("<section class=\"footnotes\">\n<ol\(start)>\n")
    for (number, text) in zip(first..., texts) {
      result.append("<li id=\"_fn-\(listed[number].anchor)\">\n")
      append(text.bytes, backFrom: listed[number], to: &result)
      result.append("</li>\n")
    }
    result.append("</ol>\n</section>\n")
  }

  private mutating func text(of html: String) -> ByteBuffer {
    var result = ByteBuffer(reserving: html.utf8.count + 256)
    let outside = (closed, waiting)
    (closed, waiting) = (0, "")
    var copy = html
    copy.withUTF8 { bytes in
      var scanner = MarkupScanner(bytes)
      while let piece = scanner.next() { self.copy(piece, of: bytes, to: &result) }
    }
    (closed, waiting) = outside
    return result
  }

  /// Appends what a note says, with the links back to where it is called.
  private func append(_ text: [UInt8], backFrom item: Listed, to result: inout ByteBuffer) {
    guard let mark = text.lastIndex(of: NoteMarks.back) else { return result.append(text) }
    result.append(text[..<mark])
    let words = escape(item.note.back)
    for call in 1..<(item.calls + 1) {
      let number = call == 1 ? "" : "<sup>\(call)</sup>"
      let name = item.calls == 1 ? words : "\(words) (\(call))"
      result.append(
        " <a href=\"#\(Self.callAnchor(item.anchor, call))\" class=\"footnote-backref\" aria-label=\"\(name)\">↩\(number)</a>"
      )
    }
    result.append(text[(mark + 1)...])
  }
}
