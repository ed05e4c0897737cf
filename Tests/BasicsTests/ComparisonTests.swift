import Basics
import TestSupport
import Testing

@Suite struct ComparisonTests {
  /// A comparison as text: `[-removed-]`, `[+added+]`, one paragraph a line, `~` before one that moved.
  private func shown(_ old: [String], _ new: [String]) -> String {
    Comparison(from: old, to: new).paragraphs.map { paragraph in
      (paragraph.isMoved ? "~" : "")
        + paragraph.runs.map { run in
          switch run.kind {
          case .same: run.text
          case .removed: "[-\(run.text)-]"
          case .added: "[+\(run.text)+]"
          }
        }.joined()
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    // A delay, with and without a no-break space.
    (
      "La plainte est traitée dans les 30 jours.", "La plainte est traitée dans les 45 jours.",
      "La plainte est traitée dans les [-30-][+45+] jours."
    ),
    (
      "La plainte est traitée dans les 30 jours.", "La plainte est traitée dans les 45\u{A0}jours.",
      "La plainte est traitée dans les [-30-][+45+]\u{A0}jours."
    ),
    // A change of nothing but typography is none.
    (
      "L'organisme a 12 mois : merci", "L’organisme a 12\u{202F}mois\u{A0}: merci",
      "L’organisme a 12\u{202F}mois\u{A0}: merci"
    ),
    // An elided word is a word.
    (
      "Le rapport d’activité de l’organisme est public.", "Le rapport d’activité de la coopérative est public.",
      "Le rapport d’activité de [-l’organisme-][+la coopérative+] est public."
    ),
    // A number is changed whole.
    (
      "Les achats de plus de 12\u{A0}500,50\u{A0}$ passent au conseil.",
      "Les achats de plus de 15\u{A0}500,50\u{A0}$ passent au conseil.",
      "Les achats de plus de [-12\u{A0}500,50-][+15\u{A0}500,50+]\u{A0}$ passent au conseil."
    ),
    // What only a space or a short word parts is one change.
    (
      "Le comité se réunit deux fois par trimestre au moins.", "Le comité se réunit une seule fois par année au moins.",
      "Le comité se réunit [-deux-][+une seule+] fois par [-trimestre-][+année+] au moins."
    ),
    (
      "Le délai est de trente jours ouvrables pour tous.", "Le délai est de six semaines ouvrables pour tous.",
      "Le délai est de [-trente jours-][+six semaines+] ouvrables pour tous."
    ),
    // A sentence or a word put in or taken out takes its space along.
    (
      "Le conseil approuve. Il publie. Il révise.", "Le conseil approuve. Il révise.",
      "Le conseil approuve. [-Il publie. -]Il révise."
    ),
    ("Le conseil approuve.", "Le conseil approuve. Il publie.", "Le conseil approuve.[+ Il publie.+]"),
    ("Un grand principe commun.", "Un très grand principe commun.", "Un [+très +]grand principe commun."),
    (
      "Respect, équité, transparence", "Respect, équité, ouverture, transparence",
      "Respect, équité, [+ouverture, +]transparence"
    ),
    // Nothing in common.
    ("Harcèlement interdit.", "Budget annuel équilibré.", "[-Harcèlement interdit.-]\n[+Budget annuel équilibré.+]"),
    ("", "Nouveau.", "[+Nouveau.+]"), ("Ancien.", " \n\u{A0}", "[-Ancien.-]"),
    (" Deux  mots\n", "Deux mots", "Deux mots"),
  ])
  func wordsOfAParagraph(old: String, new: String, expected: String) {
    #expect(shown([old], [new]) == expected)
  }

  private let policy = [
    "Politique contre le harcèlement", "Toute personne a droit au respect.",
    "La plainte est traitée dans les 30 jours.",
    "Le conseil veille à l’application.",
  ]

  @Test func whatDidNotChangeIsTheSame() {
    #expect(!Comparison(from: policy, to: policy).hasChanges)
    #expect(Comparison(from: policy, to: policy).paragraphs.map(\.runs.count) == [1, 1, 1, 1])
    #expect(Comparison(from: [], to: []).paragraphs.isEmpty)
  }

