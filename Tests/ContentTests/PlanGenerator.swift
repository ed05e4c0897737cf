import TestSupport

/// Writes plans as people write them, at random, and knows what it wrote: any word for a level, any numbering, headings, bold lines or bare lines,
/// over lists, tables or fields, in French and in English.
struct PlanGenerator {
  /// What a plan says, whatever form it is written in.
  struct Truth {
    /// The titles of levels, from the highest, with the depth of each.
    var levels: [(depth: Int, label: String, title: String)] = []
    var steps: [Step] = []
  }

  struct Step {
    var title: String
    /// In EDTF; nil of none.
    var date: String?
    /// As data has it; nil where nothing says it.
    var state: String?
    var leads: [String] = []
    var budget: String?
    /// The title of the level that holds it.
    var owner: String
  }

  private(set) var truth = Truth()
  private(set) var text = ""
  private(set) var random: SplitMix
  private let isFrench: Bool
  private var serial = 0

  static func plan(seed: UInt64) -> (text: String, truth: Truth, isFrench: Bool) {
    var generator = PlanGenerator(seed: seed)
    generator.write()
    return (generator.text, generator.truth, generator.isFrench)
  }

  private init(seed: UInt64) {
    random = SplitMix(seed: seed)
    isFrench = random.next() % 2 == 0
  }

  // MARK: Choices

  private mutating func pick<Element>(_ all: [Element]) -> Element { all[Int(random.next() % UInt64(all.count))] }
  private mutating func chance(_ part: Int, of whole: Int) -> Bool { random.next() % UInt64(whole) < UInt64(part) }

  /// A title that no other part of the plan has.
  private mutating func title(_ verbs: [String], _ things: [String]) -> String {
    serial += 1
    return
      "\(pick(verbs)) \(pick(things)) \(["alpha", "bêta", "gamma", "delta", "epsilon", "zêta", "êta", "thêta"][serial % 8])\(serial)"
  }

  private mutating func stepTitle() -> String {
    isFrench
      ? title(
        ["Peindre", "Recruter", "Ouvrir", "Publier", "Réviser", "Former", "Évaluer"],
        ["la salle", "une équipe", "le site", "un guide", "l’entrée"])
      : title(
        ["Paint", "Hire", "Open", "Publish", "Review", "Train", "Assess"],
        ["the hall", "a team", "the site", "a guide", "the door"])
  }

  private mutating func levelTitle() -> String {
    isFrench
      ? title(
        ["Mieux accueillir", "Faire rayonner", "Consolider", "Diversifier"],
        ["le public", "la relève", "les revenus", "l’équipe"])
      : title(
        ["Welcome", "Promote", "Strengthen", "Diversify"], ["the public", "new artists", "the revenue", "the team"])
  }

  private static let dates: [(fr: String, en: String, edtf: String)] = [
    ("juin 2024", "June 2024", "2024-06"), ("mars 2025", "March 2025", "2025-03"), ("2025", "2025", "2025"),
    ("automne 2024", "fall 2024", "2024-23"), ("1er mars 2025", "March 1, 2025", "2025-03-01"),
    ("d’ici juin 2025", "by June 2025", "../2025-06"), ("à partir de mai 2024", "from May 2024", "2024-05/.."),
    ("avril à août 2024", "April to August 2024", "2024-04/2024-08"), ("2024-2025", "2024-2025", "2024/2025"),
  ]

  private static let states: [(fr: String, en: String, name: String)] = [
    ("fait", "done", "done"), ("terminé", "completed", "done"), ("en cours", "in progress", "under-way"),
    ("amorcé", "on track", "under-way"), ("à faire", "to do", "planned"), ("non débuté", "not started", "planned"),
    ("en attente", "on hold", "planned"), ("à risque", "at risk", "under-way"),
    ("partiellement réalisé", "partly done", "partly-done"),
    ("réalisé à 50 %", "50% complete", "partly-done"), ("annulé", "cancelled", "dropped"),
    ("non réalisé", "not done", "dropped"),
    ("en retard", "late", "late"), ("livré", "delivered", "done"), ("complété", "complete", "done"),
  ]

  // MARK: The plan

  private mutating func write() {
    text =
      "---\n\(isFrench ? "titre" : "title"): Plan\n\(isFrench ? "période: 2023/2026" : "period: 2023/2026")\n---\n\n"
    switch random.next() % 8 {
    case 0: writeWideTable()
    case 1: writeFlat()
    default: writeLevels()
    }
  }

  /// How levels of one depth are written.
  private struct Style {
    var word: String
    var numbering: Int
    var form: Int
    var separator: String
  }

