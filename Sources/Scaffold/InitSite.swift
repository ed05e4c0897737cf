package import Basics
import Exports
import Model

/// A small site to begin with.
package struct StarterSite: Sendable {
  /// Who builds and publishes it.
  package enum Forge: String, Sendable, CaseIterable { case github, gitlab }

  private let languages: [Language]
  private let year: Int
  private let forge: Forge?

  /// - Parameters:
  ///   - languages: those that it is written in, the one without a prefix first.
  ///   - year: the one it is; its plan begins then.
  package init(languages: [Language], year: Int, forge: Forge?) {
    self.languages = languages
    self.year = year
    self.forge = forge
  }

  /// Its files, in the order of their paths.
  package func files() -> [StarterFile] {
    (texts + editorFiles + forgeFiles).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private var main: Language { languages.first ?? .french }

  // MARK: Texts

  /// What is in `Texts/site/`: of two versions of a text, those of the site’s languages.
  private var texts: [StarterFile] {
    let folder = "site/"
    return embeddedFiles.compactMap { file in
      guard file.path.hasPrefix(folder) else { return nil }
      let path = String(file.path.dropFirst(folder.count))
      guard let place = place(of: path) else { return nil }
      // English words beside a site’s settings are all there is of them where it is English alone.
      let source = place == "content/site.yml" && main == .english ? "english/site.yml" : file.path
      return self.file(source, at: place)
    }
  }

  private func file(_ source: String, at path: String) -> StarterFile? {
    starterText(source).map { StarterFile(path: path, bytes: Array(fill($0, words).utf8)) }
  }

  /// Where a file of `Texts/site/` goes; nil where the site has no use for it.
  private func place(of path: String) -> String? {
    let isEnglish = path.contains(".en.") || path.hasSuffix(".en")
    let isText = path.hasSuffix(".md") || path.hasSuffix(".yml") || path.hasPrefix("gitignore")
    guard isText else { return hidden(path) }
    let isPublished = path.hasPrefix("content/")
    // What is for the writer comes once, in the main language.
    guard isPublished ? languages.contains(isEnglish ? .english : .french) : isEnglish == (main == .english) else {
      return nil
    }
    let isSuffixed = isEnglish && isPublished && main != .english
    return hidden(renamed(isSuffixed ? path : path.replacing(".en", with: "")))
  }

  /// Names that tell the year, or that are of one language.
  private func renamed(_ path: String) -> String {
    var path = path.replacing("plans/plan.", with: "plans/\(plan).").replacing("/mission/", with: "/\(mission)/")
    if main == .english {
      for (french, english) in [
        ("a-propos", about), ("politiques", "policies"), ("accessibilite", "accessibility"),
        ("confidentialite", "privacy"), ("LISEZMOI", "README"),
      ] {
        path = path.replacing(french, with: english)
      }
    }
    return path
  }

  /// What begins with a dot is not embedded as such.
  private func hidden(_ path: String) -> String {
    path.hasPrefix("gitignore") || path.hasPrefix("vscode/") ? "." + path : path
  }

  private var plan: String { "\(year)-\(year + 2)" }
  private var mission: String { "\(year - 1)-berlin" }
  private var about: String { main == .french ? "a-propos" : "about" }

  private var words: [(name: String, word: String)] {
    let isAlone = main == .english
    return years(around: year) + [
      ("plan", plan), ("mission", mission), ("about", about),
      ("languages", languages.map(\.rawValue).joined(separator: ", ")),
      // English is under /en/, in files of that name, where it is not the main language.
      ("en", isAlone ? "" : "/en"), (".en", isAlone ? "" : ".en"),
    ]
  }

  // MARK: Tools

  /// What helps an editor that reads schemas.
  private var editorFiles: [StarterFile] {
    [
      StarterFile(path: ".vscode/jalon-site.schema.json", bytes: contentSchema(of: .site, language: main)),
      StarterFile(path: ".vscode/jalon-front-matter.schema.json", bytes: contentSchema(of: .records, language: main)),
    ]
  }

  private var forgeFiles: [StarterFile] {
    guard let forge else { return [] }
    let path = forge == .github ? ".github/workflows/site.yml" : ".gitlab-ci.yml"
    let suffix = main == .english ? ".en" : ""
    return [file("ci/\(forge.rawValue)\(suffix).yml", at: path)].compactMap { $0 }
  }
}
