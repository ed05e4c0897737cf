import Basics
import Diagnostics
import Markdown
import Model

extension RecordFields {
  /// Who signs a text, of which day it is, and the picture that goes with it.
  mutating func byline() -> Byline {
    let day = Words(
      fr: "un jour comme 2026-05-12, avec ou sans heure", en: "a day such as 2026-05-12, with or without a time")
    var byline = Byline()
    byline.date = moment(.date, in: source.zone, expected: day)
    if byline.date == nil, case .scalar(let text, _, _)? = attributes.value(of: .date) {
      byline.isDateUnread = !text[...].trimmed.isEmpty
    }
    byline.authors = entries(.authors).compactMap { participant($0) }
    guard let path = text(.image), let image = image(path, at: range(of: .image)) else { return byline }
    let alt = text(.alt)
    if alt == nil { findings.append(noAlternative(path, at: range(of: .image))) }
    var photo = Photo(image, alt: alt ?? "")
    photo.credit = text(.credit)
    byline.image = photo
    return byline
  }
}

extension Draft {
  /// The byline of a page, whose keys other generators have too: what they say badly keeps no site from being built.
  func byline(_ source: RecordSource, findings: inout [Finding]) -> Byline {
    guard [Field.date, .authors, .image].contains(where: attributes.has) else { return Byline() }
    var fields = RecordFields(self, source)
    let byline = fields.byline()
    findings += fields.findings.map { finding in
      var finding = finding
      finding.severity = min(finding.severity, .warning)
      return finding
    }
    return byline
  }

  /// The tags that front matter says, each once.
  func tags(findings: inout [Finding]) -> [Tag] {
    guard attributes.has(.tags), Field.tags.kind(in: attributes.scope) == .words else { return [] }
    return (attributes.list(.tags, findings: &findings) ?? []).flatMap { text, range in
      text.split { ",;".contains($0) }.map {
        Tag(unquoted($0.drop { " #".contains($0) }), origin: Origin(source: path, range: range))
      }
    }.once
  }
}

extension [Tag] {
  /// Each once, however it is written; none without words.
  var once: [Tag] {
    var seen: Set<String> = []
    return filter { !$0.text.isEmpty && seen.insert($0.isListed ? $0.key : $0.text).inserted }
  }
}

/// A tag without the quotes that are typed around one: « danse », “dance”.
private func unquoted(_ text: Substring) -> String {
  var text = text.trimmed
  while let first = text.first, "«“\"„".contains(first) { text = text.dropFirst().trimmed }
  while let last = text.last, "»”\"".contains(last) { text = text.dropLast().trimmed }
  return String(text)
}
