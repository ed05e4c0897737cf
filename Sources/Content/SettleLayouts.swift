import Basics
import Model

extension Site {
  /// Gives each page the template that its folder's own page, or its type, says for it, where it says none itself. A folder's own page has
  /// the template that it names where there is no page below it, else that of its list.
  ///
  /// - Parameter layouts: the names of the site's templates; nil where nobody knows.
  mutating func settleLayouts(among layouts: Set<String>?) {
    var ofTypes: [String: String] = [:]
    for type in settings.customTypes {
      let name = slug(type.name)
      if layouts?.contains(name) == true { ofTypes[type.name] = name }
    }
    var ofFolders: [String: String] = [:]
    for page in pages { ofFolders[page.header.address] = page.header.pagesLayout }
    // What the main language says of a folder holds for the others where they say nothing.
    for page in pages where page.header.language == settings.mainLanguage {
      guard let layout = page.header.pagesLayout else { continue }
      for language in settings.otherLanguages {
        let address = "/\(language.rawValue)" + page.header.address
        if ofFolders[address] == nil { ofFolders[address] = layout }
      }
    }
    let haveListLayout = pages.contains { $0.header.listLayout != nil }
    if ofTypes.isEmpty && ofFolders.isEmpty && !haveListLayout { return }
    var used: Set<String> = []
    for index in pages.indices {
      let header = pages[index].header
      guard let above = folders(above: header.address).first(where: { ofFolders[$0] != nil }) else {
        pages[index].header.layout = header.layout ?? header.customType.flatMap { ofTypes[$0] }
        continue
      }
      used.insert(above)
      pages[index].header.layout = header.layout ?? ofFolders[above]
    }
    for index in pages.indices {
      let header = pages[index].header
      if header.pagesLayout == nil || used.contains(header.address) {
        pages[index].header.layout = header.listLayout ?? (header.pagesLayout == nil ? header.layout : nil)
      }
    }
  }
}

/// The addresses above one, from the nearest up, without the first page's.
private func folders(above address: String) -> [String] {
  var result: [String] = []
  var rest = address.dropLast()
  while let slash = rest.lastIndex(of: "/") {
    rest = rest[..<slash]
    if rest.isEmpty { break }
    result.append(rest + "/")
  }
  return result
}
