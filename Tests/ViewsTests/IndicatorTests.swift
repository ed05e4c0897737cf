import Basics
import Dates
import Model
import Templates
import Testing

@testable import Views

@Suite struct IndicatorTests {
  private func indicator(
    unit: String?, targets: [Measure] = [], actuals: [Measure] = [], baseline: Measure? = nil
  ) -> Indicator {
    var indicator = Indicator(id: "i", title: "Indicateur", origin: Sample.origin)
    indicator.unit = unit
    indicator.targets = targets
    indicator.actuals = actuals
    indicator.baseline = baseline
    return indicator
  }

  private func sentence(_ indicator: Indicator, _ language: Language = .french) throws -> String? {
    IndicatorWords(indicator, try Sample.wording(language)).sentence
  }

  @Test(arguments: [
    (Language.french, "membres", "312 membres sur une cible de 450 d’ici 2021 (69\u{A0}%)"),
    (.english, "members", "312 members out of a target of 450 by 2021 (69%)"),
  ])
  func aMeasureAndATarget(language: Language, unit: String, expected: String) throws {
    let indicator = indicator(
      unit: unit, targets: [Sample.measure("450", 450, "2021")],
      actuals: [Sample.measure("220", 220, "2019"), Sample.measure("312", 312, "2020")])
    #expect(try sentence(indicator, language) == expected)
  }

  @Test(arguments: [
    (Language.french, "45\u{A0}% sur une cible de 50\u{A0}% (90\u{A0}%)"),
    (.english, "45% out of a target of 50% (90%)"),
  ])
  func sharesAreSaidAsShares(language: Language, expected: String) throws {
    let indicator = indicator(
      unit: "%", targets: [Sample.measure("50 %", 50)], actuals: [Sample.measure("45", 45)])
    #expect(try sentence(indicator, language) == expected)
  }

  @Test(arguments: [
    (Language.french, "1\u{A0}500 billets sur une cible de 12\u{A0}000,5 (12\u{A0}%)"),
    (.english, "1,500 billets out of a target of 12,000.5 (12%)"),
  ])
  func numbersAreWrittenAsTheLanguageHasThem(language: Language, expected: String) throws {
    let indicator = indicator(
      unit: "billets", targets: [Sample.measure("12000,5", 12_000.5)], actuals: [Sample.measure("1 500", 1500)])
    #expect(try sentence(indicator, language) == expected)
  }

  /// Words around a number stay as written; a unit that they already say is not said again.
  @Test func wordsStayAsWritten() throws {
    let some = indicator(unit: "rencontres", targets: [Sample.measure("au moins 6", 6)])
    #expect(try sentence(some) == "Cible\u{A0}: au moins 6 rencontres")
    let said = indicator(unit: "membres", actuals: [Sample.measure("312 membres", 312, "2020")])
    #expect(try sentence(said) == "312 membres (2020)")
    #expect(try sentence(indicator(unit: "membres", baseline: Sample.measure("3", 3))) == nil)
  }

  @Test(arguments: [
    ("15 mars 2021", " d’ici le 15 mars 2021"), ("automne 2021", " d’ici l’automne 2021"),
    ("printemps 2021", " d’ici le printemps 2021"), ("d’ici juin 2021", " d’ici juin 2021"),
    ("2019-2023", ""),
  ])
  func theDateOfATarget(phrase: String, words: String) throws {
    let indicator = indicator(unit: nil, targets: [Sample.measure("6", 6, phrase)], actuals: [Sample.measure("3", 3)])
    #expect(try sentence(indicator) == "3 sur une cible de 6\(words) (50\u{A0}%)")
  }

  /// Where there is a target a year, a measure is held to that of its time.
  @Test func theTargetOfTheTime() throws {
    let targets = [("100", 100.0, "2020"), ("200", 200, "2021"), ("300", 300, "2022")].map(Sample.measure)
    let indicator = indicator(
      unit: nil, targets: targets, actuals: [Sample.measure("90", 90, "2020"), Sample.measure("150", 150, "2021")])
    #expect(try sentence(indicator) == "150 sur une cible de 200 d’ici 2021 (75\u{A0}%)")
    let values = try Sample.values().indicator(indicator, of: PlanLink(title: "x", address: "/x/"))
    #expect(values["actuals"]?.list.map { $0["percent"] } == [90, 75])
  }

