import Basics
import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite struct ExternalTests {
  /// Links out of the site are asked after, told where they are written, and remembered; a build asks nothing.
  @Test func linksOutAreAskedAfter() throws {
    let server = try SmallServer { _, path, _ in
      switch path {
      case "/perdu": .init(status: 404)
      case "/ferme": .init(status: 403)
      default: .init(status: 200)
      }
    }
    defer { server.close() }
    let (text, places) = marked(
      "# X\n\n[a](\(server.url("/bon"))), [b](➤\(server.url("/perdu"))) et [c](➤\(server.url("/ferme"))).\n")
    let site = try TestSite(["site.yml": "titre: X\n", "index.md": text])
    #expect(try site.jalon(["build"]).code == 0)
    #expect(try site.jalon(["check"]).code == 0)
    #expect(server.requests == [])
    let ran = try site.jalon(["check", "--external", "--lang", "en"])
    #expect(ran.code == 0)
    let expected = [
      "content/index.md:\(places[0][0]):\(places[0][1]): warning: “\(server.url("/perdu"))” leads to nothing any more [link-dead]",
      "content/index.md:\(places[1][0]):\(places[1][1]): note: “\(server.url("/ferme"))” could not be checked: the site refuses [link-unanswered]",
    ]
    #expect(ran.errors.split(separator: "\n").filter { $0.contains("[link-") }.map(String.init) == expected)
    #expect(try site.jalon(["check", "--external", "--strict"]).code == 1)
    // Good and dead answers are remembered, refusals are not.
    #expect(server.requests.count { $0 == "HEAD /bon" } == 1 && server.requests.count { $0 == "HEAD /perdu" } == 1)
    #expect(server.requests.count { $0 == "HEAD /ferme" } == 2)
    #expect(site.tree(".jalon")["links.json"] != nil)
  }

  /// A site may have a dead link weigh what it likes.
  @Test func theSiteWeighsDeadLinks() throws {
    let server = try SmallServer { _, _, _ in .init(status: 410) }
    defer { server.close() }
    let site = try TestSite([
      "site.yml": "titre: X\ngravité:\n  link-dead: erreur\n", "index.md": "# X\n\n<\(server.url("/"))>\n",
    ])
    #expect(try site.jalon(["check", "--external"]).code == 1)
  }

  #if os(Linux)
    /// On a terminal, what takes longer than a second says how far it is, on one line that leaves no trace.
    @Test func aTerminalIsToldHowFarItIs() throws {
      let server = try SmallServer { _, _, _ in .init(status: 200, delay: 2) }
      defer { server.close() }
      let site = try TestSite(["site.yml": "titre: X\n", "index.md": "# X\n\n<\(server.url("/"))>\n"])
      let shown = try site.onTerminal(["check", "--external", "--lang", "en"])
      #expect(shown.contains("\r\u{1B}[KLinks to other sites: 0 of 1"))
      #expect(shown.contains("\r\u{1B}[KChecked: 2 pages"))
      try site.remove("../.jalon/links.json")
      #expect(try !site.onTerminal(["check", "--external", "-q"]).contains("\u{1B}"))
      try site.remove("../.jalon/links.json")
      #expect(try !site.onTerminal(["check", "--external"], environment: ["CI": "true"]).contains("\u{1B}[K"))
    }
  #endif
}

#if os(Linux)
  extension TestSite {
    /// Runs the program with a terminal for its messages; what it wrote there.
    fileprivate func onTerminal(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
      // Linux’s own way (ioctl_tty(2)): Swift sees no `posix_openpt` there.
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var unlocked: Int32 = 0
      var number: Int32 = 0
      guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
        throw FileError(path: "/dev/ptmx", number: errno)
      }
      let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      guard slave >= 0 else { throw FileError(path: "/dev/pts", number: errno) }
      _ = try jalon(
        arguments, environment: environment, errors: FileHandle(fileDescriptor: slave, closeOnDealloc: true))
      // What is left in the terminal once nobody writes any more.
      _ = fcntl(master, F_SETFL, O_NONBLOCK)
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 4_096)
      while case let count = read(master, &piece, piece.count), count > 0 { bytes += piece[..<count] }
      close(master)
      return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
  }
#endif
