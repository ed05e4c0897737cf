package import Basics

/// A common word of the directory, of missions or of policies in another language: « festival », « résidence », “German”.
///
/// Whichever of the two languages it is written in, and with or without its accents and capital. A capital that the word’s
/// own language does not ask for is kept: « Biennale » is “Biennial”. What is not in the table is given back as it is.
package func localized(_ word: String, in language: Language) -> String {
  let key = fold(word)
  let other: Language = language == .french ? .english : .french
  guard let known = Vocabulary.words[language]?[key] ?? Vocabulary.words[other]?[key] else { return word }
  let isIn = Vocabulary.words[language]?[key] == nil ? other : language
  let hasCapital = (word.first?.isUppercase ?? false) && !(known[isIn].first?.isUppercase ?? false)
  let found = known[language]
  return hasCapital ? found.prefix(1).uppercased() + found.dropFirst() : found
}

/// The same in the language of an interface, whose file may have words of its own for those of the table.
package func localized(_ word: String, in strings: Strings) -> String {
  if Strings.areInCode(strings.language) { return localized(word, in: strings.language) }
  let english = localized(word, in: .english)
  guard let words = Vocabulary.words[.english]?[fold(english)] else { return word }
  let found = strings.entries[Strings.key(of: words)]
  let hasCapital = (word.first?.isUppercase ?? false) && (english.first?.isUppercase ?? false)
  return found.map { hasCapital ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 } ?? english
}

private enum Vocabulary {
  /// Every word of the table by its folded form in each language; the first of two words wins.
  static let words: [Language: [String: Words]] = {
    let pairs = table.split(separator: "\n").compactMap { line -> Words? in
      let parts = line.split(separator: "/").map { String($0.trimmed) }
      return parts.count == 2 ? Words(fr: parts[0], en: parts[1]) : nil
    }
    return Dictionary(
      uniqueKeysWithValues: Language.ofCommands.map { language in
        (language, Dictionary(pairs.map { (fold($0[language]), $0) }) { first, _ in first })
      })
  }()

  /// French, then English, one word a line. Text and not literals, which the compiler would take long to type.
  static let table = """
    festival / festival
    biennale / biennial
    triennale / triennial
    marché / market
    foire / fair
    galerie / gallery
    diffuseur / presenter
    lieu de diffusion / venue
    salle / hall
    résidence / residency
    délégation / delegation
    ambassade / embassy
    consulat / consulate
    musée / museum
    centre d’artistes / artist-run centre
    centre d’art / art centre
    maison de la culture / cultural centre
    bibliothèque / library
    archives / archives
    école / school
    université / university
    laboratoire / laboratory
    studio / studio
    média / media
    revue / magazine
    éditeur / publisher
    collectif / collective
    compagnie / company
    réseau / network
    association / association
    regroupement / coalition
    fondation / foundation
    municipalité / municipality
    gouvernement / government
    ministère / ministry
    commissaire / curator
    critique / critic
    artiste / artist
    membre / member
    partenaire / partner
    bailleur / funder
    bailleur de fonds / funding body
    commanditaire / sponsor
    fournisseur / supplier
    organisme / organization
    coproduction / coproduction
    diffusion / showing
    acquisition / acquisition
    publication / publication
    invitation / invitation
    exposition / exhibition
    commande / commission
    entente / agreement
    prix / award
    collaboration / collaboration
    tournée / tour
    spectacle / performance
    projection / screening
    vitrine / showcase
    concert / concert
    vente / sale
    dîner / dinner
    déjeuner / lunch
    petit déjeuner / breakfast
    cocktail / cocktail
    réception / reception
    vernissage / opening
    5 à 7 / 5 à 7
    visite / visit
    rencontre / meeting
    réunion / meeting
    atelier / workshop
    conférence / conference
    causerie / talk
    table ronde / round table
    colloque / symposium
    séminaire / seminar
    formation / training
    webinaire / webinar
    lancement / launch
    séance d’écoute / listening session
    assemblée générale / general meeting
    art sonore / sound art
    art vidéo / video art
    vidéo / video
    cinéma / cinema
    film / film
    installation / installation
    performance / performance art
    réalité virtuelle / virtual reality
    réalité augmentée / augmented reality
    art web / web art
    art numérique / digital art
    arts numériques / digital arts
    arts médiatiques / media arts
    arts visuels / visual arts
    arts de la scène / performing arts
    photographie / photography
    musique / music
    danse / dance
    théâtre / theatre
    cirque / circus
    littérature / literature
    conte / storytelling
    métiers d’art / fine crafts
    jeu vidéo / video games
    français / French
    anglais / English
    allemand / German
    arabe / Arabic
    catalan / Catalan
    chinois / Chinese
    mandarin / Mandarin
    cantonais / Cantonese
    coréen / Korean
    créole / Creole
    croate / Croatian
    danois / Danish
    espagnol / Spanish
    estonien / Estonian
    finnois / Finnish
    grec / Greek
    hébreu / Hebrew
    hindi / Hindi
    hongrois / Hungarian
    innu / Innu
    inuktitut / Inuktitut
    islandais / Icelandic
    italien / Italian
    japonais / Japanese
    letton / Latvian
    lituanien / Lithuanian
    néerlandais / Dutch
    norvégien / Norwegian
    persan / Persian
    polonais / Polish
    portugais / Portuguese
    roumain / Romanian
    russe / Russian
    serbe / Serbian
    slovène / Slovenian
    suédois / Swedish
    tchèque / Czech
    turc / Turkish
    ukrainien / Ukrainian
    vietnamien / Vietnamese
    langue des signes québécoise / Quebec Sign Language
    cri / Cree
    atikamekw / Atikamekw
    """
}
