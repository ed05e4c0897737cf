import Basics
import Diagnostics

/// What the guide’s pages of names say besides them.
struct NamesWords {
  let language: Language
  let everywhere: String
  let everywhereText: String
  let byTemplate: String
  let byTemplateText: String
  let nothing: String
  let empty: String
  let within: String
  let withinText: String
  let kinds: [TemplateNames.Kind: String]
  let colon: String
  let or: String
  let of: String

  init(_ language: Language) {
    self.language = language
    switch language {
    case .french:
      everywhere = "Partout"
      everywhereText =
        "Chaque gabarit de page reçoit ces noms; `t` contient les mots de l’interface, ceux de `templates/strings/fr.yml`."
      byTemplate = "Par gabarit"
      byTemplateText = "En plus de ce qu’ils reçoivent tous."
      nothing = "Rien de plus."
      empty = "toujours vide"
      within = "Sous un nom"
      withinText = "Ce que contiennent les sections et les éléments des listes."
      kinds = [
        .text: "texte", .number: "nombre", .flag: "vrai ou faux", .address: "adresse", .html: "HTML", .list: "liste",
        .section: "section",
      ]
      (colon, or, of) = (" : ", " ou ", "dans")
    case .english:
      everywhere = "Everywhere"
      everywhereText =
        "Every page’s template is given these names; `t` holds the words of the interface, those of `templates/strings/en.yml`."
      byTemplate = "By template"
      byTemplateText = "Besides what all of them are given."
      nothing = "Nothing more."
      empty = "always empty"
      within = "Under a name"
      withinText = "What sections and the items of lists hold."
      kinds = [
        .text: "text", .number: "number", .flag: "true or false", .address: "address", .html: "HTML", .list: "list",
        .section: "section",
      ]
      (colon, or, of) = (": ", " or ", "in")
    }
  }

  /// A page’s file, as links name it.
  func file(_ name: String) -> String { name + (language == .french ? ".md" : ".en.md") }

  /// How the page of all names begins, or that of those which every template is given.
  ///
  /// - Parameter theme: where the guide tells of the theme, without its ending.
  func opening(theme: String) -> String {
    switch language {
    case .french:
      """
      ---
      titre: Les noms que reçoivent les gabarits
      description: Ce qu’un gabarit peut écrire dans une page, nom par nom, pour qui change l’apparence du site.
      ---
      Ces noms sont tirés du programme : voici tout ce que chaque gabarit reçoit, et rien d’autre. \
      [Changer l’apparence](\(file(theme))) explique comment s’en servir.

      Un **texte** s’écrit `{{nom}}`. Une **adresse** aussi : elle devient un lien relatif à la page. Le **HTML** est déjà sûr, et \
      `{{nom}}` l’écrit tel quel. Ce qui est vrai ou faux ouvre une section : `{{#nom}}…{{/nom}}` si c’est vrai, \
      `{{^nom}}…{{/nom}}` sinon. Une **section** donne accès aux noms qu’elle contient; une **liste** répète ce qu’elle entoure. \
      Tout peut être vide, et `{{^nom}}` dit alors ce qu’on montre à la place.

      """
    case .english:
      """
      ---
      title: The names that templates are given
      description: What a template can write in a page, name by name, for those who change how the site looks.
      ---
      These names come from the program: here is all that each template is given, and nothing else. \
      [Change how the site looks](\(file(theme))) tells how to use them.

      A **text** is written `{{name}}`. So is an **address**: it becomes a link relative to the page. **HTML** is safe as it is, and \
      `{{name}}` writes it unchanged. What is true or false opens a section: `{{#name}}…{{/name}}` when it is true, \
      `{{^name}}…{{/name}}` otherwise. A **section** gives the names that it holds; a **list** repeats what it surrounds. \
      Anything may be empty, and `{{^name}}` then tells what to show in its place.

      """
    }
  }

  func opening(of group: NameGroup) -> String {
    let index = file(indexFile)
    return switch language {
    case .french:
      """
      ---
      titre: \(group.title.french)
      description: \(group.description.french)
      ---
      Ces gabarits reçoivent aussi [les noms de partout](\(index)#partout). \
      [Les noms que reçoivent les gabarits](\(index)) dit ce qu’est un **texte**, une **section** ou une **liste**.

      """
    case .english:
      """
      ---
      title: \(group.title.english)
      description: \(group.description.english)
      ---
      These templates are given [the names of everywhere](\(index)#everywhere) too. \
      [The names that templates are given](\(index)) tells what a **text**, a **section** and a **list** are.

      """
    }
  }
}
