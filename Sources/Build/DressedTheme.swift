import Basics
import Diagnostics
import Model
import Templates

/// A theme as a site has it: its accent set, its share images drawn, its assets addressed.
struct DressedTheme: Sendable {
  /// All that it is made from.
  struct Source: Sendable, Equatable {
    let files: ContentHash
    let settings: Settings
    /// The settings as they are written: where they stand in their files is told of as well.
    let written: [ContentHash?]
  }

  let theme: SiteTheme
  /// What was found while it was dressed.
  let findings: [Finding]
  /// Its templates, parsed when they are first asked for.
  let library: Once<Library>
}
