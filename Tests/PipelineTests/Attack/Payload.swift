import Foundation

/// What an attacker writes into a key, and what it would do where it is not escaped for its place.
struct Payload: Sendable, CustomStringConvertible {
  let name: String
  /// The value, with a word of its own by which it is found again.
  let value: @Sendable (_ mark: String) -> String

  var description: String { name }

  init(_ name: String, _ value: @escaping @Sendable (String) -> String) {
    self.name = name
    self.value = value
  }

  /// What no one needs to be afraid of: the pages that it gives tell which elements and attributes the templates write.
  static let harmless = Payload("harmless") { "mot \($0)" }

  /// What the tests write: each key gets one of all, and another from one to the next. With `JALON_ATTACK_SITES` set, each key gets
  /// each.
  static var tried: [Payload] {
    if ProcessInfo.processInfo.environment["JALON_ATTACK_SITES"] != nil { return all }
    return (0..<2).map { turn in
      Payload("mixed-\(turn)") { mark in
        let number = mark.utf8.reduce(turn * 7) { ($0 &* 31 &+ Int($1)) % 65_537 }
        return all[number % all.count].value(mark)
      }
    }
  }

  static let all = [
    Payload("element") { "\"><script>alert(1)</script>\($0)" },
    Payload("image") { "\($0)<img src=x onerror=alert(1)><svg/onload=alert(1)>" },
    Payload("single-quote") { "\($0)' onmouseover='alert(1)" },
    Payload("double-quote") { "\($0)\" onmouseover=\"alert(1)\" x=\"" },
    Payload("javascript") { "javascript:alert(1)//\($0)" },
    Payload("tab-in-scheme") { " java\tscript:alert(1)//\($0)" },
    Payload("data") { "data:text/html,<script>alert(1)</script>\($0)" },
    Payload("web-address") { "https://exemple.ca/\"onmouseover=\"alert(1)//\($0)" },
    Payload("link-mark") { "\u{1}/\"><script>alert(1)</script>\($0)" },
    Payload("marked-script") { "\u{1}javascript:alert(1)//\($0)" },
    Payload("embed-mark") { "\u{2}\($0)\u{2}&#1;/&#2;&#0;&lt;script&gt;" },
    Payload("comment") { "\($0)]]><!--<script>--><![CDATA[" },
    Payload("mustache") { "\($0) {{t.home}} {{> partials/header}} {{{page.title}}}" },
    Payload("bidi") { "\($0)\u{202E}\u{2066}gpj.exe\u{200B}\u{7F}" },
    Payload("links") {
      "[\($0)](javascript:alert(1)) ![\($0)](data:image/svg+xml,<svg/onload=alert(1)>) <javascript:alert(1)> [b](vbscript:x)"
    },
    Payload("hidden-links") {
      "[\($0)](&#106;avascript:alert(1)) [c](java&Tab;script:alert(1)) [d](<  javascript:alert(1)>) [e](&#1;javascript:x)"
    },
    Payload("title") { "[\($0)](https://exemple.ca '\" onmouseover=\"alert(1)') `\"><script>`" },
  ]
}
