import Basics
import Diagnostics

extension Draft {
  /// Tells, once a text, of blanks that are not filled in yet: `[à remplir : …]`, `[to fill in: …]`; nil where there are none. Code is left
  /// alone.
  func blankLeft() -> Finding? {
    let places = blanks(in: source.text)
    guard let first = places.first else { return nil }
    let count = places.count
    return Finding(
      .blankLeft, in: source, at: first,
      count == 1
        ? Words(fr: "ceci reste à remplir", en: "this is left to be filled in")
        : Words(
          fr: "ceci reste à remplir, et \(count - 1) autre\(count > 2 ? "s" : "") plus bas",
          en:
            "this is left to be filled in, and so \(count > 2 ? "are \(count - 1) others" : "is 1 other") further down"),
      why: Words(fr: "Qui lit la page le voit aussi.", en: "Those who read the page see it too."),
      hint: Words(
        fr: "Écrivez à la place, crochets compris, ce qui y est demandé.",
        en: "Write what it asks for in its place, brackets included."))
  }
}

private let marks = ["à remplir", "a remplir", "to fill in"].map { Array($0.utf8) }

private func blanks(in text: String) -> [SourceRange] {
  text.withBytes { bytes in
    var places: [SourceRange] = []
    var start = 0
    while let open = bytes.firstIndex(of: UInt8(ascii: "["), from: start) {
      start = open + 1
      // Most brackets are links’.
      guard start < bytes.count, [0x61, 0x41, 0xC3, 0x74, 0x54].contains(bytes[start]) else { continue }
      if open > 0, bytes[open - 1] == UInt8(ascii: "`") { continue }
      guard let mark = marks.first(where: { begins(bytes, at: start, with: $0) }),
        let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: start + mark.count), close - open < 500
      else { continue }
      places.append(SourceRange(open, close + 1))
    }
    return places
  }
}

/// Capitals count as small letters; « À » is one byte away from « à ».
private func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, with mark: [UInt8]) -> Bool {
  guard start + mark.count <= bytes.count else { return false }
  return mark.indices.allSatisfy { index in
    let byte = bytes[start + index]
    return byte == mark[index] || byte | 0x20 == mark[index]
  }
}
