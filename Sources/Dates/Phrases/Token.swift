/// A piece of a phrase as the grammar sees it.
enum Token: Sendable, Hashable {
  /// Digits: their value and how many there are.
  case number(Int, digits: Int)
  /// `1er`, `2nd`, `first`, « premier »: a day of a month, or which quarter.
  case ordinal(Int)
  /// A small number in letters: « deux », “three”.
  case count(Int)
  case month(Int)
  /// 1 is Monday.
  case weekday(Int)
  /// « les lundis », “Mondays”: each of them.
  case weekdays
  /// 21…24, as EDTF numbers them.
  case season(Int)
  /// `T1`, `Q1` (33…36) and `S1`, `H1` (40, 41), as EDTF numbers them.
  case part(Int)
  case feast(Feast)
  /// « mensuel », “twice a year” in one word.
  case frequency(Frequency)
  /// One whose word has two meanings: « bisannuel », “biweekly”.
  case doubtful(Frequency)
  case horizon(Horizon)
  /// A whole condition: « au besoin », “on request”.
  case condition(Condition)
  /// What a condition is about: « budget », “funding”.
  case means(Condition)
  case word(Word)
  /// Whether there is no space on either side.
  case dash(tight: Bool)
  case comma, colon, slash, dot, plus, question, open, close
  /// A word or a character that no phrase has.
  case unknown
}

/// What a word of the vocabulary does in a phrase, whichever its language.
enum Word: UInt8, Sendable {
  // Small words.
  case at, of, the, within, and, or, between, from, to, until, per, than, then
  // What stands before a date.
  case since, compter, partir, starting, by, before, after, plus, no, later, late, tard, ici, early, mid, all, long,
    during, over, course, about, expected, intended, tentative, next, label
  // What stands after one.
  case onwards, present, following, last, latest
  // What stands alone.
  case continuous, recurring, every, other, times, twice, once, several, be, determined, undetermined, state, depending
  // What counts time.
  case year, month, week, weekend, fortnight, day, season, quarter, half, hour, minute, morning, afternoon
  // Years that do not begin in January, and the plan's own time.
  case financial, school, session, plan
  /// A word that is no date but looks like one: it is never corrected into one.
  case never
}
