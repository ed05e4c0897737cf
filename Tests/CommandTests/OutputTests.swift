import Foundation
import TestSupport
import Testing

/// An output that does not take what is written to it is told of, and never passes for one that did.
@Suite struct OutputTests {
  private static let commands = [
    "build --format json", "build --format sarif", "build --format github", "check --format json",
    "check --format sarif", "check --translations",
    "clean --dry-run", "date 2020", "date --format json 2020", "explain --list", "explain key-unknown",
    "explain --settings", "explain --theme", "explain --theme-file layout.html", "explain --names .", "schema",
    "schema site", "init neuf", "new page Essai", "--help", "build --help", "--version",
    "--generate-completion-script bash",
  ]

  private func site() throws -> TestFolder {
    let folder = try TestFolder()
    // What is told in the format of a forge is a note, a warning, an error.
    try folder.write("content/index.md", "---\ntitre: Essai\nfoo: x\n---\nBonjour.\n")
    #expect(try folder.jalon("build").code == 0)
    return folder
  }

  private func run(_ command: String, to output: String, in folder: TestFolder) throws -> (code: Int32?, told: String) {
    let run = try RunningProgram(
      ["-c", "cd \"$1\" && shift && exec \"$@\" \(output)", "sh", folder.path, builtProgram.path]
        + command.split(separator: " ").map(String.init),
      program: "/bin/sh", environment: ["LC_ALL": "fr_CA.UTF-8"])
    let code = run.end()
    return (code, run.terminal)
  }

  @Test(arguments: commands) func anOutputThatIsFullOrClosed(_ command: String) throws {
    let folder = try site()
    let before = folder.tree("content")
    for (output, words) in [(">/dev/full", "il n’y a plus de place sur le disque"), (">&-", "elle est fermée")] {
      let (code, told) = try run(command, to: output, in: folder)
      #expect(code == 2, "\(command) \(output): \(told)")
      #expect(
        told.contains("la sortie standard ne prend pas ce que Jalon y écrit\u{A0}: \(words)"), "\(command): \(told)")
      for name in ["neuf", "content/essai.md"] {
        try? FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
      }
    }
    #expect(folder.tree("content") == before)
  }

  /// What does not write to it does not ask for it; and no file is opened in its place.
  @Test func whoWritesNothingNeedsNoOutput() throws {
    let folder = try site()
    let published = folder.tree("public")
    try folder.write("content/b.md", "B\n")
    for output in [">&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full"] {
      #expect(try run("build --force", to: output, in: folder).code == 0, "\(output)")
    }
    for (path, bytes) in published where path.hasSuffix(".css") { #expect(folder.tree("public")[path] == bytes) }
    #expect(folder.tree(".jalon")["building"] == Data())
    // Its messages have nowhere to go, and are in no file.
    #expect(try run("build --format json", to: ">&- 2>&-", in: folder).code == 2)
    #expect(folder.tree(".jalon")["building"] == Data())
  }

  /// A reader that has read enough, as `head` has, ends the program as it does others.
  @Test func aPipeThatIsClosed() throws {
    let folder = try site()
    for before in ["", "trap '' PIPE; "] {
      let run = try RunningProgram(
        ["-c", "\(before)cd \"$0\"; { \"$1\" schema; echo \"$?\" >&2; } | true", folder.path, builtProgram.path],
        program: "/bin/sh")
      _ = run.end()
      // 128 and the number of SIGPIPE; a shell that is deaf to it may hand that down.
      #expect(["141\n", "2\n"].contains(run.terminal.suffix(4).drop { !$0.isNumber }), "\(run.terminal)")
    }
  }
}

/// Too little memory is told in words.
@Suite struct LimitTests {
  private func run(_ arguments: [String], before: String) throws -> (code: Int32?, told: String) {
    let run = try RunningProgram(arguments, before: before, environment: ["LC_ALL": "fr_CA.UTF-8"])
    let code = run.end()
    return (code, run.terminal)
  }

  @Test(arguments: [64, 100, 256, 1_000]) func aStackMayBeTooSmall(_ size: Int) throws {
    let site = try TestSite(["index.md": "Bonjour\n"])
    for arguments in [["build", "-s", site.root], ["check", "-s", site.root], ["date", "2020"]] {
      let (code, told) = try run(arguments, before: "ulimit -s \(size)")
      #expect(code == 2, "\(told)")
      #expect(told.contains("erreur: la pile permise (\(size) Ko) ne suffit pas à Jalon"))
      #expect(told.contains("ulimit -s 1024"))
    }
    #expect(site.tree().isEmpty)
  }

  /// The deepest texts that there are, on the smallest stack that is taken.
  @Test func theSmallestStackIsEnough() throws {
    let site = try TestSite([
      "index.md": "Bonjour\n", "q.md": String(repeating: "> ", count: 90) + "x\n",
      "l.md": (0..<90).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      "e.md": String(repeating: "**a *b ", count: 90) + String(repeating: "b* a** ", count: 90) + "\n",
      "y.md": "---\ntitre: " + String(repeating: "[", count: 30) + String(repeating: "]", count: 30) + "\n---\n",
      (0..<60).map { "d\($0)/" }.joined() + "index.md": "x\n",
    ])
    let (code, told) = try run(["check", "-s", site.root, "-j", "3"], before: "ulimit -s 1024")
    #expect(code == 0 || code == 1, "\(told)")
  }

  /// However little memory there is: enough, or said to be too little; or too little for a program to begin.
  @Test func memoryRunsOut() throws {
    let site = try TestSite(["index.md": "Bonjour\n"])
    for number in 0..<40 { try site.write("p\(number).md", String(repeating: "Page *\(number)*.\n\n", count: 2_000)) }
    var told = 0
    for megabytes in [60, 80, 90, 100, 110, 120, 140, 160, 200, 400, 1_000] {
      for name in ["public", ".jalon"] { try? site.remove("../" + name) }
      let (code, words) = try run(["build", "-s", site.root, "-j", "2"], before: "ulimit -v \(megabytes << 10)")
      switch code {
      case 0: break
      case 2:
        told += 1
        #expect(words.contains("mémoire"), "\(megabytes): \(words)")
      default: #expect(code == 127, "\(megabytes): \(String(describing: code)) \(words)")
      }
    }
    print("memory ran out in \(told) runs")
  }
}
