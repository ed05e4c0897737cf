import Foundation
import TestSupport
import Testing

/// The files that have a site checked and published on every push.
@Suite struct ForgeTests {
  private func made(_ forge: String, _ lang: String, at path: String) throws -> (text: String, value: JSONValue) {
    let folder = try TestFolder()
    _ = try folder.jalon("init", ".", "--ci", forge, "--lang", lang)
    let text = try #require(folder.read(path))
    return (text, try readYAML(text))
  }

  @Test(arguments: ["fr", "en", "both"]) func gitHubsIsAWorkflow(_ lang: String) throws {
    let (text, workflow) = try made("github", lang, at: ".github/workflows/site.yml")
    #expect(workflow["on"]?["pull_request"] != nil)
    guard case .object(let jobs)? = workflow["jobs"] else {
      Issue.record("no jobs")
      return
    }
    let publishing = try #require(jobs.keys.first { $0 != "site" })
    #expect(jobs.count == 2)
    #expect(jobs[publishing]?["needs"] == .text("site"))
    #expect(jobs[publishing]?["permissions"]?["id-token"] == .text("write"))
    #expect(jobs["site"]?["container"] == .text("swift:6.1-noble"))
    let steps = jobs.keys.sorted(by: >).flatMap { name -> [JSONValue] in
      if case .list(let steps)? = jobs[name]?["steps"] { steps } else { [] }
    }
    let used = steps.compactMap { step in if case .text(let action)? = step["uses"] { action } else { nil } }
    #expect(
      used == [
        "actions/checkout@v4", "actions/cache@v4", "actions/configure-pages@v5", "actions/upload-pages-artifact@v3",
        "actions/deploy-pages@v4",
      ])
    for step in steps { #expect((step["run"] == nil) != (step["uses"] == nil)) }
    #expect(text.contains("jalon check\(lang == "en" ? " --lang en" : "") --format github"))
    // A pull request publishes nothing.
    for step in steps + [jobs[publishing] ?? .null] {
      guard case .text(let action)? = step["uses"], action.contains("pages"), action != "actions/deploy-pages@v4" else {
        continue
      }
      #expect(step["if"] == .text("github.ref == 'refs/heads/main'"))
    }
    #expect(jobs[publishing]?["if"] == .text("github.ref == 'refs/heads/main'"))
  }

  @Test(arguments: ["fr", "en"]) func gitLabsIsAPipeline(_ lang: String) throws {
    let (_, pipeline) = try made("gitlab", lang, at: ".gitlab-ci.yml")
    #expect(pipeline["pages"]?["artifacts"]?["paths"] == .list([.text("public")]))
    #expect(pipeline["pages"]?["rules"] == .list([.object(["if": .text("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")])]))
    let check = pipeline[lang == "fr" ? "verifier" : "check"]
    #expect(check?["rules"] == .list([.object(["if": .text("$CI_PIPELINE_SOURCE == \"merge_request_event\"")])]))
    guard case .list(let before)? = pipeline["default"]?["before_script"] else {
      Issue.record("no preparation")
      return
    }
    // Each is a command: a colon and a space would have made one of them keys and values.
    for line in before { #expect(line.type == "string") }
  }

  /// The commands of both, as far as a shell reads them.
  @Test(arguments: [("github", ".github/workflows/site.yml"), ("gitlab", ".gitlab-ci.yml")], ["fr", "en"])
  func commandsAreAShells(_ forge: (name: String, path: String), _ lang: String) throws {
    let (_, value) = try made(forge.name, lang, at: forge.path)
    let commands = shellCommands(in: value)
    #expect(commands.count >= 5)
    for command in commands {
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-n", "-c", command]
      shell.standardError = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0, "\(command)")
    }
  }

  private func shellCommands(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      return members.flatMap { key, value -> [String] in
        switch (key, value) {
        case ("run", .text(let text)): [text]
        case ("script", .list(let lines)), ("before_script", .list(let lines)): JSONValue.list(lines).texts
        default: shellCommands(in: value)
        }
      }
    case .list(let values): return values.flatMap(shellCommands)
    default: return []
    }
  }
}
