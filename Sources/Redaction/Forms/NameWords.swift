/// A word of a name as somebody recorded it.
struct NameWord: Sendable, Hashable {
  /// Its letters, as codes from 1 to 26, or scalars of another script; digits as their values.
  var letters: [UInt32] = []
  var isNumber = false
  var isIdeograph = false
  var isUpper = false
  /// Whether it has no small letter.
  var isAllUpper = true
  /// Whether its first letter has an accent.
  var isAccented = false
  /// How many letters its first sign is: 2 of « Œ ».
  var firstCount = 1
  /// What stands before it.
  var gap: Gap = .edge
  /// The sign alone that stands before it, where there is one.
  var sign: UInt32 = 0
  /// Whether the word is the rest of one that has a capital inside: « Donald » of « MacDonald ».
  var isHump = false

  var hash: UInt64 { Word.hash(letters, isNumber: isNumber) }
  /// As text, of Latin letters.
  var text: String { String(decoding: letters.map { $0 <= 26 ? UInt8($0) + 0x60 : UInt8(ascii: "?") }, as: UTF8.self) }
  var isLatin: Bool { !isNumber && letters.allSatisfy { $0 <= 26 } }
  /// « de », « la », « van »: what no one goes by alone.
  var isParticle: Bool { !isNumber && RedactionTerms.all.particles.contains(hash) }
}

/// The words of a recorded text. `SearchedText` reads long texts in the same way, byte by byte.
///
/// - Parameter cutsHumps: whether « MacDonald » is two words.
func words(of text: String, cutsHumps: Bool = true) -> [NameWord] {
  var result: [NameWord] = []
  var word = NameWord()
  var (gap, sign, signs): (Gap, UInt32, Int) = (.edge, 0, 0)
  var endsLower = false
  func end() {
    guard !word.letters.isEmpty else { return }
    if !word.isNumber { word.letters = Letter.asSeen(word.letters) }
    result.append(word)
    word = NameWord()
    (gap, sign, signs) = ([], 0, 0)
    endsLower = false
  }
  func begin() {
    guard word.letters.isEmpty else { return }
    word.gap = gap
    word.sign = signs == 1 ? sign : 0
  }
  for scalar in text.unicodeScalars {
    switch Letter(scalar) {
    case .latin(let first, let second, let third, let isUpper, let isAccented):
      let isHump = endsLower && isUpper
      if word.isNumber || isHump && cutsHumps { end() }
      begin()
      if word.letters.isEmpty {
        (word.isUpper, word.isHump, word.isAccented) = (isUpper, isHump && cutsHumps, isAccented)
        word.firstCount = second > 0 ? 2 : 1
      }
      word.isAllUpper = word.isAllUpper && isUpper
      word.letters += [first, second, third].filter { $0 > 0 }.map { UInt32($0) }
      endsLower = !isUpper
    case .other(let value, let isUpper):
      if word.isNumber { end() }
      begin()
      if word.letters.isEmpty { word.isUpper = isUpper }
      word.isAllUpper = word.isAllUpper && isUpper
      word.letters.append(value)
      endsLower = false
    case .ideograph(let value):
      let (base, mark) = Letter.unvoiced(value)
      for sign in [base, mark].compactMap(\.self) {
        end()
        begin()
        word.letters = [sign]
        (word.isIdeograph, word.isUpper) = (true, true)
        end()
      }
    case .digit(let digit):
      if !word.isNumber { end() }
      begin()
      word.isNumber = true
      word.letters.append(UInt32(digit))
    case .gap(let kind):
      end()
      gap.formUnion(kind)
      if kind.contains(.at) {
        (sign, signs) = (0x40, signs + 1)
      } else if kind != .space {
        (sign, signs) = (scalar.value, signs + 1)
      }
    case .unseen: if word.letters.count == 1, isAccent(scalar) { word.isAccented = true }
    }
  }
  end()
  return result
}

/// Whether a scalar is an accent that stands upon the letter before it.
@inline(__always)
func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

/// Of French, English and of the languages whose names are borne beside them.
let particles: Set<String> = [
  "d", "de", "du", "des", "la", "le", "les", "l", "van", "von", "vom", "zu", "der", "den", "ter", "ten", "di", "da",
  "dos", "das", "do", "del", "della", "dello", "el", "al", "bin", "ben", "ibn", "abu", "st", "saint", "ste", "sainte",
  "san", "santa", "o", "mc", "mac", "fitz", "y",
]

/// Particles by which somebody may be called all the same.
let calledParticles: Set<String> = [
  "mc", "mac", "fitz", "ben", "van", "von", "della", "ibn", "abu", "saint", "sainte", "san", "santa",
]

/// What is written before a name and is no part of it, or after.
let honorifics: Set<String> = [
  "m", "mm", "mme", "mmes", "mlle", "dr", "dre", "drs", "me", "mr", "mrs", "ms", "mx", "miss", "prof", "pr", "madame",
  "monsieur", "mademoiselle", "maitre", "docteur", "docteure", "jr", "sr", "fils", "pere", "phd", "msc", "bsc", "mba",
  "llb", "llm", "ing",
  "dphil", "ii", "iii",
]

/// What a form or a file of data calls a part of a name: « Prénom : Élise, Nom : Côté ».
let labels: Set<String> = [
  "nom", "prenom", "noms", "prenoms", "famille", "name", "firstname", "lastname", "first", "last", "given", "family",
  "surname", "forename", "givenname", "familyname", "fname", "lname",
]
