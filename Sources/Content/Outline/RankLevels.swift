import Basics
import Markdown
import Model

/// What a heading of a plan's text opens.
enum OpenedLevel: Hashable {
  /// A group of objectives; `depth` counts from the highest.
  case group(depth: Int)
  case objective, project
}

/// Finds which headings of a text are levels of its plan, and what each of them opens.
///
/// Levels are told apart by the rank of their headings, by the depth of their numbers, by what their words usually stand for, in that
/// order. The last two levels are objectives and projects, whatever they are called; all those above are groups. A plan of one level
/// has objectives.
struct LevelRanks {
  /// By the event's place in the run.
  private(set) var levels: [Int: (heading: OutlineHeading, opens: OpenedLevel)] = [:]

  /// A heading that may be a level.
  private struct Candidate {
    let event: Int
    let heading: OutlineHeading
    /// 1…6, or `lineLevel`.
    let level: Int
    /// Which style of heading it is, and where that style stands among others, from the highest.
    var style = 0
    var rank = 0
  }

  /// Headings that look alike: of one word and depth of number, or of one kind of number.
  private struct Style: Hashable {
    var word: String
    var number: LevelNumber.Style?
    var depth: Int
    /// Only of headings that have neither word nor number.
    var level: Int
  }

  typealias Event = OutlineEvent<OutlineWords.Label>

  /// - Parameters:
  ///   - isPart: whether the text goes on with a plan that already has objectives, in which words keep their usual ranks.
  ///   - isDated: whether an event holds steps: a list, a table or a field that has dates or states.
  ///   - isDate: whether a heading is a date: what stands under it has that date, and it is no level.
  init(_ events: [Event], words: OutlineWords, isPart: Bool, isDate: (String) -> Bool, isDated: (Event) -> Bool) {
    let hasMatrix = events.contains { if case .table(let rows, _) = $0 { isMatrix(rows) } else { false } }
    var candidates: [Candidate] = []
    for (index, event) in events.enumerated() {
      if case .heading(let heading, let level, _) = event {
        candidates.append(Candidate(event: index, heading: heading, level: level))
      }
    }
    Self.dropAxes(&candidates, events, isDated: isDated)
    if isPart {
      for candidate in candidates {
        levels[candidate.event] = (candidate.heading, Self.usual(candidate.heading, words))
      }
      return
    }
    candidates = Self.withNumbered(candidates, events, isDate: isDate, isDated: isDated)
    guard !candidates.isEmpty else { return }
    let count = Self.rank(&candidates, words)
    let isStrategic =
      Self.isStrategic(candidates, count: count, words, hasMatrix: hasMatrix) && !events.contains(where: isDated)
    open(candidates, count: count, isStrategic: isStrategic, hasMatrix: hasMatrix, words, events, isDated: isDated)
  }

  private static func usual(_ heading: OutlineHeading, _ words: OutlineWords) -> OpenedLevel {
    switch words.rank(of: heading.word).0 {
    case ...0: .group(depth: 0)
    case 1: .objective
    default: .project
    }
  }

  // MARK: Which headings are levels

  /// « Axe 1 : Concerter » is a level where levels or steps come under it; else it is an axis that runs through the plan.
  private static func dropAxes(_ candidates: inout [Candidate], _ events: [Event], isDated: (Event) -> Bool) {
    func isAxis(_ candidate: Candidate) -> Bool { candidate.heading.isAxis }
    guard candidates.contains(where: isAxis) else { return }
    let others = candidates.filter { !isAxis($0) }
    // How many axes have a level right under them. An axis that runs through the plan comes before all levels, or in an objective.
    var (axes, holding) = (0, 0)
    var isLevel = false
    for (place, candidate) in candidates.enumerated() where isAxis(candidate) {
      axes += 1
      let next = candidates.indices.contains(place + 1) ? candidates[place + 1] : nil
      let above = others.last { $0.event < candidate.event }
      if let above, above.level < candidate.level, candidate.level != lineLevel { continue }
      if let next, !isAxis(next) { holding += 1 }
      if others.isEmpty, events[(candidate.event + 1)..<(next?.event ?? events.count)].contains(where: isDated) {
        isLevel = true
      }
    }
    if holding > 1 || holding == axes { isLevel = true }
    // One that comes again under another title, or a line that has none, is a section of each objective.
    let own = candidates.filter(isAxis)
    let titles = Dictionary(grouping: own) { $0.heading.number ?? "" }.mapValues {
      Set($0.map { fold($0.heading.title) }).count
    }
    if titles.values.contains(where: { $0 > 1 })
      || own.contains(where: { $0.level == lineLevel && $0.heading.isUntitled })
    {
      isLevel = false
    }
    // What comes inside another level is a section of it.
    if let first = candidates.first, !isAxis(first),
      candidates.contains(where: { isAxis($0) && $0.level >= first.level })
    {
      isLevel = false
    }
    if !isLevel { candidates = others }
  }

