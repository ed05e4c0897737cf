import Basics

extension Explanation {
  /// Markdown: what pages say and where their links lead.
  static let ofText: [Code: Explanation] = [
    .rawHTML: Explanation(
      rule: Words(
        fr: "Le HTML d’un texte est montré tel quel, et non obéi : une page reste ainsi lisible et sûre partout.",
        en: "HTML in a text is shown as it is, not obeyed: a page then stays readable and safe everywhere."),
      example: "<div class=\"note\">Bonjour</div>", "<div class=\"note\">Hello</div>",
      mend: Words(
        fr: "Écrivez-le en Markdown, ou mettez « html: oui » dans content/site.yml si tout le contenu est de vous.",
        en: "Write it in Markdown, or put “html: yes” in content/site.yml if all the content is yours.")),
    .headingGlued: Explanation(
      rule: Words(
        fr: "Un titre a une espace après ses dièses. Sans elle, il se lit quand même comme un titre.",
        en: "A heading has a space after its number signs. Without it, it is read as a heading all the same."),
      example: "##Objectif 1 : Ouvrir", "##Objective 1: Open",
      mend: Words(fr: "Écrivez « ## Objectif 1 : Ouvrir ».", en: "Write “## Objective 1: Open”.")),
    .titleReplaced: Explanation(
      rule: Words(
        fr:
          "Un titre de niveau 1 qui ouvre un texte est celui de la page, sauf si l’en-tête en a un : il ne paraît alors nulle part, et ce qu’il dit de plus est perdu.",
        en:
          "A heading of level 1 that opens a text is the page’s title, unless front matter has one: it is then shown nowhere, and what it says besides is lost."
      ),
      example: "---\ntitre: Plan d’action\n---\n# Plan d’action de l’Orchestre",
      "---\ntitle: Action plan\n---\n# Action plan of the Orchestra",
      mend: Words(
        fr: "Mettez ce qui manque dans « titre », ou écrivez ce titre avec ##.",
        en: "Put what is missing into “title”, or write this heading with ##.")),
    .textPasted: Explanation(
      rule: Words(
        fr:
          "Un texte collé d’ailleurs garde parfois ses marques : du HTML au-dessus d’un titre, une adresse sans https. Ce qui peut se comprendre est compris, et dit.",
        en:
          "A text pasted from elsewhere may keep its marks: HTML above a heading, an address without https. What can be understood is, and is told."
      ),
      example: "<p class=\"MsoNormal\">\n## Objectif 1 : Ouvrir", "<p class=\"MsoNormal\">\n## Objective 1: Open",
      mend: Words(
        fr: "Retirez ces marques, ou laissez une ligne vide avant le titre.",
        en: "Take these marks out, or leave a blank line before the heading.")),
    .unsafeLink: Explanation(
      rule: Words(
        fr:
          "Un lien mène à une adresse (https, http, mailto, tel) ou à un fichier du site; le reste pourrait exécuter du code chez qui vous lit, et n’est pas publié.",
        en:
          "A link leads to an address (https, http, mailto, tel) or to a file of the site; anything else might run code where it is read, and is not published."
      ),
      example: "[Cliquez](javascript:alert(1))", "[Click](javascript:alert(1))",
      mend: Words(fr: "Donnez une adresse ordinaire.", en: "Give an ordinary address.")),
    .linkBroken: Explanation(
      rule: Words(
        fr:
          "Un lien mène à une page ou à un fichier du site, ou à une adresse complète. Il ne sort pas du dossier content/ : rien de ce qui est dehors n’est publié.",
        en:
          "A link leads to a page or a file of the site, or to a whole address. It does not leave the content/ folder: nothing outside it is published."
      ),
      example: "[Le budget](../../comptes/2021.pdf)", "[The budget](../../accounts/2021.pdf)",
      mend: Words(
        fr: "Donnez le chemin du fichier depuis celui-ci, après l’avoir mis dans content/ s’il n’y est pas.",
        en: "Give the path of the file from this one, once it is in content/.")),
    .fileMissing: Explanation(
      rule: Words(
        fr: "Le fichier auquel un lien mène, ou l’image qu’une page montre, doit être là.",
        en: "The file that a link leads to, or the image that a page shows, has to be there."),
      example: "[Notre équipe](equippe.md)", "[Our team](taem.md)",
      mend: Words(
        fr: "Donnez le chemin du fichier depuis celui-ci : ../plans/2019-2023.md. Majuscules et accents comptent.",
        en: "Give the path of the file from this one: ../plans/2019-2023.md. Capitals and accents count.")),
    .imageUnreadable: Explanation(
      rule: Words(
        fr:
          "Une image qu’une page montre est un fichier PNG, JPEG, GIF, WebP, AVIF ou SVG en bon état; ses dimensions y sont lues pour que la page ne bouge pas pendant qu’elle s’affiche.",
        en:
          "An image that a page shows is a PNG, JPEG, GIF, WebP, AVIF or SVG file in good order; its size is read from it, so that the page does not move while it loads."
      ),
      example: "![La salle](notes.png)  (un texte renommé en .png)", "![The hall](notes.png)  (a text renamed to .png)",
      mend: Words(
        fr: "Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau, en JPEG ou en PNG.",
        en: "Open it in an image editor and save it again, as JPEG or PNG.")),
    .imageInsecure: Explanation(
      rule: Words(
        fr:
          "Une image d’un autre site vient d’une adresse https: : en chemin, personne ne la remplace par une autre, et les pages n’en acceptent pas d’autre.",
        en:
          "An image of another site comes from an https: address: nobody puts another in its place on the way, and pages accept no other."
      ),
      example: "![Le port](http://exemple.ca/port.jpg)", "![The harbour](http://example.org/harbour.jpg)",
      mend: Words(
        fr: "Écrivez https: au lieu de http:, ou copiez l’image dans content/, ce qui vaut mieux.",
        en: "Write https: instead of http:, or copy the image into content/, which is better.")),
    .svgScript: Explanation(
      rule: Words(
        fr:
          "Un dessin SVG ne contient pas de script : une page qui montre le dessin ne l’exécute pas, mais qui ouvre le dessin par son adresse l’exécute.",
        en:
          "An SVG drawing has no script in it: a page that shows the drawing does not run it, but whoever opens the drawing by its address does."
      ),
      example: "<svg onload=\"compter()\">…</svg>", "<svg onload=\"count()\">…</svg>",
      mend: Words(
        fr: "Enregistrez-le de nouveau en « SVG simple » dans un logiciel de dessin, ou retirez le script.",
        en: "Save it again as “plain SVG” in a drawing program, or take the script out.")),
    .altMissing: Explanation(
      rule: Words(
        fr: "Une image a un texte de remplacement, pour qui ne la voit pas.",
        en: "An image has an alternative text, for those who do not see it."),
      example: "![](onde.jpg)", "![](wave.jpg)",
      mend: Words(
        fr: "Écrivez entre les crochets ce que montre l’image.", en: "Write between the brackets what the image shows.")
    ),
    .linkEmpty: Explanation(
      rule: Words(
        fr: "Un lien a un texte, qui dit où il mène; sans lui, personne ne le voit, et il s’entend comme une adresse.",
        en: "A link has a text, which says where it leads; without one, nobody sees it, and it sounds like an address."),
      example: "[](rapport.pdf)", "[](report.pdf)",
      mend: Words(
        fr: "Écrivez entre les crochets où mène le lien, ou retirez-le.",
        en: "Write between the brackets where the link leads, or take it out.")),
    .headingSkipped: Explanation(
      rule: Words(
        fr:
          "Les titres descendent d’un niveau à la fois : qui écoute une page va de l’un à l’autre, et chercherait celui qui manque.",
        en:
          "Headings go down one level at a time: those who listen to a page go from one to the next, and would look for the missing one."
      ),
      example: "## Le bilan\n\n#### Les chiffres", "## The year\n\n#### Its figures",
      mend: Words(
        fr: "Retirez un croisillon à la ligne : « ### Les chiffres ».", en: "Take a number sign off: “### Its figures”."
      )
    ),
    .noteUnknown: Explanation(
      rule: Words(
        fr: "Un appel de note, « [^1] », mène à une note écrite dans le même texte, sur une ligne à elle.",
        en: "A call of a note, “[^1]”, leads to a note that is written in the same text, on a line of its own."),
      example: "La moitié des membres[^1].", "Half of the members[^1].",
      mend: Words(
        fr: "Ajoutez « [^1]: Selon le sondage de 2024. » au bas du texte.",
        en: "Add “[^1]: According to the survey of 2024.” at the foot of the text.")),
    .noteUncalled: Explanation(
      rule: Words(
        fr: "Une note est publiée là où un texte l’appelle; sans appel, personne ne la lirait.",
        en: "A note is published where a text calls it; without a call, nobody would read it."),
      example: "[^1]: Selon le sondage de 2024.", "[^1]: According to the survey of 2024.",
      mend: Words(
        fr: "Mettez « [^1] » dans le texte, où la note est utile.",
        en: "Put “[^1]” in the text, where the note is of use.")
    ),
    .noteTwice: Explanation(
      rule: Words(
        fr: "Chaque note d’un texte a son nom; de deux qui ont le même, la première est publiée.",
        en: "Each note of a text has its name; of two that have the same, the first is published."),
      example: "[^1]: Sondage de 2024.\n[^1]: Sondage de 2025.", "[^1]: Survey of 2024.\n[^1]: Survey of 2025.",
      mend: Words(
        fr: "Donnez un autre nom à la seconde, là où elle est appelée aussi : « [^2] ».",
        en: "Give the second another name, and where it is called too: “[^2]”.")),
    .tableCell: Explanation(
      rule: Words(
        fr: "Une rangée d’un tableau n’a pas plus de cellules que l’en-tête : le reste n’aurait pas de colonne.",
        en: "A row of a table has no more cells than the header: the rest would have no column."),
      example: "| Ville | Date |\n|---|---|\n| Berlin | mai | 2019 |",
      "| City | Date |\n|---|---|\n| Berlin | May | 2019 |",
      mend: Words(
        fr: "Ajoutez une colonne à l’en-tête, ou écrivez « \\| » pour une barre qui est du texte.",
        en: "Add a column to the header, or write “\\|” for a bar that is text.")),
    .anchorUnknown: Explanation(
      rule: Words(
        fr:
          "Ce qui suit le croisillon d’un lien désigne un endroit de la page : le titre d’une section, sans accents, ses mots unis par des tirets.",
        en:
          "What follows the number sign of a link names a place in the page: a section’s heading, without accents, its words joined by hyphens."
      ),
      example: "[L’objectif 1](../plans/2019-2023.md#objectif-un)",
      "[Objective 1](../plans/2019-2023.md#objective-one)",
      mend: Words(
        fr: "Corrigez le nom, ou retirez-le du lien : la page entière convient souvent.",
        en: "Correct the name, or take it off the link: the whole page often does.")),
  ]

