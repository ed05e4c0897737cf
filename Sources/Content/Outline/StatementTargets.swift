import Basics
import Dates
import Model

/// Gives indicators what the words that they stand under aim at: « D’ici 2021, augmenter de 50 % les adhésions », « au moins 6 activités ». Only
/// where none of them has a target of its own.
func fillTargets(of plan: inout Plan, _ page: RecordSource) {
  for index in plan.objectives.indices {
    let objective = plan.objectives[index]
    if let statement = objective.statement?.plain {
      plan.objectives[index].details.fillTargets(from: statement, by: objective.due, isStatement: true, page)
    }
    plan.objectives[index].details.fillTargets(from: objective.title, by: objective.due, page)
    if objective.details.indicators.isEmpty { plan.objectives[index].fillOnlyIndicator(page) }
    for place in objective.projects.indices {
      plan.objectives[index].projects[place].details.fillTargets(from: objective.projects[place].title, by: nil, page)
    }
  }
}

extension Objective {
  /// Gives what the objective aims at to the one indicator below it, as in « Objectif | Action | Indicateur ».
  fileprivate mutating func fillOnlyIndicator(_ page: RecordSource) {
    let own = details.milestones.map(\.indicators.count)
    let below = projects.map {
      $0.details.indicators.count + $0.details.milestones.reduce(0) { $0 + $1.indicators.count }
    }
    guard (own + below).reduce(0, +) == 1 else { return }
    let words = statement?.plain ?? title
    for index in details.milestones.indices {
      details.milestones[index].indicators.fillFirst(from: words, by: due, isStatement: statement != nil, page)
    }
    for place in projects.indices {
      projects[place].details.indicators.fillFirst(from: words, by: due, isStatement: statement != nil, page)
      for index in projects[place].details.milestones.indices {
        projects[place].details.milestones[index].indicators.fillFirst(
          from: words, by: due, isStatement: statement != nil, page)
      }
    }
  }
}

extension Details {
  /// - Parameter isStatement: whether the words say what is to be reached, so that any share in them is it.
  fileprivate mutating func fillTargets(
    from words: String, by due: DateExpression?, isStatement: Bool = false, _ page: RecordSource
  ) {
    indicators.fillFirst(from: words, by: due, isStatement: isStatement, page)
    for index in milestones.indices where !milestones[index].indicators.isEmpty {
      milestones[index].indicators.fillFirst(
        from: milestones[index].title, by: milestones[index].date, isStatement: false, page)
    }
  }
}

extension [Indicator] {
  fileprivate mutating func fillFirst(
    from words: String, by due: DateExpression?, isStatement: Bool, _ page: RecordSource
  ) {
    guard let first = indices.first, allSatisfy({ $0.targets.isEmpty }), let aim = Aim(in: words, page),
      aim.isCertain || isStatement
    else { return }
    var values = aim.values
    for index in values.targets.indices where values.targets[index].date == nil { values.targets[index].date = due }
    if self[first].baseline != nil { values.baseline = nil }
    self[first].add(values)
  }
}

/// What a sentence aims at: the first of its amounts that says so.
struct Aim {
  private(set) var values = IndicatorValues()
  /// Whether a verb or « au moins » says that it is aimed at, or a date by when; a share alone may be of anything.
  private(set) var isCertain = false

  init?(in text: String, _ page: RecordSource) {
    let found = numbers(in: text, page.language)
    guard found.contains(where: { !$0.isYear }) else { return nil }
    let due = dueDate(in: text, page)
    let verb = ChangeVerb(in: text)
    if let passage = Self.passage(found, in: text, due) {
      guard verb != nil || due != nil else { return nil }
      values = passage
      isCertain = true
      return
    }
    // « entre 40 et 50 % », « 10 à 15 » say no one amount.
    if Self.hasRange(found, in: text) { return nil }
    for number in found where !number.isYear {
      let before = text[..<number.range.lowerBound]
      let written = text[number.range].trimmed
      if let start = Self.startOfAim(before) {
        values.targets = [Measure(text: String(text[start..<number.range.upperBound]), value: number.value, date: due)]
        isCertain = true
        return
      }
      // « 330 membres d’ici 2028 »
      if !number.isPercent, due != nil, before.allSatisfy(\.isWhitespace) {
        values.targets = [Measure(text: String(written), value: number.value, date: due)]
        isCertain = true
        return
      }
      guard number.isPercent else { continue }
      let isLess = verb == .less
      values.targets = [
        Measure(text: (isLess ? "−" : "") + Self.neat(written), value: isLess ? -number.value : number.value, date: due)
      ]
      isCertain = verb != nil || due != nil
      return
    }
    return nil
  }

