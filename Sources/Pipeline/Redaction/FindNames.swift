import Basics
import Content
import Diagnostics
import Extraction
import Redaction
import Views

extension RouteRenderer {
  /// Who would be named in bytes that are made, or by their address.
  func named(_ bytes: [UInt8], in route: Route) -> [Redaction.Named] {
    if redaction.isEmpty { return [] }
    let named = redaction.find(in: bytes, as: TextKind(ofFile: route.path)) + redaction.find(inPath: route.address)
    return redaction.forbidden(named, to: route.reads)
  }

  /// Who would be named in a file of the theme.
  func named(asset bytes: [UInt8], in route: Route) -> [Redaction.Named] {
    if redaction.isEmpty { return [] }
    return redaction.find(inFile: bytes, named: route.path) + redaction.find(inPath: route.address)
  }

  /// Who would be named in a file that is copied, or by its name, and why not all of it could be looked at. The one place where bytes
  /// that Jalon did not make are searched.
  ///
  /// - Parameter clean: what is published in its place; nil where that is the file itself.
  func named(
    copy path: String, _ clean: @autoclosure () throws -> [UInt8]?, in route: Route
  ) throws -> (named: [Redaction.Named], unread: [UnreadReason]) {
    if redaction.isEmpty { return ([], []) }
    var named = redaction.find(inPath: path) + redaction.find(inPath: route.address)
    var unread: [UnreadReason] = []
    let file = join(options.content, path)
    let clean = try clean()
    let read = { [files] limit in try clean.map { Array($0.prefix(limit)) } ?? files.read(file, limit) }
    switch try extractText(named: path, first: read) {
    case .text(let pieces, let reasons):
      unread = reasons
      named += pieces.flatMap { redaction.find(in: $0.text, as: []) }.map(\.withoutRange)
    case .unreadable(let reason): unread = [reason]
    case .notADocument:
      let bytes = try read(copyLimit)
      // What is larger than any text was made by a camera.
      if bytes.count < copyLimit { named += redaction.find(inFile: bytes, named: path) }
      if isUnknownKind(bytes), textBytes(ofFile: bytes) == nil { unread = [.unsupported] }
    }
    return (redaction.forbidden(named, to: route.reads), unread)
  }

  /// What is told of a file of which nobody knows whom it names.
  func unverified(_ path: String, _ reasons: [UnreadReason]) -> [Finding] {
    guard !reasons.isEmpty else { return [] }
    return [
      Finding(
        .fileUnverified, file: join(options.content, path),
        Words(
          fr: "le contenu de ce fichier n’a pas pu être vérifié", en: "what this file says could not be verified"),
        why: Words(
          fr: "Des personnes du bottin ne consentent pas à être nommées; et ici, "
            + reasons.map(\.words.french).joined(separator: "; ") + ".",
          en: "People in the directory have not consented to be named; and here, "
            + reasons.map(\.words.english).joined(separator: "; ") + "."),
        hint: Words(
          fr: "Relisez-le, ou enregistrez-le dans un format que Jalon lit : PDF avec texte, docx, odt.",
          en: "Read it through, or save it in a format that Jalon reads: PDF with text, docx, odt."))
    ]
  }
}

extension Redaction.Named {
  /// Places in a document’s text are none in its file.
  fileprivate var withoutRange: Self {
    var named = self
    named.range = nil
    return named
  }
}

/// Files larger than this are not searched for names.
private let copyLimit = 50_000_000
