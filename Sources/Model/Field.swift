package import Basics

/// The keys of front matter and of `site.yml`: the one table that defines them all.
///
/// Whatever needs to know a key (reader, checker, `jalon new`, guide, editor schema) is derived from `Field.table`.
package enum Field: String, Sendable, Hashable, CaseIterable {
  case title, type, description, summary, slug, layout
  case period, organization, source
  case languages, language, menu, link, licence, url, name, acronym
  case asOf = "as_of"
  case timeZone = "time_zone"
  case accent, html, seasons
  case id, number, objective, issue, date, due, statement
  case objectives, projects, milestones, partners, results, indicators, lead, budget
  case vision, mission, values, orientations, issues, axes, actions
  case state, done, evidence, note, reason, updates
  case newDate = "new_date"
  case unit, baseline, target, actuals
  case axis, text

  /// What a value must be.
  package enum Kind: String, Sendable, Hashable {
    case text, texts, number, date, phrase, period, flag, color, url, languages, language, type, slug, entries, entry,
      state
  }

  /// Where a key may stand.
  package enum Room: Sendable, Hashable {
    /// `site.yml`.
    case site
    /// An entry of `menu:`.
    case menuItem
    /// A mapping that names something: `organisation:`, `licence:`.
    case named
    /// A milestone, an entry of its history, an indicator, an action on an axis.
    case milestone, update, indicator, action
    case record(RecordType)
  }

  /// A row of the table.
  package struct Row: Sendable {
    package let field: Field
    package let names: Words
    /// Names that are read and never shown.
    package let others: [String]
    package let kind: Kind
    package let rooms: Set<Room>
  }

  /// The row that a key names in a room, in either language, accents, case, spaces and hyphens ignored.
  package static func row(named key: String, in room: Room) -> Row? {
    byName[foldKey(key)]?.first { $0.rooms.contains(room) }
  }

  /// The row of a field in a room.
  package func row(in room: Room) -> Row? {
    Self.table.first { $0.field == self && $0.rooms.contains(room) }
  }

  /// Every key that may stand in a room, in one language, in the order of the table.
  package static func names(in room: Room, language: Language) -> [String] {
    table.filter { $0.rooms.contains(room) }.map { $0.names[language] }
  }

  private static let byName: [String: [Row]] = {
    var result: [String: [Row]] = [:]
    for row in table {
      for name in Set(([row.names.french, row.names.english, row.field.rawValue] + row.others).map(foldKey)) {
        result[name, default: []].append(row)
      }
    }
    return result
  }()
}

/// A key without case, accents, spaces, hyphens and underscores.
private func foldKey(_ key: String) -> String {
  fold(key).filter { !" -_'".contains($0) }
}

extension Field {
  private static let records = Set(RecordType.allCases.map(Room.record))
  /// A plan and what it is made of.
  private static let parts: Set<Room> = [.record(.plan), .record(.objective), .record(.project)]

