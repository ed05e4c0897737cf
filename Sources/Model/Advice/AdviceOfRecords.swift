import Basics

extension Field {
  /// Of keys that any record may have, and of reports, organizations and glossaries.
  static let adviceOfRecords: [Advice] = [
    advice(
      .title, fr: "le titre, en haut de la page", en: "the title, at the top of the page", like: "Notre équipe",
      "Our team"),
    advice(
      .title, fr: "le titre du plan", en: "the plan’s title", like: "Plan d’action 2026-2028", "Action plan 2026-2028",
      in: [.record(.plan)]),
    advice(
      .title, fr: "le titre de la politique", en: "the policy’s title", like: "Politique de voyage", "Travel policy",
      in: [.record(.policy)]),
    advice(
      .title, fr: "le titre de l’événement", en: "the event’s title", like: "Parler d’argent sans rougir",
      "Talking about money", in: [.record(.event)]),
    advice(
      .title, fr: "le titre du rapport", en: "the report’s title", like: "Bilan 2026", "2026 report",
      in: [.record(.report)]),
    advice(
      .type, fr: "ce que le fichier décrit, si son dossier ne le dit pas",
      en: "what the file describes, where its folder does not say", like: "page"),
    advice(
      .description, fr: "une phrase pour les moteurs de recherche et les partages",
      en: "a sentence for search engines and shared links", like: "Qui nous sommes et comment nous joindre.",
      "Who we are and how to reach us."),
    advice(
      .summary, fr: "une phrase ou deux, en tête de page et dans les listes",
      en: "a sentence or two, at the top of the page and in lists", like: "L’essentiel, en une phrase.",
      "What matters, in one sentence."),
    advice(
      .slug, fr: "la fin de l’adresse, au lieu du nom du fichier",
      en: "the end of the address, in place of the file’s name",
      like: "equipe", "team"),
    advice(
      .layout, fr: "un gabarit de templates/ au lieu de l’habituel",
      en: "a template of templates/ in place of the usual one",
      like: "page"),
    advice(
      .id, fr: "un nom court qui ne changera pas, pour les liens", en: "a short name that will not change, for links",
      like: "financement", "funding"),
    advice(
      .source, fr: "d’où viennent les faits", en: "where the facts come from", like: "Procès-verbal du 3 mars 2026",
      "Minutes of March 3, 2026"),
    advice(
      .updated, fr: "le jour de la dernière mise à jour", en: "the day of the last update", like: "2026-03-15"),
    advice(
      .example, fr: "oui si tout est inventé : la page le dit", en: "yes if everything is made up: the page says so",
      like: "oui", "yes"),
    advice(
      .draft, fr: "oui tant qu’il n’est pas question de publier", en: "yes as long as it is not to be published",
      like: "oui", "yes"),
    advice(
      .publishFrom, fr: "le premier jour où la page est publiée", en: "the first day when the page is published",
      like: "2026-04-01"),
    advice(
      .publishUntil, fr: "le dernier jour où la page est publiée", en: "the last day when the page is published",
      like: "2026-12-31"),
    advice(
      .aliases, fr: "les adresses que la page a déjà eues, depuis la racine du site",
      en: "the addresses that the page had before, from the site’s root", like: "[/ancienne-adresse/]",
      "[/old-address/]"),
    // Reports.
    advice(
      .period, fr: "les années que couvre le rapport", en: "the years that the report covers", like: "2026",
      in: [.record(.report)]),
    advice(
      .plan, fr: "le titre du plan dont on fait le bilan", en: "the title of the plan that is reported on",
      like: "Plan d’action 2026-2028", "Action plan 2026-2028"),
    advice(
      .asOf, fr: "le jour pour lequel compter", en: "the day to count for", like: "2026-12-31", in: [.record(.report)]),
    // Organizations.
    advice(
      .frenchName, fr: "son nom en français, s’il en a un autre que le titre",
      en: "its name in French, where it is not the title", like: "Réseau des quais"),
    advice(
      .englishName, fr: "son nom en anglais, s’il en a un autre que le titre",
      en: "its name in English, where it is not the title", like: "Quay Network"),
    advice(
      .otherNames, fr: "ses autres noms, pour que les liens se fassent", en: "its other names, so that links find it",
      like: "[Les Quais]"),
    advice(
      .website, fr: "son site web", en: "its website", like: "https://exemple.ca", "https://example.org"),
    advice(
      .categories, fr: "ce qu’elle est pour nous", en: "what it is to us", like: "[partenaire, membre]",
      "[partner, member]"),
    advice(
      .logo, fr: "une image, à côté de ce fichier", en: "an image, beside this file", like: "logo.svg",
      in: [.record(.organization)]),
    // Glossaries.
    advice(.terms, fr: "les mots et ce qu’ils veulent dire", en: "words and what they mean"),
    advice(.term, fr: "le mot ou le sigle", en: "the word or the acronym", like: "RDQ"),
    advice(
      .definition, fr: "ce qu’il veut dire", en: "what it means", like: "Réseau des quais.", "Quay Network."),
  ]
}
