package import Basics
import Model
import Templates

/// What a page that shows one text is made from, besides that text.
package struct TextRoute: Sendable, Hashable {
  /// The text’s file, from `content/`.
  package let source: String
  /// Of all that is shown around the text: where it is the same, and so are text and templates, so is the page.
  package let surround: ContentHash
  /// Part of that, which only the whole site can tell.
  package let neighbours: Neighbours

  init(_ page: Page, template: String, in outline: PageFrame, _ frame: Frame) {
    source = page.header.source
    neighbours = Neighbours(trail: outline.trail, translations: outline.translations)
    var sum = ByteBuffer(reserving: 512)
    sum.append(summing: String(frame.sum.value))
    sum.append(summing: template)
    for text in [outline.address, outline.title, outline.whole ?? "", outline.description ?? ""] {
      sum.append(summing: text)
    }
    sum.append(outline.description == nil ? 0 : 1)
    sum.append(outline.isExample ? 1 : 0)
    sum.append(summing: outline.updated?.iso ?? "")
    for crumb in outline.trail {
      sum.append(summing: crumb.title)
      sum.append(summing: crumb.address)
    }
    sum.append(0xFF)
    for other in outline.translations {
      sum.append(summing: other.language.rawValue)
      sum.append(summing: other.address)
    }
    surround = ContentHash(sum.bytes)
  }
}
