package import Basics
package import Diagnostics

/// A file of `content/`.
struct FoundFile: Sendable, Hashable {
  /// From `content/`, with `/`: `plans/2019-2023.md`.
  var path: String

  var isMarkdown: Bool { Content.isMarkdown(path) }
}

/// Whether a file of `content/` is a text, by its name.
package func isMarkdown(_ path: String) -> Bool {
  let name = path.suffix(9).lowercased()
  return name.hasSuffix(".md") || name.hasSuffix(".markdown")
}

/// Lists the files below `content/`, as `walk(_:name:)` does.
func walk(_ root: String, files: FileSystem, findings: inout [Finding]) throws -> [FoundFile] {
  try walk(root, name: "content/", files: files, findings: &findings).map { FoundFile(path: $0) }
}

/// Lists the files below a folder by their paths from it, in the order of their bytes, whatever the order of the file system.
///
/// Hidden files and what editors and office suites leave behind are passed over. A link is followed where it stays inside the
/// folder and does not come back to a folder that holds it. What is no file, what cannot be listed and what leads elsewhere is told.
///
/// - Parameter name: what findings call the folder: `content/`.
/// - Throws: `FileError` when the folder itself cannot be listed.
package func walk(
  _ root: String, name: String, files: FileSystem, findings: inout [Finding]
) throws -> [String] {
  var walker = Walker(root: root, name: name, realRoot: try files.realPath(root), files: files)
  try walker.visit("", inside: [walker.realRoot])
  findings += walker.findings
  return walker.found.inByteOrder
}

private struct Walker {
  let root: String
  let name: String
  let realRoot: String
  let files: FileSystem
  var found: [String] = []
  var findings: [Finding] = []

  /// `ancestors` are the real paths of the folders that hold this one.
  mutating func visit(_ path: String, inside ancestors: [String]) throws {
    for entry in try files.list(path.isEmpty ? root : join(root, path)) {
      let child = join(path, entry.name)
      if isPassedOver(child) { continue }
      guard entry.isReadable else {
        refuse(
          child, .fileName,
          Words(fr: "le nom de ce fichier n’est pas écrit en UTF-8", en: "this file’s name is not UTF-8"),
          hint: Words(fr: "Renommez-le.", en: "Rename it."))
        continue
      }
      do {
        try visit(child, kind: entry.kind, inside: ancestors)
      } catch let error as FileError {
        findings.append(unreadable(join(root, child), error))
      }
    }
  }

  private mutating func visit(_ path: String, kind: FileSystem.Kind, inside ancestors: [String]) throws {
    let full = join(root, path)
    switch kind {
    case .file: found.append(path)
    case .folder: try visit(path, inside: ancestors + [try files.realPath(full)])
    case .link:
      let real = try files.realPath(full)
      guard real == realRoot || real.hasPrefix(realRoot + "/") else {
        return refuse(
          path, .linkOutside,
          Words(fr: "ce lien symbolique sort du dossier \(name)", en: "this symbolic link leaves the \(name) folder"),
          hint: Words(
            fr: "Copiez-y le fichier : rien d’extérieur à \(name) n’est publié.",
            en: "Copy the file there: nothing outside \(name) is published."))
      }
      guard !ancestors.contains(real) else {
        return refuse(
          path, .linkLoop,
          Words(
            fr: "ce lien symbolique mène à un dossier qui le contient",
            en: "this symbolic link leads to a folder that holds it"),
          hint: Words(fr: "Supprimez-le.", en: "Remove it."))
      }
      if let target = try files.kind(full) { try visit(path, kind: target, inside: ancestors) }
    case .other:
      refuse(
        path, .fileName,
        Words(fr: "ceci n’est ni un fichier ni un dossier", en: "this is neither a file nor a folder"),
        hint: Words(fr: "Retirez-le de \(name).", en: "Take it out of \(name)."))
    }
  }

  private mutating func refuse(_ path: String, _ code: Code, _ summary: Words, hint: Words) {
    findings.append(Finding(code, file: join(root, path), summary, hint: hint))
  }
}

/// Whether a name in a folder of a site is none of the site's: hidden files, and what editors and office suites leave behind.
///
/// - Parameter path: from `content/` or `templates/`. Of hidden files, those that hosts ask for count, right below the folder.
package func isPassedOver(_ path: String) -> Bool {
  let name = fileName(of: path)
  if name.hasPrefix(".") { return ![wellKnown, ".nojekyll", ".htaccess"].contains(path[...]) }
  let isOfEmacs = name.hasPrefix("#") && name.hasSuffix("#")
  return name.hasPrefix("~$") || name.hasSuffix("~") || isOfEmacs || name == "Thumbs.db" || name == "desktop.ini"
}

/// A folder whose files are asked for by their names (RFC 8615).
let wellKnown: Substring = ".well-known"

/// A file that cannot be read.
func unreadable(_ path: String, _ error: FileError) -> Finding {
  Finding(
    error.isLoop ? .linkLoop : .ioRead, file: path,
    Words(fr: "lecture impossible : \(error.words.french)", en: "cannot be read: \(error.words.english)"))
}
