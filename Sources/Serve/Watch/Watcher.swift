import Basics

/// Watches the folders of a site that a build reads.
package struct Watcher: Sendable {
  /// How changes are found out.
  package enum Way: Sendable, Hashable {
    /// The system tells.
    case told
    /// All files are looked at, twice a second.
    case polling
  }

  /// Sets of changed paths from the site’s folder, never empty. The path of a folder stands for all that it holds.
  package let changes: AsyncStream<Set<String>>
  package let way: Way
  /// What must live as long as the watching does.
  private let keeper: any Sendable

  /// Watches `content/` and `templates/`, whether they are there yet or not. What is hidden, and what editors leave behind, is
  /// passed over as a build passes over it.
  ///
  /// - Parameters:
  ///   - source: the site’s folder.
  ///   - polls: whether files are looked at even where the system could tell: it cannot on some network disks.
  package init(_ source: String, polls: Bool = false) {
    let changes = Changes(root: source)
    #if canImport(Glibc) || canImport(Musl)
      if !polls, let inotify = Inotify(source, changes: changes) {
        keeper = inotify
        way = .told
        self.changes = changes.sets
        return
      }
    #endif
    keeper = Polling(source, changes: changes)
    way = .polling
    self.changes = changes.sets
  }
}

/// The folders of a site that a build reads.
let watchedFolders = ["content", "templates"]

/// Whether a name is that of nothing a build reads: hidden files but those that hosts ask for, and below `content/` what editors and
/// office suites leave behind.
func isPassedOver(_ name: String, in folder: String) -> Bool {
  if name.hasPrefix(".") {
    return folder != "content" || ![".well-known", ".nojekyll", ".htaccess"].contains(name)
  }
  guard folder == "content" || folder.hasPrefix("content/") else { return false }
  return name.hasPrefix("~$") || name.hasSuffix("~")
}
