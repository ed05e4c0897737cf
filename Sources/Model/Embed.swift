package import Basics

/// What stands in a text in the place of a paragraph `{{…}}`: a view of a plan (`{{jalons état="en retard"}}`), or something that is made
/// of a file, a folder, an address or a place (`{{tableau fichier="budget.csv"}}`).
package struct Embed: Sendable, Hashable {
  /// What a text may show.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case milestones, matrix, calendar, indicators, summary
    case files, video, audio, table, chart, map, gallery

    /// The word that asks for it.
    package var name: Words {
      switch self {
      case .milestones: Words(fr: "jalons", en: "milestones")
      case .matrix: Words(fr: "matrice", en: "matrix")
      case .calendar: Words(fr: "calendrier", en: "calendar")
      case .indicators: Words(fr: "indicateurs", en: "indicators")
      case .summary: Words(fr: "sommaire", en: "summary")
      case .files: Words(fr: "fichiers", en: "files")
      case .video: Words(fr: "vidéo", en: "video")
      case .audio: Words(fr: "audio", en: "audio")
      case .table: Words(fr: "tableau", en: "table")
      case .chart: Words(fr: "graphique", en: "chart")
      case .map: Words(fr: "carte", en: "map")
      case .gallery: Words(fr: "galerie", en: "gallery")
      }
    }

    /// What may narrow it down, or what it takes.
    package var arguments: Set<Argument> {
      switch self {
      case .milestones: [.plan, .objective, .project, .state, .year, .title]
      case .calendar: [.plan, .objective, .project, .state, .year]
      case .matrix, .indicators, .summary: [.plan]
      case .files: [.folder, .title]
      case .video: [.file, .address, .title, .poster, .captions, .transcript]
      case .audio: [.file, .address, .title, .transcript]
      case .table: [.file, .title]
      case .chart: [.file, .title, .form]
      case .map: [.place, .coordinates, .title]
      case .gallery: [.folder, .title]
      }
    }

    /// What a value without a name before it is: `{{tableau "budget.csv"}}`.
    package var main: Argument {
      switch self {
      case .milestones, .matrix, .calendar, .indicators, .summary: .plan
      case .files, .gallery: .folder
      case .video, .audio: .address
      case .table, .chart: .file
      case .map: .place
      }
    }

    /// Whether it shows a plan of the site.
    package var isOfPlan: Bool { main == .plan }
  }

  /// What narrows it down, or says where it comes from.
  package enum Argument: String, Sendable, Hashable, CaseIterable {
    case plan, objective, project, state, year, title
    case file, folder, address, poster, captions, transcript, form, place, coordinates

    /// The word that gives it.
    package var name: Words {
      switch self {
      case .plan: Words(fr: "plan", en: "plan")
      case .objective: Words(fr: "objectif", en: "objective")
      case .project: Words(fr: "projet", en: "project")
      case .state: Words(fr: "état", en: "state")
      case .year: Words(fr: "année", en: "year")
      case .title: Words(fr: "titre", en: "title")
      case .file: Words(fr: "fichier", en: "file")
      case .folder: Words(fr: "dossier", en: "folder")
      case .address: Words(fr: "adresse", en: "address")
      case .poster: Words(fr: "affiche", en: "poster")
      case .captions: Words(fr: "sous-titres", en: "captions")
      case .transcript: Words(fr: "transcription", en: "transcript")
      case .form: Words(fr: "forme", en: "form")
      case .place: Words(fr: "lieu", en: "place")
      case .coordinates: Words(fr: "coordonnées", en: "coordinates")
      }
    }

    /// Other words for it, folded, in no language in particular.
    package var others: [String] {
      switch self {
      case .file: ["src"]
      case .address: ["url", "lien", "link"]
      case .captions: ["sous titres", "soustitres", "subtitles"]
      case .form: ["type"]
      case .place: ["ville", "city"]
      default: []
      }
    }
  }

  package var kind: Kind
  package var arguments: [Argument: String]
  package var origin: Origin
  /// What it is made of, of one that is no view of a plan; nil where there is nothing to show, which has been told.
  package var content: EmbedContent?
  /// The plan that it shows, once the whole site is read; nil where there is none to show, which is an error that the checks tell.
  package var plan: Plan?

  package init(kind: Kind, arguments: [Argument: String], origin: Origin) {
    self.kind = kind
    self.arguments = arguments
    self.origin = origin
  }
}