  /// One row a key: its names, what a value must be, where it may stand.
  package static let table: [Row] = [
    row(.title, fr: "titre", en: "title", is: .text, in: records.union([.site, .menuItem, .milestone, .indicator])),
    row(.type, fr: "type", en: "type", is: .type, in: records),
    row(.description, fr: "description", en: "description", is: .text, in: records.union([.site])),
    row(.summary, fr: "résumé", en: "summary", is: .text, in: records),
    row(.slug, fr: "adresse", en: "slug", is: .slug, in: records),
    row(.layout, fr: "gabarit", en: "layout", is: .text, in: records),
    row(.period, fr: "période", en: "period", is: .period, in: [.record(.plan), .record(.report)]),
    row(.id, fr: "id", en: "id", is: .slug, in: records.union([.milestone, .indicator])),
    row(.number, fr: "numéro", en: "number", "no", is: .number, in: [.record(.objective), .record(.project)]),
    row(.objective, fr: "objectif", en: "objective", is: .number, in: [.record(.project)]),
    row(.issue, fr: "enjeu", en: "issue", is: .number, in: [.record(.objective)]),
    row(.vision, fr: "vision", en: "vision", is: .text, in: [.record(.plan)]),
    row(.mission, fr: "mission", en: "mission", is: .text, in: [.record(.plan)]),
    row(.values, fr: "valeurs", en: "values", is: .texts, in: [.record(.plan)]),
    row(.orientations, fr: "orientations", en: "orientations", is: .texts, in: [.record(.plan)]),
    row(.axes, fr: "axes", en: "axes", is: .texts, in: [.record(.plan)]),
    row(.issues, fr: "enjeux", en: "issues", is: .entries, in: [.record(.plan)]),
    row(.objectives, fr: "objectifs", en: "objectives", is: .entries, in: [.record(.plan)]),
    row(.projects, fr: "projets", en: "projects", is: .entries, in: [.record(.objective)]),
    row(.statement, fr: "énoncé", en: "statement", is: .text, in: [.record(.objective)]),
    row(.due, fr: "échéance", en: "due", is: .phrase, in: [.record(.objective)]),
    row(.axis, fr: "axe", en: "axis", is: .number, in: [.action]),
    row(.text, fr: "texte", en: "text", is: .text, in: [.action, .record(.objective), .record(.project)]),
    row(.actions, fr: "actions", en: "actions", is: .entries, in: [.record(.objective)]),
    row(.milestones, fr: "jalons", en: "milestones", "étapes", is: .entries, in: parts),
    row(.partners, fr: "partenaires", en: "partners", is: .texts, in: parts),
    row(.results, fr: "résultats", en: "results", "résultat", "result", is: .texts, in: parts),
    row(.indicators, fr: "indicateurs", en: "indicators", is: .entries, in: parts),
    row(.lead, fr: "responsable", en: "lead", is: .text, in: parts.union([.milestone])),
    row(.budget, fr: "budget", en: "budget", is: .text, in: parts),
    row(.date, fr: "date", en: "date", is: .phrase, in: [.milestone, .update]),
    row(.done, fr: "fait", en: "done", is: .flag, in: [.milestone]),
    row(.state, fr: "état", en: "state", "statut", "status", is: .state, in: [.milestone, .update]),
    row(.newDate, fr: "nouvelle date", en: "new date", is: .phrase, in: [.milestone]),
    row(.evidence, fr: "preuve", en: "evidence", "preuves", is: .text, in: [.milestone, .update]),
    row(.note, fr: "note", en: "note", "remarque", is: .text, in: [.milestone, .update, .indicator]),
    row(.reason, fr: "raison", en: "reason", "motif", is: .text, in: [.milestone]),
    row(.updates, fr: "suivi", en: "updates", "historique", "history", is: .entries, in: [.milestone]),
    row(.unit, fr: "unité", en: "unit", is: .text, in: [.indicator]),
    row(.baseline, fr: "départ", en: "baseline", "point de départ", "base", is: .text, in: [.indicator]),
    row(.target, fr: "cible", en: "target", "cibles", "targets", is: .texts, in: [.indicator]),
    row(.actuals, fr: "mesures", en: "actuals", "mesure", "actual", is: .texts, in: [.indicator]),
    row(.organization, fr: "organisation", en: "organization", is: .text, in: [.record(.plan), .record(.policy)]),
    row(.organization, fr: "organisation", en: "organization", is: .entry, in: [.site]),
    row(.source, fr: "source", en: "source", is: .text, in: records),
    row(.languages, fr: "langues", en: "languages", is: .languages, in: [.site]),
    row(.language, fr: "langue", en: "language", is: .language, in: [.site]),
    row(.menu, fr: "menu", en: "menu", is: .entries, in: [.site]),
    row(.link, fr: "lien", en: "link", is: .url, in: [.menuItem]),
    row(.licence, fr: "licence", en: "license", is: .entry, in: [.site]),
    row(.name, fr: "nom", en: "name", is: .text, in: [.named]),
    row(.acronym, fr: "sigle", en: "acronym", is: .text, in: [.named]),
    row(.url, fr: "url", en: "url", is: .url, in: [.named, .site]),
    row(.asOf, fr: "état au", en: "as of", is: .date, in: [.site]),
    row(.timeZone, fr: "fuseau horaire", en: "time zone", is: .text, in: [.site]),
    row(.accent, fr: "accent", en: "accent", is: .color, in: [.site]),
    row(.html, fr: "html", en: "html", is: .flag, in: [.site]),
    row(.seasons, fr: "saisons", en: "seasons", is: .text, in: [.site]),
  ]

  private static func row(
    _ field: Field, fr french: String, en english: String, _ others: String..., is kind: Kind, in rooms: Set<Room>
  ) -> Row {
    Row(field: field, names: Words(fr: french, en: english), others: others, kind: kind, rooms: rooms)
  }
}
