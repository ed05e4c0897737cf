import Basics

extension Field {
  /// Of `site.yml`.
  static let adviceOfSites: [Advice] = [
    advice(
      .title, fr: "le nom du site, en haut de chaque page", en: "the site’s name, at the top of every page",
      like: "Plan d’action du Studio du Quai", "Studio du Quai action plan", in: [.site]),
    advice(
      .description, fr: "une phrase pour les moteurs de recherche", en: "a sentence for search engines",
      like: "Ce que nous promettons, et où nous en sommes.", "What we promise, and where it stands.", in: [.site]),
    advice(
      .organization, fr: "l’organisme qui publie le site : nom, sigle, url, logo",
      en: "the organization that publishes the site: name, acronym, url, logo", in: [.site]),
    advice(
      .languages, fr: "les langues publiées", en: "the languages published", like: "[fr, en]", in: [.site]),
    advice(
      .language, fr: "la langue qui n’a pas de préfixe dans les adresses",
      en: "the language that has no prefix in addresses", like: "fr", "en", in: [.site]),
    advice(.menu, fr: "le menu de toutes les pages, dans cet ordre", en: "the menu of every page, in this order"),
    advice(
      .title, fr: "ce que dit le menu", en: "what the menu says", like: "Missions", in: [.menuItem]),
    advice(
      .link, fr: "une adresse du site, ou du web", en: "an address of the site, or of the web", like: "/missions/",
      in: [.menuItem]),
    advice(
      .licence, fr: "à quelles conditions on peut reprendre les textes", en: "the terms on which texts may be reused"),
    advice(
      .name, fr: "le nom de la licence", en: "the licence’s name", like: "CC BY 4.0", in: [.named]),
    advice(
      .url, fr: "son adresse sur le web", en: "its address on the web",
      like: "https://creativecommons.org/licenses/by/4.0/deed.fr",
      "https://creativecommons.org/licenses/by/4.0/deed.en",
      in: [.named]),
    advice(
      .name, fr: "le nom de l’organisme", en: "the organization’s name", like: "Studio du Quai", in: [.publisher]),
    advice(.acronym, fr: "son sigle", en: "its acronym", like: "SDQ"),
    advice(
      .url, fr: "son site web", en: "its website", like: "https://exemple.ca", "https://example.org", in: [.publisher]),
    advice(
      .url, fr: "l’adresse où le site sera publié", en: "where the site will be published",
      like: "https://exemple.ca/plan/", "https://example.org/plan/", in: [.site]),
    advice(
      .asOf, fr: "le jour pour lequel dire où en sont les jalons; sans lui, aujourd’hui",
      en: "the day to tell the state of milestones for; today without it", like: "2026-06-30", in: [.site]),
    advice(
      .timeZone, fr: "le fuseau horaire, par une de ses villes", en: "the time zone, by one of its cities",
      like: "America/Toronto"),
    advice(
      .accent, fr: "la couleur de l’organisme, entre guillemets", en: "the organization’s colour, in quotes",
      like: "\"#8C2A18\""),
    advice(
      .html, fr: "oui pour publier les balises HTML des textes", en: "yes to publish HTML tags in texts", like: "non",
      "no"),
    advice(
      .seasons, fr: "astronomiques (l’hiver commence en décembre) ou trimestres (en janvier)",
      en: "astronomical (winter begins in December) or quarters (in January)", like: "astronomiques", "astronomical"),
    advice(
      .financialYear, fr: "le mois où commence l’exercice financier; avril sans elle",
      en: "the month in which the financial year begins; April without it", like: "avril", "April"),
    advice(
      .headers, fr: "oui pour écrire aussi _headers, que lisent Netlify et Cloudflare Pages",
      en: "yes to write _headers as well, which Netlify and Cloudflare Pages read", like: "oui"),
    advice(
      .redirections, fr: "les serveurs pour qui écrire aussi les anciennes adresses",
      en: "the servers to write old addresses for as well", like: "[nginx, apache]"),
    advice(
      .severities, fr: "ce que pèse un message, par son code : ignorer, note, avertissement ou erreur",
      en: "what a message weighs, by its code: ignore, note, warning or error"),
    advice(
      .logo, fr: "une image de content/, en haut de chaque page", en: "an image in content/, at the top of every page",
      like: "images/logo.svg", in: [.publisher]),
    advice(
      .logoAlt, fr: "ce que dit le logo, si ce n’est pas le nom", en: "what the logo says, if it is not the name",
      like: "Studio du Quai"),
  ]
}
