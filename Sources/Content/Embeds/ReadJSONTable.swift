import Basics
import Diagnostics

/// Reads a table from JSON (RFC 8259): a list of objects, whose keys are the columns in the order in which they first come, or a list of
/// lists, of which the first names the columns. Nil, with a finding, of anything else.
func readJSONTable(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> DataLines? {
  guard let source = decode(bytes, path: path, findings: &findings) else { return nil }
  var reader = JSONReader(Array(source.text.utf8))
  let value: JSONReader.Value
  do {
    value = try reader.read()
  } catch {
    findings.append(
      Finding(
        .embedData, in: source, at: SourceRange(at: min(error.offset, source.text.utf8.count)),
        Words(fr: "ce n’est pas du JSON : \(error.words.french)", en: "this is no JSON: \(error.words.english)"),
        hint: Words(
          fr: "Corrigez cet endroit, ou enregistrez le fichier de nouveau depuis le programme qui l’a fait.",
          en: "Correct this place, or save the file again from the program that made it.")))
    return nil
  }
  if let lines = lines(of: value) { return lines }
  findings.append(
    Finding(
      .embedData, in: source, at: SourceRange(at: 0),
      Words(fr: "ce JSON n’est pas un tableau", en: "this JSON is no table"),
      hint: Words(
        fr:
          "Écrivez une liste d’objets, [{\"année\": 2021, \"membres\": 48}], ou une liste de listes dont la première nomme les colonnes.",
        en:
          "Write a list of objects, [{\"year\": 2021, \"members\": 48}], or a list of lists, the first of which names the columns."
      )))
  return nil
}

private func lines(of value: JSONReader.Value) -> DataLines? {
  guard case .list(let items) = value, !items.isEmpty else { return nil }
  var headings: [String] = []
  var rows: [[DataLines.Written]] = []
  if case .list(let first)? = items.first {
    headings = first.map { $0.written.words }
    guard !headings.isEmpty, headings.count <= columnLimit else { return nil }
    for item in items.dropFirst() {
      guard case .list(let cells) = item, cells.count <= headings.count else { return nil }
      rows.append(cells.map(\.written) + Array(repeating: .text(""), count: headings.count - cells.count))
    }
    return DataLines(headings: headings, rows: rows)
  }
  var places: [String: Int] = [:]
  for item in items {
    guard case .object(let pairs) = item else { return nil }
    for (key, _) in pairs where places[key] == nil {
      places[key] = headings.count
      headings.append(key)
    }
    guard headings.count <= columnLimit else { return nil }
  }
  for case .object(let pairs) in items {
    var row = Array(repeating: DataLines.Written.text(""), count: headings.count)
    for (key, value) in pairs { if let place = places[key] { row[place] = value.written } }
    rows.append(row)
  }
  return headings.isEmpty ? nil : DataLines(headings: headings, rows: rows)
}

extension DataLines.Written {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .number(let number):
      number == number.rounded() && number.magnitude < 0x1p53 ? String(Int(number)) : number.description
    }
  }
}

extension JSONReader.Value {
  /// As a cell; what has parts of its own has them between commas.
  fileprivate var written: DataLines.Written {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .word(let word): .text(word == "null" ? "" : word)
    case .list(let items): .text(items.map { $0.written.words }.joined(separator: ", "))
    case .object(let pairs): .text(pairs.map { "\($0.0): \($0.1.written.words)" }.joined(separator: ", "))
    }
  }
}
