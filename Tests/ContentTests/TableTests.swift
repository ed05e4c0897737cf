import Basics
import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// A slip in a table, marked where the finding must point.
struct TableSlip: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let code: Code
  let severity: Severity
  var summary: String?
  var hint: String?
  /// What is read of it all the same: the titles of its rows; nil when nothing is.
  var titles: [String]?

  var testDescription: String { name }
}

@Suite struct TableTests {
  // MARK: What is read

  static let plain = "titre,état,note\nMAAP,Montréal,a\nRAMO,Québec,b\n"

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func separatorsAndLineEnds(separator: String, end: String) throws {
    let text = Self.plain.replacing(",", with: separator).replacing("\n", with: end)
    #expect(try read(text) == [["MAAP", "Montréal", "a"], ["RAMO", "Québec", "b"]])
    // Without a last line end, and with an empty last cell.
    #expect(try read(String(text.dropLast(2))) == [["MAAP", "Montréal", "a"], ["RAMO", "Québec", ""]])
  }

  @Test(arguments: ["titre;état;note", "Title;STATE;Remarque", "  TITRE ;\"Etat\";Note", "note;title;statut"])
  func headersInEitherLanguage(header: String) throws {
    let (table, findings) = read(Array((header + "\nx;y;z\n").utf8))
    #expect(findings.isEmpty)
    #expect(try #require(table).fields.sorted { $0.rawValue < $1.rawValue } == [.note, .state, .title])
  }

