import Basics
import Model

// Who answers for a step, told from whatever else stands beside its date.

extension ItemReader {
  /// Whether a piece beside a date looks like who answers for it: a unit, a role, an acronym, a person. Neither what an event is like nor what
  /// it costs: « gratuit », « billets à 20 $ », « en anglais », « Subvention à confirmer ».
  func isName(_ piece: String) -> Bool {
    let words = piece.split { $0 == " " || $0 == "\u{A0}" }
    guard let first = words.first, words.count <= 8, piece.utf8.count <= 80, let letter = piece.first, letter.isLetter,
      !page.isDate(piece), !isState(piece)
    else { return false }
    if Self.leadLabels.contains(where: { fold(piece).hasPrefix($0) }) { return true }
    let word = fold(first.filter { $0.isLetter || $0 == "-" || $0 == "." })
    guard !Self.openers.contains(word), !changesDate(piece), !tellsAmount(words), !hasYear(piece),
      piece.rangeInUTF8(of: ": ") == nil, words.count > 1 || !isParticiple(first)
    else { return false }
    if Self.roles.contains(word) { return !tellsManner(words, ofRole: true) }
    guard letter.isUppercase else { return false }
    // « Place des Arts », “Public Works”: another capital makes a name of it.
    if Self.matters.contains(word), !words.dropFirst().contains(where: { $0.first?.isUppercase ?? false }) {
      return false
    }
    return !tellsManner(words, ofRole: false)
  }

  /// Whether a piece says of a date that it may be otherwise: the date alone would say too much.
  func changesDate(_ piece: String) -> Bool {
    let word = fold(piece.prefix { !$0.isWhitespace })
    return Self.exceptions.contains(word) || ["ou", "or", "puis", "then"].contains(word)
  }

  /// « sauf l’été », of what comes back: it does so all the same.
  func isException(_ piece: String) -> Bool { Self.exceptions.contains(fold(piece.prefix { !$0.isWhitespace })) }

  private static let exceptions: Set<String> = ["sauf", "except", "excepte", "hormis", "hors", "excluding"]

  /// A price, a share, a number of things: « Billets à 20 $ », « Max. 12 places ».
  private func tellsAmount(_ words: [Substring]) -> Bool {
    zip(words, words.dropFirst() + [""]).contains { word, next in
      word.contains { "$€£%".contains($0) } || word.first?.isNumber ?? false && next.first?.isLowercase ?? false
    }
  }

  /// A preposition and what has no name after it: « à confirmer », « pour tous », “for free”. A role has some of them: « chargé de projet en
  /// médiation », « adjointe à la direction ».
  private func tellsManner(_ words: [Substring], ofRole isRole: Bool) -> Bool {
    zip(words.dropFirst(), words.dropFirst(2) + [""]).contains { word, next in
      guard next.first?.isLowercase ?? true else { return false }
      let after = fold(next)
      if ["a", "to"].contains(word) || word == "à" {
        return word == "to" || ["er", "ir", "re"].contains { after.hasSuffix($0) } || !isRole && !isArticle(next)
      }
      if isRole { return ["en", "in"].contains(word) && Self.matters.contains(after) }
      return Self.relations.contains(fold(word)) && !isArticle(next)
    }
  }

  /// « Rédigé », “Drafted”: alone, it tells how something goes.
  func isParticiple(_ word: Substring) -> Bool {
    let folded = fold(word)
    guard word.count > 4, !Self.noParticiples.contains(folded) else { return false }
    let last = word.lowercased()
    return ["é", "ée", "és", "ées", "ed"].contains { last.hasSuffix($0) }
  }

  /// Names and nouns that end as participles do.
  private static let noParticiples: Set<String> = [
    "andre", "renee", "chloe", "josee", "aimee", "herve", "salome", "dorothee", "timothee", "desire", "desiree",
    "ahmed",
    "mohamed", "mohammed", "alfred", "wilfred", "manfred", "jared", "khaled", "saeed",
    "comite", "comites", "unite", "unites", "societe", "communaute", "universite", "faculte", "sante", "musee",
    "musees",
    "lycee", "depute", "deputee", "soiree", "soirees", "tournee", "journee", "journees", "annee", "rentree", "entree",
    "assemblee", "matinee", "matinees", "arrivee", "duree", "cafe", "marche", "cite", "liberte", "employes", "qualite",
    "mobilite", "publicite", "accessibilite", "diversite", "securite", "celebrite",
  ]

