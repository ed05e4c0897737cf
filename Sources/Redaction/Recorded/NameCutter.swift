import Basics

/// Cuts a recorded text into parts where signs and words divide it.
struct NameCutter {
  private let signs: [Character]
  private var done: [NamePart] = []
  private var part = NamePart()
  private var word = ""
  /// What a bracket or a quotation mark is in the middle of.
  private var outer: NamePart?
  private var isAllUpper: Bool

  init(_ text: String) {
    signs = Array(text)
    isAllUpper = !text.contains(where: \.isLowercase)
  }

  mutating func parts() -> [NamePart] {
    var index = 0
    while index < signs.count {
      read(signs[index], at: index)
      index += 1
    }
    endPart(.next)
    if let outer { done.append(outer) }
    // What stands in brackets comes after what they interrupt.
    return done.filter { !$0.words.isEmpty }
  }

  private mutating func read(_ sign: Character, at index: Int) {
    let isLoose = isSpace(index - 1) || isSpace(index + 1)
    switch sign {
    case ";", "|", "\n", "\r\n", "•", "/", "&", "+", "\u{2028}": endPart(.next)
    case ",", "、", "，", "،": endPart(.comma)
    case ":", "：": endPart(.colon)
    case "—": endPart(.dash)
    case "–", "-", "‐", "‑", "−": if isLoose { endPart(.dash) } else { word.append(sign) }
    case "·", "・": if isLoose { endPart(.next) } else { word.append(sign) }
    case "(", "[", "{", "（": open(.aside)
    case "«", "“", "„": open(.alias)
    case "\"": if outer == nil { open(.alias) } else { close() }
    case ")", "]", "}", "）", "»", "”": close()
    case "*", "`", "<", ">", "!", "?", "…", "=": endWord()
    default: if sign.isWhitespace { endWord() } else { word.append(sign) }
    }
  }

  private func isSpace(_ index: Int) -> Bool { !signs.indices.contains(index) || signs[index].isWhitespace }

  private mutating func endWord() {
    defer { word = "" }
    while let last = word.last, last == "'" || last == "’" || last == "_" { word.removeLast() }
    guard !word.isEmpty else { return }
    let small = word.lowercased()
    let mayDivide = word == small || isAllUpper
    let isNext = mayDivide && Self.conjunctions.contains(small)
    let isAlias = mayDivide && Self.aliases.contains(small.filter { $0 != "." })
    if isNext || isAlias {
      word = ""
      endPart(isNext ? .next : .alias)
    } else {
      part.words.append(word)
    }
  }

  private mutating func endPart(_ next: NamePart.Joint) {
    // « A et / B »: a word that divides ends the part by itself.
    if !word.isEmpty { endWord() }
    if !part.words.isEmpty { done.append(part) }
    part = NamePart(joint: done.isEmpty ? .start : next)
  }

  /// Goes into brackets; the part around them goes on after them.
  private mutating func open(_ joint: NamePart.Joint) {
    endWord()
    guard outer == nil else { return }
    outer = part
    part = NamePart(joint: part.words.isEmpty && joint == .alias ? .start : joint)
  }

  private mutating func close() {
    endWord()
    guard let around = outer else { return }
    outer = nil
    let inside = part
    part = around
    if part.words.isEmpty, part.joint == .start {
      part = inside
    } else if !inside.words.isEmpty {
      done.append(inside)
    }
  }

  private static let conjunctions: Set<String> = ["et", "and", "ou", "or", "und", "avec", "with", "ainsi", "puis"]
  private static let aliases: Set<String> = [
    "dit", "dite", "dits", "alias", "aka", "surnommé", "surnommée", "né", "née", "nee", "épouse", "ép", "veuve",
    "pseudonyme", "called",
  ]
}
