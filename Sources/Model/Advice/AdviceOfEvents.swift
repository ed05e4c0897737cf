import Basics

extension Field {
  /// Of events, and of news.
  static let adviceOfEvents: [Advice] = [
    advice(
      .start, fr: "quand il commence : l’année d’abord, puis l’heure",
      en: "when it begins: the year first, then the time",
      like: "2026-10-14 13:30"),
    advice(.end, fr: "quand il finit", en: "when it ends", like: "2026-10-14 15:00"),
    advice(
      .place, fr: "où : la salle, l’immeuble", en: "where: the room, the building", like: "Bibliothèque municipale",
      "Public library", in: [.record(.event)]),
    advice(.city, fr: "la ville", en: "the city", like: "Montréal", in: [.record(.event)]),
    advice(.country, fr: "le pays", en: "the country", like: "Canada", in: [.record(.event)]),
    advice(
      .kind, fr: "atelier, conférence, lancement…", en: "workshop, conference, launch…", like: "atelier", "workshop",
      in: [.record(.event)]),
    advice(
      .series, fr: "la série dont il fait partie", en: "the series that it belongs to",
      like: "Rencontres d’automne", "Fall meetings"),
    advice(.edition, fr: "l’édition de la série", en: "the edition of the series", like: "2026"),
    advice(
      .number, fr: "son numéro dans la série", en: "its number in the series", like: "3", in: [.record(.event)]),
    advice(
      .themes, fr: "de quoi on y parle, un thème par ligne", en: "what it is about, one theme a line",
      like: "[Préparer un budget]", "[Preparing a budget]"),
    advice(
      .speakers, fr: "qui y parle; une personne n’est nommée que si elle y consent",
      en: "who speaks; a person is named only if they consent"),
    advice(.moderators, fr: "qui anime", en: "who moderates"),
    advice(
      .organizers, fr: "les organismes qui le tiennent", en: "the organizations that hold it", like: "[Studio du Quai]"),
    advice(
      .collaborators, fr: "les organismes qui y aident", en: "the organizations that help",
      like: "[Réseau des quais]", "[Quay Network]"),
    advice(.links, fr: "des adresses : inscription, enregistrement", en: "addresses: registration, recording"),
    advice(.title, fr: "ce que dit le lien", en: "what the link says", like: "S’inscrire", "Register", in: [.webLink]),
    advice(
      .url, fr: "une adresse du web", en: "an address of the web", like: "https://exemple.ca/inscription",
      "https://example.org/register", in: [.webLink]),
    advice(
      .archive, fr: "l’adresse d’une copie qui restera", en: "the address of a copy that will stay",
      like: "https://web.archive.org/web/2026/https://exemple.ca",
      "https://web.archive.org/web/2026/https://example.org"),
    advice(
      .publicNames, fr: "le programme public qui nomme déjà ces gens; il tient lieu de consentement",
      en: "the public programme that already names these people; it stands for consent",
      like: "Le programme imprimé du festival.", "The festival’s printed programme."),
    advice(
      .title, fr: "ce qu’il y a de nouveau, en peu de mots", en: "what is new, in few words",
      like: "Notre studio rouvre", "Our studio opens again", in: [.record(.news)]),
    advice(
      .date, fr: "le jour, et l’heure si elle compte; avant ce jour, elle n’est pas publiée",
      en: "the day, and the time where it matters; before that day it is not published", like: "2026-05-12",
      in: [.record(.news)]),
    advice(
      .authors, fr: "qui la signe : des organismes, ou des gens qui y consentent",
      en: "who signs it: organizations, or people who consent", in: [.record(.news)]),
    advice(
      .image, fr: "une image, à côté de ce fichier", en: "an image, beside this file", like: "rencontre.jpg",
      "meeting.jpg", in: [.record(.news)]),
    advice(
      .tags, fr: "de quoi elle parle, en un mot ou deux chacun", en: "what it is about, a word or two each",
      like: "[création, résidence]", "[creation, residency]"),
    advice(
      .name, fr: "le nom de la personne ou de l’organisme", en: "the person’s or the organization’s name",
      like: "Studio du Quai", in: [.author]),
    advice(
      .kind, fr: "personne ou organisme", en: "person or organization", like: "organisme", "organization",
      in: [.author]),
  ]
}
