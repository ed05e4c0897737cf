import Basics
import Diagnostics

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

/// Lists the files below a folder, in the order of their bytes, whatever the order of the file system.
///
/// Hidden files and what editors and office suites leave behind are passed over. A link is followed where it stays inside the
/// folder and does not come back to a folder that holds it.
func walk(_ root: String, files: FileSystem, findings: inout [Finding]) throws -> [FoundFile] {
  var walker = Walker(root: root, realRoot: try files.realPath(root), files: files)
  try walker.visit("", inside: [walker.realRoot])
  findings += walker.findings
  return walker.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

private struct Walker {
  let root: String
  let realRoot: String
  let files: FileSystem
  var found: [FoundFile] = []
  var findings: [Finding] = []

  /// `ancestors` are the real paths of the folders that hold this one.
  mutating func visit(_ path: String, inside ancestors: [String]) throws {
    for entry in try files.list(path.isEmpty ? root : join(root, path)) where !isPassedOver(entry.name) {
      let child = join(path, entry.name)
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
    case .file: found.append(FoundFile(path: path))
    case .folder: try visit(path, inside: ancestors + [try files.realPath(full)])
    case .link:
      let real = try files.realPath(full)
      guard real == realRoot || real.hasPrefix(realRoot + "/") else {
        return refuse(
          path, .linkOutside,
          Words(fr: "ce lien symbolique sort du dossier content/", en: "this symbolic link leaves the content/ folder"),
          hint: Words(
            fr: "Copiez-y le fichier : rien d’extérieur à content/ n’est publié.",
            en: "Copy the file there: nothing outside content/ is published."))
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
        hint: Words(fr: "Retirez-le de content/.", en: "Take it out of content/."))
    }
  }

  private mutating func refuse(_ path: String, _ code: Code, _ summary: Words, hint: Words) {
    findings.append(Finding(code, file: join(root, path), summary, hint: hint))
  }
}

/// Whether a name in `content/` is none of a site's: hidden files, and what editors and office suites leave behind.
package func isPassedOver(_ name: String) -> Bool {
  name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
}

/// A file that cannot be read.
func unreadable(_ path: String, _ error: FileError) -> Finding {
  Finding(
    error.isLoop ? .linkLoop : .ioRead, file: path,
    Words(fr: "lecture impossible : \(error.words.french)", en: "cannot be read: \(error.words.english)"))
}
