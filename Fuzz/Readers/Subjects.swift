import Basics
import Content
import Dates
import Diagnostics
import Serve
import Templates

/// One language that Jalon reads.
struct Subject: Sendable {
  let name: String
  let seeds: [[UInt8]]
  /// What it is made of, to be put where it does not belong.
  let pieces: [String]
  /// Texts that may be made as long as one likes, by what makes them so.
  let growing: [(name: String, make: @Sendable (_ size: Int) -> String)]
  /// Reads an input, and says what is wrong with what came of it, if anything is.
  let read: @Sendable (_ input: [UInt8]) -> String?
}

/// A text as long as asked, of one piece again and again.
func again(_ piece: String, _ before: String = "", _ after: String = "") -> @Sendable (Int) -> String {
  { before + String(repeating: piece, count: $0 / max(1, piece.utf8.count)) + after }
}

/// A text as long as asked, of pieces with a number.
func numbered(_ before: String = "", _ piece: @escaping @Sendable (Int) -> String) -> @Sendable (Int) -> String {
  { size in
    var text = before
    var number = 0
    while text.utf8.count < size {
      text += piece(number)
      number += 1
    }
    return text
  }
}

/// Reads `content/` of one file, the settings aside, and wants every finding to be well placed.
private func readSite(_ path: String) -> @Sendable ([UInt8]) -> String? {
  { input in
    let files = memoryFiles(["content/site.yml": Array("titre: Site\n".utf8), "content/" + path: input])
    var findings: [Finding] = []
    do {
      _ = try readContent("content", name: "Site", files: files, jobs: 1, findings: &findings)
    } catch {
      return "\(error)"
    }
    let printer = TextPrinter(language: .french, color: false)
    for finding in findings.prefix(50) where printer.print(finding).isEmpty { return "a finding without words" }
    return nil
  }
}

extension Subject {
  static func all(demo: [String: [UInt8]]) -> [Subject] {
    func seeds(_ suffix: String, _ others: [String] = []) -> [[UInt8]] {
      demo.filter { $0.key.hasSuffix(suffix) && $0.value.count < 16_000 }.sorted { $0.key < $1.key }.map(\.value)
        + others.map { Array($0.utf8) }
    }
    return [
      frontMatter(seeds(".md", ["---\na: &a [b]\nc: *a\n---\n"])),
      outline(demo.filter { $0.key.contains("plans/") }.sorted { $0.key < $1.key }.map(\.value)),
      settings(seeds("site.yml")), contacts(seeds(".csv")), templates, phrases, edtf, paths, heads,
    ]
  }

  private static func frontMatter(_ seeds: [[UInt8]]) -> Subject {
    Subject(
      name: "front matter", seeds: seeds,
      pieces: [
        "---\n", "---", ": ", "- ", "[", "{", "]", "}", "&a ", "*a", "<<: *a", "|\n", ">-\n", "? ", "!!binary ", "# ",
        "titre: ", "dates: mai 2023\n", "  ", "%YAML 1.2\n", "\"\\x41\"", "{{jalons}}\n", "![", "](x)", "[^1]", "<b>",
      ],
      growing: [
        ("nesting [", again("[", "---\ntitre: ", "\n---\n")), ("nesting {", again("{a: ", "---\ntitre: ", "\n---\n")),
        ("nesting -", again("- ", "---\ntitre:\n  ", "\n---\n")),
        ("aliases", numbered("---\na: &a [x]\nb: [") { _ in "*a, " }),
        ("aliases of aliases", numbered("---\na0: &a0 [x]\n") { "a\($0 + 1): &a\($0 + 1) [*a\($0), *a\($0)]\n" }),
        ("keys", numbered("---\n") { "k\($0): v\n" }), ("a long line", again("x", "---\ntitre: ", "\n---\n")),
        ("quotes", again("> ", "", "x")), ("lists", again("- ", "", "x")), ("brackets", again("[")),
        ("references", numbered("[a]: /x\n") { _ in "[a]" }),
        ("definitions", numbered { "[a\($0)]: /x\n" }), ("footnotes", numbered { "x[^\($0)]\n\n[^\($0)]: y\n\n" }),
        ("stars", again("*a **b ")), ("ticks", numbered { String(repeating: "`", count: $0 % 50) + "a" }),
        ("headings", numbered { "## Même\n\n\($0)\n\n" }), ("tables", again("|a", "|a|b|\n|-|-|\n")),
        ("embeds", again("{{jalons}}\n\n")), ("links", numbered { "[x](y\($0).md) " }), ("entities", again("&amp;")),
      ], read: readSite("page.md"))
  }

