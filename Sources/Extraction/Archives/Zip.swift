import Basics

/// How many members of an archive are looked at.
private let memberLimit = 20_000

/// A ZIP file that is being read.
struct Zip {
  let members: [ZipMember]
  private let directory: ZipDirectory
  let collector: Collector

  init(_ bytes: ArraySlice<UInt8>, _ collector: Collector) {
    directory = ZipDirectory(bytes, limit: memberLimit)
    members = directory.members
    self.collector = collector
    if directory.isCut { collector.note(.tooLarge) }
    if directory.isDamaged || members.isEmpty && bytes.count > 22 { collector.note(.damaged) }
    collector.add(directory.comments, at: Words(fr: "commentaire de l’archive", en: "comment of the archive"))
  }

  func member(_ name: String) -> ZipMember? { members.first { $0.name == name } }

  /// The bytes of a member; nil where they cannot be had, which is noted.
  func read(_ member: ZipMember) -> [UInt8]? {
    if member.isEncrypted {
      collector.note(.encrypted)
      return nil
    }
    let source = directory.bytes(of: member)
    switch member.method {
    case 0:
      guard source.count <= collector.room else {
        collector.note(.tooLarge)
        return nil
      }
      if source.count < member.size ?? 0 { collector.note(.damaged) }
      collector.take(source.count)
      return Array(source)
    case 8: return collector.inflated(source, bare: true).bytes
    default:
      collector.note(.unknownCompression)
      return nil
    }
  }
}

extension Collector {
  func readZip(_ bytes: ArraySlice<UInt8>) {
    let zip = Zip(bytes, self)
    let names = Set(zip.members.map(\.name))
    if names.contains("[Content_Types].xml") {
      readOffice(zip)
    } else if names.contains("META-INF/manifest.xml"), names.contains("content.xml") {
      readOpenDocument(zip)
    } else {
      readArchive(zip)
    }
  }

  /// Reads a member that is a document of its own, or none.
  func readMember(_ member: ZipMember, of zip: Zip) {
    guard step(100), !member.name.hasSuffix("/"), let bytes = zip.read(member) else { return }
    readInner(bytes[...], named: member.name)
  }

  private func readArchive(_ zip: Zip) {
    add(zip.members.map(\.name).joined(separator: "\n"), at: Words(fr: "noms des fichiers", en: "names of files"))
    for member in zip.members {
      // What keeps a book from being read; some of it only keeps its fonts.
      if member.name == "META-INF/encryption.xml", let bytes = zip.read(member) {
        let text = decodeText(bytes)
        if text.contains("EncryptionMethod"), !text.contains("idpf.org/2008/embedding"),
          !text.contains("ns.adobe.com/pdf/enc#RC")
        {
          note(.encrypted)
        }
      } else {
        readMember(member, of: zip)
      }
      // Pages, Numbers and Keynote.
      if member.name.hasSuffix(".iwa") { note(.unsupported) }
    }
  }

  /// Reads a file of one member (RFC 1952).
  func readGzip(_ bytes: ArraySlice<UInt8>, named name: String) {
    let reader = ByteReader(bytes, .little)
    guard let flags = reader[3] else { return note(.damaged) }
    var place = 10
    if flags & 4 != 0 { place += 2 + (reader.u16(place) ?? 0) }
    var inner = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    for (bit, isName) in [(UInt8(8), true), (16, false)] where flags & bit != 0 {
      let rest = reader.rest(from: place)
      let text = rest.prefix { $0 != 0 }
      place += text.count + 1
      if isName { inner = decodeText(text) }
      add(decodeText(text), at: Words(fr: "nom du fichier", en: "name of the file"))
    }
    if flags & 2 != 0 { place += 2 }
    readInner(inflated(reader.rest(from: place), bare: true).bytes[...], named: inner)
  }
}
