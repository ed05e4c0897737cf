import Foundation
import PackagePlugin

/// Puts `templates/` into the binary: a build step that runs whenever a file of the theme changes.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "ThemeFiles.swift")
    let paths = FileManager.default.enumerator(atPath: theme.path())?.compactMap { $0 as? String } ?? []
    let files = paths.filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: theme.appending(path: path).path())
      return attributes?[.type] as? FileAttributeType == .typeRegular
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
    return [
      .buildCommand(
        displayName: "Embedding templates/", executable: try context.tool(named: "embed-theme").url,
        arguments: [output.path(), theme.path()] + files, inputFiles: files.map { theme.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
