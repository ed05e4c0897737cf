import Basics
import Diagnostics

/// What went wrong with the machine, as a finding.
func explain(_ error: any Error, _ options: BuildOptions) -> Finding {
  switch error {
  case let error as FileError:
    // What is the writer's is only ever read.
    [options.content, options.templates].contains { error.path == $0 || error.path.hasPrefix($0 + "/") }
      ? unreadable(error) : Finding(.ioWrite, file: error.path, error.words)
  case let error as TakenPlaces: foreign(error.paths, in: options)
  case let error as DestinationRefusal:
    Finding(.destinationRefused, file: options.target, error.words, hint: DestinationRefusal.hint)
  case let error as LeavesTarget:
    Finding(
      .ioWrite, file: error.path,
      Words(
        fr: "ce dossier est un lien qui mène hors du dossier publié",
        en: "this folder is a link that leads out of the published one"))
  default: Finding(.ioWrite, Words(fr: "erreur imprévue : \(error)", en: "unexpected error: \(error)"))
  }
}

/// A file of the writer's that the machine does not give.
private func unreadable(_ error: FileError) -> Finding {
  Finding(
    .ioRead, file: error.path,
    Words(fr: "lecture impossible : \(error.words.french)", en: "cannot be read: \(error.words.english)"))
}

extension ReadHashes {
  /// Faults of the machine that those who met them did not tell of, or told of as a flaw of the file: the site was read without
  /// what they hide, and must not be published so.
  func untold(in findings: [Finding]) -> [Finding] {
    let told = Set(findings.filter { $0.severity == .error }.compactMap(\.file))
    return faults.filter { !told.contains($0.path) }.sorted { $0.path < $1.path }.map(unreadable)
  }
}

/// Faults of the machine that many files met, such as a full disk, told by the first of them.
func withoutEchoes(_ findings: [Finding]) -> [Finding] {
  var counts: [Words: Int] = [:]
  for finding in findings where finding.code == .ioWrite { counts[finding.summary, default: 0] += 1 }
  var told: Set<Words> = []
  return findings.compactMap { finding in
    guard finding.code == .ioWrite, let count = counts[finding.summary], count > 1 else { return finding }
    guard told.insert(finding.summary).inserted else { return nil }
    return Finding(
      .ioWrite, file: finding.file, finding.summary,
      why: Words(
        fr: count == 2 ? "Il en va de même d’un autre fichier." : "Il en va de même de \(count - 1) autres fichiers.",
        en: count == 2 ? "The same is true of another file." : "The same is true of \(count - 1) other files."))
  }
}
