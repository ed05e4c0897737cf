package import Basics
package struct Money: Sendable, Hashable {
  package var currency: String?; package static let codes: [String] = []; package init?(_ t: String) { nil }
}
package struct Moment: Sendable, Hashable {
  package var day: CivilDate; package init?(_ t: String) { nil }; package init(day: CivilDate) { self.day = day }
}
