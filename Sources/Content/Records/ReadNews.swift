import Basics
import Diagnostics
import Markdown
import Model

/// Reads a piece of news: of which day it is, who signs it, what it shows.
func readNews(_ header: Header, _ parts: inout RecordFields) -> News {
  var news = News(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  let day = Words(
    fr: "un jour comme 2026-05-12, avec ou sans heure", en: "a day such as 2026-05-12, with or without a time")
  news.date = parts.moment(.date, in: parts.source.zone, expected: day)
  news.summary = parts.text(.summary)
  news.source = parts.text(.source)
  news.authors = parts.entries(.authors).compactMap { parts.participant($0) }
  if let path = parts.text(.image), let image = parts.image(path, at: parts.range(of: .image)) {
    let alt = parts.text(.alt)
    if alt == nil { parts.findings.append(parts.noAlternative(path, at: parts.range(of: .image))) }
    var photo = Photo(image, alt: alt ?? "")
    photo.credit = parts.text(.credit)
    news.image = photo
  }
  var seen: Set<String> = []
  news.tags = parts.names(.tags).filter { seen.insert(fold($0)).inserted }
  // What is written beside the entries of a section is a part of its text.
  news.body = Prose(parts.body + [.authors, .tags].compactMap { parts.intros[$0]?.markup }.joined())
  news.sections = parts.headings
  return news
}
