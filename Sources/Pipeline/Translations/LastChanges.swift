import Basics
import ModelChecks

/// When files were last changed, as git knows it.
struct LastChanges {
  var times = ChangeTimes()
  /// Whether git could be asked, and has all of the history.
  var isKnown = false
  var isWhole = true

  /// Asks git when the files of a folder were last committed; nothing is known where there is no git, no work tree, or one that git does not
  /// take for this user’s.
  init(in folder: String) {
    guard let shallow = Self.git(["rev-parse", "--is-shallow-repository"], in: folder) else { return }
    isWhole = !shallow.starts(with: "true".utf8)
    let log = [
      "log", "-z", "--relative", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color",
      "--format=//%ct", "--", ".",
    ]
    guard let output = Self.git(log, in: folder) else { return }
    isKnown = true
    times = ChangeTimes(Self.times(in: output))
  }

  /// Reads what the log says: `//` and the time of a commit, then the paths of its files, each ended by a zero; the newest first. A path never
  /// begins with a slash.
  static func times(in log: [UInt8]) -> [String: Int] {
    var times: [String: Int] = [:]
    var current: Int?
    for field in log.split(separator: 0) {
      let text = String(decoding: field, as: UTF8.self)
      if text.hasPrefix("//") {
        current = Int(text.dropFirst(2))
      } else if let current {
        // A line feed parts a commit from its files.
        let path = text.hasPrefix("\n") ? String(text.dropFirst()) : text
        if times[path] == nil { times[path] = current }
      }
    }
    return times
  }

  /// What git says; nil where it fails. Nothing that a repository’s settings name is run, nothing is written, and nobody is asked over a network.
  private static func git(_ arguments: [String], in folder: String) -> [UInt8]? {
    let safe = [
      "git", "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
      "log.showSignature=false", "-c", "color.ui=false",
    ]
    let environment: [String: String?] = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
      "GIT_PAGER": "cat", "LC_ALL": "C",
      // Set where git itself runs this: the site says where its repository is.
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_EXTERNAL_DIFF": nil,
      "GIT_TRACE": nil,
    ]
    guard let outcome = runToEnd(safe + arguments, in: folder, environment: environment), outcome.code == 0 else {
      return nil
    }
    return outcome.output
  }
}
