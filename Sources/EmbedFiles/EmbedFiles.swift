import Foundation
import PackagePlugin

/// Puts a folder of the package into the binary: a build step that runs whenever one of its files changes.
@main
struct EmbedFiles: BuildToolPlugin {
  /// What each target carries.
  private static let folders = [
    "Resources": "Sources/Resources/Texts", "Theme": "templates", "Scaffold": "Sources/Scaffold/Texts",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let name = Self.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: name)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let paths = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    let files = paths.filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path())
      return attributes?[.type] as? FileAttributeType == .typeRegular
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(name)/", executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(), folder.path()] + files, inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
