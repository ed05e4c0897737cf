import Basics
import Diagnostics
import TestSupport
import Testing

@testable import Content

/// Front matter that is not seen would be published as text, and a draft with it.
@Suite struct StrayFrontMatterTests {
  static let keys = "titre: Essai\nbrouillon: oui"

  /// Each is marked where the finding points.
  static let hidden: [(name: String, text: String)] = [
    ("empty line above", "\n➤---\n\(keys)\n---\nTexte\n"),
    ("lines with spaces above", " \n\u{A0}\n\t\n➤---\n\(keys)\n---\nTexte\n"),
    ("space before", "➤ ---\n\(keys)\n---\nTexte\n"),
    ("no-break space before", "➤\u{A0}---\n\(keys)\n---\nTexte\n"),
    ("no-break space after", "➤---\u{A0}\n\(keys)\n---\nTexte\n"),
    ("zero-width space before", "➤\u{200B}---\n\(keys)\n---\nTexte\n"),
    ("second byte-order mark", "➤\u{FEFF}\u{FEFF}---\n\(keys)\n---\nTexte\n"),
    ("soft hyphen after", "➤---\u{AD}\n\(keys)\n---\nTexte\n"),
    ("comment of YAML above", "# Notre en-tête\n➤---\n\(keys)\n---\nTexte\n"),
    ("comment of HTML above", "<!-- fait le 3 mai -->\n➤---\n\(keys)\n---\nTexte\n"),
    ("comment of HTML on lines", "<!--\nfait le 3 mai\n-->\n\n➤---\n\(keys)\n---\nTexte\n"),
    ("in a comment of HTML", "➤<!--\n\(keys)\n-->\nTexte\n"),
    ("title above", "Notre plan\n➤---\n\(keys)\n---\nTexte\n"),
    ("heading above", "# Notre plan\n\n➤---\n\(keys)\n---\nTexte\n"),
    ("indented", "➤  ---\n  titre: Essai\n  brouillon: oui\n  ---\nTexte\n"),
    ("indented by a tab", "➤\t---\n\ttitre: Essai\n\tbrouillon: oui\n\t---\nTexte\n"),
    ("four hyphens", "➤----\n\(keys)\n----\nTexte\n"),
    ("two hyphens", "➤--\n\(keys)\n--\nTexte\n"),
    ("spaced hyphens", "➤- - -\n\(keys)\n- - -\nTexte\n"),
    ("a dash and a hyphen", "➤—-\n\(keys)\n—-\nTexte\n"),
    ("an em dash", "➤—\n\(keys)\n—\nTexte\n"),
    ("three en dashes", "➤–––\n\(keys)\n–––\nTexte\n"),
    ("dashes, closed by hyphens", "➤–––\n\(keys)\n---\nTexte\n"),
    ("dashes, never closed", "➤—-\n\(keys)\n\nTexte\n"),
    ("asterisks", "➤***\n\(keys)\n***\nTexte\n"),
    ("underscores", "➤___\n\(keys)\n___\nTexte\n"),
    ("hyphens and a language", "➤---yaml\n\(keys)\n---\nTexte\n"),
    ("a block of code", "➤```yaml\n---\n\(keys)\n---\n```\nTexte\n"),
    ("a block of code, keys alone", "➤```yml\n\(keys)\n```\nTexte\n"),
    ("a block of code of no language", "➤~~~\n\(keys)\n~~~\nTexte\n"),
    ("TOML", "➤+++\ntitle = \"Essai\"\ndraft = true\n+++\nTexte\n"),
    ("TOML, never closed", "➤+++\ntitle = \"Essai\"\n\nTexte\n"),
    ("TOML after an empty line", "\n➤+++\ntitle = \"Essai\"\n+++\nTexte\n"),
    ("JSON", "➤{\n  \"title\": \"Essai\",\n  \"draft\": true\n}\nTexte\n"),
    ("JSON on a line", "➤{\"title\": \"Essai\", \"draft\": true}\n\nTexte\n"),
    ("JSON between semicolons", "➤;;;\n\"title\": \"Essai\",\n\"draft\": true\n;;;\nTexte\n"),
    ("no hyphens", "➤titre : Essai\nbrouillon : oui\n\nTexte\n"),
    ("no hyphens, capitals", "➤Titre : Essai\nBrouillon : oui\n\nTexte\n"),
    ("one key", "➤brouillon : oui\n\nTexte\n"), ("one key, no space", "➤brouillon:oui\n\nTexte\n"),
    ("one key, no value", "➤brouillon :\n\nTexte\n"), ("one key in capitals", "➤BROUILLON : OUI\n\nTexte\n"),
    ("one key, an equals sign", "➤draft = true\n\nTexte\n"), ("a bold key", "➤**Brouillon :** oui\n\nTexte\n"),
    ("a key in a list", "➤- brouillon : oui\n- titre : Essai\n\nTexte\n"),
    ("a quoted key", "➤\"draft\": true\n\nTexte\n"),
    ("a comment after a value", "➤draft: true # pas encore\n\nTexte\n"),
    ("a full-width colon", "➤brouillon：oui\n\nTexte\n"), ("Obsidian’s two colons", "➤draft:: true\n\nTexte\n"),
    ("a key below a heading", "# Notre plan\n➤brouillon : oui\n\nTexte\n"),
    ("a key below a title", "Notre plan\n\n➤brouillon : oui\n\nTexte\n"),
    ("a day to open on", "➤publier le : 2027-05-01\n\nTexte\n"),
    ("the same in words", "➤Publier le : 1er mai 2027\n\nTexte\n"),
    ("in English", "➤publish from: 2027-05-01\n\nText\n"), ("Hugo’s", "➤publishDate: 2027-05-01\n\nText\n"),
    ("Jekyll’s", "➤layout: post\npublished: false\n\nText\n"), ("WordPress’s", "➤status: private\ntitle: x\n\nText\n"),
    ("a consent", "➤titre: Élise Côté\nconsentement: 2024-05-01\n\nTexte\n"),
    ("two keys", "➤titre: Essai\ndescription: Un essai\n\nTexte\n"),
    ("a key alone", "➤titre: Essai\n\nTexte\n"), ("a type", "➤type: plan\n\n## Objectif 1 : Semer\n"),
    ("keys, then hyphens", "➤titre: Essai\ndescription: b\n---\nTexte\n"),
    ("keys, then dashes", "➤Titre : Essai\nRésumé : b\n—\nTexte\n"),
    ("a comment on the line of hyphens", "➤--- # note\ntitre: Essai\nbrouillon: oui\n---\nTexte\n"),
    ("a sign of YAML on it", "➤--- !x\ntitre: Essai\nbrouillon: oui\n---\nTexte\n"),
    ("a text on it", "➤--- |\nbrouillon: oui\n---\nTexte\n"),
    ("equals signs", "➤===\ntitre: Essai\nbrouillon: oui\n===\nTexte\n"),
    ("colons", "➤:::\ntitre: Essai\nbrouillon: oui\n:::\nTexte\n"),
    ("an escape", "➤\\---\ntitre: Essai\nbrouillon: oui\n\\---\nTexte\n"),
    ("a quotation", "➤> ---\n> titre: Essai\n> brouillon: oui\n> ---\nTexte\n"),
    ("comments", "➤#---\n#titre: Essai\n#brouillon: oui\n#---\nTexte\n"),
    ("comments of code", "➤//---\n//titre: Essai\n//brouillon: oui\n//---\nTexte\n"),
    ("a second one", "---\ntitre: Essai\n---\n➤---\nbrouillon: oui\n---\nTexte\n"),
    ("a second one below", "---\ntitre: Essai\n---\n\n➤---\nbrouillon: oui\ntitre: Autre\n---\nTexte\n"),
    ("a second one of Hugo", "---\ntitre: Essai\n---\n➤+++\ndraft = true\n+++\nTexte\n"),
    ("keys among which is a list", "➤titre: Essai\nalias:\n  - /a/\n  - /b/\nbrouillon: oui\n---\nTexte\n"),
  ]

