package import Basics

/// Where the theme's files are published.
package struct Assets: Sendable, Hashable {
  /// Files that pages name, by their path from `templates/`.
  package static let style = "assets/style.css"
  package static let timeline = "assets/timeline.css"
  package static let records = "assets/records.css"
  package static let embeds = "assets/embeds.css"
  package static let views = "assets/views.css"
  package static let print = "assets/print.css"
  package static let font = "assets/inter.woff2"
  package static let online = "assets/online.css"
  package static let matomo = "assets/matomo.js"
  package static let icon = "assets/icon.svg"

  /// The style sheets that pages name.
  package static let sheets = [style, timeline, records, embeds, views, print, online]

  /// What stands for the site where its pages in a language are shared.
  package static func share(in language: Language) -> String { "assets/share.\(language.rawValue).png" }

  /// The address of each file, by its path from `templates/`.
  package var addresses: [String: String]

  package init(addresses: [String: String] = [:]) {
    self.addresses = addresses
  }

  /// Where a file is; where it would be under its own name when there is none.
  func address(of path: String) -> String { addresses[path] ?? "/" + path }

  /// In the order of their paths.
  var routes: [Route] {
    addresses.sorted { $0.key < $1.key }.map { path, address in
      Route(address, body: .asset(path))
    }
  }
}
