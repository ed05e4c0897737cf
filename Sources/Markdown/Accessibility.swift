package import Basics
package import Diagnostics

/// A heading that stands more than one level below the one above it; nil of one that does not. Levels are as written: the
/// number of `#`; above the first heading is the page’s title, of level 1, or of level 0 where a text has others of level 1.
package func skippedHeading(
  _ level: Int, after above: Int, in source: SourceText, at range: SourceRange
) -> Finding? {
  guard level > above + 1 else { return nil }
  let (found, wanted) = (signs(level), signs(above + 1))
  return Finding(
    .headingSkipped, in: source, at: range,
    Words(
      fr: "ce titre saute un niveau : « \(found) » là où « \(wanted) » suffit",
      en: "this heading skips a level: “\(found)” where “\(wanted)” will do"),
    hint: Words(fr: "Commencez la ligne par « \(wanted) ».", en: "Begin the line with “\(wanted)”."))
}

private func signs(_ count: Int) -> String { String(repeating: "#", count: count) }

extension ASTRewriter {
  /// What an image or a link keeps from those who do not see it; nil where it says what it is.
  func silence(of node: Node, at place: SourceRange) -> Finding? {
    // Nearly all that there is, told without putting its text together.
    if let first = node.firstChild, first.isVisible { return nil }
    guard node.plainText[...].trimmed.isEmpty else { return nil }
    if node.kind == .image {
      return Finding(
        .altMissing, in: source, at: place,
        Words(fr: "cette image n’a pas de texte de remplacement", en: "this image has no alternative text"),
        why: Words(
          fr: "Qui ne voit pas l’image ne saura pas ce qu’elle montre.",
          en: "Those who do not see the image will not know what it shows."),
        hint: Words(
          fr: "Écrivez entre les crochets ce que montre l’image.",
          en: "Write between the brackets what the image shows.")
      )
    }
    // An image is told of as one, and nobody can tell what HTML says aloud.
    var isEmpty = true
    node.walk { child, _ in if [.image, .htmlInline].contains(child.kind) { isEmpty = false } }
    guard isEmpty else { return nil }
    return Finding(
      .linkEmpty, in: source, at: place,
      Words(fr: "ce lien n’a pas de texte", en: "this link has no text"),
      why: Words(fr: "Personne ne le verra dans la page.", en: "Nobody will see it in the page."),
      hint: Words(
        fr: "Écrivez entre les crochets où il mène, ou retirez-le.",
        en: "Write between the brackets where it leads, or take it out."))
  }
}
