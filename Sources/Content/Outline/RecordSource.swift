import Basics
import Dates
import Diagnostics
import Markdown
import Model

/// The file that a part of a plan is read from, and how its dates are to be read.
struct RecordSource {
  let text: SourceText
  /// From `content/`.
  let path: String
  let language: Language
  var dates: DateReader
  let options: MarkdownOptions
  /// Where the record’s days begin.
  let zone: Zone
  /// The words that announce levels and sections in it.
  var words = OutlineWords()

  /// The interface’s words in its language.
  var strings: Strings { options.strings }

  func origin(_ range: SourceRange) -> Origin { Origin(source: path, range: range) }

  /// The meaning of a phrase that has to be a date. One that reads as none is published as it is written, its meaning unknown, and there
  /// is a finding.
  func readDate(_ phrase: String, at range: SourceRange?, findings: inout [Finding]) -> DateExpression? {
    accept(dates.read(localPhrase(phrase) ?? phrase), of: phrase, at: range, findings: &findings)
  }

  /// The date that a reading gives, or its words alone; what is wrong with it is said.
  func accept(_ reading: Reading, of phrase: String, at range: SourceRange?, findings: inout [Finding])
    -> DateExpression?
  {
    if case .read(let when, []) = reading { return when }
    let range = range.map { place(of: phrase, in: $0) } ?? SourceRange(at: 0)
    switch reading {
    case .read(let when, let problems):
      findings += problems.map {
        Finding($0.isNote ? .dateReading : .dateDoubtful, in: text, at: range, $0.words, hint: $0.hint)
      }
      return when
    case .state:
      let state = UnreadPhrase(state: phrase)
      findings.append(Finding(.dateUnread, in: text, at: range, state.words, hint: state.hint))
      return DateExpression.asWritten(phrase)
    case .unread(let nearest):
      let unread = UnreadPhrase(phrase, nearest: nearest)
      findings.append(Finding(.dateUnread, in: text, at: range, unread.words, hint: unread.hint))
      return DateExpression.asWritten(phrase)
    }
  }

  /// The date that a phrase is; nil, and nothing is said, where it is none.
  func acceptDate(_ phrase: String, at range: SourceRange?, findings: inout [Finding]) -> DateExpression? {
    guard let reading = dates.reading(of: phrase), case .read = reading else { return nil }
    return accept(reading, of: phrase, at: range, findings: &findings)
  }

  /// Whether a phrase is a date, and nothing else.
  func isDate(_ phrase: String) -> Bool {
    if case .read = dates.reading(of: phrase) { true } else { false }
  }

  /// Where a phrase stands in a stretch of the source; the whole stretch when it is written otherwise there.
  func place(of phrase: String, in range: SourceRange) -> SourceRange {
    if let place = text.place(of: phrase, in: range) { return place }
    let line = text.line(at: range.lower)
    return SourceRange(
      range.lower, min(range.upper, text.offset(ofLine: line) + text.content(ofLine: line).utf8.count))
  }
}

/// Which of two readings was taken is the same for every date of a plan: it is told with the first.
func tellingReadingsOnce(_ findings: [Finding]) -> [Finding] {
  var told: Set<Words> = []
  return findings.filter { $0.code != .dateReading || told.insert($0.summary).inserted }
}

/// A strategic objective's statement, and the due date that it often opens with: « D’ici 2021, consulter les membres ».
func readStatement(_ inlines: [Inline], _ page: RecordSource, into builder: inout PlanBuilder) {
  let due = dueDate(in: inlines.plain, page)
  builder.editObjective { objective in
    objective.statement = Prose(inlines.markup)
    if objective.due == nil { objective.due = due }
  }
}
