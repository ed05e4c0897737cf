import Testing

@testable import Redaction

/// What is looked for of what somebody recorded.
@Suite struct RecordedPeopleTests {
  static let fields: [(String, [String])] = [
    ("Noémie Lachaîne", ["Noémie Lachaîne"]), ("Noémie Lachaîne – Galerie X", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne et Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne; Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne / Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne/Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne & Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("NOÉMIE LACHAÎNE ET PAUL SAUVÉ", ["NOÉMIE LACHAÎNE", "PAUL SAUVÉ"]),
    ("Noémie Lachaîne, Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne, Paul Sauvé et Li Na", ["Noémie Lachaîne", "Paul Sauvé", "Li Na"]),
    ("Noémie et Paul Sauvé", ["Noémie Sauvé", "Paul Sauvé"]), ("Noémie Lachaîne <kiki@x.org>", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne PhD", ["Noémie Lachaîne"]), ("Noémie Lachaîne, Ph. D.", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne, M.Sc., ing.", ["Noémie Lachaîne"]), ("Noémie Lachaîne dite Kiki", ["Noémie Lachaîne", "Kiki"]),
    ("Noémie « Kiki » Lachaîne", ["Kiki", "Noémie Lachaîne"]), ("Noémie Lachaîne (elle)", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne, direction", ["Noémie Lachaîne"]), ("Noémie Lachaîne, directrice générale", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne, Directrice artistique", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne : commissaire", ["Noémie Lachaîne"]),
    ("Galerie X : Noémie Lachaîne", ["Noémie Lachaîne"]), ("Commissaire : Noémie Lachaîne", ["Noémie Lachaîne"]),
    ("Commissaire Noémie Lachaîne", ["Noémie Lachaîne"]), ("Noémie Lachaîne (Galerie X)", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne — kiki77@x.org — 418 722-9034", ["Noémie Lachaîne"]),
    ("Noémie Lachaîne, Lyon", ["Lyon Noémie Lachaîne", "Noémie Lachaîne"]),
    ("Côté, Élise", ["Élise Côté"]), ("de la Durantaye, Marie-Ève", ["Marie-Ève de la Durantaye"]),
    ("Mme Élise Côté", ["Mme Élise Côté"]),
    ("klô", ["klô"]), ("bell hooks", ["bell hooks"]), ("2Fik", ["2Fik"]), ("Jean-Pierre Roy", ["Jean-Pierre Roy"]),
    ("김연아, 이산", ["김연아", "이산"]),
    ("artiste", []), ("Noémie Lachaîne\nPaul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Jean-Philippe Ortega y Gasset", ["Jean-Philippe Ortega y Gasset"]),
    ("Noémie Lachaîne ou Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne avec Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"]),
    ("Noémie Lachaîne (Paul Sauvé)", ["Noémie Lachaîne"]), ("Noémie Lachaîne, Atelier Rouge inc.", ["Noémie Lachaîne"]),
    ("M. Paul Sauvé et Mme Li Na", ["M. Paul Sauvé", "Mme Li Na"]),
  ]

  @Test(arguments: fields) func names(text: String, names: [String]) {
    #expect(Set(RecordedPeople(named: text).names) == Set(names))
  }

  @Test func organizationsThatAreRecordedAreNone() {
    let people = RecordedPeople(named: "Zed Zed – Noémie Lachaîne") { $0 == "Zed Zed" }
    #expect(people.names == ["Noémie Lachaîne"])
    // Nobody else is recorded there.
    #expect(RecordedPeople(named: "Zed Zed") { $0 == "Zed Zed" }.names == ["Zed Zed"])
    #expect(RecordedPeople(met: "Festival Z, Noémie Lachaîne") == RecordedPeople(named: "Noémie Lachaîne"))
    #expect(RecordedPeople(named: "Ville de Rimouski").doubtful == ["Ville de Rimouski"])
    #expect(RecordedPeople(named: "Ville de Rimouski").names == [])
    #expect(RecordedPeople(met: "Kiki").doubtful == ["Kiki"])
    #expect(RecordedPeople(named: "Noémie Lachaîne (Paul Sauvé)").doubtful == ["Paul Sauvé"])
  }

  @Test(arguments: [
    ("a@x.org, kiki99@y.org", ["a@x.org", "kiki99@y.org"]), ("\"Kiki <kiki99@y.org>\"", ["kiki99@y.org"]),
    ("mailto:a@x.org ou b@y.org.", ["a@x.org", "b@y.org"]),
    ("a@x.org/b@y.org; c＠z.org", ["a@x.org", "b@y.org", "c@z.org"]),
    ("<a@x.org>", ["a@x.org"]), ("aucun", []),
  ]) func emails(text: String, emails: [String]) { #expect(RecordedPeople(email: text).emails == emails) }

  @Test(arguments: [
    ("418 722-9034 ou 514 555-0199", ["418 722-9034", "514 555-0199"]), ("418 722-9034, poste 12", ["418 722-9034"]),
    ("418 722-9034 / 514 555-0199", ["418 722-9034", "514 555-0199"]), ("418/722-9034", ["418/722-9034"]),
    ("418 722-9034 514 555-0199", ["418 722-9034", "514 555-0199"]),
    ("+33 6 12 34 56 78, +49 30 901820", ["+33 6 12 34 56 78", "+49 30 901820"]),
    ("bur. : (418) 722-9034 #12; cell. : 514-555-0199", ["(418) 722-9034", "514-555-0199"]), ("722-9034", ["722-9034"]),
    ("poste 12", []),
    ("٤١٨٧٢٢٩٠٣٤", ["٤١٨٧٢٢٩٠٣٤"]),
  ]) func phones(text: String, phones: [String]) { #expect(RecordedPeople(phone: text).phones == phones) }

  @Test func whatStandsBesideANameIsTakenUp() {
    let people = RecordedPeople(named: "Noémie Lachaîne — kiki77@x.org — 418 722-9034, poste 3")
    #expect(people.emails == ["kiki77@x.org"])
    #expect(people.phones == ["418 722-9034"])
    #expect(RecordedPeople(email: "Kiki Lachaîne <kiki99@y.org>").doubtful == ["Kiki Lachaîne"])
    #expect(RecordedPeople(named: "Noémie Lachaîne, en poste de 2019 à 2021").phones == [])
  }
}

extension RecordedPeopleTests {
  @Test(arguments: [
    ("Noémie Lachaîne, Paul Sauvé et Li Na", ["Noémie Lachaîne", "Paul Sauvé", "Li Na"], true),
    ("Noémie Lachaîne, commissaire; Paul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"], true),
    ("Noémie Lachaîne\nPaul Sauvé", ["Noémie Lachaîne", "Paul Sauvé"], true),
    ("2Fik et Noémie Lachaîne", ["2Fik", "Noémie Lachaîne"], true),
    (
      "Trois artistes sont parties : Noémie Lachaîne, Paul Sauvé et Li Na.",
      ["Noémie Lachaîne", "Paul Sauvé", "Li Na"], false
    ),
    ("Nous avons vu Marie-Ève de la\nDurantaye à la galerie.", ["Marie-Ève de la Durantaye"], false),
    ("Cinq artistes sont parties.", [], false), ("La délégation comptait cinq personnes de Rimouski.", [], false),
  ]) func paragraphs(text: String, names: [String], isList: Bool) {
    let found = NamedParagraph(text)
    #expect(found.names == names)
    #expect(found.isList == isList)
  }
}
