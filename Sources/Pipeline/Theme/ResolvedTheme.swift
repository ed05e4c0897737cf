import Basics
import Diagnostics
import Model
import ModelChecks
import Templates
import Views

/// A theme as a site has it: its accent set, its share images drawn, its assets addressed.
struct ResolvedTheme: Sendable {
  /// All that it is made from.
  struct Source: Sendable, Equatable {
    let files: Digest
    let settings: Settings
    /// The settings as they are written: where they stand in their files is told of as well.
    let written: [Digest?]

    init(_ files: ThemeFiles, _ settings: Settings, _ options: BuildOptions, _ reads: ReadHashes) {
      self.files = files.sum
      self.settings = settings
      let names = ["site.yml"] + settings.languages.map { "site.\($0.rawValue).yml" }
      written = names.map { reads[join(options.content, $0)] }
    }
  }

  let theme: SiteTheme
  /// What was found while it was dressed.
  let findings: [Finding]
  /// Its templates, parsed when they are first asked for.
  let library: Lazy<Library>

  init(_ files: ThemeFiles, _ settings: Settings, _ sources: SourceMap, content: String) {
    var findings = files.findings
    var theme = SiteTheme(files, languages: settings.languages, findings: &findings)
    if let written = settings.accent, let accent = Accent(written.hex, on: theme.styleSheet) {
      findings += accent.finding(about: written, sources: sources).map { [$0] } ?? []
      theme.set(accent)
    }
    if settings.analytics?.service != .matomo { theme.assets[Assets.matomo] = nil }
    theme.leanSheets()
    theme.drawShareImages(settings, content: content, findings: &findings)
    theme.addressAssets()
    self.theme = theme
    self.findings = findings
    library = Lazy { [templates = theme.templates] in Library(templates) }
  }
}
