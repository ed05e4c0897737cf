import Basics
import Model

/// What a translation has in common with its original in a running text: so many headings, links, images and rows, and what is written in it.
struct ReadMarkup {
  private(set) var headings = 0
  private(set) var links = 0
  private(set) var images = 0
  private(set) var rows = 0
  /// The text block by block; what is a computer’s is left out, for it is no sentence.
  private(set) var blocks: [String] = []
  private var text = ""
  private var leftOut: ElementName?

  init(_ texts: [Prose]) {
    for prose in texts {
      var markup = prose.withoutEmbeds.markup
      markup.withUTF8 { bytes in
        var scanner = MarkupScanner(bytes)
        while let piece = scanner.next() {
          switch piece {
          case .text(let range) where leftOut == nil:
            text += String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
          case .tag(let tag): read(tag)
          default: continue
          }
        }
      }
      end()
    }
  }

  /// So many of each, always the same ones.
  var counts: [Counted] {
    [
      Counted(headings, Noun(Words(fr: "intertitre", en: "heading"), Words(fr: "intertitres", en: "headings"))),
      Counted(links, Noun(Words(fr: "lien", en: "link"), Words(fr: "liens", en: "links"))),
      Counted(images, Noun(Words(fr: "image", en: "image"), Words(fr: "images", en: "images"), isFeminine: true)),
      Counted(
        rows,
        Noun(
          Words(fr: "ligne de tableau", en: "table row"), Words(fr: "lignes de tableau", en: "table rows"),
          isFeminine: true)),
    ]
  }

  private mutating func read(_ tag: MarkupScanner.Tag) {
    if let name = leftOut {
      if tag.isClosing, tag.name == name { leftOut = nil }
      return
    }
    if !Self.inline.contains(tag.name) { end() }
    guard !tag.isClosing else { return }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": headings += 1
    case "a": links += 1
    case "img": images += 1
    case "tr": rows += 1
    case "pre", "code", "kbd", "samp":
      text += " "
      leftOut = tag.name
    default: break
    }
  }

  private mutating func end() {
    let block = decodeEntities(NoteMarks.removed(from: text))
    if block.contains(where: { !$0.isWhitespace }) { blocks.append(block) }
    text = ""
  }

  /// The elements that words may stand in without being cut.
  private static let inline: Set<ElementName> = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]
}
