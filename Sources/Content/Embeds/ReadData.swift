import Basics
import Diagnostics
import Model

/// Tables of data from files: CSV and TSV in whatever encoding spreadsheets save them, and JSON.
extension EmbedReader {
  /// A page that shows more would be too long to read, and too heavy.
  static let mostRows = 500

  /// The table of a file; nil, with a finding, where there is none to show.
  mutating func readData(_ written: String?) -> DataTable? {
    guard let written, !written.isEmpty else {
      lacks(.file, example: Words(fr: "{{tableau fichier=\"budget.csv\"}}", en: "{{table file=\"budget.csv\"}}"))
      return nil
    }
    guard let link = link(to: written) else { return nil }
    guard let path = path(of: written) else {
      findings.append(notOfTheSite(written))
      return nil
    }
    let file = join(content, path)
    let hint = Words(fr: "N’en gardez que ce qui se montre.", en: "Keep only what is to be shown.")
    guard let bytes = readBytes(file, files: files, hint: hint, findings: &findings) else { return nil }
    let lines: DataLines?
    switch suffix(of: path) {
    case "json": lines = readJSONTable(bytes, path: file, findings: &findings)
    case "csv", "tsv", "txt", "tab": lines = readLines(bytes, path: file, findings: &findings)
    default:
      findings.append(notData(written))
      return nil
    }
    guard let lines else { return nil }
    var table = table(of: lines, link: link)
    if table.rows.count > Self.mostRows {
      table.left = table.rows.count - Self.mostRows
      table.rows = Array(table.rows.prefix(Self.mostRows))
      findings.append(tooManyRows(written, table.left))
    }
    return table
  }

  /// A table as a chart can draw it: names, then columns of numbers; nil, with a finding, of one that has none.
  mutating func drawable(_ table: DataTable) -> DataTable? {
    if table.columns.dropFirst().contains(where: \.isNumeric), !table.rows.isEmpty { return table }
    findings.append(
      finding(
        Words(
          fr: "ce tableau n’a pas de colonne de nombres à dessiner : il est montré comme un tableau",
          en: "this table has no column of numbers to draw: it is shown as a table"),
        why: table.columns.count > 1
          ? Words(
            fr: "après la première colonne, aucune n’a que des nombres",
            en: "after the first column, none has only numbers")
          : Words(fr: "il n’a qu’une colonne", en: "it has one column only"),
        hint: Words(
          fr: "La première colonne nomme; les autres sont des nombres, comme « 1 234,5 », « 12 000 $ » ou « 45 % ».",
          en: "The first column names; the others are numbers, such as “1,234.5”, “$12,000” or “45%”.")))
    return table
  }

  private func table(of lines: DataLines, link: String) -> DataTable {
    let rows = lines.rows.map { row in row.map { cell in DataTable.Cell(cell, language) } }
    let columns = lines.headings.enumerated().map { index, title in
      let cells = rows.map { $0[index] }.filter { $0.text?.isEmpty != true }
      return DataTable.Column(title: title, isNumeric: !cells.isEmpty && cells.allSatisfy { $0.number != nil })
    }
    return DataTable(columns: columns, rows: rows, link: link)
  }

  // MARK: Findings

  private func notOfTheSite(_ written: String) -> Finding {
    finding(
      Words(fr: "« \(written) » n’est pas un fichier du site", en: "“\(written)” is no file of the site"), at: written,
      hint: Words(
        fr: "Copiez le fichier dans content/ : rien n’est demandé au web pendant une construction.",
        en: "Copy the file into content/: nothing is asked of the web during a build."))
  }

  private func notData(_ written: String) -> Finding {
    finding(
      Words(fr: "« \(written) » n’est pas un tableau que Jalon lit", en: "“\(written)” is no table that Jalon reads"),
      at: written,
      hint: Words(
        fr: "Dans Excel, enregistrez-le sous « CSV UTF-8 »; le JSON et les .tsv conviennent aussi.",
        en: "In Excel, save it as “CSV UTF-8”; JSON and .tsv will do as well."))
  }

  private func tooManyRows(_ written: String, _ left: Int) -> Finding {
    finding(
      Words(
        fr: "« \(written) » a \(left + Self.mostRows) rangées : les \(Self.mostRows) premières sont montrées",
        en: "“\(written)” has \(left + Self.mostRows) rows: the first \(Self.mostRows) are shown"), at: written,
      why: Words(fr: "un lien mène au fichier entier", en: "a link leads to the whole file"),
      hint: Words(
        fr: "Faites un fichier plus court de ce qui se lit dans une page.",
        en: "Make a shorter file of what is to be read in a page."))
  }
}

/// What a file of data holds: headings, and rows as long as these.
struct DataLines {
  var headings: [String]
  var rows: [[Written]]

  /// A cell as written.
  enum Written: Equatable {
    case text(String)
    /// A number of JSON, which is in no language.
    case number(Double)
  }
}

extension DataTable.Cell {
  /// What a cell says and is worth. One that is a number and a unit or two is a number: « 12 000 $ », « 45 % », « (1 200) ».
  init(_ written: DataLines.Written, _ language: Language) {
    switch written {
    case .number(let number): self.init(text: nil, number: number)
    case .text(let text): self.init(text: text, number: worth(of: text, language))
    }
  }
}

/// What a whole cell is worth; nil where it says anything else than one number.
private func worth(of text: String, _ language: Language) -> Double? {
  guard text.utf8.count <= 40, text.contains(where: \.isNumber) else { return nil }
  // Accountants put what is owed in parentheses: « (200) $ », « (200 $) ».
  let isOwed = text.contains("(") && text.contains(")")
  let bare = isOwed ? text.filter { $0 != "(" && $0 != ")" } : text
  let found = numbers(in: bare, language)
  guard found.count == 1, let number = found.first else { return nil }
  let before = bare[..<number.range.lowerBound].filter { !$0.isWhitespace }
  let after = bare[number.range.upperBound...].filter { !$0.isWhitespace }
  guard ["", "-", "−", "–", "+", "$", "€", "£", "-$", "−$", "–$", "$-", "~"].contains(before),
    after.isEmpty || units.contains(fold(after))
  else { return nil }
  let isNegative = isOwed || before.contains { "-−–".contains($0) }
  return isNegative ? -number.value.magnitude : number.value
}

private let units: Set<String> = [
  "$", "€", "£", "$ca", "$us", "cad", "usd", "eur", "%", "h", "km", "m", "m2", "kg", "t", "$can", "ans",
]
