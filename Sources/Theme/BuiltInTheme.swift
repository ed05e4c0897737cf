import Basics

/// A file of the theme that the binary carries.
package struct ThemeFile: Sendable, Hashable {
  /// From `templates/`: `partials/header.html`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The files of the built-in theme, in the order of their paths.
package func builtInTheme() -> [ThemeFile] {
  embeddedFiles.map { ThemeFile(path: $0.path, bytes: $0.bytes) }
}
