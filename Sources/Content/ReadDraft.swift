import Basics
import Diagnostics
import Model

/// A draft, and the bytes that it was read from.
struct KeptDraft: Sendable {
  var hash: Digest
  var noted: Diagnosed<Draft?>
}

/// Reads a file as far as its front matter, or takes what was read of the same bytes.
///
/// - Parameter archive: keeps the bytes for the next build.
func readDraft(
  _ file: FoundFile, in content: String, settings: Settings, files: FileSystem, known: KeptDraft? = nil,
  archive: TextArchive? = nil
) -> (noted: Diagnosed<Draft?>, hash: Digest?) {
  var hash: Digest?
  let noted = diagnosing { findings -> Draft? in
    guard let bytes = readTextBytes(join(content, file.path), files: files, findings: &findings) else { return nil }
    hash = Digest(bytes)
    archive?.add(bytes, at: file.path)
    if let known, known.hash == hash {
      findings += known.noted.findings
      return known.noted.result
    }
    return decode(bytes, path: join(content, file.path), findings: &findings).map {
      Draft(file, source: $0, settings: settings, findings: &findings)
    }
  }
  return (noted, hash)
}