  private static func outline(_ seeds: [[UInt8]]) -> Subject {
    Subject(
      name: "outline", seeds: seeds,
      pieces: [
        "## Objectif 1 : Un\n", "### Projet : Deux\n", "Jalons\n", "- Trois (mai 2024)\n", "  - ", "Résultats\n",
        "#### ",
        "Partenaires : ", "(", ")", " : ", "[x] ", "[ ] ", "| a | b |\n|---|---|\n", "Objectif 2\n", "**",
        "Statut : fait\n",
      ],
      growing: [
        ("objectives", numbered { "## Objectif \($0) : Un\n### Projet : Deux\nJalons\n- Trois (mai 2024)\n" }),
        ("milestones", numbered("## Objectif 1 : Un\n### Projet : P\nJalons\n") { "- Jalon \($0) (mai 2024)\n" }),
        (
          "nested items",
          { size in
            let depth = Int(Double(size).squareRoot())
            return "## Objectif 1 : Un\n### Projet : P\nJalons\n"
              + (0..<depth).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
          }
        ),
        ("the same objective", again("## Objectif 1 : Un\n")),
        ("parentheses", again("(", "## Objectif 1 : Un\n### Projet : P\nJalons\n- ")),
        ("bare lines", again("Objectif 1 : Un\nProjet : Deux\n")),
        ("partners", numbered("## Objectif 1 : Un\n### Projet : P\nPartenaires : ") { "P\($0), " }),
      ], read: readSite("plans/2024.md"))
  }

  private static func settings(_ seeds: [[UInt8]]) -> Subject {
    Subject(
      name: "settings", seeds: seeds,
      pieces: [": ", "- ", "[", "]", "{", "}", "&a ", "*a", "langues: ", "menu:\n", "\"#fff\""],
      growing: [("menu", numbered("menu:\n") { "  - titre: T\($0)\n    lien: /\($0)/\n" })],
      read: readSite("site.en.yml"))
  }

  private static func contacts(_ seeds: [[UInt8]]) -> Subject {
    Subject(
      name: "contacts", seeds: seeds,
      pieces: [",", ";", "\"", "\"\"", "\n", "Nom", "Ville", "=1+1", "Prénom,Nom,Courriel\n"],
      growing: [
        ("rows", numbered("Organisation,Ville\n") { "N\($0),Lyon\n" }), ("columns", again("Nom,", "", "\nx\n")),
        ("quotes", again("\"\"", "Nom,Ville\n\"", "\",x\n")), ("an open quote", again("a,b\n", "Nom,Ville\n\"")),
        ("the same name", again("N,Lyon\n", "Organisation,Ville\n")),
      ], read: readSite("contacts/contacts.csv"))
  }

  private static let templates = Subject(
    name: "templates",
    seeds: [
      "<p>{{page.title}}</p>{{#items}}<a href=\"{{url}}\">{{.}}</a>{{^a}}b{{/a}}{{/items}}{{>other}}{{<b}}{{$c}}d{{/c}}{{/b}}{{=<% %>=}}<% x %>\n"
    ]
    .map { Array($0.utf8) },
    pieces: [
      "{{", "}}", "{{{", "}}}", "{{#items}}", "{{/items}}", "{{^a}}", "{{>other}}", "{{>page}}", "{{=| |=}}", "{{!",
      "{{&x}}", "{{*x}}", "{{>*x}}", "{{$b}}", "{{<other}}", ".", "\n  ",
    ],
    growing: [
      ("sections", again("{{#a}}")), ("tags", again("{{a}}")), ("an open tag", again("{{a")), ("braces", again("{")),
      ("closed sections", { again("{{#a}}")($0 / 2) + String(repeating: "{{/a}}", count: $0 / 12) }),
      ("delimiters", again("{{=| |=}}|={{ }}=|")), ("partials", again("{{>other}}")),
      ("blocks", numbered { "{{$b\($0)}}x{{/b\($0)}}" }),
      ("unknown names", numbered { "{{n\($0)}}" }),
    ],
    read: { input in
      var findings: [Finding] = []
      guard let source = readText(input, path: "templates/page.html", findings: &findings) else { return nil }
      let library = Library(
        ["page": source, "other": SourceText(path: "templates/other.html", text: "{{x}}{{$c}}{{/c}}")],
        stepLimit: 200_000)
      let value = Value.object([
        "page": .object(["title": "T<"]), "items": .list([.object(["url": "/a/", "a": nil]), "x"]), "a": .bool(true),
        "x": "y",
      ])
      var buffer = ByteBuffer(reserving: 1_024)
      _ = library.render("page", value, at: "/a/", into: &buffer)
      return String(validating: buffer.bytes, as: UTF8.self) == nil ? "a page that is no UTF-8" : nil
    })

