import Basics
import Content
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// A language is a file of the theme, Jalon’s or the site’s own.
@Suite struct LanguageFileTests {
  private func report(_ site: TestSite, _ change: (inout BuildOptions) -> Void = { _ in }) -> BuildReport {
    var options = BuildOptions()
    options.source = site.root
    options.jobs = 2
    change(&options)
    return build(options)
  }

  private func page(_ site: TestSite, _ path: String) throws -> String {
    String(decoding: try #require(site.tree()[path], "\(path)"), as: UTF8.self)
  }

  private static let files = [
    "site.yml": "titre: Réseau\nlangues: [fr, ar]\nétat au: 2026-06-15\n", "site.ar.yml": "titre: شبكة\n",
    "index.md": "Bonjour.\n", "index.ar.md": "مرحبا.\n",
  ]

  /// A few words of Arabic, whose nouns have six forms.
  private static let arabic = """
    language_name: العربية
    language_direction: rtl
    plural_zero: n = 0
    plural_one: n = 1
    plural_two: n = 2
    plural_few: n % 100 = 3..10
    plural_many: n % 100 = 11..99
    home: الرئيسية
    count_projects_one: مشروع واحد
    count_projects_two: مشروعان
    count_projects_few: "{n} مشاريع"
    count_projects_other: "{n} مشروع"

    """

  // MARK: Jalon’s own

  /// English has words under the keys of its file; what the code says of it besides, the file of Spanish has too.
  @Test func theFileOfSpanishHasEveryKey() throws {
    let all = try ["en", "es"].map { code in
      var findings: [Finding] = []
      let bytes = try #require(themeFile("strings/\(code).yml"))
      let entries = readStrings(bytes, path: code, findings: &findings)
      #expect(findings.isEmpty)
      return entries
    }
    #expect(Set(all[0].keys).subtracting(all[1].keys).sorted() == [])
    // A key that nothing says is a slip.
    let site = try TestSite(["site.yml": "titre: A\nlangues: [fr, es]\n", "index.md": "A.\n"])
    #expect(site.said(report(site).findings) == [])
  }

  @Test func everyGapOfEnglishIsOneOfSpanish() throws {
    func gaps(_ text: String) -> Set<String> {
      Set(text.matches(of: /\{([a-z0-9]+)\}/).map { String($0.1) })
    }
    var findings: [Finding] = []
    let english = readStrings(try #require(themeFile("strings/en.yml")), path: "en", findings: &findings)
    let spanish = readStrings(try #require(themeFile("strings/es.yml")), path: "es", findings: &findings)
    for (key, text) in english { #expect(gaps(spanish[key] ?? "") == gaps(text), "\(key)") }
  }

  @Test func spanishPagesSayNothingInEnglish() throws {
    let site = try TestSite(copying: packageRoot.appendingPathComponent("Tests/PipelineTests/Fixtures/espagnol"))
    #expect(report(site).isPublished)
    let english = ["Back to the text", "Objective", "Project", "milestones", "Germany", "workshop", "granted", " of "]
    for (path, bytes) in site.tree() where path.hasPrefix("es/") && path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self).replacing(/<[^>]*>/, with: " ")
      for word in english { #expect(!text.contains(word), "\(path): \(word)") }
    }
    let home = try page(site, "es/index.html")
    #expect(home.contains("<html lang=\"es\">"))
    #expect(home.contains("hreflang=\"es\""))
    // No-break spaces before colons and inside guillemets are French.
    #expect(home.contains("tiempo : « sin cambio »"))
    #expect(try page(site, "sitemap.xml").contains("https://exemple.ca/es/plans/2026/calendario/"))
    #expect(try page(site, "es/plans/2026/plan.json").contains("\"es\""))
    #expect(try page(site, "index.html").contains("lang=\"es\">Español<"))
  }

  // MARK: A site’s own

  @Test func aLanguageIsAddedByAFile() throws {
    let site = try TestSite(Self.files)
    try site.write("../templates/strings/ar.yml", Self.arabic)
    for number in 0...3 {
      let projects = (0..<number).map { "      - title: P\($0)\n" }.joined()
      try site.write(
        "plans/p\(number).ar.md",
        "---\ntitle: P\(number)\nperiod: 2026\nobjectives:\n  - title: O\n\(number == 0 ? "" : "    projects:\n" + projects)---\n"
      )
    }
    let report = report(site)
    #expect(report.isPublished)
    #expect(try page(site, "ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(try page(site, "index.html").contains("<html lang=\"fr-CA\">"))
    #expect(try page(site, "index.html").contains("العربية"))
    #expect(try page(site, "ar/plans/p1/index.html").contains("مشروع واحد"))
    #expect(try page(site, "ar/plans/p2/index.html").contains("مشروعان"))
    #expect(try page(site, "ar/plans/p3/index.html").contains("3 مشاريع"))
    // What the file leaves out is said in English, and told once.
    let told = report.findings.filter { $0.code == .languageWords }
    #expect(told.count == 1)
    #expect(told.first?.summary.english.contains("said in English") == true)
    #expect(told.first?.file?.hasSuffix("templates/strings/ar.yml") == true)
    #expect(try page(site, "ar/404.html").contains("This page does not exist"))
  }

  @Test(arguments: [
    ("➤plural_won: n = 1", "nothing says “plural_won”"), ("➤plural_two: n == 2", "“plural_two” cannot be “n == 2”"),
    ("➤language_direction: left", "“language_direction” cannot be “left”"),
    ("➤last_news: \"{dat}\"", "“{dat}” is not filled in “last_news”"), ("➤hoome: A", "nothing says “hoome”"),
    ("➤count_projects_some: A", "nothing says “count_projects_some”"),
  ])
  func aMistakeIsTold(line: String, words: String) throws {
    let site = try TestSite(Self.files)
    let (text, places) = marked("home: A\n" + line + "\n")
    try site.write("../templates/strings/ar.yml", text)
    let told = report(site).findings.filter { $0.code == .languageWords && $0.place != nil }
    #expect(told.count == 1)
    #expect(told.first?.summary.english.hasPrefix(words) == true, "\(told.map(\.summary.english))")
    #expect(told.map { [$0.place?.line ?? 0, $0.place?.column ?? 0] } == places)
  }

  @Test func aWordOfTheSitesOwnTemplateIsNoMistake() throws {
    let site = try TestSite(Self.files)
    try site.write("../templates/strings/ar.yml", "moto: A\n")
    try site.write("../templates/strings/fr.yml", "moto: B\n")
    try site.write("../templates/partials/footer.html", "<footer>{{t.moto}}</footer>\n")
    let told = report(site).findings.filter { $0.code == .languageWords }
    #expect(told.count == 1 && told.first?.place == nil)
  }

  @Test(arguments: [
    ("langues: [fr, ➤pt]", "there are no words of the interface in “pt”"),
    ("langues: [fr, ➤klingon]", "“klingon” is not the code of a language"),
    ("langue: ➤../x", "“../x” is not the code of a language"),
  ])
  func aLanguageWithoutAFileIsTold(line: String, words: String) throws {
    let (text, places) = marked("titre: A\n" + line + "\n")
    let site = try TestSite(["site.yml": text, "index.md": "A.\n"])
    let report = report(site)
    #expect(report.findings.map(\.code) == [.configInvalid])
    #expect(report.findings.first?.summary.english.hasPrefix(words) == true)
    #expect(report.findings.map { [$0.place?.line ?? 0, $0.place?.column ?? 0] } == places)
  }

  /// A name that ends like a code is a name, until the site publishes in that language.
  @Test func aCodeEndsANameOnlyInItsSite() throws {
    let site = try TestSite(["site.yml": "titre: A\n", "index.md": "A.\n", "bilan.es.md": "B.\n", "bilan.md": "C.\n"])
    #expect(report(site).isPublished)
    #expect(site.tree()["bilan-es/index.html"] != nil)
    try site.write("site.yml", "titre: A\nlangues: [fr, es]\n")
    #expect(report(site).isPublished)
    #expect(site.tree()["bilan-es/index.html"] == nil)
    #expect(try page(site, "es/bilan/index.html").contains("lang=\"fr-CA\""))
  }

  @Test func aRegionSpeaksItsLanguage() throws {
    let site = try TestSite([
      "site.yml": "titre: A\nlangues: [fr, es-MX]\n", "index.md": "A.\n", "index.es-mx.md": "B.\n",
    ])
    try site.write("../templates/strings/es-mx.yml", "home: Portada\n")
    let report = report(site)
    #expect(site.said(report.findings) == [])
    let text = try page(site, "es-mx/404.html")
    #expect(text.contains("lang=\"es-MX\"") && text.contains("Portada") && text.contains("Esta página no existe"))
  }

  /// What a site says otherwise in a few words takes none of the others away.
  @Test func aFewWordsOfItsOwn() throws {
    let site = try TestSite([
      "site.yml": "titre: A\nlangues: [fr, es]\n", "index.md": "A.\n", "index.es.md": "B.\n",
    ])
    try site.write("../templates/strings/es.yml", "home: Portada\n")
    #expect(site.said(report(site).findings) == [])
    let text = try page(site, "es/404.html")
    #expect(text.contains("Portada") && text.contains("Esta página no existe"))
  }

  /// The own page of a folder says which templates its list and its pages have, in every language.
  @Test func aFolderHasATemplateInEachLanguage() throws {
    let site = try TestSite([
      "site.yml": "titre: A\nlangues: [fr, es]\n", "index.md": "A.\n", "a/index.md": "# A\n", "a/b.md": "# B\n",
      "a/index.es.md": "---\ntitle: A\nlayout: fiche\nlist layout: liste\n---\n", "a/b.es.md": "# B\n",
    ])
    for name in ["fiche", "liste"] { try site.write("../templates/\(name).html", "<p>\(name)</p>") }
    #expect(report(site).isPublished)
    #expect(try page(site, "es/a/index.html") == "<p>liste</p>")
    #expect(try page(site, "es/a/b/index.html") == "<p>fiche</p>")
    #expect(try page(site, "a/b/index.html").contains("<!DOCTYPE html>"))
  }

  @Test func aTagHasANameInEachLanguage() throws {
    let text = """
      titre: A
      langues: [fr, es]
      mots-clés:
        - fr: danse
          es: danza
        - fr: musique
          pt: música
      """
    let site = try TestSite([
      "site.yml": text, "index.md": "---\nmots-clés: [danse]\n---\nA.\n",
      "index.es.md": "---\ntags: [danse]\n---\nB.\n",
    ])
    let findings = report(site).findings
    #expect(findings.map(\.code) == [.keyUnknown] && findings.first?.place?.line == 7)
    #expect(try page(site, "es/etiquetas/danza/index.html").contains("../../../mots-cles/danse/"))
  }

  // MARK: Later builds

  /// After each change, a build that remembers gives what one gives that does not.
  @Test func aChangedFileChangesPages() throws {
    let site = try TestSite(Self.files)
    try site.write("../templates/strings/ar.yml", Self.arabic)
    try site.write("a.ar.md", "> [!NOTE]\n> A[^1].\n\n- [x] B\n\n[^1]: C.\n")
    #expect(report(site).isPublished)
    let changes: [() throws -> Void] = [
      {
        try site.write("../templates/strings/ar.yml", Self.arabic + "word_note: ملاحظة\nword_back_to_the_text: عودة\n")
      },
      { try site.write("a.ar.md", "> [!NOTE]\n> Autre[^1].\n\n- [x] B\n\n[^1]: C.\n") },
      { try site.write("../templates/strings/ar.yml", Self.arabic.replacing("rtl", with: "ltr")) },
      { try site.write("site.yml", "titre: Réseau\nlangues: [fr, es, ar]\nétat au: 2026-06-15\n") },
      { try site.remove("../templates/strings/ar.yml") },
    ]
    for change in changes {
      try change()
      let remembered = report(site)
      let clean = report(site) {
        $0.destination = "clean"
        $0.isForced = true
      }
      #expect(remembered.isPublished == clean.isPublished)
      if clean.isPublished { #expect(site.tree() == site.tree("clean")) }
    }
  }
}
