import Basics
import Diagnostics
import Model

/// The table beside the pictures of a gallery.
extension EmbedReader {
  /// What a table beside the pictures says of one.
  struct Caption {
    var alt: String?
    var caption: String?
    var credit: String?
    /// What there is to say where no picture has that name.
    var unknown: Finding
  }

  /// By the folded names of files.
  mutating func readCaptions(in folder: String) -> [String: Caption] {
    let names = ["légendes.csv", "legendes.csv", "captions.csv"].map { folder.isEmpty ? $0 : join(folder, $0) }
    guard let path = names.compactMap({ places.spelling(of: $0) }).first else { return [:] }
    let titles: [(Field, [String])] = [
      (.file, ["fichier", "file", "image", "photo", "nom", "name"]),
      (.alt, ["alt", "texte de remplacement", "description", "alternative text"]),
      (.caption, ["légende", "caption"]), (.credit, ["crédit", "credit"]),
    ]
    let columns = TableColumns(names: titles.map { $0.1[language == .french ? 0 : 1] }) { name in
      titles.first { $0.1.contains { fold($0) == fold(name) } }?.0
    }
    _ = link(to: relative(path))
    guard let table = readTable(join(content, path), columns: columns, files: files, findings: &findings) else {
      return [:]
    }
    var captions: [String: Caption] = [:]
    for row in table.rows {
      guard let file = row[.file] else { continue }
      let unknown = Finding(
        .embedData, in: table.source, at: file.range,
        Words(
          fr: "il n’y a pas d’image « \(file.text) » dans ce dossier",
          en: "there is no picture “\(file.text)” in this folder"),
        hint: Words(fr: "Corrigez le nom, ou retirez la rangée.", en: "Correct the name, or take the row out."))
      captions[fold(file.text)] = Caption(
        alt: row[.alt]?.text, caption: row[.caption]?.text, credit: row[.credit]?.text, unknown: unknown)
    }
    return captions
  }
}
