import Model
import Testing

/// The words of states, as people say them.
@Suite struct StateWordTests {
  @Test(arguments: [
    ("non débuté", State.planned, nil as Int?), ("À FAIRE", .planned, nil), ("pas commencé", .planned, nil),
    ("Not started", .planned, nil),
    ("en attente", .planned, nil), ("on hold", .planned, nil), ("suspendue", .planned, nil), ("paused", .planned, nil),
    ("amorcée", .underWay, nil), ("débutés", .underWay, nil), ("en voie d’être réalisé", .underWay, nil),
    ("On track", .underWay, nil),
    ("in progress", .underWay, nil), ("en cours (75 %)", .underWay, 75), ("à risque", .underWay, nil),
    ("at risk", .underWay, nil),
    ("🟡", .underWay, nil), ("réalisé à 50 %", .partlyDone, 50), ("partiellement réalisées", .partlyDone, nil),
    ("non réalisé", .dropped, nil), ("not done", .dropped, nil), ("annulée", .dropped, nil),
    ("Cancelled", .dropped, nil),
    ("faite", .done, nil), ("terminés", .done, nil), ("complétée", .done, nil), ("livré", .done, nil),
    ("Completed", .done, nil),
    ("✅", .done, nil), ("✔", .done, nil), ("☑", .done, nil), ("🟢", .done, nil), ("100 %", .done, 100),
    ("75 %", .underWay, 75),
    ("50% complete", .partlyDone, 50),
    ("✓", .done, nil), ("✅ Adoptée", .done, nil), ("⚪ À venir", .planned, nil), ("Finalisés", .done, nil),
    ("Fait ✔", .done, nil), ("On-track", .underWay, nil), ("in_progress", .underWay, nil), ("En-cours", .underWay, nil),
    ("At-risk", .underWay, nil), ("Off-track", .underWay, nil), ("Green", .underWay, nil), ("Amber", .underWay, nil),
    ("Rouge", .underWay, nil), ("À Faire", .planned, nil), ("TBD", .unknown, nil), ("T.B.D.", .unknown, nil),
    ("S.O.", .unknown, nil), ("s. o.", .unknown, nil), ("N/A", .unknown, nil), ("à déterminer", .unknown, nil),
    ("Non terminé", .underWay, nil), ("Not completed", .underWay, nil), ("Not complete", .underWay, nil),
    ("pas encore commencé", .planned, nil), ("Non livré", .planned, nil), ("not yet started", .planned, nil),
    ("Non atteint", .unknown, nil), ("à moitié fait", .partlyDone, nil), ("presque finie", .partlyDone, nil),
    ("mises en œuvre", .done, nil),
  ])
  func wordsAreStates(words: String, state: State, progress: Int?) throws {
    let phrase = try #require(StatePhrase(words))
    #expect(phrase.state == state)
    #expect(phrase.progress == progress)
    #expect(phrase.words == words)
  }

  @Test func whatElseTheySayIsKept() {
    #expect(StatePhrase("à risque")?.isAtRisk == true)
    #expect(StatePhrase("🟡")?.isAtRisk == true)
    #expect(StatePhrase("suspendu")?.isOnHold == true)
    #expect(StatePhrase("en cours")?.isOnHold == false)
    #expect(StatePhrase.leading(in: "reporté à l’automne 2024").map { String($0.rest) } == " à l’automne 2024")
    for words in [
      "mauve", "fait saillant", "continuer", "", "mise en œuvre", "Projet", "Report", "Début", "Remise", "Entreprise",
    ] { #expect(StatePhrase(words) == nil) }
  }

  /// In a title, « livre » is no « livré », and « vert » no state.
  @Test func someWordsAreStatesOnlyWhereOneIsExpected() {
    for words in ["livre", "vert", "Rouge", "S.O."] { #expect(StatePhrase(words)?.isForStates == true) }
    for words in ["livré", "LIVRE", "Livrée", "complete", "fait"] { #expect(StatePhrase(words)?.isForStates == false) }
  }
}
