import Basics
import Diagnostics

@testable import Templates

/// A page rendered from templates in which `➤` marks where a finding is expected.
struct Rendering {
  let text: String
  /// Those of parsing and rendering, in order.
  let findings: [Finding]
  /// `name:line:column` of each mark, in order.
  let marks: [String]

  /// Renders the template `page`.
  init(
    _ templates: [String: String], _ value: Value = [:], whitespace: Whitespace = .exact,
    unknownNames: UnknownNames = .finding, links: Links = .relative(to: "/")
  ) {
    var sources: [String: SourceText] = [:]
    var marks: [String] = []
    for (name, marked) in templates.sorted(by: { $0.key < $1.key }) {
      let pieces = marked.components(separatedBy: "➤")
      let source = SourceText(path: name, text: pieces.joined())
      var offset = 0
      for piece in pieces.dropLast() {
        offset += piece.utf8.count
        let (line, column) = source.position(at: offset)
        marks.append("\(name):\(line):\(column)")
      }
      sources[name] = source
    }
    let library = Library(sources, whitespace: whitespace, unknownNames: unknownNames)
    var buffer = ByteBuffer()
    let rendered = library.render("page", value, links: links, into: &buffer)
    text = buffer.text
    findings = (library.findings + rendered).sorted(by: Finding.inOrder)
    self.marks = marks
  }

  init(_ page: String, _ value: Value = [:], whitespace: Whitespace = .exact, links: Links = .relative(to: "/")) {
    self.init(["page": page], value, whitespace: whitespace, links: links)
  }

  /// `name:line:column` of each finding.
  var places: [String] {
    findings.map { "\($0.file ?? "-"):\($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
  }
}

extension String {
  fileprivate func components(separatedBy mark: Character) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
