import Basics
import Diagnostics
import Model

/// A feed is read elsewhere, and so has whole addresses: a site that does not say where it is has none.
func findFeedsWithoutAddress(_ site: Site, _: Context) -> [Finding] {
  guard site.settings.url == nil, !site.news.isEmpty else { return [] }
  return [
    Finding(
      .feedWithoutAddress,
      Words(
        fr: "les actualités n’ont pas de fil : le site ne dit pas où il est publié",
        en: "news have no feed: the site does not say where it is published"),
      hint: Words(
        fr: "Dans content/site.yml, écrivez son adresse : « url: https://exemple.ca/ ».",
        en: "In content/site.yml, write its address: “url: https://example.org/”."))
  ]
}
