import Basics
import Dates
import Model

/// What an indicator says, in words: « 312 membres sur une cible de 450 d’ici 2021 (69 %) ».
struct IndicatorWords {
  private let indicator: Indicator
  private let wording: Localizer

  init(_ indicator: Indicator, _ wording: Localizer) {
    self.indicator = indicator
    self.wording = wording
  }

  /// The last measure.
  var actual: Measure? { indicator.actuals.last }

  /// The target that the last measure is held to.
  var target: Measure? { indicator.target(of: actual) }

  /// How far the last measure is on the way to its target.
  var percent: Int? { actual.flatMap(percent) }

  /// On the way from the baseline, where there is one; below 0 where it went back.
  func percent(_ measure: Measure) -> Int? { indicator.share(of: measure).flatMap { Model.percent($0) } }

  /// Nil where there is neither a measure nor a target.
  var sentence: String? {
    let strings = wording.strings
    if let actual {
      guard let target else { return counted(actual) + (actual.date.map { " (\($0.text))" } ?? "") }
      let said = strings["indicator_reached", ["actual": counted(actual), "target": dated(target, text(target))]]
      return said + (percent.map { " (\(way($0)))" } ?? "")
    }
    return target.map { strings["indicator_target", ["target": dated($0, counted($0))]] }
  }

  /// « 69 % », « 64 % du chemin depuis 220 », « en recul depuis 10 % ».
  private func way(_ percent: Int) -> String {
    let share = wording.strings.percent(wording.strings.written(percent))
    guard let start = indicator.baseline else { return share }
    return wording.strings[
      percent < 0 ? "indicator_back" : "indicator_way", ["percent": share, "start": text(start)]]
  }

  /// A value without its unit, save « % »: a number as the language has it, other words as written.
  func text(_ measure: Measure) -> String {
    let strings = wording.strings
    let written = measure.text
    guard let value = measure.value, value.magnitude < 0x1p53 else { return written }
    // Nothing but digits, and what groups and ends them.
    let isBare = written.allSatisfy { $0.isNumber || $0.isWhitespace || ".,-−%".contains($0) }
    let isPercent = written.contains("%") || indicator.unit?.contains("%") == true
    if isBare { return isPercent ? strings.percent(strings.written(value)) : strings.written(value) }
    return isPercent && written.last?.isNumber == true ? strings.percent(written) : written
  }

  /// A value with its unit, unless it says it already.
  private func counted(_ measure: Measure) -> String {
    let text = text(measure)
    guard let unit = indicator.unit, !unit.isEmpty, !unit.contains("%"), !text.contains("%") else { return text }
    return fold(text).rangeInUTF8(of: fold(unit)) == nil ? "\(text) \(unit)" : text
  }

  /// « 450 d’ici 2021 »; the date is left to the list of targets where it is not one moment.
  private func dated(_ target: Measure, _ text: String) -> String {
    guard let date = target.date else { return text }
    if date.kind == .until { return "\(text) \(date.text)" }
    guard let edtf = date.edtf, case .date(let parts) = edtf.form, let words = edtf.words(in: wording.strings) else {
      return text
    }
    return text + " " + wording.strings["indicator_by", ["date": parts.after(words, in: wording.strings)]]
  }
}

extension DateParts {
  /// The date, by its words, as it stands after a preposition: « d’ici le 15 mars », « para el 15 de marzo ».
  fileprivate func after(_ words: String, in strings: Strings) -> String {
    if strings.language == .french { return frenchArticle + words }
    return Strings.areInCode(strings.language)
      ? words : strings["date_the_\(precision)", else: "{date}", ["date": words]]
  }

  /// The article that the date has after a preposition: « d’ici le 15 mars », « d’ici l’automne ».
  fileprivate var frenchArticle: String {
    switch precision {
    case .year, .month: ""
    case .day: "le "
    case .season: [22, 23, 24].contains(season) ? "l’" : "le "
    }
  }
}
