import Basics
import Markdown
import Model

/// Gives the acronyms of a site's glossary and organizations their meaning where a text first uses them.
func abbreviate(_ site: inout Site, jobs: Int) {
  for language in site.settings.languages {
    let meanings = site.acronyms(in: language)
    guard !meanings.isEmpty else { continue }
    let marks = Abbreviations(meanings)
    for index in site.pages.indices where site.pages[index].header.language == language {
      site.pages[index].pieces = marked(site.pages[index].pieces, marks)
    }
    for index in site.reports.indices where site.reports[index].header.language == language {
      site.reports[index].page.pieces = marked(site.reports[index].page.pieces, marks)
    }
    for index in site.plans.indices where site.plans[index].header.language == language {
      mark(&site.plans[index], marks)
    }
    site.missions.parallelUpdate(jobs: jobs) { if $0.header.language == language { mark(&$0.body, marks) } }
    for index in site.policies.indices where site.policies[index].header.language == language {
      mark(&site.policies[index].body, marks)
    }
    for index in site.events.indices where site.events[index].header.language == language {
      mark(&site.events[index].body, marks)
    }
    for index in site.organizations.indices where site.organizations[index].header.language == language {
      mark(&site.organizations[index].body, marks)
    }
  }
}

/// Gives acronyms their meaning in footnotes, each of which is read apart from its text.
func abbreviate(_ notes: inout [String: Note], _ acronyms: (Language) -> [String: String]) {
  guard !notes.isEmpty else { return }
  for language in Set(notes.values.map(\.language)) {
    let meanings = acronyms(language)
    guard !meanings.isEmpty else { continue }
    let marks = Abbreviations(meanings)
    for (key, note) in notes where note.language == language { notes[key]?.markup = marks.mark(note.markup) }
  }
}

/// The pieces of a page are read one after the other: an acronym is explained in the first that has it.
private func marked(_ pieces: [Piece], _ marks: Abbreviations) -> [Piece] {
  var texts = marks.mark(
    pieces.compactMap { if case .prose(let prose) = $0 { prose.markup } else { nil } }
  )[...]
  return pieces.map { piece in
    guard case .prose = piece, let text = texts.popFirst() else { return piece }
    return .prose(Prose(text))
  }
}

/// Objectives and projects have pages of their own, and explain their acronyms again.
private func mark(_ plan: inout Plan, _ marks: Abbreviations) {
  mark(&plan.details.body, marks)
  for objective in plan.objectives.indices {
    mark(&plan.objectives[objective].details.body, marks)
    for project in plan.objectives[objective].projects.indices {
      mark(&plan.objectives[objective].projects[project].details.body, marks)
    }
  }
}

private func mark(_ prose: inout Prose, _ marks: Abbreviations) {
  if !prose.isEmpty { prose.markup = marks.mark(prose.markup) }
}
