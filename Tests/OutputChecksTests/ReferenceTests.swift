import Testing

@testable import OutputChecks

@Suite struct ReferenceTests {
  private let root = Whereabouts(url: nil)
  private let below = Whereabouts(url: "https://exemple.ca/jalon/")

  @Test(arguments: [
    ("", Reference.empty), ("mailto:a@b.ca", .other), ("data:image/png;base64,x", .other), ("TEL:1", .other),
    ("https://x.ca/", .outside("https://x.ca/")), ("//x.ca/a", .outside("https://x.ca/a")),
    ("#a", .inside(path: "a/b/", fragment: "a")), ("?q=1", .inside(path: "a/b/", fragment: nil)),
    ("#", .inside(path: "a/b/", fragment: "")), (".", .inside(path: "a/b/", fragment: nil)),
    ("./", .inside(path: "a/b/", fragment: nil)), ("..", .inside(path: "a/", fragment: nil)),
    ("../", .inside(path: "a/", fragment: nil)), ("../../", .inside(path: "", fragment: nil)),
    ("../../../", .away("../../../")), ("c", .inside(path: "a/b/c", fragment: nil)),
    ("../c/d.pdf?x=/../#page=2", .inside(path: "a/c/d.pdf", fragment: "page=2")),
    ("./a:b", .inside(path: "a/b/a:b", fragment: nil)),
    ("/x/%C3%A9t%C3%A9/#%C3%A9", .inside(path: "x/été/", fragment: "é")),
    ("/", .inside(path: "", fragment: nil)), ("/x/./y/../z", .inside(path: "x/z", fragment: nil)),
    ("a%2Fb%zz", .inside(path: "a/b/a/b%zz", fragment: nil)),
  ])
  func referencesAreFollowed(written: String, expected: Reference) {
    #expect(root.follow(written, from: "/a/b/") == expected)
  }

  @Test(arguments: [
    ("/jalon/x/", Reference.inside(path: "x/", fragment: nil)), ("/jalon", .inside(path: "", fragment: nil)),
    ("/x/", .away("/x/")), ("/jalonx/", .away("/jalonx/")), ("../x", .inside(path: "a/x", fragment: nil)),
    ("https://exemple.ca/jalon/x/#y", .inside(path: "x/", fragment: "y")),
    ("http://exemple.ca/jalon", .inside(path: "", fragment: nil)),
    ("//exemple.ca/jalon/", .inside(path: "", fragment: nil)),
    ("https://exemple.ca/autre/", .outside("https://exemple.ca/autre/")),
  ])
  func aSiteInAFolderKnowsItsOwnAddresses(written: String, expected: Reference) {
    #expect(below.follow(written, from: "/a/b/") == expected)
  }
}
