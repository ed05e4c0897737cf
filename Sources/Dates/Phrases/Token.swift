/// A piece of a phrase as the grammar sees it.
enum Token: Sendable, Hashable {
  /// Digits: their value and how many there are.
  case number(Int, digits: Int)
  /// `1er`, `2nd`, `first`, « premier »: a day of a month, or which quarter.
  case ordinal(Int)
  case month(Int)
  /// 1 is Monday.
  case weekday(Int)
  /// 21…24, as EDTF numbers them.
  case season(Int)
  /// `T1`, `Q1` (33…36) and `S1` (40, 41), as EDTF numbers them.
  case part(Int)
  case word(Word)
  /// Whether there is no space on either side.
  case dash(tight: Bool)
  case comma, colon, slash, question, open, close
  /// A word or a character that no phrase has.
  case unknown
}

/// What a word of the vocabulary does in a phrase, whichever its language.
enum Word: UInt8, Sendable {
  // Small words.
  case at, of, the, within, and, between, from, to, until, per
  // What stands before a date.
  case since, compter, partir, starting, by, before, plus, no, later, than, late, tard, ici, early, mid, all, long,
    during,
    course, about, expected, intended
  // What stands alone.
  case continuous, recurring, every, times, twice, count, be, determined
  // What counts time.
  case year, month, week, day, season, quarter, half, hour, minute, morning, afternoon, school
  /// A word that is no date but looks like one: it is never corrected into one.
  case never
}
