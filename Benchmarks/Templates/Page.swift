import Diagnostics
import Templates

/// A page of a plan as the theme makes them: a layout that it inherits from, partials, and sections in sections.
enum Page {
  static let library = Library(
    templates.reduce(into: [:]) { $0[$1.key] = SourceText(path: "templates/\($1.key).html", text: $1.value) })

  private static let templates = [
    "layout": """
    <!doctype html>
    <html lang="{{language.tag}}">
    <head>
      <meta charset="utf-8">
      <title>{{$title}}{{page.title}}{{/title}} - {{site.title}}</title>
      <meta name="description" content="{{page.description}}">
      <link rel="stylesheet" href="{{site.stylesheet}}">
      {{$head}}{{/head}}
    </head>
    <body>
      <a class="skip" href="#content">{{words.skip}}</a>
      <header>
        <a href="{{site.home}}">{{site.title}}</a>
        <nav aria-label="{{words.menu}}">
          <ul>
            {{#site.menu}}
              <li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a></li>
            {{/site.menu}}
          </ul>
        </nav>
      </header>
      <main id="content">
        {{$content}}{{/content}}
      </main>
      <footer>
        <p>{{site.licence}} {{words.asOf}} {{page.asOf}}</p>
      </footer>
    </body>
    </html>
    """,
    "plan": """
    {{<layout}}
    {{$head}}
      <link rel="alternate" type="application/json" href="{{plan.data}}">
    {{/head}}
    {{$content}}
      <h1>{{plan.title}}</h1>
      <p>{{plan.period.text}}</p>
      {{{plan.vision}}}
      {{#plan.objectives}}
        <section id="{{anchor}}">
          <h2>{{words.objective}} {{number}}{{words.colon}} {{title}}</h2>
          {{{text}}}
          {{^projects}}
            <p>{{words.noProject}}</p>
          {{/projects}}
          {{#projects}}
            {{>project}}
          {{/projects}}
        </section>
      {{/plan.objectives}}
    {{/content}}
    {{/layout}}
    """,
    "project": """
    <article id="{{anchor}}">
      <h3><a href="{{address}}">{{title}}</a></h3>
      <p>{{progress.done}} / {{progress.total}}</p>
      <ol>
        {{#milestones}}
          {{>milestone}}
        {{/milestones}}
      </ol>
    </article>
    """,
    "milestone": """
    <li id="{{anchor}}">
      <span class="state {{state.key}}">{{state.text}}</span> {{title}}
      {{#date}}<time>{{date.text}}</time>{{/date}}
    </li>
    """,
  ]

  static let value: Value = [
    "language": ["tag": "fr-CA", "code": "fr"],
    "site": [
      "title": "Regroupement des arts imprimés", "licence": "CC BY 4.0", "home": .address("/"),
      "stylesheet": .address("/theme.css"), "menu": .list((1...5).map(menuItem)),
    ],
    "words": [
      "skip": "Aller au contenu", "menu": "Menu principal", "asOf": "En date du", "objective": "Objectif",
      "colon": "\u{A0}:",
      "noProject": "Aucun projet pour l’instant", "project": "Projet", "milestone": "Jalon", "search": "Recherche",
      "partners": "Partenaires", "results": "Résultats", "indicators": "Indicateurs", "matrix": "Matrice",
    ],
    "page": [
      "title": "Plan d’action 2019-2023", "description": "Ce que nous ferons & comment", "asOf": "1er mars 2023",
    ],
    "plan": [
      "title": "Plan d’action 2019-2023", "data": .address("/plans/2019-2023/plan.json"),
      "period": ["text": "2019-2023", "start": "2019", "end": "2023"],
      "vision": .markup(
        "<p>Un secteur <a href=\"\u{1}/plans/2019-2023/#a\">fort</a>, reconnu et soutenu par son milieu.</p>"),
      "objectives": .list((1...3).map(objective)),
    ],
  ]

  private static func menuItem(_ number: Int) -> Value {
    ["address": .address("/section-\(number)/"), "title": "Section numéro \(number)", "isCurrent": .bool(number == 2)]
  }

  private static func objective(_ number: Int) -> Value {
    [
      "number": .integer(number), "anchor": "objectif-\(number)", "title": "Le secteur est renforcé et soutenu",
      "text": .markup("<p>Pourquoi cet objectif, en deux ou trois phrases qui disent ce que l’on veut changer.</p>"),
      "projects": .list((1...2).map { project(number, $0) }),
    ]
  }

  private static func project(_ objective: Int, _ number: Int) -> Value {
    [
      "anchor": "projet-\(objective)-\(number)", "title": "Conférences bisannuelles d’ici & d’ailleurs",
      "address": .address("/plans/2019-2023/objectif-\(objective)/projet-\(number)/"),
      "progress": ["done": .integer(number), "total": 2],
      "milestones": .list((1...2).map { milestone(objective, number, $0) }),
    ]
  }

  private static func milestone(_ objective: Int, _ project: Int, _ number: Int) -> Value {
    [
      "anchor": "jalon-\(objective)-\(project)-\(number)", "title": "Financement de la conférence 2020",
      "state": ["key": "done", "text": "réalisé"],
      "date": number == 1 ? ["text": "novembre 2019 - mars 2020", "edtf": "2019-11/2020-03"] : nil,
    ]
  }
}
