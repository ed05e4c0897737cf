import Basics
import Diagnostics
import Markdown
import Model

/// A list item as a milestone: « Conférence 2022 (juin 2022) ».
func readMilestone(_ item: ListItem, names: inout UniqueNames, in page: PlanSource, findings: inout [Finding])
  -> Milestone
{
  let source = page.text
  let (title, date) = splitDate(item.text)
  if date == nil {
    let line = source.line(at: item.range.lower)
    let end = source.offset(ofLine: line) + source.content(ofLine: line).utf8.count
    findings.append(
      Finding(
        .milestoneUndated, in: source, at: SourceRange(item.range.lower, max(item.range.lower, end)),
        Words(fr: "ce jalon n’a pas de date", en: "this milestone has no date"),
        hint: Words(
          fr: "Mettez-la entre parenthèses à la fin : (juin 2021).",
          en: "Put it in parentheses at the end: (June 2021).")))
  }
  let plain = title.plain
  let name = slug(plain, limit: 48)
  var milestone = Milestone(
    id: names.claim(name.isEmpty ? "jalon" : name), title: plain, markup: Prose(title.markup),
    origin: page.origin(item.range))
  milestone.date = date.flatMap { page.readDate($0) }
  milestone.isDone = item.isTicked ?? false
  return milestone
}

/// The title and the last parenthesis, which is the date as written.
private func splitDate(_ inlines: [Inline]) -> (title: [Inline], date: String?) {
  guard let last = inlines.last, last.isText else { return (inlines, nil) }
  var text = last.plain[...]
  while let end = text.last, end.isWhitespace || ".;,".contains(end) { text.removeLast() }
  guard text.last == ")", let open = text.lastIndex(of: "(") else { return (inlines, nil) }
  let date = text[text.index(after: open)...].dropLast().trimmed
  guard !date.isEmpty else { return (inlines, nil) }
  var title = inlines
  var before = text[..<open]
  while before.last?.isWhitespace == true { before.removeLast() }
  title[title.count - 1] = Inline(text: String(before))
  return (title, date.split(whereSeparator: \.isWhitespace).joined(separator: " "))
}
