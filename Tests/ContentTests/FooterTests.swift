import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

@Suite struct FooterTests {
  private func footer(
    _ text: String, _ more: [String: String] = [:]
  ) throws -> (footer: Footer, findings: [Finding]) {
    let site = try TestSite(["site.yml": text, "a.md": "A"].merging(more) { $1 })
    let (read, findings) = try site.read()
    return (read.settings.texts(in: .french).footer, findings)
  }

  @Test func theFootSaysWhoAndHowToReachThem() throws {
    let (footer, findings) = try footer(
      """
      pied de page:
        texte: "*Merci* à [tous](a.md), au [web](https://exemple.ca) et au [bilan](Mon bilan.pdf)."
        adresse: [12, rue du Quai, Montréal]
        téléphone: 514 555-0100
        courriel: info@exemple.ca
        liens: [{titre: A, lien: a.md}, /a/]
        partenaires:
          - nom: Un conseil
            lien: https://exemple.ca
            logo: Images/Conseil.svg
            texte du logo: Avec l’appui du conseil
          - Une ville

      """, ["Images/Conseil.svg": "<svg/>", "Mon bilan.pdf": "x"])
    #expect(findings.isEmpty)
    #expect(
      footer.text.markup
        == "<p><em>Merci</em> à <a href=\"\u{1}/a/\">tous</a>, au <a href=\"https://exemple.ca\">web</a> et au "
        + "<a href=\"\u{1}/mon-bilan.pdf\">bilan</a>.</p>\n")
    #expect(footer.address == ["12, rue du Quai", "Montréal"])
    #expect(footer.phone == "514 555-0100")
    #expect(footer.email == "info@exemple.ca")
    #expect(footer.links.map(\.link) == ["/a/", "/a/"])
    #expect(footer.partners.map(\.name) == ["Un conseil", "Une ville"])
    #expect(footer.partners[0].logo == Logo(address: "/images/Conseil.svg", alt: "Avec l’appui du conseil"))
    #expect(footer.partners[0].link?.link == "https://exemple.ca")
  }

  @Test(arguments: [
    ("https://www.facebook.com/studio", "Facebook", "https://www.facebook.com/studio"),
    ("instagram.com/studio", "Instagram", "https://instagram.com/studio"),
    ("https://m.youtube.com/@studio", "YouTube", "https://m.youtube.com/@studio"),
    ("https://studio.bandcamp.com", "Bandcamp", "https://studio.bandcamp.com"),
    ("HTTPS://X.COM/studio?lang=fr#x", "X", "HTTPS://X.COM/studio?lang=fr#x"),
    // A name that ends as a service's is another's.
    ("https://notfacebook.com/a", "notfacebook.com", "https://notfacebook.com/a"),
    ("{titre: Notre fil, lien: https://facebook.com/a}", "Notre fil", "https://facebook.com/a"),
    ("{lien: https://social.exemple.ca/@a}", "social.exemple.ca", "https://social.exemple.ca/@a"),
  ])
  func aNetworkGoesByItsName(written: String, title: String, link: String) throws {
    let (footer, findings) = try footer("pied de page:\n  réseaux:\n    - \(written)\n")
    #expect(findings.isEmpty)
    #expect(footer.social.map(\.title) == [title])
    #expect(footer.social.map(\.link) == [link])
  }

  @Test func oneTextIsItsText() throws {
    let (footer, findings) = try footer("footer: Deux & deux\n")
    #expect(findings.isEmpty)
    #expect(footer.text.markup.contains("Deux &amp; deux"))
  }

  @Test(arguments: [
    ("pied de page:\n  réseaux: [➤/studio/]\n", Code.valueKind),
    ("pied de page:\n  réseaux: [➤\"@studio\"]\n", .valueKind),
    ("pied de page:\n  réseaux: [➤mailto:a@exemple.ca]\n", .valueKind),
    ("pied de page:\n  réseaux: [➤javascript:x]\n", .unsafeLink),
    ("pied de page:\n  liens:\n    - titre: ➤A\n", .entryIncomplete),
    ("pied de page:\n  courriel: ➤info at exemple.ca\n", .valueKind),
    ("pied de page:\n  partenaires:\n    - ➤lien: https://exemple.ca\n", .entryIncomplete),
    ("pied de page:\n  partenaires:\n    - nom: A\n      logo: ➤a.svg\n", .fileMissing),
    ("pied de page:\n  partenaires:\n    - nom: A\n      logo: ➤a.pdf\n", .valueKind),
    ("pied de page:\n  partenaires:\n    - nom: A\n      lien: ➤vbscript:x\n", .unsafeLink),
    ("pied de page:\n  texte: ➤Voyez [b](b.md).\n", .linkBroken),
    ("pied de page:\n  texte: ➤Voyez [b](javascript:x).\n", .unsafeLink),
    ("pied de page:\n  texte: ➤Voyez <script>x</script>.\n", .rawHTML),
    ("pied de page:\n  texte: ➤Voyez ![](image.svg).\n", .fileMissing),
    ("pied de page:\n  ➤telefone: 1\n", .keyUnknown), ("pied de page: ➤[a]\n", .valueKind),
  ])
  func whatIsWrongIsTold(written: String, code: Code) throws {
    let (text, places) = marked(written)
    let (footer, findings) = try footer(text)
    #expect(findings.contains { $0.code == code && [$0.lineAndColumn] == places }, "\(findings.map(\.summary.french))")
    #expect(!footer.text.markup.contains("<script"))
  }

  @Test func aLinkToWhatIsHeldBackIsWordsAlone() throws {
    let (text, places) = marked(
      "as_of: 2021-06-30\npied de page:\n  texte: ➤Voyez [b](b.md) et [b](/b/).\n  liens:\n    - ➤/b/\n")
    let (footer, findings) = try footer(text, ["b.md": "---\nbrouillon: oui\n---\nX\n"])
    #expect(!footer.text.markup.contains("href"))
    #expect(footer.links.isEmpty)
    #expect(Set(findings.filter { $0.code == .linkHeld }.map(\.lineAndColumn)) == Set(places))
  }
}
