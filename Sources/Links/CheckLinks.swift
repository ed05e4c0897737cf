package import Basics

/// Asks the web after addresses, those aside that answered lately.
///
/// - Parameters:
///   - memory: the file where answers are kept from one run to the next.
///   - day: the day it is.
///   - headway: told how many are done.
/// - Returns: the answers by address.
/// - Throws: `FileError` when what was learnt cannot be kept, `NoWebLibrary`.
package func askAfter(
  _ urls: [String], _ asking: LinkCheckOptions = LinkCheckOptions(), memory path: String, on day: CivilDate,
  files: FileSystem = .local,
  headway: ProgressCounter
) throws -> [String: Answer] {
  var memory = LinkMemory((try? files.read(path, memoryLimit)) ?? [])
  var answers: [String: Answer] = [:]
  for url in urls { answers[url] = memory.answer(of: url, on: day) }
  let unknown = urls.filter { answers[$0] == nil }
  headway.begin(.asking, of: unknown.count)
  guard !unknown.isEmpty else { return answers }
  let client = try WebClient(asking)
  let asked = askAll(unknown, asking, ask: client.ask, wait: sleep, advance: headway.advance)
  for (url, answer) in asked {
    memory.remember(answer, of: url, on: day)
    answers[url] = answer
  }
  try files.makeFolder(folder(of: path))
  try files.replace(path, with: memory.bytes(keeping: Set(urls)))
  return answers
}

/// Thrown where the machine has no library to ask the web with.
package struct NoWebLibrary: Error {}

/// A hundred thousand addresses.
private let memoryLimit = 20_000_000
