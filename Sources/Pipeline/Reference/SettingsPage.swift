package import Basics
import Model

/// The keys of `site.yml` as a page of the guide, front matter and all: each key of the table, and what it is for.
package func settingsPage(in language: Language) -> String {
  let words = PageWords(language)
  let tables = scopes.map { scope, title in
    "## \(title[language])\n\n\(words.header)"
      + Field.table.filter { $0.scopes.contains(scope) }.map { row($0, in: scope, language, words) }.joined()
  }
  return ([words.opening] + tables + [words.closing]).joined(separator: "\n")
}

/// Keys of the table that nothing here says the use of: the page would be silent about them.
var settingsWithoutWords: [Field] {
  scopes.flatMap { scope, _ in
    Field.table.filter { $0.scopes.contains(scope) && use(of: $0.field, in: scope) == nil }.map(\.field)
  }
}

private let scopes: [(Field.Scope, Words)] = [
  (.site, Words(fr: "Les clés", en: "Keys")),
  (.publisher, Words(fr: "Sous `organisation`", en: "Under `organization`")),
  (.menuItem, Words(fr: "Chaque entrée de `menu`", en: "Each entry of `menu`")),
  (.named, Words(fr: "Sous `licence`", en: "Under `license`")),
]

private func row(_ row: Field.Row, in scope: Field.Scope, _ language: Language, _ words: PageWords) -> String {
  let key = "`\(row.names[language])`"
  return "| \(key) | \(words.kind(row.kind)) | \(use(of: row.field, in: scope)?[language] ?? "") |\n"
}

/// What a key is for; nil of one that is new to the table.
private func use(of field: Field, in scope: Field.Scope) -> Words? {
  switch (field, scope) {
  case (.title, .site):
    Words(
      fr: "Le nom du site, en haut de chaque page et dans l’onglet.",
      en: "The site’s name, at the top of each page and in the tab.")
  case (.description, .site):
    Words(
      fr: "Une phrase, au bas de chaque page et pour les moteurs de recherche.",
      en: "One sentence, at the foot of each page and for search engines.")
  case (.organization, .site):
    Words(fr: "Qui publie : un nom, ou les clés plus bas.", en: "Who publishes: a name, or the keys below.")
  case (.languages, .site):
    Words(
      fr: "Les langues publiées. Sans elle : le français seul.",
      en: "The languages published. Without it: French alone.")
  case (.language, .site):
    Words(
      fr: "Celle dont les adresses n’ont pas de préfixe. Sans elle : la première des langues.",
      en: "The one whose addresses have no prefix. Without it: the first of the languages.")
  case (.menu, .site):
    Words(
      fr: "Les liens en haut de chaque page, dans cet ordre.", en: "The links at the top of each page, in this order.")
  case (.licence, .site):
    Words(
      fr: "Celle des textes du site, au bas de chaque page.", en: "That of the site’s texts, at the foot of each page.")
  case (.url, .site):
    Words(
      fr: "Où le site sera publié. Sans elle, il n’y a ni plan du site ni image de partage.",
      en: "Where the site will be published. Without it, there is neither a site map nor an image for sharing.")
  case (.asOf, .site):
    Words(
      fr: "Le jour où l’on se place pour dire l’état des jalons. Sans elle : aujourd’hui.",
      en: "The day for which the states of milestones are told. Without it: today.")
  case (.timeZone, .site):
    Words(
      fr: "Celui des heures écrites, et celui dont minuit commence les jours du site. Sans elle : `America/Toronto`.",
      en: "That of the hours written, whose midnight begins the site’s days. Without it: `America/Toronto`.")
  case (.accent, .site):
    Words(
      fr: "La couleur de l’organisme, entre guillemets droits; foncée ou pâlie s’il le faut pour bien se lire.",
      en: "The organization’s colour, in straight quotes; darkened or lightened where it must be to be read well.")
  case (.html, .site):
    Words(
      fr: "Publier les balises HTML des textes. Sans elle : non.", en: "Publish HTML tags in texts. Without it: no.")
  case (.seasons, .site):
    Words(
      fr: "`astronomiques` (du 20 mars au 20 juin pour le printemps) ou `trimestres` (d’avril à juin).",
      en: "`astronomical` (spring is March 20 to June 20) or `quarters` (April to June).")
  case (.levels, .site):
    Words(
      fr: "Les noms que l’organisme donne aux niveaux de ses plans, du plus haut au plus bas.",
      en: "The names that the organization gives to the levels of its plans, from the highest down.")
  case (.financialYear, .site):
    Words(
      fr: "Le mois où commence l’exercice financier, pour lire « T1 2023-2024 ». Sans elle : avril.",
      en: "The month in which the financial year begins, to read “Q1 2023-2024”. Without it: April.")
  case (.severities, .site):
    Words(
      fr: "Ce que pèse un message, par son code : `erreur`, `avertissement`, `note` ou `ignorer`.",
      en: "What a message weighs, by its code: `error`, `warning`, `note` or `ignore`.")
  case (.headers, .site):
    Words(
      fr:
        "Écrire `_headers`, que lisent Netlify et Cloudflare Pages : voyez [Un site sûr](securite.md). Sans elle : non.",
      en:
        "Write `_headers`, which Netlify and Cloudflare Pages read: see [A safe site](securite.en.md). Without it: no.")
  case (.redirections, .site):
    Words(
      fr: "Les serveurs pour qui écrire aussi les anciennes adresses : `nginx`, `apache`.",
      en: "The servers to write the old addresses for too: `nginx`, `apache`.")
  case (.publish, .site):
    Words(
      fr:
        "Les fichiers de `content` à publier bien que rien n’y mène : des chemins, où `*` vaut n’importe quoi, et `documents/` le dossier entier. Voyez [Publier](publier.md#ce-qui-est-publie).",
      en:
        "The files of `content` to publish though nothing leads to them: paths, where `*` is anything, and `documents/` the whole folder. See [Publishing](publier.en.md#what-is-published)."
    )
  case (.name, .publisher): Words(fr: "Le nom de l’organisme.", en: "The organization’s name.")
  case (.name, .named): Words(fr: "Le nom de la licence.", en: "The licence’s name.")
  case (.acronym, .publisher): Words(fr: "Son sigle.", en: "Its acronym.")
  case (.acronym, .named): Words(fr: "Son nom court.", en: "Its short name.")
  case (.url, .publisher): Words(fr: "Son site web.", en: "Its web site.")
  case (.url, .named): Words(fr: "La page qui la donne.", en: "The page that gives it.")
  case (.logo, .publisher):
    Words(
      fr: "Une image de `content`, montrée en haut de chaque page à la place du jalon.",
      en: "An image of `content`, shown at the top of each page in place of the marker.")
  case (.logoAlt, .publisher):
    Words(fr: "Ce que dit l’image, si ce n’est pas le nom.", en: "What the image says, where it is not the name.")
  case (.title, .menuItem):
    Words(fr: "Ce qui paraît. Sans elle : le titre de la page.", en: "What is shown. Without it: the page’s title.")
  case (.link, .menuItem):
    Words(
      fr: "Une adresse du site, comme `/plans/`, ou du web.",
      en: "An address of the site, such as `/plans/`, or of the web.")
  default: nil
  }
}

