import Basics
import Dates
import Testing

@testable import Model

@Suite struct IndicatorShareTests {
  private func measure(_ value: Double, _ phrase: String? = nil) -> Measure {
    let date = phrase.flatMap { phrase -> DateExpression? in
      guard case .read(let date, _) = DateReader().read(phrase) else { return nil }
      return date
    }
    return Measure(text: "\(value)", value: value, date: date)
  }

  private func indicator(_ targets: [Measure], baseline: Measure? = nil) -> Indicator {
    var indicator = Indicator(id: "i", title: "I", origin: Origin(source: "p.md", range: SourceRange(0, 0)))
    indicator.targets = targets
    indicator.baseline = baseline
    return indicator
  }

  /// A measure is held to the target of its own period, in whatever order and words targets are written.
  @Test(arguments: [
    ("2024", ["2023", "2024", "2026"], 1), ("2024", ["2026", "2024"], 1), ("2024", ["juin 2024", "2026"], 0),
    ("juin 2024", ["2024", "2026"], 0), ("2024", ["d’ici 2026", "2024"], 1), ("2025", ["2024", "2026"], 1),
    ("2027", ["2024", "2026"], 1), ("2019-2020", ["2019", "2020", "2021"], 1),
  ])
  func theTargetOfThePeriod(measured: String, targets: [String], expected: Int) {
    let targets = targets.enumerated().map { measure(Double($0), $1) }
    #expect(indicator(targets).target(of: measure(1, measured)) == targets[expected])
  }

  @Test(arguments: [
    (1.0 / 6, 17), (0.995, 99), (0.9999, 99), (1.0, 100), (0.001, 1), (0.0, 0), (-0.05, -5), (2.5, 250),
    (12.0 / 78, 15),
  ])
  func perCent(share: Double, expected: Int) {
    #expect(percent(share) == expected)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300])
  func noPerCentBeyondMeasure(share: Double) {
    #expect(percent(share) == nil)
  }
}