  /// With the headings that have a number alone: all of them where no word announces a level, else those that stand under one that does.
  /// Where there is neither, plain headings that hold steps are levels.
  private static func withNumbered(
    _ candidates: [Candidate], _ events: [Event], isDate: (String) -> Bool, isDated: (Event) -> Bool
  ) -> [Candidate] {
    var numbered: [Candidate] = []
    for (index, event) in events.enumerated() {
      guard case .title(let level, let block) = event, case .heading(_, let inlines) = block.kind,
        let heading = OutlineHeading(numbered: inlines.plain), !heading.isChapter, !isDate(inlines.plain)
      else { continue }
      numbered.append(Candidate(event: index, heading: heading, level: level))
    }
    if candidates.isEmpty {
      let isPlan = numbered.contains { $0.heading.level?.depth ?? 0 > 1 } || events.contains(where: isDated)
      if !numbered.isEmpty { return isPlan ? numbered : [] }
      return plain(events, isDate: isDate, isDated: isDated)
    }
    // « 1.1 Titre » under « Enjeu 1 ».
    let under = numbered.filter { candidate in
      guard candidate.heading.level?.depth ?? 0 > 1, let above = candidates.last(where: { $0.event < candidate.event })
      else {
        return false
      }
      return candidate.level > above.level
        && !candidates.contains {
          $0.level == candidate.level && $0.heading.level?.depth == candidate.heading.level?.depth
        }
    }
    return (candidates + under).sorted { $0.event < $1.event }
  }

  /// Headings of nothing but a title, where steps come under them before the next one.
  private static func plain(_ events: [Event], isDate: (String) -> Bool, isDated: (Event) -> Bool) -> [Candidate] {
    var titles: [(index: Int, level: Int, title: String)] = []
    for (index, event) in events.enumerated() {
      guard case .title(let level, let block) = event, case .heading(_, let inlines) = block.kind else { continue }
      titles.append((index, level, String(inlines.plain[...].trimmed)))
    }
    return titles.enumerated().compactMap { place, title in
      guard !OutlineHeading(title: title.title).isChapter, !isDate(title.title) else { return nil }
      let end = titles.dropFirst(place + 1).first { $0.level <= title.level }?.index ?? events.count
      guard events[(title.index + 1)..<end].contains(where: isDated) else { return nil }
      return Candidate(event: title.index, heading: OutlineHeading(title: title.title), level: title.level)
    }
  }

  // MARK: How they stand

  /// Gives each candidate its rank, 0 the highest. Returns how many ranks there are.
  private static func rank(_ candidates: inout [Candidate], _ words: OutlineWords) -> Int {
    var styles: [(style: Style, level: Int)] = []
    let depths = Dictionary(grouping: candidates, by: \.heading.word).mapValues { group in
      Set(group.compactMap { $0.heading.level?.depth })
    }
    for index in candidates.indices {
      let heading = candidates[index].heading
      var style = Style(word: heading.word, number: nil, depth: 0, level: 0)
      if heading.word.isEmpty {
        style.number = heading.level?.style
        style.depth = heading.level?.depth ?? 0
        if heading.level == nil { style.level = candidates[index].level }
      } else if depths[heading.word]?.count ?? 0 > 1 {
        // « Objectif 1 » and « Objectif 1.1 »; one without a number is of the first of them.
        style.depth = heading.level?.depth ?? depths[heading.word]?.min() ?? 0
      }
      if let known = styles.firstIndex(where: { $0.style == style }) {
        candidates[index].style = known
        styles[known].level = min(styles[known].level, candidates[index].level)
      } else {
        candidates[index].style = styles.count
        styles.append((style, candidates[index].level))
      }
    }
    // Each style in its place among those before it; those that nothing tells apart share one.
    let numbers = styles.indices.map { style in
      candidates.filter { $0.style == style }.compactMap { $0.heading.level?.depth }.min() ?? 0
    }
    var ranks: [[Int]] = []
    for style in styles.indices {
      var place = ranks.endIndex
      var isNew = true
      for (index, group) in ranks.enumerated() {
        let order = compare((styles[style], numbers[style]), (styles[group[0]], numbers[group[0]]), words)
        if order == 0 {
          place = index
          isNew = false
          break
        }
        if order < 0 {
          place = index
          break
        }
      }
      if isNew { ranks.insert([style], at: place) } else { ranks[place].append(style) }
    }
    for index in candidates.indices {
      candidates[index].rank = ranks.firstIndex { $0.contains(candidates[index].style) } ?? 0
    }
    return ranks.count
  }

