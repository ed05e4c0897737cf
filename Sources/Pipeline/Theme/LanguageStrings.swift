import Basics
import Content
import Diagnostics
import Theme

// The words of the interface: those of a language that the code knows are in `fr.yml` and `en.yml`; the file of any other has those besides
// that the code knows of these two. What it leaves out is said in English.

extension ThemeFiles {
  /// The words in each language that has a file, the site’s own before those of Jalon.
  var languages: LanguageFiles {
    languageFiles {
      own($0)?.bytes
    } builtIn: {
      builtIn[$0]?.bytes
    }
  }

  /// The words in a language of the site; what its file leaves out, or has too much of, is told.
  func strings(in language: Language, findings: inout [Finding]) -> Strings {
    var said: [String: String] = [:]
    for path in Self.paths(of: language) {
      // A site's own words stand in for some; the rest stays.
      for file in [builtIn[path], own(path)].compactMap({ $0 }) {
        said.merge(readStrings(file.bytes, path: file.shown, findings: &findings)) { $1 }
      }
    }
    if Strings.areInCode(language) { return Strings(language: language, entries: said) }
    findings += check(language, said)
    return Strings(language: language, entries: builtInStrings(Self.path(of: .english)).merging(said) { $1 })
  }

  /// The site’s file of a path; nil where it has none.
  private func own(_ path: String) -> File? { byPath[path].flatMap { isBuiltIn($0.shown) ? nil : $0 } }

  private func builtInStrings(_ path: String) -> [String: String] {
    // A test holds that they can be read.
    var untold: [Finding] = []
    return builtIn[path].map { readStrings($0.bytes, path: $0.shown, findings: &untold) } ?? [:]
  }

  static func path(of language: Language) -> String { "strings/\(language.rawValue).yml" }

  /// Where the words of a language are: those of the language at large, then what its country or script has otherwise.
  static func paths(of language: Language) -> [String] {
    (language.general == language ? [language] : [language.general, language]).map(path)
  }

  // MARK: What a file lacks

  /// What there is to tell of the file of a language: keys that it lacks, keys that say nothing, values that are none.
  ///
  /// - Parameter said: what all its files say.
  private func check(_ language: Language, _ said: [String: String]) -> [Finding] {
    guard let path = Self.paths(of: language).last(where: { byPath[$0] != nil }), let file = byPath[path] else {
      return []
    }
    var untold: [Finding] = []
    guard let source = readText(file.bytes, path: file.shown, findings: &untold) else { return [] }
    let known = builtInStrings(Self.path(of: .spanish))
    let form = LanguageForm(known, entries: said, templates: { templateTexts })
    return form.findings(in: source, language)
  }

  /// The site’s own templates, which may have words of their own.
  private var templateTexts: [String] {
    byPath.values.filter { $0.shown.hasSuffix(".html") && !isBuiltIn($0.shown) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

extension Language {
  /// The one whose file has every key that a file may have.
  fileprivate static var spanish: Language { Language(rawValue: "es") ?? .english }
}

/// The words in each language of a site’s `templates/` and of Jalon’s own, for whoever reads nothing else of the theme.
func languageFiles(_ options: BuildOptions, _ files: FileSystem) -> LanguageFiles {
  languageFiles { path in
    let own = join(options.templates, path)
    return (try? files.kind(own)) == .file ? try? files.read(own, Int.max) : nil
  } builtIn: { path in
    themeFile(path)
  }
}

private func languageFiles(
  _ own: @escaping @Sendable (String) -> [UInt8]?, builtIn: @escaping @Sendable (String) -> [UInt8]?
) -> LanguageFiles {
  LanguageFiles { language in
    if Strings.areInCode(language) { return [:] }
    // What is wrong with them is told with the theme.
    var untold: [Finding] = []
    let all = ThemeFiles.paths(of: language).flatMap { path in [builtIn(path), own(path)].compactMap { $0 } }
    guard !all.isEmpty else { return nil }
    // Those of English are below them, as on the pages.
    return ([builtIn(ThemeFiles.path(of: .english))].compactMap { $0 } + all).reduce(into: [:]) { entries, bytes in
      entries.merge(readStrings(bytes, path: "", findings: &untold)) { $1 }
    }
  }
}
