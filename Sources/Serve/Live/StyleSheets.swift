import Basics

/// Whether a source is a style sheet of the site’s theme.
func isStyleSheet(_ path: String) -> Bool { path.hasPrefix("templates/assets/") && path.hasSuffix(".css") }

/// The addresses of the published style sheets of the theme, in the order of their bytes.
func styleSheets(of root: String) -> [String] {
  var found: [String] = []
  func visit(_ path: String) {
    for entry in (try? FileSystem.local.list(join(root, path))) ?? [] {
      let child = join(path, entry.name)
      if entry.kind == .folder { visit(child) }
      if entry.kind == .file && child.hasSuffix(".css") { found.append("/" + child) }
    }
  }
  visit("assets")
  return found
}
