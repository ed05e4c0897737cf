import Diagnostics
import Model
import TestSupport
import Testing

@testable import Content

/// What embeds are made of: files, folders, addresses.
@Suite struct EmbedContentTests {
  private func read(_ embed: String, _ files: [String: String] = [:]) throws -> (
    content: EmbedContent?, findings: [Finding]
  ) {
    var all = files
    all["d/a.md"] = "Avant.\n\n\(embed)\n"
    let (site, findings) = try TestSite(all).read()
    let page = try #require(site.pages.first { $0.header.source == "d/a.md" })
    for case .embed(let embed) in page.pieces { return (embed.content, findings) }
    return (nil, findings)
  }

  private func table(_ text: String, name: String = "t.csv", embed: String = "tableau") throws -> (
    DataTable?, [Finding]
  ) {
    let (content, findings) = try read("{{\(embed) fichier=\"\(name)\"}}", ["d/\(name)": text])
    if case .table(let table)? = content { return (table, findings) }
    return (nil, findings)
  }

  // MARK: Words

  @Test(arguments: [
    ("{{Vidéo \"f.mp4\"}}", Embed.Kind.video), ("{{VIDEO fichier=f.mp4}}", .video), ("{{audio « f.mp4 »}}", .audio),
    ("{{tableau “t.csv”}}", .table), ("{{table file='t.csv'}}", .table), ("{{graphique t.csv}}", .chart),
    ("{{chart fichier = \"t.csv\" form=line}}", .chart), ("{{carte Lyon}}", .map), ("{{map city=\"Lyon\"}}", .map),
    ("{{fichiers}}", .files), ("{{files folder=.}}", .files), ("{{galérie dossier=.}}", .gallery),
    ("{{gallery}}", .gallery),
  ])
  func bothLanguagesAndAnyQuotes(text: String, kind: Embed.Kind) throws {
    let (site, findings) = try TestSite(["d/a.md": "\(text)\n", "d/f.mp4": "x", "d/t.csv": "a;b\n1;2\n"]).read()
    guard case .embed(let embed)? = site.pages.first?.pieces.first else {
      Issue.record("\(findings.map(\.summary.french))")
      return
    }
    #expect(embed.kind == kind && !findings.contains { $0.code == .embedUnknown })
  }

  @Test func anApostropheEndsNoValue() throws {
    let site = try TestSite(["a.md": "{{carte lieu='L’Île-d’Orléans' titre=\"L'été\"}}\n"]).read().site
    guard case .embed(let embed)? = site.pages.first?.pieces.first else { throw CancellationError() }
    #expect(embed.arguments == [.place: "L’Île-d’Orléans", .title: "L'été"])
  }

  @Test(arguments: [
    ("{{tablau fichier=\"t.csv\"}}", "tableau"), ("{{tableau fichie=\"t.csv\"}}", "fichier"),
    ("{{graphique fichier=\"t.csv\" forme=bare}}", "barres"), ("{{video soustitre=x}}", "sous-titres"),
  ])
  func nearMissesAreTold(embed: String, hint: String) throws {
    let findings = try read(embed, ["d/t.csv": "a;b\n1;2\n"]).findings
    #expect(findings.map(\.code).contains(.embedUnknown))
    #expect(findings.first { $0.code == .embedUnknown }?.hint?.french == "Vouliez-vous dire «\u{A0}\(hint)\u{A0}»?")
  }

  // MARK: Tables

