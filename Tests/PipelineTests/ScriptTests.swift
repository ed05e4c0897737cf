import Diagnostics
import Pipeline
import TestSupport
import Testing

/// A drawing that is copied with a script in it is told of, where the script is.
@Suite struct ScriptTests {
  private func findings(_ drawing: String) throws -> [Finding] {
    let site = try TestSite(["index.md": "[dessin](dessins/a.svg)\n", "dessins/a.svg": drawing])
    var options = BuildOptions()
    options.source = site.root
    let report = build(options)
    #expect(report.isPublished)
    return report.findings
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\">\n  ➤<script>alert(1)</script></svg>",
    "<svg xmlns:s=\"http://www.w3.org/2000/svg\">➤<s:script href=\"x.js\"/></svg>",
    "<svg ➤onload=\"alert(1)\"/>",
    "<svg>\n<g>\n <rect width=\"1\"\n ➤onclick='alert(1)'/></g></svg>",
    "<svg><a ➤href=\"javascript:alert(1)\"/></svg>",
    "<svg><a ➤xlink:href=\" java&#115;cript:alert(1)\"/></svg>",
    "<svg><use ➤href=\"data:text/html,x\"/></svg>",
  ])
  func aScriptIsTold(drawing: String) throws {
    let (text, places) = marked(drawing)
    let found = try findings(text)
    #expect(found.map(\.code) == [.svgScript])
    #expect(found.map(\.lineAndColumn) == places)
    #expect(found.first?.file?.hasSuffix("content/dessins/a.svg") == true)
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: [
    "<svg><title>onload=\"x\" &lt;script&gt;</title><a href=\"https://exemple.ca\"/><use href=\"#a\"/></svg>",
    "<svg><!-- <script>alert(1)</script> --><image href=\"data:image/png;base64,AA\"/><text one=\"1\">a</text></svg>",
  ])
  func aDrawingWithoutOneIsNot(drawing: String) throws { #expect(try findings(drawing).map(\.code) == []) }
}
