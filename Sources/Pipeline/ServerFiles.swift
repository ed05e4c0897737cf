import Basics
import Exports
import Model

/// Writes what a web server is told besides the published files: part of its configuration, and nothing that a reader should be
/// served, so that it stands in `.jalon/` and not in `public/`. One that is no longer asked for is removed.
func writeServerFiles(for site: Site, options: BuildOptions, files: FileSystem) throws {
  let path = join(options.memoryFolder, "redirects.nginx.conf")
  guard site.settings.servers.contains(.nginx) else {
    if try files.kind(path) == .file { try files.remove(path) }
    return
  }
  let bytes = nginxRedirects(site.redirects, site.settings.otherLanguages, base: basePath(of: site.settings.url))
  try files.makeFolder(options.memoryFolder)
  try files.replace(path, with: bytes)
}
