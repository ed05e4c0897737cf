import Testing

@testable import Redaction

/// Names and numbers of every kind, and the ways in which each is written.
@Suite struct NameKindTests {
  private func certainty(_ recorded: RedactedTerm, _ text: String, as kind: TextKind = []) -> Certainty? {
    RedactionScan([recorded]).matches(in: text, as: kind).map(\.certainty).max()
  }

  /// A name as it is recorded, and texts in which it is sure.
  static let sureOf: [(String, [String])] = [
    ("2Fik", ["Merci à 2Fik.", "/2fik/", "de 2FIK"]), ("M83", ["un concert de M83"]), ("S7ven", ["Merci à S7ven!"]),
    ("3D Marie", ["avec 3D Marie"]), ("k.d. lang", ["avec k.d. lang", "K.D. Lang", "kd-lang.pdf"]),
    ("bell hooks", ["lire bell hooks ici", "Bell Hooks"]),
    ("Đặng Văn Á", ["Merci à Đặng Văn Á.", "Dang Van A"]),
    ("김 연아", ["감사합니다 김연아는", "김 연아", "\u{1100}\u{1175}\u{11B7}\u{110B}\u{1167}\u{11AB}\u{110B}\u{1161}.pdf"]),
    ("김연아", ["김연아의 노래", "김 연아"]),
    ("أحمد الشريف", ["مع أحمد الشريف", "احمد الشريف", "\u{0627}\u{0654}حمد الشريف", "وأحمد الشريف", "ﺃﺣﻤﺪ ﺍﻟﺸﺮﻳﻒ"]),
    ("दीपक शर्मा", ["दीपक शर्मा"]), ("דוד כהן", ["דוד כהן"]), ("ოთარ იოსელიანი", ["ოთარ იოსელიანი", "ᲝᲗᲐᲠ ᲘᲝᲡᲔᲚᲘᲐᲜᲘ"]),
    ("Νίκος Καζαντζάκης", ["ΝΙΚΟΣ ΚΑΖΑΝΤΖΑΚΗΣ", "Νικος Καζαντζακης", "Νι\u{301}κος Καζαντζάκης"]),
    ("Сергей Майоров", ["СЕРГЕЙ МАЙОРОВ", "Серге\u{438}\u{306} Ма\u{438}\u{306}оров", "Майоров, Сергей"]),
    ("Фёдор Семёнов", ["Федор Семенов"]), ("Արամ Խաչատրյան", ["ԱՐԱՄ ԽԱՉԱՏՐՅԱՆ"]),
    ("かがみ じろう", ["か\u{304B}\u{3099}み じろう".replacing("か\u{304B}", with: "か\u{304B}"), "かがみじろう"]),
    ("ガブリエル", ["ｶﾞﾌﾞﾘｴﾙ"]),
    (
      "Noémie Lachaîne",
      [
        "𝐍𝐨é𝐦𝐢𝐞 𝐋𝐚𝐜𝐡𝐚î𝐧𝐞", "Ｎｏｅｍｉｅ Ｌａｃｈａｉｎｅ", "Noémie\u{3164}Lachaîne", "ⓃⓞⒺⓜⓘⓔ Ⓛⓐⓒⓗⓐⓘⓝⓔ", "Merci à Lachaîne, Noémie.",
        "Lachaîne, Noémie", "LACHAINE, Noémie (dir.)", "nom;Lachaîne, Noémie;x",
        "{\"nom\":\"Lachaîne\",\"prenom\":\"Noémie\"}",
        "{\"prénom\": \"Noémie\", \"nom\": \"Lachaîne\"}", "Prénom : Noémie\nNom : Lachaîne",
        "<a>LACHAINE_Noemie_2026</a>",
      ]
    ),
    ("Pierre Saint-Laurent", ["Pierre St-Laurent", "Pierre St. Laurent", "pierre-st-laurent", "St-Laurent, Pierre"]),
    ("Anne Ste-Marie", ["Anne Sainte-Marie"]), ("Jürgen Müller", ["Juergen Mueller", "Jurgen Muller"]),
    ("Van Der Berg", ["Van Der Berg"]),
  ]

