import Basics
package import Diagnostics

extension PublishedSite {
  /// Pages that no other leads to. (Files that nothing leads to are not published.)
  ///
  /// - Parameters:
  ///   - starts: the addresses where readers begin: the home page of each language.
  ///   - folder: `content/`, as findings name it: where what is about no one file is told.
  package func orphans(_ pages: [PageFacts], starts: [String], folder: String) -> Finding? {
    var linked: Set<Int32> = []
    for page in pages { linked.formUnion(page.linked.filter { $0 != page.number }) }
    let alone = files.indices.filter { index in
      let file = files[index]
      return file.kind == .page && file.address.hasSuffix("/") && !starts.contains(file.address)
        && !linked.contains(Int32(index))
    }
    return orphans(alone.map { files[$0] }, folder: folder)
  }

  private func orphans(_ pages: [PublishedFile], folder: String) -> Finding? {
    guard !pages.isEmpty else { return nil }
    let number = pages.count
    var list = pages.prefix(100).map { page in page.source.map { "\(page.address) (\($0))" } ?? page.address }
    if number > 100 { list.append("…") }
    let names = list.joined(separator: ", ")
    return Finding(
      .pageOrphan, file: folder,
      Words(
        fr: number == 1 ? "aucune autre page ne mène à celle-ci" : "aucune autre page ne mène à ces \(number) pages",
        en: number == 1 ? "no other page leads to this one" : "no other page leads to these \(number) pages"),
      why: Words(fr: names, en: names),
      hint: number == 1
        ? Words(
          fr: "Faites-y un lien, mettez-la au menu, ou retirez-la.",
          en: "Link to it, put it in the menu, or take it out.")
        : Words(
          fr: "Faites-y un lien, mettez-les au menu, ou retirez-les.",
          en: "Link to them, put them in the menu, or take them out."))
  }
}

/// Images are heavier than this at a person’s cost.
private let weightLimit = 1_000_000

/// An image that takes long to come; nil of one that does not, and of other files.
///
/// - Parameters:
///   - file: its path, as findings name it.
///   - size: in bytes.
package func heavyImage(_ file: String, size: Int) -> Finding? {
  let suffix = file.split(separator: ".").last.map { fold($0) } ?? ""
  guard size > weightLimit, ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"].contains(suffix) else { return nil }
  let tenths = (size + 50_000) / 100_000
  let (whole, part) = (tenths / 10, tenths % 10)
  return Finding(
    .imageHeavy, file: file,
    Words(fr: "cette image pèse \(whole),\(part) Mo", en: "this image weighs \(whole).\(part) MB"),
    why: Words(
      fr: "Au téléphone, elle se fait attendre et coûte cher.", en: "On a phone, it takes long to come and costs money."
    ),
    hint: Words(
      fr: "Réduisez-la à 2000 pixels de large, et enregistrez-la en JPEG.",
      en: "Make it 2000 pixels wide, and save it as JPEG."))
}
