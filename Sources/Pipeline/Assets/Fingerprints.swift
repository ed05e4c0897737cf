import Basics
import Views

extension SiteTheme {
  /// Gives the files that pages name an address that changes with their bytes; all others keep their names.
  ///
  /// A style sheet names the font's file: its own fingerprint is taken once that name is right.
  mutating func addressAssets() {
    var addresses = Dictionary(uniqueKeysWithValues: assets.keys.map { ($0, "/" + $0) })
    for path in [Assets.font, Assets.icon]
      + Set(Language.ofCommands + strings.map(\.language)).sorted().map(Assets.share)
    {
      if let bytes = assets[path] { addresses[path] = "/" + fingerprinted(path, bytes) }
    }
    let renamed = addresses
    for (path, sheet) in assets where path.hasSuffix(".css") {
      let bytes = renamingFiles(in: sheet, of: path, renamed)
      assets[path] = bytes
      if Assets.sheets.contains(path) { addresses[path] = "/" + fingerprinted(path, bytes) }
    }
    self.addresses = addresses
  }
}

/// `assets/style.css` → `assets/style.1a2b3c4d.css`.
func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
  let dot = path.lastIndex(of: ".") ?? path.endIndex
  return path[..<dot] + "." + fingerprint(bytes) + path[dot...]
}

/// Whether a file has the name that `fingerprinted` gives: of the files in a folder, only Jalon’s do.
func isFingerprinted(_ path: String, files: FileSystem) throws -> Bool {
  let parts = fileName(of: path).split(separator: ".")
  return try parts.count > 2 && files.ownKind(path) == .file
    && parts[parts.count - 2] == fingerprint(files.read(path, Int.max))
}

/// A style sheet whose `url(…)` have the names under which files are published.
///
/// - Parameters:
///   - path: the sheet's own, from `templates/`: what its addresses are relative to.
///   - addresses: the address of each file, by its path from `templates/`.
func renamingFiles(in sheet: [UInt8], of path: String, _ addresses: [String: String]) -> [UInt8] {
  let text = String(decoding: sheet, as: UTF8.self)
  var result = ""
  var rest = text[...]
  while let mark = rest.rangeInUTF8(of: "url("), let end = rest[mark.upperBound...].firstIndex(of: ")") {
    let inside = rest[mark.upperBound..<end]
    let start = inside.firstIndex { !" \"'\n".contains($0) } ?? inside.endIndex
    let stop = inside[start...].firstIndex { " \"'\n?#".contains($0) } ?? inside.endIndex
    result += rest[..<start] + renamed(inside[start..<stop], from: folder(of: path), addresses)
    rest = rest[stop...]
  }
  return Array((result + rest).utf8)
}

/// An address in a style sheet under the published name of the file that it leads to; files stay in their folders.
private func renamed(_ address: Substring, from folder: String, _ addresses: [String: String]) -> String {
  var parts = address.hasPrefix("/") ? [] : folder.split(separator: "/")
  for part in address.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  guard let published = addresses[parts.joined(separator: "/")] else { return String(address) }
  let name = address.lastIndex(of: "/").map { address.index(after: $0) } ?? address.startIndex
  return address[..<name] + String(fileName(of: published))
}
