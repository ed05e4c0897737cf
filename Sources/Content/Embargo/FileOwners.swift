import Basics

/// Whose the files of `content/` are that are no pages: images, documents.
struct FileOwners {
  /// By folder, the places of the pages that its files belong to.
  private var byFolder: [String: [Int]] = [:]

  /// - Parameter pages: their names; a page’s place is its own in this list.
  init(_ pages: [PathName]) {
    for (index, name) in pages.enumerated() {
      byFolder[name.folders.joined(separator: "/"), default: []].append(index)
      // `plans/2019-2023/` beside `plans/2019-2023.md`.
      if !name.isIndex { byFolder[name.key, default: []].append(index) }
    }
  }

  /// The places of the pages that share the nearest folder with a file; none of a file in a folder of its own, or at the root,
  /// where a file is the whole site’s.
  func owners(of path: String) -> [Int] {
    var folder = Basics.folder(of: path)
    while !folder.isEmpty {
      if let owners = byFolder[folder] { return owners }
      folder = Basics.folder(of: folder)
    }
    return []
  }
}