  @Test(arguments: [
    "Poste;2019\nMissions, séjours;1 234,5\n", "Poste\t2019\nMissions, séjours\t1 234,5\n",
    "Poste,2019\n\"Missions, séjours\",\"1 234,5\"\n", "\u{FEFF}Poste;2019\r\nMissions, séjours;1 234,5\r\n",
    "sep=;\nPoste;2019\nMissions, séjours;1 234,5\n", "[[\"Poste\",\"2019\"],[\"Missions, séjours\",\"1 234,5\"]]",
    "[{\"Poste\":\"Missions, s\\u00e9jours\",\"2019\":\"1 234,5\"}]",
  ])
  func whateverSpreadsheetsSave(text: String) throws {
    let (table, findings) = try table(text, name: text.hasPrefix("[") ? "t.json" : "t.csv")
    #expect(findings.isEmpty)
    #expect(table?.columns == [.init(title: "Poste", isNumeric: false), .init(title: "2019", isNumeric: true)])
    #expect(table?.rows.map { $0.map(\.text) } == [["Missions, séjours", "1 234,5"]])
    #expect(table?.rows.first?.last?.number == 1234.5)
  }

  @Test(arguments: [
    ("12 000 $", 12_000.0), ("1 234,5", 1_234.5), ("45 %", 45), ("(200) $", -200), ("-5", -5), ("−5,5 %", -5.5),
    ("$12", 12),
    ("3 M$", 3_000_000), ("2,5 h", 2.5),
  ])
  func numbersAreRead(text: String, number: Double) throws {
    #expect(try table("a;b\nx;\(text)\n").0?.rows.first?.last?.number == number)
  }

  @Test(arguments: ["mai 2019", "2019-2020", "12 rue X", "", "environ", "1 à 2", "A4"])
  func wordsAreNoNumbers(text: String) throws {
    #expect(try table("a;b\nx;\(text)\n").0?.rows.first?.last?.number == nil)
  }

  @Test func oldEncodingsAreRead() throws {
    let site = try TestSite(["d/a.md": "{{tableau t.csv}}\n"])
    try site.write("d/t.csv", Array("Ann".utf8) + [0xE9] + Array("e;b\n1;2\n".utf8))
    let (read, findings) = try site.read()
    #expect(findings.map(\.code) == [.csvEncoding])
    guard case .embed(let embed)? = read.pages.first?.pieces.first, case .table(let table)? = embed.content else {
      throw CancellationError()
    }
    #expect(table.columns.map(\.title) == ["Année", "b"])
  }

