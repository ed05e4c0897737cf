import Basics
import Dates
import Exports
import Testing

/// What `jalon date` prints.
@Suite struct DateReportTests {
  private func report(_ phrase: String, seasons: SeasonRule = .astronomical) -> DateReport {
    DateReport(phrase, DateReader(period: EDTF("2019/2023"), seasons: seasons).read(phrase))
  }

  @Test func aBlockInFrench() {
    #expect(
      report("automne 2020  - printemps 2021").text(in: .french) == """
        automne 2020 - printemps 2021
          EDTF          2020-23/2021-21
          premier jour  2020-09-22
          dernier jour  2021-06-20
          sorte         une période, du début à la fin
          en français   de l’automne 2020 au printemps 2021
          en anglais    from fall 2020 to spring 2021

        """)
  }

  @Test func aBlockInEnglish() {
    #expect(
      report("dès juin 2021").text(in: .english) == """
        dès juin 2021
          EDTF        2021-06/..
          first day   2021-06-01
          last day    open
          kind        from then on, with no end said
          in French   à partir de juin 2021
          in English  from June 2021

        """)
  }

  @Test(arguments: [
    (
      "novembre 2019 - mars 2020",
      #"{"text": "novembre 2019 - mars 2020", "edtf": "2019-11/2020-03", "start": "2019-11-01", "end": "2020-03-31", "#
        + #""kind": "window", "fr": "de novembre 2019 à mars 2020", "en": "from November 2019 to March 2020"}"#
    ),
    (
      "à partir de juin 2021",
      #"{"text": "à partir de juin 2021", "edtf": "2021-06/..", "start": "2021-06-01", "end": null, "#
        + #""kind": "from", "fr": "à partir de juin 2021", "en": "from June 2021"}"#
    ),
    (
      "à déterminer",
      #"{"text": "à déterminer", "edtf": null, "start": null, "end": null, "#
        + #""kind": "unknown", "fr": "à déterminer", "en": "to be determined"}"#
    ),
    (
      "un \"jour\"",
      #"{"text": "un \"jour\"", "edtf": null, "start": null, "end": null, "kind": null, "fr": null, "en": null}"#
    ),
  ])
  func oneObjectAPhrase(phrase: String, json: String) {
    #expect(report(phrase).json == json + "\n")
  }

  @Test func seasonsMayBeQuarters() {
    #expect(report("été 2021").json.contains(#""start": "2021-06-21", "end": "2021-09-21""#))
    #expect(report("été 2021", seasons: .quarters).json.contains(#""start": "2021-07-01", "end": "2021-09-30""#))
  }

  @Test func whatIsNoDateHasNoBlock() {
    #expect(report("n’importe quoi").text(in: .french) == nil)
    #expect(report("à déterminer").text(in: .french)?.contains("premier jour  inconnu") == true)
  }
}
