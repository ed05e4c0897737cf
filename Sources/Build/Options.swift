package import Basics
package import Content

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The site's folder, which holds `content/`.
  package var source = "."
  /// Where the site is published; from `source` unless it is absolute.
  package var destination = "public"
  /// In place of the settings' own.
  package var url: String?
  /// The day to tell states for, in place of the settings' own.
  package var asOf: CivilDate?
  /// The day to tell them for where neither says one: that of `SOURCE_DATE_EPOCH`, else the one it is. Whoever runs the
  /// build knows; the build itself reads no clock and no environment, and left alone is the same every day.
  package var sourceDate: CivilDate?
  package var today = CivilDate(dayNumber: 0)
  /// What is shown besides what is published on that day.
  package var preview: Preview = []
  /// How many threads work at once.
  package var jobs = 1
  /// Whether warnings stop the build too.
  package var isStrict = false
  /// Whether everything is rendered and nothing is written.
  package var isDryRun = false
  /// Whether files are written again whose bytes have not changed.
  package var isForced = false

  package init() {}

  var content: String { join(source, "content") }
  var templates: String { join(source, "templates") }
  /// Where Jalon keeps what it must remember from one build to the next.
  var memory: String { join(source, ".jalon") }
  var target: String { destination.hasPrefix("/") ? destination : join(source, destination) }
}