  /// Files, addresses and the machine.
  static let ofFiles: [Code: Explanation] = [
    .ioRead: Explanation(
      rule: Words(
        fr: "Jalon doit pouvoir lire tout ce qui est dans content/.",
        en: "Jalon has to be able to read all of content/."),
      example: "chmod 000 content/index.md",
      mend: Words(
        fr:
          "Vérifiez les droits d’accès du fichier, qu’il est encore là et qu’un autre programme ne le tient pas ouvert, puis relancez Jalon.",
        en:
          "Check the file’s permissions, that it is still there and that no other program holds it, then run Jalon again."
      )),
    .ioWrite: Explanation(
      rule: Words(
        fr:
          "Jalon doit pouvoir écrire dans le dossier publié, et à côté de content/ dans .jalon/. Quand il ne peut pas, aucun fichier publié n’est perdu ni incomplet.",
        en:
          "Jalon has to be able to write to the published folder, and beside content/ to .jalon/. When it cannot, no published file is lost or incomplete."
      ),
      example: "public/ sur un disque plein", "public/ on a full disk",
      mend: Words(
        fr: "Faites de la place, ou vérifiez les droits d’accès du dossier.",
        en: "Make room, or check the folder’s permissions.")),
    .contentMissing: Explanation(
      rule: Words(
        fr: "Un site est un dossier qui contient un dossier content/.",
        en: "A site is a folder that holds a content/ folder."),
      example: "jalon build -s ailleurs", "jalon build -s elsewhere",
      mend: Words(
        fr: "Lancez Jalon depuis le dossier du site, ou nommez ce dossier avec -s.",
        en: "Run Jalon from the site’s folder, or name that folder with -s.")),
    .contentEmpty: Explanation(
      rule: Words(
        fr: "Un site a au moins une page : en publier un vide effacerait celui qui est en ligne.",
        en: "A site has one page at least: publishing an empty one would wipe the one online."),
      example: "content/  (vide)", "content/  (empty)",
      mend: Words(
        fr: "Créez content/index.md; une ligne suffit pour commencer.",
        en: "Make content/index.md; one line is enough to begin.")),
    .fileTooLarge: Explanation(
      rule: Words(
        fr: "Un texte fait moins de 10 Mo : un livre entier en fait un.",
        en: "A text is under 10 MB: a whole book is one."),
      example: "content/photos.md  (40 Mo)", "content/photos.md  (40 MB)",
      mend: Words(
        fr: "Partagez-le en plusieurs pages; si c’est une image ou un document, changez son extension.",
        en: "Split it into several pages; if it is an image or a document, change its extension.")),
    .fileNotUTF8: Explanation(
      rule: Words(
        fr: "Les textes sont en UTF-8, la façon d’enregistrer qui garde tous les accents.",
        en: "Texts are in UTF-8, the way of saving that keeps every accent."),
      example: "équipe.md enregistré en « Windows-1252 »", "team.md saved as “Windows-1252”",
      mend: Words(
        fr: "Enregistrez le fichier de nouveau, et choisissez l’encodage UTF-8.",
        en: "Save the file again, and choose the UTF-8 encoding.")),
    .fileName: Explanation(
      rule: Words(
        fr: "L’adresse d’une page vient du nom de son fichier, qui a donc au moins une lettre ou un chiffre.",
        en: "A page’s address comes from its file’s name, which has one letter or digit at least."),
      example: "content/—.md",
      mend: Words(fr: "Renommez le fichier.", en: "Rename the file.")),
    .linkOutside: Explanation(
      rule: Words(
        fr: "Un lien symbolique reste dans content/ : rien de ce qui est dehors n’est publié par mégarde.",
        en: "A symbolic link stays inside content/: nothing outside is published by accident."),
      example: "content/photos -> /home/moi/photos", "content/photos -> /home/me/photos",
      mend: Words(fr: "Copiez les fichiers dans content/.", en: "Copy the files into content/.")),
    .linkLoop: Explanation(
      rule: Words(
        fr: "Un lien symbolique ne mène pas au dossier qui le contient : on n’en finirait pas.",
        en: "A symbolic link does not lead to a folder that holds it: there would be no end to it."),
      example: "content/plans/tous -> ..", "content/plans/all -> ..",
      mend: Words(fr: "Supprimez-le.", en: "Remove it.")),
    .nestingTooDeep: Explanation(
      rule: Words(
        fr: "Listes, clés et sections ne s’emboîtent que sur un nombre raisonnable de niveaux.",
        en: "Lists, keys and sections nest to a reasonable depth only."),
      example: "titre: [[[[[[[[[[[[[[[[[[…", "title: [[[[[[[[[[[[[[[[[[…",
      mend: Words(fr: "Fermez ce qui est ouvert, ou simplifiez.", en: "Close what is open, or make it simpler.")),
    .textOutsized: Explanation(
      rule: Words(
        fr:
          "Un tableau a au plus 500 colonnes, et un texte n’est pas fait de ce qui prendrait un temps ou une place sans mesure avec lui.",
        en:
          "A table has at most 500 columns, and a text is not made of what would take time or room out of all proportion to it."
      ),
      example: "| a | a | a | a | a | a | a | a | …",
      mend: Words(fr: "Partagez ou raccourcissez ce passage.", en: "Split or shorten this passage.")),
    .addressTwice: Explanation(
      rule: Words(
        fr:
          "Deux fichiers ne peuvent pas avoir la même adresse : l’un effacerait l’autre. Accents et majuscules n’y comptent pas.",
        en:
          "Two files cannot have the same address: one would erase the other. Accents and capitals do not count there."),
      example: "content/équipe.md\ncontent/Equipe.md",
      mend: Words(
        fr: "Renommez l’un des deux, ou donnez-lui une autre « adresse » dans son en-tête.",
        en: "Rename one of the two, or give it another “slug” in its front matter.")),
  ]
}
