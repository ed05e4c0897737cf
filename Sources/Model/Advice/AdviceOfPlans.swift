import Basics

extension Field {
  /// Of plans, and of what they are made of.
  static let adviceOfPlans: [Advice] = [
    advice(
      .period, fr: "les années du plan", en: "the plan’s years", like: "2026/2028"),
    advice(
      .organization, fr: "l’organisme dont c’est le plan", en: "the organization whose plan it is",
      like: "Studio du Quai", in: [.record(.plan)]),
    advice(.vision, fr: "ce à quoi on aspire", en: "what is hoped for"),
    advice(.mission, fr: "la raison d’être de l’organisme", en: "what the organization is for"),
    advice(.values, fr: "ce à quoi on tient, une valeur par ligne", en: "what is held dear, one value a line"),
    advice(.orientations, fr: "les grandes directions, une par ligne", en: "the main directions, one a line"),
    advice(.axes, fr: "les axes du plan stratégique, un par ligne", en: "the axes of a strategic plan, one a line"),
    advice(.issues, fr: "les enjeux, qui regroupent les objectifs", en: "the issues, which group objectives"),
    advice(.objectives, fr: "ce que le plan veut atteindre", en: "what the plan wants to reach"),
    advice(.projects, fr: "ce qu’on fera pour atteindre l’objectif", en: "what will be done to reach the objective"),
    advice(
      .statement, fr: "ce qui sera vrai, en une phrase", en: "what will be true, in one sentence",
      like: "La moitié du public vient du quartier d’ici 2028.",
      "Half the audience comes from the neighbourhood by 2028."),
    advice(.due, fr: "pour quand", en: "by when", like: "décembre 2028", "December 2028"),
    advice(.number, fr: "son numéro dans le plan", en: "its number in the plan", like: "1"),
    advice(
      .objective, fr: "le numéro de l’objectif que sert le projet",
      en: "the number of the objective that the project serves",
      like: "1"),
    advice(
      .issue, fr: "le numéro de l’enjeu auquel il répond", en: "the number of the issue that it answers", like: "1"),
    advice(.axis, fr: "le numéro de l’axe", en: "the number of the axis", like: "1"),
    advice(.text, fr: "ce qu’on en dit, en prose", en: "what there is to say of it, in prose"),
    advice(.text, fr: "ce qu’on fera sur cet axe", en: "what will be done on this axis", in: [.action]),
    advice(.actions, fr: "ce qu’on fera sur chaque axe", en: "what will be done on each axis"),
    advice(.milestones, fr: "les étapes datées", en: "the dated steps"),
    advice(
      .partners, fr: "avec qui, par leur nom ou leur sigle", en: "with whom, by name or acronym",
      like: "[Réseau des quais]", "[Quay Network]"),
    advice(.results, fr: "ce qui sera vrai à la fin", en: "what will be true at the end"),
    advice(.indicators, fr: "ce qu’on comptera", en: "what will be counted"),
    advice(
      .lead, fr: "qui en répond, par sa fonction", en: "who answers for it, by their role", like: "direction générale",
      "executive director"),
    advice(.budget, fr: "combien, comme on l’écrit", en: "how much, as it is written", like: "12 000 $", "$12,000"),
    advice(
      .followed, fr: "oui quand on dit où en est le plan; sinon, un jalon passé est « sans nouvelles »",
      en: "yes when somebody says how the plan goes; else a milestone that is past has “no news”", like: "oui", "yes"),
    advice(
      .levels, fr: "les mots qui annoncent ses niveaux, du plus haut au plus bas, s’ils sont à vous",
      en: "the words that announce its levels, from the highest down, where they are your own",
      like: "[grand rêve, petit pas]", "[big dream, small step]"),
    // Milestones.
    advice(
      .title, fr: "ce qui sera fait", en: "what will be done", like: "Réunir le comité", "Bring the committee together",
      in: [.milestone]),
    advice(
      .date, fr: "quand, en toutes lettres ou en chiffres", en: "when, in words or figures", like: "automne 2026",
      "fall 2026"),
    advice(.done, fr: "oui quand c’est fait", en: "yes once it is done", like: "oui", "yes"),
    advice(
      .state, fr: "où il en est, si la date ne le dit pas", en: "where it stands, if its date does not say",
      like: "en cours", "under way"),
    advice(
      .newDate, fr: "la date d’un jalon reporté", en: "the date of a postponed milestone", like: "printemps 2027",
      "spring 2027"),
    advice(
      .evidence, fr: "ce qui montre que c’est fait : un lien, un document",
      en: "what shows that it is done: a link, a document"),
    advice(.note, fr: "autre chose à dire", en: "anything else"),
    advice(.reason, fr: "pourquoi il est abandonné ou reporté", en: "why it was dropped or postponed"),
    advice(.updates, fr: "son histoire : une date, un état, une note", en: "its history: a date, a state, a note"),
    advice(.progress, fr: "quelle part est faite, en pour cent", en: "how much of it is done, in per cent", like: "75 %"),
    advice(.spent, fr: "ce qui a été dépensé jusqu’ici", en: "what was spent so far", like: "8 500 $", "$8,500"),
    // Indicators.
    advice(
      .title, fr: "ce qu’on compte", en: "what is counted", like: "Visites d’écoles", "School visits", in: [.indicator]),
    advice(
      .unit, fr: "l’unité, si ce n’est pas un simple nombre", en: "the unit, where it is no plain number",
      like: "visites par année", "visits a year"),
    advice(.baseline, fr: "la valeur de départ", en: "the value at the start", like: "12 (2025)"),
    advice(.target, fr: "ce qu’on vise", en: "what is aimed at", like: "30 (2028)"),
    advice(
      .actuals, fr: "ce qu’on a mesuré, chaque fois avec sa date", en: "what was measured, each time with its date",
      like: "[18 (2026)]"),
  ]
}
