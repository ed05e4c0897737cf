import Basics
import Diagnostics

/// What there is to say of the rows of a table.

func misquoted(_ problem: QuoteProblem, in source: SourceText) -> Finding {
  let range = SourceRange(problem.offset, problem.offset + 1)
  switch problem {
  case .open(_, let until):
    let line = until.map { source.line(at: $0) }
    return Finding(
      .csvQuote, in: source, at: range,
      Words(
        fr: "la cellule que ce guillemet ouvre n’est pas refermée",
        en: "the cell that this quote opens is not closed"),
      why: line.map {
        Words(
          fr: "elle irait jusqu’au guillemet de la ligne \($0), que du texte suit",
          en: "it would go on to the quote of line \($0), which text follows")
      } ?? Words(fr: "elle irait jusqu’à la fin du fichier", en: "it would go on to the end of the file"),
      hint: Words(
        fr: "Ajoutez un guillemet droit (\") à la fin de la cellule; dans le texte d’une cellule, doublez-le (\"\").",
        en: "Add a straight quote (\") at the end of the cell; in the text of a cell, double it (\"\")."))
  case .closedEarly:
    return Finding(
      .csvQuote, in: source, at: range,
      Words(
        fr: "ce guillemet ferme la cellule, et du texte le suit", en: "this quote closes the cell, and text follows it"),
      hint: Words(
        fr: "S’il est du texte de la cellule, doublez-le (\"\"); sinon, il manque un séparateur après lui.",
        en: "If it is part of the cell’s text, double it (\"\"); otherwise a separator is missing after it."))
  case .inside:
    return Finding(
      .csvQuote, in: source, at: range,
      Words(
        fr: "un guillemet droit dans une cellule qui n’est pas entre guillemets",
        en: "a straight quote in a cell that is not between quotes"),
      hint: Words(
        fr:
          "Mettez la cellule entre guillemets et doublez ceux du texte (\"Galerie \"\"Nord\"\"\"), ou écrivez « Nord ».",
        en: "Put the cell between quotes and double those of the text (\"Galerie \"\"Nord\"\"\"), or write “Nord”."))
  }
}

func tooMany(_ record: TableRecord, _ number: Int, _ extra: CellRange, _ header: TableHeader) -> Finding {
  let name = name(record, number, in: header.source)
  return Finding(
    .csvRow, in: header.source, at: extra.range,
    Words(
      fr: "\(name.french) a \(record.count) cellules, et l’en-tête \(header.width)",
      en: "\(name.english) has \(record.count) cells, and the header \(header.width)"),
    hint: Words(
      fr:
        "Si \(header.separator.name.french) fait partie du texte d’une cellule, mettez la cellule entre guillemets droits.",
      en: "If \(header.separator.name.english) is part of a cell’s text, put the cell between straight quotes."))
}

func tooFew(_ record: TableRecord, _ number: Int, _ header: TableHeader) -> Finding {
  let name = name(record, number, in: header.source)
  let end = Int(record.range.upper)
  return Finding(
    .csvRow, as: .warning, in: header.source, at: SourceRange(at: end),
    Words(
      fr: "\(name.french) n’a que \(record.count) cellule\(record.count > 1 ? "s" : "") sur \(header.width)",
      en: "\(name.english) has only \(record.count) cell\(record.count > 1 ? "s" : "") of \(header.width)"),
    why: Words(
      fr: "celles qui manquent à la fin sont tenues pour vides", en: "those missing at its end are taken as empty"),
    hint: Words(
      fr: "Ajoutez les séparateurs qui manquent, et voyez si une cellule n’a pas été sautée.",
      en: "Add the missing separators, and see whether a cell was skipped."))
}

func unnamed(_ column: Int, _ cell: CellRange, _ header: TableHeader) -> Finding {
  Finding(
    .csvColumn, in: header.source, at: cell.range,
    Words(
      fr: "la colonne \(column + 1) a du texte, mais pas de nom : elle n’est pas lue",
      en: "column \(column + 1) has text but no name: it is not read"),
    hint: Words(fr: "Donnez-lui un nom dans la première rangée.", en: "Give it a name in the first row."))
}

func tooWide(_ record: TableRecord, in source: SourceText) -> Finding {
  Finding(
    .csvColumn, as: .error, in: source, at: SourceRange(at: Int(record.range.lower)),
    Words(
      fr: "ce tableau a \(record.count) colonnes, plus que les \(columnLimit) permises",
      en: "this table has \(record.count) columns, more than the \(columnLimit) that it may have"),
    hint: Words(fr: "Ne gardez que celles qui servent.", en: "Keep only those that serve."))
}

func empty(_ path: String) -> Finding {
  Finding(
    .csvEmpty, file: path,
    Words(fr: "ce tableau est vide", en: "this table is empty"),
    hint: Words(fr: "Remplissez-le, ou supprimez le fichier.", en: "Fill it, or remove the file."))
}

func noRows(_ header: TableHeader) -> Finding {
  Finding(
    .csvEmpty, as: .note, in: header.source, at: header.ranges[0],
    Words(fr: "ce tableau n’a que son en-tête", en: "this table has nothing but its header"),
    hint: Words(fr: "Ajoutez des rangées sous l’en-tête.", en: "Add rows under the header."))
}

/// A row as a person finds it: by its number in a spreadsheet and the beginning of its text.
private func name(_ record: TableRecord, _ number: Int, in source: SourceText) -> Words {
  let text = source.slice(Int(record.range.lower), Int(record.range.upper)).prefix(120)
  let first = columnName(ArraySlice(text.utf8)).prefix { !",;\t".contains($0) && !$0.isNewline }.prefix(40)
  return first.isEmpty
    ? Words(fr: "la rangée \(number)", en: "row \(number)")
    : Words(fr: "la rangée \(number) (« \(first) »)", en: "row \(number) (“\(first)”)")
}
