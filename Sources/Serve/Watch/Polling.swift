import Basics

/// Looks at every file from time to time: for systems that tell nothing of changes, and disks of which they tell nothing.
final class Polling: Sendable {
  private let task: Task<Void, Never>

  init(_ source: String, changes: Changes, every interval: Duration = .milliseconds(400)) {
    // Taken here, so that nothing that changes after this line is missed.
    let first = Snapshot(source)
    task = Task.detached(priority: .utility) {
      var before = first
      while !Task.isCancelled {
        try? await Task.sleep(for: interval)
        let now = Snapshot(source)
        for path in now.difference(from: before) { changes.add(path) }
        before = now
      }
    }
  }

  deinit { task.cancel() }
}

/// The files of a site at one moment, by what tells that they are the same without reading them.
struct Snapshot: Sendable, Hashable {
  private var files: [String: OpenFile.Identity] = [:]

  init(_ source: String) {
    var listed: Set<String> = []
    for folder in watchedFolders { visit(folder, in: source, listed: &listed) }
  }

  /// The paths that came, went, or changed, in alphabetical order.
  func difference(from other: Snapshot) -> [String] {
    let paths = Set(files.keys).union(other.files.keys)
    return paths.filter { files[$0] != other.files[$0] }.sorted()
  }

  /// Follows links, as a build does; a folder that was listed already is not listed again.
  private mutating func visit(_ path: String, in source: String, listed: inout Set<String>) {
    let full = join(source, path)
    guard let real = try? FileSystem.local.realPath(full), listed.insert(real).inserted else { return }
    for entry in (try? FileSystem.local.list(full)) ?? [] where !isPassedOver(entry.name, in: path) {
      let child = join(path, entry.name)
      guard let identity = OpenFile.Identity(path: join(source, child)) else { continue }
      if (try? FileSystem.local.kind(join(source, child))) == .folder {
        visit(child, in: source, listed: &listed)
      } else {
        files[child] = identity
      }
    }
  }
}
