import Basics
import CCmark
import Diagnostics

/// A quotation that stands out, as GitHub and Obsidian write it: `> [!NOTE]`, with a title of its own behind the bracket or without.
enum Callout: String, CaseIterable {
  case note, tip, important, warning, caution

  /// What its title is unless its writer gives it another.
  var title: Words {
    switch self {
    case .note: Words(fr: "Remarque", en: "Note")
    case .tip: Words(fr: "Astuce", en: "Tip")
    case .important: Words(fr: "Important", en: "Important")
    case .warning: Words(fr: "Avertissement", en: "Warning")
    case .caution: Words(fr: "Attention", en: "Caution")
    }
  }

  /// The words that ask for it, in either language and in any case.
  private var names: [String] {
    switch self {
    case .note: ["NOTE", "REMARQUE", "INFO", "INFORMATION", "À NOTER"]
    case .tip: ["TIP", "ASTUCE", "CONSEIL", "HINT"]
    case .important: ["IMPORTANT", "IMPORTANTE"]
    case .warning: ["WARNING", "AVERTISSEMENT", "MISE EN GARDE"]
    case .caution: ["CAUTION", "ATTENTION", "DANGER", "PRUDENCE"]
    }
  }

  init?(named name: some StringProtocol) {
    let folded = fold(name)
    guard let found = Self.allCases.first(where: { $0.names.contains { fold($0) == folded } }) else { return nil }
    self = found
  }

  /// The words of a language: its titles, as they are written between brackets.
  static func names(in language: Language) -> [String] { allCases.map { $0.title[language].uppercased() } }

  /// All that `Callout.init` knows.
  static var allNames: [String] { allCases.flatMap(\.names) }
}

extension ASTRewriter {
  /// Makes callouts of the quotations that begin with `[!KIND]`; one of an unknown kind is told, and stays a quotation.
  mutating func writeCallouts(of quotes: [Node]) {
    for quote in quotes {
      guard let first = quote.firstChild, first.kind == .paragraph, first.firstChild?.kind == .text else { continue }
      guard let opening = first.firstChild, let mark = CalloutMark(opening.literal) else { continue }
      guard let callout = Callout(named: mark.name) else {
        findings.append(unknownCallout(mark.name, at: range(of: first)))
        continue
      }
      open(quote, as: callout, first: first, opening: opening, rest: mark.rest)
    }
  }

  private mutating func open(_ quote: Node, as callout: Callout, first: Node, opening: Node, rest: String) {
    opening.set(literal: rest)
    let line = first.children.prefix { $0.kind != .softBreak && $0.kind != .lineBreak }
    let isAlone = line.count == first.children.count && first.next == nil
    let label = Node(cmark_node_new(CMARK_NODE_PARAGRAPH))
    if let label { cmark_node_insert_before(first.pointer, label.pointer) }
    if isAlone || line.count == 1 && rest.isEmpty {
      // What stands behind the bracket is all that it says: it is no title then.
      if let words = Node(text: options.strings.word(callout.title)[...]) { label?.append(words) }
      if rest.isEmpty { opening.remove() }
    } else {
      // What kind it is must not be told by colours alone.
      let kind = options.strings.word(callout.title)
      if let words = Node(
        text: (kind + options.strings["colon", else: Words(fr: "\u{A0}: ", en: ": ")[options.language], [:]])[...])
      {
        label?.append(words)
      }
      for node in line { label?.append(node) }
    }
    label?.becomeBox("<p class=\"callout-title\">", "</p>")
    if let end = first.firstChild, end.kind == .softBreak || end.kind == .lineBreak { end.remove() }
    if first.firstChild == nil { drop(first) }
    quote.becomeBox("<div class=\"callout \(callout.rawValue)\" role=\"note\">", "</div>")
  }

  private func unknownCallout(_ name: String, at block: SourceRange) -> Finding {
    let names = Callout.names(in: options.language)
    let known = names.joined(separator: ", ")
    return Finding(
      .calloutUnknown, in: source, at: source.place(of: "[!\(name)]", in: block) ?? block,
      Words(
        fr: "« [!\(name)] » n’est pas un encadré connu : c’est publié comme une citation",
        en: "“[!\(name)]” is not a known callout: it is published as a quotation"),
      hint: didYouMean(name.uppercased(), among: Callout.allNames)
        ?? Words(fr: "Les encadrés : \(known).", en: "The callouts: \(known)."))
  }
}

/// What a callout begins with, and what stands behind it on its line.
private struct CalloutMark {
  let name: String
  let rest: String

  /// Nil of a text that does not begin with one. Obsidian has a sign behind it for those that are folded: here they are open.
  init?(_ text: String) {
    guard text.hasPrefix("[!"), let end = text.firstIndex(of: "]") else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: 2)..<end].trimmed
    guard (1...40).contains(name.count), name.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }) else { return nil }
    self.name = String(name)
    var rest = text[text.index(after: end)...]
    if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
    self.rest = String(rest.drop { $0 == " " })
  }
}
