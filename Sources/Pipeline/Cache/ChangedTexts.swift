import Basics

/// A build of which all still holds but some texts.
struct ChangedTexts: Sendable {
  let manifest: Manifest
  /// Whether each file that it read, or made, is as it was.
  let inputs: [Bool]
  let outputs: [Bool]
  /// What it kept of pages, as written.
  let pages: [UInt8]

  /// The places of those that changed.
  var places: [Int] { inputs.indices.filter { !inputs[$0] } }

  /// What still stands, of a site whose texts are in `content`; nothing where what it kept cannot be read.
  func kept(_ content: String, jobs: Int) -> CachedOutputs {
    guard let memory = PageMemory(pages, jobs: jobs) else { return CachedOutputs() }
    return CachedOutputs(
      memory, sum: manifest.kept, inputs: zip(manifest.inputs, inputs).map { $1 ? $0 : nil },
      outputs: zip(manifest.outputs, outputs).map { $1 ? $0 : nil }, findings: manifest.findings, content: content)
  }
}
