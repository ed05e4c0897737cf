import Basics

extension Explanation {
  /// A plan’s text, as it is read.
  static let ofOutlines: [Code: Explanation] = [
    .outlineRepeated: Explanation(
      rule: Words(
        fr:
          "Un titre d’objectif qui revient mot pour mot, après un saut de page par exemple, continue le même objectif.",
        en:
          "An objective’s heading that comes again word for word, after a page break for instance, continues the same objective."
      ),
      example: "## Objectif 1 : Un milieu plus fort\n…\n## Objectif 1 : Un milieu plus fort",
      "## Objective 1: A stronger sector\n…\n## Objective 1: A stronger sector",
      mend: Words(
        fr: "Rien, si c’est bien le même; sinon, changez l’un des titres.",
        en: "Nothing, if it is the same; else change one of the headings.")),
    .outlineEmpty: Explanation(
      rule: Words(
        fr: "Un mot comme « Partenaires : » annonce quelque chose.",
        en: "A word such as “Partners:” announces something."),
      example: "Partenaires :\n\n### Projet : Suite", "Partners:\n\n### Project: Next",
      mend: Words(fr: "Complétez, ou retirez la ligne.", en: "Complete it, or take the line out.")),
    .outlineOrphan: Explanation(
      rule: Words(
        fr: "Un projet appartient à un objectif. Celui qui vient avant le premier est publié comme s’il en était un.",
        en: "A project belongs to an objective. One that comes before the first is published as if it were one."),
      example: "### Projet : Les matinées\n## Objectif 1 : Ouvrir la salle",
      "### Project: Mornings\n## Objective 1: Open the hall",
      mend: Words(
        fr: "Mettez avant lui un titre comme « ## Objectif 1 : … ».",
        en: "Put a heading such as “## Objective 1: …” before it.")),
    .outlineBare: Explanation(
      rule: Words(
        fr: "Un plan a des objectifs; sans eux, c’est une page comme une autre.",
        en: "A plan has objectives; without them it is a page like any other."),
      example: "---\ntype: plan\n---\nNous ferons mieux.", "---\ntype: plan\n---\nWe shall do better.",
      mend: Words(
        fr: "Ajoutez des titres comme « ## Objectif 1 : … ».", en: "Add headings such as “## Objective 1: …”.")),
    .outlineUnused: Explanation(
      rule: Words(
        fr:
          "Sous un jalon ou un indicateur, une liste donne des clés et des valeurs; ce qui n’en est pas ne serait publié nulle part.",
        en: "Under a milestone or an indicator, a list gives keys and values; anything else would be published nowhere."
      ),
      example: "- Tenir la conférence (juin 2022)\n  - ettat : reporté",
      "- Hold the conference (June 2022)\n  - sttate: postponed",
      mend: Words(
        fr: "Corrigez la clé, ou mettez le texte sous « note : ».",
        en: "Correct the key, or put the text under “note:”.")),
    .planUnread: Explanation(
      rule: Words(
        fr:
          "Rien ne se perd en silence : dans un plan, une ligne de tableau, une date ou un mot d’état qui n’ont été compris nulle part sont publiés tels quels, et comptés une fois par fichier.",
        en:
          "Nothing is lost in silence: in a plan, a row of a table, a date or a word of state that was understood nowhere is published as it stands, and counted once a file."
      ),
      example: "## Objectif 1 : Ouvrir\n\n| Quoi | Combien |\n|---|---|\n| Bancs | 12 |",
      "## Objective 1: Open\n\n| What | How many |\n|---|---|\n| Benches | 12 |",
      mend: Words(
        fr:
          "Mettez les actions dans une liste, une par ligne, avec leur date entre parenthèses; donnez aux colonnes d’un tableau des noms comme Action, Responsable, Échéance, État.",
        en:
          "Put actions in a list, one a line, each with its date in parentheses; call the columns of a table Action, Lead, Due, State."
      )),
    .outlineGlued: Explanation(
      rule: Words(
        fr: "Un numéro collé au mot qui précède est sans doute celui du titre suivant : le copier-coller a perdu un saut de ligne.",
        en: "A number that touches the word before it is likely the next heading’s: pasting has lost a line break."),
      example: "1.1.1 Construire des logements1.1.2 Rénover", "1.1.1 Build housing1.1.2 Renovate",
      mend: Words(fr: "Allez à la ligne devant le numéro.", en: "Start a new line before the number.")),
    .outlineGrouped: Explanation(
      rule: Words(
        fr:
          "Des lignes qui vont par trois (une action, une date, une personne) se lisent comme des jalons quand chaque groupe a une date.",
        en: "Lines in threes (an action, a date, a person) are read as milestones where each group has a date."),
      example: "Ouvrir la salle\nseptembre 2027\nDirection\n\nFermer la salle\njuin 2028\nDirection",
      "Open the hall\nSeptember 2027\nDirector\n\nClose the hall\nJune 2028\nDirector",
      mend: Words(
        fr: "Rien si c’est bien cela; sinon, écrivez « - Ouvrir la salle (septembre 2027, Direction) ».",
        en: "Nothing if that is right; else write “- Open the hall (September 2027, Director)”.")),
    .milestoneUndated: Explanation(
      rule: Words(
        fr: "Un jalon a une date, entre parenthèses à la fin. Sans elle, rien ne dit s’il est à venir ou en retard.",
        en:
          "A milestone has a date, in parentheses at the end. Without it, nothing tells whether it is to come or late."),
      example: "- Tenir la conférence", "- Hold the conference",
      mend: Words(
        fr: "Écrivez « - Tenir la conférence (juin 2022) », ou laissez-le tel quel si c’est voulu.",
        en: "Write “- Hold the conference (June 2022)”, or leave it if that is what you mean.")),
    .dateUnread: Explanation(
      rule: Words(
        fr:
          "Une date se lit comme on la dit : un jour, un mois, une saison, une année, de l’un à l’autre, à partir de, d’ici, en continu.",
        en: "A date reads as people say it: a day, a month, a season, a year, from one to another, from, by, ongoing."),
      example: "- Conseiller les membres (en contenu)", "- Advise the members (ongiong)",
      mend: Words(
        fr: "Corrigez la phrase; « jalon date » dit comment elle se lit.",
        en: "Correct the phrase; “jalon date” tells how it reads.")),
    .dateDoubtful: Explanation(
      rule: Words(
        fr:
          "La date se lit, mais quelque chose y cloche : jour de la semaine faux, fin avant le début, année qui manque ou à deux chiffres.",
        en:
          "The date reads, but something in it is off: the wrong weekday, an end before the start, a year left out or of two digits."
      ),
      example: "- Lancer l’appel (mardi 13 février 2023)", "- Launch the call (Tuesday 13 February 2023)",
      mend: Words(
        fr: "Corrigez ce que le message désigne : le 13 février 2023 est un lundi.",
        en: "Correct what the message points at: 13 February 2023 is a Monday.")),
    .stateUnknown: Explanation(
      rule: Words(
        fr:
          "Un état est l’un de ceux-ci : à venir, en cours, réalisé, partiellement réalisé, en retard, reporté, abandonné, en continu, inconnu.",
        en:
          "A state is one of these: planned, under way, done, partly done, late, postponed, dropped, ongoing, unknown."),
      example: "  - état : repporté", "  - state: posponed",
      mend: Words(
        fr: "Écrivez l’un d’eux; le masculin, le féminin et quelques synonymes conviennent.",
        en: "Write one of them; a few synonyms will do.")),
    .outlineSlip: Explanation(
      rule: Words(
        fr:
          "Un titre annonce un objectif ou un projet quand il commence par l’un de ces mots : objectif, but, enjeu, orientation, projet, action, initiative.",
        en:
          "A heading announces an objective or a project when it begins with one of these words: objective, goal, issue, project, action, initiative."
      ),
      example: "### Projt : Les matinées", "### Projct: The mornings",
      mend: Words(
        fr: "Corrigez le mot; si c’est bien un simple intertitre, dites-le autrement.",
        en: "Correct the word; if it really is a plain heading, put it another way.")),
    .embedUnknown: Explanation(
      rule: Words(
        fr:
          "Un paragraphe {{…}} met à sa place une vue d’un plan : jalons, matrice, calendrier, indicateurs ou sommaire, et seulement ces vues.",
        en:
          "A paragraph {{…}} puts a view of a plan in its place: milestones, matrix, calendar, indicators or summary, and only these."
      ),
      example: "{{jalon état=\"en retard\"}}", "{{milestone state=\"late\"}}",
      mend: Words(
        fr: "Écrivez l’un de ces mots, puis ce qui précise : plan, objectif, projet, état ou année.",
        en: "Write one of these words, then what narrows it down: plan, objective, project, state or year.")),
  ]
}
