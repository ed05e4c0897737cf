extension Grammar {
  /// One date, whole or in part; nil if no word of it is there.
  mutating func draft() -> Draft? {
    let start = index
    skipSmall(andWithin: true)
    var draft = Draft()
    // “By year end” says the year as « fin de l’année » does.
    let opensWithYear = word(0) == .year
    draft.stretch = stretch()
    skipSmall()
    draft.saysYear = index > start && word(-1) == .year || opensWithYear && draft.stretch != nil
    draft.saysDay = index > start && word(-1) == .the
    if case .weekday(let weekday)? = current {
      index += 1
      draft.weekday = weekday
      draft.saysDay = true
      while take(.comma) || take(.the) {}
    }
    if !readBody(&draft), draft.stretch == nil || draft.weekday != 0 {
      index = start
      return nil
    }
    return draft
  }

  /// « début », « mi- », « à la fin de », “the beginning of”.
  private mutating func stretch() -> Draft.Stretch? {
    let stretch: Draft.Stretch
    switch word(0) {
    case .early: stretch = .early
    case .starting where word(1) == .of: stretch = .early
    case .mid: stretch = .mid
    case .late: stretch = .late
    // “year-end 2024”, “mid-year 2024”
    case .year:
      let offset = token(1) == .dash(tight: true) ? 2 : 1
      guard word(offset) == .late else { return nil }
      index += offset
      stretch = .late
    default: return nil
    }
    index += 1
    _ = take(.dash(tight: true))
    return stretch
  }

  mutating func readBody(_ draft: inout Draft) -> Bool {
    switch current {
    case .number(let year, digits: 4):
      if readNumeric(&draft) || readPaired(&draft) { return true }
      index += 1
      readAfter(year: year, &draft)
    case .number(let number, digits: 1...2):
      if readNumeric(&draft) { return true }
      index += 1
      return readAfter(number, isOrdinal: false, &draft)
    case .ordinal(let number):
      index += 1
      return readAfter(number, isOrdinal: true, &draft)
    case .month(let month):
      index += 1
      draft.unit = month
      readAfterMonth(&draft)
    case .season(let season):
      index += 1
      draft.unit = season
      readAfterSeason(&draft)
    case .part(let part):
      index += 1
      draft.unit = part
      readYear(&draft)
    case .feast(let feast):
      index += 1
      draft.special = .feast(feast)
      readYear(&draft)
    case .word(let word): return readBody(after: word, &draft)
    case .plus where self.word(-1) == .of: return readPlanDay(&draft)
    default: return false
    }
    return true
  }

  /// « trimestre 2 », « exercice 2024-2025 », « saison 2023-2024 », « semaine du 3 mars », « an 2 », « fin du plan ».
  private mutating func readBody(after word: Word, _ draft: inout Draft) -> Bool {
    switch word {
    case .quarter, .half:
      if case .number(let number, digits: 1)? = token(1) {
        index += 2
        draft.unit = part(number, of: self.word(-2))
        readYear(&draft)
        return draft.unit != 0
      }
      return readSession(&draft)
    case .session: return readSession(&draft)
    case .financial:
      index += 1
      return readFinancialYear(&draft)
    case .season, .school: return readActivity(&draft)
    case .week: return readWeek(&draft)
    case .weekend: return readWeekend(&draft)
    case .last: return readLast(&draft)
    case .year, .month: return readPlanUnit(&draft)
    case .day: return readPlanDay(&draft)
    case .plan: return readPlan(&draft)
    default: return false
    }
  }

  /// `2020`, `2020-03`, `2020-03-25`, `2020-T1`.
  private mutating func readAfter(year: Int, _ draft: inout Draft) {
    draft.year = year
    if case .dash(tight: true)? = current, case .number(let month, digits: 2)? = token(1), (1...12).contains(month) {
      index += 2
      draft.unit = month
      if case .dash(tight: true)? = current, case .number(let day, digits: 2)? = token(1) {
        index += 2
        draft.day = day
      }
      return
    }
    let offset = current == .dash(tight: true) || current == .comma ? 1 : 0
    if current == .open, token(2) == .close, case .part(let part)? = token(1) {
      index += 3
      draft.unit = part
      noteCalendarPart(draft)
    } else if case .part(let part)? = token(offset) {
      index += offset + 1
      draft.unit = part
      noteCalendarPart(draft)
    }
  }

  /// `25 mai 2016`, `25th of May`, `15` of a range, `1er trimestre 2020`, « première semaine de mars 2025 », « 2e année ».
  private mutating func readAfter(_ number: Int, isOrdinal: Bool, _ draft: inout Draft) -> Bool {
    switch word(0) {
    case .quarter, .half:
      let unit = part(number, of: word(0))
      index += 1
      if word(-1) == .half, readMonthOf(&draft, as: .halfOfMonth(number)) { return (1...2).contains(number) }
      draft.unit = unit
      if unit == 0 { return false }
    case .fortnight where isOrdinal:
      index += 1
      return (1...2).contains(number) && readMonthOf(&draft, as: .halfOfMonth(number))
    case .week where isOrdinal:
      index += 1
      return (1...5).contains(number) && readMonthOf(&draft, as: .weekOfMonth(number))
    case .year where isOrdinal && number <= 20:
      index += 1
      _ = take(.of, .the) || take(.of)
      _ = take(.plan)
      setPlanYear(number, &draft)
      return true
    default:
      if number == 0 { return false }
      draft.day = number
      let start = index
      skipSmall()
      if case .month(let month)? = current {
        index += 1
        draft.unit = month
      } else {
        index = start
        if word(0) == .of || word(0) == .the || word(0) == .year { return true }
      }
    }
    readYear(&draft)
    return true
  }

  /// « de mars 2025 » after a part of a month.
  private mutating func readMonthOf(_ draft: inout Draft, as special: Draft.Special) -> Bool {
    let start = index
    skipSmall()
    guard case .month(let month)? = current else {
      index = start
      return false
    }
    index += 1
    draft.unit = month
    draft.special = special
    readYear(&draft)
    return true
  }

  /// `novembre 2019`, `May 25, 2016`, `March 1`, `Jun-24`.
  private mutating func readAfterMonth(_ draft: inout Draft) {
    switch current {
    case .number(let day, let digits) where digits <= 2:
      index += 1
      draft.day = day
      readYear(&draft)
      draft.mayBeYear = digits == 2 && draft.year == nil
    case .ordinal(let day):
      index += 1
      draft.day = day
      readYear(&draft)
    default: readYear(&draft)
    }
  }

  /// « dernière semaine de mars 2025 », « dernier trimestre de 2024 », « dernière année ».
  private mutating func readLast(_ draft: inout Draft) -> Bool {
    index += 1
    switch word(0) {
    case .week:
      index += 1
      return readMonthOf(&draft, as: .weekOfMonth(0))
    case .quarter, .half:
      draft.unit = word(0) == .quarter ? 36 : 41
      index += 1
      readYear(&draft)
      return true
    case .year:
      index += 1
      skipSmall()
      guard take(.plan) else { return false }
      return setLastYear(&draft)
    default: return false
    }
  }

  /// Which quarter or half, as EDTF numbers them; 0 when there is none such.
  func part(_ number: Int, of word: Word?) -> Int {
    switch word {
    case .quarter where (1...4).contains(number): 32 + number
    case .half where (1...2).contains(number): 39 + number
    default: 0
    }
  }
}
