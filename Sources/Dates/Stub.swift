package import Basics

package struct EDTF: Sendable, Hashable, CustomStringConvertible {
  package var description: String
  package init?(_ text: some StringProtocol) { description = String(text) }
  package var earliest: CivilDate? { nil }
  package var latest: CivilDate? { nil }
}

package struct When: Sendable, Hashable {
  package let text: String
  package let edtf: EDTF?
  package let earliest: CivilDate?
  package let latest: CivilDate?
  package let kind: Kind
  package enum Kind: String, Sendable, Hashable {
    case point, window, expected, ongoing, recurring, from, until, unknown
  }
}
package enum SeasonRule: Sendable { case astronomical, quarters }
package struct DateReader: Sendable {
  package init(period: EDTF? = nil, seasons: SeasonRule = .astronomical) {}
  package func read(_ phrase: some StringProtocol) -> Reading {
    .read(When(text: String(phrase), edtf: nil, earliest: nil, latest: nil, kind: .unknown), [])
  }
}
package enum Reading { case read(When, [DateProblem]), unread(nearest: String?) }
package struct DateProblem: Sendable, Hashable { package var words: Words; package var hint: Words? }
