import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// A list item as a milestone: « Conférence 2022 (juin 2022) », its keys in a list or in lines under it. Steps nested under it come after
/// it; they have its date where they have none.
func readMilestones(
  _ item: ListItem, _ page: RecordSource, within period: DateExpression? = nil, findings: inout [Finding]
)
  -> [Milestone]
{
  let lines = item.text.lines
  let told = findings
  var nested = readNested(item.blocks, in: .milestone, page, findings: &findings)
  var title = withoutLetter(item, page)
  if lines.count > 1 {
    var rest: [[Inline]] = [title.lines[0]]
    for line in lines.dropFirst() {
      if let key = readKeyLine(line, in: .milestone, at: page.place(of: line.plain, in: item.range), page) {
        nested.keys.append(key)
      } else {
        rest.append(line)
      }
    }
    title = Array(rest.joined(separator: [Inline(text: " ")]))
  }
  let steps = nested.steps
  // « - Mars 2024 » over items of its own is their date.
  if let when = sharedDate(of: item, title, page), nested.keys.isEmpty {
    findings = told
    var page = page
    if let edtf = when.edtf { page.dates = page.dates.within(edtf, isOneYear: HeadedPeriods.pair(when.text) != nil) }
    return item.subitems.flatMap { readMilestones($0, page, within: when, findings: &findings) }
  }
  let read = readItem(title, page, item.range, findings: &findings)
  var milestone = makeMilestone(
    read, isTicked: item.isTicked ?? false, keys: nested.keys, range: item.range, page, within: period,
    isGroup: !steps.isEmpty, findings: &findings)
  milestone.addNotes(nested.notes)
  // « En cours » alone under it is how it goes.
  for note in nested.plainNotes where milestone.statedState == nil && !milestone.isDone {
    guard let (phrase, when) = page.clause(note), phrase.words.contains(where: \.isLetter), !phrase.isForStates else {
      continue
    }
    milestone.take(phrase)
    milestone.take(when, of: phrase)
    milestone.saysMore = false
  }
  milestone.watch(nested.plainNotes, at: item.range, page, findings: &findings)
  return [milestone]
    + steps.flatMap { readMilestones($0, page, within: period ?? milestone.date, findings: &findings) }
}

/// « a) Ouvrir » is called « Ouvrir », where the letter is what the writer had for a bullet.
private func withoutLetter(_ item: ListItem, _ page: RecordSource) -> [Inline] {
  guard let first = item.text.first, first.isText, let mark = first.plain.firstIndex(where: { $0.isWhitespace }),
    first.plain.utf8.distance(from: first.plain.startIndex, to: mark) < 8
  else { return item.text }
  let letter = first.plain[..<mark]
  guard letter.last.map({ ").-°º".contains($0) || $0.isNumber && !$0.isASCII }) ?? false,
    page.text.content(ofLine: page.text.line(at: item.range.lower)).trimmed.hasPrefix(letter)
  else { return item.text }
  var text = item.text
  text[0] = Inline(text: String(first.plain[mark...].drop { $0.isWhitespace }))
  return text
}

/// The date that an item is for those under it: « - Printemps 2027 » over « Ouvrir un jardin »; nil of any other item.
func sharedDate(of item: ListItem, _ title: [Inline], _ page: RecordSource) -> DateExpression? {
  guard item.isTicked == nil, !item.subitems.isEmpty else { return nil }
  let phrase = String(title.plain.prefix { $0 != ":" }[...].trimmed)
  guard case .read(let when, _) = page.dates.reading(of: phrase), when.edtf != nil else { return nil }
  return when
}

extension ListItem {
  /// The items right under it.
  var subitems: [ListItem] {
    blocks.flatMap { block in if case .list(let items) = block.kind { items } else { [ListItem]() } }
  }
}

extension Milestone {
  /// Puts texts that are no keys in its note.
  mutating func addNotes(_ notes: [String]) {
    guard !notes.isEmpty else { return }
    note = Prose(([note?.markup].compactMap { $0 } + notes).joined(separator: " "))
  }
}

