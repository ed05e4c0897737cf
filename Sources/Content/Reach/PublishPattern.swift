import Basics
import Diagnostics
import Model

/// What a line of `publier:` names: a file of `content/`, a folder with all that it holds, or several by `*`, `**` and `?`.
struct PublishPattern: Sendable {
  let source: SourceText
  let range: SourceRange
  private let parts: [Substring]

  /// - Parameter text: from `content/`, whose own name may stand before it.
  init(_ text: String, at range: SourceRange, in source: SourceText) {
    self.source = source
    self.range = range
    var parts = text[...].trimmed.split(separator: "/").filter { $0 != "." }
    if parts.first == "content", parts.count > 1 { parts.removeFirst() }
    self.parts = parts
  }

  /// Whether it names a file, or a folder that holds it.
  func matches(_ path: String) -> Bool {
    // How many of the file’s folders what has been read of the pattern may stand for: all the ways at once, none twice.
    var reached: Set<Int> = [0]
    let names = path.split(separator: "/")
    for part in parts {
      guard let first = reached.min() else { return false }
      reached =
        part == "**"
        ? Set(first...names.count)
        : Set(reached.filter { $0 < names.count && Self.matches(part, names[$0]) }.map { $0 + 1 })
    }
    return !parts.isEmpty && !reached.isEmpty
  }

  /// Whether it says what kind of file it wants: `plan.docx` and `*.docx` do, `documents/` does not.
  func namesKind(of path: String) -> Bool {
    guard let last = parts.last else { return false }
    let name = fileName(of: path)
    if last == name { return true }
    guard let wanted = suffix(of: last), !wanted.contains(where: { $0 == "*" || $0 == "?" }) else { return false }
    return wanted == suffix(of: name)
  }

  /// `*` stands for any number of letters, `?` for one.
  private static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
    var (place, star) = (pattern.startIndex, Optional<Substring.Index>.none)
    var (index, resume) = (name.startIndex, name.startIndex)
    while index < name.endIndex {
      if place < pattern.endIndex, pattern[place] == "*" {
        star = place
        resume = index
        place = pattern.index(after: place)
      } else if place < pattern.endIndex, pattern[place] == "?" || pattern[place] == name[index] {
        place = pattern.index(after: place)
        index = name.index(after: index)
      } else if let star {
        place = pattern.index(after: star)
        resume = name.index(after: resume)
        index = resume
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }

  /// That no file answers to it.
  var unmatched: Finding {
    Finding(
      .publishUnmatched, in: source, at: range,
      Words(
        fr: "« \(parts.joined(separator: "/")) » ne nomme aucun fichier de content/",
        en: "“\(parts.joined(separator: "/"))” names no file of content/"),
      hint: Words(
        fr: "Écrivez son chemin depuis content/, par exemple documents/plan.docx ou documents/*.docx.",
        en: "Write its path from content/, such as documents/plan.docx or documents/*.docx."))
  }
}

/// What `publier:` says.
func readPublish(_ attributes: Attributes, findings: inout [Finding]) -> [PublishPattern] {
  (attributes.texts(.publish, findings: &findings) ?? []).map {
    PublishPattern($0.text, at: $0.range, in: attributes.source)
  }
}