  @Test(arguments: hidden)
  func hiddenFrontMatterIsAnError(name: String, text: String) throws {
    let (text, places) = marked(text)
    for (end, ending) in [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")] {
      let (_, findings) = try TestSite(["a.md": text.replacing("\n", with: end)]).read()
      let found = findings.filter { $0.severity == .error }
      #expect(found.map(\.code) == [.frontMatterMissing], "\(name), \(ending)")
      #expect(found.map(\.lineAndColumn) == places, "\(name), \(ending)")
      #expect(found.allSatisfy { $0.hint != nil })
    }
  }

  /// Texts that begin like front matter and are none: not a word, and nothing of them lost.
  static let texts: [String] = [
    "---\n\nUn texte sous un filet.\n", "---\nUn texte sous un filet.\n\nUn autre.\n",
    "---\n\nNote : ceci compte.\n\n---\n\nLa suite.\n", "---\n\nObjet : la réunion.\n",
    "---\nObjet : la réunion.\n\nLa suite.\n",
    "---\n\n**Avis** : le bureau est fermé.\n\n---\n\nLa suite.\n", "***\n\nUn texte.\n",
    "***\nNote : un texte.\n\nLa suite.\n",
    "* * *\n\nTitre : ce que l’on écrit en haut d’une page.\n",
    "___\nDate : 12 mars 2024\nLieu : Montréal\n\nLa suite.\n",
    "Note : ceci compte.\n\nLa suite.\n", "Titre : ce que l’on écrit en haut.\n\nLa suite.\n",
    "Date : 12 mars 2024\nLieu : Montréal\nPrésents : Ana, Luc\n\nLa suite.\n",
    "Type : une réunion\nDate : 12 mars 2024\nLieu : Montréal\n\nLa suite.\n",
    "Brouillon : le mot vient de brouiller.\n\nLa suite.\n", "Expire le 3 mai : l’offre.\n\nLa suite.\n",
    "Consentement : toute personne doit accepter.\n\nLa suite.\n", "Statut : actif\n\nLa suite.\n",
    "https://exemple.ca/ : notre adresse.\n\nLa suite.\n", "12 h : repas. 13 h : retour.\n\nLa suite.\n",
    "Un texte.\n\n---\n\nUn autre : voici.\n\n---\n\nUn dernier.\n", "Un titre\n---\n\nUn texte : voici.\n",
    "===\n\nUn texte.\n", ":::\nNote : un texte.\n:::\n\nLa suite.\n", "> ---\n> Un texte.\n", "--- Un texte.\n",
    "---\ntitre: Essai\n---\n\n---\n\nNote : un texte.\n\n---\n\nLa suite.\n",
    "---\ntitre: Essai\n---\n---\nUn texte.\n", "***\n***\n\nUn texte.\n",
    "Note : ceci compte.\n---\n\nUn texte.\n", "— Bonjour, dit-elle.\n\n— Bonjour.\n", "- un\n- deux\n\nLa suite.\n",
    "# Un titre\n\nPublication : mars 2024\n\nLa suite.\n",
    "# Un en-tête\n\nVoici comment l’écrire :\n\n```yaml\n---\ntitre: Essai\nbrouillon: oui\n---\n```\n",
    "Voici comment l’écrire :\n\n    ---\n    titre: Essai\n    brouillon: oui\n    ---\n",
    "{ceci n’est pas du JSON}\n\nLa suite.\n", "++++\n", "```\nls -l\n```\n\nLa suite.\n",
    "<!-- titre de travail : à revoir -->\n\nUn texte.\n",
  ]

