/// Whom a paragraph, a cell or a table names where people are expected.
package struct NamedParagraph: Sendable, Hashable {
  /// In the order of the text.
  package var names: [String] = []
  /// Whether it says nothing else.
  package var isList = false

  /// - Parameter text: what is read, without marks of emphasis.
  package init(_ text: String) {
    let lines = text.split(separator: "\n")
    // Lines of prose are cut anywhere; those of a list are a name each.
    let isCut = !lines.allSatisfy { $0.split(separator: " ").count > 1 }
    let whole = isCut ? lines.joined(separator: " ") : text
    let people = RecordedPeople(named: whole)
    let parts = NamePart.parts(of: whole)
    isList = !people.names.isEmpty && parts.allSatisfy(\.isBare)
    names = isList ? people.names + people.doubtful : Self.runs(of: lines.joined(separator: " "))
  }

  /// Words with capitals that follow one another within prose: « Trois sont parties : Noémie Lachaîne, Li Na. »
  private static func runs(of text: String) -> [String] {
    var names: [String] = []
    for sentence in text.split(whereSeparator: { "!?…:;()[]«»“”\"\n".contains($0) }) {
      for part in NamePart.parts(of: String(sentence)) {
        var run: [String] = []
        func end() {
          while let last = run.last, NamePart.isParticle(last) { run.removeLast() }
          let found = NamePart(words: run.map { $0.last == "." && $0.count > 2 ? String($0.dropLast()) : $0 })
          if run.count(where: { !NamePart.isParticle($0) }) > 1, !found.isRole, !found.isPlace, !found.isCompany {
            names.append(found.text)
          }
          run = []
        }
        for (place, word) in part.words.enumerated() {
          let isCapital = NamePart(words: [word]).hasCapital
          // The first word of a sentence has a capital whatever it is.
          if isCapital, place > 0 || !starters.contains(plain(word)) {
            run.append(word)
            if word.count > 2, word.last == "." { end() }
          } else if !run.isEmpty, NamePart.isParticle(word) {
            run.append(word)
          } else {
            end()
          }
        }
        end()
      }
    }
    return names
  }

  /// Words that begin a sentence about people, and no name.
  private static let starters: Set<String> = [
    "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "avec", "ont", "nous", "merci", "the", "a", "an",
    "with",
    "we", "our", "thanks", "notre", "nos", "ces", "cette", "ce", "deux", "trois", "quatre", "cinq", "six", "sept",
    "huit",
    "dix", "two", "three", "four", "five", "plus", "parmi", "dont", "voici", "pour", "en", "au", "aux", "elle", "il",
    "they", "it", "mme", "m", "mr", "mrs",
  ]
}

extension NamePart {
  /// Whether there is nothing in it but a name, or what someone does.
  var isBare: Bool {
    isRole || words.count < 6 && words.allSatisfy { NamePart.isParticle($0) || NamePart(words: [$0]).hasCapital }
  }
}
