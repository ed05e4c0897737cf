import Basics

/// Looks in what is read of a file for terms that may not be published.
///
/// Made once a build; then any thread may search with it. What is looked for are words without case, accents and signs: both
/// sides are read in the same way, once, and a table tells from a word’s number whether it begins a form of any term.
package struct RedactionScan: Sendable {
  private(set) var table = FormTable()
  private(set) var phones = PhoneTable()
  let terms = RedactionTerms.all
  /// A known lines for each thread that searches; nil while what is looked for is not all told.
  private var known: Locked<[KnownLines]>?
  /// Whether each term is a name.
  private(set) var areNames: [Bool] = []
  /// Whether each is never sure.
  private(set) var areDoubtful: [Bool] = []
  private var keys: [RedactedTerm.Key?] = []
  /// Whether there is nothing to look for.
  package var isEmpty: Bool { table.isEmpty && phones.isEmpty }

  /// Nothing is looked for.
  package init() {}

  /// - Parameters:
  ///   - redacted: what may not be published.
  ///   - allowed: what may be published, and is like it by chance or because it is shared: another’s name, a common phone.
  ///   - phrases: texts that may be published as they are, whomever they name.
  ///   - titles: what organizations and places are called, whomever they are named after.
  package init(
    _ redacted: [RedactedTerm], allowing allowed: [RedactedTerm] = [], phrases: [String] = [], titles: [String] = []
  ) {
    areNames = redacted.map { $0.kind == .name }
    areDoubtful = redacted.map { $0.isDoubtful || $0.hasHomonym }
    keys = titles.isEmpty ? [] : redacted.map(\.key)
    let homonyms = Set(redacted.filter(\.hasHomonym).compactMap(\.key))
    let names = allowed.filter { $0.kind == .name }.map(\.text)
    let ways = Set(allowed.filter { $0.kind != .name }.compactMap(\.key))
    let forms = redacted.map { $0.kind == .name ? NameForms($0.text) : nil }
    let shared = Self.forms(of: names, sharedWith: forms.compactMap { $0 })
    for (place, term) in redacted.enumerated() {
      switch term.kind {
      case .name:
        for (steps, rule) in forms[place]?.all ?? [] {
          // Someone else’s name too: of a homonym’s, the whole is looked for.
          let isLikely = !rule.isWhole || !term.hasHomonym
          if let other = shared[steps], isLikely && other.isWhole || !rule.isWhole { continue }
          table.add(steps, place, rule)
        }
      case .email, .phone:
        if let key = term.key, ways.contains(key) { continue }
        for (steps, rule) in term.kind == .email ? emailForms(term.text) : [] { table.add(steps, place, rule) }
        if term.kind == .email, let plain = untagged(term.text), let key = RedactedTerm(.email, plain).key,
          !ways.contains(key)
        {
          for (steps, rule) in emailForms(plain) { table.add(steps, place, rule) }
        }
        if term.kind == .phone { phones.add(term.text, place) }
      }
    }
    for word in terms.labels.union(terms.ats) { table.noteAfterLetter(word) }
    let others = homonyms.isEmpty ? names : names.filter { RedactedTerm(.name, $0).key.map(homonyms.contains) != true }
    allow(others, phrases)
    doubt(titles)
    known = Locked([])
  }

  /// The forms that people who may be named have in common with others: « É. Côté » is Émile’s too.
  private static func forms(of names: [String], sharedWith others: [NameForms]) -> [[FormStep]: Form.Rule] {
    if others.isEmpty { return [:] }
    let words = Set(others.flatMap(\.hashes))
    var shared: [[FormStep]: Form.Rule] = [:]
    for name in names {
      let forms = NameForms(name)
      guard forms.hashes.contains(where: words.contains) else { continue }
      for (steps, rule) in forms.all where shared[steps] == nil || rule.isWhole { shared[steps] = rule }
    }
    return shared
  }

  /// What may be published and has a term in it is known by its words: « Élise Côté-Roy » where she has consented, and « Élise Côté »
  /// has not.
  private mutating func allow(_ names: [String], _ phrases: [String]) {
    if table.isEmpty { return }
    var allowed: [[FormStep]] = []
    for name in names where !matches(in: name).isEmpty {
      allowed += NameForms(name).all.filter { $0.rule == .whole || $0.rule == .reversed || $0.rule == .glued }.map(
        \.steps)
    }
    for phrase in phrases where !matches(in: phrase).isEmpty {
      let parts = words(of: phrase, cutsHumps: false).reduce(into: [[NameWord]]()) { parts, word in
        let isStop = word.gap.contains(.hard) || word.gap.contains(.dot) && word.gap.contains(.space)
        if parts.isEmpty || isStop { parts.append([word]) } else { parts[parts.count - 1].append(word) }
      }
      allowed += parts.map { $0.map { .word($0.hash) } }
    }
    for steps in allowed { table.add(steps, -1, .allowed) }
  }

  /// « Compagnie Marie Chouinard » is an organization, whoever Marie Chouinard is.
  private mutating func doubt(_ titles: [String]) {
    if table.isEmpty { return }
    let named = titles.filter { title in
      let key = RedactedTerm(.name, title).key
      return matches(in: title).contains { areNames[$0.term] && $0.certainty == .sure && keys[$0.term] != key }
    }
    for title in named {
      // « aux Ballets » is said of « Les Ballets ».
      let words = words(of: title, cutsHumps: false).drop(while: \.isParticle)
      table.add(words.map { .word($0.hash) }, -1, .doubted)
    }
  }

  // MARK: Searching

  /// Where terms stand in a text or an address.
  package func matches(in text: String, as kind: TextKind = []) -> [RedactionMatch] {
    if isEmpty { return [] }
    return matches(in: Array(text.utf8), as: kind)
  }

  /// Where terms stand in what a file is made of, as UTF-8.
  package func matches(in bytes: [UInt8], as kind: TextKind) -> [RedactionMatch] {
    if isEmpty { return [] }
    if kind.contains(.folded), let unfolded = unfolding(bytes) {
      return matches(in: unfolded, as: kind.subtracting(.folded))
    }
    let (raw, isWrittenTwice) = search(bytes, kind)
    let found = raw.isEmpty ? [] : lookAgain(raw, in: bytes)
    guard isWrittenTwice else { return found }
    // A page within a feed, an address within an address: twice more, at most.
    var all = found
    var inner = bytes
    for _ in 0..<2 {
      inner = decodingOnce(inner, kind)
      let (more, goesOn) = search(inner, kind)
      let known = Set(all.map(\.term))
      all += lookAgain(more, in: inner).filter { !known.contains($0.term) }.map {
        RedactionMatch(term: $0.term, certainty: $0.certainty, range: 0..<bytes.count)
      }
      if !goesOn { break }
    }
    return all
  }

  private func search(_ bytes: [UInt8], _ kind: TextKind) -> ([RedactionMatch], isWrittenTwice: Bool) {
    guard let known, bytes.count >= 256 else { return search(bytes, kind, knowing: nil) }
    var lines = known.withLock { $0.popLast() } ?? KnownLines()
    defer { known.withLock { [lines] in $0.append(lines) } }
    return lines.withLines { search(bytes, kind, knowing: $0) }
  }

  func search(
    _ bytes: [UInt8], _ kind: TextKind, knowing lines: UnsafeMutableBufferPointer<KnownLines.Line>?
  ) -> ([RedactionMatch], isWrittenTwice: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      ByteTables.with(table) { tables in
        var search = Search(SearchedText(bytes: bytes, tables: tables, phoneLengths: phones.lengths), self, kind)
        search.run(knowing: lines)
        return (search.matches, search.writtenTwice > 0)
      }
    }
  }
}

/// What every search knows.
struct RedactionTerms: Sendable {
  static let all = RedactionTerms()

  /// By their numbers.
  let particles = Set(Redaction.particles.map { words(of: $0)[0].hash })
  let labels = Set(Redaction.labels.map { words(of: $0)[0].hash })
  let ats = Set(otherAts.map { words(of: $0)[0].hash })
}
