import Basics

/// Every word that a phrase may have, in both languages, and what it means.
struct Vocabulary: Sendable {
  static let shared = Vocabulary()

  /// The words as they are rightly written, in order of the table.
  let spellings: [Spelling]
  private var slots: [Slot]

  struct Spelling: Sendable {
    /// As written: « février », « févr. ».
    let written: String
    /// Folded, without the full stop.
    let folded: String
  }

  private struct Slot: Sendable {
    var key: UInt64 = 0
    var token = Token.unknown
  }

  private static let size = 1024

  private init() {
    var spellings: [Spelling] = []
    var slots = [Slot](repeating: Slot(), count: Self.size)
    for (token, words) in Self.table {
      for word in words.split(separator: " ") {
        let folded = fold(word.hasSuffix(".") ? word.dropLast() : word)
        spellings.append(Spelling(written: String(word), folded: folded))
        let key = Self.key(folded.utf8)
        var index = Self.home(of: key)
        while slots[index].key != 0 && slots[index].key != key { index = (index + 1) % Self.size }
        // The first meaning in the table wins: « sept » and « mar. » are months before they are anything else.
        if slots[index].key == 0 { slots[index] = Slot(key: key, token: token) }
      }
    }
    self.spellings = spellings
    self.slots = slots
  }

  /// What a folded word means; `unknown` when it is not in the vocabulary.
  func token(key: UInt64) -> Token {
    var index = Self.home(of: key)
    while slots[index].key != 0 {
      if slots[index].key == key { return slots[index].token }
      index = (index + 1) % Self.size
    }
    return .unknown
  }

  /// Five bits a letter, so that a word of up to twelve letters `a`…`z` is its own key; longer words are hashed, with the
  /// first bit set so that they are never one of those.
  @inline(__always)
  static func key(_ letters: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for letter in letters { extend(&key, by: letter) }
    return key
  }

  @inline(__always)
  static func extend(_ key: inout UInt64, by letter: UInt8) {
    if key >> 55 == 0 {
      key = key << 5 | UInt64(letter & 0x1F)
    } else {
      key = (key &* 0x100_0000_01B3) ^ UInt64(letter) | 1 << 63
    }
  }

  private static func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}

extension Vocabulary {
  /// One row a meaning; words as they are rightly written, French first.
  private static let table: [(Token, String)] = [
    (.month(1), "janvier janv. jan. january"),
    (.month(2), "février févr. fév. february feb."),
    (.month(3), "mars mar. march"),
    (.month(4), "avril avr. april apr."),
    (.month(5), "mai may"),
    (.month(6), "juin june jun."),
    (.month(7), "juillet juill. juil. july jul."),
    (.month(8), "août august aug."),
    (.month(9), "septembre sept. september sep."),
    (.month(10), "octobre oct. october"),
    (.month(11), "novembre nov. november"),
    (.month(12), "décembre déc. december dec."),
    (.weekday(1), "lundi lun. monday mon."),
    (.weekday(2), "mardi tuesday tue. tues."),
    (.weekday(3), "mercredi mer. wednesday wed."),
    (.weekday(4), "jeudi jeu. thursday thu. thurs."),
    (.weekday(5), "vendredi ven. friday fri."),
    (.weekday(6), "samedi sam. saturday sat."),
    (.weekday(7), "dimanche dim. sunday sun."),
    (.season(21), "printemps spring"),
    (.season(22), "été summer"),
    (.season(23), "automne fall autumn"),
    (.season(24), "hiver winter"),
    (.ordinal(1), "premier première first"),
    (.ordinal(2), "deuxième second seconde"),
    (.ordinal(3), "troisième third"),
    (.ordinal(4), "quatrième fourth"),
    (.word(.at), "à au aux at"),
    (.word(.of), "de du d of"),
    (.word(.the), "le la les l the"),
    (.word(.within), "en in on dans pour for within courant"),
    (.word(.and), "et and"),
    (.word(.between), "entre between"),
    (.word(.from), "from"),
    (.word(.to), "to through thru"),
    (.word(.until), "jusqu jusque until till"),
    (.word(.per), "par per"),
    (.word(.since), "dès depuis since"),
    (.word(.compter), "compter"),
    (.word(.partir), "partir"),
    (.word(.starting), "starting beginning commençant"),
    (.word(.by), "by due"),
    (.word(.before), "avant before"),
    (.word(.plus), "plus"),
    (.word(.no), "no not"),
    (.word(.later), "later"),
    (.word(.than), "than"),
    (.word(.late), "fin late end"),
    (.word(.tard), "tard"),
    (.word(.ici), "ici"),
    (.word(.early), "début early start"),
    (.word(.mid), "milieu mi mid middle"),
    (.word(.all), "tout toute all"),
    (.word(.long), "long"),
    (.word(.during), "durant pendant throughout during"),
    (.word(.course), "cours course"),
    (.word(.about), "vers environ autour around about circa ca. approximately approx."),
    (.word(.expected), "attendue attendu attendues attendus expected"),
    (.word(.intended), "prévue prévu prévues prévus planned scheduled"),
    (.word(.continuous), "continu continue continus continues ongoing continuous continuously"),
    (
      .word(.recurring),
      "récurrent récurrente récurrents récurrentes recurring annuel annuelle annuels annuelles annuellement annual annually "
        + "yearly mensuel mensuelle mensuels mensuelles monthly trimestriel trimestrielle quarterly hebdomadaire weekly "
        + "biannuel biannuelle biennal biennale biannual biennial"
    ),
    (.word(.every), "chaque tous toutes every each"),
    (.word(.times), "fois times"),
    (.word(.twice), "twice once"),
    (.word(.count), "un une deux trois quatre one two three four"),
    (.word(.be), "be"),
    (.word(.determined), "déterminer venir confirmer préciser annoncer determined confirmed announced tbd tba tbc"),
    (.word(.year), "année années an ans year years"),
    (.word(.month), "mois month months"),
    (.word(.week), "semaine semaines week weeks"),
    (.word(.day), "jour jours day days"),
    (.word(.season), "saison saisons exercice season"),
    (.word(.quarter), "trimestre trimestres quarter quarters"),
    (.word(.half), "semestre semestres half"),
    (.word(.hour), "heure heures h hrs"),
    (.word(.minute), "min"),
    (.word(.morning), "am"),
    (.word(.afternoon), "pm"),
    (.word(.school), "scolaire financier financière fiscal school"),
    (.word(.never), "annulé annulée annulés annulées"),
  ]
}
