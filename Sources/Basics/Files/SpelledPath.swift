extension FileSystem {
  /// A path as the disk spells it: a Mac may have written the é of a folder as two signs, where a keyboard writes one.
  ///
  /// A path that is there, and one of which nothing is, comes back as it is.
  package func spelled(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }) || (try? kind(path)) != nil { return path }
    var result = path.hasPrefix("/") ? "/" : ""
    var isThere = true
    for name in path.split(separator: "/") {
      let next = join(result, name)
      // What is to be made below a folder keeps its own spelling.
      if isThere, (try? kind(next)) == nil {
        let entries = (try? list(result.isEmpty ? "." : result)) ?? []
        if let entry = entries.first(where: { $0.name == name }) {
          result = join(result, entry.name)
          continue
        }
        isThere = false
      }
      result = next
    }
    return result
  }
}
