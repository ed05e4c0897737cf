import Basics

/// What a recorded text says of people, whatever else it holds: « Noémie Lachaîne, direction – Galerie X », « A et B <mail> ».
package struct RecordedPeople: Sendable, Hashable {
  /// Each name alone.
  package var names: [String] = []
  /// What may be a name, or what stands beside one: a firm, a town.
  package var doubtful: [String] = []
  /// E-mail addresses, each alone.
  package var emails: [String] = []
  /// Phone numbers, each alone and without an extension.
  package var phones: [String] = []

  /// Nobody.
  package init() {}

  /// - Parameters:
  ///   - text: what was recorded where a name is expected.
  ///   - isOrganization: whether a text is what an organization is called, as far as anyone knows.
  package init(named text: String, isOrganization: (String) -> Bool = { _ in false }) {
    // Most records are a name and nothing else; there may be tens of thousands.
    if Self.isPlainName(text) {
      names = [text]
      return
    }
    var rest = takeAddresses(of: text)
    rest = takePhones(of: rest, atLeast: 9)
    if Self.isMarkup(rest) {
      doubtful = [rest]
      return
    }
    var parts = NamePart.parts(of: rest)
    NamePart.shareFamilies(&parts)
    let kinds = parts.map { $0.kind(isOrganization: isOrganization, isAlone: parts.count == 1) }
    for (part, kind) in zip(parts, kinds) {
      switch kind {
      case .name: names.append(part.text)
      case .doubtful: doubtful.append(part.text)
      case .other: break
      }
    }
    // What was recorded is a name, whatever it looks like; alone, what looks like an organization is likely one.
    if names.isEmpty, parts.count > 1, let first = zip(parts, kinds).first(where: { $1 == .doubtful })?.0 ?? parts.first
    {
      doubtful.removeAll { $0 == first.text }
      if !isOrganization(first.text) && !first.isRole { names.append(first.text) }
    }
    names = names.unique
    doubtful = doubtful.unique.filter { !names.contains($0) }
  }

  /// - Parameter text: what was recorded where an organization may stand as well: of people met.
  package init(met text: String) {
    var rest = takeAddresses(of: text)
    rest = takePhones(of: rest, atLeast: 9)
    if Self.isMarkup(rest) {
      doubtful = [rest]
      return
    }
    for part in NamePart.parts(of: rest) {
      switch part.kind(isOrganization: { _ in false }, isAlone: false) {
      case .name where part.words.count > 1: names.append(part.text)
      case .name, .doubtful: doubtful.append(part.text)
      case .other: break
      }
    }
  }

  /// The addresses, and the names that stand before them, of « Kiki <kiki@y.org>, a@x.org ».
  package init(email text: String) {
    let rest = takeAddresses(of: text)
    doubtful = NamePart.parts(of: rest).filter { $0.kind(isOrganization: { _ in false }, isAlone: false) == .name }.map(
      \.text)
  }

  /// The addresses and numbers in what is written beside somebody’s name.
  package init(besides text: String) { _ = takePhones(of: takeAddresses(of: text), atLeast: 7) }

  /// The numbers of « 418 722-9034, poste 12, ou 514 555-0199 ».
  package init(phone text: String) { _ = takePhones(of: text, atLeast: 7) }

  /// What either says, once.
  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.names = (left.names + right.names).unique
    sum.doubtful = (left.doubtful + right.doubtful).unique.filter { !sum.names.contains($0) }
    sum.emails = (left.emails + right.emails).unique
    sum.phones = (left.phones + right.phones).unique
    return sum
  }

  /// Whether a text is two or three words of Latin letters with a capital each, which are what no organization and no role is called.
  private static func isPlainName(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard (2...3).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, (0x41...0x5A).contains(first) || first == 0xC3, word.count > 2 else { return false }
      let isPlain = word.dropFirst().allSatisfy {
        (0x61...0x7A).contains($0) || $0 == 0xC3 || (0x80...0xBF).contains($0)
      }
      guard isPlain, word.last.map({ $0 != 0xC3 }) ?? false else { return false }
      let small = plain(Substring(word))
      return !roleWords.contains(small) && !placeWords.contains(small) && !companyWords.contains(small)
        && !honorifics.contains(small)
    }
  }

  /// Whether a text is markup, in which there is no name to cut out: its words would be looked for everywhere.
  private static func isMarkup(_ text: String) -> Bool {
    ["</", "/>", "\">", "=\"", "='", "{{", "](", "//", "&#", "<!"].contains(where: text.contains)
  }

  // MARK: Addresses and numbers

  /// Takes up every e-mail address; what is left has a bar in its place.
  private mutating func takeAddresses(of text: String) -> String {
    guard text.contains("@") || text.contains("＠") else { return text }
    var rest = ""
    var word = ""
    func isEdge(_ sign: Character) -> Bool { sign.isWhitespace || "<>()[]{}\"«»“”;,|/".contains(sign) }
    func end() -> String? {
      defer { word = "" }
      var address = word.replacing("＠", with: "@")
      if let colon = address.lastIndex(of: ":") { address = String(address[address.index(after: colon)...]) }
      address = String(address.drop { ".:-".contains($0) })
      while let last = address.last, ".:-".contains(last) { address.removeLast() }
      guard let at = address.firstIndex(of: "@"), at != address.startIndex, address.index(after: at) != address.endIndex
      else {
        rest += word
        return nil
      }
      return address
    }
    for sign in text + " " {
      guard isEdge(sign) else {
        word.append(sign)
        continue
      }
      if let address = end() {
        emails.append(address)
        rest += "|"
      }
      rest.append("<>\"".contains(sign) ? " " : sign)
    }
    emails = emails.unique
    return rest
  }

  /// Takes up every number of so many digits; what is left has a bar in its place.
  private mutating func takePhones(of text: String, atLeast count: Int) -> String {
    var found = RecordedNumbers(text, atLeast: count)
    found.read()
    phones = (phones + found.numbers).unique
    return found.rest
  }
}

extension [String] {
  fileprivate var unique: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
