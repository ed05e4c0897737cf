import Basics
import Dates
import Diagnostics
import Model

extension Draft {
  /// Tells that a heading which opens the text is shown nowhere, because front matter has a title; nil where that says as much.
  func replaced(_ heading: String, by title: String) -> Finding? {
    guard saysMore(heading, than: title) else { return nil }
    return Finding(
      .titleReplaced, in: source, at: rangeOfFirstLine,
      Words(
        fr:
          "ce titre n’est pas publié : « titre » de l’en-tête est montré à sa place, et ne dit pas tout ce qu’il dit",
        en:
          "this heading is not published: “title” of the front matter is shown in its place, and does not say all it says"
      ),
      hint: Words(
        fr: "Mettez ce qui manque dans « titre », ou commencez le texte par un titre de niveau 2 (##).",
        en: "Put what is missing into “title”, or begin the text with a heading of level 2 (##)."))
  }

  /// Where the first line of the text stands.
  var rangeOfFirstLine: SourceRange {
    let start = source.offset(ofLine: linesBefore + 1)
    let blank = source.slice(start, source.text.utf8.count).utf8.prefix { $0 <= 0x20 }.count
    let content = source.content(ofLine: source.line(at: start + blank))
    return SourceRange(start + blank, start + blank + content.utf8.count)
  }
}

/// Whether a text has a word or a number that another has not.
func saysMore(_ text: String, than other: String) -> Bool {
  func words(_ text: String) -> Set<Substring> {
    Set(fold(text).split { !$0.isLetter && !$0.isNumber })
  }
  return !words(text).isSubset(of: words(other))
}

extension RecordSource {
  /// The period that a plan’s title has, from one year to another: « Plan d’action 2024-2027 », « … (1er avril 2024 au 31 mars 2027) ».
  func period(inTitle title: String) -> DateExpression? {
    guard hasYear(title) else { return nil }
    let words = title.split { $0.isWhitespace }.suffix(24)
    for count in (1...max(1, min(10, words.count))).reversed() {
      for end in words.indices.dropFirst(count - 1) {
        let phrase = String(Self.bare(title[words[end - count + 1].startIndex..<words[end].endIndex]))
        guard hasYear(phrase), case .read(let when, _) = dates.reading(of: phrase), when.kind == .window,
          let first = when.earliest, let last = when.latest, first.year < last.year
        else { continue }
        return when
      }
    }
    return nil
  }

  private static func bare(_ phrase: Substring) -> Substring {
    phrase.trimmed(where: { ".,;:()[]".contains($0) })
  }
}

extension Substring {
  fileprivate func trimmed(where isMark: (Character) -> Bool) -> Substring {
    var text = drop(while: isMark)
    while let last = text.last, isMark(last) { text.removeLast() }
    return text
  }
}
