import Basics
import Exports
import Model
import Templates

extension LanguageRoutes {
  /// The site’s feeds in this language.
  var feeds: [Route] {
    guard let url = site.settings.url else { return [] }
    let texts = frame.content.texts
    let author = Feed.Author(
      name: texts.organization?.name ?? texts.title, url: texts.organization?.url ?? url)
    return frame.content.feeds.map { feed in
      let isWhole = feed.section == frame.content.home
      let content = Feed(
        title: isWhole ? texts.title : "\(feed.title) – \(texts.title)",
        subtitle: isWhole ? texts.description : nil, language: frame.content.language,
        address: whole(feed.address, url), page: whole(feed.section, url), author: author,
        rights: texts.licence?.name, entries: feed.entries.map { entry($0, url) })
      return Route(feed.address, reading: Part("feed", of: feed.address, content), data: atom)
    }
  }

  private func entry(_ entry: RecordEntry, _ url: String) -> Feed.Entry {
    let header = entry.header
    let zone = site.settings.zone
    let published = entry.published(by: frame.content.wording.asOf)
    let updated = [published, header.updated.map { Moment(day: $0) }].compactMap(\.self).max()
    return Feed.Entry(
      title: header.title, address: whole(header.address, url),
      published: published.map { rfc3339($0, in: zone) }, updated: updated.map { rfc3339($0, in: zone) } ?? "",
      summary: entry.summary ?? header.description ?? self.summary(entry, on: published ?? updated),
      tags: header.tags.map { tag in
        frame.content.taxonomy[tag].map { Feed.Category(term: $0.slug, label: $0.title) }
          ?? Feed.Category(term: tag.text, label: tag.text)
      })
  }

  /// What is said of an entry whose author says nothing: what it is, and of which day. Without a text, readers of feeds show nothing of it.
  private func summary(_ entry: RecordEntry, on moment: Moment?) -> String {
    let day = moment.map { frame.content.wording.words($0.day) }
    return [entry.kind(frame.content.strings), day].compactMap(\.self).joined(separator: ", ")
  }

  private func whole(_ address: String, _ url: String) -> String { url + address.dropFirst() }
}
