import Basics
import Foundation
import Testing

@testable import Templates

@Suite struct LinkTests {
  static let links: [(page: String, address: String, link: String)] = [
    ("/plans/a/", "/plans/a/b/", "b/"),
    ("/plans/a/", "/", "../../"),
    ("/plans/a/", "/plans/", "../"),
    ("/plans/a/", "/plans/a/#x", "#x"),
    ("/plans/a/", "/plans/a/?q", "?q"),
    ("/plans/a/", "/plans/a/", "./"),
    ("/plans/a/", "/plans/ab/#x", "../ab/#x"),
    ("/", "/x/", "x/"),
    ("/", "/", "./"),
    ("/", "/#x", "#x"),
    ("/404.html", "/x/", "x/"),
    ("/404.html", "/", "./"),
    ("/404.html", "/404.html", "404.html"),
    ("/a/page.html", "/a/other.html#x", "other.html#x"),
    ("/a/", "/b:c/", "../b:c/"),
    ("/", "/b:c/", "./b:c/"),
    ("/", "/b/c:d", "b/c:d"),
    ("/a/", "/a//b", ".//b"),
    ("/a/?q#f", "/a/b", "b"),
    ("", "/x/", "x/"),
    ("/a/", "https://example.org/", "https://example.org/"),
    ("/a/", "mailto:a@example.org", "mailto:a@example.org"),
    ("/a/", "#x", "#x"),
    ("/été/", "/été/à/", "à/"),
  ]

  @Test(arguments: links) func linksAreShort(_ example: (page: String, address: String, link: String)) {
    #expect(relativeLink(from: example.page, to: example.address) == example.link)
  }

  /// Every pair of addresses made of a few segments, folders and files, with and without query and fragment.
  @Test func resolvingALinkGivesTheAddressBack() throws {
    let segments = ["a", "ab", "c:d", ""]
    var paths: [String] = ["/", "/404.html"]
    for one in segments {
      paths += ["/\(one)", "/\(one)/"]
      for two in segments { paths += ["/\(one)/\(two)/", "/\(one)/\(two)/x.html", "/\(one)/\(two)/b/c/"] }
    }
    for page in paths {
      for path in paths {
        for suffix in ["", "#f", "?q", "?q#/f/"] {
          let link = relativeLink(from: page, to: path + suffix)
          try #require(resolve(link, against: page) == path + suffix, "from \(page) to \(path + suffix) by \(link)")
        }
      }
    }
  }

  /// A base that is no address ends no attribute.
  @Test func theBaseIsEscaped() {
    var buffer = ByteBuffer()
    buffer.append(markup: "<a href=\"\u{1}/a/\">a</a>", links: .absolute(base: "/\"onload=\"x/"))
    #expect(buffer.text == "<a href=\"/&quot;onload=&quot;x/a/\">a</a>")
    #expect(Links.absolute(base: "/a'b/").link(to: "/c/") == "/a'b/c/")
  }

  @Test func absoluteLinksBeginWithTheBase() {
    #expect(Links.absolute(base: "/jalon/").link(to: "/a/#x") == "/jalon/a/#x")
    #expect(Links.absolute(base: "/jalon").link(to: "/a/") == "/jalon/a/")
    #expect(Links.absolute(base: "/").link(to: "/") == "/")
    #expect(Links.absolute(base: "https://example.org/").link(to: "/a/") == "https://example.org/a/")
    #expect(Links.absolute(base: "/jalon/").link(to: "https://example.org/") == "https://example.org/")
    let rendering = Rendering(
      "{{a}} {{m}}", ["a": .address("/b/"), "m": .markup("<a href=\"\u{1}/c/\">")], links: .absolute(base: "/jalon/"))
    #expect(rendering.text == "/jalon/b/ <a href=\"/jalon/c/\">")
  }

  static let markup: [(String, String)] = [
    ("<p>no mark</p>", "<p>no mark</p>"),
    ("", ""),
    ("<a href=\"\u{1}/plans/x/#a\">x</a>", "<a href=\"../x/#a\">x</a>"),
    (
      "<img srcset=\"\u{1}/plans/a.jpg\u{1} 1w, \u{1}/b.jpg\u{1} 2w\" src=\"\u{1}/c.jpg\">",
      "<img srcset=\"../a.jpg 1w, ../../b.jpg 2w\" src=\"../../c.jpg\">"
    ),
    ("\u{1}/plans/p/b/\"\u{1}/\" é \u{1}/plans/p/#f\".", "b/\"../../\" é #f\"."),
    ("<a href=\"\u{1}/a/?x&amp;y\">", "<a href=\"../../a/?x&amp;y\">"),
    ("cut \u{1}/a/", "cut ../../a/"),
    ("\u{1}\u{1}\"", "\""),
    ("\u{1}", ""),
  ]

  @Test(arguments: markup) func marksBecomeLinks(_ markup: String, _ expected: String) {
    for tag in ["{{m}}", "{{{m}}}"] {
      #expect(Rendering(tag, ["m": .markup(markup)], links: .relative(to: "/plans/p/")).text == expected)
    }
  }

  @Test func textHasNoMarks() {
    #expect(Rendering("{{t}}", ["t": "\u{1}/a/\""]).text == "/a/&quot;")
  }
}

/// A reference resolved against a base path as RFC 3986, section 5.2, says.
private func resolve(_ reference: String, against base: String) -> String {
  func split(_ text: String) -> (path: String, query: String?, fragment: String?) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let front = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (front[0], front.count > 1 ? front[1] : nil, parts.count > 1 ? parts[1] : nil)
  }
  let (path, query, fragment) = split(reference)
  #expect(!path.hasPrefix("//"), "a host")
  #expect(!(path.prefix { $0 != "/" }.contains(":")), "a scheme")
  var result: String
  if path.isEmpty {
    result = base + (query ?? split(base).query).map { "?" + $0 }.orEmpty
  } else {
    let merged = path.hasPrefix("/") ? path : base.prefix(through: base.lastIndex(of: "/") ?? base.startIndex) + path
    result = removeDotSegments(String(merged)) + query.map { "?" + $0 }.orEmpty
  }
  result += fragment.map { "#" + $0 }.orEmpty
  return result
}

/// RFC 3986, section 5.2.4.
private func removeDotSegments(_ path: String) -> String {
  var input = path[...]
  var output = ""
  while !input.isEmpty {
    if input.hasPrefix("/./") || input == "/." {
      input = "/" + input.dropFirst(3)
    } else if input.hasPrefix("/../") || input == "/.." {
      input = "/" + input.dropFirst(4)
      output = String(output.prefix(upTo: output.lastIndex(of: "/") ?? output.startIndex))
    } else {
      let end = input.dropFirst().firstIndex(of: "/") ?? input.endIndex
      output += input[..<end]
      input = input[end...]
    }
  }
  return output
}

extension String? {
  fileprivate var orEmpty: String { self ?? "" }
}
