import Basics
import Diagnostics
import Dates
import Model

/// What of a plan's text its page shows, word by word: the law that nothing is lost.
enum ShownWords {
  /// The words of a text that neither the plan nor a finding has, each once, in the order of the text.
  static func lost(from text: String, in plan: Plan, _ findings: [Finding]) -> [String] {
    var shown = words(of: texts(of: plan).joined(separator: "\n"))
    for finding in findings {
      shown.formUnion(words(of: finding.summary.french + " " + finding.summary.english))
      if finding.severity > .note, let place = finding.place { shown.formUnion(words(of: place.excerpt)) }
    }
    var told: Set<String> = []
    return list(of: text).filter { !shown.contains($0) && told.insert($0).inserted }
  }

  /// The words of a text, without marks, accents and case; numbers are words.
  static func list(of text: String) -> [String] {
    fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  static func words(of text: String) -> Set<String> { Set(list(of: text)) }

  /// Every text of a plan that is published.
  static func texts(of plan: Plan) -> [String] {
    var result = texts(of: plan.details) + [plan.header.title, plain(plan.closing)]
    result += [plan.strategy.vision, plan.strategy.mission].compactMap { $0.map(plain) }
    result += (plan.strategy.values + plan.strategy.orientations).map(plain)
    result += plan.strategy.axes.flatMap { [$0.number, $0.name] }
    for issue in plan.issues { result += [issue.label, issue.number ?? "", issue.title, plain(issue.body)] }
    for objective in plan.objectives {
      result += [objective.label, objective.number ?? "", objective.title, objective.due?.text ?? ""]
      result += [objective.statement.map(plain) ?? ""] + objective.actions.map { plain($0.text) }
      result += texts(of: objective.details)
      for project in objective.projects {
        result += [project.label, project.number ?? "", project.title] + texts(of: project.details)
      }
    }
    return result
  }

  private static func texts(of details: Details) -> [String] {
    [plain(details.body), details.budget ?? "", details.spent ?? ""] + details.milestones.flatMap(texts)
      + details.partners.map(\.name) + details.leads.map(\.name) + details.results.map(plain)
      + details.indicators.flatMap(texts) + details.theory.flatMap { [$0.label] + $0.items.map(plain) }
  }

  private static func texts(of milestone: Milestone) -> [String] {
    let proses = [milestone.markup, milestone.evidence, milestone.note, milestone.reason].compactMap { $0 }
    let words = [
      milestone.title, milestone.date?.text, milestone.newDate?.text, milestone.stateWords,
      milestone.progress.map(String.init),
      milestone.budget, milestone.spent,
    ]
    return words.compactMap { $0 } + proses.map(plain) + milestone.leads.map(\.name)
      + milestone.indicators.flatMap(texts)
      + milestone.updates.flatMap {
        [$0.date.text, $0.state?.rawValue ?? "", $0.note.map(plain) ?? "", $0.evidence.map(plain) ?? ""]
      }
  }

  private static func texts(of indicator: Indicator) -> [String] {
    let measures = [indicator.baseline].compactMap { $0 } + indicator.targets + indicator.actuals
    return [indicator.title, indicator.unit ?? "", indicator.note.map(plain) ?? ""]
      + measures.flatMap { [$0.text, $0.date?.text ?? ""] }
  }

  /// HTML without its tags.
  private static func plain(_ prose: Prose) -> String {
    var result = ""
    var isTag = false
    for character in prose.markup {
      if character == "<" { isTag = true }
      if !isTag { result.append(character) }
      if character == ">" {
        isTag = false
        result.append(" ")
      }
    }
    return result.replacing("&amp;", with: "&").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">")
  }
}
