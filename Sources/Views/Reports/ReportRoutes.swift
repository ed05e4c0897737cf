import Basics
import Dates
import Model
import Templates

extension LanguageRoutes {
  /// The list of reports, and a page for each.
  var reports: [Route] {
    guard let section = sections[.report] else { return [] }
    let reports = site.reports.filter { $0.header.language == frame.content.language }
    return [reportList(section, reports)] + reports.map(reportPage)
  }

  private func reportPage(_ report: Report) -> Route {
    let plan = report.plan?.page.flatMap { page in site.plans.first { $0.header.address == page } }
    var outline = outline(of: report.page)
    outline.description = report.header.description ?? report.summary
    return Route(
      report.header.address, template: report.header.layout ?? "report", reading: frame,
      part(outline), Part("report", of: report.header.source, report),
      Part("plan", of: plan?.header.source ?? "", plan), view: reportValues)
  }

  /// Latest period first.
  private func reportList(_ section: RecordList, _ reports: [Report]) -> Route {
    let sorted = reports.newestFirst { $0.period?.latest ?? $0.period?.earliest ?? $0.asOf }
    let entries = sorted.map { ReportEntry(header: $0.header, summary: $0.summary, period: $0.period, plan: $0.plan) }
    return startOfList(
      section, template: "reports", Part("reports", of: section.address, entries), view: reportListValues)
  }
}

private func reportListValues(_ frame: SiteChrome, _ outline: PageMetadata, _ entries: [ReportEntry]) -> [String: Value]
{
  let records = entries.map { $0.value(frame) }
  return ["groups": .recordGroups(records.isEmpty ? [] : [(title: outline.title, records: records)])]
}

/// What the list of reports says of one.
private struct ReportEntry: Sendable, Hashable {
  var header: Header
  var summary: String?
  var period: DateExpression?
  var plan: RecordReference?

  func value(_ frame: SiteChrome) -> Value {
    .record(header, notes: [periodText(period), plan?.name].compactMap(\.self), summary: summary, frame)
  }
}

/// A period as written, a dash between its years.
private func periodText(_ period: DateExpression?) -> String? { period.map { $0.text.replacing("/", with: "–") } }

/// A report's page, whose states are those of the report's own day, in its text as below its title.
private func reportValues(
  _ frame: SiteChrome, _ outline: PageMetadata, _ report: Report, _ plan: Plan?
)
  -> Value
{
  let asOf = report.asOf ?? frame.wording.asOf
  let wording = asOf == frame.wording.asOf ? frame.wording : Localizer(frame.strings, asOf: asOf)
  let summary = plan.flatMap { plan in
    embedValues(
      Embed(kind: .summary, arguments: [:], origin: report.origin), plan, strings: frame.strings, asOf: asOf)
  }
  let own: Value = [
    "title": .text(report.header.title), "summary": .optional(report.summary),
    "period": .optional(periodText(report.period)), "plan": .mention(report.plan),
    "has_as_of": .bool(report.asOf != nil || plan != nil), "as_of": wording.date(asOf),
    "standing": summary ?? .null,
    "standing_title": .text(frame.strings["report_standing", ["date": wording.words(asOf)]]),
  ]
  return frame.values(outline.with(pieces(of: report.page, wording)), ["report": own])
}
