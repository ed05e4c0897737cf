package import Basics

/// Something in a phrase that was read and that its writer should look at again.
package enum DateProblem: Sendable, Hashable {
  /// The day of the week is not that of the date; 1 is Monday.
  case wrongWeekday(written: Int, actual: Int)
  /// A year of two digits; `full` is how to write it: « 2020-2021 ».
  case twoDigitYear(full: String)
  /// The end comes before the start; they are read the other way round.
  case endBeforeStart
  /// A year that the words do not say: « novembre à mars 2020 » begins in 2019.
  case yearAssumed(Int)
  /// There is no such day; the month is read.
  case noSuchDay(day: Int, month: Int, year: Int)
  /// A year, or a month, that nothing around the phrase says; the words alone are kept.
  case incomplete
  /// It counts from the beginning of a plan whose period is not known; the words alone are kept.
  case periodMissing
  /// Day and month could be exchanged: `03/04/2025`.
  case dayAndMonth(day: Int, month: Int, year: Int)
  /// A word for how often that has two meanings.
  case frequencyDoubtful(Frequency)
  /// « avant 2021 » is read as by the end of that year.
  case beforeYear(Int)
  /// A quarter or a half of the calendar year.
  case calendarPart
  /// A financial year, or a part of one; it begins in this month, which is assumed where the site says none.
  case financialYear(firstMonth: Int, isAssumed: Bool)

  /// Whether it only says which of two readings was taken, where there is nothing to mend.
  package var isNote: Bool {
    switch self {
    case .calendarPart, .financialYear, .beforeYear: true
    default: false
    }
  }

  /// Whether it is worth telling once a plan, and not with every date.
  package var isToldOnce: Bool {
    switch self {
    case .calendarPart, .financialYear: true
    default: false
    }
  }

  /// What is the matter.
  package var words: Words {
    switch self {
    case .wrongWeekday(let written, let actual):
      Words(
        fr: "ce jour est un \(French.weekday(actual)), pas un \(French.weekday(written))",
        en: "that day is a \(English.weekday(actual)), not a \(English.weekday(written))")
    case .twoDigitYear(let full):
      Words(
        fr: "l’année n’a que deux chiffres; elle est lue «\u{A0}\(full)\u{A0}»",
        en: "the year has only two digits; it is read as “\(full)”")
    case .endBeforeStart:
      Words(
        fr: "la fin vient avant le début; les deux dates ont été échangées",
        en: "the end comes before the start; the two dates were swapped")
    case .yearAssumed(let year):
      Words(
        fr: "l’année d’une des deux dates n’est pas écrite; elle est lue \(year)",
        en: "the year of one of the two dates is not written; it is read as \(year)")
    case .noSuchDay(let day, let month, let year):
      Words(
        fr: "il n’y a pas de \(French.date(Point(year: year, unit: month, day: day))); le mois seul est gardé",
        en: "there is no \(English.date(Point(year: year, unit: month, day: day))); only the month is kept")
    case .incomplete:
      Words(
        fr:
          "il manque l’année ou le mois : rien autour ne les dit, ou plus d’un y convient; la date reste telle qu’écrite",
        en:
          "the year or the month is missing: nothing around says it, or more than one would do; the date stays as written"
      )
    case .periodMissing:
      Words(
        fr:
          "cette date se compte depuis le début du plan, dont la période n’est pas connue; elle reste telle qu’écrite",
        en: "this date counts from the start of the plan, whose period is not known; it stays as written")
    case .dayAndMonth(let day, let month, let year):
      Words(
        fr:
          "le jour et le mois pourraient être échangés; la date est lue \(French.date(Point(year: year, unit: month, day: day)))",
        en: "day and month could be exchanged; it is read as \(English.date(Point(year: year, unit: month, day: day)))")
    case .frequencyDoubtful(let frequency):
      Words(
        fr: "ce mot a deux sens; il est lu « \(frequency.words(in: .french)) »",
        en: "this word has two meanings; it is read as “\(frequency.words(in: .english))”")
    case .beforeYear(let year):
      Words(
        fr: "« avant \(year) » est lu : d’ici la fin de \(year)",
        en: "“before \(year)” is read as by the end of \(year)")
    case .calendarPart:
      Words(
        fr: "un trimestre ou un semestre d’une seule année est lu dans l’année civile : le premier commence en janvier",
        en: "a quarter or a half of a single year is read in the calendar year: the first begins in January")
    case .financialYear(let month, let isAssumed):
      Words(
        fr: "une année financière, ou un trimestre de « 2023-2024 », est lue à partir \(French.ofMonthName(month))"
          + (isAssumed ? ", faute d’indication" : ""),
        en: "a financial year, or a quarter of “2023-2024”, is read as beginning in \(English.months[month - 1])"
          + (isAssumed ? ", for want of any word about it" : ""))
    }
  }

  /// How to mend it; nil when there is nothing to add.
  package var hint: Words? {
    switch self {
    case .wrongWeekday:
      Words(fr: "Corrigez le jour de la semaine ou la date.", en: "Correct the day of the week or the date.")
    case .twoDigitYear(let full):
      Words(fr: "Écrivez «\u{A0}\(full)\u{A0}» en entier.", en: "Write “\(full)” in full.")
    case .endBeforeStart:
      Words(fr: "Écrivez d’abord la date de début.", en: "Write the start date first.")
    case .yearAssumed:
      Words(fr: "Écrivez l’année des deux dates.", en: "Write the year of both dates.")
    case .noSuchDay(_, let month, let year):
      Words(
        fr:
          "Le mois \(French.ofMonth(Point(year: year, unit: month))) a \(CivilDate.days(inMonth: month, of: year)) jours.",
        en: "\(English.date(Point(year: year, unit: month))) has \(CivilDate.days(inMonth: month, of: year)) days.")
    case .incomplete:
      Words(
        fr: "Écrivez-la en entier, comme « mars 2024 » ou « 12 mars 2024 ».",
        en: "Write it in full, as in “March 2024” or “12 March 2024”.")
    case .periodMissing:
      Words(
        fr: "Ajoutez « période : 2024/2027 » en tête du plan.", en: "Add “period: 2024/2027” at the head of the plan.")
    case .dayAndMonth(let day, let month, let year):
      Words(
        fr: "Écrivez le mois en lettres : « \(French.date(Point(year: year, unit: month, day: day))) ».",
        en: "Write the month in letters: “\(English.date(Point(year: year, unit: month, day: day)))”.")
    case .frequencyDoubtful(let frequency):
      Words(
        fr: "Écrivez « \(frequency.words(in: .french)) » ou « \(frequency.other.words(in: .french)) ».",
        en: "Write “\(frequency.words(in: .english))” or “\(frequency.other.words(in: .english))”.")
    case .beforeYear(let year):
      Words(
        fr: "Pour l’année d’avant, écrivez « d’ici la fin de \(year - 1) ».",
        en: "For the year before, write “by the end of \(year - 1)”.")
    case .financialYear(_, isAssumed: true):
      Words(
        fr: "Écrivez dans site.yml, ou en tête du plan, le mois où commence l’exercice : « exercice: avril ».",
        en:
          "Write in site.yml, or at the head of the plan, the month in which the financial year begins: “financial year: April”."
      )
    case .financialYear, .calendarPart: nil
    }
  }
}
