import Basics
import Exports
import Foundation
import Model
import Pipeline
import Reference
import TestSupport
import Testing

/// The schemas of front matter and of `site.yml`, against the demonstration and against mistakes.
@Suite struct SchemaTests {
  private static let content = packageRoot.appendingPathComponent("content")

  private func schema(_ subject: SchemaSubject, _ language: Language = .french) throws -> Schema {
    Schema(root: try JSONValue(contentSchema(of: subject, language: language)))
  }

  @Test(arguments: Language.ofCommands) func theDemonstrationIsWhatTheySay(_ language: Language) throws {
    let site = try self.schema(.site, language)
    // The demonstration has a type of its own.
    var options = BuildOptions()
    options.source = packageRoot.path
    let settings = siteSettings(of: options)
    func schema(_ subject: SchemaSubject) throws -> Schema {
      Schema(root: try JSONValue(contentSchema(of: subject, language: language, settings: settings)))
    }
    let all = try schema(.records)
    var byType: [RecordType: Schema] = [:]
    var read: Set<RecordType> = []
    var count = 0
    for (path, bytes) in readTree(Self.content).sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".yml") {
        #expect(site.problems(in: try readYAML(text)) == [], "\(path)")
        count += 1
      }
      guard path.hasSuffix(".md") else { continue }
      let matter = try #require(try frontMatter(of: text), "\(path)")
      let type = type(of: path, matter)
      let own = try byType[type] ?? schema(.record(type))
      byType[type] = own
      #expect(own.problems(in: matter) == [], "\(path)")
      #expect(all.problems(in: matter) == [], "\(path)")
      read.insert(type)
    }
    #expect(count == 2)
    // A plan’s parts have no file of their own there.
    #expect(read == Set(RecordType.allCases).subtracting([.objective, .project]))
  }

  /// As a build has it: what the front matter says, else the folder.
  private func type(of path: String, _ matter: JSONValue) -> RecordType {
    if case .text(let name)? = matter["type"] { return RecordType(named: name) ?? .page }
    let parts = path.split(separator: "/").map { $0.replacing(".en.md", with: ".md") }
    guard parts.count > 1 else { return parts[0].hasPrefix("glossaire") ? .glossary : .page }
    let isRecord = parts.count == 2 && parts[1] != "index.md" || parts.count == 3 && parts[2] == "index.md"
    return isRecord ? RecordType(named: parts[0]) ?? .page : .page
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("mission", "tittre: Berlin", "/tittre: not expected"),
    ("mission", "titre: [Berlin]", "/titre: array for"),
    ("mission", "état: peut-être", "/état: not among"),
    ("mission", "participants:\n  - nature: organisme", "/participants/0"),
    ("mission", "participants:\n  - nom: Ariane\n    nature: artiste", "/participants/0/nature"),
    ("mission", "participants:\n  nom: Ariane", "/participants: object for"),
    ("mission", "financement:\n  - bailleur: X\n    statut: promis", "/financement/0/statut"),
    ("mission", "photos:\n  - légende: Une photo", "/photos/0"),
    ("mission", "rencontres:\n  - date: 3 mai", "/rencontres/0"),
    ("mission", "logistique publique: peut-être", "/logistique publique"),
    ("contact", "vérifié: hier", "/vérifié: “hier” does not match"),
    ("contact", "personnes:\n  - rôle: direction", "/personnes/0"),
    ("contact", "capacité: 300", "/capacité: not expected"),
    ("politique", "statut: oubliée", "/statut"),
    ("politique", "délai: un mois", "/délai: “un mois” does not match"),
    ("événement", "liens:\n  - titre: S’inscrire", "/liens/0"),
    ("actualité", "auteurs:\n  - rôle: direction", "/auteurs/0"),
    ("actualité", "lieu: Montréal", "/lieu: not expected"),
    ("plan", "jalons:\n  - date: juin 2026", "/jalons/0"),
    (
      "plan", "objectifs:\n  - titre: Un\n    jalons:\n      - titre: A\n        état: bientôt",
      "/objectifs/0/jalons/0/état"
    ),
    ("projet", "titre: Sans objectif", ": no objectif"),
    ("glossaire", "termes:\n  - terme: RDQ", "/termes/0"),
    ("page", "type: paje", "/type"),
    ("page", "exemple: peut-être", "/exemple"),
  ])
  func mistakesAreFound(_ type: String, _ yaml: String, _ expected: String) throws {
    let type = try #require(RecordType(named: type))
    let problems = try schema(.record(type)).problems(in: try readYAML(yaml))
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
    // Of any type, they are mistakes as well, where the file says which it is.
    if type != .page {
      let named = try readYAML("type: \(type.name.french)\n" + yaml)
      #expect(try !schema(.records).problems(in: named).isEmpty)
    }
  }

  @Test(arguments: [
    ("title: Site\ncolour: red", "/colour: not expected"), ("accent: rouge", "/accent"), ("as_of: demain", "/as_of"),
    ("langues: [fr, espagnol]", "/langues/1"), ("menu: Plans", "/menu: string for"),
    ("menu:\n  - titre: Plans", "/menu/0"),
    ("organisation:\n  sigle: SDQ", "/organisation"), ("html: [oui]", "/html"),
    ("redirections: [iis]", "/redirections/0"), ("gravité:\n  alt-missing: grave", "/gravité/alt-missing"),
    ("gravité:\n  alt-mising: note", "/gravité/alt-mising"),
    ("severity:\n  io-write: note", "/severity/io-write"), ("gravité: note", "/gravité: string for"),
  ])
  func mistakesOfSettingsAreFound(_ yaml: String, _ expected: String) throws {
    let problems = try schema(.site).problems(in: try readYAML(yaml))
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
  }

  /// However a key or a word is spelled, where Jalon reads it.
  @Test(arguments: [
    "Titre: Berlin", "TITLE: Berlin", "etat: réalisée", "État: DONE", "mis_a_jour: 2026-01-20",
    "mis à jour: 20 janvier 2026",
    "last-updated: 2026-01-20", "lieu: Berlin, Allemagne", "disciplines: vidéo, art sonore", "exemple: True",
    "participants: [Studio du Quai]", "participants:\n  - nom: Studio\n    Nature: organisme", "titre:", "titre: 2026",
    "participants:\n  - NOM: Studio", "financement:\n  - bailleur: X\n    statut: accordée",
    "brouillon: oui", "publish_from: 2026-04-01", "alias: /ancienne/",
    "photos:\n  - fichier: a.jpg\n    texte_de_remplacement: Un quai",
  ])
  func spellingsThatAreReadAreRight(_ yaml: String) throws {
    for language in Language.ofCommands {
      #expect(try schema(.record(.mission), language).problems(in: try readYAML(yaml)) == [])
      #expect(try schema(.records, language).problems(in: try readYAML(yaml)) == [])
    }
  }

  /// Each key of the table is a property in both languages, with its other names, and says what to write in the language asked for.
  @Test(arguments: Language.ofCommands) func everyKeyIsThere(_ language: Language) throws {
    let schema = try JSONValue(contentSchema(of: .records, language: language))
    let site = try JSONValue(contentSchema(of: .site, language: language))
    for row in Field.table {
      for scope in row.scopes {
        let names = [row.names.french, row.names.english] + row.others
        let definitions =
          scope == .site
            || [
              .publisher, .named, .menuItem, .footer, .sitePartner, .analytics, .tag, .customField, .choice,
              .customType,
            ].contains(scope)
          ? site : schema
        for name in names where Field.named(name, in: scope) == row.field {
          let properties = definitions["definitions"]?[scope.name]?["properties"]
          let property = try #require(properties?[name], "\(name) in \(scope)")
          #expect((property["doNotSuggest"] == nil) == (name == row.names[language]), "\(name) in \(scope)")
          guard case .text(let reference)? = property["$ref"] else {
            Issue.record("\(name) in \(scope)")
            continue
          }
          let value = definitions["definitions"]?[String(reference.dropFirst("#/definitions/".count))]
          let advice = try #require(
            row.field.advice(in: scope, language), "What to write as « \(name) »? Add it to advice.ini.")
          #expect(value?["description"] == .text(advice.words))
        }
      }
    }
  }

  // MARK: The command

  @Test func theCommandPrintsThem() throws {
    let folder = try TestFolder()
    let mission = try folder.jalon("schema", "Missions", "--lang", "fr")
    #expect(mission.code == 0)
    #expect(mission.output == String(decoding: contentSchema(of: .record(.mission), language: .french), as: UTF8.self))
    let site = try folder.jalon("schema", "site", "--lang", "en")
    #expect(site.output == String(decoding: contentSchema(of: .site, language: .english), as: UTF8.self))
    let all = try folder.jalon("schema", "--lang", "en")
    #expect(all.output == String(decoding: contentSchema(of: .records, language: .english), as: UTF8.self))
    let unknown = try folder.jalon("schema", "mision", "--lang", "fr")
    #expect(unknown.code == 2)
    #expect(unknown.output.isEmpty)
    #expect(
      unknown.errors.hasPrefix(
        "Erreur\u{A0}: «\u{A0}mision\u{A0}» n’a pas de schéma. Vouliez-vous dire «\u{A0}mission\u{A0}»? "))
  }
}