/// A milestone from what its line says and its keys, whatever form they were written in.
///
/// - Parameters:
///   - period: the date of what it stands under, for one that has none of its own.
///   - isGroup: whether it has steps of its own, which have dates in its place.
func makeMilestone(
  _ read: ReadItem, isTicked: Bool, keys: [KeyValue], range: SourceRange, _ page: RecordSource,
  within period: DateExpression? = nil,
  isGroup: Bool = false, findings: inout [Finding]
) -> Milestone {
  let plain = String(read.title.plain[...].trimmed)
  let given = keys.text(.id).map { slug($0.plain, limit: nameLimit) }.flatMap { $0.isEmpty ? nil : $0 }
  let id = given ?? slug(plain, limit: 48)
  var milestone = Milestone(id: id, title: plain, markup: Prose(read.title.markup), origin: page.origin(range))
  milestone.date = read.date
  milestone.newDate = read.newDate
  milestone.leads = read.leads
  milestone.budget = read.budget
  // Struck out and ticked, it is done.
  if let state = read.state, !(read.isStruckOut && isTicked) { milestone.take(state) }
  milestone.givenID = given
  milestone.evidence = keys.prose(.evidence)
  milestone.note = keys.prose(.note)
  milestone.reason = keys.prose(.reason) ?? milestone.reason
  // What it has no place for, or has already, is said in a note.
  var taken: Set<Field> = []
  var notes: [String] = []
  for key in keys {
    let isMore = !taken.insert(key.field).inserted
    if Milestone.hasPlace(for: key.field), !isMore || [.lead, .indicators, .progress].contains(key.field) {
      milestone.take(key, page, findings: &findings)
    } else if key.field != .id {
      notes.append(key.note)
    }
  }
  milestone.addNotes(notes + read.struck.map(\.markup))
  milestone.isDone = milestone.isDone || isTicked
  if milestone.date == nil { milestone.date = period }
  milestone.isPartlyUnread = !read.unread.isEmpty
  if milestone.date == nil && milestone.statedState == nil && !read.hasUnreadDate && !isGroup
    && !read.unread.contains(where: { $0.kind == .date })
    && !keys.contains(where: { $0.field == .date })
  {
    findings.append(undated(range, page))
  }
  return milestone
}

extension Milestone {
  /// Whether it can hold what a field says.
  fileprivate static func hasPlace(for field: Field) -> Bool {
    switch field {
    case .date, .newDate, .state, .progress, .updates, .lead, .budget, .spent, .indicators, .done, .evidence, .note,
      .reason, .title:
      true
    default: false
    }
  }

  /// Takes what one key says.
  mutating func take(_ key: KeyValue, _ page: RecordSource, findings: inout [Finding]) {
    if let (struck, rest) = key.text.partedStruck { return take(key, struck, rest, page, findings: &findings) }
    func texts() -> [[Inline]] { (key.text.isEmpty ? [] : [key.text]) + key.items.map(\.text) }
    switch key.field {
    case .date: date = page.readDate(key.text.plain, at: key.range, findings: &findings)
    case .newDate:
      // « Annulé » in the place of a new date.
      if let (phrase, when) = page.stateInPlaceOfDate(key.text.plain) {
        take(phrase)
        newDate = when
      } else {
        newDate = page.readDate(key.text.plain, at: key.range, findings: &findings)
      }
    case .state, .progress:
      let (phrase, when) = readStateAndDate(key.text.plain, at: key.range, page, findings: &findings)
      take(phrase, isPercent: key.field == .progress)
      take(when, of: phrase)
    case .updates:
      updates = readUpdates(key, page, findings: &findings)
      // « Suivi : terminé » in one line is how it goes; other words are a note.
      if !key.text.isEmpty {
        if statedState == nil, let (phrase, when) = page.clause(key.text.plain) {
          take(phrase)
          take(when, of: phrase)
        } else {
          addNotes([KeyValue(field: .updates, text: key.text, range: key.range, label: key.label).note])
        }
      }
    case .lead: leads += texts().flatMap(readLeads)
    case .budget: budget = texts().first?.plain ?? budget
    case .spent: spent = texts().first?.plain ?? spent
    case .indicators: indicators += readIndicators(key, page, findings: &findings)
    case .done: isDone = ["oui", "yes", "true", "x", "vrai"].contains(fold(key.text.plain))
    default: break
    }
  }

  /// Takes a value in the place of one that is struck out: a date was promised; anything else stays in the note.
  private mutating func take(
    _ key: KeyValue, _ struck: [Inline], _ rest: [Inline], _ page: RecordSource, findings: inout [Finding]
  ) {
    if key.field == .date, page.isDate(struck.plain), page.isDate(rest.plain) {
      date = page.readDate(struck.plain, at: key.range, findings: &findings)
      newDate = page.readDate(rest.plain, at: key.range, findings: &findings)
      return
    }
    var key = key
    key.text = rest
    take(key, page, findings: &findings)
    addNotes([struck.markup])
  }

