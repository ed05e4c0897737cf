package import Basics

/// The names of months, seasons and parts of years in the file of a language, for reading dates: « 12 de mayo de 2026 ».
///
/// The grammar knows French and English. A phrase in which one of these names stands is read with the English name in its place, and with
/// the English words for those that the patterns of the file put before dates: what is said in words of the file is read again.
package struct DateNames: Sendable, Hashable {
  /// English by the folded words of a name.
  private var names: [[String]: String] = [:]
  /// English by the folded words before dates: “from” by « a partir del »; nothing where English has no word.
  private var joints: [[String]: String] = [:]
  private var longest = 0

  /// None of a language that the grammar itself knows.
  package init(_ strings: Strings) {
    guard !Strings.areInCode(strings.language) else { return }
    let parts = [
      ("month", English.months), ("season", English.seasons), ("quarter", English.ordinals.map { $0 + " quarter" }),
      ("half", English.ordinals.prefix(2).map { $0 + " half" }),
    ]
    for (part, english) in parts {
      for (index, name) in english.enumerated() {
        guard let own = strings.entries["\(part)_\(index + 1)"] else { continue }
        let words = own.split(separator: " ").map { fold($0) }
        if words.isEmpty { continue }
        names[words] = name
        longest = max(longest, words.count)
      }
    }
    for unit in ["day", "month", "season", "quarter", "year"] {
      let opening = { (form: String) in Self.opening(of: strings.entries["date_\(form)\(unit)"]) }
      let (from, to, the) = (opening("from_"), opening("to_"), opening("the_"))
      join([the], "")
      join([from, Self.opening(of: strings.entries["date_since"]) + from], "from")
      join([to], "to")
      let until = Self.opening(of: strings.entries["date_until"])
      join([until + the, until + to], "until")
      // « de », between the parts of a date, says nothing.
      for word in strings.entries["date_" + unit]?.split(separator: " ") ?? [] where word.allSatisfy(\.isLetter) {
        joints[[fold(word)]] = ""
      }
    }
    longest = max(longest, joints.keys.map(\.count).max() ?? 0)
  }

  private mutating func join(_ words: [[String]], _ english: String) {
    for words in words where !words.isEmpty && joints[words] == nil { joints[words] = english }
  }

  /// The folded words of a pattern before its first gap.
  private static func opening(of pattern: String?) -> [String] {
    pattern.map { $0.prefix { $0 != "{" }.split(separator: " ").map { fold($0) } } ?? []
  }

  /// A phrase with the English names in the place of these; nil where it has none of them.
  func translate(_ phrase: String) -> String? {
    if names.isEmpty { return nil }
    var words = phrase.split(whereSeparator: \.isWhitespace).map(Word.init)
    var found = false
    var index = 0
    while index < words.count {
      defer { index += 1 }
      for count in (1...longest).reversed() where index + count <= words.count {
        let key = words[index..<index + count].map(\.key)
        guard let english = names[key] ?? joints[key] else { continue }
        if names[key] != nil { found = true }
        let ending = words[index + count - 1].after
        words.replaceSubrange(index..<index + count, with: [Word(english, words[index].before, ending)])
        break
      }
    }
    return found ? words.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") : nil
  }

  /// A word and the signs around it.
  private struct Word {
    let before: Substring
    let core: Substring
    let after: Substring
    let key: String

    init(_ text: Substring) {
      before = text.prefix { !$0.isLetter && !$0.isNumber }
      let rest = text.dropFirst(before.count)
      core = rest.prefix { $0.isLetter || $0.isNumber || $0.unicodeScalars.allSatisfy(\.properties.isDiacritic) }
      after = rest.dropFirst(core.count)
      key = fold(core)
    }

    init(_ english: String, _ before: Substring, _ after: Substring) {
      (core, self.before, self.after, key) = (english[...], before, after, english)
    }

    var text: String { String(before + core + after) }
  }
}
