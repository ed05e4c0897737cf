package import Basics
import Model
import Templates

/// What a page that shows one text is made from, besides that text.
package struct TextRoute: Sendable, Hashable {
  /// The text’s file, from `content/`.
  package let source: String
  /// Of all that is shown around the text: where it is the same, and so are text and templates, so is the page.
  package let surround: Digest
  /// Part of that, which only the whole site can tell.
  package let neighbours: PageNavigation

  init(_ page: Page, template: String, in outline: PageMetadata, _ frame: SiteChrome) {
    source = page.header.source
    neighbours = PageNavigation(trail: outline.trail, translations: outline.translations)
    var sum = ByteBuffer(reserving: 512)
    sum.append(digesting: String(frame.sum.value))
    sum.append(digesting: template)
    for text in [outline.address, outline.title, outline.whole ?? "", outline.description ?? ""] {
      sum.append(digesting: text)
    }
    sum.append(outline.description == nil ? 0 : 1)
    sum.append(outline.isExample ? 1 : 0)
    sum.append(digesting: outline.updated?.iso ?? "")
    for crumb in outline.trail {
      sum.append(digesting: crumb.title)
      sum.append(digesting: crumb.address)
    }
    sum.append(0xFF)
    for other in outline.translations {
      sum.append(digesting: other.language.rawValue)
      sum.append(digesting: other.address)
    }
    surround = Digest(sum.bytes)
  }
}