  private static let phrases = Subject(
    name: "date phrases",
    seeds: [
      "novembre 2019 - mars 2020", "du 1er au 15 mars 2020", "lundi 13 février 2023, de 9 h à 17 h",
      "automne 2020 - printemps 2021",
      "d’ici juin 2021", "T1 2020", "en continu", "from November 2019 to March 2020", "2004-06-~01/2004-06-~20",
      "Recherche (janvier 2020)",
    ].map { Array($0.utf8) },
    pieces: [
      "mai", "2020", "1er", "du", "au", "-", "/", "à", "dès", "T1", "fin", "h", "30", "lundi", ",", "(", ")", "et",
      "jusqu’", "XX", "~",
    ],
    growing: [
      ("words", again("mai ")), ("numbers", again("1 ")), ("dashes", again("- ")), ("letters", again("a")),
      ("digits", again("9")),
      ("dates", again("1 mai 2020 au ")), ("parentheses", again("(mai 2020) ")), ("accents", again("e\u{301}")),
    ],
    read: { input in
      let text = String(decoding: input, as: UTF8.self)
      let reader = DateReader(period: EDTF("2019/2023"))
      _ = reader.splitTrailingDate(text)
      guard case .read(let when, _) = reader.read(text), let edtf = when.edtf else { return nil }
      if EDTF(edtf.description) != edtf { return "not read back: \(edtf.description)" }
      return when.words(in: .french).isEmpty || when.words(in: .english).isEmpty ? "no words for \(edtf)" : nil
    })

  private static let edtf = Subject(
    name: "EDTF",
    seeds: [
      "2019", "2019-12/2020-03", "1984-06-02?/2004-08-08~", "{1667,1668,1670..1672}", "[..1984]", "Y-17E7S3", "2001-21",
      "156X-12-25",
      "?2004-06-~11", "2004-01-01T10:10:10+05:00", "-0001", "../1985-04", "1950S2", "2004-XX-24", "/2020",
    ].map { Array($0.utf8) },
    pieces: [
      "Y", "E", "S", "X", "?", "~", "%", "..", "/", "{", "}", "[", "]", ",", "-", "T", "Z", "+", ":", "2020", "12",
      "31", "02-29",
    ],
    growing: [
      ("a set", again("2020,", "{", "2021}")), ("digits", again("9", "Y")), ("dots", again("..")),
      ("slashes", again("/")),
    ],
    read: { input in
      guard let value = EDTF(String(decoding: input, as: UTF8.self)) else { return nil }
      guard let again = EDTF(value.description), again == value else { return "not read back: \(value.description)" }
      let (first, last) = value.bounds()
      if let first, let last, first > last { return "ends before it begins: \(value.description)" }
      _ = value.words(in: .french)
      return nil
    })

  private static let paths = Subject(
    name: "request paths",
    seeds: ["/", "/plans/2019-2023/", "/caf%C3%A9.txt", "/.jalon/events", "/a?b=c"].map { Array($0.utf8) },
    pieces: ["/", "..", ".", "%", "%2e", "%2f", "%5c", "%00", "%25", "%c0%ae", "\\", "//", "?", "#", ":", "http://x/"],
    growing: [("slashes", again("/")), ("names", again("/a")), ("escapes", again("%41", "/")), ("dots", again("/.."))],
    read: { input in
      let text = String(decoding: input, as: UTF8.self)
      guard case .site(let names, _) = resolve(Target(text)?.path ?? text) else { return nil }
      let leadsOut = names.contains { name in
        name.isEmpty || name == "." || name == ".."
          || name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
      }
      return leadsOut ? "leads out: \(names)" : nil
    })

  private static let heads = Subject(
    name: "request heads",
    seeds: [
      "GET / HTTP/1.1\r\nHost: localhost:8080\r\nRange: bytes=0-5\r\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n",
      "HEAD http://localhost/a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    ].map { Array($0.utf8) },
    pieces: [
      "\r\n", "\n", ":", " ", "HTTP/1.1", "GET ", "Host: ", "bytes=", "-", ",", "Transfer-Encoding: chunked\r\n",
      "Sun, 06 Nov 1994 08:49:37 GMT",
    ],
    growing: [
      ("fields", numbered("GET / HTTP/1.1\r\n") { "A\($0): b\r\n" }), ("a long line", again("a", "GET /")),
      ("line feeds", again("\n")), ("ranges", again("0-1,", "bytes=")),
    ],
    read: { input in
      if let head = try? readHead(input) {
        if head.target.isEmpty { return "a head without target" }
        _ = (
          head.keepsOpen, head.hasBody, isLoopback(host: head["host"] ?? ""),
          seconds(ofHTTPDate: head["if-modified-since"] ?? "")
        )
      }
      let text = String(decoding: input, as: UTF8.self)
      switch part(text, of: 1_000) {
      case .bytes(let range):
        return range.isEmpty || range.lowerBound < 0 || range.upperBound > 1_000
          ? "a part that is not there: \(range)" : nil
      default: return nil
      }
    })
}
