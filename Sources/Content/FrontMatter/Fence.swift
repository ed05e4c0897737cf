import Basics

/// A line that people put where front matter begins or ends: three hyphens, or what comes of them in a word processor, or another
/// generator’s.
struct Fence {
  enum Kind {
    /// `---`, after which nothing but a space may come.
    case exact
    /// Hyphens or dashes that are not exactly three hyphens: `----`, `- - -`, `—`, ` ---`, `---yaml`.
    case dashes
    /// Another rule of Markdown: `***`, `___`.
    case rule
    /// Hugo’s and Zola’s `+++`.
    case toml
    /// A brace, which opens Hugo’s JSON, or the `;;;` of others.
    case json
    /// Three backticks, with the name of a language of front matter or none.
    case code
    /// Three signs or more of any other sort, or three hyphens with something before or after them: `===`, `\---`, `> ---`, `--- # note`. A
    /// text may well have such a line: what stands below it tells.
    case sign
  }

  let kind: Kind

  init?(_ line: Substring) {
    if isFence(line) {
      kind = .exact
      return
    }
    let text = line.visible
    guard let first = text.first else { return nil }
    switch first {
    case "{":
      guard !text.hasPrefix("{{"), !text.hasPrefix("{%"), !text.hasPrefix("{#") else { return nil }
      kind = .json
    case ";":
      guard text == ";;;" else { return nil }
      kind = .json
    case "+":
      guard text.hasPrefix("+++"), text.dropFirst(3).allSatisfy({ $0 == "+" }) else { return nil }
      kind = .toml
    case "*", "_":
      let signs = text.filter { !$0.isWhitespace }
      guard signs.count >= 3, signs.allSatisfy({ $0 == first }) else { return nil }
      kind = .rule
    case "`", "~":
      guard text.hasPrefix("```") || text.hasPrefix("~~~") else { return nil }
      let name = text.drop { $0 == first }.trimmed
      guard ["", "yaml", "yml", "toml", "json", "frontmatter", "front-matter"].contains(name.lowercased()) else {
        return nil
      }
      kind = .code
    default:
      if Self.isDashes(text) {
        kind = .dashes
      } else {
        guard Self.isSign(text) else { return nil }
        kind = .sign
      }
    }
  }

  private static func isSign(_ text: Substring) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    if text.hasPrefix("---") { return true }
    return !text.contains("|") && text.unicodeScalars.count >= 3 && text.first != "!" && text.first != "["
      && text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  }

  private static func isDashes(_ text: Substring) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let folded = fold(text)
    let hyphens = folded.prefix { $0 == "-" || $0 == " " }
    let count = hyphens.utf8.count { $0 == UInt8(ascii: "-") }
    if hyphens.utf8.count == folded.utf8.count {
      // One hyphen is an empty item; one dash is what two or three become.
      return count > 1 || count == 1 && text != "-"
    }
    return count >= 3 && ["yaml", "yml", "toml", "json"].contains(folded.dropFirst(hyphens.count).lowercased())
  }

  /// Whether it may close front matter that three hyphens open.
  var closes: Bool { kind == .dashes || kind == .rule || kind == .toml }
}