  /// The share is that of the way from the baseline: 290 of 330 is not far from 220.
  @Test(arguments: [
    ("220", "290", "330", "290 sur une cible de 330 (64\u{A0}% du chemin depuis 220)", 64),
    ("400", "640", "900", "640 sur une cible de 900 (48\u{A0}% du chemin depuis 400)", 48),
    ("10 %", "9 %", "30 %", "9\u{A0}% sur une cible de 30\u{A0}% (en recul depuis 10\u{A0}%)", 0),
    ("40", "20", "10", "20 sur une cible de 10 (67\u{A0}% du chemin depuis 40)", 67),
    ("220", "220", "330", "220 sur une cible de 330 (0\u{A0}% du chemin depuis 220)", 0),
    ("220", "340", "330", "340 sur une cible de 330 (109\u{A0}% du chemin depuis 220)", 100),
  ])
  func theWayFromTheBaseline(start: String, actual: String, target: String, words: String, bar: Int) throws {
    func measure(_ text: String) -> Measure {
      Measure(text: text, value: Double(text.prefix { $0.isNumber }), date: nil)
    }
    let indicator = indicator(
      unit: nil, targets: [measure(target)], actuals: [measure(actual)], baseline: measure(start))
    #expect(try sentence(indicator) == words)
    let values = try Sample.values().indicator(indicator, of: PlanLink(title: "x", address: "/x/"))
    #expect(values["bar"] == .integer(bar))
  }

  /// A rise in per cent says nothing of a number of members, nor the other way around.
  @Test func noShareOfAnotherKind() throws {
    let indicator = indicator(
      unit: "membres", targets: [Sample.measure("50 %", 50)], actuals: [Sample.measure("300", 300)],
      baseline: Sample.measure("220", 220))
    #expect(try sentence(indicator) == "300 membres sur une cible de 50\u{A0}%")
  }

  @Test func theBarEndsAtTheTarget() throws {
    let indicator = indicator(
      unit: nil, targets: [Sample.measure("10", 10)], actuals: [Sample.measure("25", 25)])
    let values = try Sample.values().indicator(indicator, of: PlanLink(title: "x", address: "/x/"))
    #expect(values["percent"] == 250)
    #expect(values["bar"] == 100)
    #expect(values["chart"] == .null)
  }

  @Test func theChartIsDrawnByDate() throws {
    let indicator = indicator(
      unit: nil, targets: [Sample.measure("400", 400)],
      actuals: [("100", 100.0, "2019"), ("200", 200, "2020"), ("300", 300, "2023")].map(Sample.measure))
    let values = try Sample.values().indicator(indicator, of: PlanLink(title: "x", address: "/x/"))
    #expect(
      values["chart"]
        == ["points": "0,75 75,50 300,25", "target_y": 0, "label": "100 (2019), 200 (2020), 300 (2023)"])
  }

  /// Numbers beyond all measure draw nothing, and stop nothing.
  @Test(arguments: [Double.infinity, -.infinity, 1e300])
  func numbersBeyondMeasure(number: Double) throws {
    let measures = [Sample.measure("9e9", number), Sample.measure("1", 1)]
    let indicator = indicator(unit: nil, targets: measures, actuals: measures.reversed(), baseline: nil)
    let values = try Sample.values().indicator(indicator, of: PlanLink(title: "x", address: "/x/"))
    #expect(values["actuals", 1, "text"]?.text == "9e9")
    #expect(values["chart"] == .null)
  }

  @Test func groupsByObjective() throws {
    var plan = Sample.plan
    plan.objectives[0].projects[0].details.indicators = [indicator(unit: nil)]
    let groups = try Sample.page(.indicators, of: plan)["groups"]
    #expect(groups.texts("label") == ["Objectif\u{A0}1"])
    #expect(groups?[0, "indicators"].texts("title") == ["Membres", "Indicateur"])
    #expect(groups?[0, "indicators", 1, "owner", "title"]?.text == "Projet alpha")
    #expect(groups?[0, "indicators", 1, "has_values"] == false)
  }
}
