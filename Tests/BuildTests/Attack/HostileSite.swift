import Basics
import Build
import Diagnostics
import Foundation
import Model
import TestSupport

/// A site that says something hostile wherever a person may write, as far as Jalon lets it be published.
struct HostileSite: Sendable {
  /// What was published; nothing where there were errors to the last.
  let tree: [String: Data]
  /// Those of the last build.
  let errors: [Finding]
  /// The values that were published as they are, by their marks; what was refused is not among them.
  let marks: [String: String]
  /// How many builds it took.
  let rounds: Int

  /// Builds until what is refused is out, each time with what a key wants in the place of what it did not take.
  init(_ payload: Payload) throws {
    // A project that belongs to no objective, or an objective without a number, would take the plan with it.
    var refusals = ["plans/q/o.md:number": 1, "plans/q/p.md:objective": 1]
    var rounds = 0
    while true {
      rounds += 1
      let files = hostileFiles(payload, refusals)
      let site = try TestSite(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }))
      for (path, text) in otherFiles { try site.write(path, text) }
      var options = BuildOptions()
      options.source = site.root
      options.asOf = CivilDate(iso: "2020-12-15")
      let report = build(options)
      let errors = report.findings.filter { $0.severity == .error }
      if errors.isEmpty || rounds == 8 {
        tree = site.tree()
        self.errors = errors
        marks = files.reduce(into: [:]) { $0.merge($1.marks) { first, _ in first } }
        self.rounds = rounds
        return
      }
      var ids: Set<String> = []
      for error in errors {
        // What it names says more than its place: a template that there is none of has no place.
        let named = files.flatMap(\.marks).first { error.summary.french.contains($0.key) }
        if let named {
          ids.insert(named.value)
          continue
        }
        guard let path = error.file, let line = error.place?.line else { continue }
        if let id = files.first(where: { path.hasSuffix("/content/" + $0.path) })?.value(atLine: line) {
          ids.insert(id)
        }
      }
      for id in ids { refusals[id, default: 0] += 1 }
      // Nothing to take out: the errors that remain are for the test to tell.
      if ids.isEmpty { rounds = 7 }
    }
  }
}

private let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>\n"

/// What the keys name, and files whose names are hostile.
private let otherFiles = [
  "a.svg": drawing, "plans/a.svg": drawing, "plans/q/a.svg": drawing, "missions/a.svg": drawing,
  "contacts/a.svg": drawing, "politiques/a.svg": drawing, "evenements/a.svg": drawing, "rapports/a.svg": drawing,
  "organisations/a.svg": drawing, "\"><img src=x onerror=alert(1)>.svg": drawing,
  "' onmouseover='alert(1).md": "Une page.\n", "javascript:alert(1).md": "Une autre.\n",
  "\"><script>alert(1)/index.md": "[lien](<../javascript:alert(1).md>)\n",
]

private func hostileFiles(_ payload: Payload, _ refusals: [String: Int]) -> [HostileFile] {
  let records: [(String, RecordType)] = [
    ("page.md", .page), ("plans/p.md", .plan), ("plans/q/index.md", .plan), ("plans/q/o.md", .objective),
    ("plans/q/p.md", .project), ("missions/m.md", .mission), ("contacts/c.md", .contact), ("politiques/x.md", .policy),
    ("evenements/e.md", .event), ("rapports/r.md", .report), ("organisations/o.md", .organization),
    ("glossaire.md", .glossary),
  ]
  var files = records.map { path, type in
    var file = HostileFile(path, payload, refusals: refusals)
    file.add("---")
    file.addKeys(of: .record(type), type: type)
    file.add("---")
    if type == .page { addText(&file) }
    return file
  }
  var settings = HostileFile("site.yml", payload, refusals: refusals)
  settings.addKeys(of: .site, type: nil)
  var outline = HostileFile("plans/outline.md", payload, refusals: refusals)
  addOutline(&outline)
  var table = HostileFile("contacts/table.csv", payload, refusals: refusals)
  addTable(&table)
  files += [settings, outline, table]
  return files
}

/// Markdown of every kind.
private func addText(_ file: inout HostileFile) {
  file.add("## ", "heading")
  file.add("")
  file.add("Texte ", "paragraph")
  file.add("")
  file.add("- ", "item")
  file.add("- [x] ", "task")
  file.add("")
  file.add("> ", "quotation")
  file.add("")
  file.add("| ", "cell", " |")
  file.add("|---|")
  file.add("| ", "row", " |")
  file.add("")
  file.add("``` ", "info")
  file.add("", "code")
  file.add("```")
  file.add("")
  file.add("![", "alt", "](a.svg)")
  file.add("")
  file.add("![image](a.svg '", "caption", "')")
  file.add("")
  file.add("[", "link", "](https://exemple.ca)")
  file.add("")
  file.add("[lien](https://exemple.ca/", "address", ")")
  file.add("")
  file.add("[^1] *", "emphasis", "*")
  file.add("")
  file.add("[^1]: ", "footnote")
}

/// A plan as people write it: what it says of itself, of an objective, of a project, of a milestone.
private func addOutline(_ file: inout HostileFile) {
  file.add("# ", "plan")
  file.add("")
  file.add("## Objectif 1 : ", "objective")
  file.add("")
  file.add("Énoncé : ", "statement")
  file.add("")
  file.add("### Projet : ", "project")
  file.add("")
  file.add("Responsable : ", "lead")
  file.add("")
  file.add("Partenaires : ", "partners")
  file.add("")
  file.add("Résultats")
  file.add("")
  file.add("- ", "result")
  file.add("")
  file.add("Jalons")
  file.add("")
  file.add("- ", "milestone", " (mai 2020)")
  for row in Field.table where row.rooms.contains(.milestone) && row.kind == .text {
    file.add("  - \(row.names.french) : ", row.field.rawValue)
  }
  file.add("")
  file.add("Indicateurs")
  file.add("")
  file.add("- ", "indicator")
  for row in Field.table where row.rooms.contains(.indicator) && row.kind == .text {
    file.add("  - \(row.names.french) : ", "indicator." + row.field.rawValue)
  }
}

/// A table of contacts with a row for each of its columns.
private func addTable(_ file: inout HostileFile) {
  let fields: [Field] = [
    .organization, .category, .country, .city, .disciplines, .website, .email, .phone, .languages, .verified, .person,
    .role, .note, .consent, .description,
  ].filter { Field.named($0.names.french, in: .record(.contact)) != nil }
  file.add("organisation;" + fields.dropFirst().map(\.names.french).joined(separator: ";"))
  for (index, field) in fields.enumerated() {
    let cells = fields.map { other in
      other == .organization && field != .organization ? "Rangée \(index)" : ""
    }
    file.add(
      cells[..<index].map { $0 + ";" }.joined() + "\"", "table." + field.rawValue,
      "\"" + cells[(index + 1)...].map { ";" + $0 }.joined(), harmless: "", inCell: true)
  }
}
