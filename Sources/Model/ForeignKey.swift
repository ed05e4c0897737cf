import Basics

/// A key that another generator reads and Jalon does not: Hugo’s, Zola’s, Jekyll’s, Eleventy’s, Hexo’s, Pelican’s, WordPress exports’.
///
/// A site that moves has some in every file; they are no slips. A few of them say that a page is not to be published, and those must not
/// go unheard.
package struct ForeignKey: Sendable, Hashable {
  /// As it is written.
  package let name: String
  private let folded: String

  /// Nil of a key that no generator is known to have.
  package init?(_ key: String) {
    name = key
    // Most are written as the list has them.
    if Self.names.contains(key) {
      folded = key
      return
    }
    folded = String(decoding: fold(key).utf8.filter { !" -_'".utf8.contains($0) }, as: UTF8.self)
    guard Self.names.contains(folded) || Self.holding.contains(folded) else { return nil }
  }

  /// Whether its value keeps a page from readers, there: `published: false`, `status: draft`, `permalink: false`.
  package func holdsBack(_ value: some StringProtocol) -> Bool {
    let word = fold(value)
    let isNo = ["false", "no", "non", "faux", "0", "off"].contains(word)
    let isYes = ["true", "yes", "oui", "vrai", "1", "on"].contains(word)
    switch folded {
    case "published", "publie", "publish", "permalink", "public", "list", "render", "visible", "routable",
      "ispublished":
      return isNo || word == "never"
    case "private", "prive", "hidden", "unlisted", "headless", "isdraft", "isprivate", "ishidden", "masque", "cache",
      "ebauche", "wip":
      return isYes
    case "status", "statut", "etat", "visibility", "visibilite", "poststatus", "access":
      return Self.heldStates.contains(word)
    case "pubdate", "unpublishdate", "unpublishon", "expirationdate":
      return word.utf8.count { (0x30...0x39).contains($0) } >= 4
    default: return false
    }
  }

  /// Whether its value says whether a page may be published, yes or no.
  package func decides(_ value: some StringProtocol) -> Bool {
    if holdsBack(value) { return true }
    let word = fold(value)
    return ["published", "private", "hidden", "unlisted", "isdraft", "ispublished"].contains(folded)
      && ["true", "false", "yes", "no", "oui", "non"].contains(word)
  }

  private static let heldStates: Set<String> = [
    "draft", "brouillon", "ebauche", "wip", "private", "prive", "pending", "hidden", "future", "trash", "unlisted",
    "embargo", "never",
    "internal", "interne", "confidentiel", "confidential", "members", "membres",
  ]

  /// Those that say whether a page is published.
  private static let holding: Set<String> = [
    "published", "publie", "publish", "permalink", "public", "private", "prive", "hidden", "unlisted", "headless",
    "ispublished", "isdraft", "isprivate", "ishidden", "masque", "status", "statut", "etat", "visibility", "visibilite",
    "poststatus", "access", "render", "visible", "routable", "ebauche", "wip", "pubdate", "unpublishdate",
    "unpublishon",
    "expirationdate",
  ]

  private static let names: Set<String> = Set(
    """
    date lastmod modified created createdat updatedat tags tag categories category keywords author authors auteur auteurs
    weight order position navorder sortby url urls permalinks linktitle linktitre menus menu sidebar sidebars toc
    tableofcontents featured featuredimage image images cover thumbnail banner hero teaser excerpt subtitle soustitre
    series taxonomies taxonomy extra params cascade build outputs markup resources translationkey i18n lang langue locale
    language template pagetemplate inpage searchindex insearchindex insertanchorlinks pagination paginate paginateby
    eleventynavigation eleventycomputed eleventyexcludefromcollections collection collections parent grandparent
    haschildren navtitle navexclude nav breadcrumb breadcrumbs comments comment share math mathjax mermaid katex
    readingtime wordcount robots noindex sitemap seo canonical canonicalurl opengraph og twitter meta metadescription
    head css js scripts styles classes bodyclass header headerimage footer icon color theme version id uuid guid slugs
    redirectfrom redirectto redirects source sources location geo latitude longitude address email phone website link
    links social github linkedin facebook instagram youtube video audio podcast duration rating license licence rights
    copyright publisher event events start end related relatedposts next previous prev iscjklanguage
    isarchived archived sticky pinned top hidetitle showtitle showdate hidedate showtoc post posttype section sections
    content body format audience level topics topic themes subject subjects abstract bibliography csl doi journal
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