  @Test(arguments: sureOf) func sure(name: String, texts: [String]) {
    for text in texts { #expect(certainty(RedactedTerm(.name, name), text) == .sure, "\(name): \(text)") }
  }

  static let likelyOf: [(String, [String])] = [
    ("K-Anonyme", ["Merci à K-Anonyme", "K Anonyme"]), ("Noémie L.", ["Merci à Noémie L.", "Noémie L, hier"]),
    ("klô", ["Merci à klô.", "Klo"]), ("أحمد", ["مع أحمد هنا"]), ("דוד", ["עם דוד כאן"]), ("राम", ["राम है"]),
    ("ოთარ", ["აქ ოთარ"]), ("ᐊᓂ", ["ᐊᓂ ᐱᓕ"]), ("MC", ["avec MC, hier"]), ("Le Corbusier", ["de Le Corbusier"]),
    ("Ludwig van Beethoven", ["L. Beethoven", "L. van Beethoven", "Beethoven, L."]),
    ("Мария Иванова", ["М. Иванова", "Иванова, М."]), ("Œdipe Lefœuf", ["Œ. Lefœuf", "O. Lefoeuf"]),
    ("Björk", ["bjork@gmail.com"]),
    ("Claire Fontaine", ["à la claire fontaine, m’en allant", "une Claire fontaine ici"]),
    ("Simon Martin", ["Paul Simon\nMartin Roy", "Paul Simon<br>Martin Roy"]),
    ("Gabrielle Roy", ["la rue Gabrielle-Roy", "la bibliothèque Gabrielle-Roy", "École de Gabrielle Roy"]),
    ("Marie Chouinard", ["la Compagnie Marie Chouinard", "compagnie-marie-chouinard"]),
  ]

  @Test(arguments: likelyOf) func likely(name: String, texts: [String]) {
    for text in texts { #expect(certainty(RedactedTerm(.name, name), text) == .likely, "\(name): \(text)") }
  }

  /// Words of other names, and those that only begin in the same way.
  static let nobodyOf: [(String, [String])] = [
    ("2Fik", ["12Fik", "2Fiks", "Fik", "2"]), ("M83", ["M8", "M835", "83"]),
    ("Noémie L.", ["Noémie Lachaîne", "Noémie, l’autre"]),
    ("राम", ["रोम", "रीमा"]), ("かがみ", ["かかみ"]), ("Le Corbusier", ["le corbusier", "Corbusier"]),
    ("Claire Fontaine", ["la fontaine"]),
    ("La Fontaine", ["à la fontaine"]), ("artiste", ["une artiste"]),
  ]

  @Test(arguments: nobodyOf) func nobody(name: String, texts: [String]) {
    for text in texts { #expect(certainty(RedactedTerm(.name, name), text) == nil, "\(name): \(text)") }
  }

  /// A street sign says nothing of who stands after it in a text of their own.
  @Test func placesEndWithTheirText() {
    for text in [
      "À la maison : Gabrielle Roy", "<td>Salle</td><td>Gabrielle Roy</td>", "salle, Gabrielle Roy",
      "Parc\nGabrielle Roy",
    ] {
      #expect(certainty(RedactedTerm(.name, "Gabrielle Roy"), text) == .sure, "\(text)")
    }
  }

  // MARK: Phones and addresses

  static let phonesOf: [(String, [String])] = [
    (
      "+49 30 901820",
      [
        "030 901820", "+49 (0)30 90 18 20", "0049 30 901820", "004930901820", "030/901820", "+4930901820",
        "030-90 18 20",
      ]
    ),
    ("+49 (0)30 901820", ["030 901820", "+49 30 901820"]),
    (
      "+33 6 12 34 56 78",
      ["06 12 34 56 78", "0033 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0612345678", "011 33 6 12 34 56 78"]
    ),
    ("06 12 34 56 78", ["+33 6 12 34 56 78", "0033612345678"]),
    ("+44 20 7946 0958", ["020 7946 0958", "(020) 7946-0958"]),
    ("+34 612 345 678", ["612 345 678", "612345678"]), ("0044 20 7946 0958", ["020 7946 0958", "+442079460958"]),
    ("+7 495 123-45-67", ["8 495 123-45-67", "8 (495) 123 45 67"]),
    (
      "418 722-9034",
      [
        "418·722·9034", "418 · 722 · 9034", "418.722.9034", "418/722/9034", "٤١٨٧٢٢٩٠٣٤", "४१८ ७२२-९०३४",
        "４１８-７２２-９０３４",
      ]
    ),
  ]

  @Test(arguments: phonesOf) func phones(recorded: String, texts: [String]) {
    for text in texts {
      #expect(certainty(RedactedTerm(.phone, recorded), "Appelez au \(text).") == .sure, "\(recorded): \(text)")
    }
  }

  @Test func hostsInASCII() {
    for recorded in ["kiki@café.ca", "kiki@xn--caf-dma.ca"] {
      for text in ["kiki@xn--caf-dma.ca", "kiki@café.ca", "KIKI@CAFÉ.CA", "kiki+x@café.ca"] {
        #expect(certainty(RedactedTerm(.email, recorded), text) == .sure, "\(recorded): \(text)")
      }
    }
    for (host, ascii) in [
      ("bücher.例え.ch", "xn--bcher-kva.xn--r8jz45g.ch"), ("ليهمابتكلموشعربي؟", "xn--egbpdaj6bu4bxfgehfvwxn"),
    ] {
      #expect(Punycode.decoding(ascii) == host)
    }
    for none in ["exemple.ca", "xn--\u{e9}.ca", "xn--a-b!.ca", "xn--99999999.ca"] {
      #expect(Punycode.decoding(none).map { $0 == none } ?? true, "\(none)")
    }
    #expect(Punycode.encoding("bücher.例え.ch") == "xn--bcher-kva.xn--r8jz45g.ch")
    #expect(Punycode.encoding("exemple.ca") == nil)
  }

  /// An organization that is named after somebody is not that person; someone of that name who may be named is another.
  @Test func titlesAndHomonyms() {
    let name = RedactedTerm(.name, "Marie Chouinard")
    let titled = RedactionScan([name], titles: ["Les Xyz Marie Chouinard"])
    #expect(titled.matches(in: "aux Xyz Marie Chouinard").map(\.certainty) == [.likely])
    #expect(titled.matches(in: "à Marie Chouinard").map(\.certainty) == [.sure])
    #expect(
      RedactionScan([name], titles: ["Marie Chouinard"]).matches(in: "à Marie Chouinard").map(\.certainty) == [.sure])
    let homonym = RedactedTerm(.name, "Marie Chouinard", hasHomonym: true)
    let both = RedactionScan([homonym], allowing: [RedactedTerm(.name, "Chouinard, Marie")])
    #expect(both.matches(in: "à Marie Chouinard").map(\.certainty) == [.likely])
    #expect(both.matches(in: "à M. Chouinard").isEmpty)
    let doubtful = RedactedTerm(.name, "Marie Chouinard", isDoubtful: true)
    #expect(RedactionScan([doubtful]).matches(in: "à Marie Chouinard").map(\.certainty) == [.likely])
  }

  @Test(arguments: ["030 901821", "0049 30 9018201", "2030 901820 3", "Art. 901820"])
  func otherPhones(text: String) { #expect(certainty(RedactedTerm(.phone, "+49 30 901820"), text) == nil) }

  @Test(arguments: [
    "kiki99＠y.org", "kiki99﹫y.org", "kiki99[@]y.org", "kiki99 [@] y.org", "kiki99 (@) y.org", "kiki99{@}y.org",
    "kiki99 @ y.org",
  ])
  func addresses(text: String) { #expect(certainty(RedactedTerm(.email, "kiki99@y.org"), text) == .sure) }

  /// An address with a tag reaches the one without (RFC 5233).
  @Test func taggedAddresses() {
    for recorded in ["elise@y.ca", "elise+atelier@y.ca"] {
      let term = RedactedTerm(.email, recorded)
      for text in [
        "elise@y.ca", "elise+news@y.ca", "ELISE+News-2026.b_c@Y.CA", "mailto:elise%2Bnews@y.ca", "elise&#43;x&#64;y.ca",
        "<a>elise+x@y.ca</a>", "elise+2026@y.ca", "elise+x [@] y.ca",
      ] { #expect(certainty(term, text) == .sure, "\(recorded): \(text)") }
      for text in [
        "elise [at] y.ca", "elise (arobase) y.ca", "elise chez y.ca", "elise+x (at) y.ca", "elise+x arobase y point ca",
      ] { #expect(certainty(term, text) == .likely, "\(recorded): \(text)") }
      for text in [
        "elise + x@y.ca", "elise+x, z@y.ca", "elise+x@z.ca", "marie+elise@y.ca", "elise+x y.ca", "elise-x@y.ca",
      ] {
        #expect(certainty(term, text) == nil, "\(recorded): \(text)")
      }
    }
    #expect(certainty(RedactedTerm(.name, "Élise Côté"), "Élise+Marie Côté") == nil)
    // What the tag is left out of may be published.
    let shared = RedactionScan([RedactedTerm(.email, "info+elise@y.ca")], allowing: [RedactedTerm(.email, "info@y.ca")])
    #expect(shared.matches(in: "info@y.ca").isEmpty)
    #expect(shared.matches(in: "info+elise@y.ca").map(\.certainty) == [.sure])
  }

  /// Letters of other scripts that look like Latin ones, on either side.
  @Test(arguments: [
    "Éliѕе Соté", "ЕLІЅЕ СОТЕ", "Εlise Cοte", "élіѕe-соté", "&#1045;lis&#x435; C%D0%BEté", "Е\u{301}lise Côté",
    "Elise Coтé",
    "Côté, Еlise", "elіse.cote",
  ])
  func lookalikes(text: String) {
    #expect(certainty(RedactedTerm(.name, "Élise Côté"), text) == .sure)
    #expect(
      certainty(RedactedTerm(.name, "Élise Côté"), "Avec \(text)" + String(repeating: " et d’autres", count: 50)) != nil
    )
  }

  @Test func lookalikesOfInitialsAndAddresses() {
    #expect(certainty(RedactedTerm(.name, "Élise Côté"), "Е. Côté") == .likely)
    #expect(certainty(RedactedTerm(.email, "elise@abc.ca"), "еlise@аbс.са") == .sure)
    for recorded in ["Éliѕе Соté", "Εlise Cοte"] {
      #expect(certainty(RedactedTerm(.name, recorded), "Merci à Élise Côté.") == .sure)
    }
    // Another word in its own script is another word.
    #expect(certainty(RedactedTerm(.name, "Élise Côté"), "Элисе Коте") == nil)
    #expect(certainty(RedactedTerm(.name, "Сара Соте"), "С. Соте") == .likely)
  }

  /// Texts of older Macs and of MS-DOS.
  @Test(arguments: [[0x83, 0x99, 0x8E], [0x90, 0x93, 0x82]] as [[UInt8]]) func olderEncodings(letters: [UInt8]) {
    let bytes = Array("Merci, ".utf8) + [letters[0]] + Array("lise C".utf8) + [letters[1], 0x74, letters[2], 0x0A]
    let scan = RedactionScan([RedactedTerm(.name, "Élise Côté")])
    #expect(scan.matches(inFile: bytes, named: "a.txt").map(\.certainty) == [.sure])
  }

  /// UTF-8 that somebody saved as if it were something else.
  @Test func mangledUTF8() {
    let term = RedactedTerm(.name, "Élise Côté")
    #expect(certainty(term, "Merci à Ã‰lise CÃ´tÃ©, Ã\u{A0} bientôt." + String(repeating: " Oui,", count: 60)) == .sure)
    #expect(certainty(RedactedTerm(.name, "Ana São"), "Ana SÃO, Ana SÃ£o") == .sure)
  }

  /// What somebody is called besides stands within the name, and so may a column.
  @Test func asides() {
    let term = RedactedTerm(.name, "Élise Côté")
    for text in [
      "Avec Élise « Lili » Côté", "Élise “Lili” Côté", "Élise (Lili) Côté, hier", "Élise \"la Grande Lili\" Côté",
      "nom;âge;prénom\nCôté;34;Élise\n", "Côté,M,Élise",
    ] { #expect(certainty(term, text) == .likely, "\(text)") }
    for text in [
      "Élise « et tout le monde ici » Côté", "Élise, Marc, Côté", "« Élise »\n« Lili »\nCôté", "Élise (hier. Côté)",
      "Élise « Lili » et « Marc » Côté",
    ] { #expect(certainty(term, text) == nil, "\(text)") }
  }

  @Test func addressesInPieces() {
    let term = RedactedTerm(.email, "elise.c@abc.ca")
    for text in ["a = 'elise.c' + '@' + 'abc.ca';", "elise.c @ abc . ca", "elise.c+a@abc.ca"] {
      #expect(certainty(term, text) == .sure, "\(text)")
    }
    for text in ["+1418.555.0171 p. 3", "+1418 555 0171", "1418-555-0171"] {
      #expect(certainty(RedactedTerm(.phone, "418-555-0171"), text) == .sure, "\(text)")
    }
    #expect(
      certainty(RedactedTerm(.phone, "06 12 34 56 78"), "Tél. +33612 34 56 78." + String(repeating: " oui", count: 99))
        == .sure)
    #expect(certainty(RedactedTerm(.phone, "418-555-0171"), "2418 555 0171") != .sure)
  }
}
