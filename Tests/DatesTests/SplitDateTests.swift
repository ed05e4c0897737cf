import Testing

@testable import Dates

/// A date beside a title, and the title.
@Suite struct SplitDateTests {
  @Test(arguments: [
    ("Peindre – juin 2024", "Peindre", "juin 2024", "2024-06"),
    ("Peindre - juin 2024.", "Peindre", "juin 2024", "2024-06"),
    ("Peindre — juin 2024 ;", "Peindre", "juin 2024", "2024-06"),
    ("Peindre—juin 2024", "Peindre", "juin 2024", "2024-06"),
    ("Ouvrir, printemps 2027", "Ouvrir", "printemps 2027", "2027-21"),
    ("Ouverture\u{A0}: mars 2024", "Ouverture", "mars 2024", "2024-03"),
    ("Open the hall: March 2024", "Open the hall", "March 2024", "2024-03"),
    ("Ouvrir ; mars 2024", "Ouvrir", "mars 2024", "2024-03"),
    ("Ouvrir\tmars 2024", "Ouvrir", "mars 2024", "2024-03"),
    ("Ouvrir | mars 2024", "Ouvrir", "mars 2024", "2024-03"),
    ("Ouvrir → mars 2024", "Ouvrir", "mars 2024", "2024-03"),
    ("Ouvrir -> mars 2024", "Ouvrir", "mars 2024", "2024-03"),
    ("Phase 1 – mars 2024 – juin 2024", "Phase 1", "mars 2024 – juin 2024", "2024-03/2024-06"),
    ("Paint, by May 15, 2023", "Paint", "by May 15, 2023", "../2023-05-15"),
    ("Réunions du comité, en continu", "Réunions du comité", "en continu", "2019/2023"),
    ("Forum 2020 – juin 2021", "Forum 2020", "juin 2021", "2021-06"),
    ("Peindre – 2024", "Peindre", "2024", "2024"),
  ])
  func trails(_ text: String, _ title: String, _ phrase: String, _ edtf: String) {
    check(planReader.trailingDate(text), of: text, title, phrase, edtf)
    check(planReader.dateSplit(text), of: text, title, phrase, edtf)
  }

  @Test(arguments: [
    ("Mars 2024 : ouvrir", "ouvrir", "Mars 2024", "2024-03"),
    ("2024 – Ouvrir la salle", "Ouvrir la salle", "2024", "2024"),
    ("2020 - 2022 : Ouvrir", "Ouvrir", "2020 - 2022", "2020/2022"),
    ("D’ici 2021, consulter les membres", "consulter les membres", "D’ici 2021", "../2021"),
    ("By May 15, 2023, consult members", "consult members", "By May 15, 2023", "../2023-05-15"),
    ("En continu : recruter", "recruter", "En continu", "2019/2023"),
  ])
  func leads(_ text: String, _ title: String, _ phrase: String, _ edtf: String) {
    check(planReader.leadingDate(text), of: text, title, phrase, edtf)
    check(planReader.dateSplit(text), of: text, title, phrase, edtf)
  }

  @Test(
    "A title that holds a year, or that is a date, is whole",
    arguments: [
      "Forum 2020", "Budget 2024-2025", "Vision 2030", "Forum 2020 – 2021", "2020, une année charnière",
      "Plan d’action 2019-2023 – Bilan", "mars 2020", "2020 – 2021", "Mars 2020 - juin 2021", "", " – ", ": 2020",
      "Semaine 12:30", "Co-création", "Annuel, le rapport",
    ])
  func leavesWhole(_ text: String) {
    #expect(planReader.dateSplit(text) == nil)
  }

  @Test("In parentheses first, and what is nearly a date is said")
  func order() {
    check(
      planReader.dateSplit("Peindre – le hall (juin 2021)"), of: "Peindre – le hall (juin 2021)", "Peindre – le hall",
      "juin 2021", "2021-06")
    let slip = planReader.dateSplit("Ouvrir – mras 2024")
    #expect(slip?.title == "Ouvrir – mras 2024")
    #expect(slip?.reading == .unread(nearest: "mars 2024"))
    let inside = planReader.leadingDate("2024, Direction", inParentheses: true)
    check(inside, of: "2024, Direction", "Direction", "2024", "2024")
  }

  private func check(
    _ split: SplitDate?, of text: String, _ title: String, _ phrase: String, _ edtf: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    guard let split, case .read(let when, _) = split.reading else {
      Issue.record("« \(text) » has no date: \(String(describing: split))", sourceLocation: location)
      return
    }
    #expect(split.title == title, sourceLocation: location)
    #expect(split.phrase == phrase, sourceLocation: location)
    #expect(Array(text.utf8)[split.range].elementsEqual(phrase.utf8), sourceLocation: location)
    #expect(when.edtf?.description == edtf, sourceLocation: location)
  }
}
