import Basics

/// A part of a recorded text, between what divides names from each other and from what else is told of people.
struct NamePart {
  /// What stands before it.
  enum Joint {
    case start
    /// A semicolon, « et », a slash.
    case next
    case dash, colon, comma
    /// In brackets.
    case aside
    /// « dite », « née », or between quotation marks.
    case alias
  }

  enum Kind {
    case name, doubtful, other
  }

  var words: [String] = []
  var joint = Joint.start
  var text: String { words.joined(separator: " ") }

  // MARK: Cutting

  static func parts(of text: String) -> [NamePart] {
    var cutter = NameCutter(text)
    var parts = cutter.parts().filter { !$0.isDegree }.map(\.withoutTitles)
    for index in parts.indices.dropFirst() where parts[index].joint == .comma && parts[index - 1].isRole {
      // « Joselle Baril, enseignante, Rouge Vif »: what comes third is where they work.
      parts[index].joint = .aside
    }
    joinReversed(&parts)
    return parts
  }

  /// « Côté, Élise » is one name, and so is « Nuñez Parra, Carmen »; « Noémie Lachaîne, Paul Sauvé » are two.
  private static func joinReversed(_ parts: inout [NamePart]) {
    var index = 1
    while index < parts.count {
      let (family, given) = (parts[index - 1], parts[index])
      let isGiven =
        given.joint == .comma && (given.words.count == 1 || family.words.count == 1 && given.words.count < 4)
        && given.isCased && given.hasCapital && !given.isRole && !given.isPlace && !given.isCompany && !family.isRole
        && !family.isPlace
      if isGiven, index == 1 || parts[index - 1].joint != .comma {
        // Both are looked for where the first may be a name of its own.
        let whole = NamePart(words: given.words + family.words, joint: family.joint)
        parts[index] = whole
        if family.words.filter({ !isParticle($0) }).count < 2 { parts.remove(at: index - 1) } else { index += 1 }
      }
      index += 1
    }
  }

  /// « Noémie et Paul Sauvé » have one family name.
  static func shareFamilies(_ parts: inout [NamePart]) {
    for index in parts.indices.dropLast()
    where parts[index].words.count == 1 && parts[index].hasCapital && !parts[index].isMixed {
      let next = parts[index + 1]
      guard next.joint == .next, next.words.count > 1, !next.isPlace, !parts[index].isRole,
        next.words[0] != parts[index].words[0]
      else { continue }
      parts[index].words += next.words.dropFirst()
    }
  }

  /// Without what is said before a name or after it: « Commissaire : », « Mme », « PhD ».
  private var withoutTitles: NamePart {
    var part = self
    while part.words.count > 2, let first = part.words.first, roleWords.contains(plain(first)), !first.contains("-") {
      part.words.removeFirst()
    }
    while part.words.count > 1, let last = part.words.last,
      honorifics.contains(plain(last)) || degrees.contains(plain(last)) && !last.contains(where: \.isLowercase)
    { part.words.removeLast() }
    // « Ph. D. »
    if part.words.count > 3, part.words.suffix(2).map(plain) == ["ph", "d"] { part.words.removeLast(2) }
    return part
  }

  // MARK: What it is

  /// - Parameter isAlone: whether nothing else was recorded.
  func kind(isOrganization: (String) -> Bool, isAlone: Bool) -> Kind {
    guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return .other }
    if isAlone { return isRole && !hasCapital ? .other : isPlace || isCompany ? .doubtful : .name }
    if isOrganization(text) { return .other }
    if isRole { return .other }
    if isPlace || isCompany { return .other }
    if !hasCapital && !isMixed {
      return joint == .start || joint == .next ? (words.count > 3 ? .other : .name) : .other
    }
    if words.count > 6 { return .other }
    switch joint {
    case .start, .next, .alias: return .name
    case .colon: return words.count > 1 ? .name : .doubtful
    // « Noémie Lachaîne – Lyon » is not called Lyon.
    case .dash, .comma: return words.count > 1 || !isCased ? .name : .other
    case .aside: return words.count > 1 ? .doubtful : .other
    }
  }

  /// Whether every word tells what someone does.
  var isRole: Bool {
    let bare = words.filter {
      !NamePart.isParticle($0) && !["a", "au", "aux", "en", "of", "the", "for", "pour"].contains(plain($0))
    }
    if bare.isEmpty { return true }
    return bare.allSatisfy { word in word.split(separator: "-").allSatisfy { roleWords.contains(plain($0)) } }
      || roleWords.contains(plain(bare[0])) && bare.dropFirst().allSatisfy { $0.first?.isLowercase ?? true }
      || bare.count > 1 && roleWords.contains(plain(bare[0])) && roleWords.contains(plain(bare[1]))
  }

  /// Whether it begins as the names of places and organizations do.
  var isPlace: Bool { words.first(where: { !NamePart.isParticle($0) }).map { placeWords.contains(plain($0)) } ?? false }

  var isCompany: Bool { words.count > 1 && words.last.map { companyWords.contains(plain($0)) } ?? false }

  /// Whether it has a capital, or no script that has any.
  var hasCapital: Bool {
    words.contains { word in
      word.unicodeScalars.contains { scalar in
        switch Letter(scalar) {
        case .latin(_, _, _, let isUpper, _), .other(_, let isUpper): isUpper
        case .ideograph: true
        case .digit, .gap, .unseen: false
        }
      }
    }
  }

  /// Whether its script has capitals.
  private var isCased: Bool { words.contains { $0.unicodeScalars.contains { $0.properties.isCased } } }

  /// « Ph. D. »
  private var isDegree: Bool {
    !words.isEmpty
      && words.allSatisfy { degrees.contains(plain($0)) || ["ph", "d"].contains(plain($0)) && $0.last == "." }
      && (words.count < 3)
  }

  private var isMixed: Bool { words.contains { $0.contains(where: \.isNumber) && $0.contains(where: \.isLetter) } }

  static func isParticle(_ word: String) -> Bool { particles.contains(plain(word)) }
}

/// A word without case, accents and full stops.
func plain(_ word: some StringProtocol) -> String { fold(word).filter { $0 != "." && $0 != "’" && $0 != "'" } }

/// What is written in capitals after a name.
private let degrees: Set<String> = [
  "ba", "bsc", "ma", "msc", "mba", "md", "phd", "llb", "llm", "ing", "eng", "oc", "cm", "cq", "oq", "goq", "coq",
  "frsc",
  "msrc", "cpa", "crha", "pmp", "adma", "esq", "jr", "sr",
]
