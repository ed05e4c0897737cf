package import Basics

/// The keys of front matter and of `site.yml`: the one table that defines them all.
///
/// Whatever needs to know a key (reader, checker, `jalon new`, guide, editor schema) is derived from `Field.table`.
package enum Field: String, Sendable, Hashable, CaseIterable {
  case title, type, description, summary, slug, layout
  case period, organization, source
  case languages, language, menu, items, link, licence, url, name, acronym
  case asOf = "as_of"
  case timeZone = "time_zone"
  case accent, html, seasons, headers
  case financialYear = "financial_year"
  case severities = "severity"
  case footer, social, address, analytics, service, site
  case id, number, objective, issue, date, due, statement
  case objectives, projects, milestones, partners, results, indicators, lead, budget
  case vision, mission, values, orientations, issues, axes, actions
  case state, done, evidence, note, reason, updates
  case newDate = "new_date"
  case unit, baseline, target, actuals
  case axis, text
  case updated
  // How a plan is read and followed.
  case followed, levels, progress, spent
  case example, places, city, country, coordinates, dates, policy, disciplines, participants, kind, member, selection,
    role
  case consent, expires, funding, funder, program, amount, currency, status, logistics
  case logisticsArePublic = "logistics_public"
  case meetings, visits, networking, time, place, host, contacts, outcomes, meeting, documents, file, photos, alt,
    caption
  case credit, category, website, email, phone, verified, people, person
  case givenName = "given_name"
  case principles, prohibitions, kinds, responsibilities, duties, authority = "body", approved, effective, within
  case revisions, change, replaces
  case replacedBy = "replaced_by"
  case series, edition, start, end, themes, speakers, moderators, organizers, collaborators, links, archive
  case publicNames = "public_names"
  case frenchName = "french_name"
  case englishName = "english_name"
  case otherNames = "other_names"
  case logo, categories, plan, terms, term, definition
  case logoAlt = "logo_alt"
  // What news have.
  case authors, image, tags
  // What a site declares of its own.
  case fields, types, key, choices, folder, order
  case listLayout = "list_layout"
  // When a record is published, and where it used to be.
  case draft, aliases, redirections, publish
  case publishFrom = "publish_from"
  case publishUntil = "publish_until"

  /// What a value must be.
  package enum Kind: Sendable, Hashable {
    case text, texts, number, date, phrase, period, flag, color, url, languages, language, type, slug, entry, state,
      file
    /// Codes of findings, each with what it weighs.
    case severities
    /// A list of addresses from the site’s root: never a section of the text.
    case addresses
    /// A list of words, or several between commas: never a section of the text.
    case words
    /// Prose, which may be a section of the text too.
    case prose
    /// A list of texts, or of keys and values that may stand in the room given.
    case entries(Scope)

    /// Whether a section of the text may say it as well as front matter.
    package var isSection: Bool {
      switch self {
      case .texts, .prose, .entries: true
      default: false
      }
    }
  }

  /// The scope of a key: where it may stand.
  package enum Scope: Sendable, Hashable {
    /// `site.yml`.
    case site
    /// An entry of `menu:`.
    case menuItem
    /// The `footer:` of `site.yml`, an entry of its `partners:`, and the `analytics:`.
    case footer, sitePartner, analytics
    /// What a tag is called in each language: an entry of the site’s `mots-clés:`.
    case tag
    /// A key of the site’s own, one of the things that it may say, a type of record of the site’s own.
    case customField, choice, customType
    /// A mapping that names something: `licence:`.
    case named
    /// The `organisation:` of `site.yml`.
    case publisher
    /// A milestone, an entry of its history, an indicator, an action on an axis.
    case milestone, update, indicator, action
    /// What a mission lists.
    case place, participant, funding, encounter, outcome, document, photo
    /// Someone that a contact or an event names.
    case person
    /// Whoever signs a piece of news: someone, or an organization.
    case author
    /// What a policy lists.
    case prohibition, responsibility, revision
    /// A link of an event, a term of a glossary.
    case webLink, term
    case record(RecordType)

    /// Whether what stands there is told of someone.
    package var isOfPeople: Bool { self == .participant || self == .person || self == .author }
  }

  /// A row of the table.
  package struct Row: Sendable {
    package let field: Field
    package let names: Words
    /// Names that are read and never shown.
    package let others: [String]
    package let kind: Kind
    package let scopes: Set<Scope>
  }

  /// The field that a key names in a room, in either language, accents, case, spaces and hyphens ignored.
  package static func named(_ key: String, in scope: Scope) -> Field? {
    // Most keys are written as the table has them.
    asWritten[Key(scope: scope, word: key)] ?? byName[Key(scope: scope, word: foldKey(key))]
  }

  /// The case, not its name: every line of every list looks for one.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }

  /// What its value must be in a room; nil where it may not stand there.
  package func kind(in scope: Scope) -> Kind? { Self.kindOf[Key(scope: scope, word: self)] }

  /// What it is called, wherever it stands.
  package var names: Words { Self.table.first { $0.field == self }?.names ?? Words(fr: rawValue, en: rawValue) }

  /// What it is called in a room, where keys of one meaning may have names of their own.
  package func name(in scope: Scope, _ language: Language) -> String {
    (Self.table.first { $0.field == self && $0.scopes.contains(scope) }?.names ?? names)[language]
  }

  /// Every key that may stand in a room, in one language, in the order of the table.
  package static func names(in scope: Scope, language: Language) -> [String] {
    table.filter { $0.scopes.contains(scope) }.map { $0.names[language] }
  }

  // Every key of every file is looked up here, on all cores: the dictionaries hold nothing that is counted, for a count that
  // threads share takes more time than the look-up.
  private struct Key<Word: Hashable & Sendable>: Hashable, Sendable {
    var scope: Scope
    var word: Word
  }

  private static let asWritten: [Key<String>: Field] = index { row in
    let names = [row.names.french, row.names.english] + row.others
    // A heading begins with a capital.
    return (names + names.map { $0.prefix(1).uppercased() + $0.dropFirst() }, row.field)
  }
  private static let byName: [Key<String>: Field] = index { row in
    (([row.names.french, row.names.english, row.field.rawValue] + row.others).map(foldKey), row.field)
  }
  private static let kindOf: [Key<Field>: Kind] = index { ([$0.field], $0.kind) }

  /// What rows hold by their words in each room; the first in the table keeps a word that two would have.
  private static func index<Word, Content>(_ entry: (Row) -> (words: [Word], content: Content)) -> [Key<Word>: Content]
  {
    var result: [Key<Word>: Content] = [:]
    for row in table {
      let (words, content) = entry(row)
      for scope in row.scopes {
        for word in words where result[Key(scope: scope, word: word)] == nil {
          result[Key(scope: scope, word: word)] = content
        }
      }
    }
    return result
  }
}

extension Field {
  /// A key as it is compared with others: without case, accents, spaces, hyphens and underscores.
  package static func folded(_ key: String) -> String { foldKey(key) }
}

/// A key without case, accents, spaces, hyphens and underscores.
private func foldKey(_ key: String) -> String {
  String(decoding: fold(key).utf8.filter { !" -_'".utf8.contains($0) }, as: UTF8.self)
}
