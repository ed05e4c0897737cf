import Basics
import Diagnostics
import TestSupport
import Testing

@testable import OutputChecks

/// A site of pages given as HTML and texts given as Markdown.
struct PageCase {
  var pages: [(address: String, html: String, source: String?)] = []
  var copies: [String] = []
  var texts: [String: String] = [:]
  var shared: [String] = []
  var known: [Finding] = []
  var url: String?

  func check() -> (findings: [Finding], orphans: Finding?, outside: [OutsideLink]) {
    let files =
      pages.map { page in
        let path = page.address.dropFirst() + (page.address.hasSuffix("/") ? "index.html" : "")
        return PublishedFile(
          address: page.address, path: String(path), kind: .page, source: page.source, template: "templates/page.html")
      }
      + copies.map { PublishedFile(address: "/" + $0, path: $0, kind: .copy, source: "content/" + $0) }
    let site = PublishedSite(files, url: url)
    let facts = pages.enumerated().map { site.read(Array($1.html.utf8), as: $0) }
    let read = { (path: String) in texts[path].map { SourceText(path: path, text: $0) } }
    return (
      site.check(facts, shared: shared, known: known, read: read),
      site.orphans(facts, starts: ["/"], folder: "content"),
      site.outside(facts, shared: shared, read: read)
    )
  }
}

@Suite struct PageTests {
  /// A page with one h1 and what is given under it.
  private func page(_ html: String) -> String { "<h1>Titre</h1>" + html }

  private func one(_ html: String, source: String = "", copies: [String] = []) -> [Finding] {
    PageCase(
      pages: [("/", page(html), "content/index.md"), ("/b/", page("<a href=\"../\">x</a><p id=\"été\">"), nil)],
      copies: copies, texts: ["content/index.md": source]
    ).check().findings
  }

