package import Basics
package import Diagnostics

/// What becomes of a name that no view supplies, and of a template that does not exist.
package enum UnknownNames: Sendable, Hashable {
  /// An error: nothing is dropped in silence.
  case finding
  /// Nothing, as the Mustache specification says.
  case empty
}

/// All templates of a site, by name (`page`, `partials/milestones`): Mustache to its specification 1.4, with inheritance and
/// dynamic names, without lambdas. They are parsed once, and rendered from as many threads as there are.
package struct Library: Sendable {
  let templates: [Template]
  let numbers: [String: Int]
  let unknownNames: UnknownNames
  let whitespace: Whitespace
  let stepLimit: Int
  /// What is wrong with the templates as they are written, in order.
  package let findings: [Finding]

  /// Parses every template; a page may take as many steps as `stepLimit`, far more than any that is read (a list of 100,000
  /// missions takes 4 million). One that has an error is still there: what can be made of it is rendered.
  package init(
    _ sources: [String: SourceText], whitespace: Whitespace = .compact, unknownNames: UnknownNames = .finding,
    stepLimit: Int = 50_000_000
  ) {
    let names = sources.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var shared = Assembler.Shared(templates: numbers, unknownNames: unknownNames)
    var findings: [Finding] = []
    var templates: [Template] = []
    for name in names {
      guard let source = sources[name] else { continue }
      var assembler = Assembler(name, source, whitespace: whitespace, shared: shared)
      templates.append(assembler.assemble())
      findings += assembler.findings
      shared = assembler.shared
    }
    if unknownNames == .finding { findings += unknownBlocks(in: templates, blocks: shared.blocks) }
    self.templates = templates
    self.numbers = numbers
    self.unknownNames = unknownNames
    self.whitespace = whitespace
    self.stepLimit = stepLimit
    self.findings = findings.sorted(by: Finding.inOrder)
  }

  /// The templates' names, in alphabetical order.
  package var names: [String] { numbers.keys.sorted() }

  /// Appends a page made by a template; its links are relative to the page's address (`/plans/2019-2023/`).
  ///
  /// Goes on after an error, so that one rendering finds all of them; each place in a template is reported once.
  package func render(_ name: String, _ value: Value, at page: String, into buffer: inout ByteBuffer) -> [Finding] {
    render(name, value, links: .relative(to: page), into: &buffer)
  }

  /// The same, with links written as `links` has it.
  package func render(_ name: String, _ value: Value, links: Links, into buffer: inout ByteBuffer) -> [Finding] {
    var proses: [WrittenProse] = []
    return render(name, value, links: links, into: &buffer, proses: &proses)
  }

  /// The same; `proses` gets the texts of records (`Value.prose`), in the order of the page.
  package func render(
    _ name: String, _ value: Value, links: Links, into buffer: inout ByteBuffer, proses: inout [WrittenProse]
  ) -> [Finding] {
    guard let number = numbers[name] else { return [Problem.missingTemplate(name, among: numbers.keys)] }
    var renderer = Renderer(self, template: templates[number], value: value, links: links)
    // The buffer is lent, not copied.
    swap(&renderer.output, &buffer)
    renderer.run()
    swap(&renderer.output, &buffer)
    proses = renderer.proses
    return renderer.findings
  }

  /// The names that a template looks up itself, dotted as written, in alphabetical order.
  package func namesUsed(by name: String) -> [String] {
    guard let template = numbers[name].map({ templates[$0] }) else { return [] }
    return Set(template.steps.compactMap(\.path).map(template.text)).sorted()
  }
}

/// A record’s text as it stands in a page.
package struct WrittenProse: Sendable, Hashable {
  /// The file that it is from.
  package var source: String
  /// Which of the page’s bytes it is.
  package var range: Range<Int>

  package init(source: String, range: Range<Int>) {
    self.source = source
    self.range = range
  }
}

extension Step {
  /// The name that the step looks up.
  fileprivate var path: Path? {
    switch self {
    case .value(let path, _), .section(let path, _), .inverted(let path, _): path
    case .partial(.named(let path), _), .parent(.named(let path), _, _, _): path
    default: nil
    }
  }
}
