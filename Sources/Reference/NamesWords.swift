import Basics
import Resources

/// What the guide’s pages of names say besides them.
struct NamesWords {
  let language: Language
  private let texts: Catalog

  init(_ language: Language) {
    self.language = language
    texts = catalog("names", in: language)
  }

  /// What the pages say, by its key.
  subscript(name: String) -> String { texts["page", name] ?? "" }

  /// A heading and what is said under it.
  func section(_ name: String) -> String { "## \(self[name])\n\n\(self[name + ".text"])\n" }

  /// Things of a kind in a line of a list: « - **texte** : `id`, `title` ».
  func item(_ what: String, _ names: [String]) -> String {
    "- " + fill(self["item"], [("what", what), ("names", names.joined(separator: ", "))]) + "\n"
  }

  /// One or the other.
  func or(_ choices: [String]) -> String { choices.joined(separator: " \(self["or"]) ") }

  /// What a kind of value is called, or one of which nothing was found.
  func kind(_ kind: TemplateNames.Kind?) -> String { texts["kinds", kind.map { "\($0)" } ?? "empty"] ?? "" }

  /// A page’s file, as links name it: that of the guide’s main language has no suffix.
  func file(_ name: String) -> String { name + (language == .french ? "" : ".\(language.rawValue)") + ".md" }

  /// What a group of templates is called.
  func title(of group: NameGroup) -> String { texts.words(group.file, "title") ?? "" }

  /// How the page of all names begins, or that of those which every template is given.
  ///
  /// - Parameter theme: where the guide tells of the theme, without its ending.
  func opening(theme: String) -> String { fill(self["opening"], [("theme", file(theme))]) + "\n" }

  func opening(of group: NameGroup) -> String {
    let description = texts.words(group.file, "description") ?? ""
    let words = [("title", title(of: group)), ("description", description), ("index", file(indexFile))]
    return fill(self["opening.group"], words) + "\n"
  }
}