  @Test func aParagraphAddedAtTheEnd() {
    #expect(
      shown(policy, policy + ["Elle est révisée tous les trois ans."])
        == (policy + ["[+Elle est révisée tous les trois ans.+]"]).joined(separator: "\n"))
  }

  @Test func aParagraphMovedIsToldFromOneRemoved() {
    #expect(
      shown(policy, [policy[0], policy[2], policy[3], policy[1]]) == """
        Politique contre le harcèlement
        ~[-Toute personne a droit au respect.-]
        La plainte est traitée dans les 30 jours.
        Le conseil veille à l’application.
        ~[+Toute personne a droit au respect.+]
        """)
  }

  /// Between paragraphs that stay, each is paired with the one that it became, and those without one are whole.
  @Test func paragraphsArePairedByTheirWords() {
    let old = [
      "Début", "Le comité examine la plainte reçue.", "La direction informe les parties de la décision.",
      "Un rapport annuel est déposé.", "Fin",
    ]
    let new = [
      "Début", "Les frais sont remboursés.", "Le comité examine toute plainte reçue.",
      "La direction informe les parties de sa décision.", "Fin",
    ]
    #expect(
      shown(old, new) == """
        Début
        [+Les frais sont remboursés.+]
        Le comité examine [-la-][+toute+] plainte reçue.
        La direction informe les parties de [-la-][+sa+] décision.
        [-Un rapport annuel est déposé.-]
        Fin
        """)
  }

  /// Words drawn from a small vocabulary, so that texts share many and repeat some.
  private func text(_ random: inout SplitMix) -> [String] {
    let words = [
      "le", "la", "les", "l’organisme", "d'art", "conseil", "30", "12\u{A0}500,50", "jours", "plainte", "comité",
      "«\u{A0}règle\u{A0}»", "(a)",
      "peut-être", "e\u{301}te\u{301}", "🧑‍🎨", "à", "—",
    ]
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in
      (0..<Int.random(in: 1...14, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
          + ["", "", "", ",", ".", " ;", "?"][Int.random(in: 0..<7, using: &random)]
      }.joined(separator: Bool.random(using: &random) ? " " : "\u{A0}")
    }
  }

  /// The text without a word here, with another there, and its paragraphs in another order.
  private func revised(_ text: [String], _ random: inout SplitMix) -> [String] {
    var result = text.map { paragraph in
      paragraph.split(separator: " ").filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.joined(separator: " ")
    }
    if Bool.random(using: &random), let first = result.first { result = Array(result.dropFirst()) + [first] }
    return result + (Bool.random(using: &random) ? self.text(&random) : [])
  }

  /// As the comparison takes a text: without empty paragraphs, and without the typography that it looks past.
  private func normal(_ paragraphs: [String]) -> [String] {
    paragraphs.map {
      $0.split(separator: " ").joined(separator: " ").replacing("\u{A0}", with: " ").replacing("’", with: "'")
    }.filter { !$0.isEmpty }
  }

  private func version(_ comparison: Comparison, without kind: Comparison.Kind) -> [String] {
    comparison.paragraphs.map { $0.runs.filter { $0.kind != kind }.map(\.text).joined() }
  }

  @Test func eachVersionCanBeReadBack() {
    var random = SplitMix(seed: 1)
    for _ in 0..<1_000 {
      let old = text(&random)
      let new = Bool.random(using: &random) ? revised(old, &random) : text(&random)
      let comparison = Comparison(from: old, to: new)
      #expect(normal(version(comparison, without: .added)) == normal(old))
      #expect(normal(version(comparison, without: .removed)) == normal(new))
      for paragraph in comparison.paragraphs {
        #expect(!paragraph.runs.isEmpty && !paragraph.runs.contains { $0.text.isEmpty })
        #expect(zip(paragraph.runs, paragraph.runs.dropFirst()).allSatisfy { $0.kind != $1.kind })
      }
    }
  }

  /// Texts made so that each paragraph or word might match any other, or none: the comparison gives up and stays right.
  @Test func hostileTextsEnd() {
    var random = SplitMix(seed: 2)
    let words = (0..<3_000).map { _ in Bool.random(using: &random) ? "a" : "b" }
    let others = (0..<3_000).map { _ in Bool.random(using: &random) ? "b" : "c" }
    let one = [words.joined(separator: " ")]
    let two = [others.joined(separator: " ")]
    for (old, new) in [(one, two), (words, others), (words.map { $0 + " d e" }, others.map { "d " + $0 })] {
      let comparison = Comparison(from: old, to: new)
      #expect(version(comparison, without: .added).filter { !$0.isEmpty } == old)
      #expect(version(comparison, without: .removed).filter { !$0.isEmpty } == new)
    }
  }
}
