import Basics

extension Field {
  /// Of policies.
  static let adviceOfPolicies: [Advice] = [
    advice(
      .organization, fr: "l’organisme dont c’est la politique", en: "the organization whose policy it is",
      like: "Studio du Quai", in: [.record(.policy)]),
    advice(
      .authority, fr: "qui l’approuve : un conseil, une assemblée", en: "who approves it: a board, an assembly",
      like: "Conseil d’administration", "Board of directors"),
    advice(.approved, fr: "le jour de l’approbation", en: "the day when it was approved", like: "2026-03-03"),
    advice(
      .effective, fr: "le jour où elle commence à s’appliquer", en: "the day when it begins to apply",
      like: "2026-04-01"),
    advice(
      .within, fr: "le nombre de jours permis entre les deux; 30 sinon",
      en: "the days allowed between the two; else 30",
      like: "30"),
    advice(
      .status, fr: "en vigueur, remplacée ou abrogée", en: "in force, replaced or repealed", like: "en vigueur",
      "in force", in: [.record(.policy)]),
    advice(
      .principles, fr: "ce qu’elle demande, un principe par ligne", en: "what it asks, one principle a line",
      like: "[Essayer d’abord une rencontre à distance]", "[Try a remote meeting first]"),
    advice(.prohibitions, fr: "ce qu’elle interdit", en: "what it forbids"),
    advice(
      .text, fr: "ce qui est interdit, en une phrase", en: "what is forbidden, in one sentence",
      like: "Rien n’est vendu pendant un voyage.", "Nothing is sold during a trip.", in: [.prohibition]),
    advice(
      .kinds, fr: "les sortes d’événements interdites", en: "the kinds of events that are forbidden", like: "[vente]",
      "[sale]"),
    advice(.responsibilities, fr: "qui s’en occupe", en: "who sees to it"),
    advice(
      .role, fr: "la fonction ou l’instance", en: "the role or the body", like: "Direction générale",
      "Executive director", in: [.responsibility]),
    advice(
      .duties, fr: "ce qui lui revient, une tâche par ligne", en: "what falls to them, one duty a line",
      like: "[Autorise chaque départ]", "[Authorizes every departure]"),
    advice(.revisions, fr: "ses versions, de la première à la dernière", en: "its versions, from first to last"),
    advice(
      .change, fr: "ce qui a changé, en une phrase", en: "what changed, in one sentence", like: "Première version.",
      "First version."),
    advice(
      .text, fr: "le fichier de cette version", en: "this version’s file", like: "textes/2026.md", "texts/2026.md",
      in: [.revision]),
    advice(
      .replaces, fr: "le titre de la politique qu’elle remplace", en: "the title of the policy that it replaces",
      like: "Politique de voyage de 2019", "Travel policy of 2019"),
    advice(
      .replacedBy, fr: "le titre de la politique qui la remplace", en: "the title of the policy that replaces it",
      like: "Politique de voyage de 2030", "Travel policy of 2030"),
  ]
}
