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
    }
  }
}