  @Test(arguments: texts)
  func aTextIsAText(text: String) throws {
    let (site, findings) = try TestSite(["un-texte.md": text]).read()
    #expect(findings.filter { $0.code != .headingSkipped && $0.code != .rawHTML }.isEmpty)
    let body = try #require(site.pages.first?.body.markup)
    for word in ["texte", "suite", "dernier"] where text.contains(word) {
      #expect(body.contains(word) || site.pages.first?.header.title.contains(word) == true)
    }
  }

  @Test(arguments: [
    ("----", true), ("—", true), ("–––", true), (" ---", true), ("- - -", true), ("***", true), ("---\u{A0}", true),
    ("…", false),
  ])
  func whatClosesItAmissIsTold(close: String, isNamed: Bool) throws {
    for rest in ["Texte\n", "Texte\n\n---\n\nSuite\n"] {
      let (_, findings) = try TestSite(["a.md": "---\ntitre: a\nbrouillon: oui\n\(close)\n\(rest)"]).read()
      #expect(findings.contains { $0.severity == .error }, "\(close)")
      if isNamed {
        #expect(findings.filter { $0.severity == .error }.map(\.code) == [.frontMatterOpen], "\(close)")
        #expect(findings.first?.hint?.french.contains("ligne 4") == true)
      }
    }
  }

  @Test func dashesInATextOfFrontMatterCloseNothing() throws {
    let (site, findings) = try TestSite(["a.md": "---\ndescription: |\n  Un\n  ---\n  Deux\ntitre: a\n---\nTexte\n"])
      .read()
    #expect(findings.isEmpty)
    #expect(site.pages.first?.header.title == "a")
  }

  @Test func tomlIsWrittenOutAsYAML() throws {
    let toml = """
      title = "L’été: une vision"
      draft = true
      date = 2024-05-01T10:00:00-04:00
      tags = ["a", "b"]
      # une note
      [extra]
      weight = 3
      [menu.main]
      name = 'x'
      """
    let yaml = yaml(fromTOML: toml.split(separator: "\n"))
    #expect(
      yaml == [
        "---", "title: \"L’été: une vision\"", "draft: true", "date: 2024-05-01T10:00:00-04:00", "tags: [\"a\", \"b\"]",
        "# une note", "extra:", "  weight: 3", "menu:", "  main:", "    name: 'x'", "---",
      ])
    let (_, findings) = try TestSite(["a.md": "+++\n\(toml)\n+++\nTexte\n"]).read()
    #expect(findings.first?.hint?.french.contains("\n    draft: true\n") == true)
  }

  @Test func theTextOfAnErrorIsInBothLanguages() throws {
    for (_, text) in Self.hidden {
      let finding = try #require(
        try TestSite(["a.md": marked(text).text]).read().findings.first { $0.code == .frontMatterMissing })
      #expect(finding.summary.french != finding.summary.english)
      #expect(finding.hint?.french != finding.hint?.english)
    }
  }
}
