import Basics
import Exports
import Model
import Templates

extension LanguageRoutes {
  /// The pages at old addresses.
  var redirects: [Route] {
    site.redirects.filter { $0.language == frame.content.language }.map { redirect in
      Route(
        redirect.from, template: redirectTemplate, reading: frame, Part("redirect", of: redirect.from, redirect),
        view: redirectValues)
    }
  }
}

/// The template of pages at old addresses; a site counts them among its files, not its pages.
package let redirectTemplate = "redirect"

private func redirectValues(_ frame: SiteChrome, _ redirect: Redirect) -> Value {
  let outline = PageMetadata(address: redirect.from, title: redirect.title, trail: [], translations: [])
  let page = redirect.to.prefix { $0 != "#" }
  // Search engines want a whole address; where there is none, one from here will do.
  let canonical: Value = frame.url.map { .text($0 + page.dropFirst()) } ?? .address(String(page))
  return frame.values(
    outline,
    ["redirect": ["title": .text(redirect.title), "url": .address(redirect.to), "canonical": canonical]])
}

/// The files that tell hosts of old addresses, and of the page for what is not found in each language. A site may have a
/// `_redirects` or a `.htaccess` of its own.
func redirectFiles(_ site: Site, besides routes: [Route]) -> [Route] {
  guard !(site.redirects.isEmpty && site.settings.otherLanguages.isEmpty) else { return [] }
  let base = Part("url", basePath(of: site.settings.url))
  let content = Part("redirects", site.redirects)
  let languages = site.settings.otherLanguages
  let spoken = Part("languages", languages)
  var files: [Route] = []
  if !routes.contains(where: { $0.address == "/_redirects" }) {
    files.append(Route("/_redirects", reading: content, spoken, base, data: redirectRules))
  }
  if site.settings.servers.contains(.apache) {
    if !routes.contains(where: { $0.address == "/.htaccess" }) {
      files.append(Route("/.htaccess", reading: content, spoken, base, data: apacheRedirects))
    }
    files += languages.map { language in
      let folder = "/\(language.rawValue)/"
      return Route(folder + ".htaccess", reading: Part("folder", folder), base, data: apacheNotFound)
    }
  }
  return files
}