/// How numbers are drawn.
package enum ChartForm: String, Sendable, Hashable, CaseIterable {
  case bars, line

  /// The word that asks for it.
  package var name: Words {
    switch self {
    case .bars: Words(fr: "barres", en: "bars")
    case .line: Words(fr: "courbe", en: "line")
    }
  }

  /// The form that a word names in either language.
  package init?(named word: String) {
    let folded = fold(word)
    let form = Self.allCases.first { form in
      Language.ofCommands.contains { [folded, folded + "s"].contains(fold(form.name[$0])) }
        || folded == fold(form.name.english) + "s" || folded == "ligne" && form == .line
        || folded == "courbes" && form == .line
    }
    guard let form else { return nil }
    self = form
  }
}

/// The text of a page: rendered pieces, and between them what it embeds.
package enum Piece: Sendable, Hashable {
  case prose(Prose)
  indirect case embed(Embed)
}

/// What an embed shows, or why it shows nothing.
package enum EmbedTarget: Sendable, Hashable {
  case plan(Plan)
  /// No plan goes by that name, or none is named and there is none.
  case noPlan
  /// No plan is named and there are several.
  case severalPlans
}

extension Site {
  /// The plan that an embed is about: the one it names, else the only one in the language of its page.
  package func target(of embed: Embed, in language: Language) -> EmbedTarget {
    let candidates = plans.filter { $0.header.language == language }
    if let name = embed.arguments[.plan] {
      return candidates.first { goes(by: name, $0) }.map { .plan($0) } ?? .noPlan
    }
    if candidates.count > 1 { return .severalPlans }
    return candidates.first.map { .plan($0) } ?? .noPlan
  }

  private func goes(by name: String, _ plan: Plan) -> Bool {
    let key = plan.header.key
    return fold(plan.header.title) == fold(name) || key == name || key == "\(name)/index" || key.hasSuffix("/" + name)
      || key.hasSuffix("/\(name)/index")
  }
}

extension Embed {
  /// Finds in the whole site what is in no file of its own: the plan that it shows, where a place is.
  mutating func settle(in site: Site, _ language: Language) {
    if kind.isOfPlan {
      if case .plan(let plan) = site.target(of: self, in: language) { self.plan = plan }
    } else if case .place(var place)? = content, place.coordinates == nil {
      place.coordinates = site.coordinates(of: place.name)
      content = .place(place)
    }
  }
}

extension Site {
  /// Gives every embed what the whole site knows of it.
  package mutating func settleEmbeds() {
    let site = self
    for type in RecordType.records { type.settleEmbeds(&self, site) }
  }

  /// All that the texts of its records embed, each with the language of its text.
  package var embeds: [(embed: Embed, language: Language)] {
    RecordType.records.flatMap { $0.embeds(of: self) }
  }

  /// Where a city is, as a mission that went there says it, else where a country is; nil of a place that nobody knows.
  func coordinates(of place: String) -> Coordinates? {
    let parts = place.split(separator: ",").map { fold($0.trimmed) }
    guard let city = parts.first else { return nil }
    for mission in missions {
      for known in mission.places where known.city.map({ fold($0) }) == city {
        if let coordinates = known.coordinates { return coordinates }
      }
    }
    return Country(named: place).map { Coordinates(latitude: $0.latitude, longitude: $0.longitude) }
  }
}

extension Record {
  fileprivate static func embeds(of site: Site) -> [(embed: Embed, language: Language)] {
    var found: [(embed: Embed, language: Language)] = []
    let records = site[keyPath: list]
    for index in records.indices where records[index].hasEmbeds {
      var copy = records[index]
      let language = copy.header.language
      copy.updateEmbeds { found.append(($0, language)) }
    }
    return found
  }

  fileprivate static func settleEmbeds(_ site: inout Site, _ whole: Site) {
    let records = site[keyPath: list]
    for index in records.indices where records[index].hasEmbeds {
      let language = records[index].header.language
      site[keyPath: list][index].updateEmbeds { $0.settle(in: whole, language) }
    }
  }
}

extension Plan {
  /// The project that goes by an id, a number or a title.
  package func project(named name: String) -> Project? {
    projects.first { $0.id == name || $0.number == name || fold($0.title) == fold(name) }
  }

  /// The objective that goes by an id, a number or a title.
  package func objective(named name: String) -> Objective? {
    objectives.first { $0.id == name || $0.number == name || fold($0.title) == fold(name) }
  }
}
