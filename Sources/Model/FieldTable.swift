import Basics

extension Field {
  private static let records = Set(RecordType.allCases.map(Scope.record))
  /// A plan and what it is made of.
  private static let parts: Set<Scope> = [.record(.plan), .record(.objective), .record(.project)]
  /// What has a name in each language.
  private static let named: Set<Scope> = [.tag, .customField, .choice, .customType]
  /// Texts that someone signs.
  private static let articles: Set<Scope> = [.record(.news), .record(.page), .record(.report)]

  /// One row a key: its names, what a value must be, where it may stand.
  package static let table: [Row] = [
    row(
      .title, fr: "titre", en: "title", is: .text,
      in: records.union([.site, .menuItem, .milestone, .indicator, .encounter, .outcome, .document, .webLink])),
    row(.type, fr: "type", en: "type", is: .type, in: records),
    row(.description, fr: "description", en: "description", is: .text, in: records.union([.site])),
    row(.summary, fr: "résumé", en: "summary", is: .text, in: records),
    row(.slug, fr: "adresse", en: "slug", is: .slug, in: records),
    row(.layout, fr: "gabarit", en: "layout", is: .text, in: records),
    row(.period, fr: "période", en: "period", is: .period, in: [.record(.plan), .record(.report)]),
    row(.id, fr: "id", en: "id", is: .slug, in: records.union([.milestone, .indicator, .encounter, .outcome, .term])),
    row(
      .number, fr: "numéro", en: "number", "no", is: .number,
      in: [.record(.objective), .record(.project), .record(.event)]),
    row(.objective, fr: "objectif", en: "objective", is: .number, in: [.record(.project)]),
    row(.issue, fr: "enjeu", en: "issue", is: .number, in: [.record(.objective)]),
    row(.vision, fr: "vision", en: "vision", is: .text, in: [.record(.plan)]),
    row(.mission, fr: "mission", en: "mission", is: .text, in: [.record(.plan)]),
    row(.values, fr: "valeurs", en: "values", is: .texts, in: [.record(.plan)]),
    row(.orientations, fr: "orientations", en: "orientations", is: .texts, in: [.record(.plan)]),
    row(.axes, fr: "axes", en: "axes", is: .texts, in: [.record(.plan)]),
    row(.issues, fr: "enjeux", en: "issues", is: .entries(.record(.objective)), in: [.record(.plan)]),
    row(.objectives, fr: "objectifs", en: "objectives", is: .entries(.record(.objective)), in: [.record(.plan)]),
    row(.projects, fr: "projets", en: "projects", is: .entries(.record(.project)), in: [.record(.objective)]),
    row(.statement, fr: "énoncé", en: "statement", is: .text, in: [.record(.objective)]),
    row(.due, fr: "échéance", en: "due", is: .phrase, in: [.record(.objective)]),
    row(.axis, fr: "axe", en: "axis", is: .number, in: [.action]),
    row(
      .text, fr: "texte", en: "text", is: .text, in: [.action, .prohibition, .record(.objective), .record(.project)]),
    row(.actions, fr: "actions", en: "actions", is: .entries(.action), in: [.record(.objective)]),
    row(.milestones, fr: "jalons", en: "milestones", "étapes", is: .entries(.milestone), in: parts),
    row(.partners, fr: "partenaires", en: "partners", is: .texts, in: parts),
    row(.results, fr: "résultats", en: "results", "résultat", "result", is: .texts, in: parts),
    row(.indicators, fr: "indicateurs", en: "indicators", is: .entries(.indicator), in: parts),
    row(.indicators, fr: "indicateurs", en: "indicators", is: .texts, in: [.milestone]),
    row(.lead, fr: "responsable", en: "lead", is: .texts, in: parts.union([.milestone])),
    row(.budget, fr: "budget", en: "budget", is: .text, in: parts.union([.milestone])),
    row(.spent, fr: "dépensé", en: "spent", is: .text, in: parts.union([.milestone])),
    row(
      .date, fr: "date", en: "date", is: .phrase, in: [.milestone, .update, .encounter, .outcome, .record(.project)]),
    row(.date, fr: "date", en: "date", "publié le", "publiée le", "published on", is: .text, in: articles),
    row(
      .authors, fr: "auteurs", en: "authors", "auteur", "autrice", "autrices", "auteure", "auteures",
      "autrices et auteurs", "auteurs et autrices", "author", "signature", "byline", is: .entries(.author),
      in: articles),
    row(.image, fr: "image", en: "image", "photo", "picture", is: .file, in: articles),
    row(
      .tags, fr: "mots-clés", en: "tags", "mot-clé", "étiquettes", "étiquette", "tag", "keywords", "keyword",
      is: .texts, in: [.record(.news)]),
    row(
      .tags, fr: "mots-clés", en: "tags", "mot-clé", "étiquettes", "étiquette", "tag", "keywords", "keyword",
      is: .words, in: records.subtracting([.record(.news), .record(.objective), .record(.project)])),
    row(.tags, fr: "mots-clés", en: "tags", "étiquettes", is: .entries(.tag), in: [.site]),
    row(.frenchName, fr: "fr", en: "fr", "français", "french", is: .text, in: named),
    row(.englishName, fr: "en", en: "en", "anglais", "english", is: .text, in: named),
    row(.fields, fr: "champs", en: "fields", "champ", "field", is: .entries(.customField), in: [.site, .customType]),
    row(.types, fr: "types", en: "types", is: .entries(.customType), in: [.site]),
    row(.key, fr: "clé", en: "key", "nom", "name", "champ", "field", "id", is: .text, in: [.customField]),
    row(
      .kind, fr: "nature", en: "kind", "genre", "sorte", "format", "type de valeur", "value type", is: .text,
      in: [.customField]),
    row(
      .types, fr: "de", en: "of", "types", "type", "pour", "for", "fiches", "records", is: .words, in: [.customField]),
    row(
      .title, fr: "libellé", en: "label", "étiquette", "titre", "title", "libellés", "labels", is: .text,
      in: [.customField, .customType]),
    row(
      .choices, fr: "choix", en: "choices", "options", "valeurs", "values", is: .entries(.choice), in: [.customField]),
    row(.name, fr: "nom", en: "name", "id", "clé", "key", is: .text, in: [.customType]),
    row(.folder, fr: "dossier", en: "folder", is: .text, in: [.customType]),
    row(.order, fr: "ordre", en: "order", "tri", "sort", "trié par", "sorted by", is: .text, in: [.customType]),
    row(
      .listLayout, fr: "gabarit de la liste", en: "list layout", "gabarit de l’index", "index layout", is: .text,
      in: [.record(.page)]),
    row(.done, fr: "fait", en: "done", is: .flag, in: [.milestone]),
    row(
      .state, fr: "état", en: "state", "statut", "status", is: .state,
      in: [.milestone, .update, .outcome, .record(.mission), .record(.project)]),
    row(.progress, fr: "avancement", en: "progress", is: .text, in: [.milestone, .record(.project)]),
    row(.newDate, fr: "nouvelle date", en: "new date", is: .phrase, in: [.milestone, .record(.project)]),
    row(.evidence, fr: "preuve", en: "evidence", "preuves", is: .text, in: [.milestone, .update]),
    row(
      .note, fr: "note", en: "note", "remarque", is: .text,
      in: [.milestone, .update, .indicator, .encounter, .outcome, .document, .funding]),
    row(.reason, fr: "raison", en: "reason", "motif", is: .text, in: [.milestone]),
    row(.updates, fr: "suivi", en: "updates", "historique", "history", is: .entries(.update), in: [.milestone]),
    row(.followed, fr: "suivi", en: "followed", "suivie", is: .flag, in: [.record(.plan)]),
    row(
      .levels, fr: "niveaux", en: "levels", "niveau", "level", is: .texts, in: [.record(.plan), .site]),
    row(.unit, fr: "unité", en: "unit", is: .text, in: [.indicator]),
    row(.baseline, fr: "départ", en: "baseline", "point de départ", "base", is: .text, in: [.indicator]),
    row(.target, fr: "cible", en: "target", "cibles", "targets", is: .texts, in: [.indicator]),
    row(.actuals, fr: "mesures", en: "actuals", "mesure", "actual", is: .texts, in: [.indicator]),
    row(
      .organization, fr: "organisation", en: "organization", is: .text,
      in: [.record(.plan), .record(.policy), .record(.contact), .participant, .person, .author]),
    row(.organization, fr: "organisation", en: "organization", is: .entry, in: [.site]),
    row(.source, fr: "source", en: "source", is: .text, in: records),
    row(.languages, fr: "langues", en: "languages", is: .languages, in: [.site]),
    row(.language, fr: "langue", en: "language", is: .language, in: [.site]),
    row(.menu, fr: "menu", en: "menu", is: .entries(.menuItem), in: [.site]),
    row(
      .items, fr: "sous-menu", en: "items", "submenu", "sous-entrées", "entrées", is: .entries(.menuItem),
      in: [.menuItem]),
    row(.link, fr: "lien", en: "link", is: .url, in: [.menuItem, .outcome, .sitePartner]),
    row(.links, fr: "liens", en: "links", is: .text, in: [.site]),
    row(.footer, fr: "pied de page", en: "footer", "bas de page", is: .entry, in: [.site]),
    row(.text, fr: "texte", en: "text", is: .text, in: [.footer]),
    row(.address, fr: "adresse", en: "address", is: .texts, in: [.footer]),
    row(.links, fr: "liens", en: "links", is: .entries(.menuItem), in: [.footer]),
    row(
      .social, fr: "réseaux", en: "social", "réseaux sociaux", "social networks", "social media",
      is: .entries(.menuItem),
      in: [.footer]),
    row(.partners, fr: "partenaires", en: "partners", is: .entries(.sitePartner), in: [.footer]),
    row(.analytics, fr: "statistiques", en: "analytics", "statistics", is: .entry, in: [.site]),
    row(.service, fr: "service", en: "service", is: .text, in: [.analytics]),
    row(.address, fr: "adresse", en: "address", is: .url, in: [.analytics]),
    row(.site, fr: "site", en: "site", "domaine", "domain", is: .text, in: [.analytics]),
    row(.licence, fr: "licence", en: "license", is: .entry, in: [.site]),
    row(.name, fr: "nom", en: "name", is: .text, in: [.named, .publisher, .sitePartner]),
    row(
      .name, fr: "nom", en: "name", "nom complet", "full name", "nom de famille", "last name", "family name", "surname",
      "personne", "person", "participant", "participante", "artiste", "artist", is: .text,
      in: [.participant, .person, .author]),
    row(
      .givenName, fr: "prénom", en: "given name", "first name", "prénoms", is: .text,
      in: [.participant, .person, .author]),
    row(.acronym, fr: "sigle", en: "acronym", is: .text, in: [.named, .publisher, .record(.organization)]),
    row(.url, fr: "url", en: "url", is: .url, in: [.named, .publisher, .site, .webLink]),
    row(.asOf, fr: "état au", en: "as of", is: .date, in: [.site, .record(.report)]),
    row(.timeZone, fr: "fuseau horaire", en: "time zone", "fuseau", is: .text, in: [.site, .record(.event)]),
    row(.accent, fr: "accent", en: "accent", is: .color, in: [.site]),
    row(.html, fr: "html", en: "html", is: .flag, in: [.site]),
    row(.headers, fr: "en-têtes", en: "headers", is: .flag, in: [.site]),
    row(.seasons, fr: "saisons", en: "seasons", is: .text, in: [.site]),
    row(
      .financialYear, fr: "exercice", en: "financial year", "exercice financier", "année financière", "fiscal year",
      is: .text, in: [.site, .record(.plan)]),
    row(.severities, fr: "gravité", en: "severity", "gravités", "severities", "sévérité", is: .severities, in: [.site]),
    // What records have besides plans.
    row(
      .updated, fr: "mis à jour", en: "updated", "mise à jour", "mis à jour le", "mise à jour le", "updated on",
      "last updated", is: .date, in: records),
    row(.example, fr: "exemple", en: "example", is: .flag, in: records),
    row(.places, fr: "lieux", en: "places", "lieu", "place", is: .entries(.place), in: [.record(.mission)]),
    row(.city, fr: "ville", en: "city", is: .text, in: [.place, .record(.contact), .record(.event)]),
    row(.country, fr: "pays", en: "country", is: .text, in: [.place, .record(.contact), .record(.event)]),
    row(.coordinates, fr: "coordonnées", en: "coordinates", is: .text, in: [.place]),
    row(.dates, fr: "dates", en: "dates", "date", is: .phrase, in: [.record(.mission)]),
    row(.objectives, fr: "objectifs", en: "objectives", is: .texts, in: [.record(.mission), .record(.policy)]),
    row(.policy, fr: "politique", en: "policy", is: .text, in: [.record(.mission)]),
    row(
      .disciplines, fr: "disciplines", en: "disciplines", "discipline", is: .texts,
      in: [.record(.mission), .record(.contact)]),
    row(
      .participants, fr: "participants", en: "participants", "participantes et participants", "participantes",
      "participant", "participante", "équipe", "team", "délégation", "delegation", "délégués", "personnes", "people",
      "artistes", "artists",
      is: .entries(.participant), in: [.record(.mission)]),
    row(
      .kind, fr: "nature", en: "kind", is: .text, in: [.participant, .author, .encounter, .outcome, .record(.event)]),
    row(.member, fr: "membre", en: "member", is: .flag, in: [.participant]),
    row(.selection, fr: "sélection", en: "selection", is: .text, in: [.participant]),
    row(
      .role, fr: "rôle", en: "role", "fonction", "poste", is: .text,
      in: [.participant, .person, .author, .responsibility, .record(.contact)]),
    row(
      .consent, fr: "consentement", en: "consent", is: .date,
      in: [.participant, .person, .author, .record(.contact)]),
    row(
      .expires, fr: "expire", en: "expires", "expiration", "expire le", "expires on", is: .date,
      in: [.participant, .person, .author, .record(.contact)]),
    row(
      .funding, fr: "financement", en: "funding", "bailleurs", "funders", is: .entries(.funding),
      in: [.record(.mission)]),
    row(.funder, fr: "bailleur", en: "funder", "bailleur de fonds", is: .text, in: [.funding]),
    row(.program, fr: "programme", en: "program", "programme", is: .text, in: [.funding]),
    row(.amount, fr: "montant", en: "amount", is: .text, in: [.funding]),
    row(.currency, fr: "devise", en: "currency", is: .text, in: [.funding]),
    row(.status, fr: "statut", en: "status", "décision", is: .text, in: [.funding, .record(.policy)]),
    row(.logistics, fr: "logistique", en: "logistics", is: .prose, in: [.record(.mission)]),
    row(
      .logisticsArePublic, fr: "logistique publique", en: "logistics public", "public logistics", is: .flag,
      in: [.record(.mission)]),
    row(.meetings, fr: "rencontres", en: "meetings", is: .entries(.encounter), in: [.record(.mission)]),
    row(
      .visits, fr: "visites", en: "visits", "visites de lieux", "venue visits", is: .entries(.encounter),
      in: [.record(.mission)]),
    row(
      .networking, fr: "réseautage", en: "networking", "événements de réseautage", "networking events",
      is: .entries(.encounter), in: [.record(.mission)]),
    row(.time, fr: "heure", en: "time", is: .text, in: [.encounter]),
    row(.place, fr: "lieu", en: "place", "endroit", is: .text, in: [.encounter, .record(.event)]),
    row(.host, fr: "hôte", en: "host", is: .text, in: [.encounter]),
    row(
      .contacts, fr: "avec", en: "with", "contacts", "contacts rencontrés", "contacts met", is: .texts, in: [.encounter]
    ),
    row(.outcomes, fr: "retombées", en: "outcomes", "suites", is: .entries(.outcome), in: [.record(.mission)]),
    row(.meeting, fr: "rencontre", en: "meeting", "issue de", "from", "issu de", is: .text, in: [.outcome]),
    row(.documents, fr: "documents", en: "documents", is: .entries(.document), in: [.record(.mission)]),
    row(.file, fr: "fichier", en: "file", is: .file, in: [.document, .photo]),
    row(.photos, fr: "photos", en: "photos", "images", is: .entries(.photo), in: [.record(.mission)]),
    row(
      .alt, fr: "texte de remplacement", en: "alt", "alternative text", "texte de l’image", "image alt", is: .text,
      in: articles.union([.photo])),
    row(.caption, fr: "légende", en: "caption", is: .text, in: [.photo]),
    row(.credit, fr: "crédit", en: "credit", is: .text, in: articles.union([.photo])),
    row(.category, fr: "catégorie", en: "category", is: .text, in: [.record(.contact)]),
    row(
      .website, fr: "site", en: "website", "site web", "web", is: .url, in: [.record(.contact), .record(.organization)]),
    row(
      .email, fr: "courriel", en: "email", "e-mail", "mail", is: .text,
      in: [.record(.contact), .person, .participant, .author, .footer]),
    row(
      .phone, fr: "téléphone", en: "phone", "telephone", "tel", is: .text,
      in: [.record(.contact), .person, .participant, .author, .footer]),
    row(.languages, fr: "langues", en: "languages", is: .texts, in: [.record(.contact)]),
    row(
      .verified, fr: "vérifié", en: "verified", "vérifié le", "last verified", "dernière vérification", is: .date,
      in: [.record(.contact)]),
    row(
      .people, fr: "personnes", en: "people", "équipe", "team", "contacts", "personnes-ressources", "personnel",
      "staff",
      is: .entries(.person), in: [.record(.contact)]),
    row(.person, fr: "personne", en: "person", is: .text, in: [.record(.contact)]),
    row(.principles, fr: "principes", en: "principles", is: .texts, in: [.record(.policy)]),
    row(
      .prohibitions, fr: "interdictions", en: "prohibitions", "interdiction", "prohibition", is: .entries(.prohibition),
      in: [.record(.policy)]),
    row(.kinds, fr: "natures", en: "kinds", is: .texts, in: [.prohibition]),
    row(
      .responsibilities, fr: "responsabilités", en: "responsibilities", "responsabilité", "responsibility",
      is: .entries(.responsibility), in: [.record(.policy)]),
    row(.duties, fr: "tâches", en: "duties", is: .texts, in: [.responsibility]),
    row(.authority, fr: "instance", en: "body", is: .text, in: [.record(.policy)]),
    row(
      .approved, fr: "approuvée", en: "approved", "approuvé", "approbation", is: .date,
      in: [.record(.policy), .revision]),
    row(
      .effective, fr: "en vigueur", en: "effective", "entrée en vigueur", "in force", is: .date,
      in: [.record(.policy), .revision]),
    row(.within, fr: "délai", en: "within", is: .number, in: [.record(.policy)]),
    row(.revisions, fr: "révisions", en: "revisions", is: .entries(.revision), in: [.record(.policy)]),
    row(.change, fr: "changement", en: "change", "changements", "changes", is: .text, in: [.revision]),
    row(.text, fr: "texte", en: "text", is: .file, in: [.revision]),
    row(.replacedBy, fr: "remplacée par", en: "replaced by", is: .text, in: [.record(.policy)]),
    row(.replaces, fr: "remplace", en: "replaces", is: .text, in: [.record(.policy)]),
    row(.series, fr: "série", en: "series", is: .text, in: [.record(.event)]),
    row(.edition, fr: "édition", en: "edition", is: .text, in: [.record(.event)]),
    row(.start, fr: "début", en: "start", is: .text, in: [.record(.event)]),
    row(.end, fr: "fin", en: "end", is: .text, in: [.record(.event)]),
    row(.themes, fr: "thèmes", en: "themes", is: .texts, in: [.record(.event)]),
    row(
      .speakers, fr: "conférenciers", en: "speakers", "conférencières et conférenciers", "conférencières",
      "conférencier", "conférencière", "speaker", "intervenants", "intervenantes", "intervenantes et intervenants",
      "panélistes", "invités", "invitées", "guests", "personnes", "people", "équipe", "team",
      is: .entries(.person), in: [.record(.event)]),
    row(.moderators, fr: "animation", en: "moderators", is: .entries(.person), in: [.record(.event)]),
    row(
      .organizers, fr: "organisateurs", en: "organizers", "organisation", "organisers", is: .texts,
      in: [.record(.event)]),
    row(.collaborators, fr: "collaborateurs", en: "collaborators", "collaboration", is: .texts, in: [.record(.event)]),
    row(.links, fr: "liens", en: "links", is: .entries(.webLink), in: [.record(.event)]),
    row(.archive, fr: "archive", en: "archive", is: .url, in: [.webLink]),
    row(.publicNames, fr: "noms publics", en: "public names", is: .text, in: [.record(.event)]),
    row(.frenchName, fr: "nom français", en: "french name", is: .text, in: [.record(.organization)]),
    row(.englishName, fr: "nom anglais", en: "english name", is: .text, in: [.record(.organization)]),
    row(.otherNames, fr: "autres noms", en: "other names", is: .texts, in: [.record(.organization)]),
    row(.logo, fr: "logo", en: "logo", is: .file, in: [.publisher, .sitePartner, .record(.organization)]),
    row(
      .logoAlt, fr: "texte du logo", en: "logo alt", "logo text", is: .text,
      in: [.publisher, .sitePartner, .record(.organization)]),
    row(.categories, fr: "catégories", en: "categories", is: .texts, in: [.record(.organization)]),
    row(.plan, fr: "plan", en: "plan", is: .text, in: [.record(.report)]),
    row(.terms, fr: "termes", en: "terms", is: .entries(.term), in: [.record(.glossary)]),
    row(.draft, fr: "brouillon", en: "draft", is: .flag, in: records),
    row(
      .publishFrom, fr: "publier le", en: "publish from", "publier à partir du", "publish on", "publishDate", is: .date,
      in: records),
    // `expires` is a consent’s in a contact; « publier jusqu’au » is a page’s everywhere.
    row(
      .publishUntil, fr: "expire le", en: "expires", "expire", "expiration", "expires on", "publier jusqu’au",
      "publish until", "expiryDate", is: .date, in: records.subtracting([.record(.contact)])),
    row(.publishUntil, fr: "publier jusqu’au", en: "publish until", is: .date, in: [.record(.contact)]),
    row(
      .aliases, fr: "anciennes adresses", en: "aliases", "ancienne adresse", "alias", "old addresses", "old address",
      is: .addresses, in: records),
    row(.redirections, fr: "redirections", en: "redirects", is: .texts, in: [.site]),
    row(.publish, fr: "publier", en: "publish", is: .texts, in: [.site]),
    row(.term, fr: "terme", en: "term", is: .text, in: [.term]),
    row(.definition, fr: "définition", en: "definition", is: .text, in: [.term]),
  ]

  private static func row(
    _ field: Field, fr french: String, en english: String, _ others: String..., is kind: Kind, in scopes: Set<Scope>
  ) -> Row {
    // The words of plans are in a table of their own, for outlines and tables know them too.
    let words = scopes.isDisjoint(with: plans) ? [] : PlanWords.words(for: field)
    return Row(field: field, names: Words(fr: french, en: english), others: others + words, kind: kind, scopes: scopes)
  }

  /// Where the words of plans are read.
  private static let plans: Set<Scope> = parts.union([.milestone, .indicator])
}
