import Basics
import Diagnostics

/// What to do about a link or an image whose file is not there.
///
/// - Parameter paths: those of every file, as one would write them in its place; asked for only where they are needed.
func mendMissing(_ destination: String, isImage: Bool, among paths: () -> [String]) -> Words {
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
  let paths = paths()
  let written = (decodePercent(destination[...]) ?? destination)
  if let other = paths.first(where: { $0.lowercased() == written.lowercased() }) {
    return Words(
      fr: "Écrivez « \(other) » : les capitales comptent, même où un Mac ou Windows ne les distingue pas.",
      en: "Write “\(other)”: capitals count, even where a Mac or Windows does not tell them apart.")
  }
  if let hint = didYouMean(destination, among: paths) { return hint }
  // A file that was moved keeps its name.
  let name = fold(fileName(of: destination))
  if let moved = paths.first(where: { fold(fileName(of: $0)) == name }) {
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