  /// Each at its line and column in the table itself.
  @Test(arguments: [
    ("a;b\nx;1\ny;1;➤3\n", Code.csvRow, "t.csv"), ("a;b\nx;1\ny➤\n", .csvRow, "t.csv"),
    ("a;b\nx;➤\"1\ny;2\n", .csvQuote, "t.csv"),
    ("[{\"a\":1},\n {\"a\":➤x}]", .embedData, "t.json"), ("[{\"a\":1}➤", .embedData, "t.json"),
    ("➤{\"a\":1}", .embedData, "t.json"),
    ("[[\"a\"],[➤\"b]]", .embedData, "t.json"),
  ])
  func whatIsWrongIsToldInTheFile(text: String, code: Code, name: String) throws {
    let (plain, places) = marked(text)
    let (_, findings) = try table(plain, name: name)
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.file?.hasSuffix("/d/" + name) == true)
    #expect(findings.map(\.lineAndColumn) == places)
  }

  @Test func emptyLongAndUnreadableOnesAreTold() throws {
    #expect(try table("").1.map(\.code) == [.csvEmpty])
    let long = try table("a;b\n" + String(repeating: "x;1\n", count: 700))
    #expect(long.0?.rows.count == 500 && long.0?.left == 200 && long.1.map(\.code) == [.embedData])
    #expect(try table("PK\u{3}\u{4}", name: "t.xlsx").1.map(\.code) == [.embedData])
    #expect(try read("{{tableau}}").findings.map(\.code) == [.embedData])
    #expect(try read("{{tableau absent.csv}}").findings.map(\.severity) == [.error])
    #expect(try table("a;b\nx;y\n", embed: "graphique").1.map(\.code) == [.embedData])
    #expect(try table(String(repeating: "[", count: 5000), name: "t.json").1.map(\.code) == [.embedData])
  }

  // MARK: Folders

  @Test func aFolderIsListed() throws {
    let (content, findings) = try read(
      "{{fichiers docs}}",
      [
        "d/docs/b10.txt": "12345", "d/docs/b2.txt": "1", "d/docs/Procès-verbal.pdf": "x", "d/docs/.x": "",
        "d/docs/p.md": "P", "d/docs/e/z.txt": "z",
      ])
    #expect(findings.isEmpty)
    guard case .files(let files)? = content else { throw CancellationError() }
    #expect(files.map(\.title) == ["B2", "B10", "Procès verbal"])
    #expect(files.map(\.kind) == ["TXT", "TXT", "PDF"] && files.map(\.size) == [1, 5, 1])
    #expect(files.map(\.link) == ["\u{1}/d/docs/b2.txt", "\u{1}/d/docs/b10.txt", "\u{1}/d/docs/proces-verbal.pdf"])
  }

  @Test func foldersThatAreNotThereAreTold() throws {
    let findings = try read("{{fichiers dosc}}", ["d/docs/b.txt": "1"]).findings
    #expect(findings.map(\.code) == [.fileMissing])
    #expect(findings.first?.hint?.french == "Vouliez-vous dire «\u{A0}d/docs\u{A0}»?")
    #expect(try read("{{fichiers docs}}", ["d/docs/p.md": "P"]).findings.map(\.code) == [.embedData])
    #expect(try read("{{fichiers ../..}}").findings.map(\.code) == [.fileMissing])
  }

  @Test func aGalleryHasWords() throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"6\"/>"
    let (content, findings) = try read(
      "{{galerie .}}",
      [
        "d/vernissage-2019.svg": svg, "d/IMG_0042.svg": svg, "d/DSC1.svg": svg, "d/note.txt": "x",
        "d/légendes.csv": "fichier;alt;légende;crédit\nimg_0042.svg;Une salle;Un <b>;Moi\nabsent.svg;x;y;z\n",
      ])
    guard case .gallery(let photos)? = content else { throw CancellationError() }
    #expect(photos.map(\.alt) == ["", "Une salle", "Vernissage 2019"] && photos.map(\.width) == [8, 8, 8])
    #expect(photos[1].caption?.markup == "Un &lt;b&gt;" && photos[1].credit == "Moi")
    #expect(findings.map(\.code).sorted { $0.rawValue < $1.rawValue } == [.altMissing, .embedData])
  }

  // MARK: Films

  private static let uuid = "9c9de5e8-0a1e-484a-b099-e80766180a6d"
  private static let tube = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1"
  @Test(arguments: [
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=x&t=1m30s", tube + "&start=90"),
    ("https://youtu.be/dQw4w9WgXcQ?si=abc", tube),
    ("youtube.com/shorts/dQw4w9WgXcQ", tube), ("https://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ", tube),
    ("https://www.youtube.com/embed/dQw4w9WgXcQ?start=5", tube + "&start=5"),
    ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"),
    ("https://vimeo.com/channels/staffpicks/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"),
    ("https://vimeo.com/76979871/8272103f6e", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e"),
    ("https://framatube.org/w/\(uuid)", "https://framatube.org/videos/embed/\(uuid)?autoplay=1&p2p=0"),
    (
      "https://video.exemple.ca:8443/videos/watch/\(uuid)",
      "https://video.exemple.ca:8443/videos/embed/\(uuid)?autoplay=1&p2p=0"
    ),
  ])
  func placesOfFilmsAreKnown(address: String, player: String) throws {
    let (content, findings) = try read("{{vidéo \(address)}}")
    #expect(findings.isEmpty)
    guard case .media(let media)? = content, case .host(let host) = media.source else { throw CancellationError() }
    #expect(host.player == player && player.hasPrefix(host.origin + "/"))
  }

  @Test(arguments: [
    "https://exemple.ca/film", "https://www.youtube.com/", "https://www.youtube.com/watch?v=a\"b",
    "https://vimeo.com/abc",
    "https://evil.ca'x/w/9c9de5e8-0a1e-484a-b099-e80766180a6d", "https://www.youtube.com/playlist?list=PL12345678",
    "https://framatube.org/w/x",
  ])
  func othersAreTold(address: String) throws {
    let (content, findings) = try read("{{vidéo adresse=\(address)}}")
    #expect(
      !findings.isEmpty
        && findings.allSatisfy { $0.code == .embedData || $0.code == .unsafeLink || $0.code == .valueKind })
    if case .media(let media)? = content, case .host = media.source { Issue.record("\(media)") }
  }

  @Test func filmsOfTheSite() throws {
    let files = ["d/f.mp4": "x", "d/f.avi": "x", "d/s.vtt": "WEBVTT\n", "d/s.srt": "1\n", "d/t.md": "Texte"]
    let (content, findings) = try read("{{vidéo f.mp4 sous-titres=s.vtt transcription=t.md}}", files)
    #expect(findings.isEmpty)
    guard case .media(let media)? = content else { throw CancellationError() }
    #expect(media.source == .file(link: "\u{1}/d/f.mp4", type: "video/mp4"))
    #expect(media.captions == "\u{1}/d/s.vtt" && media.transcript == "\u{1}/d/t/")
    #expect(try read("{{vidéo f.mp4 sous-titres=s.srt}}", files).findings.map(\.code) == [.embedData])
    #expect(try read("{{vidéo f.avi}}", files).findings.map(\.code) == [.embedData])
    #expect(try read("{{vidéo absent.mp4}}", files).findings.map(\.code) == [.linkBroken])
    #expect(try read("{{vidéo}}").findings.map(\.code) == [.embedData])
  }

  // MARK: Places

  @Test func aMissionTellsWhereACityIs() throws {
    let mission = "---\ntitre: M\nlieux:\n  - ville: Berlin\n    pays: Allemagne\n    coordonnées: 52,52; 13,40\n---\n"
    func place(_ embed: String) throws -> MapPlace? {
      if case .place(let place)? = try read(embed, ["missions/m.md": mission]).content { place } else { nil }
    }
    #expect(try place("{{carte berlin}}")?.coordinates == Coordinates(latitude: 52.52, longitude: 13.4))
    #expect(try place("{{carte Italie}}")?.coordinates != nil)
    #expect(try place("{{carte lieu=Ici coordonnées=\"1; 2\"}}")?.coordinates == Coordinates(latitude: 1, longitude: 2))
    #expect(try place("{{carte Nulle-Part}}")?.coordinates == nil)
    #expect(try read("{{carte lieu=Ici coordonnées=\"x\"}}").findings.map(\.code) == [.embedData])
  }

  // MARK: Records

  @Test func everyRecordWithATextHasThem() throws {
    let site = try TestSite([
      "t.csv": "a;b\nx;1\n",
      "missions/m.md":
        "---\ntitre: M\n---\nUn.\n\n{{tableau /t.csv}}\n\nTerme\n: sens\n\n## Participants\n\n{{fichiers /}}\n",
      "nouvelles/n.md": "---\ntitre: N\ndate: 1960-01-01\n---\n{{tableau /t.csv}}\n",
      "rapports/r.md": "---\ntitre: R\n---\n{{tableau /t.csv}}\n",
    ])
    let read = try site.read().site
    let mission = try #require(read.missions.first)
    #expect(mission.header.embeds.count == 2 && mission.header.embeds.allSatisfy { $0?.content != nil })
    #expect(mission.body.markup.contains("\u{2}0\u{2}") && mission.body.withoutEmbeds.markup.contains("<dl>"))
    #expect(!mission.body.withoutEmbeds.markup.contains("\u{2}"))
    #expect(read.news.first?.header.embeds.count == 1 && read.reports.first?.page.hasEmbeds == true)
  }
}
