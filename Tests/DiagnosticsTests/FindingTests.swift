import Basics
import Testing

@testable import Diagnostics

@Suite struct FindingTests {
  @Test func positionsCountScalarsOverEveryLineEnd() {
    let source = SourceText(path: "a.md", text: "é\r\nbé c\rd\n")
    #expect(source.lineCount == 4)
    #expect(source.position(at: 0) == (1, 1))
    #expect(source.position(at: 7) == (2, 3))
    #expect(source.offset(line: 2, column: 3) == 7)
    #expect(source.content(ofLine: 1) == "é")
    #expect(source.content(ofLine: 2) == "bé c")
    #expect(source.line(at: 10) == 3)
  }

  @Test func printsPlaceLineAndCaret() {
    let source = SourceText(path: "content/a.md", text: "x\ntitre: été : fin\n")
    let finding = Finding(
      .yamlColon, in: source, at: SourceRange(14, 15), Words(fr: "un deux-points", en: "a colon"),
      hint: Words(fr: "guillemets", en: "quotes"))
    #expect(
      TextPrinter(language: .french, color: false).print(finding) == """
        content/a.md:2:11: erreur: un deux-points [yaml-colon]
          2 | titre: été : fin
            |           ^
          → guillemets

        """)
  }

  @Test func nearMissesForgiveASlip() {
    #expect(nearMiss(of: "titer", among: ["titre", "type"]) == "titre")
    #expect(nearMiss(of: "periode", among: ["période", "projet"]) == "période")
    #expect(nearMiss(of: "budget", among: ["jalons", "titre"]) == nil)
  }

  @Test func countsInWords() {
    let printer = TextPrinter(language: .french, color: false)
    let note = Finding(.outlineRepeated, Words(fr: "", en: ""))
    let error = Finding(.ioRead, Words(fr: "", en: ""))
    #expect(printer.count([note, error, error]) == "2 erreurs, 1 note")
    #expect(printer.count([]) == nil)
  }
}
