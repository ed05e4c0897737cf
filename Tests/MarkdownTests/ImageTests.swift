import Basics
import Diagnostics
import Markdown
import Testing

/// Renders text with an image of 640 × 480 for `x.png`, one of unknown size for `y.png` and one that is no good for `z.png`.
private func options() -> MarkdownOptions {
  MarkdownOptions(language: .french) { destination, isImage in
    switch destination {
    case "x.png": .image(SiteImage(address: "/a&b/x.png", size: PixelSize(width: 640, height: 480)))
    case "y.png": .image(SiteImage(address: "/y.png"))
    case "z.png":
      .image(
        SiteImage(
          address: "/z.png",
          fault: ImageFault(
            .imageUnreadable, Words(fr: "illisible", en: "unreadable"), hint: Words(fr: "Refaites-la.", en: "Redo it."))
        ))
    case "photo.jpg", "photo.webp":
      .image(
        SiteImage(
          address: "/a&b/" + destination, size: PixelSize(width: 4000, height: 3000),
          picture: PixelSize(width: 4000, height: 3000).map {
            Picture(size: $0, format: destination == "photo.jpg" ? .jpeg : .webp, digest: Digest(value: 0x1A << 56))
          }))
    default: .outside(destination)
    }
  }
}

private func render(_ text: String) -> (markup: String, findings: [Finding]) {
  var findings: [Finding] = []
  let article = Article(SourceText(path: "a.md", text: text), afterLines: 0, options: options(), findings: &findings)
  return (article.markup, findings)
}

private func outline(_ text: String) -> Outline {
  var findings: [Finding] = []
  return Outline(SourceText(path: "a.md", text: text), afterLines: 0, options: options(), findings: &findings)
}

@Suite struct ImageTests {
  /// Of the first image of a page, which is in view as it opens.
  static let scope = "width=\"640\" height=\"480\" decoding=\"async\""

