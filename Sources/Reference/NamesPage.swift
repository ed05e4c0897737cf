package import Basics

extension TemplateNames {
  /// The names as one text in Markdown.
  package func text(in language: Language) -> String {
    let words = NamesWords(language)
    let writer = NamesWriter(self, words, homes: [:], file: "")
    return words.opening(theme: "theme") + "\n" + writer.everywhere + "\n" + writer.templates(templates.keys.sorted())
      + "\n" + writer.shapes(inOrder)
  }

  /// The names as a folder of the guide: what every template is given, then a page for each group of templates, front matter and all.
  package func pages(in language: Language) -> [(file: String, text: String)] {
    let words = NamesWords(language)
    let chapters = chapters
    let homes = Dictionary(
      chapters.flatMap { chapter in chapter.shapes.map { ($0, words.file(chapter.group?.file ?? indexFile)) } },
      uniquingKeysWith: { first, _ in first })
    return chapters.map { chapter in
      let file = words.file(chapter.group?.file ?? indexFile)
      let writer = NamesWriter(self, words, homes: homes, file: file)
      return (file, writer.page(chapter, among: chapters))
    }
  }
}

/// What tells of the names in Markdown, in one of the files that they are told in.
private struct NamesWriter {
  let names: TemplateNames
  let titles: [TemplateNames.Shape: TemplateNames.Title]
  let shared: [String: TemplateNames.Slot]
  let words: NamesWords
  /// The file where each shape is told; none where all are told in this one.
  let homes: [TemplateNames.Shape: String]
  let file: String

  init(_ names: TemplateNames, _ words: NamesWords, homes: [TemplateNames.Shape: String], file: String) {
    (self.names, self.words, self.homes, self.file) = (names, words, homes, file)
    (titles, shared) = (names.titles, names.shared)
  }

  func page(_ chapter: TemplateNames.Chapter, among chapters: [TemplateNames.Chapter]) -> String {
    guard let group = chapter.group else {
      return [words.opening(theme: "../theme"), everywhere, index(of: chapters), shapes(chapter.shapes)]
        .joined(separator: "\n")
    }
    let parts = [words.opening(of: group), templates(chapter.templates)]
    return (chapter.shapes.isEmpty ? parts : parts + [shapes(chapter.shapes)]).joined(separator: "\n")
  }

  var everywhere: String { words.section("everywhere") + "\n" + table(shared) }

  /// Where each template is told.
  private func index(of chapters: [TemplateNames.Chapter]) -> String {
    let lines = chapters.compactMap { chapter in
      chapter.group.map { group in
        let file = words.file(group.file)
        let links = chapter.templates.map { "[`\($0)`](\(file)#\(slug($0 + ".html")))" }
        return words.item("[\(words.title(of: group))](\(file))", links)
      }
    }
    return words.section("templates") + "\n" + lines.joined()
  }

  func templates(_ templates: [String]) -> String {
    let parts = templates.map { template in
      let own = names.own(template)
      return "### `\(template).html`\n\n" + (own.isEmpty ? words["nothing"] + "\n" : table(own))
    }
    return ([words.section("templates")] + parts).joined(separator: "\n")
  }

  func shapes(_ shapes: [TemplateNames.Shape]) -> String {
    let parts = shapes.map { "### \(heading($0))\n\n" + table(names.shapes[$0] ?? [:]) }
    return ([words.section("within")] + parts).joined(separator: "\n")
  }

  /// One line for each kind: « - **texte** : `id`, `title` ».
  private func table(_ slots: [String: TemplateNames.Slot]) -> String {
    let byKind = Dictionary(grouping: slots) { Kind(kinds: $0.value.kinds.sorted(), items: $0.value.items.sorted()) }
    return byKind.sorted { $0.key < $1.key }.map { kind, slots in
      let names = slots.sorted { $0.key < $1.key }.map { say($0.key, $0.value) }
      return words.item("**\(say(kind))**", names)
    }.joined()
  }

  /// « texte », « liste de textes », « adresse ou texte ».
  private func say(_ kind: Kind) -> String {
    let kinds = kind.kinds.map { each in
      let items = each == .list ? kind.items.map(words.kind) : []
      return words.kind(each) + (items.isEmpty ? "" : " (\(words.or(items)))")
    }
    return kinds.isEmpty ? words.kind(nil) : words.or(kinds)
  }

  /// A name, which leads to what is under it, or says where that is told.
  private func say(_ name: String, _ slot: TemplateNames.Slot) -> String {
    let shapes = names.inOrder.filter(slot.shapes.contains)
    if shapes.count == 1, heading(shapes[0]) == "`\(name)`" { return link(shapes[0]) }
    return "`\(name)`" + (shapes.isEmpty ? "" : " → " + words.or(shapes.map(link)))
  }

  private func heading(_ shape: TemplateNames.Shape) -> String {
    guard let title = titles[shape] else { return "" }
    let number = title.number.map { ", \($0)" } ?? ""
    return "`\(title.name)`" + (title.place.map { " (\(words["of"]) `\($0)`\(number))" } ?? "")
  }

  private func link(_ shape: TemplateNames.Shape) -> String {
    let heading = heading(shape)
    let home = homes[shape] ?? file
    return "[\(heading)](\(home == file ? "" : home)#\(slug(heading)))"
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
