import Testing

@testable import Redaction

/// Who is found in which words, and who is not.
@Suite struct RedactionScanTests {
  static let scan = RedactionScan(
    [
      RedactedTerm(.name, "Élise Côté"), RedactedTerm(.email, "elise.cote@exemple.ca"),
      RedactedTerm(.phone, "418-555-0171"), RedactedTerm(.name, "Jean Roy"), RedactedTerm(.name, "Zénaïde"),
      RedactedTerm(.name, "Marie-Ève de la Durantaye-Roy"), RedactedTerm(.name, "Sean O’Brien"),
      RedactedTerm(.name, "Anne MacDonald"), RedactedTerm(.phone, "04 72 00 00 11"), RedactedTerm(.name, "王小明"),
    ],
    allowing: [RedactedTerm(.name, "Élise Côté-Tremblay"), RedactedTerm(.name, "Johanne Roy")])

  private func certainty(_ text: String, as kind: TextKind = []) -> Certainty? {
    Self.scan.matches(in: text, as: kind).map(\.certainty).max()
  }

  /// The whole name, an address, a number: however they are written.
  @Test(arguments: [
    "Merci à l’équipe d’Élise Côté.", "« Élise Côté »", "«\u{A0}Élise Côté\u{A0}»", "“Élise Côté”", "Élise Côté…",
    "—Élise Côté—", "(Élise Côté)", "Élise\u{A0}Côté", "Élise\u{202F}Côté", "Élise\u{200B}Côté", "Élise  Côté",
    "Élise\tCôté", "Élise\nCôté", "Él\u{AD}ise Côté", "É\u{2060}lise Côté", "\u{202B}Élise Côté\u{202C}",
    "Élise<br>Côté",
    "Élise<br />\nCôté", "Élise <strong>Côté</strong>", "<b>É</b>lise Côté", "Él<wbr>ise Côté", "Él<!-- x -->ise Côté",
    "<p>Élise</p><p>Côté</p>", "<td>Élise</td>\n  <td class=\"nom\">Côté</td>", "ÉLISE CÔTÉ", "élise côté",
    "Élise CÔTÉ",
    "Elise Cote", "E\u{301}lise Co\u{302}te\u{301}", "Côté, Élise", "CÔTÉ Élise", "Côté;Élise;Lyon", "Élise,Côté",
    "\"Élise\",\"Côté\"", "Élise-Côté", "Élise‑Côté", "Élise_Côté", "Élise+Côté", "Élise%20Côté",
    "%C3%89lise%20C%C3%B4t%C3%A9",
    "%C9lise%20C%F4t%E9", "&Eacute;lise&nbsp;C&ocirc;t&eacute;", "&#201;lise C&#xF4;t&eacute;", "E&#769;lise Côté",
    "\\u00c9lise C\\u00f4t\\u00e9", "\\xc9lise C\\xf4t\\xe9", "elise-cote", "/artistes/elise-cote-2/", "EliseCote",
    "photoEliseCote2.jpg", "elisecote", "@elisecote", "elise.cote", "Ｅlise Côté", "<img alt=\"Élise Côté\">",
    "<a title='Élise Côté' href=x>y</a>", "<!-- Élise Côté -->", "<script>var a = \"Élise Côté\"</script>",
    "&lt;b&gt;Élise&lt;/b&gt; Côté", "&amp;Eacute;lise C&amp;ocirc;t&amp;eacute;", "%2543%C3%B4t%C3%A9%2C%20%C3%89lise",
    "elise.cote@exemple.ca", "Elise.Cote@Exemple.CA", "mailto:elise.cote@exemple.ca?subject=x",
    "elise.cote%40exemple.ca", "elise.cote&#64;exemple.ca", "elise.cote&commat;exemple.ca", "<elise.cote@exemple.ca>",
    "elise.cote@<wbr>exemple.ca", "418-555-0171", "418 555-0171", "(418) 555-0171", "418.555.0171", "4185550171",
    "+1 418 555 0171", "1-418-555-0171", "tel:+14185550171", "tel:418-555-0171;ext=4", "418 555-0171, poste 12",
    "418\u{A0}555\u{2011}0171", "41 85 55 01 71", "418/555-0171", "418-<b>555</b>-0171", "+33 4 72 00 00 11",
    "+33 (0)4 72 00 00 11", "0033472000011", "04.72.00.00.11", "Marie-Ève de la Durantaye-Roy",
    "Marie Ève De La Durantaye Roy", "Durantaye-Roy, Marie-Ève de la", "de la Durantaye-Roy, Marie-Ève",
    "marie-eve-de-la-durantaye-roy", "MarieEve Dela DurantayeRoy", "Sean O'Brien", "Sean OBrien", "O’Brien, Sean",
    "sean-obrien", "Anne Macdonald", "Anne Mac Donald", "MacDonald, Anne", "感谢王小明先生", "M. Jean Roy,",
    "{\"prénom\": \"Élise\", \"nom\": \"Côté\"}", "Prénom : Élise\nNom : Côté",
  ])
  func sure(text: String) { #expect(certainty(text) == .sure) }

  /// What may be somebody else’s.
  @Test(arguments: [
    "É. Côté", "E. Cote", "É.Côté", "É Côté", "E_Côté", "Côté, É.", "Élise M. Côté", "É. M. Côté", "ecote@exemple.org",
    "e.cote@exemple.org", "cotee@exemple.org",
    "Zénaïde", "ZÉNAÏDE!", "de Zenaide.", "555-0171", "Élise – Côté", "Élise, Côté", "Marie-Ève de la Durantaye",
    "Marie-Ève Durantaye", "Marie-Ève Roy", "M.-È. de la Durantaye-Roy", "S. O’Brien", "Jean-Pierre Jean Roy-Gagnon",
  ])
  func likely(text: String) { #expect(certainty(text) == .likely) }

  @Test func addressesInWords() {
    let scan = RedactionScan([RedactedTerm(.email, "z.s@exemple.ca")])
    for text in [
      "z.s (at) exemple.ca", "z.s [arobas] exemple [point] ca", "z dot s at exemple dot ca", "z.s AT exemple.ca",
    ] {
      #expect(scan.matches(in: text).map(\.certainty) == [.likely], "\(text)")
    }
    for text in ["z.s@exemple.ca.org", "a.z.s@exemple.ca", "z.s@exemple.com", "zs@exemple.ca"] {
      #expect(scan.matches(in: text).isEmpty, "\(text)")
    }
  }

  /// Words that only look alike, parts of longer ones, others’ names.
  @Test(arguments: [
    "Jean Royer", "Jeanne Roy", "Jean Royal", "Jean", "Roy", "Élise", "Côté", "Élise. Côté jardin", "À côté d’Élise",
    "à côté", "À Côté", "Élise Côtée", "Mélise Côté", "Élise Gagnon", "Martin Roy, Jean Tremblay",
    "<li>Martin Roy</li><li>Jean Tremblay</li>", "Martin Roy\nJean Tremblay", "merci-martin-roy-jean-tremblay",
    "Élise Côté-Tremblay", "Côté-Tremblay, Élise", "J. Roy", "zénaïde", "Zénaïdes", "418-555-0172", "1418-555-01711",
    "0171-418-555", "418", "2019 555 0171", "M4.185 5.550 171 3", "12 345 418 555 017 1", "Jean : Roy", "Jean? Roy",
    "Jean = Roy", "<p>Merci à Jean</p><p>Roy est là</p>", "claude.roy@exemple.ca", "O’Brien", "Mac Donald", "王小",
  ])
  func nobody(text: String) { #expect(Self.scan.matches(in: text).isEmpty) }

  /// A homonym who has consented, and ways to reach that are shared.
  @Test func whatMayBePublishedIsNotLookedFor() {
    let redacted = [
      RedactedTerm(.name, "Jean Roy"), RedactedTerm(.email, "info@exemple.ca"), RedactedTerm(.phone, "418 555-0100"),
    ]
    let allowed = ["Roy, Jean", "INFO@exemple.ca", "+1 (418) 555-0100"].map(RedactedTerm.init(guessing:))
    let scan = RedactionScan(redacted, allowing: allowed)
    #expect(scan.isEmpty || scan.matches(in: "Jean Roy, J. Roy, info@exemple.ca, 418-555-0100").isEmpty)
    let phrases = RedactionScan(redacted, phrases: ["Rencontre avec Jean Roy"])
    #expect(phrases.matches(in: "<h2>Rencontre avec <em>Jean Roy</em></h2>").isEmpty)
    #expect(phrases.matches(in: "Une rencontre avec Jean Roy").isEmpty)
    #expect(!phrases.matches(in: "Merci à Jean Roy").isEmpty)
  }

  /// In an address, small letters tell nothing.
  @Test func paths() {
    #expect(certainty("artistes/zenaide.jpg", as: .path) == .likely)
    #expect(certainty("IMG_Elise_Cote.JPG", as: .path) == .sure)
    #expect(certainty("photos/roy-jean.jpg", as: .path) == .sure)
    #expect(certainty("/martin-roy-jean-tremblay/", as: .path) == nil)
    #expect(certainty("/a-cote/", as: .path) == nil)
  }

  /// The range is that of the words as they are written.
  @Test func ranges() {
    let text = "Merci à <b>É</b>lise&nbsp;Côté, à Jean."
    let bytes = Array(text.utf8)
    let found = Self.scan.matches(in: bytes, as: [])
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["É</b>lise&nbsp;Côté"])
  }

  /// More digits than any number has.
  @Test func manyDigits() {
    for count in 1...60 {
      let digits = String(repeating: "4185550171", count: 6).prefix(count)
      #expect(certainty("n° \(digits).") == (count == 10 ? .sure : nil), "\(digits)")
      #expect(certainty("\(digits), 418 555-0171") == .sure, "\(digits)")
    }
  }

  // MARK: Files

  private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
  }

  @Test func encodings() {
    let text = "Merci à Élise Côté.\r\n"
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let files: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), latin, Self.wide(text, isLittle: true),
      Self.wide(text, isLittle: false), [0xFF, 0xFE] + Self.wide(text, isLittle: true),
      [0xFE, 0xFF] + Self.wide(text, isLittle: false), Array("Merci =C3=89lise C=C3=B4t=\r\n=C3=A9".utf8),
      [0x89, 0x50, 0, 0, 1] + Array(text.utf8), [0xFF, 0xD8, 0, 0, 1] + latin,
      [0xFF, 0xD8, 0, 0, 1] + Self.wide(text, isLittle: true) + [0xFF, 0, 0, 0xFF],
    ]
    for (number, bytes) in files.enumerated() {
      #expect(Self.scan.matches(inFile: bytes, named: "a.txt").map(\.certainty).max() == .sure, "\(number)")
    }
    // Lines of a calendar go on with a space.
    let calendar = Array("SUMMARY:Merci à Éli\r\n se Cô\r\n té\\, et\\nmerci".utf8)
    #expect(Self.scan.matches(inFile: calendar, named: "a.ics").map(\.certainty) == [.sure])
    // Noise has short words in it.
    #expect(Self.scan.matches(inFile: [0, 1, 2] + Array("Zenaide".utf8), named: "a.jpg").isEmpty)
  }

  /// Whatever bytes there are, a search ends and finds nobody.
  @Test func anyBytes() {
    var state: UInt64 = 7
    for size in [0, 1, 2, 3, 40, 400] {
      for _ in 0..<40 {
        let bytes = (0..<size).map { _ -> UInt8 in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let signs = Array("<>&%\\\"'=#;!-/é\u{301}aA0 ".utf8)
          return state >> 62 == 0 ? UInt8(truncatingIfNeeded: state >> 40) : signs[Int(state >> 33) % signs.count]
        }
        #expect(Self.scan.matches(in: bytes, as: .escapes).allSatisfy { $0.certainty == .likely })
        _ = Self.scan.matches(inFile: bytes, named: "a.css")
      }
    }
  }
}
