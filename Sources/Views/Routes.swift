import Basics
package import Model
import Templates
import Writers

/// Every file of the published site, in the order of addresses.
///
/// - Parameters:
///   - strings: the interface's words in each language of the site.
///   - assets: where the theme's files are published.
package func routes(_ site: Site, strings: [Strings], assets: Assets) -> [Route] {
  let frames = strings.map { strings in
    Part(
      "frame:\(strings.language.rawValue)", Frame(site, language: strings.language, strings: strings, assets: assets))
  }
  var routes: [Route] = []
  for frame in frames {
    let language = LanguageRoutes(site: site, frame: frame)
    routes += language.pages + language.plans + language.missions + language.directory + language.policies
    routes += language.events + language.organizations + language.reports + language.glossaries
    if language.isMain { routes.append(language.notFound) }
  }
  if !site.plans.isEmpty { routes.append(Route(planSchemaAddress, reading: Part("schema", "")) { _ in planSchema() }) }
  routes += site.files.map { file in Route(file.address, reads: ["file:\(file.source)"], body: .copy(file.source)) }
  routes += assets.routes
  if !routes.contains(where: { $0.address == "/robots.txt" }) { routes += searchEngineRoutes(site, pages: routes) }
  return routes.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
}

/// `sitemap.xml` needs whole addresses, and so a site that says where it will be.
private func searchEngineRoutes(_ site: Site, pages: [Route]) -> [Route] {
  guard let url = site.settings.url else {
    return [Route("/robots.txt", reading: Part("url", "")) { _ in robots(sitemap: nil) }]
  }
  let addresses = pages.filter { $0.address.hasSuffix("/") }.map { url + $0.address.dropFirst() }.sorted()
  return [
    Route("/robots.txt", reading: Part("url", url)) { robots(sitemap: $0 + "sitemap.xml") },
    Route("/sitemap.xml", reading: Part("addresses", addresses)) { sitemap($0) },
  ]
}
