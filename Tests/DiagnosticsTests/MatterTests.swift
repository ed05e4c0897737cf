import Basics
import Diagnostics
import Testing

/// What was found in many places in the same words is told once.
@Suite struct MatterTests {
  private func finding(_ words: String, in file: String, line: Int = 1, _ severity: Severity = .warning) -> Finding {
    let text = SourceText(path: file, text: String(repeating: "\n", count: line - 1) + "mot\n")
    let start = text.offset(ofLine: line)
    return Finding(.keyUnknown, as: severity, in: text, at: SourceRange(start, start + 3), Words(fr: words, en: words))
  }

  private func printed(_ findings: [Finding], most: Int = .max) -> [String] {
    Matters(findings) { _ in most }.told.map { TextPrinter(language: .french, color: false).print($0) }
  }

  @Test func manyAreToldOnce() {
    let many = (1...10_000).map { finding("x", in: "\($0).md", line: 2) }
    #expect(
      printed(many) == [
        """
        1.md:2:1: avertissement: x [key-unknown]
          2 | mot
            | ^~~
          De même en 9999 autres endroits, dont 2.md:2:1 et 3.md:2:1.

        """
      ])
  }

  /// Three are no more than the places that would be told of many.
  @Test func fewAreToldEach() {
    let few = ["a.md", "b.md", "c.md"].map { finding("x", in: $0) }
    #expect(printed(few).count == 3)
    #expect(printed(few + [finding("x", in: "d.md")]).count == 1)
  }

  /// Others words, another severity: another matter. Each is told where its first finding stands.
  @Test func othersAreTold() {
    let findings = (1...8).flatMap { number in
      [
        finding("x", in: "\(number).md"), finding("y\(number)", in: "\(number).md"),
        finding("x", in: "\(number).md", line: 3, .error),
      ]
    }
    let told = Matters(findings).told
    #expect(told.map(\.finding.summary.french) == ["x", "y1", "x"] + (2...8).map { "y\($0)" })
    #expect(told.map(\.more) == [7, 0, 7] + Array(repeating: 0, count: 7))
    let most = Matters(findings) { $0 == .warning ? 3 : 9 }
    #expect(most.told.map(\.finding.summary.french) == ["x", "y1", "x", "y2"])
    #expect(most.left.map(\.count) == [6])
    // Nothing is lost: whatever is not told is counted.
    #expect(most.told.reduce(0) { $0 + 1 + $1.more } + most.left.reduce(0) { $0 + $1.count } == findings.count)
  }
}
