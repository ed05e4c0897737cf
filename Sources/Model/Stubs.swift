package import Basics
package struct Moment: Sendable, Hashable {
  package static func < (l: Moment, r: Moment) -> Bool { l.day < r.day };
  package var day: CivilDate; package init?(_ t: String) { nil }; package init(day: CivilDate) { self.day = day }
}
