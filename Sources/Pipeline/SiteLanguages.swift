package import Basics
import Content
package import Model

/// The languages that a site is published in, the one without a prefix first; nil where its settings say nothing.
package func languages(of options: BuildOptions, files: FileSystem = .local) -> [Language]? {
  siteLanguages(options.content, files: files)
}

/// The settings of a site, for whoever asks which keys and types it has of its own; what is wrong with them is told by a build.
package func siteSettings(of options: BuildOptions, files: FileSystem = .local) -> Settings {
  siteSettings(options.content, name: "", files: files)
}
