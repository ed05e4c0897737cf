import Basics

extension Field {
  /// Of missions and what they list.
  static let adviceOfMissions: [Advice] = [
    advice(
      .title, fr: "le nom de la mission : la ville, l’année", en: "the mission’s name: the city, the year",
      like: "Berlin 2026", in: [.record(.mission)]),
    advice(
      .dates, fr: "du premier au dernier jour", en: "from the first day to the last",
      like: "9-14 février 2026", "February 9-14, 2026"),
    advice(.places, fr: "où : une ville, un pays", en: "where: a city, a country"),
    advice(.city, fr: "la ville", en: "the city", like: "Berlin"),
    advice(.country, fr: "le pays", en: "the country", like: "Allemagne", "Germany"),
    advice(
      .coordinates, fr: "latitude et longitude, pour la carte", en: "latitude and longitude, for the map",
      like: "\"52.52, 13.40\""),
    advice(
      .objectives, fr: "ce qu’on va y chercher, un objectif par ligne", en: "what is sought, one objective a line",
      like: "[Rencontrer trois diffuseurs]", "[Meet three presenters]", in: [.record(.mission), .record(.policy)]),
    advice(
      .policy, fr: "le titre de la politique qui l’encadre", en: "the title of the policy that governs it",
      like: "Politique de voyage", "Travel policy"),
    advice(
      .disciplines, fr: "les disciplines, entre virgules", en: "disciplines, between commas",
      like: "[vidéo, art sonore]",
      "[video, sound art]"),
    advice(
      .state, fr: "où elle en est, si les dates ne le disent pas", en: "where it stands, if its dates do not say",
      like: "reporté", "postponed", in: [.record(.mission)]),
    advice(
      .participants, fr: "qui part; une personne n’est nommée que si elle y consent",
      en: "who goes; a person is named only if they consent"),
    advice(
      .name, fr: "le nom de la personne ou de l’organisme", en: "the person’s or the organization’s name",
      like: "Studio du Quai", in: [.participant]),
    advice(
      .kind, fr: "personne ou organisme", en: "person or organization", like: "organisme", "organization",
      in: [.participant]),
    advice(.member, fr: "oui si c’est un membre", en: "yes if they are a member", like: "oui", "yes"),
    advice(
      .selection, fr: "comment on les a choisis", en: "how they were chosen", like: "appel aux membres",
      "call to members"),
    advice(.funding, fr: "l’argent demandé, et à qui", en: "money asked for, and from whom"),
    advice(.funder, fr: "qui donne", en: "who gives", like: "Conseil des arts", "Arts council"),
    advice(.program, fr: "dans quel programme", en: "in which program", like: "Rayonner", "Reaching Out"),
    advice(.amount, fr: "combien", en: "how much", like: "7 500 $", "$7,500"),
    advice(.currency, fr: "la devise, par son code", en: "the currency, by its code", like: "CAD"),
    advice(
      .status, fr: "demandé, accordé ou refusé", en: "requested, granted or refused", like: "demandé", "requested",
      in: [.funding]),
    advice(.logistics, fr: "vols, hôtels; reste privée", en: "flights, hotels; kept private"),
    advice(
      .logisticsArePublic, fr: "oui pour publier la logistique", en: "yes to publish logistics", like: "non", "no"),
    // Encounters.
    advice(.meetings, fr: "qui on rencontre, et quand", en: "who is met, and when"),
    advice(.visits, fr: "les lieux visités", en: "the venues visited"),
    advice(.networking, fr: "les 5 à 7, les repas, les réceptions", en: "drinks, meals, receptions"),
    advice(
      .title, fr: "ce que c’est, en quelques mots", en: "what it is, in a few words",
      like: "Rencontre avec la direction",
      "Meeting with the director", in: [.encounter]),
    advice(
      .date, fr: "quel jour", en: "which day", like: "10 février 2026", "February 10, 2026", in: [.encounter]),
    advice(.time, fr: "à quelle heure", en: "at what time", like: "14 h 30", "2:30 pm"),
    advice(.place, fr: "où", en: "where", like: "Bureaux du festival", "The festival’s offices"),
    advice(.host, fr: "qui reçoit", en: "who receives", like: "Délégation", "Delegation"),
    advice(
      .kind, fr: "de quelle nature : 5 à 7, dîner…", en: "of what kind: drinks, dinner…", like: "5 à 7",
      "drinks", in: [.encounter]),
    advice(
      .contacts, fr: "avec qui, par leur nom dans le bottin", en: "with whom, by their name in the directory",
      like: "[Festival Klangfiktion]"),
    // What comes of it.
    advice(.outcomes, fr: "ce qui en est sorti", en: "what came of it"),
    advice(
      .title, fr: "ce qui a été obtenu", en: "what was obtained", like: "Invitation au festival",
      "Invitation to the festival", in: [.outcome]),
    advice(
      .kind, fr: "de quelle nature : invitation, coproduction…", en: "of what kind: invitation, coproduction…",
      like: "invitation", in: [.outcome]),
    advice(
      .meeting, fr: "la rencontre d’où elle vient, par son titre", en: "the meeting that it came from, by its title",
      like: "Rencontre avec la direction", "Meeting with the director"),
    advice(.link, fr: "où en lire plus", en: "where to read more", like: "https://exemple.ca", "https://example.org"),
    advice(.documents, fr: "les fichiers à lire, à côté de celui-ci", en: "files to read, beside this one"),
    advice(
      .title, fr: "le titre du document", en: "the document’s title", like: "Programme de la semaine",
      "Programme of the week", in: [.document]),
    advice(.file, fr: "le fichier, à côté de celui-ci", en: "the file, beside this one", like: "programme.pdf"),
    advice(.photos, fr: "les photos, à côté de ce fichier", en: "photos, beside this file"),
    advice(
      .file, fr: "la photo, à côté de ce fichier", en: "the photo, beside this file", like: "rencontre.jpg",
      "meeting.jpg", in: [.photo]),
    advice(
      .alt, fr: "ce que montre la photo, pour qui ne la voit pas",
      en: "what the photo shows, for those who do not see it",
      like: "Quatre personnes autour d’une table.", "Four people around a table."),
    advice(.caption, fr: "la légende", en: "the caption", like: "La rencontre du mardi.", "Tuesday’s meeting."),
    advice(.credit, fr: "qui a pris la photo", en: "who took the photo", like: "Studio du Quai"),
  ]
}
