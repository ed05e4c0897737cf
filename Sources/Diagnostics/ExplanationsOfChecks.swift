import Basics

extension Explanation {
  /// What is found in pages once they are made.
  static let ofRenderedSite: [Code: Explanation] = [
    .anchorTwice: Explanation(
      rule: Words(
        fr: "Dans une page, un nom d’endroit (id) ne sert qu’une fois : un lien ne trouverait que le premier.",
        en: "In a page, a place’s name (id) is used once: a link would find only the first."),
      example: "<h2 id=\"bilan\">…</h2>\n<p id=\"bilan\">…</p>", "<h2 id=\"results\">…</h2>\n<p id=\"results\">…</p>",
      mend: Words(fr: "Donnez un autre nom à l’un des deux.", en: "Give one of the two another name.")),
    .markupUnbalanced: Explanation(
      rule: Words(
        fr:
          "Chaque élément ouvert dans une page y est fermé, dans l’ordre : sinon, chaque navigateur devine à sa façon.",
        en:
          "Each element that is opened in a page is closed in it, in order: otherwise each browser guesses in its own way."
      ),
      example: "<div><em>Bonjour</div>", "<div><em>Hello</div>",
      mend: Words(
        fr: "Fermez-le (« </em> »), ou retirez la balise de trop.",
        en: "Close it (“</em>”), or take the extra tag out.")),
    .headingMain: Explanation(
      rule: Words(
        fr: "Une page a un titre principal (h1), et un seul : c’est ce qu’on entend en y arrivant.",
        en: "A page has one main heading (h1), and no more: it is what is heard on coming to it."),
      example: "<h1>Bilan</h1> … <h1>Suites</h1>", "<h1>Results</h1> … <h1>What next</h1>",
      mend: Words(
        fr: "Gardez un seul h1; faites des autres des titres de section (h2).",
        en: "Keep one h1; make the others section headings (h2).")),
    .imageHeavy: Explanation(
      rule: Words(
        fr: "Une image pèse moins de 1 Mo : au téléphone, une plus lourde se fait attendre.",
        en: "An image weighs under 1 MB: on a phone, a heavier one takes long to come."),
      example: "content/salle.jpg  (6 Mo)", "content/hall.jpg  (6 MB)",
      mend: Words(
        fr: "Réduisez-la à 2000 pixels de large, et enregistrez-la en JPEG.",
        en: "Make it 2000 pixels wide, and save it as JPEG.")),
    .pageOrphan: Explanation(
      rule: Words(
        fr: "On arrive à une page par une autre : celle qu’aucune ne nomme ne sera pas lue.",
        en: "Readers come to a page from another: one that none links to will not be read."),
      example: "content/benevoles.md, que ni le menu ni une page ne nomme",
      "content/volunteers.md, which neither the menu nor a page links to",
      mend: Words(
        fr: "Faites-y un lien, mettez-la au menu, ou retirez-la.",
        en: "Link to it, put it in the menu, or take it out.")),
    .fileUnused: Explanation(
      rule: Words(
        fr: "Un fichier de content/ est publié si quelque chose y mène, ou s’il est dans un dossier fichiers/.",
        en: "A file of content/ is published where something leads to it, or where it is in a folder files/."),
      example: "content/Budget de travail.xlsx, que rien ne nomme", "content/Working budget.xlsx, which nothing names",
      mend: Words(
        fr: "Faites-y un lien, ou nommez-le sous « publier » dans content/site.yml; sinon, tout est bien.",
        en: "Link to it, or name it under “publish” in content/site.yml; otherwise all is well.")),
    .publishUnmatched: Explanation(
      rule: Words(
        fr: "« publier » nomme des fichiers de content/, par leur chemin depuis ce dossier.",
        en: "“publish” names files of content/, by their path from that folder."),
      example: "publier: [documents/plna.pdf]", "publish: [documents/plna.pdf]",
      mend: Words(
        fr: "Corrigez le chemin, ou retirez-le : publier: [documents/plan.pdf].",
        en: "Correct the path, or take it out: publish: [documents/plan.pdf].")),
    .linkDead: Explanation(
      rule: Words(
        fr: "Une page d’un autre site que nomme le vôtre doit encore être là (jalon check --external le demande).",
        en: "A page of another site that yours links to has to be there still (jalon check --external asks)."),
      example: "[Le programme](https://exemple.ca/programme-2014)",
      "[The programme](https://example.org/programme-2014)",
      mend: Words(
        fr: "Cherchez où la page est rendue, ou menez à sa copie dans web.archive.org.",
        en: "Look for where the page has gone, or lead to its copy at web.archive.org.")),
    .linkUnanswered: Explanation(
      rule: Words(
        fr:
          "Un autre site n’a pas répondu, ou a refusé : la page n’est peut-être là que pour les personnes, ou le site est en panne.",
        en: "Another site gave no answer, or refused: the page may be there for people only, or the site may be down."),
      example: "[Le bailleur](https://exemple.ca/)", "[The funder](https://example.org/)",
      mend: Words(
        fr: "Ouvrez l’adresse vous-même, et refaites la vérification plus tard.",
        en: "Open the address yourself, and check again later.")),
  ]

  /// What is written otherwise in French.
  static let ofTypography: [Code: Explanation] = [
    .typoSpace: Explanation(
      rule: Words(
        fr:
          "En français, une espace précède le deux-points, et une autre suit « et précède »; aucune ne précède la virgule ni le point.",
        en:
          "In French, a space comes before a colon, another after « and before »; none comes before a comma or a full stop."
      ),
      example: "Trois volets: l’accueil , le «bilan» et les suites.",
      mend: Words(
        fr: "Ajoutez l’espace qui manque, ou retirez celle de trop.",
        en: "Add the missing space, or take out the other.")),
    .typoEllipsis: Explanation(
      rule: Words(
        fr: "Les points de suspension sont un seul caractère (…), et il n’y en a pas après « etc. ».",
        en: "In French, an ellipsis is one character (…), and none follows “etc.”."),
      example: "La suite bientôt... Danse, théâtre, etc...",
      mend: Words(fr: "Copiez celui-ci : …", en: "Copy this one: …")),
    .typoOrdinal: Explanation(
      rule: Words(
        fr: "Les rangs s’abrègent 1er, 1re, 2e, 3e.", en: "In French, ranks are shortened to 1er, 1re, 2e, 3e."),
      example: "La 2ème édition, la 1ère fois",
      mend: Words(fr: "Écrivez 2e, 3e; 1er ou 1re.", en: "Write 2e, 3e; 1er or 1re.")),
    .typoLigature: Explanation(
      rule: Words(
        fr: "Œuvre, cœur, sœur, vœu et les mots de leur famille s’écrivent avec œ.",
        en: "In French, œuvre, cœur, sœur, vœu and the words of their families are written with œ."),
      example: "Une oeuvre au coeur du quartier",
      mend: Words(fr: "Écrivez œ.", en: "Write œ.")),
  ]
}