/// What the page says besides the keys.
private struct PageWords {
  let opening: String
  let closing: String
  let header: String
  private let language: Language

  /// What a value must be.
  func kind(_ kind: Field.Kind) -> String {
    switch kind {
    case .text: Words(fr: "texte", en: "text")[language]
    case .date: Words(fr: "date, comme `2020-12-15`", en: "date, such as `2020-12-15`")[language]
    case .flag: Words(fr: "`oui` ou `non`", en: "`yes` or `no`")[language]
    case .color: Words(fr: "couleur, comme `\"#8C2A18\"`", en: "colour, such as `\"#8C2A18\"`")[language]
    case .url: Words(fr: "adresse", en: "address")[language]
    case .language: Words(fr: "`fr` ou `en`", en: "`fr` or `en`")[language]
    case .languages: Words(fr: "liste, comme `[fr, en]`", en: "list, such as `[fr, en]`")[language]
    case .entry: Words(fr: "nom, ou clés", en: "name, or keys")[language]
    case .entries: Words(fr: "liste", en: "list")[language]
    case .file: Words(fr: "fichier", en: "file")[language]
    default: Words(fr: "valeur", en: "value")[language]
    }
  }

  init(_ language: Language) {
    self.language = language
    switch language {
    case .french:
      opening = """
        ---
        titre: Les réglages du site
        description: "Tout ce que peut dire site.yml : les langues, le menu, la couleur, le logo, le jour où l’on se place."
        ---
        Le fichier `content/site.yml` dit ce qui vaut pour tout le site. Rien n’y est obligatoire; voici de quoi commencer :

        ```yaml
        titre: Plan d’action du Théâtre des Deux Rives
        organisation:
          nom: Théâtre des Deux Rives
          logo: images/logo.svg
        langues: [fr, en]
        menu:
          - titre: Le plan
            lien: /plans/2024-2027/
          - titre: Bottin
            lien: /contacts/
        accent: "#8C2A18"
        ```

        Les clés s’écrivent en français ou en anglais, avec ou sans accents. Si l’une d’elles est mal écrite, Jalon vous le dit et \
        propose la bonne.

        """
      closing = """
        ## Dans une autre langue

        Ce que le site dit en anglais s’écrit dans `content/site.en.yml` : `title`, `description`, `organization`, `menu` et `license`. \
        Ce qui n’y est pas reste celui de `site.yml`; dans un menu repris tel quel, chaque lien mène à la traduction de la page quand il y \
        en a une.

        Pour la couleur et le logo, lisez [Changer l’apparence](theme.md).

        """
      header = "| Clé | Valeur | Ce qu’elle fait |\n|---|---|---|\n"
    case .english:
      opening = """
        ---
        title: Settings of the site
        description: "All that site.yml can say: languages, menu, colour, logo, the day for which states are told."
        ---
        The file `content/site.yml` says what holds for the whole site. Nothing in it is required; here is something to begin with:

        ```yaml
        title: Action plan of the Two Shores Theatre
        organization:
          name: Two Shores Theatre
          logo: images/logo.svg
        languages: [en, fr]
        menu:
          - title: The plan
            link: /plans/2024-2027/
          - title: Directory
            link: /contacts/
        accent: "#8C2A18"
        ```

        Keys may be written in French or in English, with or without accents. Where one is misspelt, Jalon says so and offers the right \
        one.

        """
      closing = """
        ## In another language

        What the site says in the other language is written in `content/site.en.yml` (or `site.fr.yml`): `title`, `description`, \
        `organization`, `menu` and `license`. What is not there stays that of `site.yml`; in a menu taken as it is, each link leads to \
        the page’s translation where there is one.

        For colour and logo, read [Change how the site looks](theme.en.md).

        """
      header = "| Key | Value | What it does |\n|---|---|---|\n"
    }
  }
}
