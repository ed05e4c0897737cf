import Basics
import Foundation
import Testing

@Suite struct JSONTests {
  /// A script that holds the text does not end in it, and what is read back is the text.
  @Test(arguments: [
    ("</script>", "\"<\\/script>\""), ("<!--<script>", "\"<\\u0021--<script>\""), ("a / b ! <", "\"a / b ! <\""),
    ("<</", "\"<<\\/\""), ("\u{2028}\u{1}\u{0}", "\"\\u2028\\u0001\\u0000\""), ("\"\\\n", "\"\\\"\\\\\\n\""),
  ])
  func textEndsNoScript(text: String, expected: String) throws {
    let json: JSON = .list([.text(text)])
    #expect(json.line == "[\(expected)]\n")
    #expect(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String] == [text])
  }
}