  private func isArticle(_ word: Substring) -> Bool {
    ["la", "le", "les", "the"].contains(word) || word.hasPrefix("l’") || word.hasPrefix("l'")
  }

  static let leadLabels = ["resp. ", "resp.: ", "responsable ", "resp ", "lead ", "pilote ", "par "]

  /// What no name begins with.
  private static let openers: Set<String> = [
    "voir", "see", "cf", "cf.", "p.", "page", "ex.", "e.g.", "i.e.", "soit", "dont", "selon", "environ", "about",
    "max.",
    "min.", "maximum", "minimum",
    "en", "avec", "sans", "a", "au", "aux", "pour", "sur", "dans", "chez", "sous", "vers", "si", "non", "pas",
    "in", "at", "on", "for", "with", "without", "from", "to", "per", "if", "no", "not",
    "phase", "etape", "volet", "lot", "partie", "part", "step", "stage", "version", "edition", "bloc", "an", "annee",
  ]

  private static let relations: Set<String> = [
    "en", "pour", "sans", "avec", "dans", "sur", "par", "selon", "sous", "si", "in", "for", "with", "without",
    "at", "per",
    "from", "by", "on", "upon", "until", "if",
  ]

  /// What is told of an event, alone or in a phrase: what it costs, where and in what tongue it is held, for whom.
  private static let matters: Set<String> = [
    "gratuit", "gratuite", "gratuits", "gratuites", "payant", "payante", "complet", "complete", "libre", "ouvert",
    "ouverte", "ferme",
    "fermee", "public", "prive", "privee", "virtuel", "virtuelle", "hybride", "presentiel", "distanciel", "bilingue",
    "facultatif",
    "obligatoire", "optionnel", "optionnelle", "exterieur", "interieur", "ligne", "entree", "billet", "billets",
    "prix", "cout", "couts",
    "tarif", "tarifs", "frais", "budget", "subvention", "subventions", "financement", "fonds", "don", "dons",
    "montant", "duree", "lieu",
    "salle", "place", "places", "capacite", "inscription", "inscriptions", "reservation", "reservations", "format",
    "langue", "theme",
    "sujet", "note", "remarque", "anglais", "francais", "espagnol", "zoom", "teams", "skype", "youtube", "facebook",
    "webinaire",
    "visioconference", "internet",
    "free", "paid", "full", "sold", "open", "closed", "private", "virtual", "hybrid", "online", "onsite", "in-person",
    "bilingual",
    "optional", "mandatory", "outdoor", "outdoors", "indoor", "indoors", "entry", "admission", "ticket", "tickets",
    "price", "cost",
    "fee", "fees", "rate", "funding", "grant", "grants", "donation", "amount", "duration", "venue", "room", "seats",
    "seat", "capacity",
    "registration", "booking", "language", "english", "french", "spanish", "topic", "webinar", "person",
  ]

  /// What units and roles are called where they are not capitalized.
  private static let roles: Set<String> = [
    "direction", "directeur", "directrice", "coordination", "coordonnateur", "coordonnatrice", "comite", "conseil",
    "equipe", "service",
    "services", "bureau", "departement", "secretariat", "presidence", "president", "presidente", "tresorier",
    "tresoriere", "tresorerie",
    "communications", "communication", "administration", "adjoint", "adjointe", "agent", "agente", "charge", "chargee",
    "responsable",
    "gestionnaire", "regie", "technique", "production", "programmation", "mediation", "comptabilite", "finances",
    "benevoles", "membres",
    "consultant", "consultante", "ville", "ca", "rh", "dg", "director", "board", "staff", "committee", "team",
    "manager", "coordinator",
    "officer", "department", "office", "executive", "treasurer", "chair", "secretary", "council", "volunteers",
    "finance", "marketing",
    "operations", "librarian", "curator", "dean",
  ]
}
