import Basics

extension Collector {
  /// Reads the pages of a PDF (ISO 32000-2), what is written on them and beside them, and what it says of itself.
  func readPDF(_ bytes: ArraySlice<UInt8>) {
    let file = PDFFile(bytes, self)
    if file.isEncrypted { return note(.encrypted) }
    if file.objects.isEmpty || !file.hasEnd { note(.damaged) }
    var painter = PDFPainter(file)
    var pages = PDFPages(file)
    for (index, page) in pages.inOrder().enumerated() {
      let number = index + 1
      add(painter.text(of: page), at: Words(fr: "page \(number)", en: "page \(number)"))
    }
    // What no page shows any more.
    for page in pages.others() { add(painter.text(of: page), at: Words(fr: "page retirée", en: "page taken out")) }
    readStrings(file)
    readStreams(file, &painter)
    if painter.hasUnknownLetters { note(.unknownLetters) }
    if painter.hasPicturedPage { note(.pictured) }
  }

  /// Keeps all text strings of all objects, whatever they are for: properties, remarks, addresses, fields, bookmarks,
  /// alternative texts, names of files.
  private func readStrings(_ file: PDFFile) {
    var text = ""
    var seen: Set<[UInt8]> = []
    func keep(_ value: PDFValue) {
      switch value {
      case .string(let bytes):
        guard bytes.count > 2, seen.insert(bytes).inserted else { return }
        text += decodeTextString(bytes) + "\n"
      case .array(let values): values.forEach(keep)
      case .dictionary(let dictionary): keepAll(dictionary)
      case .stream(let stream): keepAll(stream.dictionary)
      default: break
      }
    }
    func keepAll(_ dictionary: PDFDictionary) {
      for key in dictionary.keys.sorted() where !Self.binary.contains(key) { dictionary[key].map(keep) }
    }
    for object in file.objects {
      guard step() else { return }
      keep(object.value)
    }
    add(text, at: Words(fr: "propriétés et annotations", en: "properties and annotations"))
  }

  /// Keys whose strings are numbers.
  private static let binary: Set<String> = [
    "ID", "CIDSystemInfo", "Panose", "Lookup", "O", "U", "CharSet", "Cert", "ByteRange", "CheckSum",
  ]

  /// Reads the streams that no page paints: XMP, files within, scripts, and forms that are shown elsewhere.
  private func readStreams(_ file: PDFFile, _ painter: inout PDFPainter) {
    for (number, value) in file.objects {
      guard step(), case .stream(let stream) = value else { continue }
      let dictionary = stream.dictionary
      switch file.value(dictionary["Type"]).name ?? "" {
      case "Metadata": if let bytes = file.decode(stream) { readXMP(bytes[...]) }
      case "EmbeddedFile": if let bytes = file.decode(stream) { readInner(bytes[...], named: "#\(number)") }
      case "ObjStm", "XRef": break
      default:
        switch file.value(dictionary["Subtype"]).name {
        case "Form": add(painter.text(ofForm: stream, number), at: Words(fr: "formulaires", en: "forms"))
        case "XML": if let bytes = file.decode(stream) { readXMP(bytes[...]) }
        case "Image":
          // A photograph says of itself what it says on its own.
          if file.list(dictionary["Filter"]).first.map(file.resolve)?.name == "DCTDecode" { readJPEG(stream.bytes) }
        default: break
        }
      }
    }
  }
}

/// The pages of a PDF.
struct PDFPages {
  private let file: PDFFile
  private var seen: Set<Int> = []

  init(_ file: PDFFile) { self.file = file }

  /// In the order of the document.
  mutating func inOrder() -> [PDFDictionary] {
    var result: [PDFDictionary] = []
    var pending: [(value: PDFValue, inherited: PDFValue?)] = []
    if let root = file.resolve(file.root).dictionary, let pages = root["Pages"] { pending = [(pages, nil)] }
    while let (value, inherited) = pending.popLast(), file.collector.step(10) {
      // A page that stands in two places is read once, and one that holds itself has an end.
      if let number = value.reference, !seen.insert(number).inserted { continue }
      guard var node = file.resolve(value).dictionary else {
        file.collector.note(.damaged)
        continue
      }
      let resources = node["Resources"] ?? inherited
      node["Resources"] = resources
      if let kids = node["Kids"] {
        pending += file.list(kids).reversed().map { ($0, resources) }
      } else {
        result.append(node)
      }
    }
    return result
  }

  /// Those that are in the file and not in the document: of a version before, or of a damaged tree.
  func others() -> [PDFDictionary] {
    var result: [PDFDictionary] = []
    for (number, value) in file.objects {
      guard case .dictionary(var page) = value, page["Type"]?.name == "Page" else { continue }
      let isLast = file.count(of: number) == 1
      if seen.contains(number), isLast { continue }
      var parent = file.value(page["Parent"]).dictionary
      for _ in 0..<16 where page["Resources"] == nil {
        page["Resources"] = parent?["Resources"]
        parent = file.value(parent?["Parent"]).dictionary
      }
      result.append(page)
    }
    return result
  }
}
