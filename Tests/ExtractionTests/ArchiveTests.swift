import Extraction
import Testing

@Suite struct ArchiveTests {
  @Test func membersAndTheirNames() {
    let file = zip(
      [
        Member("dossier/Rita Roy.txt", "Bonjour"),
        Member("lettre.docx", bytes: docx("<w:p><w:r><w:t>Élise Côté</w:t></w:r></w:p>")),
        Member("page.html", "<p>Zo<b>é</b> Ro&eacute;<img alt='Portrait'></p>"),
        Member("vieux.txt", bytes: latin("Été")),
        Member("large.txt", bytes: [0xFF, 0xFE] + "Ému".utf16.flatMap { little(Int($0), 2) }),
      ], comment: "Archive d’Ana")
    #expect(places(of: "Élise Côté", in: file) == ["lettre.docx\u{A0}: texte"])
    for expected in ["Rita Roy", "Bonjour", "Zoé Roé", "Portrait", "Été", "Ému", "Archive d’Ana"] {
      #expect(read(file).contains(expected))
    }
    #expect(unread(file) == [])
  }

  @Test func namesOfOldPrograms() {
    // É, ô and é of code page 850.
    let file = zip([
      Member([0x90] + latin("lise C") + [0x93] + latin("t") + [0x82], [], flags: 0), Member(utf8("Ça"), [], flags: 0),
    ])
    #expect(read(file).hasPrefix("Élise Côté Ça"))
  }

  @Test func booksAndTheirLocks() {
    let page = Member("OEBPS/c.xhtml", "<html><body><p>Éli<i>se</i> Côté</p></body></html>")
    func lock(_ algorithm: String) -> Member {
      Member("META-INF/encryption.xml", "<EncryptionMethod Algorithm=\"\(algorithm)\"/>")
    }
    #expect(places(of: "Élise Côté", in: zip([page])) == ["OEBPS/c.xhtml\u{A0}: texte"])
    #expect(unread(zip([page, lock("http://www.idpf.org/2008/embedding")])) == [])
    #expect(unread(zip([page, lock("aes128-cbc")])) == [.encrypted])
  }

  @Test func gzip() {
    let head: [UInt8] = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3]
    let file = head + utf8("notes.txt\0") + deflated(utf8("Élise Côté")) + little(0, 8)
    #expect(places(of: "Élise Côté", in: file) == ["notes.txt\u{A0}: texte"])
    #expect(unread(Array(file.dropLast(12))) == [.damaged])
  }

  /// What can be read is read, and what cannot is told.
  @Test func membersThatCannotBeRead() {
    let good = Member("a.txt", "Rita")
    func reasons(_ member: Member) -> [UnreadReason] {
      #expect(read(zip([good, member])).contains("Rita"))
      return unread(zip([good, member]))
    }
    #expect(reasons(Member(utf8("b"), utf8("x"), method: 0, flags: 1)) == [.encrypted])
    #expect(reasons(Member(utf8("b"), utf8("x"), method: 14)) == [.unknownCompression])
    #expect(reasons(Member("b.7z", bytes: utf8("7z") + [0xBC, 0xAF, 0x27, 0x1C])) == [.unknownCompression])
    #expect(reasons(Member("Index/Document.iwa", bytes: [0, 1])) == [.unsupported])
    #expect(reasons(Member("b.pdf", bytes: latin("%PDF-1.4"))) == [.damaged])
  }

  @Test func archivesWithoutTheirDirectory() {
    let file = zip([Member("a.txt", "Rita Roy"), Member(utf8("b.txt"), utf8("Zoé"), method: 0)])
    let cut = Array(file.dropLast(30))
    #expect(read(cut).contains("Rita Roy"))
    #expect(read(cut).contains("Zoé"))
    #expect(unread(cut) == [.damaged])
  }

  @Test(arguments: [
    ("rapport.pdf", [0, 1, 2, 3]), ("Liste.XLSX", [1, 2]), ("photo.jpg", [0]),
  ])
  func filesThatAreNotWhatTheySay(name: String, bytes: [UInt8]) {
    #expect(extractText(from: bytes, named: name) == .unreadable(.damaged))
  }

  @Test(arguments: [
    ("a.txt", utf8("Bonjour")), ("a.docx", utf8("<html>")), ("a.svg", utf8("<svg/>")), ("a.woff2", [0x77, 0x4F, 0, 1]),
    ("a.pdf", utf8("Le fichier commence par %PDF-1.4 et non autrement")),
  ])
  func filesWhoseBytesAreAllThereIs(name: String, bytes: [UInt8]) {
    #expect(extractText(from: bytes, named: name) == .notADocument)
  }
}
