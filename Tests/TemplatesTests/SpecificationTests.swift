import Basics
import Diagnostics
import Foundation
import Testing

@testable import Templates

/// The Mustache specification's own cases, all but lambdas.
@Suite struct SpecificationTests {
  @Test(.enabled(if: !Specification.cases.isEmpty), arguments: Specification.cases)
  func renders(_ example: Specification.Case) throws {
    let (text, findings) = example.render(.exact)
    #expect(text == example.expected)
    #expect(!findings.contains { $0.severity == .error }, "\(findings.map(\.summary.english))")
  }

  @Test(.enabled(if: !Specification.cases.isEmpty)) func holdsEveryCase() {
    #expect(Specification.cases.count == 184)
  }

  /// Compact text shows as exact text does, where a run of white space shows as one space.
  @Test(.enabled(if: !Specification.cases.isEmpty), arguments: Specification.cases)
  func compactTextShowsTheSame(_ example: Specification.Case) {
    let exact = example.render(.exact).text
    let compact = example.render(.compact).text
    #expect(collapsed(compact) == collapsed(exact))
    #expect(compact.utf8.count <= exact.utf8.count)
  }
}

/// Text as HTML shows it: a run of white space is one space, and none at either end.
func collapsed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

enum Specification {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let data: Value
    let template: String
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }

    func render(_ whitespace: Whitespace) -> (text: String, findings: [Finding]) {
      var sources = (partials ?? [:]).mapValues { SourceText(path: "partial", text: $0) }
      sources["the template"] = SourceText(path: "template", text: template)
      let library = Library(sources, whitespace: whitespace, unknownNames: .empty)
      var buffer = ByteBuffer()
      let findings = library.render("the template", data, at: "/", into: &buffer)
      return (buffer.text, library.findings + findings)
    }
  }

  static let cases: [Case] = {
    struct File: Decodable {
      let tests: [Case]
    }
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/conformance/mustache").standardizedFileURL
    let files = [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names", "~inheritance",
    ]
    return files.flatMap { name -> [Case] in
      guard let data = try? Data(contentsOf: folder.appending(path: "\(name).json")),
        let file = try? JSONDecoder().decode(File.self, from: data)
      else { return [] }
      return file.tests
    }
  }()
}

extension Value: Decodable {
  /// JSON as it is: no text becomes markup or an address.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      self = .decimal(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([Value].self) {
      self = .list(items)
    } else {
      self = .object(Object(try container.decode([String: Value].self).map { ($0.key, $0.value) }))
    }
  }
}
