import Basics
import Foundation
import TestSupport
import Testing

@testable import Serve

/// The program itself, asked over HTTP, byte for byte.
@Suite(.serialized) struct HTTPTests {
  private let served: Served
  private var client: Client { served.client }

  init() throws {
    served = try Served([
      "index.md": "Accueil", "guide/index.md": "Le guide", "guide/photo.png": "0123456789",
      "gros.bin": String(repeating: "0123456789abcdef", count: 40_000), "vide.txt": "",
      "site.yml": "publier: [guide/photo.png, gros.bin, vide.txt]\n",
    ])
    // The first answer waits for the first build.
    _ = try served.client.get("/")
  }

  @Test func pagesAreServedAndPublicIsLeftAlone() throws {
    let page = try client.get("/guide/")
    #expect(page.status == 200)
    #expect(page.body.contains("Le guide"))
    #expect(page.body.contains("<script src=\"/.jalon/reload.js\""))
    #expect(page.fields["content-type"] == "text/html; charset=utf-8")
    #expect(page.fields["cache-control"] == "no-store")
    #expect(page.fields["x-content-type-options"] == "nosniff")
    #expect(page.fields["date"].flatMap(seconds(ofHTTPDate:)) != nil)
    #expect(try client.get("/").body.contains("Accueil"))
    #expect(try client.get("/guide/?x=/../y").status == 200)
    // The script is in what is sent, and in no file.
    #expect(served.site.tree("public").isEmpty)
    #expect(!served.tree.isEmpty)
    for (path, bytes) in served.tree where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(".jalon"), "\(path)")
    }
  }

  @Test func filesHaveTheirTypeAndTheirBytes() throws {
    let names = served.tree.keys.sorted()
    #expect(names.contains { $0.hasSuffix(".css") } && names.contains { $0.hasSuffix(".woff2") })
    for name in names where !name.hasSuffix(".html") {
      let answer = try client.get("/" + percentEncoded(name))
      #expect(answer.status == 200, "\(name)")
      #expect(answer.fields["content-type"] == mediaType(of: name), "\(name)")
      #expect(answer.fields["cache-control"] == "no-cache")
      #expect(Data(answer.bytes) == served.tree[name], "\(name)")
    }
  }

  @Test func whatIsNotThereIsTheSitesOwnPage() throws {
    for path in [
      "/absent", "/absent/", "/guide/absent.png", "/guide/photo.png/", "//", "//guide/", "/guide//", "/.git/config",
    ] {
      let answer = try client.get(path)
      #expect(answer.status == 404, "\(path)")
      #expect(answer.body.contains("<html lang=\"fr-CA\">"), "\(path)")
      #expect(answer.body.contains("/.jalon/reload.js"), "\(path)")
    }
    #expect(try client.get("/.jalon/absent").status == 404)
  }

  @Test func aFolderWithoutItsSlashIsSentThere() throws {
    for (path, place) in [
      ("/guide", "./guide/"), ("/guide?a=b&c", "./guide/?a=b&c"), ("/%67uide", "./%67uide/"), ("/guide?", "./guide/?"),
    ] {
      let answer = try client.get(path)
      #expect(answer.status == 302)
      #expect(answer.fields["location"] == place)
    }
    // A folder without a page of its own is none.
    #expect(try client.get("/assets").status == 404)
    #expect(try client.get("/assets/").status == 404)
  }

  @Test func nothingOutsideIsServed() throws {
    try served.site.write("../secret.txt", "secret")
    for path in [
      "/../secret.txt", "/../../../secret.txt", "/guide/../../../../secret.txt", "/%2e%2e/%2e%2e/%2e%2e/secret.txt",
      "/..%2f..%2f..%2fsecret.txt", "/%252e%252e/%252e%252e/secret.txt", "/..%5c..%5csecret.txt", "/..\\..\\secret.txt",
      "/guide/%00", "/index.html%00.png", "/%c0%ae%c0%ae/secret.txt", "/./index.html", "/%", "/%ff",
    ] {
      let answer = try client.get(path)
      #expect(answer.status == 400, "\(path)")
      #expect(!answer.body.contains("secret"), "\(path)")
    }
    #expect(try client.get("/etc/passwd").status == 404)
    #expect(try client.get("//etc/passwd").status == 404)
    let root = served.site.root + "/.jalon/serve/site"
    for (name, target) in [("out", "/etc"), ("secret.txt", "../../../secret.txt"), ("loop", "loop"), ("in", "guide")] {
      try FileManager.default.createSymbolicLink(atPath: "\(root)/\(name)", withDestinationPath: target)
    }
    for path in ["/out/passwd", "/out", "/out/", "/secret.txt", "/loop", "/loop/"] {
      #expect(try client.get(path).status == 404, "\(path)")
    }
    #expect(try client.get("/in/photo.png").body == "0123456789")
    // A pipe would wait for somebody to write in it.
    #expect(mkfifo(root + "/pipe", 0o644) == 0)
    #expect(try client.get("/pipe").status == 404)
  }

  @Test func namesAreDecoded() throws {
    try served.site.write("../.jalon/serve/site/a b é.txt", "accents")
    for path in ["/a%20b%20%C3%A9.txt", "/a%20b%20%c3%a9.txt", "/%61%20b%20é.txt"] {
      #expect(try client.get(path).body == "accents", "\(path)")
    }
  }

  @Test func headIsGetWithoutTheBody() throws {
    for path in ["/", "/guide/photo.png", "/absent", "/guide", "/gros.bin", "/.jalon/reload.js"] {
      let get = try client.get(path)
      var head = try client.get(path, method: "HEAD")
      #expect(head.status == get.status, "\(path)")
      head.fields["date"] = get.fields["date"]
      #expect(head.fields == get.fields, "\(path)")
      #expect(head.fields["content-length"] == String(get.bytes.count), "\(path)")
    }
    let wire = try Wire(port: client.port)
    wire.send("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    _ = try wire.answer(hasBody: false)
    #expect(wire.isClosed)
  }

  @Test func otherMethodsAreRefused() throws {
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "FOO"] {
      let answer = try client.get("/", method: method)
      #expect(answer.status == 405, "\(method)")
      #expect(answer.fields["allow"] == "GET, HEAD")
    }
    // A body is not the next request.
    let wire = try Wire(port: client.port)
    wire.send(
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 37\r\n\r\nGET /guide/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try wire.answer().status == 405)
    #expect(wire.isClosed)
  }

  @Test func partsAreServed() throws {
    for (range, place, body) in [
      ("bytes=0-3", "bytes 0-3/10", "0123"), ("bytes=8-", "bytes 8-9/10", "89"), ("bytes=-1", "bytes 9-9/10", "9"),
      ("bytes=4-400", "bytes 4-9/10", "456789"),
    ] {
      let answer = try client.get("/guide/photo.png", "Range: \(range)")
      #expect(answer.status == 206)
      #expect(answer.fields["content-range"] == place)
      #expect(answer.body == body)
    }
    let beyond = try client.get("/guide/photo.png", "Range: bytes=10-")
    #expect(beyond.status == 416)
    #expect(beyond.fields["content-range"] == "bytes */10")
    for range in ["bytes=1-2,4-5", "bytes=3-1", "pages=1-2"] {
      let whole = try client.get("/guide/photo.png", "Range: \(range)")
      #expect(whole.status == 200 && whole.body == "0123456789", "\(range)")
    }
    #expect(try client.get("/guide/photo.png", "Range: bytes=0-3", method: "HEAD").status == 200)
    let tag = try #require(client.get("/guide/photo.png").fields["etag"])
    #expect(try client.get("/guide/photo.png", "Range: bytes=0-3", "If-Range: \(tag)").status == 206)
    #expect(try client.get("/guide/photo.png", "Range: bytes=0-3", "If-Range: \"x\"").status == 200)
    let large = try client.get("/gros.bin", "Range: bytes=16-600015")
    #expect(large.status == 206)
    #expect(large.bytes.count == 600_000)
    #expect(large.body.hasPrefix("0123456789abcdef"))
  }

  @Test func whatHasNotChangedIsNotSentAgain() throws {
    for path in ["/", "/guide/photo.png", "/.jalon/overlay.css"] {
      let first = try client.get(path)
      let tag = try #require(first.fields["etag"])
      let again = try client.get(path, "If-None-Match: \"x\", \(tag)")
      #expect(again.status == 304, "\(path)")
      #expect(again.bytes.isEmpty)
      #expect(again.fields["etag"] == tag)
      #expect(try client.get(path, "If-None-Match: \"x\"").status == 200)
    }
    let modified = try #require(client.get("/guide/photo.png").fields["last-modified"])
    #expect(try client.get("/guide/photo.png", "If-Modified-Since: \(modified)").status == 304)
    #expect(
      try client.get("/guide/photo.png", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT").status == 200)
    // A page is made anew for each version of the site.
    let before = try #require(client.get("/").fields["etag"])
    let events = try served.events()
    let version = try events.next().version
    try served.site.write("guide/index.md", "Autre guide")
    _ = try events.next { $0.version != version }
    #expect(try client.get("/", "If-None-Match: \(before)").status == 200)
  }

  @Test func onlyNamesOfThisMachineAreAnswered() throws {
    func host(_ name: String) throws -> Int { try client.raw("GET / HTTP/1.1\r\nHost: \(name)\r\n\r\n").status }
    for name in ["localhost", "127.0.0.1:1", "[::1]:8080", "site.localhost"] {
      #expect(try host(name) == 200, "\(name)")
    }
    for name in ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", ""] { #expect(try host(name) == 403, "\(name)") }
    #expect(try client.raw("GET /.jalon/events HTTP/1.1\r\nHost: evil.example\r\n\r\n").status == 403)
    // The host of the target stands for the field.
    #expect(try client.raw("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 403)
    #expect(try client.raw("GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 200)
    #expect(try client.raw("GET / HTTP/1.0\r\n\r\n").status == 200)
  }

  @Test func whatIsNoRequestIsRefusedAndTheRestIsServed() throws {
    #expect(try client.raw("\r\nhello\r\n\r\n").status == 400)
    #expect(try client.raw("GET / HTTP/1.1\r\n\r\n").status == 400)
    #expect(try client.raw("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n").status == 505)
    #expect(try client.raw("GET * HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 400)
    #expect(try client.raw("\u{16}\u{3}\u{1}\r\n\r\n").status == 400)
    let long = String(repeating: "a", count: 100_000)
    #expect(try client.raw("GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 414)
    #expect(try client.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n").status == 431)
    #expect(try client.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)").status == 431)
    let many = String(repeating: "A: b\r\n", count: 300)
    #expect(try client.raw("GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n").status == 431)
    #expect(try client.get("/").status == 200)
  }

  @Test func aConnectionServesManyRequestsInTheirOrder() throws {
    let wire = try Wire(port: client.port)
    wire.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nHEAD /guide/ HTTP/1.1\r\nHost: localhost\r\n\r\n\r\n")
    wire.send("GET /guide/photo.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(try wire.answer().body.contains("Accueil"))
    #expect(try wire.answer(hasBody: false).fields["connection"] == "keep-alive")
    let last = try wire.answer()
    #expect(last.body == "0123456789")
    #expect(last.fields["connection"] == "close")
    #expect(wire.isClosed)
  }

  @Test func clientsThatDawdleHoldNobodyUp() throws {
    let idle = try (0..<100).map { _ in try Wire(port: client.port) }
    for (number, wire) in idle.enumerated() where number % 2 == 0 { wire.send("GET / HTTP/1.1\r\nHo") }
    // These ask for much and read nothing.
    let deaf = try (0..<10).map { _ in try Wire(port: client.port) }
    for wire in deaf {
      wire.send(String(repeating: "GET /gros.bin HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 50))
    }
    for _ in 0..<20 { #expect(try client.get("/guide/photo.png").body == "0123456789") }
    // And one that goes on where it stopped is answered still.
    idle[0].send("st: localhost\r\n\r\n")
    #expect(try idle[0].answer().status == 200)
  }
}
