import Basics

extension Explanation {
  /// What is published when, and under which old addresses.
  static let ofPublishing: [Code: Explanation] = [
    .heldBack: Explanation(
      rule: Words(
        fr:
          "Une page est retenue tant que son en-tête en fait un brouillon, avant le jour de « publier le » et après celui de « expire le ». Rien d’elle ni des fichiers de son dossier n’est publié.",
        en:
          "A page is held back as long as its front matter makes it a draft, before the day of “publish from” and after that of “expires”. Nothing of it or of its folder’s files is published."
      ),
      example: "titre: Plan 2024-2028\npublier le: 2024-01-15", "title: Plan 2024-2028\npublish from: 2024-01-15",
      mend: Words(
        fr:
          "Rien n’y oblige. Pour la voir avant les autres : jalon build -D (brouillons), -F (à venir) ou -E (expirées).",
        en:
          "Nothing needs to be done. To see it before others do: jalon build -D (drafts), -F (future) or -E (expired)."
      )),
    .linkHeld: Explanation(
      rule: Words(
        fr:
          "Un lien vers une page ou un fichier retenu serait brisé : son texte reste, sans lien, et un nom reste un simple nom. Le lien revient de lui-même le jour où la page ouvre.",
        en:
          "A link to a page or a file that is held back would be broken: its text stays, without a link, and a name stays a plain name. The link comes back by itself on the day when the page opens."
      ),
      example: "[Le plan à venir](plans/2024-2028.md)", "[The plan to come](plans/2024-2028.md)",
      mend: Words(
        fr: "Rien n’y oblige si la page ouvre bientôt; sinon, retirez le lien.",
        en: "Nothing needs to be done if the page opens soon; otherwise take the link out.")),
    .expiresFirst: Explanation(
      rule: Words(
        fr: "Une page expire le jour où elle ouvre ou plus tard; sinon, elle ne serait jamais publiée.",
        en: "A page expires on the day when it opens or later; otherwise it would never be published."),
      example: "publier le: 2024-03-01\nexpire le: 2023-03-01", "publish from: 2024-03-01\nexpires: 2023-03-01",
      mend: Words(fr: "Corrigez l’une des deux dates.", en: "Correct one of the two dates.")),
    .destinationRefused: Explanation(
      rule: Words(
        fr:
          "Le dossier publié est à part : ni le site lui-même ou un dossier qui le contient, ni content/, templates/, .jalon/ ou .git/, ni le dossier personnel, ni celui d’un autre site. Jalon y efface ce que le site n’a plus.",
        en:
          "The published folder stands apart: not the site itself or a folder that holds it, not content/, templates/, .jalon/ or .git/, not the home folder, not another site’s. Jalon removes there what the site no longer has."
      ),
      example: "jalon build -d content",
      mend: Words(
        fr: "Choisissez un autre dossier, comme public ou ../site-public.",
        en: "Choose another folder, such as public or ../site-public.")),
    .outputForeign: Explanation(
      rule: Words(
        fr:
          "Jalon n’écrase que les fichiers qu’il a écrits et que personne n’a changés depuis. Il les reconnaît à « .jalon-published », qu’il laisse dans le dossier publié.",
        en:
          "Jalon only writes over files that it wrote and that nobody has changed since. It knows them by “.jalon-published”, which it leaves in the published folder."
      ),
      example: "public/index.html, écrit par quelqu’un d’autre", "public/index.html, written by somebody else",
      mend: Words(
        fr:
          "Déplacez ces fichiers, ou publiez ailleurs (-d). Si le site peut les remplacer : jalon build --take-over.",
        en: "Move these files, or publish elsewhere (-d). If the site may replace them: jalon build --take-over.")),
    .outputChanged: Explanation(
      rule: Words(
        fr:
          "Jalon ne retire du dossier publié que les fichiers qu’il a écrits et que personne n’a changés depuis : les autres restent en ligne.",
        en:
          "Jalon only removes files from the published folder that it wrote and that nobody has changed since: others stay online."
      ),
      example: "public/equipe/index.html, retouché à la main", "public/team/index.html, edited by hand",
      mend: Words(
        fr: "Supprimez-les vous-même s’ils ne doivent plus être en ligne.",
        en: "Remove them yourself if they should no longer be online.")),
    .timeZoneUnknown: Explanation(
      rule: Words(
        fr:
          "Un fuseau horaire se nomme par une de ses villes, comme dans la base tz. Les jours du site commencent à minuit, là-bas.",
        en: "A time zone is named by one of its cities, as in the tz database. The site’s days begin at midnight there."
      ),
      example: "fuseau: Heure de l’Est", "time zone: Eastern",
      mend: Words(fr: "Écrivez « America/Toronto ».", en: "Write “America/Toronto”.")),
    .hourRounded: Explanation(
      rule: Words(
        fr:
          "Jalon publie par jours. Ce qui s’ouvre au cours d’un jour s’ouvre le lendemain, et ce qui se ferme au cours d’un jour se ferme la veille : jamais trop tôt, jamais trop longtemps.",
        en:
          "Jalon publishes by days. What opens in the course of a day opens on the next, and what closes in the course of a day closes the day before: never too early, never too long."
      ),
      example: "publier le: 2027-05-01T20:00:00-04:00", "publish from: 2027-05-01T20:00:00-04:00",
      mend: Words(fr: "Écrivez le jour seul : 2027-05-01.", en: "Write the day alone: 2027-05-01.")),
    .hourDoubtful: Explanation(
      rule: Words(
        fr:
          "Au printemps, l’horloge saute une heure, qui n’existe donc pas. Une heure d’il y a longtemps suivait d’autres règles.",
        en: "In spring clocks skip an hour, which then does not exist. A time of long ago followed other rules."),
      example: "début: 2027-03-14 02:30", "start: 2027-03-14 02:30",
      mend: Words(fr: "Vérifiez l’heure.", en: "Check the time.")),
    .hourTwice: Explanation(
      rule: Words(
        fr: "À l’automne, une heure vient deux fois; la première est prise.",
        en: "In autumn an hour comes twice; the first is taken."),
      example: "début: 2027-11-07 01:30", "start: 2027-11-07 01:30",
      mend: Words(
        fr: "Pour la seconde, écrivez son décalage : 2027-11-07T01:30:00-05:00.",
        en: "For the second, write its offset: 2027-11-07T01:30:00-05:00.")),
    .aliasInvalid: Explanation(
      rule: Words(
        fr:
          "Une ancienne adresse est celle d’une page de ce site, depuis sa racine. Ce qui suit « ? » ou « # » n’en fait pas partie : un site de fichiers ne le voit pas.",
        en:
          "An old address is that of a page of this site, from its root. What follows “?” or “#” is no part of it: a site made of files does not see it."
      ),
      example: "anciennes adresses:\n  - https://autre.example/plan\n  - /?page_id=12",
      "aliases:\n  - https://other.example/plan\n  - /?page_id=12",
      mend: Words(
        fr: "Écrivez ce qui suit le nom du site : /ancien-plan/.", en: "Write what follows the site’s name: /old-plan/."
      )
    ),
    .aliasTaken: Explanation(
      rule: Words(
        fr: "Une ancienne adresse mène à une seule page, et n’est plus celle d’aucune.",
        en: "An old address leads to one page, and is no longer that of any."),
      example: "anciennes adresses: /plans/   # la liste des plans", "aliases: /plans/   # the list of plans",
      mend: Words(
        fr: "Retirez-la de l’un des deux en-têtes, ou donnez une autre « adresse » à la page qui l’occupe.",
        en: "Take it out of one of the two files, or give the page that has it another “slug”.")),
  ]
}
