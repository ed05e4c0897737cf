import Basics
import Model
import Templates

extension MissionValues {
  /// Who was asked for money, and what came of it.
  var funding: [(String, Value)] {
    let totals = mission.funding.count > 1 ? mission.granted : []
    return [
      ("has_funding", .bool(!mission.funding.isEmpty)), ("funding", .list(mission.funding.map(line))),
      ("has_totals", .bool(!totals.isEmpty)),
      ("totals", .list(totals.map { ["amount": .text($0.words(in: wording.strings))] })),
    ]
  }

  private func line(_ funding: Funding) -> Value {
    [
      "funder": .mention(funding.funder), "program": .optional(funding.program),
      "amount": .optional(funding.amount?.words(in: wording.strings)),
      "status": .optional(funding.status.map { wording.strings.word($0.name) } ?? funding.statusText),
      "status_name": .optional(funding.status?.rawValue), "note_html": .optional(funding.note),
    ]
  }
}

extension Mission {
  /// The sum of what was granted in each currency, in the order in which they come.
  var granted: [Money] {
    var total = MoneyTotal()
    for funding in funding where funding.status == .granted { funding.amount.map { total.add($0) } }
    return total.sums
  }
}