  private mutating func writeLevels() {
    let ladders: [[String]] =
      isFrench
      ? [
        ["Objectif", "Projet"], ["Axe", "Objectif", "Action"], ["Volet", "Action"],
        ["Orientation", "Objectif", "Mesure"],
        ["Priorité", "Chantier"], ["Axe", "Orientation", "Objectif", "Action"], ["Pilier", "Engagement", "Livrable"],
        ["Objectif"],
        ["Phase", "Activité"], ["", ""], ["", "", ""],
      ]
      : [
        ["Goal", "Project"], ["Pillar", "Objective", "Action"], ["Theme", "Strategy", "Tactic"],
        ["Priority", "Commitment"],
        ["Strategy", "Action"], ["Objective"], ["Theme", "Priority", "Goal", "Action"], ["Goal", "Deliverable"],
        ["", ""], ["", "", ""],
      ]
    let ladder = pick(ladders)
    // One form for all: Markdown headings, bold lines, bare lines, bare capitals, headings without a space.
    let form = Int(random.next() % 6)
    let numbering = Int(random.next() % 3)
    let styles = ladder.map { word in
      Style(
        word: word, numbering: word.isEmpty ? 0 : numbering, form: word.isEmpty ? form % 2 * 4 : form,
        separator: pick([" : ", " – ", " - ", ". "]))
    }
    writeLevel(0, styles, number: [])
  }

  private mutating func writeLevel(_ depth: Int, _ styles: [Style], number: [Int]) {
    let count =
      1 + Int(random.next() % (depth == 0 ? 3 : 2)) + (styles.count == 1 ? 1 : 0)
      + (depth == 0 && styles[0].word.isEmpty ? 1 : 0)
    for index in 1...count {
      let own = number + [index]
      let title = levelTitle()
      write(heading(styles[depth], own, title, depth: depth), depth: depth, styles[depth].form)
      truth.levels.append((depth, styles[depth].word, title))
      if chance(1, of: 4) {
        text += isFrench ? "Un mot de ce qui suit, fondé en 1990.\n\n" : "A word on what follows, founded in 1990.\n\n"
      }
      if depth == styles.count - 1 { writeSteps(of: title) } else { writeLevel(depth + 1, styles, number: own) }
    }
  }

  private func heading(_ style: Style, _ number: [Int], _ title: String, depth: Int) -> String {
    let whole = number.map(String.init).joined(separator: ".")
    if style.word.isEmpty { return whole + (number.count == 1 ? ". " : " ") + title }
    switch style.numbering {
    case 0: return "\(style.word) \(whole)\(style.separator)\(title)"
    case 1:
      let last = number[number.count - 1]
      let written = depth == 0 ? ["I", "II", "III", "IV", "V", "VI"][last - 1] : String(last)
      return "\(style.word) \(written) : \(title)"
    // A word processor's own numbers before the word.
    default: return "\(whole)\(number.count == 1 ? "." : "") \(style.word) : \(title)"
    }
  }

  private mutating func write(_ heading: String, depth: Int, _ form: Int) {
    switch form {
    case 1: text += "**\(heading)**\n\n"
    case 2: text += "\(heading)\n\n"
    case 3:
      let word = heading.prefix { $0.isLetter }
      text += word.uppercased() + heading.dropFirst(word.count) + "\n\n"
    case 4: text += String(repeating: "#", count: depth + 2) + heading + "\n\n"
    default: text += String(repeating: "#", count: depth + 2) + " \(heading)\n\n"
    }
  }

  // MARK: Steps

  private mutating func writeSteps(of owner: String) {
    switch random.next() % 5 {
    case 0: writeTable(of: owner)
    case 1 where !["Objectif", "Objective"].contains(truth.levels.last?.label): writeFields(of: owner)
    default: writeList(of: owner)
    }
  }

  /// A step with what it may have; `isDated` makes sure of a date.
  private mutating func step(of owner: String, isDated: Bool) -> (Step, date: String?, state: String?) {
    var step = Step(title: stepTitle(), owner: owner)
    var dateWords: String?
    var stateWords: String?
    if isDated || chance(3, of: 4) {
      let date = pick(Self.dates)
      dateWords = isFrench ? date.fr : date.en
      step.date = date.edtf
    }
    if dateWords == nil || chance(1, of: 3) {
      let state = pick(Self.states)
      stateWords = isFrench ? state.fr : state.en
      step.state = state.name
    }
    return (step, dateWords, stateWords)
  }

  private mutating func lead() -> String {
    isFrench
      ? pick(["Direction", "Comité des finances", "CA", "Coordination"])
      : pick(["Director", "Finance Committee", "Board", "Staff"])
  }

