import Basics
import Templates

/// What still holds of the last build, where something has changed since.
struct Known: Sendable {
  let manifest: Manifest
  /// Whether each file that it read is as it was, in order; nil where others are there now.
  let inputs: [Bool]?
  /// Whether each file that it made is as it was.
  let outputs: [Bool]

  /// The places of the inputs that changed; nil where others are there now.
  var changed: [Int]? { inputs.map { inputs in inputs.indices.filter { !inputs[$0] } } }
}

/// The pages of the last build that stand in `public/` as it made them: one that would be made from the same values, with the same
/// templates, is not rendered again.
struct CachedOutputs: Sendable {
  /// Of what they were all made with.
  private let ground: Digest
  /// By path, as the manifest has it.
  private var entries: [String: Manifest.Entry] = [:]

  /// None.
  init() { ground = Digest(value: 0) }

  init(_ known: Known) {
    ground = known.manifest.ground
    entries.reserveCapacity(known.manifest.outputs.count)
    for (entry, stands) in zip(known.manifest.outputs, known.outputs) where stands && entry.page != nil {
      entries[entry.path] = entry
    }
  }

  /// The same, where what all pages are made with is the same; else none.
  func holding(on ground: Digest) -> CachedOutputs { ground == self.ground ? self : CachedOutputs() }

  /// The page at a path that was made from the same values.
  func page(_ path: String, madeFrom made: ValueDigest) -> Manifest.Entry? {
    guard let entry = entries[path], entry.page?.made == made, entry.hash != nil else { return nil }
    return entry
  }
}