  @Test(arguments: [
    ("<a href=\"c/\">x</a>", Code.linkBroken), ("<a href=\"b/?x#%C3%A9t\">x</a>", .anchorUnknown),
    ("<a href=\"#a\">x</a>", .anchorUnknown),
    ("<a href=\"\">x</a>", .linkBroken), ("<a href=\"../x\">x</a>", .linkBroken), ("<a href=\"b\">x</a>", .linkBroken),
    ("<area href=c.pdf>", .linkBroken), ("<link rel=stylesheet href=c.css>", .linkBroken),
    ("<script src=c.js></script>", .linkBroken),
    ("<img src=\"c.png\" alt=\"x\">", .fileMissing),
    ("<img src=\"a.png\" srcset=\"a.png 1x, c.png 2x\" alt=\"\">", .fileMissing),
    ("<picture><source srcset=\"c.avif,a.png 2x\"></picture>", .fileMissing),
    ("<video poster=c.png></video>", .fileMissing),
    ("<object data=\"c.pdf\"></object>", .linkBroken), ("<svg><use xlink:href=\"c.svg#x\"/></svg>", .linkBroken),
    ("<iframe src=\"c.html\"></iframe>", .linkBroken), ("<a href=\"b/\"> <i></i> </a>", .linkEmpty),
    ("<a href=\"b/\"><img src=a.png alt=\"\"></a>", .linkEmpty), ("<img src=a.png>", .altMissing),
    ("<p id=a><p id=\"a\">", .anchorTwice), ("<h2>a</h2><h4>b</h4>", .headingSkipped), ("<h1>b</h1>", .headingMain),
  ])
  func problemsAreFound(html: String, code: Code) {
    let found = one(html, copies: ["a.png"])
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.file) == ["content/index.md"])
    #expect(found.first?.why?.english == "Seen on the page /.")
  }

  @Test(arguments: [
    "<a href=\"b/#%C3%A9t%C3%A9\">x</a><a href=\"./b/\">x</a><a href=b/index.html>y</a>",
    "<a href=\"#\">x</a><a href=\"#top\">x</a>",
    "<a href=\"b/#:~:text=x\">x</a><a href=\"a.pdf#page=3\">x</a>", "<a name=\"a\"></a><a href=\"#a\">x</a>",
    "<a href=\"b/\" aria-label=\"x\"></a><a href=\"b/\"><img src=a.png alt=\"x\"></a>",
    "<a href=b/><svg><title>x</title></svg></a>",
    "<a href=b/ aria-hidden=true></a><img src=a.png role=presentation>", "<a>x</a><h2>a</h2><h3>b</h3><h2>c</h2>",
    "<!-- <a href=\"c/\"> --><script>'<a href=\"c/\">'</script>",
    "<a href=\"mailto:x@y.ca\">x</a><a href=\"https://x.ca/c\">x</a>",
    "<img src=\"data:image/gif;base64,x\" alt=x><img srcset=\" a.png , a.png 2x\" alt=x>",
    "<p data=x title=c.png>a &amp; b",
  ])
  func whatIsRightIsLeftAlone(html: String) {
    #expect(one(html, copies: ["a.png", "a.pdf"]) == [])
  }

  /// What a page shows is told where it was written, each time, by the words that a person wrote.
  @Test(arguments: [
    ("Voir [a](➤/c/été/), [b](➤/c/été/) et [c](/c/été/x/).", "<a href=\"c/%C3%A9t%C3%A9/\">x</a>"),
    ("[a][r]\n\n[r]: ➤c.md", "<a href=\"c.md\">x</a>"), ("lien: ➤/c/\n", "<a href=\"c/\">x</a>"),
    ("Voir [a](b.md➤#bas).", "<a href=\"b/#bas\">x</a>"), ("Voir [a➤]().", "<a href=\"\">x</a>"),
    ("<p ➤id=\"a\"><p ➤id=\"a\">", "<p id=\"a\"><p id=\"a\">"), ("Le bas\n\n#### Le bas➤", "<h2>a</h2><h4>Le bas</h4>"),
    ("![](➤x/c.png?v=2)", "<img src=\"x/c.png?v=2\" alt=\"\">"),
  ])
  func problemsAreToldWhereTheyAreWritten(marking: String, html: String) {
    let (text, places) = marked(marking.replacing("#### Le bas➤", with: "#### ➤Le bas"))
    let found = one(html, source: text)
    #expect(found.map(\.lineAndColumn) == places)
    #expect(found.allSatisfy { $0.file == "content/index.md" })
  }

  /// The menu is written once, and told once, whatever the number of pages; so is a template.
  @Test func whatManyPagesShareIsToldOnce() {
    var site = PageCase()
    site.pages = (0..<5).map {
      ("/\($0)/", page("<a href=\"../equipes/\">x</a><a href=\"/c\">y</a>"), "content/\($0).md")
    }
    site.pages.append(("/equipe/", page(""), nil))
    site.texts = ["content/site.yml": "menu:\n  - titre: Équipe\n    lien: /equipes/\n"]
    site.shared = ["content/site.yml"]
    let found = site.check().findings
    #expect(found.map(\.file) == ["content/site.yml", "templates/page.html"])
    #expect(found.map(\.lineAndColumn) == [[3, 11], []])
    #expect(found.compactMap { $0.why?.english } == Array(repeating: "Seen on the page /0/ and on 4 others.", count: 2))
    #expect(found[0].hint?.english == "Did you mean “/equipe/”?")
  }

  /// Several pages of one source have one finding; the same slip in two sources has two.
  @Test func eachSourceIsToldOnce() {
    var site = PageCase()
    site.pages = [("/a/", "content/a.md"), ("/a/b/", "content/a.md"), ("/c/", "content/c.md")].map { address, source in
      (address, page("<a href=\"/rien/\">x</a>"), source)
    }
    site.texts = ["content/a.md": "\n[x](/rien/)", "content/c.md": "[x](/rien/)"]
    #expect(
      site.check().findings.map { "\($0.file ?? "") \($0.lineAndColumn)" } == [
        "content/a.md [2, 5]", "content/c.md [1, 5]",
      ])
  }

  /// What the run says already is not told again, here or where a link’s address stands apart from it.
  @Test(arguments: ["Voir [a](c.md).", "Voir [a][r].\n\n[r]: c.md"])
  func whatIsKnownIsNotToldAgain(text: String) {
    let source = SourceText(path: "content/index.md", text: text)
    var site = PageCase(pages: [("/", page("<a href=\"c.md\">a</a><a href=\"d.md\">a</a>"), "content/index.md")])
    site.texts = ["content/index.md": text]
    site.known = [
      Finding(.linkBroken, in: source, at: SourceRange(5, 8), Words(fr: "« c.md »", en: "“c.md”"))
    ]
    #expect(site.check().findings.map(\.summary.english) == ["the link “d.md” leads to nothing in the site"])
    site.known[0].code = .altMissing
    #expect(site.check().findings.count == 2)
  }

  @Test func aSiteInAFolderSaysSo() {
    var site = PageCase(pages: [
      ("/", page("<a href=\"/b/\">x</a><a href=\"/jalon/b/\">x</a>"), nil),
      ("/b/", page("<a href=\"https://exemple.ca/jalon/\">a</a>"), nil),
    ])
    site.url = "https://exemple.ca/jalon/"
    let found = site.check().findings
    #expect(found.map(\.summary.english) == ["the link “/b/” leaves the site"])
    #expect(found.first?.hint?.english == "The site is at /jalon/: write the path of the file from this one.")
  }

  // MARK: Orphans

  @Test func orphans() {
    var site = PageCase()
    site.pages = [
      ("/", page("<a href=a/>x</a><img src=a.png alt=x>"), "content/index.md"),
      ("/a/", page("<a href=\"b.pdf\">x</a>"), nil),
      ("/seule/", page("<a href=\"\">x</a><a href=\"/seule/\">x</a>"), "content/seule.md"),
      ("/404.html", page(""), nil),
    ]
    site.copies = ["a.png", "a/b.pdf", "c.png"]
    let orphans = site.check().orphans
    #expect(orphans?.code == .pageOrphan)
    #expect(orphans?.file == "content")
    #expect(orphans?.why?.english == "/seule/ (content/seule.md)")
  }

  @Test func imagesAreWeighed() {
    #expect(heavyImage("content/a.JPG", size: 3_449_999)?.summary.french == "cette image pèse 3,4 Mo")
    #expect(heavyImage("content/a.jpg", size: 1_000_000) == nil)
    #expect(heavyImage("content/a.pdf", size: 9_000_000) == nil)
  }

  @Test func linksOutAreListedWhereTheyAreWritten() {
    var site = PageCase()
    let html = page("<a href=\"https://x.ca/?a=1&amp;b=2\">x</a><a href=\"https://y.ca/%C3%A9\">y</a>")
    site.pages = [("/", html, "content/index.md"), ("/a/", html, "content/a.md")]
    site.texts = [
      "content/index.md": "[x](https://x.ca/?a=1&b=2)\n<https://y.ca/é>", "content/a.md": "https://x.ca/?a=1&b=2.\n",
    ]
    let links = site.check().outside
    #expect(links.map(\.url) == ["https://x.ca/?a=1&b=2", "https://y.ca/%C3%A9"])
    #expect(
      links[0].places.map { "\($0.file ?? "") \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == [
        "content/index.md 1:5", "content/a.md 1:1",
      ])
    #expect(links[1].places.map { "\($0.file ?? "") \($0.place?.line ?? 0)" } == ["content/index.md 2"])
    #expect(links[1].pages == ["/", "/a/"])
  }

  /// Any bytes can be read.
  @Test func saladIsRead() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "<a href=", "<img ", "srcset", "\"", "'", ">", "/>", "<", "=", " ", "</a>", "<h3>", "</h3>", "#x", "../", "&amp;",
      "é", "id", ",", "/", ":", "%", "?",
    ]
    for _ in 0..<500 {
      let html = (0..<40).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let found = one(html, source: html)
      #expect(found.allSatisfy { $0.file == "content/index.md" })
      #expect(!found.isEmpty || !html.contains("<a href=\"\">"))
    }
  }
}
