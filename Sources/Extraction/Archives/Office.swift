import Basics

extension Collector {
  /// Reads a docx, xlsx or pptx, with all that hangs on it (ECMA-376): every part, whether its main text leads to it or not.
  func readOffice(_ zip: Zip) {
    let strings = zip.member("xl/sharedStrings.xml").flatMap(zip.read).map { sharedStrings($0[...]) } ?? []
    for member in zip.members {
      guard step(100) else { return }
      let name = member.name
      guard name.hasSuffix(".xml") || name.hasSuffix(".rels") || name.hasSuffix(".vml") else {
        if name == "xl/workbook.bin" { note(.unsupported) }
        readMember(member, of: zip)
        continue
      }
      if name == "xl/sharedStrings.xml" || isOfForm(name) { continue }
      guard let bytes = zip.read(member) else { continue }
      if name.hasPrefix("xl/worksheets/sheet") {
        readSheet(bytes[...], strings, at: place(of: name))
      }
      let isText = name.hasPrefix("word/") || name.hasPrefix("xl/") || name.hasPrefix("ppt/")
      readXML(bytes[...], as: isText && !name.hasSuffix(".rels") ? .office : .any, at: place(of: name))
    }
    // What no cell shows any more is still in the file.
    add(strings.joined(separator: "\n"), at: Words(fr: "textes des feuilles", en: "texts of the sheets"))
  }

  /// Parts that are nobody’s: colours, fonts, kinds of parts.
  private func isOfForm(_ name: String) -> Bool {
    name == "[Content_Types].xml" || name.hasPrefix("word/theme/") || name.hasPrefix("xl/theme/")
      || name.hasPrefix("ppt/theme/") || name == "word/fontTable.xml" || name == "word/webSettings.xml"
  }

  /// The strings that cells have in common, each whole.
  private func sharedStrings(_ bytes: ArraySlice<UInt8>) -> [String] {
    var tokens = XMLTokens(bytes)
    var result: [String] = []
    var text = ""
    var isPhonetic = false
    while let token = tokens.next(), step() {
      switch token {
      case .open("si"): text = ""
      case .open("rPh"): isPhonetic = true
      case .close("rPh"): isPhonetic = false
      case .close("si"): result.append(text)
      case .text(let run) where !isPhonetic: text += run
      default: break
      }
    }
    return result
  }

  /// Reads the cells of a sheet, those of a row beside each other: a given name may have a column of its own.
  private func readSheet(_ bytes: ArraySlice<UInt8>, _ strings: [String], at place: Words) {
    var tokens = XMLTokens(bytes)
    var (text, value) = ("", "")
    var isShared = false
    var isValue = false
    while let token = tokens.next(), step() {
      switch token {
      case .open("c"):
        isShared = tokens.attribute("t") == "s"
        value = ""
      case .open("v"), .open("t"): isValue = true
      case .close("v"), .close("t"): isValue = false
      case .text(let run) where isValue: value += run
      case .close("c"):
        let index = isShared ? Int(value) : nil
        if let index, strings.indices.contains(index) { value = strings[index] }
        guard !value.isEmpty, index == nil || makeRoom(for: value.utf8.count) else { continue }
        text += plain(value) + "\t"
      case .close("row"): text += "\n"
      default: break
      }
    }
    add(text, at: place)
  }

  /// A number as it is shown: long ones are kept with an exponent.
  private func plain(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "E")), let number = Double(value), let whole = Int(exactly: number) else {
      return value
    }
    return String(whole)
  }

  private func place(of name: String) -> Words {
    let number = String(name.dropLast(4).reversed().prefix { $0.isNumber }.reversed())
    let part = name.split(separator: "/").dropFirst().joined(separator: "/")
    for (prefix, words) in Self.places where name.hasPrefix(prefix) {
      return words.isNumbered
        ? Words(fr: "\(words.fr) \(number)", en: "\(words.en) \(number)") : Words(fr: words.fr, en: words.en)
    }
    return Words(fr: part, en: part)
  }

  private static let places: [(String, (fr: String, en: String, isNumbered: Bool))] = [
    ("word/document", ("texte", "text", false)),
    ("word/header", ("en-tête", "header", false)),
    ("word/footer", ("pied de page", "footer", false)),
    ("word/footnotes", ("notes", "notes", false)),
    ("word/endnotes", ("notes", "notes", false)),
    ("word/comments", ("commentaires", "comments", false)),
    ("word/people", ("auteurs", "authors", false)),
    ("docProps/", ("propriétés du document", "document properties", false)),
    ("word/_rels", ("liens", "links", false)),
    ("xl/worksheets/sheet", ("feuille", "sheet", true)),
    ("xl/comments", ("commentaires", "comments", false)),
    ("xl/workbook", ("classeur", "workbook", false)),
    ("ppt/slides/slide", ("diapositive", "slide", true)),
    ("ppt/notesSlides/", ("notes de la diapositive", "notes of slide", true)),
    ("ppt/comments", ("commentaires", "comments", false)),
  ]

  /// Reads an odt, ods or odp (OpenDocument 1.3), every part of it.
  func readOpenDocument(_ zip: Zip) {
    if let manifest = zip.member("META-INF/manifest.xml").flatMap(zip.read),
      decodeText(manifest).contains("encryption-data")
    {
      return note(.encrypted)
    }
    for member in zip.members {
      guard step(100) else { return }
      switch member.name {
      case "META-INF/manifest.xml", "mimetype": continue
      case let name where name.hasSuffix(".xml"):
        guard let bytes = zip.read(member) else { continue }
        readXML(bytes[...], as: .openDocument, at: openPlace(of: name))
      default: readMember(member, of: zip)
      }
    }
  }

  private func openPlace(of name: String) -> Words {
    switch name {
    case "content.xml": Words(fr: "texte", en: "text")
    case "meta.xml": Words(fr: "propriétés du document", en: "document properties")
    case "styles.xml": Words(fr: "en-têtes et pieds de page", en: "headers and footers")
    default: Words(fr: name, en: name)
    }
  }
}
