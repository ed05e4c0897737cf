import Basics

/// The infinitive (or, in English, imperative) that a text opens with, as written; nil when it may as well be a noun.
func openingVerb(of text: String, in language: Language) -> String? {
  let words = text.split { $0.isWhitespace || ",;:.".contains($0) }.prefix(4).map(String.init)
  return language == .french ? French.openingVerb(words) : English.openingVerb(words)
}

/// Verbs in French: told by their ending, save for the nouns that share it.
private enum French {
  static func openingVerb(_ words: [String]) -> String? {
    var words = words[...]
    // « Ne pas perdre », « Se doter », « S’assurer », « Mieux servir »
    while let word = words.first, ["ne", "pas", "se", "mieux"].contains(fold(word)), words.count > 1 {
      words.removeFirst()
    }
    guard let first = words.first else { return nil }
    let word = fold(first)
    return isInfinitive(word.hasPrefix("s'") ? word.dropFirst(2) : word[...]) ? first : nil
  }

  private static func isInfinitive(_ word: Substring) -> Bool {
    if nouns.contains(word) { return false }
    if verbs.contains(word) { return true }
    guard word.utf8.count > 4 else { return false }
    if word.hasSuffix("ier") { return word.hasSuffix("fier") }
    // « -oir », « -eur » and « -re » are nouns as often as not: those verbs are listed.
    return word.hasSuffix("er") || word.hasSuffix("ir") && !word.hasSuffix("oir")
  }

  private static let nouns = words(
    """
    avenir loisir loisirs plaisir desir soupir souvenir elixir saphir martyr empire hiver enfer cancer danger etranger leger
    verger berger passager messager boulanger horloger foyer loyer rocher clocher plancher bucher boucher toucher coucher lever
    diner souper dejeuner gouter leader poster cluster master super hamster reporter partner dealer supporter scooter
    freezer laser polyester revolver trolleybus viager potager bocager menager usager oranger archer vacher cocher
    nocher porcher gaucher amer outremer univers concert entier premier dernier fier greffier ether gruyer ecuyer
    noyer clavier oreiller conseiller charter container designer newsletter twitter starter thriller blockbuster
    """)

  private static let verbs = words(
    """
    aller creer agir gerer unir batir tenir venir etudier publier apprecier negocier associer remercier initier relier allier
    varier confier trier expedier remedier copier dedier lier nier parier oublier appareiller concilier reconcilier
    etre avoir voir revoir prevoir pourvoir recevoir concevoir percevoir promouvoir emouvoir valoir
    faire refaire satisfaire plaire extraire distraire dire redire predire lire relire elire ecrire decrire inscrire
    souscrire prescrire construire reconstruire produire reproduire reduire introduire conduire traduire instruire seduire
    deduire cuire nuire suffire mettre remettre permettre promettre soumettre transmettre admettre omettre emettre commettre
    prendre reprendre apprendre comprendre entreprendre surprendre rendre defendre etendre attendre entendre vendre
    tendre descendre suspendre depenser repondre correspondre fondre perdre mordre suivre poursuivre vivre connaitre
    reconnaitre accroitre naitre paraitre croire boire joindre rejoindre adjoindre atteindre peindre craindre restreindre
    contraindre conclure inclure exclure vaincre convaincre battre debattre combattre rompre interrompre resoudre
    """)
}

/// Verbs in English: after “to”, or one of those that are hardly ever nouns.
private enum English {
  static func openingVerb(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    if fold(first) == "to", words.count > 1 {
      return notVerbs.contains(fold(words[1])[...]) ? nil : "\(first) \(words[1])"
    }
    return verbs.contains(fold(first)[...]) ? first : nil
  }

  private static let notVerbs = words(
    "the a an this that these those our all each every its their your my his her date some many most us them it")

  private static let verbs = words(
    """
    achieve adopt allow apply attract become begin broaden build celebrate collaborate communicate connect consult
    coordinate create decide deepen define deliver demonstrate develop diversify educate enable encourage engage enhance
    enrich ensure establish evaluate expand explore facilitate find foster generate give grow hire identify implement improve
    increase inform introduce invite keep launch learn maintain make manage mobilize negotiate obtain organise organize
    participate prepare produce promote propose protect provide publish recognize reduce renew secure seek simplify solve
    strengthen teach understand write
    """)
}

private func words(_ list: String) -> Set<Substring> { Set(list.split(whereSeparator: \.isWhitespace)) }
