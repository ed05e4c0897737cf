import Basics
import Content
import Diagnostics
import Theme
import Views

/// The files of a site's theme as they are, by their path from `templates/`.
struct ThemeFiles: Sendable {
  /// Each as findings name it.
  typealias File = (shown: String, bytes: [UInt8])

  let byPath: [String: File]
  /// Those that Jalon brings.
  let builtIn: [String: File]
  /// What stands in `templates/` and is no file of a theme: links that lead elsewhere, pipes, folders that cannot be listed.
  let findings: [Finding]

  init(_ folder: String, files: FileSystem) throws {
    var byPath: [String: File] = [:]
    for file in builtInTheme() { byPath[file.path] = (builtInFolder + file.path, file.bytes) }
    builtIn = byPath
    // What `jalon serve` shows around a site stands beside the theme, and is none of the site's.
    var findings: [Finding] = []
    let kind = try files.kind(folder)
    let own = kind == .folder ? try walk(folder, name: "templates/", files: files, findings: &findings) : []
    if try kind != .folder && files.ownKind(folder) != nil {
      findings.append(
        Finding(
          .fileName, file: folder,
          Words(fr: "ceci n’est pas un dossier", en: "this is not a folder"),
          why: Words(fr: "Le thème du site s’y lirait.", en: "The site’s theme would be read there."),
          hint: Words(fr: "Retirez-le, ou mettez-y un dossier.", en: "Remove it, or put a folder there.")))
    }
    for path in own where !path.hasPrefix("serve/") {
      byPath[path] = (join(folder, path), try files.read(join(folder, path), Int.max))
    }
    self.byPath = byPath
    self.findings = findings
  }

  /// Those of the site’s own `templates/`.
  var own: [Reach.ThemeFile] {
    byPath.filter { !$0.value.shown.hasPrefix(builtInFolder) }.sorted { $0.key < $1.key }.map {
      Reach.ThemeFile(path: $0.key, bytes: $0.value.bytes)
    }
  }

  /// What records may name as their layout.
  var templateNames: [String] { byPath.keys.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) } }

  /// Of all of them.
  var sum: Digest {
    var sum = ByteBuffer(reserving: 500_000)
    for (path, file) in byPath.sorted(by: { $0.key < $1.key }) {
      sum.append(digesting: path)
      sum.append(file.bytes)
    }
    for finding in findings { sum.append(digesting: (finding.file ?? "") + finding.summary.english) }
    return Digest(sum.bytes)
  }
}

/// The theme of a site: the built-in files, those of its `templates/` in the place of their namesakes.
struct SiteTheme: Sendable {
  /// The text of each template by its name: `partials/header`.
  var templates: [String: SourceText] = [:]
  var strings: [Strings] = []
  /// Published files by their path from `templates/`: `assets/style.css`.
  var assets: [String: [UInt8]] = [:]
  /// Where each of them is published: `/assets/style.1a2b3c4d.css`.
  var addresses: [String: String] = [:]

  init(_ files: ThemeFiles, languages: [Language], findings: inout [Finding]) {
    for (path, file) in files.byPath.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix("assets/") {
        assets[path] = file.bytes
      } else if path.hasSuffix(".html"), let source = readText(file.bytes, path: file.shown, findings: &findings) {
        templates[String(path.dropLast(5))] = source
      }
    }
    for language in languages { strings.append(files.strings(in: language, findings: &findings)) }
  }
}

/// A file of the built-in theme, by its path from `templates/`; nil where there is none.
package func themeFile(_ path: String) -> [UInt8]? { builtInTheme().first { $0.path == path }?.bytes }

/// The path of every file of the built-in theme, from `templates/`, in alphabetical order.
package var themeFiles: [String] { builtInTheme().map(\.path).sorted() }

/// What stands before the path of a file of the built-in theme, where findings name it.
private let builtInFolder = "jalon:templates/"

/// The name of a template of the built-in theme, by its file as findings name it; nil of a site's own.
func builtInName(_ file: String) -> String? {
  guard file.hasPrefix(builtInFolder), file.hasSuffix(".html") else { return nil }
  return String(file.dropFirst(builtInFolder.count).dropLast(5))
}

extension SiteTheme {
  /// The sheet that says what the pages look like.
  var styleSheet: [UInt8] { assets[Assets.style] ?? [] }

  /// Gives the site's accent to every style sheet and image that declares one.
  mutating func set(_ accent: Accent) {
    for (path, bytes) in assets where path.hasSuffix(".css") || path.hasSuffix(".svg") {
      assets[path] = accent.set(in: bytes)
    }
  }
}

/// Whether a template, by its file as findings name it, has a part in a site. Those of the theme that no page is made with may
/// not fit a layout of the site's own, and need not; partials are anyone's.
func isUsed(_ file: String?, by routes: [Route]) -> Bool {
  guard let file, let name = builtInName(file), !name.contains("/") else { return true }
  return routes.contains { if case .page(let template, _) = $0.body { template == name } else { false } }
}

/// Whether a file, as findings name it, is one that Jalon brings.
func isBuiltIn(_ file: String) -> Bool { file.hasPrefix(builtInFolder) }
