import Basics
import Diagnostics
import Markdown
import Model

/// Reads a piece of news: of which day it is, who signs it, what it shows.
func readNews(_ header: Header, _ parts: inout RecordFields) -> News {
  var news = News(header: header, origin: parts.source.origin(SourceRange(at: 0)))
  news.byline = parts.byline()
  news.summary = parts.text(.summary)
  news.source = parts.text(.source)
  let start = parts.range(of: .tags)
  news.header.tags = parts.names(.tags).map { Tag($0, origin: parts.source.origin(start)) }.once
  // What is written beside the entries of a section is a part of its text.
  news.body = Prose(parts.body + [.authors, .tags].compactMap { parts.intros[$0]?.markup }.joined())
  news.sections = parts.headings
  return news
}