  /// The date in the words of a state: the new one of what is postponed, else its own, where it has none yet.
  fileprivate mutating func take(_ when: DateExpression?, of phrase: StatePhrase) {
    if phrase.state == .postponed { newDate = newDate ?? when } else { date = date ?? when }
  }

  /// A percentage alone says how much is done, and leaves it to the date to tell the rest.
  mutating func take(_ phrase: StatePhrase, isPercent: Bool) {
    if isPercent, !phrase.words.contains(where: \.isLetter), let percent = phrase.progress {
      progress = percent
    } else if isPercent, phrase.state == .unknown, let words = stateWords {
      // What nobody understands of its progress is added to what was said of its state.
      stateWords = "\(words) – \(phrase.words)"
    } else {
      take(phrase)
    }
  }
}

/// An indicator a text; what is nested is an indicator an item, or keys of the one before: « - départ : 220 ».
private func readIndicators(_ key: KeyValue, _ page: RecordSource, findings: inout [Finding]) -> [Indicator] {
  var all = readIndicators(key.text, range: key.range, page, findings: &findings)
  for item in key.items {
    if !all.isEmpty, isIndicatorKey(item.text, page),
      let key = readKeyLine(item.text, in: .indicator, at: item.range, page)
    {
      all[all.count - 1].take([key], page, findings: &findings)
    } else {
      all += readIndicators(item.text, range: item.range, page, findings: &findings)
    }
  }
  return all
}

private func undated(_ range: SourceRange, _ page: RecordSource) -> Finding {
  Finding(
    .milestoneUndated, in: page.text, at: page.place(of: "", in: range),
    Words(fr: "ce jalon n’a pas de date", en: "this milestone has no date"),
    hint: Words(
      fr: "Mettez-la entre parenthèses à la fin : (juin 2021).", en: "Put it in parentheses at the end: (June 2021)."))
}

/// A state in words, and the date that they may have. Words that name none are published as they are written, and there is a finding.
func readStateAndDate(
  _ words: String, at range: SourceRange, _ page: RecordSource, findings: inout [Finding]
) -> (StatePhrase, DateExpression?) {
  if let read = page.clause(words) { return read }
  if let phrase = stateAndMore(words) { return (phrase, nil) }
  findings.append(unknownState(words, in: page.text, at: page.place(of: words, in: range), page.language))
  return (StatePhrase(unknown: words), nil)
}

/// « Réalisé – rapport déposé »: it says more than a state, and is shown whole.
private func stateAndMore(_ words: String) -> StatePhrase? {
  guard case (var phrase, let rest)? = StatePhrase.leading(in: words),
    rest.first.map({
      ":–—-,;.(".contains($0) || $0.isWhitespace && rest.trimmed.first.map { ":–—-(".contains($0) } ?? false
    }) ?? true
  else { return nil }
  phrase.words = String(words[...].trimmed)
  return phrase
}

/// Whether words say how something goes, and perhaps more.
func isStateAndMore(_ words: String, _ page: RecordSource) -> Bool {
  page.clause(words) != nil || stateAndMore(words) != nil
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
  var date: DateExpression?
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
    case .state: continue
    case .unread where index == inlines.count - 1:
      _ = page.accept(found.reading, of: found.phrase, at: range, findings: &findings)
      return DatedTitle(title: inlines, hasUnreadDate: true)
    case .unread: continue
    }
  }
  return DatedTitle(title: inlines)
}

/// The entries of « suivi »: « 15 mai 2020 : reporté – la salle a fermé ».
private func readUpdates(_ key: KeyValue, _ page: RecordSource, findings: inout [Finding]) -> [Update] {
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

private func readUpdate(_ keys: [KeyValue], _ range: SourceRange, _ page: RecordSource, findings: inout [Finding])
  -> Update?
{
  guard let date = keys.first(where: { $0.field == .date }),
    let when = page.readDate(date.text.plain, at: date.range, findings: &findings)
  else { return nil }
  let key = keys.first { $0.field == .state }
  let state = key.flatMap { readState($0.text.plain, at: $0.range, page, findings: &findings) }
  var note = keys.prose(.note)
  // Words that name no state are published as they are written.
  if state == .unknown, let words = key?.text.markup { note = Prose(words + (note.map { " – " + $0.markup } ?? "")) }
  return Update(date: when, state: state, note: note, evidence: keys.prose(.evidence))
}
