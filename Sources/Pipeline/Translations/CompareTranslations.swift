import Basics
import Diagnostics
import Model
import ModelChecks

extension Run {
  /// Holds every translation against its original.
  mutating func compareTranslations(_ site: Site, _ sources: SourceMap) {
    // Pages are no longer there as they were written: they are read again, to say where a number stands.
    var texts: [String: SourceText] = [:]
    for source in site.translatedPages {
      let path = join(options.content, source)
      guard let bytes = try? files.read(path, 1 << 24) else { continue }
      texts[source] = SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
    }
    let changes = site.needsChangeTimes ? LastChanges(in: options.content) : nil
    if let changes, !changes.isKnown || !changes.isWhole { findings.append(unknownTimes(changes)) }
    let (found, totals) = findParity(
      site, times: changes?.times ?? ChangeTimes(), sources: sources.with(texts))
    findings += found
    report.parity = totals.map(\.words)
  }

  private func unknownTimes(_ changes: LastChanges) -> Finding {
    let words =
      changes.isKnown
      ? Words(
        fr: "git n’a qu’une partie de l’historique : une traduction peut être plus ancienne sans que cela soit dit",
        en: "git has only a part of the history: a translation may be older and nothing says so")
      : Words(
        fr: "l’âge des traductions n’est connu que par « mis à jour » : git ne répond pas pour ce dossier",
        en: "the age of translations is known by “updated” only: git does not answer for this folder")
    return Finding(
      .translationOlder, file: options.content, words,
      hint: changes.isKnown
        ? Words(
          fr: "Prenez tout l’historique : git fetch --unshallow.", en: "Take all of the history: git fetch --unshallow."
        )
        : Words(
          fr: "Écrivez « mis à jour: 2026-05-12 » dans l’original et dans sa traduction.",
          en: "Write “updated: 2026-05-12” in the original and in its translation."))
  }
}
