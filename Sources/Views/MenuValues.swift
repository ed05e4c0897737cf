import Model
import Templates

/// The menu as templates are given it. Its entries are made once, but for the few that a page is behind.
struct MenuValues: Sendable {
  private let items: [MenuItem]
  private let home: String
  private let plain: [Value]

  /// - Parameter home: the address of the home page, which is above every other and none of whose entries is marked for that.
  init(_ items: [MenuItem], home: String) {
    self.items = items
    self.home = home
    plain = items.map { Self.value($0, on: nil, home) }
  }

  func values(on page: String) -> Value {
    var values = plain
    for (index, item) in items.enumerated() where Self.leads(item, to: page, home) {
      values[index] = Self.value(item, on: page, home)
    }
    return .list(values)
  }

  private static func leads(_ item: MenuItem, to page: String, _ home: String) -> Bool {
    item.link.map { $0 == page || isWithin(page, $0, home) } ?? false
      || item.items.contains { leads($0, to: page, home) }
  }

  private static func isWithin(_ page: String, _ link: String, _ home: String) -> Bool {
    link.utf8.count > home.utf8.count && link != page && page.hasPrefix(link)
  }

  private static func value(_ item: MenuItem, on page: String?, _ home: String) -> Value {
    let isCurrent = page != nil && item.link == page
    let isWithin = page.map { page in !isCurrent && leads(item, to: page, home) } ?? false
    // A template that knows one level only leads to the first entry of the second.
    let link = item.link ?? item.items.first?.link
    return [
      "title": .text(item.title), "url": link.map(siteLink) ?? .null, "is_link": .bool(item.link != nil),
      "current": .bool(isCurrent), "within": .bool(isWithin), "has_children": .bool(!item.items.isEmpty),
      "children": .list(item.items.map { value($0, on: page, home) }),
    ]
  }
}

/// A link that settings write: an address of the site, or of the web.
func siteLink(_ link: String) -> Value { link.hasPrefix("/") ? .address(link) : .text(link) }

/// The links of a menu, on one level, to the files that answer.
func linksToFiles(_ items: [MenuItem]) -> [Value] {
  items.flatMap { [$0] + $0.items }.compactMap { item in
    guard let link = item.link, link.hasPrefix("/") else { return nil }
    let end = link.firstIndex { $0 == "#" || $0 == "?" } ?? link.endIndex
    let file = link[..<end].hasSuffix("/") ? "index.html" : ""
    return ["title": .text(item.title), "url": .address(link[..<end] + file + link[end...])]
  }
}
