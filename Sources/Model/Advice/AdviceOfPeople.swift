import Basics

extension Field {
  /// Of the directory, and of people wherever they are named.
  static let adviceOfPeople: [Advice] = [
    advice(
      .title, fr: "le nom de l’organisme", en: "the organization’s name", like: "Festival Klangfiktion",
      in: [.record(.contact), .record(.organization)]),
    advice(
      .organization, fr: "l’organisme, s’il n’est pas le titre", en: "the organization, where it is not the title",
      like: "Festival Klangfiktion", in: [.record(.contact)]),
    advice(
      .category, fr: "festival, galerie, diffuseur, résidence…", en: "festival, gallery, presenter, residency…",
      like: "festival"),
    advice(
      .website, fr: "son site web", en: "its website", like: "https://exemple.de", "https://example.de",
      in: [.record(.contact)]),
    advice(
      .email, fr: "l’adresse de l’organisme", en: "the organization’s address", like: "info@exemple.de",
      "info@example.de", in: [.record(.contact)]),
    advice(
      .phone, fr: "le téléphone de l’organisme", en: "the organization’s phone", like: "+49 30 555-0140",
      in: [.record(.contact)]),
    advice(
      .languages, fr: "les langues qu’on y parle", en: "the languages spoken there", like: "[allemand, anglais]",
      "[German, English]", in: [.record(.contact)]),
    advice(
      .verified, fr: "le jour où l’on s’en est assuré", en: "the day when someone made sure of it", like: "2026-01-20"),
    advice(
      .people, fr: "les gens, nommés seulement s’ils y consentent", en: "people, named only if they consent"),
    advice(
      .person, fr: "la personne, nommée seulement si elle y consent", en: "the person, named only if they consent",
      like: "Prénom Nom", "First Last"),
    advice(
      .name, fr: "le nom de la personne", en: "the person’s name", like: "Prénom Nom", "First Last", in: [.person]),
    advice(
      .givenName, fr: "son prénom, s’il est noté à part", en: "their given name, where it is entered apart",
      like: "Prénom", "First"),
    advice(.role, fr: "sa fonction", en: "their role", like: "direction artistique", "artistic director"),
    advice(
      .organization, fr: "l’organisme pour lequel elle travaille", en: "the organization that they work for",
      like: "Studio du Quai", in: [.participant, .person, .author]),
    advice(
      .email, fr: "son adresse de courriel", en: "their e-mail address", like: "nom@exemple.de", "name@example.de"),
    advice(.phone, fr: "son téléphone", en: "their phone", like: "+49 30 555-0141"),
    advice(
      .consent, fr: "le jour où elle a permis qu’on la nomme; sans lui, son nom n’est pas publié",
      en: "the day when they agreed to be named; without it, their name is not published", like: "2026-01-20"),
    advice(
      .expires, fr: "le dernier jour de cette permission", en: "the last day of that permission", like: "2028-01-20"),
  ]
}
