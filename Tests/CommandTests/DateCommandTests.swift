import TestSupport
import Testing

/// `jalon date`, as its users run it.
@Suite struct DateCommandTests {
  @Test func tellsTheReadingTaken() throws {
    let folder = try TestFolder()
    let april = try folder.jalon("date", "T2 2023-2024", "--lang", "fr")
    #expect(april.code == 0)
    #expect(april.output.contains("EDTF          2023-07/2023-09"))
    #expect(april.errors.contains("est lue à partir d’avril, faute d’indication [date-reading]"))
    for name in ["--exercice", "--financial-year"] {
      let july = try folder.jalon("date", "T2 2023-2024", name, "juillet", "--format", "json", "--lang", "en")
      #expect(july.output.contains(#""edtf": "2023-10/2023-12", "start": "2023-10-01", "end": "2023-12-31""#))
      #expect(july.errors.contains("is read as beginning in July [date-reading]"))
    }
    #expect(try folder.jalon("date", "03/04/2025", "--lang", "en").errors.contains("day and month could be exchanged"))
  }

  @Test func takesThePlansPeriod() throws {
    let folder = try TestFolder()
    let plain = try folder.jalon("date", "d’ici 3 ans", "--format", "json", "--lang", "fr")
    #expect(plain.code == 0)
    #expect(plain.output.contains(#""edtf": null, "start": null, "end": null, "kind": "unknown""#))
    #expect(plain.errors.contains("dont la période n’est pas connue"))
    let placed = try folder.jalon("date", "d’ici 3 ans", "--period", "2023/2026", "--format", "json", "--lang", "fr")
    #expect(placed.output.contains(#""edtf": "../2025", "start": null, "end": "2025-12-31", "kind": "until""#))
    #expect(placed.errors.isEmpty)
  }

  @Test func refusesAStateAndAMonthThatIsNone() throws {
    let folder = try TestFolder()
    let state = try folder.jalon("date", "en cours", "--lang", "fr")
    #expect(state.code == 1)
    #expect(state.errors.contains("«\u{A0}en cours\u{A0}» est un état, et non une date"))
    #expect(try folder.jalon("date", "T1 2023-2024", "--exercice", "printemps", "--lang", "fr").code == 2)
  }

  @Test(arguments: [("fr", "Mois où commence"), ("en", "The month in which")])
  func helpsInBothLanguages(language: String, words: String) throws {
    #expect(try TestFolder().jalon("date", "--help", "--lang", language).output.contains(words))
  }
}
