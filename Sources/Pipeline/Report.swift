package import Basics
package import Diagnostics
package import OutputChecks

/// What a build did.
package struct BuildReport: Sendable {
  /// In the order in which they are told.
  package var findings: [Finding] = []
  /// How many more there are that the site’s settings leave out.
  package internal(set) var ignored = 0
  /// The links out of the site, where the options ask for them.
  package var outside: [OutsideLink] = []
  /// How its translations stand, a line for each language but the main one; where the options ask for it.
  package var parity: [Words] = []
  /// What the site has findings weigh.
  var severities = Severities()
  /// How many files of each kind there are to publish.
  package var pages = 0
  package var files = 0
  /// What became of them.
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// The files that were written, new or changed, and those that were removed: paths from the published folder, in no order.
  package var changedPaths: [String] = []
  package var removedPaths: [String] = []
  /// How many pages and data files were made, be it to find that they are there already.
  package var rendered = 0
  /// How many of those that are unchanged are pages that were not rendered, being made from the same as before.
  package var kept = 0
  /// Whether `public/` now is what `content/` says.
  package var isPublished = false
  /// Whether the machine failed while files were moved into place: some may be new and others old, each whole.
  package var isCutShort = false
  /// How long each step took, in order.
  package var steps: [(name: String, duration: Duration)] = []
  /// What the build was made of. A command that ends with the build never gives it back piece by piece: the system takes it at once.
  package var remains: [any Sendable] = []
  /// Whether the machine or the way Jalon was called is at fault, rather than the content.
  package var isMachineAtFault: Bool { findings.contains { $0.severity == .error && $0.code.isOfTheMachine } }

  /// Adds findings, each once, as the site weighs them.
  package mutating func add(_ more: [Finding]) {
    let (told, left) = severities.weighed(more)
    ignored += left
    guard !told.isEmpty else { return }
    findings = (findings.isEmpty ? told : (findings + told).sorted(by: Finding.inOrder)).bounded
  }

  /// How many of the findings told have a severity.
  package func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension Code {
  /// Findings that no change to the content mends.
  fileprivate var isOfTheMachine: Bool {
    switch self {
    case .ioRead, .ioWrite, .contentMissing, .configInvalid, .destinationRefused, .outputForeign: true
    default: false
    }
  }
}
