package import Basics

/// The long texts of a subject in a language: the file `fr/advice.ini` is `catalog("advice", in: .french)`.
///
/// Read when it is first asked for, and then remembered. Of a file that is not there, or that has a mistake, nothing is known: the
/// tests of this room read them all, and hold one language against the others.
package func catalog(_ subject: String, in language: Language) -> Catalog {
  let path = "\(language.rawValue)/\(subject).ini"
  return catalogs.withLock { known in
    if let catalog = known[path] { return catalog }
    let catalog = text(path).flatMap { try? Catalog($0, in: language) } ?? Catalog(in: language)
    known[path] = catalog
    return catalog
  }
}

/// The rows of a table of `Texts/`, read anew each time: `table("countries")` is the file `countries.tsv`.
package func table(_ name: String) -> [TableRow] {
  text(name + ".tsv").flatMap { try? tableRows($0) } ?? []
}

/// The files of `Texts/`, in the order of their paths.
let paths = embeddedFiles.map(\.path)

/// A file of `Texts/` as text; nil where there is none.
func text(_ path: String) -> String? {
  embeddedFiles.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
}

private let catalogs = Locked<[String: Catalog]>([:])
