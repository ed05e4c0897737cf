import Diagnostics
import Foundation
import TestSupport
import Testing

/// Shells complete commands, types and codes, in either language.
@Suite struct CompletionTests {
  private func script(_ shell: String, _ lang: String) throws -> String {
    let folder = try TestFolder()
    let ran = try runJalon(
      ["--generate-completion-script", shell], in: folder.path, environment: ["LANG": "\(lang)_CA.UTF-8"])
    #expect(ran.code == 0)
    #expect(ran.errors.isEmpty)
    return ran.output
  }

  @Test(arguments: ["bash", "zsh", "fish"], ["fr", "en"]) func valuesAreThere(_ shell: String, _ lang: String) throws {
    let script = try script(shell, lang)
    for word in lang == "fr" ? ["mission", "politique", "événement"] : ["mission", "policy", "event"] {
      #expect(script.contains(word))
    }
    for code in Code.allCases { #expect(script.contains(code.rawValue)) }
    for command in ["init", "new", "build", "serve", "clean", "date", "explain", "schema"] {
      #expect(script.contains(command))
    }
    // The library's own words are left as the shell reads them.
    #expect(!script.contains("par défaut"))
  }

  /// What bash proposes once it has the script.
  @Test(arguments: [
    ("new mi", ["mission"]), ("explain key-un", ["key-unknown"]), ("schema si", ["site"]),
    ("init . --ci git", ["github", "gitlab"]),
    ("cl", ["clean"]), ("init . --lang b", ["both"]),
  ])
  func bashProposes(_ typed: String, _ expected: [String]) throws {
    let bash = URL(fileURLWithPath: "/bin/bash")
    guard FileManager.default.isExecutableFile(atPath: bash.path) else { return }
    let words = typed.split(separator: " ").map(String.init)
    let process = Process()
    process.executableURL = bash
    process.arguments = [
      "--norc", "-c",
      try script("bash", "fr") + """

        COMP_WORDS=(jalon \(words.joined(separator: " ")))
        COMP_CWORD=\(words.count)
        COMP_LINE="jalon \(typed)"
        COMP_POINT=${#COMP_LINE}
        _jalon jalon "\(words.last ?? "")" "\(words.dropLast().last ?? "jalon")"
        printf '%s\\n' "${COMPREPLY[@]}"
        """,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let proposed = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    #expect(proposed.sorted() == expected)
  }
}
