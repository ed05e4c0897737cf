import Basics
import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// A public programme names people who have agreed to nothing else.
@Suite struct ProgrammeNameTests {
  static let event = """
    ---
    titre: Atelier
    début: 2020-01-01 9:00
    noms publics: Le programme imprimé nomme ces personnes.
    conférenciers:
      - nom: Joselle Orateur
        courriel: j.o@exemple.ca
    ---
    Avec Joselle Orateur.
    """

  /// `public_names` allows names on the pages of the event, in each language, and in what lies in its folder; how to reach people, nowhere.
  @Test func aProgrammeNamesPeopleOnItsPages() throws {
    let site = try TestSite([
      "site.yml": "titre: Essai\nlangues: [fr, en]\n", "index.md": "# Accueil\n",
      "evenements/atelier/index.md": Self.event,
      "evenements/atelier/index.en.md": "---\ntitle: Workshop\nstart: 2020-01-01 9:00\n---\nWith Joselle Orateur.\n",
      "evenements/atelier/programme.txt": "Avec Joselle Orateur.", "evenements/atelier/index.md.txt": "x",
    ])
    #expect(report(of: site).findings.filter { $0.severity == .error } == [])
    let pages = site.tree().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(pages["evenements/atelier/index.html"]?.contains("Joselle Orateur") == true)
    #expect(pages["en/evenements/atelier/index.html"]?.contains("Joselle Orateur") == true)
    for (path, text) in pages { #expect(!text.contains("j.o@exemple.ca"), "\(path)") }
  }

  @Test(arguments: [
    ("index.md", "# Accueil\n\nMerci à Joselle Orateur.\n"), ("fichiers/merci.txt", "Joselle Orateur"),
    ("evenements/autre.md", "---\ntitre: Autre\ndébut: 2020-02-01 9:00\n---\nAvec Joselle Orateur.\n"),
    ("evenements/atelier/index.md", event.replacing("Avec Joselle Orateur.", with: "Écrire à j.o@exemple.ca.")),
  ])
  func andNowhereElse(path: String, text: String) throws {
    let site = try TestSite(["index.md": "# Accueil\n", "evenements/atelier/index.md": Self.event])
    try site.write(path, text)
    let report = report(of: site)
    #expect(Set(report.findings.filter { $0.severity == .error }.map(\.code)) == [.personalData])
    #expect(report.findings.first { $0.severity == .error }?.file == "\(site.root)/content/\(path)")
  }

  /// An event may have somebody’s name in its title: what leads to it says it too.
  @Test func titlesOfEventsMayBeShown() throws {
    let site = try TestSite([
      "site.yml": "titre: Essai\nurl: https://exemple.ca\n",
      "index.md": "# Accueil\n\n[Une conférence](evenements/conference-de-joselle-orateur.md)\n",
      "evenements/conference-de-joselle-orateur.md": Self.event.replacing(
        "Atelier", with: "Conférence de Joselle Orateur"),
    ])
    #expect(report(of: site).findings.filter { $0.severity == .error } == [])
    #expect(
      site.tree()["evenements/index.html"].map { String(decoding: $0, as: UTF8.self) }?.contains(
        "Conférence de Joselle Orateur") == true)
  }
}

/// What a build of a site on two threads tells.
func report(of site: TestSite, _ change: (inout BuildOptions) -> Void = { _ in }) -> BuildReport {
  var options = BuildOptions()
  options.source = site.root
  options.jobs = 2
  change(&options)
  return build(options)
}
