import ArgumentParser
import Basics
import Dates
import Diagnostics
import Exports

/// `jalon date`.
struct DateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "date",
      abstract: Words(fr: "Dit comment une date se lit.", en: "Tells how a date reads.")[Console.language])
  }

  /// How readings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// How long a season is.
  enum Seasons: String, ExpressibleByArgument, CaseIterable {
    case astronomical, quarters

    var rule: SeasonRule { self == .quarters ? .quarters : .astronomical }
  }

  @Argument(
    help: help(
      fr: "La date, entre guillemets : \"automne 2020\". Il peut y en avoir plusieurs.",
      en: "The date, in quotes: \"fall 2020\". There may be several.", value: .date))
  var phrases: [String]

  @Option(
    help: help(fr: "Période du plan, comme 2019/2023.", en: "The plan’s period, such as 2019/2023.", value: .period))
  var period: String?

  @Option(
    name: [.customLong("exercice"), .customLong("financial-year")],
    help: help(
      fr: "Mois où commence l’exercice financier, comme avril.",
      en: "The month in which the financial year begins, such as April.", value: .month))
  var financialYear: String?

  @Option(help: help(fr: "Durée des saisons.", en: "How long seasons are.", value: .length))
  var seasons = Seasons.astronomical

  @Option(help: help(fr: "Forme de la réponse.", en: "How the answer is written.", value: .format))
  var format = Format.text

  @Option(help: help(fr: "Langue des messages.", en: "The language of messages.", value: .language))
  var lang: Language?

  @Option(help: help(fr: "Couleurs.", en: "Colours.", value: .moment))
  var color = ColorChoice.auto

  func validate() throws {
    if let period, readPeriod == nil {
      throw ValidationError(
        Words(
          fr: "--period attend une période comme 2019/2023, et non « \(period) ».",
          en: "--period takes a period such as 2019/2023, not “\(period)”.")[Console.language])
    }
    if let financialYear, DateReader.month(named: financialYear) == nil {
      throw ValidationError(
        Words(
          fr: "--exercice attend un mois comme avril, et non « \(financialYear) ».",
          en: "--financial-year takes a month such as April, not “\(financialYear)”.")[Console.language])
    }
  }

  func run() throws {
    let language = Console.language
    let reader = DateReader(period: readPeriod, seasons: seasons.rule, financialStart: financialStart)
    let printer = TextPrinter(language: language, color: Console.usesColor(color, on: .errors))
    var blocks = 0
    var isWhole = true
    for phrase in phrases {
      let reading = reader.read(phrase)
      for finding in findings(phrase, reading, reader) { Console.write(printer.print(finding), to: .errors) }
      if case .read = reading {} else { isWhole = false }
      let report = DateReport(phrase, reading)
      if format == .json {
        Console.write(report.json, to: .output)
      } else if let text = report.text(in: language) {
        Console.write((blocks > 0 ? "\n" : "") + text, to: .output)
        blocks += 1
      }
    }
    if !isWhole { throw Exit.content }
  }

  private var readPeriod: EDTF? {
    guard let period,
      case .read(let when, _) = DateReader(seasons: seasons.rule, financialStart: financialStart).read(period)
    else { return nil }
    return when.edtf
  }

  private var financialStart: Int? { financialYear.flatMap(DateReader.month) }

  private func findings(_ phrase: String, _ reading: Reading, _ reader: DateReader) -> [Finding] {
    switch reading {
    case .read(_, let problems):
      return problems.map { problem in
        Finding(
          problem.isNote ? .dateReading : .dateDoubtful,
          Words(
            fr: "« \(phrase) » : \(problem.words.french)", en: "“\(phrase)”: \(problem.words.english)"),
          hint: problem.hint)
      }
    case .unread(let nearest):
      let unread = UnreadPhrase(phrase, nearest: nearest)
      return [Finding(.dateUnread, as: .error, unread.words, hint: unquoted(reader) ?? unread.hint)]
    case .state:
      let state = UnreadPhrase(state: phrase)
      return [Finding(.dateUnread, as: .error, state.words, hint: state.hint)]
    }
  }

  /// What to do about a date whose words came as so many phrases; nil when they make no date together.
  private func unquoted(_ reader: DateReader) -> Words? {
    let whole = phrases.joined(separator: " ")
    guard phrases.count > 1, case .read = reader.read(whole) else { return nil }
    return Words(
      fr: "Mettez la date entre guillemets : jalon date \"\(whole)\".",
      en: "Put the date in quotes: jalon date \"\(whole)\".")
  }
}
