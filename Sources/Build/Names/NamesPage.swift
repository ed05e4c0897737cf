package import Basics
import Diagnostics

extension TemplateNames {
  /// The names as a page of the guide, front matter and all.
  package func page(in language: Language) -> String { NamesPage(self, PageWords(language)).text }
}

private struct NamesPage {
  let names: TemplateNames
  let titles: [TemplateNames.Shape: TemplateNames.Title]
  let words: PageWords

  init(_ names: TemplateNames, _ words: PageWords) {
    (self.names, titles, self.words) = (names, names.titles, words)
  }

  var text: String {
    let shared = names.shared
    var parts = [words.opening, "## \(words.everywhere)\n\n\(words.everywhereText)\n", table(shared)]
    parts.append("## \(words.byTemplate)\n\n\(words.byTemplateText)\n")
    for (template, slots) in names.templates.sorted(by: { $0.key < $1.key }) {
      let own = slots.filter { shared[$0.key] == nil }
      parts.append("### `\(template).html`\n\n" + (own.isEmpty ? words.nothing + "\n" : table(own)))
    }
    parts.append("## \(words.within)\n\n\(words.withinText)\n")
    for shape in names.inOrder { parts.append("### \(heading(shape))\n\n" + table(names.shapes[shape] ?? [:])) }
    return parts.joined(separator: "\n")
  }

  /// One line for each kind: « - **texte** : `id`, `title` ».
  private func table(_ slots: [String: TemplateNames.Slot]) -> String {
    let byKind = Dictionary(grouping: slots) { Kind(kinds: $0.value.kinds.sorted(), items: $0.value.items.sorted()) }
    return byKind.sorted { $0.key < $1.key }.map { kind, slots in
      let names = slots.sorted { $0.key < $1.key }.map { say($0.key, $0.value) }
      return "- **\(say(kind))**\(words.colon)\(names.joined(separator: ", "))\n"
    }.joined()
  }
  /// « texte », « liste de textes », « adresse ou texte ».
  private func say(_ kind: Kind) -> String {
    let kinds = kind.kinds.map { each in
      let items = each == .list ? kind.items.compactMap { words.kinds[$0] } : []
      return (words.kinds[each] ?? "") + (items.isEmpty ? "" : " (\(items.joined(separator: words.or)))")
    }
    return kinds.isEmpty ? words.empty : kinds.joined(separator: words.or)
  }

  /// A name, which leads to what is under it, or says where that is told.
  private func say(_ name: String, _ slot: TemplateNames.Slot) -> String {
    let shapes = names.inOrder.filter(slot.shapes.contains)
    if shapes.count == 1, heading(shapes[0]) == "`\(name)`" { return link(shapes[0]) }
    return "`\(name)`" + (shapes.isEmpty ? "" : " → " + shapes.map(link).joined(separator: words.or))
  }

  private func heading(_ shape: TemplateNames.Shape) -> String {
    guard let title = titles[shape] else { return "" }
    let number = title.number.map { ", \($0)" } ?? ""
    return "`\(title.name)`" + (title.place.map { " (\(words.of) `\($0)`\(number))" } ?? "")
  }

  private func link(_ shape: TemplateNames.Shape) -> String {
    let heading = heading(shape)
    return "[\(heading)](#\(slug(heading)))"
  }
}

/// What names have in common that stand in one line.
private struct Kind: Hashable, Comparable {
  var kinds: [TemplateNames.Kind]
  var items: [TemplateNames.Kind]

  static func < (left: Kind, right: Kind) -> Bool {
    let (one, other) = (left.kinds + left.items, right.kinds + right.items)
    // What is always empty comes last.
    if one.isEmpty != other.isEmpty { return other.isEmpty }
    return one == other ? left.kinds.count < right.kinds.count : one.lexicographicallyPrecedes(other)
  }
}

/// What the page says besides the names.
private struct PageWords {
  let opening: String
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
    switch language {
    case .french:
      opening = """
        ---
        titre: Les noms que reçoivent les gabarits
        description: Ce qu’un gabarit peut écrire dans une page, nom par nom, pour qui change l’apparence du site.
        ---
        Cette page est tirée du programme : elle dit tout ce que chaque gabarit reçoit, et rien d’autre. Elle va avec \
        [Changer l’apparence](theme.md), qui explique comment s’en servir.

        Un **texte** s’écrit `{{nom}}`. Une **adresse** aussi : elle devient un lien relatif à la page. Le **HTML** est déjà sûr, et \
        `{{nom}}` l’écrit tel quel. Ce qui est vrai ou faux ouvre une section : `{{#nom}}…{{/nom}}` si c’est vrai, \
        `{{^nom}}…{{/nom}}` sinon. Une **section** donne accès aux noms qu’elle contient; une **liste** répète ce qu’elle entoure.
        Tout peut être vide, et `{{^nom}}` dit alors ce qu’on montre à la place.

        """
      everywhere = "Partout"
      everywhereText =
        "Chaque gabarit de page reçoit ces noms; `t` contient les mots de l’interface, ceux de `templates/strings/fr.yml`."
      byTemplate = "Par gabarit"
      byTemplateText = "En plus des précédents."
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
      opening = """
        ---
        title: The names that templates are given
        description: What a template can write in a page, name by name, for those who change how the site looks.
        ---
        This page comes from the program: it tells all that each template is given, and nothing else. It goes with \
        [Change how the site looks](theme.en.md), which tells how to use it.

        A **text** is written `{{name}}`. So is an **address**: it becomes a link relative to the page. **HTML** is safe as it is, and \
        `{{name}}` writes it unchanged. What is true or false opens a section: `{{#name}}…{{/name}}` when it is true, \
        `{{^name}}…{{/name}}` otherwise. A **section** gives the names that it holds; a **list** repeats what it surrounds. \
        Anything may be empty, and `{{^name}}` then tells what to show in its place.

        """
      everywhere = "Everywhere"
      everywhereText =
        "Every page’s template is given these names; `t` holds the words of the interface, those of `templates/strings/en.yml`."
      byTemplate = "By template"
      byTemplateText = "Besides the ones above."
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
}
