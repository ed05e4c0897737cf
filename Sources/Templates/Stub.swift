package import Basics
package import Diagnostics

package enum Links: Sendable { case relative(to: String), absolute(base: String) }
package struct Library: Sendable {
  package let findings: [Finding]
  package init(_ templates: [(name: String, source: SourceText)]) { findings = [] }
  package func render(_ name: String, _ value: Value, links: Links, into buffer: inout ByteBuffer) -> [Finding] { [] }
}
