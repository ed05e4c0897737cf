import Basics
import Diagnostics
import Model

/// More columns are a mistake, and would make a finding each.
let columnLimit = 500

/// The columns that a table may have.
struct TableColumns: Sendable {
  /// The field that a column’s name stands for, in either language; nil when it is no known name.
  let field: @Sendable (String) -> Field?
  /// The names to list, in the site’s language; those in the other are suggested too, for a header may be in either.
  let names: [String]
  let others: [String]

  init(names: [String], others: [String] = [], field: @escaping @Sendable (String) -> Field?) {
    self.names = names
    self.others = others
    self.field = field
  }

  /// The keys of a room of the table of keys.
  init(in scope: Field.Scope, language: Language) {
    self.init(
      names: Field.names(in: scope, language: language),
      others: Field.names(in: scope, language: language == .french ? .english : .french)
    ) { Field.named($0, in: scope) }
  }
}

/// A column that is read.
struct TableColumn: Sendable, Hashable {
  let index: Int
  let field: Field
}

/// The first row of a table: what each column is.
struct TableHeader {
  let source: SourceText
  let separator: TableSeparator
  let texts: [String]
  let ranges: [SourceRange]
  private(set) var known: [TableColumn] = []
  /// Columns that the header does not name.
  private(set) var unnamed: [Int] = []

  var width: Int { texts.count }

  /// Reads the cells of the first row. Nil, with a finding, when they are no names of columns.
  init?(
    _ texts: [String], _ ranges: [SourceRange], separator: TableSeparator, columns: TableColumns, in source: SourceText,
    findings: inout [Finding]
  ) {
    (self.source, self.separator, self.texts, self.ranges) = (source, separator, texts, ranges)
    guard !isOneColumnOfMany else {
      findings.append(oneColumn())
      return nil
    }
    var remarks: [Finding] = []
    for (index, text) in texts.enumerated() {
      if text.isEmpty {
        unnamed.append(index)
      } else if let field = columns.field(text) {
        if let first = known.first(where: { $0.field == field }) {
          remarks.append(twice(index, first: first.index))
        } else {
          known.append(TableColumn(index: index, field: field))
        }
      } else {
        remarks.append(mixed(index, columns) ?? unknown(index, columns))
      }
    }
    guard !known.isEmpty else {
      findings.append(remarks.first { $0.code == .csvSeparator } ?? noneKnown(columns))
      return nil
    }
    findings += remarks
  }

  /// The header of a table whose columns are called as its writer likes.
  init(_ cells: [CellRange], separator: TableSeparator, in source: SourceText) {
    self.source = source
    self.separator = separator
    texts = cells.map { cellText($0, in: source) }
    ranges = cells.map(\.range)
  }

  /// Whether all stands in one cell, in which there is what separates cells elsewhere.
  private var isOneColumnOfMany: Bool {
    texts.count == 1 && texts[0].utf8.contains { $0 == UInt8(ascii: "|") || TableSeparator(byte: $0) != nil }
  }
}

// MARK: Findings

extension TableHeader {
  private func oneColumn() -> Finding {
    Finding(
      .csvSeparator, in: source, at: ranges[0],
      Words(
        fr: "l’en-tête de ce tableau tient dans une seule colonne",
        en: "the header of this table is all in one column"),
      hint: Words(
        fr:
          "Séparez les colonnes par des virgules, des points-virgules ou des tabulations, sans guillemets autour de la ligne entière.",
        en: "Separate columns by commas, semicolons or tabs, without quotes around the whole line."))
  }

  /// A cell that another separator cuts into known names.
  private func mixed(_ index: Int, _ columns: TableColumns) -> Finding? {
    for other in TableSeparator.allCases where other != separator {
      let pieces = texts[index].split(separator: other.rawValue)
      guard pieces.count > 1, pieces.contains(where: { columns.field(String($0)) != nil }) else { continue }
      return mixedSeparators(other, separator, in: source, at: ranges[index])
    }
    return nil
  }

  private func unknown(_ index: Int, _ columns: TableColumns) -> Finding {
    let name = String(texts[index].prefix(40))
    return Finding(
      .csvColumn, in: source, at: ranges[index],
      Words(
        fr: "cette colonne n’est pas lue : « \(name) » n’est pas une colonne connue",
        en: "this column is not read: “\(name)” is not a known column"),
      hint: didYouMean(name, among: columns.names + columns.others) ?? columns.list)
  }

  private func twice(_ index: Int, first: Int) -> Finding {
    Finding(
      .csvColumn, as: .error, in: source, at: ranges[index],
      Words(
        fr: "la colonne « \(texts[index].prefix(40)) » est donnée deux fois",
        en: "the column “\(texts[index].prefix(40))” is given twice"),
      hint: Words(
        fr:
          "Elle l’est déjà sous le nom de « \(texts[first].prefix(40)) » (colonne \(first + 1)) : gardez l’une des deux.",
        en: "It already is, by the name of “\(texts[first].prefix(40))” (column \(first + 1)): keep one of the two."))
  }

  private func noneKnown(_ columns: TableColumns) -> Finding {
    Finding(
      .csvColumn, as: .error, in: source, at: SourceRange(ranges[0].lower, ranges[width - 1].upper),
      Words(
        fr: "la première rangée de ce tableau ne nomme aucune colonne connue",
        en: "the first row of this table names no known column"),
      hint: columns.list)
  }
}

extension TableColumns {
  fileprivate var list: Words {
    let names = names.joined(separator: ", ")
    return Words(fr: "Les colonnes possibles : \(names).", en: "The columns it may have: \(names).")
  }
}

/// Two separators in one header.
func mixedSeparators(
  _ other: TableSeparator, _ separator: TableSeparator, in source: SourceText, at range: SourceRange
) -> Finding {
  Finding(
    .csvSeparator, in: source, at: range,
    Words(
      fr: "l’en-tête mêle deux séparateurs : \(separator.name.french) et \(other.name.french)",
      en: "the header mixes two separators: \(separator.name.english) and \(other.name.english)"),
    hint: Words(
      fr: "N’en gardez qu’un, ou mettez entre guillemets droits le nom qui contient l’autre.",
      en: "Keep only one, or put the name that holds the other between straight quotes."))
}
