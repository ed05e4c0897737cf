package import Basics
import Content

/// The languages that a site is published in, the one without a prefix first; nil where its settings say nothing.
package func languages(of options: BuildOptions, files: FileSystem = .local) -> [Language]? {
  siteLanguages(options.content, files: files)
}
