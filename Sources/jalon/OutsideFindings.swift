import Basics
import Diagnostics
import Links
import OutputChecks

/// What there is to say of a link out of the site, once it was asked after.
func findings(about link: OutsideLink, _ answer: Answer) -> [Finding] {
  if answer.isGood { return [] }
  let url = link.url
  if answer.isDead {
    return link.findings(
      .linkDead,
      Words(fr: "« \(url) » ne mène plus à rien", en: "“\(url)” leads to nothing any more"),
      hint: Words(
        fr: "Cherchez où la page est rendue, ou menez à sa copie dans web.archive.org.",
        en: "Look for where the page has gone, or lead to its copy at web.archive.org."))
  }
  let reason = reason(answer)
  return link.findings(
    .linkUnanswered,
    Words(
      fr: "« \(url) » n’a pas pu être vérifié : \(reason.french)",
      en: "“\(url)” could not be checked: \(reason.english)"),
    hint: Words(
      fr: "Ouvrez l’adresse vous-même, et refaites la vérification plus tard.",
      en: "Open the address yourself, and check again later."))
}

private func reason(_ answer: Answer) -> Words {
  switch answer {
  case .status(401), .status(403): Words(fr: "le site refuse l’accès", en: "the site refuses")
  case .status(429): Words(fr: "le site demande d’attendre", en: "the site asks to wait")
  case .status(500...): Words(fr: "le site est en panne", en: "the site is down")
  case .status(let number): Words(fr: "le site a répondu \(number)", en: "the site answered \(number)")
  case .runaround: Words(fr: "trop de redirections", en: "too many redirects")
  case .silence: Words(fr: "pas de réponse à temps", en: "no answer in time")
  case .failure: Words(fr: "le site ne répond pas", en: "the site does not answer")
  }
}
