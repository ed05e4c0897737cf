import Basics
import Model

/// The pages of an alphabetical list, with the trail that leads to it and the same list in other languages.
struct DirectoryPages {
  let directory: Directory
  let title: String
  let trail: [Breadcrumb]
  /// The first page’s translations.
  let translations: [Translation]
  let others: [Directory]
  /// The key of the count of its records.
  let noun: String

  private var crumb: Breadcrumb { Breadcrumb(title: title, address: directory.address) }

  /// The first page, that of the whole list.
  var start: DirectoryPage {
    var page = DirectoryPage(
      address: directory.address, title: title, count: directory.records.count, trail: trail,
      translations: translations, letters: letters, noun: noun)
    page.choices = choices
    guard !directory.isLong else { return page }
    page.stretches = directory.letters.map { letter, members in
      DirectoryPage.Stretch(
        letter: letter, anchor: directory.anchor(of: letter), records: Array(directory.records[members]))
    }
    return page
  }

  /// Those of letters, where the list is long, then those of groups.
  var rest: [DirectoryPage] { (directory.isLong ? letterPages : []) + groupPages }

  private var letters: [DirectoryPage.Choice] {
    directory.letters.map { letter, members in
      DirectoryPage.Choice(label: letter, address: directory.address(of: letter), count: members.count)
    }
  }

  private var choices: [DirectoryPage.Choices] {
    Grouping.allCases.compactMap { grouping in
      let items = directory.groups.filter { $0.grouping == grouping }.map {
        DirectoryPage.Choice(label: capitalized($0.label), address: $0.address, count: $0.members.count)
      }
      return items.isEmpty ? nil : DirectoryPage.Choices(grouping: grouping, items: items)
    }
  }

  private var letterPages: [DirectoryPage] {
    directory.letters.flatMap { letter, members in
      let page = DirectoryPage(
        address: directory.address(of: letter), title: letter, whole: title, count: members.count,
        trail: trail + [crumb],
        translations: others.map { other in
          let address = other.page(of: letter)
          return Translation(language: other.language, address: address, isTwin: address != other.address)
        },
        letters: letters, noun: noun)
      return split(page, Array(directory.records[members]))
    }
  }

  private var groupPages: [DirectoryPage] {
    directory.groups.flatMap { group in
      let page = DirectoryPage(
        address: group.address, title: capitalized(group.label), whole: title, grouping: group.grouping,
        count: group.members.count, trail: trail + [crumb],
        translations: others.map { other in
          let address = other.address(of: group.grouping, key: group.key)
          return Translation(
            language: other.language, address: address ?? other.address, isTwin: address != nil)
        }, noun: noun)
      return split(page, group.members.map { directory.records[$0] })
    }
  }

  /// A page, or as many as its records take.
  private func split(_ page: DirectoryPage, _ records: [ListedRecord]) -> [DirectoryPage] {
    let pages = max(1, (records.count + Directory.limit - 1) / Directory.limit)
    func address(_ number: Int) -> String { ArchiveAddresses.page(number, of: page.address) }
    return (1...pages).map { number in
      var part = page
      part.address = address(number)
      part.number = number
      part.pages = pages
      if number > 1 { part.translations = page.translations.map(\.above) }
      part.previous = number > 1 ? address(number - 1) : nil
      part.next = number < pages ? address(number + 1) : nil
      let first = (number - 1) * Directory.limit
      part.stretches = [.init(records: Array(records[first..<min(first + Directory.limit, records.count)]))]
      return part
    }
  }
}
