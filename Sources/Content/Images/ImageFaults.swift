import Basics
import Diagnostics
import Markdown
import Pictures

/// What there is to tell of images that are not as they should be; `written` is how a text names one.
extension ImageFault {
  /// One that no browser would show.
  static func unreadable(_ written: String, _ why: Words) -> ImageFault {
    ImageFault(
      .imageUnreadable,
      Words(
        fr: "l’image « \(written) » est illisible : \(why.french)",
        en: "the image “\(written)” cannot be read: \(why.english)"),
      hint: Words(
        fr: "Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau, en JPEG ou en PNG.",
        en: "Open it in an image editor and save it again, as JPEG or PNG."))
  }

  /// One that is published as it is, for no copies can be made of it.
  static func uncopied(_ written: String, _ size: PixelSize, _ problem: PictureProblem) -> ImageFault {
    switch problem {
    case .tooLarge:
      ImageFault(
        .imageTooLarge,
        Words(
          fr: "l’image « \(written) » a \(size.width) × \(size.height) pixels : elle est publiée telle quelle",
          en: "the image “\(written)” has \(size.width) × \(size.height) pixels: it is published as it is"),
        why: Words(
          fr: "Jalon ne réduit pas les images de plus de \(mostPixels / 1_000_000) millions de pixels.",
          en: "Jalon makes no smaller copies of images of more than \(mostPixels / 1_000_000) million pixels."),
        hint: Words(
          fr: "Enregistrez-la plus petite : 4000 pixels de large suffisent à tout.",
          en: "Save it smaller: 4000 pixels of width are enough for anything."))
    case .damaged:
      ImageFault(
        .imageDamaged,
        Words(
          fr: "l’image « \(written) » n’est pas ce qu’elle dit être : elle est publiée telle quelle",
          en: "the image “\(written)” is not what it says it is: it is published as it is"),
        why: Words(
          fr:
            "Elle s’annonce de \(size.width) × \(size.height) pixels, et le reste du fichier est coupé, abîmé ou d’une autre taille.",
          en:
            "It says that it has \(size.width) × \(size.height) pixels, and the rest of the file is cut short, damaged or of another size."
        ),
        hint: Words(
          fr: "Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau, ou reprenez le fichier d’origine.",
          en: "Open it in an image editor and save it again, or take the original file."))
    case .unread:
      ImageFault(
        .imageHEIC,
        Words(
          fr: "l’image « \(written) » est en HEIC, que les navigateurs ne montrent pas",
          en: "the image “\(written)” is HEIC, which browsers do not show"),
        why: Words(
          fr: "Jalon la publie en JPEG là où libvips et libheif sont installés.",
          en: "Jalon publishes it as JPEG where libvips and libheif are installed."),
        hint: Words(
          fr: "Installez-les (« \(installVips) »), ou enregistrez l’image en JPEG.",
          en: "Install them (“\(installVips)”), or save the image as JPEG."))
    }
  }
}
