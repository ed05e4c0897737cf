import Testing

@testable import Serve

/// What a page’s policy refuses, it refuses while it is written too; but the server’s own script runs.
@Suite struct AllowOwnTests {
  @Test(arguments: [
    (
      "default-src 'none'; style-src 'self'; img-src 'self' https:",
      "default-src 'none'; style-src 'self'; img-src 'self' https:; script-src 'self'; connect-src 'self'"
    ),
    ("script-src 'none'; connect-src https://a.example", "script-src 'self'; connect-src https://a.example 'self'"),
    ("img-src *", "img-src *"),
    (
      "default-src https:",
      "default-src https:; script-src https: 'self'; connect-src https: 'self'; style-src https: 'self'"
    ),
    ("Script-Src 'SELF';; ", "script-src 'SELF'"),
    ("", ""),
  ])
  func aPolicyLetsTheServerThrough(policy: String, expected: String) {
    #expect(allowingOwn(policy) == expected)
  }

  @Test func onlyThePolicyOfAPageChanges() {
    let page = """
      <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39;">
      <meta name="description" content="default-src &#39;none&#39;"></head><body>
      <p title='<meta http-equiv="content-security-policy" content="x">'>a</p></body>
      """
    let own = String(decoding: allowingOwn(Array(page.utf8)), as: UTF8.self)
    #expect(
      own
        == page.replacing(
          "style-src &#39;self&#39;\">",
          with: "style-src &#39;self&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;\">"))
    let plain = Array("<head></head><body><p>default-src 'none'</p></body>".utf8)
    #expect(allowingOwn(plain) == plain)
  }
}
