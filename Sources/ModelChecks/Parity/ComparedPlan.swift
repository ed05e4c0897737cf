import Basics
import Model

extension ComparedPart {
  init(_ plan: Plan) {
    let language = plan.header.language
    let start = Origin(source: plan.header.source, range: SourceRange(at: 0))
    self.init(origin: start)
    facts = {
      [ComparedFact(Words(fr: "période", en: "period"), plan.period)] + plan.details.facts(language)
    }
    texts = {
      [Prose(escape(plan.header.title)), Prose(escape(plan.summary ?? ""))] + plan.strategy.texts + [plan.closing]
        + plan.details.texts
    }
    groups = [
      ComparedGroup(.issues, plan.issues) { issue in
        ComparedPart(name: issue.title, origin: issue.origin, texts: { [issue.body] })
      },
      ComparedGroup(
        Noun(Words(fr: "axe", en: "axis"), Words(fr: "axes", en: "axes")), count: plan.strategy.axes.count, at: start),
      ComparedGroup(.values, count: plan.strategy.values.count, at: start),
      ComparedGroup(.objectives, plan.objectives) { ComparedPart($0, language) },
    ]
    groups += plan.details.groups(language)
  }

  private init(_ objective: Objective, _ language: Language) {
    self.init(name: objective.title, origin: objective.origin)
    facts = { [ComparedFact(.due, objective.due)] + objective.details.facts(language) }
    texts = {
      [Prose(escape(objective.title))] + [objective.statement].compactMap(\.self) + objective.actions.map(\.text)
        + objective.details.texts
    }
    groups =
      [ComparedGroup(.projects, objective.projects) { ComparedPart($0, language) }]
      + objective.details.groups(language)
  }

  private init(_ project: Project, _ language: Language) {
    self.init(name: project.title, origin: project.origin)
    facts = { project.details.facts(language) }
    texts = { [Prose(escape(project.title))] + project.details.texts }
    groups = project.details.groups(language)
  }

  fileprivate init(_ milestone: Milestone, _ language: Language) {
    self.init(name: milestone.title, origin: milestone.origin)
    facts = {
      [
        ComparedFact(.date, milestone.date),
        ComparedFact(Words(fr: "nouvelle date", en: "new date"), milestone.newDate),
        ComparedFact(.state, milestone.statedState ?? (milestone.isDone ? .done : nil)),
        ComparedFact(Words(fr: "avancement", en: "progress"), text: milestone.progress.map { "\($0)" }),
        ComparedFact(.budget, amount: milestone.budget, in: language),
        ComparedFact(.spent, amount: milestone.spent, in: language),
      ]
    }
    texts = {
      [milestone.markup] + [milestone.evidence, milestone.note, milestone.reason].compactMap(\.self)
        + milestone.updates.flatMap { [$0.note, $0.evidence].compactMap(\.self) }
    }
    groups = [
      ComparedGroup(.updates, milestone.updates) { update in
        ComparedPart(
          name: update.date.text, origin: milestone.origin,
          facts: { [ComparedFact(.date, update.date), ComparedFact(.state, update.state)] })
      },
      ComparedGroup(.indicators, milestone.indicators) { ComparedPart($0) },
    ]
  }

  fileprivate init(_ indicator: Indicator) {
    self.init(name: indicator.title, origin: indicator.origin)
    facts = { [ComparedFact(Words(fr: "valeur de départ", en: "baseline"), indicator.baseline)] }
    texts = { [Prose(escape(indicator.title))] + [indicator.note].compactMap(\.self) }
    let origin = indicator.origin
    groups = [
      ComparedGroup(.targets, indicator.targets) { target in
        ComparedPart(
          name: target.text, origin: origin, facts: { [ComparedFact(Words(fr: "cible", en: "target"), target)] })
      },
      ComparedGroup(.actuals, indicator.actuals) { actual in
        ComparedPart(
          name: actual.text, origin: origin, facts: { [ComparedFact(Words(fr: "résultat", en: "actual"), actual)] })
      },
    ]
  }
}

extension Details {
  fileprivate func facts(_ language: Language) -> [ComparedFact] {
    [
      ComparedFact(.budget, amount: budget, in: language), ComparedFact(.spent, amount: spent, in: language),
    ]
  }

  fileprivate var texts: [Prose] { [body] + results + theory.flatMap(\.items) }

  fileprivate func groups(_ language: Language) -> [ComparedGroup] {
    [
      ComparedGroup(.milestones, milestones) { ComparedPart($0, language) },
      ComparedGroup(.indicators, indicators) { ComparedPart($0) },
    ]
  }
}

extension Strategy {
  fileprivate var texts: [Prose] { [vision, mission].compactMap(\.self) + values + orientations }
}

extension Words {
  static let date = Words(fr: "date", en: "date")
  static let due = Words(fr: "échéance", en: "due date")
  static let state = Words(fr: "état", en: "state")
  static let budget = Words(fr: "budget", en: "budget")
  static let spent = Words(fr: "dépense", en: "spent")
}

extension Noun {
  fileprivate static let issues = Noun(
    Words(fr: "regroupement", en: "group of objectives"), Words(fr: "regroupements", en: "groups of objectives"))
  fileprivate static let values = Noun(
    Words(fr: "valeur", en: "value"), Words(fr: "valeurs", en: "values"), isFeminine: true)
  fileprivate static let projects = Noun(Words(fr: "projet", en: "project"), Words(fr: "projets", en: "projects"))
  fileprivate static let milestones = Noun(Words(fr: "jalon", en: "milestone"), Words(fr: "jalons", en: "milestones"))
  fileprivate static let indicators = Noun(
    Words(fr: "indicateur", en: "indicator"), Words(fr: "indicateurs", en: "indicators"))
  fileprivate static let updates = Noun(
    Words(fr: "nouvelle d’un jalon", en: "update of a milestone"),
    Words(fr: "nouvelles de jalons", en: "updates of milestones"), isFeminine: true)
  fileprivate static let targets = Noun(
    Words(fr: "cible", en: "target"), Words(fr: "cibles", en: "targets"), isFeminine: true)
  fileprivate static let actuals = Noun(
    Words(fr: "valeur mesurée", en: "measured value"), Words(fr: "valeurs mesurées", en: "measured values"),
    isFeminine: true)
}
