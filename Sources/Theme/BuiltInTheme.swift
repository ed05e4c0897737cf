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
  embeddedFiles.compactMap { $0.path.hasPrefix(served) ? nil : ThemeFile(path: $0.path, bytes: $0.bytes) }
}

/// What `jalon serve` shows around a site and no site is made of, by their paths from `templates/serve/`.
package func serveFiles() -> [ThemeFile] {
  embeddedFiles.compactMap {
    $0.path.hasPrefix(served) ? ThemeFile(path: String($0.path.dropFirst(served.count)), bytes: $0.bytes) : nil
  }
}

private let served = "serve/"