  /// « faire passer de 10 à 15 », “grow from 10 to 15”.
  private static func passage(_ found: [NumberFound], in text: String, _ due: DateExpression?) -> IndicatorValues? {
    for (start, end) in zip(found, found.dropFirst()) where !start.isYear && !end.isYear {
      let before = text[..<start.range.lowerBound].suffix(6).lowercased()
      let between = text[start.range.upperBound..<end.range.lowerBound].lowercased()
      guard
        before.hasSuffix("de ") && between.hasSuffix(" à ") || before.hasSuffix("from ") && between.hasSuffix(" to ")
      else { continue }
      var base = neat(text[start.range].trimmed)
      if end.isPercent, !start.isPercent { base += "\u{A0}%" }
      return IndicatorValues(
        baseline: Measure(text: base, value: start.value, date: nil),
        targets: [Measure(text: neat(text[end.range].trimmed), value: end.value, date: due)])
    }
    return nil
  }

  private static func hasRange(_ found: [NumberFound], in text: String) -> Bool {
    zip(found, found.dropFirst()).contains { start, end in
      guard !start.isYear, !end.isYear else { return false }
      let between = text[start.range.upperBound..<end.range.lowerBound].lowercased()
      return ["à", "et", "ou", "to", "and", "or", "-", "–", "—"].contains(String(between[...].trimmed))
    }
  }

  /// Where « au moins » or « atteindre » right before a number begins; where it is a verb, the number itself.
  private static func startOfAim(_ before: Substring) -> String.Index? {
    let tail = before.suffix(40)
    for phrase in [
      "d’au moins ", "d'au moins ", "au moins ", "au minimum ", "un minimum de ", "minimum de ", "minimum ",
      "at least ", "a minimum of ", "minimum of ",
    ] where fold(tail).hasSuffix(fold(phrase)) {
      let start = before.index(before.endIndex, offsetBy: -phrase.count)
      // « d’au moins 6 » is « au moins 6 ».
      return fold(before[start...]).hasPrefix("d'") ? before.index(start, offsetBy: 2) : start
    }
    let folded = fold(tail)
    guard tail.last?.isWhitespace ?? false else { return nil }
    let verbs = [
      "atteindre", "atteindre les", "atteindre un taux de", "atteindre le cap des", "atteindre le cap de", "viser",
      "vise",
      "passer a", "porter a", "reach", "achieve", "attain", "grow to", "increase to", "rise to", "maintain",
    ]
    return verbs.contains { folded.hasSuffix($0) } ? before.endIndex : nil
  }

  /// « 50 % » however it is spaced.
  private static func neat(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard let sign = text.lastIndex(of: "%") else {
      return ["pour cent", "percent", "per cent"].reduce(text) { $0.replacing(" \($1)", with: "\u{A0}%") }
    }
    let digits = text[..<sign].trimmed
    return digits + (digits.endIndex < sign ? "\u{A0}%" : "%")
  }
}

/// What a sentence does with a number: more of it, or less.
private enum ChangeVerb {
  case more, less

  /// The first in a text.
  init?(in text: String) {
    for word in fold(text).split(whereSeparator: { !$0.isLetter }) {
      if Self.lessWords.contains(where: word.hasPrefix) {
        self = .less
        return
      }
      if Self.moreWords.contains(where: word.hasPrefix) {
        self = .more
        return
      }
    }
    return nil
  }

  private static let lessWords = ["redui", "diminu", "baiss", "abaiss", "reduc", "decreas", "lower", "cut"]
  private static let moreWords = [
    "augment", "accroi", "hauss", "croit", "croissan", "passer", "porter", "doubl", "amelior", "elev", "increas",
    "grow",
    "rais", "rise", "expand", "improv", "bring", "move",
  ]
}

/// The date by which a sentence says that something is to be: at its start (« D’ici 2021, … ») or after « d’ici »; nil where it says none.
func dueDate(in text: String, _ page: RecordSource) -> DateExpression? {
  var due: DateExpression?
  // English dates have a comma of their own: “By May 15, 2023, …”.
  for comma in text.indices.prefix(60) where text[comma] == "," {
    if case .read(let when, _) = page.dates.reading(of: text[..<comma]), when.kind != .unknown { due = when }
  }
  if due != nil { return due }
  // « augmenter de 50 % les adhésions d’ici 2021 »
  for word in ["d’ici ", "d'ici ", "avant ", "by ", "before "] {
    // “increase by 40% by 2028” has the word twice.
    var rest = text[...]
    while let found = rest.rangeInUTF8(of: word) {
      let phrase = rest[found.lowerBound...].prefix { !".;,".contains($0) }
      if case .read(let when, _) = page.dates.reading(of: phrase), when.kind != .unknown { due = when }
      rest = rest[found.upperBound...]
    }
  }
  return due
}
