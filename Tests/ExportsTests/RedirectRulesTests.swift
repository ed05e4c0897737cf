import Basics
import Exports
import Model
import Testing

/// What is written is what real servers were seen to read: nginx 1.22 and Apache 2.4.
@Suite struct RedirectRulesTests {
  static let hostile = "/ !\"$%&'()*+,-.:;<=>@[]^_`{|}~é${PATH}$1%{b}e/"

  private func redirect(_ from: String, to address: String = "/x/") -> Redirect {
    Redirect(
      from: from, to: address, title: "", language: .french, origin: Origin(source: "", range: SourceRange(at: 0)))
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func hosts() {
    #expect(
      lines(redirectRules([redirect("/a b*:c/"), redirect("/é.html", to: "/p/#objectif-1")], base: "/site/")) == [
        "/site/a%20b%2A%3Ac /site/x/ 301", "/site/a%20b%2A%3Ac/ /site/x/ 301",
        "/site/%C3%A9.html /site/p/#objectif-1 301",
      ])
    // Three words a line, whatever the address.
    for line in lines(redirectRules([redirect(Self.hostile)], base: "/")) {
      #expect(line.split(separator: " ").count == 3)
      #expect(!line.dropLast(4).utf8.contains { "*:#\"".utf8.contains($0) })
    }
  }

  @Test func nginx() {
    #expect(
      lines(nginxRedirects([redirect("/a\"b$c; }/")], base: "/")) == [
        #"location = "/a\"b$c; }" { return 301 "/x/"; }"#, #"location = "/a\"b$c; }/" { return 301 "/x/"; }"#,
      ])
    // A dollar in the site’s address is no variable.
    #expect(
      lines(nginxRedirects([redirect("/a.html")], base: "/b$1%20c/")) == [
        #"location = "/b$1 c/a.html" { return 301 "/b%241%20c/x/"; }"#
      ])
  }

  @Test func apache() {
    #expect(
      lines(apacheRedirects([redirect("/a\"b$c.d é/")], base: "/")) == [
        #"RedirectMatch 301 "^/a\\\"b\\$c\\.d\\ é$" "/x/""#, #"RedirectMatch 301 "^/a\\\"b\\$c\\.d\\ é/$" "/x/""#,
      ])
    #expect(
      lines(apacheRedirects([redirect("/a.html", to: "/p/#b")], base: "/b$1&%20c/")) == [
        #"RedirectMatch 301 "^/b\\$1\\&\\ c/a\\.html$" "/b\\$1\\& c/p/#b""#
      ])
  }

  /// Unquoted as each server does, the address comes back, and the quote ends where it should.
  @Test func quotingIsUndone() throws {
    let nginx = try #require(lines(nginxRedirects([redirect(Self.hostile)], base: "/")).last)
    #expect(unquoted(nginx.dropFirst("location = ".count)) == Self.hostile)
    let apache = try #require(lines(apacheRedirects([redirect(Self.hostile)], base: "/")).last)
    let pattern = unquoted(apache.dropFirst("RedirectMatch 301 ".count))
    #expect(pattern.hasPrefix("^") && pattern.hasSuffix("$"))
    let regex = try Regex(String(pattern))
    #expect(try regex.wholeMatch(in: Self.hostile) != nil)
    #expect(try regex.wholeMatch(in: Self.hostile.replacing(".", with: "x")) == nil)
  }

  /// The text of the quoted word that a line begins with.
  private func unquoted(_ line: Substring) -> String {
    var result = ""
    var rest = line.dropFirst()
    while let first = rest.popFirst(), first != "\"" {
      if first == "\\", let next = rest.first, next == "\"" || next == "\\" {
        result.append(next)
        rest.removeFirst()
      } else {
        result.append(first)
      }
    }
    return result
  }
}
