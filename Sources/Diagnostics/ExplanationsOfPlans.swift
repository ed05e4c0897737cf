import Basics

extension Explanation {
  /// What a plan says, once it is read.
  static let ofPlans: [Code: Explanation] = [
    .referenceUnknown: Explanation(
      rule: Words(
        fr: "Un enjeu ou un axe auquel on renvoie doit être dans le plan.",
        en: "An issue or an axis that is referred to has to be in the plan."),
      example: "Axe 1 : Concerter\n\n## Objectif 1 : Unir le milieu\n\nAxe 4\n- Réunir les membres",
      "Axis 1: Consult\n\n## Objective 1: Unite the sector\n\nAxis 4\n- Bring the members together",
      mend: Words(
        fr: "Corrigez le numéro, ou nommez l’axe au début du plan.",
        en: "Correct the number, or name the axis at the start of the plan.")),
    .idTwice: Explanation(
      rule: Words(
        fr: "Un identifiant que vous choisissez ne sert qu’une fois : des liens et des données s’y fient.",
        en: "An id that you choose is used once: links and data rely on it."),
      example: "- Bilan 2020 (2020)\n  - id : bilan\n- Bilan 2021 (2021)\n  - id : bilan",
      "- Review 2020 (2020)\n  - id: review\n- Review 2021 (2021)\n  - id: review",
      mend: Words(
        fr: "Changez l’un des deux, ou retirez-le : Jalon en fait un d’après le titre.",
        en: "Change one of the two, or take it out: Jalon makes one from the title.")),
    .dateOutsidePeriod: Explanation(
      rule: Words(
        fr: "Un jalon tombe dans la période du plan. Hors d’elle, c’est souvent l’année qui est fausse.",
        en: "A milestone lies in the plan’s period. Outside it, the year is often wrong."),
      example: "---\npériode: 2019/2023\n---\n…\n- Tenir la conférence (juin 2002)",
      "---\nperiod: 2019/2023\n---\n…\n- Hold the conference (June 2002)",
      mend: Words(
        fr: "Corrigez la date, ou la période dans l’en-tête.",
        en: "Correct the date, or the period in the front matter.")),
    .doneInFuture: Explanation(
      rule: Words(
        fr: "Ce qui est réalisé a une date déjà venue, le jour pour lequel on dit les états (« état au »).",
        en: "What is done has a date that has come, on the day that states are told for (“as of”)."),
      example: "- [x] Tenir la conférence (juin 2097)", "- [x] Hold the conference (June 2097)",
      mend: Words(
        fr: "Retirez le [x], ou écrivez la date où c’est arrivé.", en: "Take the [x] out, or write when it happened.")),
    .stateAgainstDate: Explanation(
      rule: Words(
        fr:
          "Ce que vous dites d’un jalon l’emporte sur sa date; les deux doivent s’accorder. Rien n’est à venir une fois la date passée, ni en retard avant.",
        en:
          "What you say of a milestone wins over its date; the two have to agree. Nothing is to come once its date is over, nor late before."
      ),
      example: "- Tenir la conférence (juin 2019)\n  - état : à venir",
      "- Hold the conference (June 2019)\n  - state: planned",
      mend: Words(
        fr: "Dites ce qu’il en est, ou retirez l’état : Jalon le calcule.",
        en: "Say where it stands, or take the state out: Jalon works it out.")),
    .postponedUndated: Explanation(
      rule: Words(
        fr: "Ce qui est reporté l’est à une nouvelle date, fût-elle à déterminer.",
        en: "What is postponed has a new date, even one to be determined."),
      example: "- Tenir la conférence (juin 2020)\n  - état : reporté",
      "- Hold the conference (June 2020)\n  - state: postponed",
      mend: Words(
        fr: "Ajoutez « - nouvelle date : automne 2022 ».", en: "Add “- new date: fall 2022”.")),
    .droppedUnexplained: Explanation(
      rule: Words(
        fr: "Ce qui est abandonné dit pourquoi : une promesse ne disparaît pas sans un mot.",
        en: "What is dropped says why: a promise does not disappear without a word."),
      example: "- Tenir la conférence (juin 2020)\n  - état : abandonné",
      "- Hold the conference (June 2020)\n  - state: dropped",
      mend: Words(
        fr: "Ajoutez « - raison : La salle a fermé. »", en: "Add “- reason: The hall closed.”")),
    .newDateEarlier: Explanation(
      rule: Words(
        fr: "Une nouvelle date vient après celle qu’elle remplace.",
        en: "A new date comes after the one that it replaces."),
      example: "- Tenir la conférence (juin 2022)\n  - nouvelle date : juin 2020",
      "- Hold the conference (June 2022)\n  - new date: June 2020",
      mend: Words(
        fr: "L’ancienne reste entre parenthèses, la nouvelle va dessous : échangez-les.",
        en: "The old one stays in parentheses, the new one goes below: swap them.")),
    .objectiveWithoutProject: Explanation(
      rule: Words(
        fr: "Un objectif dit ce que l’on fait pour l’atteindre : des projets, des actions ou des jalons.",
        en: "An objective says what is done to reach it: projects, actions or milestones."),
      example: "## Objectif 1 : Un milieu plus fort\n## Objectif 2 : De meilleurs services",
      "## Objective 1: A stronger sector\n## Objective 2: Better services",
      mend: Words(
        fr: "Ajoutez un titre comme « ### Projet : … »; sinon, laissez-le tel quel.",
        en: "Add a heading such as “### Project: …”; else leave it.")),
    .projectEmpty: Explanation(
      rule: Words(
        fr: "Un projet a un texte, un jalon ou un résultat; un nom seul ferait une page vide.",
        en: "A project has a text, a milestone or a result; a name alone would make an empty page."),
      example: "### Projet : Les matinées du samedi\n### Projet : La relève",
      "### Project: Saturday mornings\n### Project: The next generation",
      mend: Words(fr: "Complétez-le, ou retirez son titre.", en: "Complete it, or take its heading out.")),
    .projectNameTwice: Explanation(
      rule: Words(
        fr: "Deux projets d’un objectif ont deux noms, pour qu’on les distingue dans une liste.",
        en: "Two projects of an objective have two names, to be told apart in a list."),
      example: "### Projet : Mentorat\n…\n### Projet : Mentorat", "### Project: Mentoring\n…\n### Project: Mentoring",
      mend: Words(
        fr: "Réunissez-les, ou renommez l’un d’eux : « Mentorat, suite ».",
        en: "Put them together, or rename one: “Mentoring, continued”.")),
    .indicatorIncomplete: Explanation(
      rule: Words(
        fr: "Un indicateur dit ce qu’il compte, d’où l’on part et ce que l’on vise.",
        en: "An indicator says what it counts, where it starts and what is aimed at."),
      example: "Indicateurs\n\n- Nombre de membres", "Indicators\n\n- Number of members",
      mend: Words(
        fr: "Ajoutez dessous « - unité : membres », « - départ : 220 (2019) », « - cible : 300 (2023) ».",
        en: "Add “- unit: members”, “- baseline: 220 (2019)”, “- target: 300 (2023)” below.")),
    .moneyUncounted: Explanation(
      rule: Words(
        fr:
          "Une somme se lit seule; ce qui revient chaque année, ou va d’une somme à une autre, n’entre dans aucun total.",
        en: "A sum reads alone; what comes back each year, or goes from one sum to another, is in no total."),
      example: "Budget : entre 5 000 et 8 000 $", "Budget: between $5,000 and $8,000",
      mend: Words(
        fr: "Écrivez une somme seule, comme « 12 500 $ », « 12 k$ » ou « 1,2 M$ », ou laissez-la telle quelle.",
        en: "Write a sum alone, such as “$12,500”, “$12k” or “$1.2 million”, or leave it as it is.")),
    .resultAsTask: Explanation(
      rule: Words(
        fr: "Un résultat dit ce qui sera vrai, non ce qu’il faut faire; on peut alors voir s’il est là.",
        en: "A result says what will be true, not what is to be done; people can then see whether it came about."),
      example: "Résultat : Améliorer la formation", "Result: To improve training",
      mend: Words(
        fr: "Écrivez « Le personnel est mieux formé. »", en: "Write “Staff are better trained.”")),
    .acronymUnexplained: Explanation(
      rule: Words(
        fr:
          "Un sigle qui paraît dans un titre ou un jalon est écrit au long quelque part dans le plan : tout le monde ne le connaît pas.",
        en:
          "An acronym that a title or a milestone uses is written in full somewhere in the plan: not everybody knows it."
      ),
      example: "- Présenter une demande au CALQ (2019)", "- Apply to CALQ (2019)",
      mend: Words(
        fr: "Écrivez une fois « Conseil des arts et des lettres du Québec (CALQ) ».",
        en: "Write “Conseil des arts et des lettres du Québec (CALQ)” once.")),
  ]
}
