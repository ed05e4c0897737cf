import Basics
import Content
import Diagnostics
import Model
import Pictures

/// The step of a build that makes pictures smaller, where nobody has yet.
extension Run {
  /// How many times a site is read at most: a picture may turn out not to be what its head says, and pages are then to show it as it is.
  static let mostReadings = 4

  /// Makes the copies that pages offer and that are not there yet.
  ///
  /// - Returns: false where some cannot be made: the site is to be read again, now that this is known.
  mutating func makePictures(of site: Site) throws -> Bool {
    guard let pictures else { return true }
    if pictures.isLacking, pictures.hasNoMaker { findings.append(uncopied) }
    guard !isDry, !site.pictures.isEmpty else { return true }
    let all = site.files.compactMap { file in
      site.pictures[file.source].map { (path: join(options.content, file.source), picture: $0) }
    }
    let headway = options.headway
    return try pictures.make(all, jobs: options.jobs) {
      headway.begin(.picturing, of: $0)
    } advance: {
      headway.advance()
    }
  }

  /// Told once for the site, whatever the number of its pictures.
  private var uncopied: Finding {
    Finding(
      .imagesUncopied, file: options.content,
      Words(
        fr: "les photos sont publiées telles quelles, et pèsent lourd au téléphone : libvips n’est pas installé",
        en: "photos are published as they are, and weigh much on a phone: libvips is not installed"),
      why: Words(
        fr:
          "Avec lui, Jalon en publie des copies de 480, 960 et 1600 pixels de large, et chaque écran reçoit celle qu’il lui faut.",
        en:
          "With it, Jalon publishes copies of 480, 960 and 1600 pixels of width, and each screen gets the one that it needs."
      ),
      hint: Words(fr: "Installez-le : \(installVips).", en: "Install it: \(installVips)."))
  }
}

extension RouteRenderer {
  /// What is published of a file that is a picture: its bytes without what they say of place, camera and people; nil of what is copied as
  /// it is.
  ///
  /// - Parameter findings: gets that nobody can tell what it says.
  func clean(_ path: String, findings: inout [Finding]) throws -> [UInt8]? {
    let full = join(options.content, path)
    guard isPictureName(path), PictureKind(try files.read(full, PictureKind.headLength)) != nil,
      try files.size(full) < Self.mostBytes
    else { return nil }
    let bytes = try files.read(full, Self.mostBytes)
    do throws(MetadataUnread) {
      let clean = try withoutMetadata(bytes)
      return clean == bytes ? nil : clean
    } catch {
      findings.append(
        Finding(
          .imageMetadata, file: full,
          Words(
            fr: "ce que cette image dit d’elle-même n’a pas pu être retiré : elle est publiée telle quelle",
            en: "what this image says of itself could not be taken out: it is published as it is"),
          why: Words(
            fr:
              "Une photo peut dire où elle a été prise, quand, avec quel appareil et par qui; le fichier est abîmé, et nul ne sait où.",
            en:
              "A photo may say where it was taken, when, with what camera and by whom; the file is damaged, and nobody knows where."
          ),
          hint: Words(
            fr: "Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau.",
            en: "Open it in an image editor and save it again.")))
      return nil
    }
  }

  /// No picture is as long.
  private static let mostBytes = 500_000_000
}

private func isPictureName(_ path: String) -> Bool {
  guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
  return pictureSuffixes.contains(path[path.utf8.index(after: dot)...].lowercased())
}

private let pictureSuffixes: Set<String> = [
  "jpg", "jpeg", "jpe", "jfif", "png", "apng", "webp", "gif", "avif", "heic", "heif", "hif",
]
