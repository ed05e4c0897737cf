import Basics
import Dates
import Model

/// A record, or a part of one, as its translation is held against it: what no translation changes.
///
/// Parts are known by their order, and facts by their place: a translation that has as many says the same of each.
struct ComparedPart {
  /// What people know it by; empty of a record as a whole.
  var name = ""
  var origin: Origin
  /// The same ones of any part of its kind, in the same order.
  var facts: () -> [ComparedFact] = { [] }
  /// What is written in it besides its own parts, as HTML.
  var texts: () -> [Prose] = { [] }
  var groups: [ComparedGroup] = []
}

/// Something that a part says in figures or by a choice among few.
struct ComparedFact {
  let name: Words
  /// The same in every language; nil where nothing is said.
  let key: String?
  /// As written, or as it is shown.
  let shown: Words
}

/// Parts of one kind.
struct ComparedGroup {
  let noun: Noun
  let count: Int
  /// Whether the first is the translation of the first.
  let isOrdered: Bool
  let part: (Int) -> ComparedPart

  init<Part>(_ noun: Noun, _ parts: [Part], isOrdered: Bool = true, _ compared: @escaping (Part) -> ComparedPart) {
    self.noun = noun
    count = parts.count
    self.isOrdered = isOrdered
    part = { compared(parts[$0]) }
  }

  /// Parts of which it only matters how many there are.
  init(_ noun: Noun, count: Int, at origin: Origin) {
    self.noun = noun
    self.count = count
    isOrdered = false
    part = { _ in ComparedPart(origin: origin) }
  }

  var parts: [ComparedPart] { (0..<count).map(part) }
}

extension ComparedPart {
  /// How many parts of each kind it has, those of its parts among them; kinds in the order in which they come.
  var counts: [Counted] {
    var nouns: [Noun] = []
    var counts: [Noun: Int] = [:]
    count(&nouns, &counts)
    return nouns.map { Counted(counts[$0] ?? 0, $0) }
  }

  private func count(_ nouns: inout [Noun], _ counts: inout [Noun: Int]) {
    for group in groups {
      if counts[group.noun] == nil { nouns.append(group.noun) }
      counts[group.noun, default: 0] += group.count
      if group.isOrdered { for part in group.parts { part.count(&nouns, &counts) } }
    }
  }
}

// MARK: Facts

extension ComparedFact {
  init(_ name: Words, _ date: DateExpression?) {
    self.name = name
    // A date that is « à confirmer » has no days, and its words are those of its language.
    key = date.map { date in
      [
        date.edtf?.description ?? date.kind.rawValue, date.horizon.map { "\($0.rawValue)" },
        date.times.map { "\($0.start)-\($0.end ?? -1)" },
      ].compactMap(\.self).joined(separator: " ")
    }
    shown = Words { _ in date?.text ?? "" }
  }

  init(_ name: Words, _ day: CivilDate?) {
    self.init(name, text: day?.iso)
  }

  /// Something that is written alike in every language.
  init(_ name: Words, text: String?) {
    self.name = name
    key = text
    shown = Words { _ in text ?? "" }
  }

  init(_ name: Words, _ state: State?) {
    self.name = name
    key = state?.rawValue
    shown = Words { language in state.map { State.shown($0, in: language) } ?? "" }
  }

  /// A number of a part, whose words may be those of a language: « 17 h », « environ 50 membres ».
  init(_ name: Words, figuresOf text: String?, in language: Language) {
    self.name = name
    let numbers = text.map { NumbersInText(in: [$0], language: language).order } ?? []
    key = numbers.isEmpty ? nil : numbers.map { "\($0)" }.joined(separator: " ")
    shown = Words { _ in text ?? "" }
  }

  /// An amount, as written; where it reads as none, its figures.
  init(_ name: Words, amount text: String?, in language: Language) {
    guard let text, let money = Money(text) else {
      self.init(name, figuresOf: text, in: language)
      return
    }
    self.init(name, money, shown: text)
  }

  init(_ name: Words, _ money: Money?, shown: String?) {
    self.name = name
    key = money.map { "\($0.minorUnits) \($0.currency ?? "CAD")" }
    self.shown = Words { shown ?? money?.words(in: $0 == .french ? .inFrench : .inEnglish) ?? "" }
  }

  init(_ name: Words, _ measure: Measure?) {
    self.name = name
    key = measure.flatMap { measure in
      measure.value.map { "\($0) \(measure.date?.edtf?.description ?? "")" }
    }
    shown = Words { _ in measure?.text ?? "" }
  }
}
