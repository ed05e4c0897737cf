import Basics
import Testing

@Suite struct SafeAddressTests {
  @Test(arguments: [
    "javascript:x", "JavaScript:x", " javascript:x", "\u{1}javascript:x", "java\tscript:x", "java\nscript:x",
    "\tdata:x",
    "data:text/html,x", "data:image/png;base64,x", "vbscript:x", "file:///etc/passwd", "blob:x", "view-source:x", ":x",
    "java script:x", "javascript:https://exemple.ca/", "жavascript:x", "javascript\u{A0}:x",
  ])
  func whatMayRunIsNotSafe(address: String) { #expect(!isSafeAddress(address)) }

  @Test(arguments: [
    "", "a.html", "/a/", "#a:b", "?a:b", "a/b:c", "./javascript:x", "https://exemple.ca/a:b", "HTTP://x",
    "mailto:a@b.ca",
    "tel:+15145550100", "//exemple.ca",
  ])
  func whatOnlyLeadsSomewhereIs(address: String) { #expect(isSafeAddress(address)) }
}
