import Basics

/// A letter or a number below the line or above it: `H~2~O`, `10^6^`, `1^er^`.
struct Script: Equatable {
  enum Kind: String { case sub, sup }

  let kind: Kind
  let text: String
  /// With its signs.
  let range: Range<String.Index>

  /// As a page has it. `Script.letters` says what can be in it: nothing that would have to be escaped.
  var markup: String { "<\(kind.rawValue)>\(text)</\(kind.rawValue)>" }

  /// Longer ones are no signs of a formula.
  private static let longest = 16

  /// Those of a text that surely are some, in order: « ~5 % », « ~10 … ~20 », `~/x` and `C:\PROGRA~1` are none.
  ///
  /// One stands right behind what it belongs to, a letter, a bracket or another one (behind a number, one below the line is none, for
  /// 10~20 is a range); it holds letters, numbers and signs of calculation, and no space. What goes on right behind it without a
  /// space is another word, unless it is short or has a number in it: « nord~sud~est » is three words.
  static func all(in text: String) -> [Script] {
    var found: [Script] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { $0 == "~" || $0 == "^" }) {
      index = text.index(after: start)
      let sign = text[start]
      let isAfterOne = found.last?.range.upperBound == start && start > text.startIndex
      guard isAfterOne || start > text.startIndex && mayPrecede(text[text.index(before: start)], sign) else { continue }
      let inner = text[index...].prefix(longest + 1).prefix(while: isSign)
      guard !inner.isEmpty, inner.count <= longest, inner.endIndex < text.endIndex, text[inner.endIndex] == sign else {
        continue
      }
      let end = text.index(after: inner.endIndex)
      guard end == text.endIndex || mayFollow(text[end], inner, sign) else { continue }
      found.append(Script(kind: sign == "~" ? .sub : .sup, text: String(inner), range: start..<end))
      index = end
    }
    return found
  }

  private static func mayPrecede(_ character: Character, _ sign: Character) -> Bool {
    character.isLetter || ")]}»%°".contains(character) || sign == "^" && character.isNumber
  }

  private static func isSign(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "+-−–=(),.*’".contains(character)
  }

  private static func mayFollow(_ next: Character, _ inner: Substring, _ sign: Character) -> Bool {
    // « ~~ » strikes out.
    if next == sign { return false }
    if next.isNumber { return sign == "~" && !inner.contains(where: \.isLetter) }
    return !next.isLetter || inner.contains(where: \.isNumber) || inner.count <= 2 && sign == "~"
  }
}

extension ASTRewriter {
  /// Puts what stands below the line or above it in the place of its signs.
  func writeScripts(of root: Node) {
    var texts: [Node] = []
    root.walk { node, _ in if node.kind == .text { texts.append(node) } }
    for node in texts {
      let text = node.literal
      var scripts = Script.all(in: text)
      if signs.escapes, !scripts.isEmpty {
        // The library tells no more what had a backslash before it: what is a script is written as one.
        let block = range(of: node)
        let written = source.slice(block.lower, block.upper)
        scripts.removeAll { written.rangeInUTF8(of: text[$0.range]) == nil }
      }
      if scripts.isEmpty || node.isInAddressOrImage { continue }
      var start = text.startIndex
      for script in scripts {
        if let before = Node(text: text[start..<script.range.lowerBound]) { node.precede(with: before) }
        if let own = Node(writing: script.markup) { node.precede(with: own) }
        start = script.range.upperBound
      }
      if start == text.endIndex { node.remove() } else { node.set(literal: String(text[start...])) }
    }
  }
}

extension Node {
  /// What is in a script, as `writeScripts` leaves it; nil of anything else.
  var scriptText: Substring? {
    guard kind == .htmlInline else { return nil }
    let text = literal
    guard text.utf8.count > 11, text.hasPrefix("<su"), text.hasSuffix("</sub>") || text.hasSuffix("</sup>") else {
      return nil
    }
    return text.dropFirst(5).dropLast(6)
  }

  /// Whether a text is what an address says, or stands for an image, which has words only.
  fileprivate var isInAddressOrImage: Bool {
    var above = parent
    while let node = above {
      if node.kind == .image { return true }
      if node.kind == .link, literal.contains("/") { return true }
      above = node.parent
    }
    return false
  }
}
