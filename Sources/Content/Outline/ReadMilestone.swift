import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// A list item as a milestone: « Conférence 2022 (juin 2022) », its keys in a list under it.
func readMilestone(_ item: ListItem, _ page: RecordSource, findings: inout [Finding]) -> Milestone {
  let keys = readKeys(item.blocks, in: .milestone, page, findings: &findings)
  let split = splitDate(item.text, page, item.range, findings: &findings)
  return makeMilestone(
    split, isTicked: item.isTicked ?? false, keys: keys, range: item.range, page, findings: &findings)
}

/// A milestone from its title and keys, whatever form they were written in.
func makeMilestone(
  _ split: DatedTitle, isTicked: Bool, keys: [Keyed], range: SourceRange, _ page: RecordSource,
  findings: inout [Finding]
) -> Milestone {
  let plain = split.title.plain
  let given = keys.text(.id).map { slug($0.plain, limit: nameLimit) }.flatMap { $0.isEmpty ? nil : $0 }
  let id = given ?? slug(plain, limit: 48)
  var milestone = Milestone(id: id, title: plain, markup: Prose(split.title.markup), origin: page.origin(range))
  milestone.date = split.date
  milestone.givenID = given
  for key in keys {
    switch key.field {
    case .date: milestone.date = page.readDate(key.text.plain, at: key.range, findings: &findings)
    case .newDate: milestone.newDate = page.readDate(key.text.plain, at: key.range, findings: &findings)
    case .state: milestone.take(readStatePhrase(key.text.plain, at: key.range, page, findings: &findings))
    case .updates: milestone.updates = readUpdates(key, page, findings: &findings)
    case .lead: milestone.leads += readLeads(key.text) + key.items.flatMap { readLeads($0.text) }
    case .done: milestone.isDone = ["oui", "yes", "true", "x", "vrai"].contains(fold(key.text.plain))
    default: break
    }
  }
  milestone.evidence = keys.prose(.evidence)
  milestone.note = keys.prose(.note)
  milestone.reason = keys.prose(.reason)
  milestone.isDone = milestone.isDone || isTicked
  if milestone.date == nil && !split.hasUnreadDate && !keys.contains(where: { $0.field == .date }) {
    findings.append(undated(range, page))
  }
  return milestone
}

private func undated(_ range: SourceRange, _ page: RecordSource) -> Finding {
  Finding(
    .milestoneUndated, in: page.text, at: page.place(of: "", in: range),
    Words(fr: "ce jalon n’a pas de date", en: "this milestone has no date"),
    hint: Words(
      fr: "Mettez-la entre parenthèses à la fin : (juin 2021).", en: "Put it in parentheses at the end: (June 2021)."))
}

/// A state in words. Words that name none are published as they are written, and there is a finding.
func readStatePhrase(_ words: String, at range: SourceRange, _ page: RecordSource, findings: inout [Finding])
  -> StatePhrase
{
  if let phrase = StatePhrase(words) { return phrase }
  findings.append(unknownState(words, in: page.text, at: page.place(of: words, in: range), page.language))
  return StatePhrase(unknown: words)
}

/// A state in words: `unknown`, with a finding, when they name none.
func readState(_ word: String, at range: SourceRange, _ page: RecordSource, findings: inout [Finding]) -> State? {
  if let state = StatePhrase(word)?.state { return state }
  findings.append(unknownState(word, in: page.text, at: page.place(of: word, in: range), page.language))
  return .unknown
}

/// A word that names no state, with the one that was likely meant.
func unknownState(_ word: String, in source: SourceText, at range: SourceRange, _ language: Language) -> Finding {
  let words = State.words(in: language)
  return Finding(
    .stateUnknown, in: source, at: range,
    Words(fr: "« \(word) » n’est pas un état connu", en: "“\(word)” is not a known state"),
    hint: didYouMean(word, among: words)
      ?? Words(fr: "Les états : \(words.joined(separator: ", ")).", en: "The states: \(words.joined(separator: ", ")).")
  )
}

/// A title and the date that was written at its end.
struct DatedTitle {
  var title: [Inline]
  var date: When?
  /// Whether there is something meant for a date that does not read as one; that has been said.
  var hasUnreadDate = false
}

/// The title without the last parenthesis that reads as a date, and that date.
///
/// A parenthesis that closes the title and nearly reads as one is a date with a slip in it: that is said.
func splitDate(_ inlines: [Inline], _ page: RecordSource, _ range: SourceRange, findings: inout [Finding]) -> DatedTitle
{
  for index in inlines.indices.reversed() where inlines[index].isText {
    let text = inlines[index].plain
    guard let found = page.dates.splitTrailingDate(text) else { continue }
    switch found.reading {
    case .read:
      var title = inlines
      // The space that parts it from a stretch with markup before it is not the title's own.
      let space = found.title.isEmpty ? "" : text.prefix { $0.isWhitespace }
      title[index] = Inline(text: space + found.title)
      return DatedTitle(
        title: title, date: page.accept(found.reading, of: found.phrase, at: range, findings: &findings))
    case .unread where index == inlines.count - 1:
      _ = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      return DatedTitle(title: inlines, hasUnreadDate: true)
    case .unread: continue
    }
  }
  return DatedTitle(title: inlines)
}

/// The entries of « suivi »: « 15 mai 2020 : reporté – la salle a fermé ».
private func readUpdates(_ key: Keyed, _ page: RecordSource, findings: inout [Finding]) -> [Update] {
  key.items.compactMap { item in
    if !item.keys.isEmpty || item.text.isEmpty { return readUpdate(item.keys, item.range, page, findings: &findings) }
    let plain = item.text.plain
    let colon = plain.firstIndex(of: ":") ?? plain.endIndex
    guard let date = page.readDate(String(plain[..<colon].trimmed), at: item.range, findings: &findings) else {
      return nil
    }
    var rest = item.text.dropping(first: plain[..<colon].count + 1) ?? []
    let text = rest.plain[...].trimmed
    let word = text.prefix { !"–—-.,;(".contains($0) }.trimmed
    let state = State(named: word)
    if state != nil {
      let isWhole = word.count == text.count
      let skipped = rest.plain.prefix { $0.isWhitespace }.count + word.count
      rest = isWhole ? [] : rest.dropping(first: skipped) ?? rest
    }
    if let first = rest.first, first.isText {
      rest[0] = Inline(text: String(first.plain.drop { $0.isWhitespace || "–—-.,;".contains($0) }))
    }
    return Update(date: date, state: state, note: rest.plain.isEmpty ? nil : Prose(rest.markup))
  }
}

private func readUpdate(_ keys: [Keyed], _ range: SourceRange, _ page: RecordSource, findings: inout [Finding])
  -> Update?
{
  guard let date = keys.first(where: { $0.field == .date }),
    let when = page.readDate(date.text.plain, at: date.range, findings: &findings)
  else { return nil }
  let state = keys.first { $0.field == .state }
  return Update(
    date: when, state: state.flatMap { readState($0.text.plain, at: $0.range, page, findings: &findings) },
    note: keys.prose(.note), evidence: keys.prose(.evidence))
}