  private mutating func writeList(of owner: String) {
    if chance(1, of: 3) {
      text +=
        pick(
          isFrench
            ? ["Jalons", "Actions :", "**Livrables**", "Étapes :"]
            : ["Milestones", "Actions:", "**Deliverables**", "Steps:"]) + "\n\n"
    }
    let bullet = pick(["- ", "- ", "* ", "•\t", "· ", "–\t", "-\u{A0}", "➡️ ", "-> ", "▪ ", "\u{F0B7}\t"])
    for _ in 0..<(2 + Int(random.next() % 3)) {
      var (step, date, state) = step(of: owner, isDated: false)
      var line = step.title
      switch random.next() % 10 {
      case 0 where date != nil && state == nil:
        line = "\(step.title) – \(date ?? "")"
      case 1 where date != nil && state == nil && !(date ?? "").contains(","):
        line = "\(date ?? "") : \(step.title)"
      case 2 where date != nil:
        step.leads = [lead()]
        line = "\(step.title) (\(date ?? ""), \(step.leads[0])\(state.map { ", \($0)" } ?? ""))"
      case 3 where state != nil && date == nil:
        line = "\(state?.uppercased() ?? "") : \(step.title)"
      case 4 where state == nil && bullet == "- ":
        let box = pick([
          ("[x] ", "done"), ("[ x] ", "done"), ("[v] ", "done"), ("[X]\u{A0}", "done"), ("☑ ", "done"), ("✅ ", "done"),
        ])
        step.state = box.1
        line = box.0 + step.title + (date.map { " (\($0))" } ?? "")
      case 5 where date != nil && state != nil:
        // What follows the date, in whatever way it is set apart.
        let words = state ?? ""
        line =
          "\(step.title) (\(date ?? "")) "
          + pick([
            "– \(words)", "- \(words)", "— \(words)", ": \(words)", "**\(words.uppercased())**", "[\(words)]",
            "→ \(words)",
          ])
      case 6 where step.date == "2024-06" || step.date == "2025-03":
        // A sentence keeps the words of its date.
        step.title += isFrench ? " en \(date ?? "")" : " in \(date ?? "")"
        line = step.title + (state.map { " – \($0)" } ?? "")
      case 7 where date != nil && state == nil && bullet == "- ":
        let box = pick([
          ("[ok] ", "done"), ("[/] ", "under-way"), ("[100 %] ", "done"), ("\\[x\\] ", "done"), ("⬜ ", ""),
        ])
        step.state = box.1.isEmpty ? nil : box.1
        line = box.0 + step.title + " [\(date ?? "")]"
      default: line = step.title + (date.map { " (\($0))" } ?? "") + (state.map { " (\($0))" } ?? "")
      }
      text += bullet + line + "\n"
      if chance(1, of: 6), bullet == "- " {
        step.leads += [lead()]
        text += "  - \(isFrench ? "porteur" : "owner") : \(step.leads.last ?? "")\n"
      }
      truth.steps.append(step)
    }
    text += "\n"
  }

  private mutating func writeTable(of owner: String) {
    let words =
      isFrench
      ? ["Action", "Responsable", "Échéancier", "État", "Coût"] : ["Action", "Lead", "Timeline", "Status", "Cost"]
    var order = [0, 1, 2, 3, 4]
    for index in order.indices { order.swapAt(index, Int(random.next() % 5)) }
    text +=
      "| " + order.map { words[$0] }.joined(separator: " | ") + " |\n" + String(repeating: "|---", count: 5) + "|\n"
    for _ in 0..<(2 + Int(random.next() % 3)) {
      var (step, date, state) = step(of: owner, isDated: false)
      if chance(1, of: 2) { step.leads = [lead()] }
      if chance(1, of: 3) { step.leads.append(lead() + " II") }
      if chance(1, of: 2) { step.budget = isFrench ? "1 500 $" : "$1,500" }
      let cells = [step.title, step.leads.joined(separator: "; "), date ?? "", state ?? "", step.budget ?? "–"]
      text += "| " + order.map { cells[$0] }.joined(separator: " | ") + " |\n"
      truth.steps.append(step)
    }
    text += "\n"
  }

  /// A level that says of itself what a step would.
  private mutating func writeFields(of owner: String) {
    var (step, date, state) = step(of: owner, isDated: true)
    step.title = owner
    let words = isFrench ? ("Échéancier", "Statut") : ("Timeline", "Status")
    text += "\(words.0) : \(date ?? "")\n"
    if let state { text += "\(words.1) : \(state)\n" }
    text += "\n"
    truth.steps.append(step)
  }

  // MARK: Plans of another shape

  private mutating func writeWideTable() {
    let head =
      isFrench ? ["Axe", "Objectif", "Action", "Échéance", "Statut"] : ["Theme", "Goal", "Action", "Due", "Status"]
    text += "| " + head.joined(separator: " | ") + " |\n" + String(repeating: "|---", count: 5) + "|\n"
    for _ in 0..<2 {
      let top = levelTitle()
      truth.levels.append((0, head[0], top))
      for middle in 0..<2 {
        let owner = levelTitle()
        truth.levels.append((1, head[1], owner))
        for row in 0..<2 {
          let (step, date, state) = step(of: owner, isDated: false)
          let cells = [middle + row == 0 ? top : "", row == 0 ? owner : "", step.title, date ?? "", state ?? ""]
          text += "| " + cells.joined(separator: " | ") + " |\n"
          truth.steps.append(step)
        }
      }
    }
  }

  /// Headings that are years, over a list each; or a list and nothing else.
  private mutating func writeFlat() {
    if chance(1, of: 2) { return writeList(of: "") }
    for year in ["2024", "2025"] {
      text += "## \(year)\n\n"
      for _ in 0..<2 {
        var (step, date, state) = step(of: "", isDated: false)
        if date == nil { step.date = year }
        text += "- \(step.title)" + (date.map { " (\($0))" } ?? "") + (state.map { " (\($0))" } ?? "") + "\n"
        truth.steps.append(step)
      }
      text += "\n"
    }
  }
}