  @Test func imagesKeepTheRoomThatTheyTake() {
    let (markup, findings) = render(
      "Un ![la *salle*](x.png) et ![b](y.png \"t\") et ![c](https://x.ca/c.png?a=\"1\").\n")
    #expect(findings.isEmpty)
    #expect(
      markup == """
        <p>Un <img src="\u{1}/a&amp;b/x.png" \(Self.scope) alt="la salle" /> et \
        <img src="\u{1}/y.png" loading="lazy" decoding="async" alt="b" title="t" /> et \
        <img src="https://x.ca/c.png?a=%221%22" loading="lazy" decoding="async" alt="c" />.</p>

        """)
  }

  /// Each screen takes the copy that it needs, in WebP where it can.
  @Test func aPictureOffersItsCopies() {
    let sizes = "sizes=\"(min-width: 64rem) 48rem, 94vw\""
    func set(_ suffix: String) -> String {
      [480, 960, 1600].map { "\u{1}/a&amp;b/photo-\($0).1a000000.\(suffix)\u{1} \($0)w" }.joined(separator: ", ")
    }
    let (markup, findings) = render("[![a > \"b\"](photo.jpg)](x.md) et ![c](photo.webp)\n")
    #expect(findings.isEmpty)
    #expect(
      markup == """
        <p><a href="x.md"><picture><source type="image/webp" srcset="\(set("webp"))" \(sizes)>\
        <img src="\u{1}/a&amp;b/photo-1600.1a000000.jpg" width="4000" height="3000" decoding="async" \
        srcset="\(set("jpg"))" \(sizes) alt="a &gt; &quot;b&quot;" /></picture></a> et \
        <img src="\u{1}/a&amp;b/photo-1600.1a000000.webp" width="4000" height="3000" loading="lazy" decoding="async" \
        srcset="\(set("webp"))" \(sizes) alt="c" /></p>

        """)
  }

  @Test func anImageAloneWithATitleIsAFigure() {
    let (markup, findings) = render("![a](x.png \"La « salle » <b> & *moi*\")\n\n> ![a](y.png \"Une cour\")\n")
    #expect(findings.isEmpty)
    #expect(
      markup == """
        <figure>
        <img src="\u{1}/a&amp;b/x.png" \(Self.scope) alt="a" />
        <figcaption>La « salle » &lt;b&gt; &amp; *moi*</figcaption></figure>
        <blockquote>
        <figure>
        <img src="\u{1}/y.png" loading="lazy" decoding="async" alt="a" />
        <figcaption>Une cour</figcaption></figure>
        </blockquote>

        """)
  }

  /// Without a title, with other text, in a list item or a link, it stays what it was.
  @Test(arguments: [
    "![a](x.png)\n", "![a](x.png \"t\") Texte\n", "- ![a](x.png \"t\")\n", "[![a](x.png \"t\")](https://x.ca)\n",
  ])
  func anyOtherImageIsNoFigure(text: String) {
    #expect(!render(text).markup.contains("<figure>"))
    #expect(render(text).markup.contains(Self.scope))
  }

  @Test func anImageInANoteIsNoFigure() {
    let notes = NoteCollector()
    var options = options()
    options.notes = notes
    var findings: [Finding] = []
    let source = SourceText(path: "a.md", text: "Un[^1]\n\n[^1]: ![a](x.png \"t\")\n")
    _ = Article(source, afterLines: 0, options: options, findings: &findings)
    let markup = notes.all.map(\.markup).joined()
    #expect(markup.contains("width=\"640\" height=\"480\"") && !markup.contains("<figure>"))
  }

  @Test func anImageInTheTextOfAnotherIsItsText() {
    #expect(
      render("![un ![deux](y.png)](x.png \"t\")\n").markup
        == "<figure>\n<img src=\"\u{1}/a&amp;b/x.png\" \(Self.scope) alt=\"un deux\" />\n<figcaption>t</figcaption></figure>\n"
    )
  }

  /// The first image of a page is not put off: it may be the first thing that one sees.
  @Test func allImagesButTheFirstArePutOff() {
    let markup = render("Un ![a](y.png) et ![b](y.png)\n\n![c](y.png)\n").markup
    #expect(
      markup.split(separator: "<img").map { $0.contains(" loading=\"lazy\"") } == [false, false, true, true])
  }

  @Test func anUnreadableImageIsFoundWhereItIsNamed() {
    let (markup, findings) = render("Un ![z.png](x.png)\net ![z](z.png) [z](z.png)\n")
    #expect(findings.map(\.code) == [.imageUnreadable, .imageUnreadable])
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings.first?.place.map { [$0.line, $0.column, $0.endColumn] } == [2, 9, 14])
    #expect(markup.contains("<img src=\"\u{1}/z.png\" loading"))
  }

  @Test func anUnsafeImageHasNoAddressAndNoRoom() {
    #expect(render("![a](javascript:x \"t\")\n").markup == "<p>a</p>\n")
    #expect(render("![a](jalon-image:1x1:y)\n").markup == "<p>a</p>\n")
  }

  @Test func anOutlineKnowsItsImages() throws {
    let text = "![a](x.png \"Une salle\")\n\n- ![b](y.png \"t\") Légende\n- ![c](https://x.ca/c.png)\n"
    let blocks = outline(text).blocks
    guard case .paragraph(let alone)? = blocks.first?.kind, case .list(let items)? = blocks.last?.kind else {
      Issue.record("\(blocks)")
      return
    }
    let size = PixelSize(width: 640, height: 480)
    #expect(alone.map(\.image) == [InlineImage(link: "\u{1}/a&b/x.png", size: size)])
    #expect(alone.plain == "a")
    #expect(blocks[0].markup.hasPrefix("<figure>\n"))
    #expect(items[0].text.map(\.image) == [InlineImage(link: "\u{1}/y.png", title: "t"), nil])
    #expect(items[1].text.map(\.image) == [InlineImage(link: "https://x.ca/c.png")])
  }
}
