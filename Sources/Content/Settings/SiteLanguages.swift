package import Basics
import Diagnostics
import Model

/// The languages that a site's settings name, the one without a prefix first; nil where there are no settings.
///
/// - Parameter content: the folder that holds `site.yml`.
package func siteLanguages(_ content: String, files: FileSystem) -> [Language]? {
  guard (try? files.kind(join(content, "site.yml"))) == .file else { return nil }
  // What is wrong with them is for a build to tell.
  var findings: [Finding] = []
  return readSettings(content, files: files, name: "", findings: &findings).settings.languages
}
