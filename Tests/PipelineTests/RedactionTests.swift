import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// However a name is written and wherever it is hidden, it is not published: the build stops, or says where it may be.
@Suite struct RedactionTests {
  struct Person {
    var given: String
    var family: String
    var email: String
    var phone: String
    var name: String { "\(given) \(family)" }
    /// Three, three and four digits.
    var groups: [String] { phone.split(separator: "-").map(String.init) }
    var initial: String { String(given.prefix(1)) }
  }

  /// A spelling of a name, an address or a number; `isMarkup` where it is written in HTML.
  struct Spelling {
    var name: String
    var isMarkup = false
    var write: (Person) -> String
  }

  static var spellings: [Spelling] {
    func plain(_ text: some StringProtocol) -> String {
      text.folding(options: .diacriticInsensitive, locale: nil)
    }
    func shifted(_ scalar: Unicode.Scalar, _ range: ClosedRange<Unicode.Scalar>, to first: UInt32) -> Unicode.Scalar {
      range.contains(scalar) ? Unicode.Scalar(first + scalar.value - range.lowerBound.value) ?? scalar : scalar
    }
    func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar { shifted(scalar, "A"..."z", to: 0xFF21) }
    func bold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      shifted(shifted(scalar, "A"..."Z", to: 0x1D400), "a"..."z", to: 0x1D41A)
    }
    func arabic(_ scalar: Unicode.Scalar) -> Unicode.Scalar { shifted(scalar, "0"..."9", to: 0x660) }
    func all(_ person: Person, _ gap: String) -> String { person.name.replacing(" ", with: gap) }
    let texts: [(String, (Person) -> String)] = [
      ("as it is", { $0.name }), ("d’", { "l’équipe d’\($0.name)." }), ("« »", { "«\u{A0}\($0.name)\u{A0}»" }),
      ("“ ”", { "“\($0.name)”" }), ("…", { "\($0.name)…" }), ("—", { "avec—\($0.name)—hier" }),
      ("( )", { "(\($0.name))" }),
      ("no-break", { all($0, "\u{A0}") }), ("narrow", { all($0, "\u{202F}") }), ("thin", { all($0, "\u{2009}") }),
      ("zero width", { all($0, "\u{200B}") }), ("two spaces", { all($0, "  ") }), ("tab", { all($0, "\t") }),
      ("line", { all($0, "\n") }), ("soft hyphen", { $0.name.replacing("i", with: "i\u{AD}") }),
      ("word joiner", { $0.name.replacing("a", with: "\u{2060}a") }),
      ("right to left", { "\u{202B}\($0.name)\u{202C}" }),
      ("capitals", { $0.name.uppercased() }), ("small", { $0.name.lowercased() }),
      ("family in capitals", { "\($0.given) \($0.family.uppercased())" }), ("no accents", { plain($0.name) }),
      ("decomposed", { $0.name.decomposedStringWithCanonicalMapping }),
      ("family first", { "\($0.family), \($0.given)" }),
      ("no comma", { "\($0.family.uppercased()) \($0.given)" }), ("initial", { "\($0.initial). \($0.family)" }),
      ("initial alone", { "\($0.initial) \($0.family)" }), ("initial last", { "\($0.family), \($0.initial)." }),
      ("middle letter", { "\($0.given) M. \($0.family)" }), ("slug", { slug($0.name) }), ("_", { all($0, "_") }),
      ("-", { all($0, "-") }), ("non-breaking hyphen", { all($0, "\u{2011}") }), ("en dash", { all($0, "–") }),
      ("glued", { plain(all($0, "")) }), (".", { plain(all($0, ".")).lowercased() }), ("+", { all($0, "+") }),
      ("%20", { all($0, "%20") }),
      ("percent", { $0.name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }),
      ("e-mail", { $0.email }), ("e-mail in capitals", { $0.email.uppercased() }), ("mailto", { "mailto:\($0.email)" }),
      ("%40", { $0.email.replacing("@", with: "%40") }), ("(at)", { $0.email.replacing("@", with: " (at) ") }),
      ("arobas", { $0.email.replacing("@", with: " arobas ") }), ("phone", { $0.phone }),
      ("phone with spaces", { $0.groups.joined(separator: " ") }),
      ("phone with dots", { $0.groups.joined(separator: ".") }),
      ("digits", { $0.groups.joined() }), ("parentheses", { "(\($0.groups[0])) \($0.groups[1])-\($0.groups[2])" }),
      ("+1", { "+1 \($0.phone)" }), ("+1 glued", { "+1" + $0.groups.joined() }), ("tel", { "tel:+1-\($0.phone)" }),
      ("fullwidth", { plain($0.name).unicodeScalars.reduce(into: "") { $0.unicodeScalars.append(wide($1)) } }),
      ("mathematical", { plain($0.name).unicodeScalars.reduce(into: "") { $0.unicodeScalars.append(bold($1)) } }),
      ("filler", { all($0, "\u{3164}") }), ("＠", { $0.email.replacing("@", with: "＠") }),
      ("[@]", { $0.email.replacing("@", with: " [@] ") }), ("middle dots", { $0.groups.joined(separator: "·") }),
      ("arabic digits", { $0.phone.unicodeScalars.reduce(into: "") { $0.unicodeScalars.append(arabic($1)) } }),
      ("look-alikes", { $0.name.replacing("e", with: "е").replacing("a", with: "а").replacing("i", with: "і") }),
      ("tag", { $0.email.replacing("@", with: "+infos-2027@") }),
      ("extension", { "\($0.phone) poste 12" }), ("slash", { "\($0.groups[0])/\($0.groups[1])-\($0.groups[2])" }),
    ]
    let markup: [(String, (Person) -> String)] = [
      ("bold", { "\($0.given) <strong>\($0.family)</strong>" }),
      ("inside a word", { "<b>\($0.given.prefix(1))</b>\($0.given.dropFirst()) \($0.family)" }),
      ("hard break", { "\($0.given)<br />\n\($0.family)" }),
      ("cells", { "<table><tr><td>\($0.given)</td>\n<td>\($0.family)</td></tr></table>" }),
      ("comment", { "<!-- \($0.name) -->" }), ("alt", { "<img src=\"x.png\" alt=\"\($0.name)\">" }),
      ("title", { "<a href=\"/\" title='\($0.name)'>x</a>" }), ("aria", { "<p aria-label=\"\($0.name)\">x</p>" }),
      ("&nbsp;", { all($0, "&nbsp;") }),
      ("decimal", { $0.name.unicodeScalars.map { $0.value > 127 ? "&#\($0.value);" : String($0) }.joined() }),
      ("hexadecimal", { $0.name.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined() }),
      ("&shy;", { $0.name.replacing("a", with: "a&shy;") }), ("<wbr>", { $0.name.replacing("a", with: "a<wbr>") }),
      ("script", { "<script>var a = \"\($0.name)\";</script>" }),
      (
        "\\u",
        {
          "<script>a = \""
            + $0.name.unicodeScalars.map {
              $0.value > 127 ? "\\u" + hexadecimal(UInt64($0.value), digits: 4) : String($0)
            }.joined() + "\"</script>"
        }
      ),
      ("&amp;", { $0.name.unicodeScalars.map { $0.value > 127 ? "&amp;#\($0.value);" : String($0) }.joined() }),
    ]
    return texts.map { Spelling(name: $0, write: $1) } + markup.map { Spelling(name: $0, isMarkup: true, write: $1) }
  }

  /// Names that are made up anew for every seed.
  static func people(_ count: Int, seed: UInt64) -> [Person] {
    var random = SplitMix(seed: seed)
    let given = [
      "Élise", "Zénaïde", "Hélène", "Maïa", "François", "Marie-Ève", "Anaïs", "Jean-Noël", "Agnès", "Cécilia",
    ]
    let family = [
      "Côté", "Lévesque-Caya", "de la Durantaye", "O’Brian", "Nuñez Parra", "Šimánek", "Bœufgras", "Pagé", "Le Gall",
      "MacAllan",
    ]
    return (0..<count).map { number in
      let person = (given[random.below(given.count)], family[(random.below(family.count) + number) % family.count])
      return Person(
        given: person.0, family: person.1, email: "p\(number).\(slug(person.1))@exemple\(number).ca",
        phone: "\(418 + number)-5\(50 + random.below(49))-\(1000 + random.below(8999))")
    }
  }

  static func contacts(_ people: [Person]) -> String {
    "personne;courriel;téléphone;consentement\n" + people.map { "\($0.name);\($0.email);\($0.phone);\n" }.joined()
  }

  private static let codes: Set<Code> = [.personalData, .personalDataLikely]

  /// Every spelling in every place, each in a file of its own; each file has a finding that names it and not the person.
  /// More seeds with `JALON_SPELLINGS=20`.
  @Test(arguments: 1...(ProcessInfo.processInfo.environment["JALON_SPELLINGS"].flatMap { UInt64($0) } ?? 1))
  func everySpellingIsFoundInEveryPlace(seed: UInt64) throws {
    let people = Self.people(4, seed: seed)
    let site = try TestSite([
      "site.yml": "titre: Essai\n", "index.md": "# Accueil\n", "contacts/contacts.csv": Self.contacts(people),
      "x.png": "x",
    ])
    var expected: [String: String] = [:]
    for (number, spelling) in Self.spellings.enumerated() {
      let person = people[number % people.count]
      let words = spelling.write(person)
      var places = [
        ("a.html", "<!doctype html><title>x</title><p>Avec \(words), hier.</p>"), ("b.txt", "Avec \(words), hier."),
        ("c.csv", "un;deux\nx;\"\(words)\"\n"),
        (
          "d.json",
          "{\"a\": [\"\(words.replacing("\"", with: "\\\"").replacing("\n", with: "\\n").replacing("\t", with: "\\t"))\"]}"
        ),
        ("e.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\(words)</text></svg>"),
        ("f.ics", "BEGIN:VEVENT\r\nSUMMARY:Avec \(words)\r\nEND:VEVENT\r\n"),
      ]
      let line = words.replacing("\n", with: " ").replacing("\t", with: " ")
      if !spelling.isMarkup {
        places += [
          ("g.md", "# Une page\n\nAvec \(words), hier.\n"),
          ("h.md", "# Une page\n\n![\(line)](../../x.png)\n"),
          ("i.md", "---\ntitre: \"Avec \(line)\"\nadresse: i\(number)\n---\nTexte.\n"),
          ("j.md", "---\ntitre: Une page\ndescription: \"Avec \(line)\"\n---\nTexte.\n"),
          ("k.md", "# Une page\n\n| Un | Deux |\n|---|---|\n| x | \(line) |\n"),
          ("l.md", "# Une page\n\n- Avec **\(line)**\n"),
        ]
        if !line.contains("/"), line.utf8.count < 100 { places.append(("\(line).txt", "Rien.")) }
      }
      for (name, text) in places {
        let path = "fichiers/\(number)/\(name)"
        try site.write(path, text)
        expected["\(site.root)/content/\(path)"] =
          "\(spelling.name): \(words.debugDescription) of \(person.name) in \(name)"
      }
    }
    #expect(expected.count > 700)
    let report = report(of: site)
    #expect(!report.isPublished)
    #expect(site.tree().isEmpty)
    let told = Set(report.findings.filter { Self.codes.contains($0.code) }.compactMap(\.file))
    for (path, what) in expected.sorted(by: { $0.key < $1.key }) where !told.contains(path) {
      Issue.record("not found: \(what)")
    }
    // What is told of them quotes nobody, nor does a line that is shown.
    let own = report.findings.filter { Self.codes.contains($0.code) }
    let quoted =
      own.flatMap { [$0.summary.french, $0.summary.english, $0.hint?.french ?? "", $0.why?.french ?? ""] }
      + report.findings.compactMap(\.place?.excerpt)
    for person in people {
      for secret in [person.name, person.email, person.phone] where quoted.contains(where: { $0.contains(secret) }) {
        Issue.record("quoted: \(secret)")
      }
    }
  }

  /// What the whole site shows: settings, menus, plans and their data, addresses of before, templates, words of the theme.
  @Test(arguments: [
    "Élise Côté", "d’Élise CÔTÉ", "Élise\u{A0}Cote", "elise-cote", "Côté, Élise", "elise@exemple.ca",
    "+1 (418) 555 0171",
  ])
  func namesAreFoundInWhatTheSiteShares(words: String) throws {
    let places: [(String, String)] = [
      ("site.yml", "titre: Essai\ndescription: \"Avec \(words)\"\n"), ("site.yml", "titre: \"Essai de \(words)\"\n"),
      ("site.yml", "titre: Essai\nmenu:\n  - titre: \"\(words)\"\n    lien: /a/\n"),
      (
        "a.md",
        "---\ntitre: A\nanciennes adresses: \"/vieux \(words.replacing("’", with: " ").replacing("@", with: " at "))/\"\n---\nTexte.\n"
      ),
      ("plans/p.md", "## Objectif 1 : Un\n### Projet : A\nResponsable : \(words)\nJalons\n- Un (2020)\n"),
      ("plans/p.md", "## Objectif 1 : Un\n### Projet : Avec \(words)\nJalons\n- Un (2020)\n"),
      ("missions/lyon.md", "---\ntitre: Lyon\nrésumé: \"Avec \(words)\"\n---\nTexte.\n"),
      ("../templates/partials/footer.html", "<footer><!-- \(words) --></footer>\n"),
      ("../templates/assets/style.css", ".a::after { content: \"\(words)\" }\n"),
      ("../templates/strings/fr.yml", "home: \"\(words)\"\n"),
    ]
    for (path, text) in places {
      let site = try TestSite([
        "site.yml": "titre: Essai\n", "index.md": "# Accueil\n", "a.md": "# A\n",
        "contacts/contacts.csv": "personne;courriel;téléphone\nÉlise Côté;elise@exemple.ca;418-555-0171\n",
      ])
      try site.write(path, text)
      let report = report(of: site)
      let codes = report.findings.map(\.code)
      #expect(codes.contains { Self.codes.contains($0) }, "\(words) in \(path): \(text)")
      if codes.contains(.personalData) { #expect(site.tree().isEmpty) }
    }
  }

  /// Others are named as before.
  @Test func nobodyElseIsHeld() throws {
    let innocent = [
      "Jean Royer", "Jeanne Roy", "Jean et Marie Roy", "Martin Roy, Jean Tremblay", "Élise Côtés",
      "À côté d’Élise, il y a Jean.",
      "Élise. Côté jardin, rien.", "Jean-Roy-Tremblay".replacing("-", with: " et "), "- Martin Roy\n- Jean Tremblay",
      "Élise Côté-Gagnon",
      "É. Côté", "418-555-0172", "4 185 550 172 $", "2018-05-20", "Zénaïd", "zénaïde", "Roy et Jean",
    ]
    let site = try TestSite([
      "site.yml": "titre: Essai\nas_of: 2020-12-15\n", "index.md": "# Accueil\n",
      "contacts/contacts.csv": """
      personne;courriel;téléphone;consentement
      Élise Côté;elise@exemple.ca;418-555-0171;
      Jean Roy;jean@exemple.ca;418-555-0100;
      Zénaïde;;;
      Émile Côté;emile@exemple.ca;418-555-0100;2020-01-01
      Élise Côté-Gagnon;;;2020-01-01
      """,
    ])
    for (number, text) in innocent.enumerated() {
      try site.write("p\(number).md", "# Une page\n\nAvec \(text.hasPrefix("-") ? "\n\n" + text : text)\n")
    }
    let report = report(of: site)
    let told = report.findings.filter { Self.codes.contains($0.code) }
    #expect(told.map { "\($0.file ?? ""):\($0.place?.line ?? 0)" } == [])
    #expect(report.isPublished)
    // A homonym who has consented may be named anywhere.
    try site.write("homonyme.md", "---\npersonne: Jean Roy\ntype: contact\nconsentement: 2020-01-01\n---\n")
    try site.write("p0.md", "# Une page\n\nAvec Jean Roy.\n")
    #expect(PipelineTests.report(of: site).isPublished)
  }

  /// A finding points at the words, and says where the person is entered.
  @Test func aFindingPointsAtTheWords() throws {
    let (text, places) = marked("# Une page\n\nUn texte.\n\nMerci à l’équipe d’➤Élise **Côté**, et à ➤É. Côté.\n")
    let site = try TestSite([
      "index.md": "# Accueil\n", "a.md": text,
      "contacts/contacts.csv": "personne;courriel\nClaire;\nÉlise Côté;e@exemple.ca\n",
    ])
    let report = report(of: site)
    let told = report.findings.filter { $0.code == .personalData }
    #expect(told.map(\.lineAndColumn) == [places[0]])
    #expect(told.first?.hint?.english.contains("contacts/contacts.csv:3") == true)
    #expect(told.first?.why?.english == "Seen on the page /a/.")
    #expect(report.findings.filter { $0.code == .personalDataLikely }.map(\.lineAndColumn) == [places[1]])
  }

  /// What is on two lines of a source, in whatever way, is one text wherever it is shown; it is told where it is written.
  @Test(arguments: [
    "description: Avec ➤Élise\n  Côté ici", "description: >\n  Avec ➤Élise\n  Côté ici",
    "description: |-\n  Avec ➤Élise\n\n  Côté ici", "description: \"Avec ➤Élise\\nCôté ici\"",
    "description: \"Avec ➤Élise\\n\\nCôté ici\"", "description: \"Avec ➤Él\\\n  ise Côté ici\"",
    "description: \"Avec ➤\\u00c9lise\\x20Côté ici\"", "résumé: 'Avec ➤Élise\n\n  Côté ici'",
  ])
  func aDescriptionOfTwoLines(frontMatter: String) throws {
    for type in ["page", "mission", "plan", "rapport"] {
      let (text, places) = marked("---\ntitre: Une page\ntype: \(type)\n\(frontMatter)\n---\n\nTexte.\n")
      let site = try TestSite([
        "site.yml": "titre: Essai\nurl: https://exemple.ca\n", "index.md": "# Accueil\n", "a.md": text,
        "contacts/contacts.csv": "personne\nÉlise Côté\n",
      ])
      let report = report(of: site)
      #expect(site.tree().isEmpty)
      let told = report.findings.filter { $0.code == .personalData }
      #expect(told.map(\.lineAndColumn) == places, "\(type)")
      #expect(told.first?.file?.hasSuffix("a.md") == true)
    }
  }

  // MARK: What is remembered

  private static let secrets = [
    "Élise", "Elise", "elise", "Côté", "cote", "Joselle", "Orateur", "418-555-0171", "exemple.ca",
  ]

  /// No byte of what builds keep says who has not consented, after builds that succeed, fail and go on from one another.
  @Test(arguments: [false, true]) func whatIsRememberedNamesNobody(isOneProcess: Bool) throws {
    let site = try TestSite([
      "site.yml": "titre: Essai\n", "index.md": "# Accueil\n\n[B](b.md)\n", "b.md": "# B\n\nTexte.\n",
      "contacts/contacts.csv": "personne;courriel;téléphone\nÉlise Côté;e.c@exemple.ca;418-555-0171\n",
      "contacts/elise-cote.md": "---\npersonne: Élise Côté\n---\n", "evenements/atelier.md": ProgrammeNameTests.event,
      "missions/lyon.md": "---\ntitre: Lyon\n---\n## Rencontres\n- Accueil\n  - avec : Élise Côté, Orateur Inconnu\n",
    ])
    let last = isOneProcess ? BuildCache() : nil
    func look(_ when: String) throws {
      for (path, bytes) in site.tree(".jalon") {
        let text = path + "\n" + String(decoding: bytes, as: UTF8.self)
        for secret in Self.secrets where !secret.hasPrefix("Joselle") && !secret.hasPrefix("Orateur") {
          #expect(!text.contains(secret), "\(secret) in \(path), \(when)")
        }
      }
    }
    func run() -> BuildReport { report(of: site) { $0.lastBuild = last } }
    #expect(run().isPublished)
    try look("after a first build")
    let told = run()
    #expect(told.isPublished)
    #expect(told.findings.count > 2)
    try look("where nothing changed")
    try site.write("b.md", "# B\n\nAutre texte.\n")
    #expect(run().isPublished)
    try look("after an edit")
    try site.write("b.md", "# B\n\nMerci à Élise Côté.\n")
    #expect(!run().isPublished)
    try look("after a build that failed")
    try site.write("b.md", "# B\n\nMerci à É. Côté.\n")
    let warned = run()
    #expect(warned.isPublished)
    #expect(warned.findings.contains { $0.code == .personalDataLikely })
    try look("after a warning")
    // Told again as long as it is so, however little there is to do.
    #expect(run().findings.contains { $0.code == .personalDataLikely })
    try site.write("index.md", "# Accueil\n\nAutre.\n")
    #expect(run().findings.contains { $0.code == .personalDataLikely })
  }

  /// Where consent ends, what was kept of the time before goes too.
  @Test func consentThatEndsIsForgotten() throws {
    let site = try TestSite([
      "site.yml": "titre: Essai\nas_of: 2020-12-15\n", "index.md": "# Accueil\n", "b.md": "# Merci à Élise Côté\n",
      "contacts/contacts.csv": "personne;consentement\nÉlise Côté;2020-01-01\n",
    ])
    #expect(report(of: site).isPublished)
    try site.write("contacts/contacts.csv", "personne;consentement\nÉlise Côté;\n")
    #expect(!report(of: site).isPublished)
    for (path, bytes) in site.tree(".jalon") where !path.hasPrefix("published-") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Côté"), "\(path)")
    }
  }
}
