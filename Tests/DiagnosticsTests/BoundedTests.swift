import Basics
import Diagnostics
import Testing

/// However many matters a file has, what is told of it has an end.
@Suite struct BoundedTests {
  private func findings(_ count: Int, _ code: Code = .keyUnknown, file: String? = "a.md") -> [Finding] {
    (0..<count).map { Finding(code, file: file, Words(fr: "fait \($0)", en: "fact \($0)")) }
  }

  @Test func aHundredOfEachAreToldAndTheRestCounted() {
    let bounded = (findings(100_000) + findings(5, .valueKind) + findings(150, file: "b.md")).bounded
    #expect(bounded.count == 101 + 5 + 101)
    #expect(bounded[99].summary.english == "fact 99")
    #expect(bounded[100].summary.english == "from here on, 99900 more of the same kind in this file")
    #expect(bounded[100].code == .keyUnknown && bounded[100].file == "a.md")
    #expect(bounded.last?.summary.french == "à partir d’ici, 50 autres de même sorte dans ce fichier")
  }

  @Test func fewAreTheSame() {
    for all in [findings(101), findings(100) + findings(100, file: "b.md"), findings(300, file: nil)] {
      #expect(all.bounded == all)
    }
  }
}
