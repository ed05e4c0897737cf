import TestSupport

/// Writes plans of scraps that do not fit one another, at random: any level, label, sign and column, known or not, in any form, in both languages. Every
/// word that matters comes once, so that none can be lost unseen.
struct PlanScraps {
  private(set) var text: String
  /// The words that have to be found again.
  private(set) var words: [String] = []
  let isFrench: Bool
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed &* 2_654_435_761)
    let french = random.next() % 2 == 0
    isFrench = french
    text = french ? "---\ntitre: Plan\npériode: 2025/2028\n---\n\n" : "---\ntitle: Plan\nperiod: 2025/2028\n---\n\n"
    if !chance(1, of: 6) { writeHeading(depth: 0) }
    for _ in 0..<(3 + Int(random.next() % 8)) { writePart() }
    // What was made and not chosen is not there.
    let written = ShownWords.words(of: text)
    words.removeAll { !written.contains($0) }
  }

  private mutating func pick<Element>(_ all: [Element]) -> Element { all[Int(random.next() % UInt64(all.count))] }
  private mutating func chance(_ part: Int, of whole: Int) -> Bool { random.next() % UInt64(whole) < UInt64(part) }
  private mutating func choose(_ french: [String], _ english: [String]) -> String { pick(isFrench ? french : english) }

  /// A word that no other place has.
  private mutating func word() -> String {
    let all = ["lavande", "cerise", "granite", "violon", "tilleul", "saphir", "moulin", "orage", "pinceau", "rocher"]
    let made = pick(all) + String(["a", "e", "i", "o", "u"].map { $0 }[words.count % 5]) + letters(words.count)
    words.append(made)
    return made
  }

  private func letters(_ number: Int) -> String {
    String(
      String(number, radix: 10).map { Character(UnicodeScalar(UInt8(ascii: "k") + UInt8($0.wholeNumberValue ?? 0))) })
  }

  private mutating func name() -> String {
    let first = word()
    return first.prefix(1).uppercased() + first.dropFirst() + (chance(1, of: 3) ? " \(word())" : "")
  }

  // MARK: Words

  private mutating func level() -> String {
    choose(
      [
        "Axe", "Volet", "Orientation", "Priorité", "Objectif", "But", "Engagement", "Stratégie", "Cible", "Projet",
        "Action", "Mesure", "Chantier",
        "Moyen", "Livrable", "Activité", "Phase", "Étape", "Tâche", "Jalon", "Direction", "Thème", "Enjeu",
        "Initiative",
      ],
      [
        "Pillar", "Theme", "Priority", "Goal", "Objective", "Outcome", "Commitment", "Strategy", "Project", "Action",
        "Measure", "Tactic",
        "Deliverable", "Activity", "Phase", "Step", "Task", "Milestone", "Direction", "Initiative",
      ])
  }

  private mutating func label() -> String {
    if chance(1, of: 3) { return level() }
    return choose(
      [
        "Responsable", "Responsables", "Échéance", "Échéancier", "État", "Statut", "Avancement", "Coût", "Indicateur",
        "Cible", "Partenaires",
        "Résultats attendus", "Clientèle", "Lieu", "Contexte", "Durée", "Suivi", "Bilan", "Unité responsable",
        "Service porteur", "Risques", "Note",
        "Mise à jour", "Source de financement", "Échéancier prévu", "État au 30 juin 2026", "Resp.", "Éch.",
        "Nouvelle date", "Dépensé", "Intrants",
        "Vision", "Valeurs", "Énoncé", "Raison", "Preuve", "Départ", "Fin", "Début", "Commentaires",
      ],
      [
        "Lead", "Owner", "Due", "Timeline", "Status", "Progress", "Cost", "Indicator", "Target", "Partners",
        "Expected results", "Audience", "Where",
        "Context", "Duration", "Update", "Lead department", "Supporting partners", "Risks", "Note", "Funding",
        "Target date", "Est. completion", "RAG",
        "Baseline", "Start date", "Outputs", "Rationale", "Comments", "Spent", "New date",
      ])
  }

  private mutating func value() -> String {
    switch random.next() % 8 {
    case 0: choose(["juin 2027", "automne 2026", "d’ici mars 2028"], ["June 2027", "fall 2026", "by March 2028"])
    case 1: choose(["en cours", "fait", "à faire"], ["in progress", "done", "not started"])
    case 2: "\(name()), \(name())"
    case 3: "\(name()) / \(name())"
    default: name()
    }
  }

  private mutating func ending() -> String {
    switch random.next() % 6 {
    case 0: ""
    case 1: " (\(choose(["mars 2027", "T2 2026"], ["March 2027", "Q2 2026"])), \(name()))"
    case 2: " – \(choose(["mai 2026", "hiver 2027"], ["May 2026", "winter 2027"]))"
    case 3: ". \(label()) : \(value()). \(label()) : \(value())"
    default: " (\(choose(["juin 2027", "2026"], ["June 2027", "2026"])))"
    }
  }

  // MARK: Parts

  private mutating func writePart() {
    switch random.next() % 9 {
    case 0, 1: writeHeading(depth: 1 + Int(random.next() % 2))
    case 2, 3: writeFields()
    case 4, 5: writeList()
    case 6, 7: writeTable()
    default: text += "\(name()) \(word()) \(word()).\n\n"
    }
  }

  private mutating func writeHeading(depth: Int) {
    let number = pick(["", " 1", " 2", " 1.1", " 2.1", " IV", " A"])
    let separator = number.isEmpty ? " : " : pick([" : ", " – ", ". "])
    let tail = chance(1, of: 5) ? ending() : ""
    let title = chance(1, of: 8) ? "" : separator + name() + tail
    let heading = pick([level() + number + title, pick(["1.", "1.1", "I.", "A)"]) + " " + name() + tail])
    switch random.next() % 5 {
    case 0: text += "**\(heading)**\n\n"
    case 1: text += heading + pick(["\n\n", "\n"])
    case 2: text += String(repeating: "#", count: depth + 2) + heading + "\n\n"
    default: text += String(repeating: "#", count: depth + 2) + " \(heading)\n\n"
    }
  }

  private mutating func writeFields() {
    let form = random.next() % 6
    let separator = pick(["\n", "\n\n", "  \n", " | ", "; ", " – "])
    var fields: [String] = []
    for _ in 0..<(1 + Int(random.next() % 4)) {
      let field = "\(label()) : \(value())"
      switch form {
      case 0: fields.append("*\(field)*")
      case 1: fields.append("**\(field)**")
      case 2:
        let parts = field.split(separator: ":", maxSplits: 1)
        fields.append("**\(parts[0])**:\(parts[1])")
      default: fields.append(field)
      }
    }
    text += fields.joined(separator: separator) + "\n\n"
  }

  private mutating func writeList() {
    if chance(1, of: 4) { text += label() + " :\n\n" }
    let marks = pick([
      ["- ", "- ", "- "], ["* ", "* ", "* "], ["1. ", "2. ", "3. "], ["• ", "• ", "• "], ["- ", "a) ", "b) "],
      ["a. ", "b. ", "c. "],
      ["i) ", "ii) ", "iii) "], ["- ", "-", "-"], ["- ", "§ ", "§ "], ["ü\t", "ü\t", "ü\t"], ["① ", "② ", "③ "],
      ["1° ", "2° ", "3° "],
      ["A- ", "B- ", "C- "], ["[x] ", "( ) ", "[ ] "], ["- ", "", "- "], ["> - ", "> - ", "> - "],
      ["- [x] ", "- [ ] ", "- "],
    ])
    for mark in marks {
      text += mark + name() + ending() + "\n"
      if chance(1, of: 4) { text += "  - \(label()) : \(value())\n" }
      if chance(1, of: 8) { text += "  \(label()) : \(value()) | \(label()) : \(value())\n" }
    }
    text += "\n"
  }

  private mutating func writeTable() {
    let count = 2 + Int(random.next() % 4)
    var head: [String] = []
    for _ in 0..<count {
      head.append(
        chance(1, of: 10)
          ? choose(["Truc", "Machin"], ["Thing", "Other"])
          : chance(1, of: 3) ? choose(["Action", "Mesure", "No"], ["Action", "Task", "No"]) : label())
    }
    text += "| " + head.joined(separator: " | ") + " |\n" + String(repeating: "|---", count: count) + "|\n"
    for row in 0..<(1 + Int(random.next() % 4)) {
      var cells: [String] = []
      for column in 0..<count {
        switch random.next() % 9 {
        case 0: cells.append("")
        case 1 where row > 0: cells.append(pick(["idem", "\"", "–"]))
        case 2 where column == 0: cells.append(pick(["1. ", "1.1 ", "**"]) + name() + pick(["", "**"]))
        case 3: cells.append("\(name())<br>\(name())")
        default: cells.append(value())
        }
      }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    text += "\n"
  }
}
