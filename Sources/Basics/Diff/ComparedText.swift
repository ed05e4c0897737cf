/// Numbers in the place of texts, so that comparing two is comparing numbers.
struct Names {
  private var tokens: [String: Int] = [:]
  private var paragraphs: [[Int]: Int] = [:]

  /// The same for texts that differ only in white space and apostrophes.
  mutating func name(_ token: Substring) -> Int {
    switch token {
    case "\u{A0}", "\u{202F}": Self.name(" ", in: &tokens)
    case _ where token.last == "’": Self.name(token.dropLast() + "'", in: &tokens)
    default: Self.name(String(token), in: &tokens)
    }
  }

  mutating func name(_ tokens: [Int]) -> Int { Self.name(tokens, in: &paragraphs) }

  private static func name<Key: Hashable>(_ key: Key, in names: inout [Key: Int]) -> Int {
    if let name = names[key] { return name }
    names[key] = names.count
    return names.count - 1
  }
}

/// A paragraph cut into words, numbers, single marks and the white space between them.
struct ComparedText: Sendable {
  /// With single spaces, and none at its ends.
  let text: String
  let tokens: [Substring]
  /// The tokens as `Names` has them.
  let names: [Int]
  /// The paragraph as `Names` has it.
  let name: Int
  /// Its words in order of their names, each with its letters counted: what it is about, whatever the order.
  private let bag: [(name: Int, letters: Int)]
  private let letters: Int

  init(_ paragraph: String, _ table: inout Names) {
    text = paragraph[...].trimmed.split { $0.isWhitespace && !isNoBreak($0) }.joined(separator: " ")
    tokens = cut(text)
    var names: [Int] = []
    var bag: [(name: Int, letters: Int)] = []
    for token in tokens {
      names.append(table.name(token))
      if let first = token.first, isOfWord(first) { bag.append((names[names.count - 1], token.count)) }
    }
    self.names = names
    name = table.name(names)
    self.bag = bag.sorted { $0.name < $1.name }
    letters = bag.reduce(0) { $0 + $1.letters }
  }

  /// How many letters stand in words that both have; 0 unless that is two fifths of them, short words weighing little.
  func likeness(to other: ComparedText) -> Int {
    let enough = (letters + other.letters + 4) / 5
    guard min(letters, other.letters) >= enough else { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < bag.count, j < other.bag.count {
      if bag[i].name == other.bag[j].name {
        shared += bag[i].letters
        (i, j) = (i + 1, j + 1)
      } else if bag[i].name < other.bag[j].name {
        i += 1
      } else {
        j += 1
      }
    }
    return shared >= enough ? shared : 0
  }
}

private func isNoBreak(_ character: Character) -> Bool { character == "\u{A0}" || character == "\u{202F}" }

private func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

/// « l’ », « œuvre », « 12 500,50 » (with its no-break space), « . » and white space, each a token.
private func cut(_ text: String) -> [Substring] {
  var tokens: [Substring] = []
  var start = text.startIndex
  while start < text.endIndex {
    let end = endOfToken(in: text, at: start)
    tokens.append(text[start..<end])
    start = end
  }
  return tokens
}

private func endOfToken(in text: String, at start: String.Index) -> String.Index {
  var end = text.index(after: start)
  guard isOfWord(text[start]) else { return end }
  var last = text[start]
  while end < text.endIndex {
    let character = text[end]
    let next = text.index(after: end)
    if !isOfWord(character) {
      // An elided word keeps its apostrophe, and a number what stands between its digits.
      if last.isLetter, character == "’" || character == "'" { return next }
      guard last.isNumber, isNoBreak(character) || character == "," || character == ".", next < text.endIndex,
        text[next].isNumber
      else { return end }
    }
    last = character
    end = next
  }
  return end
}
