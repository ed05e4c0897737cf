import Basics
import Diagnostics

/// What a link or an image may be meant for whose file is not there. Made once for a site: each of its pages may have such a link.
struct PathHints: Sendable {
  private let near: Candidates
  /// The first path in alphabetical order, by what it is in small letters.
  private let bySmallLetters: [String: String]
  /// The same, by the name of its file.
  private let byName: [String: String]

  /// - Parameter paths: those of all files, from `content/`, in alphabetical order.
  init(_ paths: [String]) {
    near = Candidates(paths)
    bySmallLetters = Dictionary(paths.map { ($0.lowercased(), $0) }) { first, _ in first }
    byName = Dictionary(paths.map { (fold(fileName(of: $0)), $0) }) { first, _ in first }
  }

  /// What to do about a destination.
  ///
  /// - Parameters:
  ///   - target: the path from `content/` that it stands for.
  ///   - folder: that of the file in which it is written.
  func mend(_ destination: String, target: String, isImage: Bool, from folder: String) -> Words {
    if destination.contains("@") && !destination.contains("/") {
      return Words(
        fr: "Pour un courriel, écrivez (mailto:\(destination)).",
        en: "For an e-mail address, write (mailto:\(destination)).")
    }
    if destination.lowercased().hasPrefix("www.") {
      return Words(
        fr: "Pour un autre site, écrivez (https://\(destination)).",
        en: "For another site, write (https://\(destination)).")
    }
    if let other = bySmallLetters[target.lowercased()].map({ relativePath(from: folder, to: $0) }) {
      return Words(
        fr: "Écrivez « \(other) » : les capitales comptent, même où un Mac ou Windows ne les distingue pas.",
        en: "Write “\(other)”: capitals count, even where a Mac or Windows does not tell them apart.")
    }
    if let other = near.nearest(to: target).map({ relativePath(from: folder, to: $0) }) {
      return Words(fr: "Vouliez-vous dire « \(other) »?", en: "Did you mean “\(other)”?")
    }
    // A file that was moved keeps its name.
    if let moved = byName[fold(fileName(of: destination))].map({ relativePath(from: folder, to: $0) }) {
      return Words(fr: "Il y en a un de ce nom : \(moved)", en: "There is one of that name: \(moved)")
    }
    return isImage
      ? Words(
        fr: "Mettez l’image dans content/, et donnez son chemin depuis ce fichier, par exemple photos/salle.jpg.",
        en: "Put the image in content/, and give its path from this file, such as photos/hall.jpg.")
      : Words(
        fr: "Donnez le chemin du fichier depuis celui-ci, par exemple ../plans/2019-2023.md.",
        en: "Give the path of the file from this one, such as ../plans/2019-2023.md.")
  }
}

/// The path that a person would write in a file of `folder` for another file.
private func relativePath(from folder: String, to path: String) -> String {
  let here = folder.split(separator: "/")
  let there = path.split(separator: "/")
  let common = zip(here, there.dropLast()).prefix { $0 == $1 }.count
  return (Array(repeating: "..", count: here.count - common) + there[common...]).joined(separator: "/")
}