  /// Negative where the first style is the higher; the second is one that came before it.
  private static func compare(
    _ left: (style: (style: Style, level: Int), number: Int), _ right: (style: (style: Style, level: Int), number: Int),
    _ words: OutlineWords
  ) -> Int {
    let (leftWord, rightWord) = (words.rank(of: left.style.style.word), words.rank(of: right.style.style.word))
    // The plan's own names come in the order that it gives them.
    if leftWord.0 == -1, rightWord.0 == -1 { return leftWord.1 - rightWord.1 }
    let (leftLevel, rightLevel) = (left.style.level, right.style.level)
    let areHeadings = leftLevel < lineLevel && rightLevel < lineLevel
    if areHeadings, leftLevel != rightLevel { return leftLevel - rightLevel }
    let haveWords = !left.style.style.word.isEmpty && !right.style.style.word.isEmpty
    // « Axe 1 », « Objectif 1.1 », « Action 1 »: numbers that begin again do not put what comes later above what came before it, against
    // what their words usually stand for.
    let isRestart = haveWords && left.number < right.number && left.style.style.word != right.style.style.word
    if left.number > 0, right.number > 0, left.number != right.number, !isRestart { return left.number - right.number }
    if haveWords, leftWord.0 >= 0, rightWord.0 >= 0, leftWord.0 != rightWord.0 { return leftWord.0 - rightWord.0 }
    if leftLevel != rightLevel { return leftLevel - rightLevel }
    if haveWords {
      return left.style.style.word == right.style.style.word ? left.number - right.number : sameRank(left, right)
    }
    // A word is above a number alone; of two kinds of numbers, the one that came first.
    if left.style.style.word.isEmpty != right.style.style.word.isEmpty { return left.style.style.word.isEmpty ? 1 : -1 }
    return left.style.style.number == right.style.style.number ? 0 : 1
  }

  /// Two words of one usual rank: « Projet » and « Action » side by side are one level; among groups, the first is the higher.
  private static func sameRank(
    _ left: (style: (style: Style, level: Int), number: Int), _ right: (style: (style: Style, level: Int), number: Int)
  ) -> Int {
    PlanWords.levels[left.style.style.word] == .group ? 1 : 0
  }

  // MARK: What they open

  /// Whether the lowest level holds objectives, and the one above groups them: a strategic plan without steps.
  private static func isStrategic(
    _ candidates: [Candidate], count: Int, _ words: OutlineWords, hasMatrix: Bool
  ) -> Bool {
    guard count == 2 else { return false }
    let top = candidates.first { $0.rank == 0 }.map { words.rank(of: $0.heading.word).0 } ?? 4
    let low = candidates.first { $0.rank == 1 }
    let lowRank = low.map { words.rank(of: $0.heading.word).0 } ?? 4
    return top == 0 && (lowRank == 1 || low?.heading.word.isEmpty ?? false)
  }

  private mutating func open(
    _ candidates: [Candidate], count: Int, isStrategic: Bool, hasMatrix: Bool, _ words: OutlineWords, _ events: [Event],
    isDated: (Event) -> Bool
  ) {
    // The rows of a matrix are objectives: what stands above them groups them.
    let lowest = candidates.first { $0.rank == count - 1 }?.heading.word ?? ""
    let areGroups = hasMatrix && words.rank(of: lowest).0 <= 0
    let objectives = areGroups ? count : isStrategic ? count - 1 : max(0, count - 2)
    for (place, candidate) in candidates.enumerated() {
      let opens: OpenedLevel
      switch candidate.rank {
      case objectives: opens = .objective
      case (objectives + 1)...: opens = .project
      default:
        // A group that holds steps and no objective is one itself.
        let next = candidates.indices.contains(place + 1) ? candidates[place + 1] : nil
        let isLeaf = next.map { $0.rank <= candidate.rank } ?? true
        let end = next?.event ?? events.count
        let holdsSteps = isLeaf && events[(candidate.event + 1)..<end].contains(where: isDated)
        opens = holdsSteps ? .objective : .group(depth: candidate.rank)
      }
      levels[candidate.event] = (candidate.heading, opens)
    }
  }
}

extension OutlineHeading {
  /// Whether it may be an axis of a strategic plan.
  var isAxis: Bool { word == "axe" || word == "axis" }

  /// Whether there is nothing but its word and number.
  var isUntitled: Bool { fold(title) == fold("\(label) \(number ?? "")") }

  /// Whether its title is that of a chapter: « 1. Introduction ».
  var isChapter: Bool {
    PlanWords.chapters.contains(PlanWords.bare(fold(title))) || PlanWords.sections[PlanWords.bare(fold(title))] != nil
  }
}
