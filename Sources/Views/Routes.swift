package import Basics
import Exports
package import Model
import Templates

/// Every file of the published site, in the order of addresses.
///
/// - Parameters:
///   - strings: the interface's words in each language of the site.
///   - assets: where the theme's files are published.
///   - jobs: how many pages are planned at once; the result does not depend on it.
package func routes(_ site: Site, strings: [Strings], assets: Assets, jobs: Int = 1) -> [Route] {
  let all = Dictionary(strings.map { ($0.language, $0) }) { first, _ in first }
  let names = all.mapValues(\.name)
  let frames = strings.map { strings in
    Part(
      "frame", of: strings.language.rawValue,
      SiteChrome(site, language: strings.language, strings: strings, names: names, assets: assets))
  }
  var routes: [Route] = []
  // Kept apart: the site’s map has no old addresses.
  var redirects: [Route] = []
  var feeds: [Route] = []
  for frame in frames {
    let language = LanguageRoutes(site: site, frame: frame, strings: all, jobs: jobs)
    routes += RecordType.allCases.parallelMap(jobs: jobs, chunk: 1) { language.routes(of: $0) }.flatMap { $0 }
    routes += language.tags(among: frames)
    routes.append(language.notFound(among: frames))
    feeds += language.feeds
    redirects += language.redirects
  }
  if site.settings.hasOpeningPage { routes += openingRoutes(frames) }
  if !site.plans.isEmpty { routes.append(Route(planSchemaAddress, data: planSchema)) }
  routes += fileRoutes(site)
  let copied = Set(site.files.map(\.address))
  routes += feeds.filter { !copied.contains($0.address) }
  routes += assets.routes
  if !routes.contains(where: { $0.address == "/robots.txt" }) {
    routes += searchEngineRoutes(site, pages: routes, jobs: jobs)
  }
  if !routes.contains(where: { $0.address == "/_headers" }) { routes += headerRoutes(site) }
  routes += redirects + redirectFiles(site, besides: routes)
  return routes.sorted { $0.address < $1.address }
}

/// The files of `content/` that are copied, and the copies of pictures beside them.
private func fileRoutes(_ site: Site) -> [Route] {
  guard !site.pictures.isEmpty else { return site.files.map { Route($0.address, body: .copy($0.source)) } }
  var taken: Set<String> = []
  return site.files.flatMap { file -> [Route] in
    // A file may be asked for by other names than its address, which no page offers copies by.
    guard let picture = site.pictures[file.source], taken.insert(file.source).inserted else {
      return [Route(file.address, body: .copy(file.source))]
    }
    let own = picture.conversion.map { Route.Body.picture(file.source, picture, $0) } ?? .copy(file.source)
    let copies = (picture.copies + picture.lightCopies).compactMap { copy -> Route? in
      let address = picture.address(of: copy, beside: file.address)
      // The same picture twice, as `a.jpg` and `a.jpeg`.
      return taken.insert(address).inserted ? Route(address, body: .picture(file.source, picture, copy)) : nil
    }
    return [Route(file.address, body: own)] + copies
  }
}
