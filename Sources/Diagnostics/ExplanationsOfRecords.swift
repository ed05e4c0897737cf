import Basics

extension Explanation {
  /// What missions, contacts, policies and events say, once they are read.
  static let ofRecords: [Code: Explanation] = [
    .entryIncomplete: Explanation(
      rule: Words(
        fr: "Un élément d’une liste dit au moins de quoi il s’agit : un nom, un titre, un fichier.",
        en: "An entry of a list says at least what it is about: a name, a title, a file."),
      example: "## Financement\n\n- \n  - montant : 12 500 $", "## Funding\n\n- \n  - amount: $12,500",
      mend: Words(fr: "Ajoutez ce qui manque, ou retirez l’élément.", en: "Add what is missing, or take the entry out.")
    ),
    .countryUnknown: Explanation(
      rule: Words(
        fr: "Un pays s’écrit en français ou en anglais, ou par son code ISO 3166 de deux lettres.",
        en: "A country is written in English or French, or as its two-letter ISO 3166 code."),
      example: "## Lieux\n\n- Berlin, Alemagne", "## Places\n\n- Berlin, Germny",
      mend: Words(fr: "Corrigez le nom : Allemagne, Germany ou DE.", en: "Correct the name: Germany, Allemagne or DE.")),
    .consentMissing: Explanation(
      rule: Words(
        fr:
          "Une personne n’est nommée qu’avec son consentement, noté avec sa date. Sans lui, ni son nom, ni son courriel, ni son téléphone ne sont publiés.",
        en:
          "A person is named only with their consent, recorded with its date. Without it, neither name nor e-mail nor phone is published."
      ),
      example: "## Participants\n\n- Léa Untel", "## Participants\n\n- Lea Someone",
      mend: Words(
        fr:
          "Demandez-le, puis ajoutez « - consentement : 2024-03-01 »; si c’est un organisme, « - nature : organisme ».",
        en: "Ask for it, then add “- consent: 2024-03-01”; if it is an organization, “- kind: organization”.")),
    .consentExpired: Explanation(
      rule: Words(
        fr: "Un consentement vaut de sa date à celle où il expire. Passé ce jour, la personne n’est plus publiée.",
        en:
          "A consent holds from its date to the one on which it expires. After that day, the person is no longer published."
      ),
      example: "## Participants\n\n- Léa Untel\n  - consentement : 2015-01-10\n  - expire : 2017-01-10",
      "## Participants\n\n- Lea Someone\n  - consent: 2015-01-10\n  - expires: 2017-01-10",
      mend: Words(
        fr: "Demandez-le de nouveau et changez les dates, ou retirez la personne.",
        en: "Ask for it again and change the dates, or take the person out.")),
    .contactUnknown: Explanation(
      rule: Words(
        fr:
          "Ceux que l’on a rencontrés sont dans le bottin. Un nom qui n’y est pas pourrait être celui d’une personne : il n’est pas publié.",
        en:
          "Those who were met are in the directory. A name that is not there could be a person’s: it is not published."),
      example: "## Rencontres\n\n- Dîner d’accueil (12 mai 2019)\n  - avec : Festival inconnu",
      "## Meetings\n\n- Welcome dinner (May 12, 2019)\n  - with: Unknown Festival",
      mend: Words(
        fr: "Ajoutez une ligne à contacts/contacts.csv, ou corrigez le nom.",
        en: "Add a row to contacts/contacts.csv, or correct the name.")),
    .personalData: Explanation(
      rule: Words(
        fr:
          "Le nom, le courriel ou le téléphone de qui n’a pas consenti ne paraît nulle part : ni dans un texte, ni dans une adresse, ni dans un fichier joint.",
        en:
          "The name, e-mail or phone of someone who has not consented appears nowhere: in no text, no address, no file."
      ),
      example: "## Participants\n\n- Léa Untel\n\n## Bilan\n\nMerci à Léa Untel.",
      "## Participants\n\n- Lea Someone\n\n## Review\n\nThanks to Lea Someone.",
      mend: Words(
        fr: "Retirez le nom du texte ou du fichier, ou notez le consentement.",
        en: "Take the name out of the text or the file, or record the consent.")),
    .personalDataLikely: Explanation(
      rule: Words(
        fr:
          "Une initiale et un nom, un nom d’un seul mot, une partie d’un nom composé peuvent désigner quelqu’un qui n’a pas consenti, ou quelqu’un d’autre.",
        en:
          "An initial and a family name, a name of one word, a part of a double name may mean someone who has not consented, or someone else."
      ),
      example: "## Participants\n\n- Léa Untel\n\n## Bilan\n\nMerci à L. Untel.",
      "## Participants\n\n- Lea Someone\n\n## Review\n\nThanks to L. Someone.",
      mend: Words(
        fr:
          "Si c’est cette personne, retirez le nom ou notez le consentement. Si c’est une autre, rien n’y oblige; notée au bottin avec son consentement, elle ne sera plus confondue.",
        en:
          "If it is that person, take the name out or record the consent. If it is another, nothing needs to be done; once in the directory with their consent, they are no longer taken for that person."
      )),
    .fileUnverified: Explanation(
      rule: Words(
        fr:
          "Quand quelqu’un n’a pas consenti à être nommé, les fichiers joints sont lus aussi; celui-ci ne peut pas l’être en entier.",
        en:
          "Where someone has not consented to be named, attached files are read as well; this one cannot be, or not all of it."
      ),
      example: "[Procès-verbal](documents/pv-numerise.pdf)", "[Minutes](documents/minutes-scanned.pdf)",
      mend: Words(
        fr:
          "Relisez le fichier, puis mettez cette règle à « ignorer » dans site.yml si tout va bien; ou publiez-le sans mot de passe, en PDF avec texte ou en docx.",
        en:
          "Read the file through, then set this rule to “ignore” in site.yml if all is well; or publish it without a password, as a PDF with text or a docx."
      )),
    .currencyMissing: Explanation(
      rule: Words(
        fr: "Une somme dit sa devise : bien des pays ont des dollars.",
        en: "A sum says its currency: many countries have dollars."),
      example: "## Financement\n\n- Conseil des arts\n  - montant : 12 500 $",
      "## Funding\n\n- Arts Council\n  - amount: $12,500",
      mend: Words(
        fr: "Ajoutez « - devise : CAD », ou écrivez 12 500 $ CA.", en: "Add “- currency: CAD”, or write CA$12,500.")),
    .participantTwice: Explanation(
      rule: Words(
        fr: "Chaque participant est nommé une fois par mission.", en: "Each participant is named once in a mission."),
      example: "## Participants\n\n- Studio A\n  - nature : organisme\n- Studio A\n  - nature : organisme",
      "## Participants\n\n- Studio A\n  - kind: organization\n- Studio A\n  - kind: organization",
      mend: Words(fr: "Réunissez les deux, ou retirez l’un.", en: "Put the two together, or take one out.")),
    .encounterOutsideMission: Explanation(
      rule: Words(
        fr: "Une rencontre, une visite, une soirée a lieu pendant la mission.",
        en: "A meeting, a visit, an evening takes place during the mission."),
      example: "---\ndates: 12-17 mai 2019\n---\n## Rencontres\n\n- Dîner d’accueil (12 juin 2019)",
      "---\ndates: May 12-17, 2019\n---\n## Meetings\n\n- Welcome dinner (June 12, 2019)",
      mend: Words(fr: "Corrigez sa date, ou celles de la mission.", en: "Correct its date, or those of the mission.")),
    .missionWithoutPolicy: Explanation(
      rule: Words(
        fr: "Une mission dit de quelle politique elle relève.", en: "A mission says which policy governs it."),
      example: "---\ntitre: Berlin 2019\n---", "---\ntitle: Berlin 2019\n---",
      mend: Words(
        fr: "Ajoutez « politique : » et le titre de la politique.", en: "Add “policy:” and the policy’s title.")),
    .organizationUnknown: Explanation(
      rule: Words(
        fr: "Un organisme nommé quelque part a sa page, que l’on trouve par son nom, son sigle ou son fichier.",
        en: "An organization that is named somewhere has its page, found by its name, its acronym or its file."),
      example: "## Objectif 1 : Un\n### Projet : A\nPartenaires : RAMO",
      "## Objective 1: One\n### Project: A\nPartners: RAMO",
      mend: Words(
        fr: "Ajoutez un fichier dans organisations/, ou laissez : le nom est publié tel quel.",
        en: "Add a file in organisations/, or leave it: the name is published as it is.")),
    .policyLate: Explanation(
      rule: Words(
        fr:
          "Une politique entre en vigueur dans les 30 jours de son approbation, ou dans le « délai » qu’elle se donne.",
        en: "A policy comes into force within 30 days of its approval, or of the days that its “within” gives."),
      example: "---\napprouvée: 2020-01-10\nen vigueur: 2020-04-01\n---",
      "---\napproved: 2020-01-10\neffective: 2020-04-01\n---",
      mend: Words(
        fr: "Corrigez l’une des deux dates, ou écrivez le délai qui vaut : « délai: 90 ».",
        en: "Correct one of the two dates, or write what holds: “within: 90”.")),
    .policyForbids: Explanation(
      rule: Words(
        fr: "Ce que fait une mission ne va pas contre la politique dont elle relève.",
        en: "What a mission does is not against the policy that governs it."),
      example: "## Réseautage\n\n- Soirée publique (14 mai 2019)\n  - nature : spectacle",
      "## Networking\n\n- Public evening (May 14, 2019)\n  - kind: performance",
      mend: Words(
        fr: "Revoyez l’activité ou sa nature avec qui veille à la politique.",
        en: "Look at the activity or its kind again with whoever sees to the policy.")),
    .eventEndsFirst: Explanation(
      rule: Words(fr: "Un événement finit après avoir commencé.", en: "An event ends after it has begun."),
      example: "---\ndébut: 2023-02-13 10:45\nfin: 2023-02-13 9:45\n---",
      "---\nstart: 2023-02-13 10:45\nend: 2023-02-13 9:45\n---",
      mend: Words(fr: "Échangez les deux heures, ou corrigez la date.", en: "Swap the two times, or correct the date.")),
    .newsUndated: Explanation(
      rule: Words(
        fr: "Une actualité dit de quel jour elle est : la liste va de la plus récente à la plus ancienne.",
        en: "A piece of news says of which day it is: the list goes from the newest to the oldest."),
      example: "---\ntitre: Notre studio rouvre\n---", "---\ntitle: Our studio opens again\n---",
      mend: Words(
        fr: "Ajoutez le jour : « date: 2026-05-12 ».", en: "Add the day: “date: 2026-05-12”.")),
  ]
}
