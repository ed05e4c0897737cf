import Basics

extension Explanation {
  /// Templates and the words of the interface, for whoever changes the look of a site.
  static let ofTemplates: [Code: Explanation] = [
    .templateMissing: Explanation(
      rule: Words(
        fr: "Le gabarit qu’une page ou un autre gabarit demande est dans templates/ ou dans le thème fourni.",
        en: "The template that a page or another template asks for is in templates/ or in the built-in theme."),
      example: "gabarit: affiche", "layout: poster",
      mend: Words(
        fr: "Corrigez le nom, ou créez templates/affiche.html.", en: "Correct the name, or make templates/poster.html.")
    ),
    .templateSyntax: Explanation(
      rule: Words(
        fr: "Une balise est un nom entre doubles accolades, avec au besoin un signe devant (#, ^, /, >, &, !).",
        en: "A tag is a name in double braces, with a sign before it if need be (#, ^, /, >, &, !)."),
      example: "{{}}",
      mend: Words(fr: "Mettez-y un nom, ou enlevez-la.", en: "Put a name in it, or remove it.")),
    .templateUnclosed: Explanation(
      rule: Words(
        fr: "Chaque section ouverte est fermée, et dans l’ordre.",
        en: "Each section that is opened is closed, and in order."),
      example: "{{#plans}}<li>{{title}}</li>",
      mend: Words(fr: "Ajoutez {{/plans}} là où elle finit.", en: "Add {{/plans}} where it ends.")),
    .templateName: Explanation(
      rule: Words(
        fr: "Un nom que rien ne fournit est une erreur, et non un blanc dans la page.",
        en: "A name that nothing supplies is an error, not a blank in the page."),
      example: "{{plan.titel}}",
      mend: Words(
        fr: "Corrigez-le; le message donne le nom le plus proche.",
        en: "Correct it; the message gives the nearest name.")),
    .templatePartial: Explanation(
      rule: Words(
        fr: "Un gabarit appelé par une valeur l’est par le nom d’un gabarit qui existe.",
        en: "A template that is called through a value is called by the name of one that exists."),
      example: "{{>*modele}}", "{{>*model}}",
      mend: Words(
        fr: "Voyez quelle valeur porte ce nom sur cette page.", en: "See which value has that name on this page.")),
    .templateRecursion: Explanation(
      rule: Words(
        fr: "Un gabarit peut s’appeler lui-même, mais pas sans fin.",
        en: "A template may call itself, but not without end."),
      example: "templates/partials/menu.html : {{>partials/menu}}", "templates/partials/menu.html: {{>partials/menu}}",
      mend: Words(
        fr: "Mettez l’appel dans une section qui finit par être vide.",
        en: "Put the call in a section that ends up empty.")),
  ]
}
