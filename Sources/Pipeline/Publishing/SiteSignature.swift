import Basics
import Content
import Model

/// What tells a site from another in the record of its published folder: its address, else its title.
struct SiteSignature: Sendable, Hashable {
  let number: UInt64
  /// Whether no other site has it: an address is one site’s, a title may be that of several.
  let isAddress: Bool

  init(_ settings: Settings) {
    isAddress = settings.url != nil
    let text = settings.url ?? "\u{0}" + (settings.texts[settings.mainLanguage]?.title ?? "")
    number = Digest(Array(text.utf8)).value
  }

  /// Of the site that the options name.
  init(of options: BuildOptions, files: FileSystem) throws {
    let name = fileName(of: try files.realPath(options.source))
    self.init(options.adapted(siteSettings(options.content, name: String(name), files: files)))
  }
}
