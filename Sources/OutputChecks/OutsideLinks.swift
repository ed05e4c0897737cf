package import Basics
package import Diagnostics

/// An address of the web that the site leads to, and where it is written.
package struct OutsideLink: Sendable, Hashable {
  package let url: String
  /// Each place where it is written; a file without a place where it is written otherwise.
  package let places: [Site]
  /// The addresses of the pages that have it, in order.
  package let pages: [String]

  /// Where a link is written.
  package struct Site: Sendable, Hashable {
    package let file: String?
    package let place: Place?
  }

  /// A finding about it, at every place where it is written.
  package func findings(_ code: Code, _ summary: Words, hint: Words?) -> [Finding] {
    places.map { Finding(code, file: $0.file, place: $0.place, summary, why: seen(on: pages), hint: hint) }
  }
}

extension PublishedSite {
  /// Every link out of the site, in the order of addresses. The parameters are those of `check`.
  package func outside(
    _ pages: [PageFacts], shared: [String], read: @escaping (String) -> SourceText?
  ) -> [OutsideLink] {
    var users: [String: [Int]] = [:]
    for page in pages {
      for url in page.outside { users[url, default: []].append(Int(page.number)) }
    }
    var finder = SourceFinder(read: read)
    return users.sorted { $0.key < $1.key }.map { url, numbers in
      var seen: Set<String> = []
      let sources = numbers.compactMap { files[$0].source }.filter { seen.insert($0).inserted }
      var places: [OutsideLink.Site] = []
      for file in shared + sources {
        guard let text = finder.text(of: file) else { continue }
        places += finder.places(of: [Wording(words: url), Wording(words: plainOfPercent(url[...]))], in: file).map {
          OutsideLink.Site(file: file, place: Place($0, in: text))
        }
      }
      if places.isEmpty {
        let page = numbers.first.map { files[$0] }
        places = [OutsideLink.Site(file: sources.first ?? page?.template, place: nil)]
      }
      return OutsideLink(url: url, places: places, pages: numbers.map { files[$0].address })
    }
  }
}
