/// A date as far as its own words say it: « 1er » of « du 1er au 15 mars 2020 ».
struct Draft {
  /// Which part of the date is meant.
  enum Stretch { case early, mid, late }

  var year: Int?
  /// As in `Point`.
  var unit = 0
  var day = 0
  /// 1 is Monday; 0 is none.
  var weekday = 0
  var stretch: Stretch?

  var isYear: Bool { year != nil && unit == 0 && day == 0 }
  var isDayAlone: Bool { year == nil && unit == 0 && day != 0 }
}

extension Grammar {
  /// One date, whole or in part; nil if no word of it is there.
  mutating func draft() -> Draft? {
    let start = index
    skip { $0 == .at || $0 == .within || Self.isSmall($0) }
    var draft = Draft()
    draft.stretch = stretch()
    skip(while: Self.isSmall)
    if case .weekday(let weekday)? = current {
      index += 1
      draft.weekday = weekday
      while take(.comma) || take(.the) {}
    }
    if !readBody(&draft), draft.stretch == nil || draft.weekday != 0 {
      index = start
      return nil
    }
    return draft
  }

  /// Words that stand between the parts of a date and say nothing.
  private static func isSmall(_ word: Word) -> Bool {
    switch word {
    case .of, .the, .year, .month, .season, .school: true
    default: false
    }
  }

  /// « début », « mi- », « à la fin de », “the beginning of”.
  private mutating func stretch() -> Draft.Stretch? {
    let stretch: Draft.Stretch
    switch word(0) {
    case .early: stretch = .early
    case .starting where word(1) == .of: stretch = .early
    case .mid: stretch = .mid
    case .late: stretch = .late
    default: return nil
    }
    index += 1
    _ = take(.dash(tight: true))
    return stretch
  }

  private mutating func readBody(_ draft: inout Draft) -> Bool {
    switch current {
    case .number(let year, digits: 4):
      index += 1
      readAfter(year: year, &draft)
    case .number(let number, digits: 1...2), .ordinal(let number):
      index += 1
      return readAfter(number, &draft)
    case .month(let month):
      index += 1
      draft.unit = month
      readAfterMonth(&draft)
    case .season(let season):
      index += 1
      draft.unit = season
      readYear(&draft)
      if season == 24 { readWinterEnd(&draft) }
    case .part(let part):
      index += 1
      draft.unit = part
      readYear(&draft)
    case .word(.quarter), .word(.half):
      guard case .number(let number, digits: 1)? = token(1) else { return false }
      index += 2
      draft.unit = part(number, of: word(-2))
      readYear(&draft)
      return draft.unit != 0
    default: return false
    }
    return true
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
    let offset = current == .dash(tight: true) ? 1 : 0
    if case .part(let part)? = token(offset) {
      index += offset + 1
      draft.unit = part
    }
  }

  /// `25 mai 2016`, `25th of May`, `15` of a range, `1er trimestre 2020`.
  private mutating func readAfter(_ number: Int, _ draft: inout Draft) -> Bool {
    if word(0) == .quarter || word(0) == .half {
      draft.unit = part(number, of: word(0))
      if draft.unit == 0 { return false }
      index += 1
    } else if number == 0 {
      return false
    } else {
      draft.day = number
      let start = index
      skip(while: Self.isSmall)
      if case .month(let month)? = current {
        index += 1
        draft.unit = month
      } else {
        index = start
      }
    }
    readYear(&draft)
    return true
  }

  /// `novembre 2019`, `May 25, 2016`, `March 1`.
  private mutating func readAfterMonth(_ draft: inout Draft) {
    switch current {
    case .number(let day, digits: 1...2), .ordinal(let day):
      index += 1
      draft.day = day
    default: break
    }
    readYear(&draft)
  }

  /// A year, after a comma or small words.
  private mutating func readYear(_ draft: inout Draft) {
    let start = index
    _ = take(.comma)
    skip(while: Self.isSmall)
    if case .number(let year, digits: 4)? = current {
      index += 1
      draft.year = year
    } else {
      index = start
    }
  }

  /// The winter that begins in one year and ends in the next: `hiver 2021-2022`.
  private mutating func readWinterEnd(_ draft: inout Draft) {
    guard let year = draft.year, current == .dash(tight: true), case .number(let number, let digits)? = token(1) else {
      return
    }
    if digits == 4, number == year + 1 {
      draft.year = number
      index += 2
    } else if digits == 2, number == (year + 1) % 100 {
      draft.year = year + 1
      index += 2
      problems.append(.twoDigitYear(full: "\(year)-\(year + 1)"))
    }
  }

  /// Which quarter or half, as EDTF numbers them; 0 when there is none such.
  private func part(_ number: Int, of word: Word?) -> Int {
    switch word {
    case .quarter where (1...4).contains(number): 32 + number
    case .half where (1...2).contains(number): 39 + number
    default: 0
    }
  }
}
