/// Amounts added up: one sum a currency, in the order in which currencies come, for two currencies make no sum.
package struct MoneyTotal: Sendable, Hashable {
  package private(set) var sums: [Money] = []
  /// How many amounts were counted, and how many were written in words that are no amount, or were too large to count.
  package private(set) var counted = 0
  package private(set) var unread = 0

  package init() {}

  /// What somebody wrote for an amount: « 12 500 $ », « à déterminer ».
  package init(_ text: String) {
    if let amount = Money(text) { add(amount) } else { unread = 1 }
  }

  /// Adds an amount to the sum in its currency; two currencies are never added up.
  package mutating func add(_ amount: Money) {
    // A lone `$` is the dollar of Canada, as `Money` says it.
    let currency = amount.currency ?? "CAD"
    guard let index = sums.firstIndex(where: { ($0.currency ?? "CAD") == currency }) else {
      sums.append(amount)
      counted += 1
      return
    }
    let (sum, isTooLarge) = sums[index].minorUnits.addingReportingOverflow(amount.minorUnits)
    if isTooLarge {
      unread += 1
    } else {
      sums[index].minorUnits = sum
      counted += 1
    }
  }

  /// Adds what another counted; a sum that would be too large is left out, and its amounts are unread.
  package mutating func add(_ other: MoneyTotal) {
    var total = self
    total.counted += other.counted
    total.unread += other.unread
    for sum in other.sums {
      var own = MoneyTotal()
      own.sums = total.sums
      own.add(sum)
      total.sums = own.sums
      total.unread += own.unread
    }
    self = total
  }
}
