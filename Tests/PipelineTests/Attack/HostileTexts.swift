import Foundation
import Model
import TestSupport

private let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>\n"

/// What the keys name, and files whose names are hostile.
let otherFiles = [
  "a.svg": drawing, "plans/a.svg": drawing, "plans/q/a.svg": drawing, "missions/a.svg": drawing,
  "contacts/a.svg": drawing, "politiques/a.svg": drawing, "evenements/a.svg": drawing, "rapports/a.svg": drawing,
  "actualites/a.svg": drawing, "organisations/a.svg": drawing, "\"><img src=x onerror=alert(1)>.svg": drawing,
  "' onmouseover='alert(1).md": "Une page.\n", "javascript:alert(1).md": "Une autre.\n",
  "\"><script>alert(1)/index.md": "[lien](<../javascript:alert(1).md>)\n",
  "missions/' onload='alert(1).svg": drawing,
  "missions/noms.md": """
  ---
  titre: Noms
  dates: mai 2020
  documents:
    - fichier: "' onload='alert(1).svg"
  photos:
    - fichier: "' onload='alert(1).svg"
      texte de remplacement: mot
  ---
  [lien](<' onload='alert(1).svg>) ![mot](<' onload='alert(1).svg>)
  """,
]

/// The words of the theme, each of them as hostile as a value: whoever translates them is not trusted either.
func hostileStrings(_ payload: Payload) throws -> String {
  let path = packageRoot.appendingPathComponent("templates/strings/fr.yml")
  return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
    guard let colon = line.firstIndex(of: ":"), line.first?.isLetter == true else { return String(line) }
    // What stands for a number or a name stays, or the words would be refused.
    let kept = line[colon...].matches(of: /\{[a-z_]+\}/).map { String($0.output) }.joined(separator: " ")
    return line[...colon] + " " + quotedScalar(payload.value("t") + kept)
  }.joined(separator: "\n") + "\n"
}

/// Every file that is written by hand, with a hostile value for each key; those that were refused have what their key wants.
func hostileFiles(_ payload: Payload, _ refusals: [String: Int]) -> [HostileFile] {
  let records: [(String, RecordType)] = [
    ("page.md", .page), ("plans/p.md", .plan), ("plans/q/index.md", .plan), ("plans/q/o.md", .objective),
    ("plans/q/p.md", .project), ("missions/m.md", .mission), ("contacts/c.md", .contact), ("politiques/x.md", .policy),
    ("evenements/e.md", .event), ("rapports/r.md", .report), ("organisations/o.md", .organization),
    ("glossaire.md", .glossary), ("actualites/a.md", .news),
  ]
  var files = records.map { path, type in
    var file = HostileFile(path, payload, refusals: refusals)
    file.add("---")
    file.addKeys(of: .record(type), type: type)
    file.add("---")
    switch type {
    case .plan, .objective, .project: break
    case .glossary: file.add("- **", "item", "** : mot")
    default: addText(&file)
    }
    if type == .page {
      file.add("")
      file.add("{{jalons plan=\"p\" titre=\"", "embed", "\"}}")
    }
    return file
  }
  var version = HostileFile("politiques/textes/t.md", payload, refusals: refusals)
  addText(&version)
  var sections = HostileFile("missions/s.md", payload, refusals: refusals)
  addSections(&sections)
  var settings = HostileFile("site.yml", payload, refusals: refusals)
  settings.addKeys(of: .site, type: nil)
  var outline = HostileFile("plans/outline.md", payload, refusals: refusals)
  addOutline(&outline)
  var table = HostileFile("contacts/contacts.csv", payload, refusals: refusals)
  addTable(&table)
  files += [settings, outline, table, version, sections]
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
  for row in Field.table where row.scopes.contains(.milestone) && row.kind == .text {
    file.add("  - \(row.names.french) : ", row.field.rawValue)
  }
  file.add("")
  file.add("Indicateurs")
  file.add("")
  file.add("- ", "indicator")
  for row in Field.table where row.scopes.contains(.indicator) && row.kind == .text {
    file.add("  - \(row.names.french) : ", "indicator." + row.field.rawValue)
  }
}

/// A mission whose keys are sections of its text.
private func addSections(_ file: inout HostileFile) {
  file.add("---")
  file.add("titre: Sections")
  file.add("dates: mai 2020")
  file.add("---")
  file.add("# ", "title")
  for row in Field.table where row.scopes.contains(.record(.mission)) {
    guard case .entries(let scope) = row.kind else { continue }
    file.add("")
    file.add("## " + row.names.french)
    file.add("")
    let prefix = row.field.rawValue
    switch row.field {
    case .documents: file.add("- [", prefix, "](a.svg)")
    case .photos: file.add("- ![mot](a.svg) ", prefix)
    case .places: file.add("- ", prefix, ", France")
    default: file.add("- ", prefix)
    }
    for row in Field.table where row.scopes.contains(scope) && [.text, .url].contains(row.kind) {
      file.add("  - \(row.names.french) : ", prefix + "." + row.field.rawValue)
    }
  }
  file.add("")
  file.add("## Logistique")
  file.add("")
  file.add("", "logistics")
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
