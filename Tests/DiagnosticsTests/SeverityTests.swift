import Basics
import Testing

@testable import Diagnostics

@Suite struct SeverityTests {
  private func finding(_ code: Code) -> Finding { Finding(code, Words(fr: code.rawValue, en: "")) }

  @Test func aSiteWeighsFindings() {
    var severities = Severities()
    let isSet = [
      severities.set(.altMissing, to: .told(.error)), severities.set(.linkBroken, to: .told(.note)),
      severities.set(.milestoneUndated, to: .ignored),
    ]
    #expect(isSet == [true, true, true])
    let told = severities.applied(to: [.altMissing, .linkBroken, .milestoneUndated, .ioRead].map(finding))
    #expect(told.map(\.code) == [.altMissing, .linkBroken, .ioRead])
    #expect(told.map(\.severity) == [.error, .note, .error])
  }

  /// What would be published wrong weighs the same everywhere.
  @Test(arguments: Code.allCases.filter(\.isFixed))
  func fixedCodesKeepTheirWeight(code: Code) {
    var severities = Severities()
    for choice in [Severities.Choice.ignored, .told(.note), .told(.warning)] {
      let isSet = severities.set(code, to: choice)
      #expect(!isSet)
    }
    let isRaised = severities.set(code, to: .told(.error))
    #expect(isRaised)
    #expect(severities.applied(to: [finding(code)]).map(\.severity) == [.error])
  }

  @Test func choicesHaveNamesInBothLanguages() {
    #expect(["ignore", "ignorer"].map(Severities.Choice.init(named:)) == [.ignored, .ignored])
    #expect(["avertissement", "warning"].map(Severities.Choice.init(named:)) == [.told(.warning), .told(.warning)])
    #expect(
      ["erreur", "error", "note"].map(Severities.Choice.init(named:)) == [.told(.error), .told(.error), .told(.note)])
    #expect(Severities.Choice(named: "fort") == nil)
  }
}
