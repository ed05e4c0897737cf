import Basics
import Diagnostics
import Model

/// Lists of files, and galleries of pictures.
extension EmbedReader {
  /// The files of a folder that are published, in the order of their names. Those under it, and the pages in it, are no part of it.
  ///
  /// Files that are held back are not there; one that nobody leads to otherwise is published, for the list leads to it.
  mutating func listFiles(in written: String?) -> [ListedFile]? {
    guard let found = paths(in: written, where: { !isHidden($0) }) else { return nil }
    let listed = found.compactMap { path -> ListedFile? in
      let name = String(fileName(of: path))
      guard let size = try? files.size(join(content, path)), let link = link(to: relative(path)) else { return nil }
      return ListedFile(title: title(of: name), kind: suffix(of: name)?.uppercased(), size: size, link: link)
    }
    if !listed.isEmpty { return listed }
    findings.append(noneIn(written, Words(fr: "aucun fichier", en: "no file")))
    return nil
  }

  /// The pictures of a folder, in the order of their names. What each shows is said in a table beside them, `légendes.csv`, else by its name.
  mutating func readGallery(in written: String?) -> [Photo]? {
    guard let found = paths(in: written, where: { suffix(of: $0).map(imageSuffixes.contains) ?? false }) else {
      return nil
    }
    let captions = readCaptions(in: found.first.map { folder(of: $0) } ?? "")
    var silent: [String] = []
    var seen: Set<String> = []
    let photos = found.compactMap { path -> Photo? in
      let name = String(fileName(of: path))
      guard let image = source.image(relative(path), at: range, findings: &findings) else { return nil }
      let said = captions[fold(name)]
      seen.insert(fold(name))
      let alt = said?.alt ?? words(of: name)
      if alt == nil { silent.append(name) }
      var photo = Photo(image, alt: alt ?? "")
      photo.caption = said?.caption.map { Prose(escape($0)) }
      photo.credit = said?.credit
      return photo
    }
    for (name, said) in captions.sorted(by: { $0.key < $1.key }) where !seen.contains(name) {
      findings.append(said.unknown)
    }
    if let first = silent.first { findings.append(withoutWords(first, silent.count)) }
    if !photos.isEmpty { return photos }
    findings.append(noneIn(written, Words(fr: "aucune image", en: "no picture")))
    return nil
  }

  // MARK: Folders

  /// The paths of the files of a folder that are no pages; nil, with a finding, where there is no such folder.
  private mutating func paths(in written: String?, where isWanted: (String) -> Bool) -> [String]? {
    let plain = written.map { decodePercent($0[...]) ?? $0 } ?? "."
    let own = folder(of: draft.path)
    let target = plain.hasPrefix("/") ? resolve(plain, fromFolder: "") : resolve(plain, fromFolder: own)
    let folders = places.folders.value
    let isKnown = { (path: String) in
      path.isEmpty || folders[path] != nil || folders.keys.contains { $0.hasPrefix(path + "/") }
    }
    guard let target, isKnown(target) else {
      let known = folders.keys.filter { !$0.isEmpty }.sorted()
      let near = target.flatMap { target in didYouMean(target, among: known) }
      findings.append(
        finding(
          Words(fr: "il n’y a pas de dossier « \(plain) »", en: "there is no folder “\(plain)”"), at: written,
          code: .fileMissing,
          hint: near
            ?? Words(
              fr: "Donnez son chemin depuis cette page, comme « photos », ou depuis content/, comme « /photos ».",
              en: "Give its path from this page, as in “photos”, or from content/, as in “/photos”.")))
      return nil
    }
    return (folders[target] ?? []).compactMap { path in
      let name = String(fileName(of: path))
      return isMarkdown(path) || !isWanted(name) ? nil : (path: path, key: NaturalKey(name))
    }.sorted { $0.key < $1.key }.map(\.path)
  }

  /// A path from `content/` as a link to it is written.
  func relative(_ path: String) -> String { "/" + encodePercent(path: path) }

  private func noneIn(_ written: String?, _ what: Words) -> Finding {
    let folder = written ?? "."
    return finding(
      Words(
        fr: "il n’y a \(what.french) dans le dossier « \(folder) »",
        en: "there is \(what.english) in the folder “\(folder)”"),
      at: written,
      hint: Words(fr: "Mettez-en, ou retirez cette ligne.", en: "Put some in, or take this line out."))
  }

  private func withoutWords(_ first: String, _ count: Int) -> Finding {
    finding(
      count == 1
        ? Words(
          fr: "l’image « \(first) » n’a pas de texte de remplacement",
          en: "the picture “\(first)” has no alternative text")
        : Words(
          fr: "\(count) images, dont « \(first) », n’ont pas de texte de remplacement",
          en: "\(count) pictures, “\(first)” among them, have no alternative text"),
      code: .altMissing,
      hint: Words(
        fr:
          "Donnez-leur un nom qui dit ce qu’elles montrent, ou écrivez-le dans un tableau « légendes.csv » du même dossier : fichier, alt, légende, crédit.",
        en:
          "Give them a name that says what they show, or write it in a table “captions.csv” in the same folder: file, alt, caption, credit."
      ))
  }

  // MARK: Names

  /// A name without its ending, words for its hyphens: « procès-verbal_2021.pdf » is « Procès verbal 2021 ».
  private func title(of name: String) -> String {
    let stem = stem(of: name)
    let text = stem.contains(" ") ? stem : stem.replacing("_", with: " ").replacing("-", with: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a picture’s name says that it shows; nil of one that a camera gave.
  private func words(of name: String) -> String? {
    let text = title(of: name)
    let words = text.split(separator: " ").filter { $0.count > 2 && $0.allSatisfy(\.isLetter) }
    let isOfCamera = [
      "img", "image", "dsc", "dscn", "dscf", "photo", "pict", "pxl", "picture", "scan", "capture", "whatsapp",
    ]
    .contains { fold(text).hasPrefix($0) }
    return words.isEmpty || isOfCamera && words.count < 3 ? nil : text
  }

  private func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
  }
}

/// What a list of files leaves out: what systems and editors keep beside.
private func isHidden(_ name: String) -> Bool {
  name.hasPrefix(".") || name.hasPrefix("~") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
}

private let imageSuffixes: Set<String> = [
  "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "heic", "heif", "tif", "tiff",
]