  @Test func everyCellHasItsPlace() throws {
    let (text, places) = marked(
      "note;\u{A0}Titre;état\n➤é; \"➤un \"\"deux\"\"\ntrois\"  ; ➤\n\n  ➤x;\"  ➤y\";➤été")
    let table = try #require(read(Array(text.utf8)).table)
    let ranges = table.rows.flatMap { row in table.fields.map { row.range(of: $0) } }
    let found = ranges.map { table.source.position(at: $0.lower) }.map { [$0.line, $0.column] }
    #expect(found == places)
    #expect(table.fields == [.note, .title, .state])
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.rows[0][.title]?.text == "un \"deux\"\ntrois")
    #expect(table.rows[0][.state] == nil)
    #expect(table.rows[1][.title] == Cell(text: "y", range: table.rows[1].range(of: .title)))
    #expect(table.rows[1][.title]?.range.upper == text.utf8.count - 7)
    // A column that is not there: the row stands for it.
    #expect(table.rows[1][.lead] == nil)
    #expect(table.rows[1].range(of: .lead) == SourceRange(text.utf8.count - 15, text.utf8.count))
  }

  @Test func linesInACellEndAlike() throws {
    #expect(try read("titre,note\r\n\"a\r\nb\rc\",d\r\n") == [["a\nb\nc", "d"]])
  }

  /// A combining mark makes one character of itself and a separator or a quote, which are bytes all the same.
  @Test func cellsBeginWithAnyCharacter() throws {
    #expect(
      try read("titre;note\n\u{301}a;\u{301}b\n\"\u{301}c\";\"\"\"d\"\"\"\n")
        == [["\u{301}a", "\u{301}b"], ["\u{301}c", "\"d\""]])
  }

  @Test func rowsWithoutTextAreNoRows() throws {
    let (table, findings) = read(Array("\n\r\ntitre;note\n\na;b\n;\n  ; \n\n\"\";\" \"\nc;d\n;;;;\n\n".utf8))
    #expect(findings.isEmpty)
    #expect(try #require(table).rows.map { $0[.title]?.text } == ["a", "c"])
    #expect(try #require(table).rows.map(\.number) == [5, 10])
  }

  @Test func aSeparatorInQuotesSeparatesNothing() throws {
    #expect(try read("\"titre\";\"note\"\n\"a;b\";\"c,d\"\n") == [["a;b", "c,d"]])
  }

  @Test(arguments: ["sep=;\n", "\"sep=;\"\r\n", "SEP=;\n"])
  func whatIsWrittenForExcelIsNoHeader(line: String) throws {
    let (table, findings) = read(Array((line + "titre;note\na;b,c\n").utf8))
    #expect(findings.isEmpty)
    #expect(try #require(table).rows.map { $0[.note]?.text } == ["b,c"])
  }

  @Test func emptyCellsPastTheHeaderAreNothing() throws {
    #expect(try read("titre,note,,\na,b,,,,,\n") == [["a", "b"]])
  }

  @Test func theOtherSeparatorMayStandInACell() throws {
    #expect(try read("titre;note\na, b, c, d;e\n") == [["a, b, c, d", "e"]])
    #expect(try read("titre\na;b\n") == [["a;b"]])
  }

  @Test func controlCharactersBecomeSpaces() throws {
    #expect(try read("titre,note\na\u{1}b,\u{7F}c\u{1B}\n") == [["a b", "c"]])
  }

  // MARK: Encodings

  @Test func byteOrderMarksAreNoText() throws {
    #expect(try read(bytes: [0xEF, 0xBB, 0xBF] + Array(Self.plain.utf8)).first?.first == "MAAP")
    let units = Array(Self.plain.replacing(",a", with: ",😀").utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try read(bytes: little) == [["MAAP", "Montréal", "😀"], ["RAMO", "Québec", "b"]])
    #expect(try read(bytes: big) == read(bytes: little))
  }

  @Test func windows1252IsReadWithANote() throws {
    let bytes = Array("titre;note\nL".utf8) + [0x92, 0x9C, 0x75, 0x76, 0x72, 0xE9, 0x3B, 0x35, 0xA0, 0x80, 0x0A]
    let (table, findings) = read(bytes)
    #expect(try #require(table).rows.map { $0[.title]?.text } == ["L’œuvré"])
    #expect(try #require(table).rows.map { $0[.note]?.text } == ["5\u{A0}€"])
    #expect(findings.map(\.code) == [.csvEncoding])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.map(\.lineAndColumn) == [[2, 2]])
    #expect(findings.first?.place?.excerpt == "L’œuvré;5\u{A0}€")
  }

  /// Against the published table, for the bytes where it is not Latin-1.
  @Test func theTableOfWindows1252() {
    let bytes = (UInt8(0x80)...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) } + [0xA0, 0xFF]
    #expect(
      utf8(windows1252: bytes).map { String(decoding: $0, as: UTF8.self) } == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u{A0}ÿ")
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] { #expect(utf8(windows1252: [0x41, byte]) == nil) }
  }

  static let noTables: [(String, [UInt8])] = [
    ("a workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x06]),
    ("UTF-16 without its mark", [0x74, 0x00, 0x69, 0x00, 0x2C, 0x00]),
    ("half a character of UTF-16", [0xFF, 0xFE, 0x74, 0x00, 0x69]),
    ("half a pair of UTF-16", [0xFF, 0xFE, 0x3D, 0xD8, 0x0A, 0x00]),
    ("Mac Roman", Array("titre,note\nconf".utf8) + [0x8F, 0x72, 0x65]),
  ]

  @Test(arguments: noTables)
  func whatIsNoTextIsRefused(name: String, bytes: [UInt8]) {
    let (table, findings) = read(bytes)
    #expect(table == nil)
    #expect(findings.map(\.code) == [.fileNotUTF8])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func damagedUTF8IsNotTakenForWindows1252() {
    let (table, findings) = read(Array("titre,note\nété é,é".utf8) + [0xC3, 0x0A])
    #expect(table == nil)
    #expect(findings.map(\.code) == [.fileNotUTF8])
    #expect(findings.map(\.lineAndColumn) == [[2, 8]])
  }

  @Test func aFileTooLargeIsRefused() throws {
    let site = try TestSite()
    try site.write("t.csv", Array("titre\n".utf8) + [UInt8](repeating: 0x61, count: textLimit))
    var findings: [Finding] = []
    let path = site.root + "/content/t.csv"
    #expect(readTable(path, columns: Self.columns, files: .local, findings: &findings) == nil)
    #expect(findings.map(\.code) == [.fileTooLarge])
    findings = []
    #expect(readTable(path + "x", columns: Self.columns, files: .local, findings: &findings) == nil)
    #expect(findings.map(\.code) == [.ioRead])
  }

  @Test(arguments: ["", "\n\r\n", " ; ;\n"])
  func anEmptyTableIsSaid(text: String) {
    let (table, findings) = read(Array(text.utf8))
    #expect(table == nil)
    #expect(findings.map(\.code) == [.csvEmpty])
    #expect(findings.map(\.severity) == [.warning])
  }

  // MARK: Slips

  static let slips: [TableSlip] = [
    TableSlip(
      name: "header alone", text: "➤titre;note\n;\n", code: .csvEmpty, severity: .note, titles: []),
    TableSlip(
      name: "unknown column", text: "titre;➤nott\na;b\n", code: .csvColumn, severity: .warning,
      hint: "Vouliez-vous dire «\u{A0}note\u{A0}»?", titles: ["a"]),
    TableSlip(
      name: "unknown column, English", text: "\"➤tittle\";note\na;b\n", code: .csvColumn, severity: .warning,
      hint: "Vouliez-vous dire «\u{A0}title\u{A0}»?", titles: [""]),
    TableSlip(
      name: "unknown column far from any", text: "titre;➤xyz\na;b\n", code: .csvColumn, severity: .warning,
      hint: "Les colonnes possibles\u{A0}: titre, état, note.", titles: ["a"]),
    TableSlip(
      name: "column twice", text: "titre;note;➤Remarque\na;b;c\n", code: .csvColumn, severity: .error,
      hint: "Elle l’est déjà sous le nom de «\u{A0}note\u{A0}» (colonne 2)\u{A0}: gardez l’une des deux.", titles: ["a"]
    ),
    TableSlip(
      name: "column without a name", text: "titre;\na;\nb;➤c\nd;e\n", code: .csvColumn, severity: .warning,
      titles: ["a", "b", "d"]),
    TableSlip(
      name: "no known column", text: "\n➤MAAP;Montréal\nRAMO;Québec\n", code: .csvColumn, severity: .error),
    TableSlip(
      name: "too many columns", text: "➤titre" + String(repeating: ";x", count: 500) + "\n", code: .csvColumn,
      severity: .error),
    TableSlip(
      name: "one column in quotes", text: "\"➤titre;note\"\n\"a;b\"\n", code: .csvSeparator, severity: .error),
    TableSlip(name: "bars", text: "➤titre|note\na|b\n", code: .csvSeparator, severity: .error),
    TableSlip(
      name: "two separators", text: "titre➤,note;état\na,b;c\n", code: .csvSeparator, severity: .error,
      summary: "l’en-tête mêle deux séparateurs\u{A0}: le point-virgule et la virgule"),
    TableSlip(
      name: "another separator between two names", text: "titre;➤état,note;note\na;b;c\n", code: .csvSeparator,
      severity: .error, titles: ["a"]),
    TableSlip(
      name: "too few cells", text: "titre;état;note\na;b;c\nd;e➤\nf;g;h\n", code: .csvRow, severity: .warning,
      summary: "la rangée 3 («\u{A0}d\u{A0}») n’a que 2 cellules sur 3", titles: ["a", "d", "f"]),
    TableSlip(
      name: "too many cells", text: "titre;note\na;b\n\"é\nc\";d;;➤e\nf;g\n", code: .csvRow, severity: .error,
      summary: "la rangée 3 («\u{A0}é\u{A0}») a 4 cellules, et l’en-tête 2", titles: ["a", "f"]),
    TableSlip(
      name: "quote open to the end", text: "titre;note\na;b\nc;➤\"d\ne;f\ng;h\n", code: .csvQuote, severity: .error,
      titles: ["a", "e", "g"]),
    TableSlip(
      name: "quote open to another", text: "titre;note\nc;➤\"d\ne;\"f\"\ng;h\n", code: .csvQuote, severity: .error,
      titles: ["e", "g"]),
    TableSlip(
      name: "quote open in the header", text: "titre;➤\"note\na;b\n", code: .csvQuote, severity: .error),
    TableSlip(
      name: "text after a quote", text: "titre;note\n\"a ➤\"b\" c\";d\ne;f\n", code: .csvQuote, severity: .error,
      titles: ["e"]),
    TableSlip(
      name: "quote in a bare cell", text: "titre;note\nGalerie ➤\"Nord\";d\ne;f\n", code: .csvQuote, severity: .error,
      titles: ["e"]),
  ]

  @Test(arguments: slips)
  func eachSlipHasItsMessage(slip: TableSlip) throws {
    let (text, places) = marked(slip.text)
    for (end, name) in [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")] {
      let (table, findings) = read(Array(text.replacing("\n", with: end).utf8))
      #expect(findings.map(\.code) == [slip.code], "\(name)")
      #expect(findings.map(\.severity) == [slip.severity], "\(name)")
      #expect(findings.map(\.lineAndColumn) == places, "\(name)")
      if let summary = slip.summary { #expect(findings.first?.summary.french == summary, "\(name)") }
      if let hint = slip.hint { #expect(findings.first?.hint?.french == hint, "\(name)") }
      #expect(table?.rows.map { $0[.title]?.text ?? "" } == slip.titles, "\(name)")
    }
  }

  @Test func everySlipOfOneTableIsSaid() throws {
    let (text, places) = marked(
      "titre;note;➤vile\na;b➤\nc;➤\"d;x\ne;f➤\n;g;h;➤i\nj ➤\"k\";l;m\nn;o;p\n")
    let (table, findings) = read(Array(text.utf8))
    #expect(findings.map(\.lineAndColumn) == places)
    #expect(try #require(table).rows.map { $0[.note]?.text } == ["b", "f", "o"])
    #expect(try #require(table).rows.map(\.number) == [2, 4, 7])
  }

  @Test(arguments: Language.ofCommands)
  func theExamplesOfTheExplanationsBreakTheirRules(language: Language) {
    let columns = TableColumns(names: ["organisation", "ville", "pays"]) { name in
      let names: [String: Field] = [
        "organisation": .organization, "organization": .organization, "ville": .name, "city": .name, "pays": .id,
        "country": .id,
      ]
      return names[fold(name)]
    }
    for code in [Code.csvSeparator, .csvColumn, .csvRow, .csvQuote, .csvEmpty] {
      var findings: [Finding] = []
      _ = readTable(
        Array(code.explanation(in: language).example.utf8), path: "t.csv", columns: columns, findings: &findings)
      #expect(findings.contains { $0.code == code }, "\(code)")
    }
  }

  // MARK: Any table

  /// What is printed is what was read, whatever is in the cells, on one thread or several; and every place holds its cell.
  @Test(arguments: TableSeparator.allCases, ["\n", "\r\n"])
  func whatIsPrintedIsReadBack(separator: TableSeparator, end: String) throws {
    var numbers = SplitMix(seed: 7)
    for _ in 0..<60 {
      let wanted = randomTable(using: &numbers)
      let text = printed([["titre", "état", "note"]] + wanted, separator, end, using: &numbers)
      var findings: [Finding] = []
      let table = try #require(
        readTable(Array(text.utf8), path: "t.csv", columns: Self.columns, jobs: 3, findings: &findings))
      #expect(findings.isEmpty)
      #expect(cells(of: table) == wanted)
      for row in table.rows {
        for field in table.fields {
          guard let cell = row[field] else { continue }
          let written = String(table.source.slice(cell.range.lower, cell.range.upper))
          #expect(written.replacing("\"\"", with: "\"").replacing("\r\n", with: "\n") == cell.text)
        }
      }
    }
  }

  // MARK: Tools

  static let columns = TableColumns(names: ["titre", "état", "note"], others: ["title", "state", "note"]) {
    Field.named($0, in: .milestone).flatMap { [.title, .state, .note].contains($0) ? $0 : nil }
  }

  private func read(_ bytes: [UInt8]) -> (table: Table?, findings: [Finding]) {
    var findings: [Finding] = []
    let table = readTable(bytes, path: "t.csv", columns: Self.columns, findings: &findings)
    return (table, findings.sorted(by: Finding.inOrder))
  }

  /// The cells of a table about which there is nothing to say.
  private func read(bytes: [UInt8]) throws -> [[String]] {
    let (table, findings) = read(bytes)
    #expect(findings.isEmpty)
    return cells(of: try #require(table))
  }

  private func read(_ text: String) throws -> [[String]] { try read(bytes: Array(text.utf8)) }

  private func cells(of table: Table) -> [[String]] {
    table.rows.map { row in table.fields.map { row[$0]?.text ?? "" } }
  }

  private func randomTable(using numbers: inout SplitMix) -> [[String]] {
    let pieces = [
      "a", "Été", " ", ",", ";", "\t", "\"", "\"\"", "\n", "’", "\u{A0}", "日本", "e\u{301}", "0", "sep=;", "|",
    ]
    // Over the number of rows that are read at a time, now and then.
    let count = Int.random(in: 1...3, using: &numbers) == 1 ? 600 : Int.random(in: 1...9, using: &numbers)
    return (0..<count).map { number in
      ["\(number)"]
        + (0..<2).map { _ in
          let text = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
          }.joined()
          return String(text[...].trimmed)
        }
    }
  }

  /// RFC 4180; cells that need no quotes have them now and then.
  private func printed(
    _ rows: [[String]], _ separator: TableSeparator, _ end: String, using numbers: inout SplitMix
  ) -> String {
    rows.map { row in
      row.map { cell in
        let needsQuotes = cell.contains { $0 == separator.rawValue || $0 == "\"" || $0 == "\n" }
        guard needsQuotes || Bool.random(using: &numbers) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"").replacing("\n", with: end) + "\""
      }.joined(separator: String(separator.rawValue)) + end
    }.joined()
  }
}
