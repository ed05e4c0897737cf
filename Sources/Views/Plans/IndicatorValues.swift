import Basics
import Dates
import Model
import Templates

extension PlanValues {
  func indicator(_ indicator: Indicator, of owner: PlanLink) -> Value {
    let said = IndicatorWords(indicator, wording)
    let percent = said.percent
    let actuals: [Value] = indicator.actuals.map { actual in
      [
        "text": .text(said.text(actual)), "date": .optional(actual.date?.text),
        "percent": .optional(said.percent(actual)),
      ]
    }
    let own: [(String, Value)] = [
      ("id", .text(indicator.id)),
      ("title", .text(indicator.title)),
      ("unit", .optional(indicator.unit)),
      (
        "has_values",
        .bool(indicator.baseline != nil || !indicator.targets.isEmpty || !indicator.actuals.isEmpty)
      ),
      ("sentence", .optional(said.sentence)),
      ("baseline", indicator.baseline.map { measure($0, said) } ?? .null),
      ("has_targets", .bool(!indicator.targets.isEmpty)),
      ("targets", .list(indicator.targets.map { measure($0, said) })),
      ("has_actuals", .bool(!actuals.isEmpty)),
      ("actuals", .list(actuals)),
      ("percent", .optional(percent)),
      ("bar", .optional(percent.map { max(0, min($0, 100)) })),
      ("chart", chart(indicator, said)),
      ("note_html", html(indicator.note)),
      ("owner", owner.value),
    ]
    return .object(Object(own))
  }

  private func measure(_ measure: Measure, _ said: IndicatorWords) -> Value {
    ["text": .text(said.text(measure)), "date": .optional(measure.date?.text)]
  }

  /// The indicators of the plan, then those of each objective and its projects.
  func indicatorGroups(_ plan: Plan) -> Value {
    let whole = PlanLink(label: nil, title: header.title, address: header.address)
    var groups = [group(whole, plan.details.indicators.map { indicator($0, of: whole) })]
    for objective in plan.objectives {
      let link = header.link(to: objective)
      let own = objective.details.indicators.map { indicator($0, of: link) }
      let projects = objective.projects.flatMap { project in
        project.details.indicators.map { indicator($0, of: header.link(to: project, in: objective)) }
      }
      groups.append(group(link, own + projects))
    }
    return .list(groups.compactMap(\.self))
  }

  private func group(_ link: PlanLink, _ indicators: [Value]) -> Value? {
    guard !indicators.isEmpty else { return nil }
    return [
      "label": .optional(link.label), "has_label": .bool(link.label != nil), "title": .text(link.title),
      "url": .address(link.address), "indicators": .list(indicators),
    ]
  }

  /// What was measured as a line 300 wide and 100 high, zero at its foot; null when there are fewer than two numbers.
  private func chart(_ indicator: Indicator, _ said: IndicatorWords) -> Value {
    let points = indicator.actuals.compactMap { actual in actual.value.flatMap { $0.isDrawable ? (actual, $0) : nil } }
    let target = said.target?.value.flatMap { $0.isDrawable ? $0 : nil }
    let values = points.map(\.1) + (target.map { [$0] } ?? [])
    let low = min(values.min() ?? 0, 0)
    let high = values.max() ?? 0
    guard points.count > 1, high > low else { return .null }
    func height(_ value: Double) -> Int { Int((100 - (value - low) * 100 / (high - low)).rounded()) }
    let line = zip(places(points.map(\.0)), points).map { "\($0),\(height($1.1))" }.joined(separator: " ")
    let label = points.map { actual, _ in
      said.text(actual) + (actual.date.map { " (\($0.text))" } ?? "")
    }.joined(separator: ", ")
    return ["points": .text(line), "target_y": .optional(target.map(height)), "label": .text(label)]
  }

  /// Where measures stand on a line of 300: by month when all have a date and those go forward, else evenly.
  private func places(_ measures: [Measure]) -> [Int] {
    let months = measures.compactMap { $0.date?.earliest?.monthIndex }
    if months.count == measures.count, let first = months.first, let last = months.last,
      zip(months, months.dropFirst()).allSatisfy({ $0 < $1 })
    {
      return months.map { ($0 - first) * 300 / (last - first) }
    }
    return measures.indices.map { $0 * 300 / (measures.count - 1) }
  }
}

extension Double {
  /// Whether a chart can have it on its scale.
  fileprivate var isDrawable: Bool { magnitude < 1e15 }
}
