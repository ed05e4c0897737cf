import Basics

extension Explanation {
  /// The top of a file, between two lines of three hyphens.
  static let ofFrontMatter: [Code: Explanation] = [
    .frontMatterOpen: Explanation(
      rule: Words(
        fr:
          "L’en-tête commence et finit par une ligne de trois traits d’union. Sans la seconde, on ne sait où commence le texte.",
        en:
          "Front matter begins and ends with a line of three hyphens. Without the second, nobody knows where the text begins."
      ),
      example: "---\ntitre: Notre équipe\n\nBonjour.", "---\ntitle: Our team\n\nHello.",
      mend: Words(fr: "Ajoutez « --- » sous la dernière clé.", en: "Add “---” below the last key.")),
    .frontMatterMissing: Explanation(
      rule: Words(
        fr:
          "L’en-tête commence à la toute première ligne, par trois traits d’union, sinon ses clés seraient publiées comme du texte, et les brouillons avec elles. Ni ligne vide au-dessus, ni espace, ni autre signe : un tiret long n’en est pas trois, et le TOML (+++) n’est pas lu.",
        en:
          "Front matter begins on the very first line, with three hyphens, or its keys would be published as text, and drafts with them. No empty line above, no space, no other sign: one long dash is not three hyphens, and TOML (+++) is not read."
      ),
      example: "titre: Notre équipe\n---\nBonjour.", "title: Our team\n---\nHello.",
      mend: Words(fr: "Mettez « --- » sur la première ligne.", en: "Put “---” on the first line.")),
    .frontMatterShape: Explanation(
      rule: Words(
        fr: "L’en-tête est une suite de clés et de valeurs, une par ligne.",
        en: "Front matter is a series of keys and values, one a line."),
      example: "---\n- Notre équipe\n---", "---\n- Our team\n---",
      mend: Words(fr: "Écrivez « titre: Notre équipe ».", en: "Write “title: Our team”.")),
    .yamlColon: Explanation(
      rule: Words(
        fr:
          "Dans l’en-tête, un deux-points suivi d’une espace sépare une clé de sa valeur; il ne peut donc pas revenir dans une valeur sans guillemets.",
        en:
          "In front matter, a colon and a space part a key from its value, so they cannot come again in a value without quotes."
      ),
      example: "titre: Saison 2021 : la relève", "title: Season 2021: what comes next",
      mend: Words(
        fr: "Mettez la valeur entre guillemets droits (\").", en: "Put the value in straight quotes (\").")),
    .yamlTab: Explanation(
      rule: Words(
        fr: "L’en-tête se met en retrait avec des espaces; une tabulation y est interdite.",
        en: "Front matter is indented with spaces; it may not hold a tab."),
      example: "organisation:\n\tnom: La Salle", "organization:\n\tname: The Hall",
      mend: Words(fr: "Remplacez la tabulation par deux espaces.", en: "Replace the tab by two spaces.")),
    .yamlQuotes: Explanation(
      rule: Words(
        fr: "Seuls les guillemets droits entourent une valeur; ceux d’un traitement de texte en feraient partie.",
        en: "Only straight quotes go around a value; those of a word processor would be part of it."),
      example: "titre: “Notre plan”", "title: “Our plan”",
      mend: Words(fr: "Écrivez \"Notre plan\", ou rien autour.", en: "Write \"Our plan\", or nothing around it.")),
    .yamlKeyTwice: Explanation(
      rule: Words(
        fr:
          "Une clé ne vient qu’une fois : de deux valeurs, on ne saurait laquelle choisir. « titre » et « title » sont la même clé.",
        en: "A key comes once: of two values, nobody would know which to take. “titre” and “title” are the same key."),
      example: "titre: Notre plan\ntitle: Our plan",
      mend: Words(fr: "Gardez l’une des deux.", en: "Keep one of the two.")),
    .yamlAlias: Explanation(
      rule: Words(
        fr: "Les renvois de YAML (& et *) ne sont pas lus : quelques lignes suffisent à remplir toute la mémoire.",
        en: "The aliases of YAML (& and *) are not read: a few lines of them can fill all memory."),
      example: "titre: &t Notre plan\ndescription: *t", "title: &t Our plan\ndescription: *t",
      mend: Words(
        fr: "Répétez la valeur; mettez-la entre guillemets droits si le signe fait partie du texte.",
        en: "Repeat the value; put it in straight quotes if the sign belongs to the text.")),
    .yamlSyntax: Explanation(
      rule: Words(
        fr:
          "L’en-tête suit les règles de YAML : une espace après le deux-points, autant de guillemets fermés qu’ouverts, des guillemets autour de ce qui commence par un signe.",
        en:
          "Front matter follows the rules of YAML: a space after the colon, as many quotes closed as opened, quotes around what begins with a sign."
      ),
      example: "titre:Notre plan", "title:Our plan",
      mend: Words(
        fr: "Écrivez « titre: Notre plan », avec une espace.", en: "Write “title: Our plan”, with a space.")),
    .keyUnknown: Explanation(
      rule: Words(
        fr: "Une clé que personne ne lit est presque toujours une faute de frappe; sa valeur serait perdue.",
        en: "A key that nobody reads is nearly always a slip; its value would be lost."),
      example: "tittre: Notre plan", "tittle: Our plan",
      mend: Words(
        fr: "Corrigez-la, ou retirez-la. Les majuscules et les accents ne comptent pas.",
        en: "Correct it, or take it out. Capitals and accents do not count.")),
    .valueKind: Explanation(
      rule: Words(
        fr:
          "Chaque clé attend une sorte de valeur : un texte, une date, une liste, oui ou non. Ce qui suit un croisillon (#) est un commentaire.",
        en:
          "Each key takes one kind of value: a text, a date, a list, yes or no. What follows a number sign (#) is a comment."
      ),
      example: "accent: #8C2A18",
      mend: Words(
        fr: "Écrivez la valeur comme le message le demande : accent: \"#8C2A18\".",
        en: "Write the value as the message asks: accent: \"#8C2A18\".")),
    .typeUnknown: Explanation(
      rule: Words(
        fr:
          "Le type dit ce que le fichier décrit, et donc comment le lire. Un fichier d’un autre type est publié comme une page.",
        en:
          "The type says what the file describes, and so how to read it. A file of another type is published as a page."
      ),
      example: "type: plann",
      mend: Words(
        fr: "Corrigez-le, ou retirez la clé : le dossier dit souvent le type.",
        en: "Correct it, or take the key out: the folder often tells the type.")),
    .layoutUnknown: Explanation(
      rule: Words(
        fr:
          "« gabarit » nomme un fichier de templates/, sans « .html ». Sans lui, la page prend le gabarit de son type.",
        en:
          "“layout” names a file of templates/, without “.html”. Without one, the page takes the template of its type."),
      example: "gabarit: post", "layout: post",
      mend: Words(
        fr: "Corrigez le nom, faites le gabarit, ou retirez la clé.",
        en: "Correct the name, make the template, or take the key out.")),
    .keyForeign: Explanation(
      rule: Words(
        fr:
          "Cette clé est celle d’un autre générateur (Hugo, Jekyll, Zola, Eleventy…). Jalon publie la page, et ne la lit pas.",
        en:
          "This key is one of another generator (Hugo, Jekyll, Zola, Eleventy…). Jalon publishes the page and does not read it."
      ),
      example: "title: Notre équipe\ntags: [équipe]\nweight: 3", "title: Our team\ntags: [team]\nweight: 3",
      mend: Words(
        fr: "Retirez-la, ou laissez-la : rien n’est publié de travers.",
        en: "Take it out, or leave it: nothing is published wrong.")),
    .keyHolds: Explanation(
      rule: Words(
        fr: "Dans un autre générateur, cette clé retient la page; Jalon ne la connaît pas et la publierait.",
        en: "In another generator this key holds the page back; Jalon does not know it and would publish the page."),
      example: "published: false", mend: Words(fr: "Écrivez « brouillon: oui ».", en: "Write “draft: yes”.")),
    .configInvalid: Explanation(
      rule: Words(
        fr: "Le site ne publie que dans les langues que nomme content/site.yml, parmi le français et l’anglais.",
        en: "The site publishes only in the languages that content/site.yml names, among French and English."),
      example: "langues: [fr]\n# et un fichier equipe.en.md", "languages: [fr]\n# and a file equipe.en.md",
      mend: Words(
        fr: "Ajoutez la langue à « langues », ou retirez le fichier.",
        en: "Add the language to “languages”, or take the file out.")),
    .codeUnknown: Explanation(
      rule: Words(
        fr: "Sous « gravité », dans content/site.yml, chaque ligne nomme le code d’un message.",
        en: "Under “severity”, in content/site.yml, each line names the code of a message."),
      example: "gravité:\n  alt-missig: erreur", "severity:\n  alt-missig: error",
      mend: Words(
        fr: "Copiez le code qui est entre crochets à la fin du message.",
        en: "Copy the code that stands in brackets at the end of the message.")),
    .severityFixed: Explanation(
      rule: Words(
        fr:
          "La gravité d’un message se règle dans content/site.yml, sauf quand ce qu’il signale serait publié de travers, manquerait ou toucherait une personne.",
        en:
          "What a message weighs is set in content/site.yml, except where what it points out would be published wrong, be missing or touch a person."
      ),
      example: "gravité:\n  personal-data: ignorer", "severity:\n  personal-data: ignore",
      mend: Words(
        fr: "Retirez la ligne, et corrigez ce que le message signale.",
        en: "Take the line out, and mend what the message points out.")),
    .accentAdjusted: Explanation(
      rule: Words(
        fr:
          "Un texte se lit bien quand son contraste avec le fond atteint 7 pour 1 (WCAG 2.2, niveau AAA). Une couleur d’accent trop pâle est foncée jusque-là, sans changer de teinte.",
        en:
          "Text is easy to read when its contrast with the background reaches 7 to 1 (WCAG 2.2, level AAA). An accent colour that is too pale is darkened that far, and keeps its hue."
      ),
      example: "accent: \"#E63946\"",
      mend: Words(
        fr: "Rien n’y oblige; pour choisir vous-même, donnez une couleur plus foncée.",
        en: "Nothing needs to be done; to choose for yourself, give a darker colour.")),
    .shareImageLetters: Explanation(
      rule: Words(
        fr:
          "L’image qui accompagne un lien partagé porte le titre du site et le nom de l’organisation, en lettres latines. Les autres écritures n’y sont pas.",
        en:
          "The picture that goes with a shared link bears the site’s title and the organization’s name, in Latin letters. Other scripts are not in it."
      ),
      example: "titre: ᐊᖅᑯᑎ", "title: ᐊᖅᑯᑎ",
      mend: Words(
        fr: "Mettez votre propre image, de 1200 sur 630 pixels, dans templates/assets/share.fr.png.",
        en: "Put a picture of your own, of 1200 by 630 pixels, in templates/assets/share.en.png.")),
  ]
}
