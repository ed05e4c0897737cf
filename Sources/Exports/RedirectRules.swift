package import Basics
package import Model

/// `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it: one rule a line, percent-encoded, so that no sign in an
/// address (`*`, `:`, a space) is a sign of the rules.
///
/// The rules are not forced (`301!`), which Cloudflare does not know: where a host prefers files, the page of the old address
/// answers. Sources: docs.netlify.com/routing/redirects, developers.cloudflare.com/pages/configuration/redirects.
///
/// - Parameter base: the path of the site’s address, from `/` to `/`.
/// - Parameter languages: those whose pages, and whose page for what is not found, are in a folder of their own. Netlify is told so;
///   Cloudflare finds that page by itself, and passes over the rule.
package func redirectRules(_ redirects: [Redirect], _ languages: [Language] = [], base: String) -> [UInt8] {
  let redirects = rules(redirects, base: base, comment: "# Netlify, Cloudflare Pages, GitLab Pages.") { from, to in
    "\(encodePercent(path: from)) \(to) 301"
  }
  return redirects
    + languages.flatMap { language in
      let folder = encodePercent(path: decoded(base) + language.rawValue + "/")
      return Array("\(folder)* \(folder)404.html 404\n".utf8)
    }
}

/// Locations to include in a `server` of nginx.
///
/// An exact location compares bytes, where a `map` of strings takes no account of case (`/Plans/` that leads to `/plans/` would
/// then lead to itself for ever) and has keys of limited length. Sources: nginx.org, `ngx_http_core_module` and
/// `ngx_http_rewrite_module`; quoting from `ngx_conf_read_token`.
///
/// The page for what is not found is chosen by the address, and redirected to inside the server (`error_page`).
package func nginxRedirects(_ redirects: [Redirect], _ languages: [Language] = [], base: String) -> [UInt8] {
  let redirects = rules(redirects, base: base, comment: "# nginx: in a server block, include this file.") { from, to in
    // A dollar would begin a variable; `to` has none, being percent-encoded.
    "location = \(quoted(from)) { return 301 \(quoted(to)); }"
  }
  guard !languages.isEmpty else { return redirects }
  let root = encodePercent(path: decoded(base))
  var lines = ["set $jalon_missing \(quoted(root + "404.html"));"]
  for language in languages {
    let folder = decoded(base) + language.rawValue + "/"
    lines.append(
      "if ($uri ~ \(quoted("^" + pattern(folder)))) { set $jalon_missing \(quoted(encodePercent(path: folder) + "404.html")); }"
    )
  }
  lines.append("error_page 404 $jalon_missing;")
  return redirects + Array((lines.joined(separator: "\n") + "\n").utf8)
}

/// `.htaccess`, or a file to include in a `VirtualHost`, of Apache with `mod_alias`.
///
/// A `Redirect` would take all that begins with the address; `RedirectMatch` compares the whole of it, decoded, and encodes what
/// it leads to. Sources: httpd.apache.org, `mod_alias`; quoting from `ap_getword_conf`.
package func apacheRedirects(_ redirects: [Redirect], _ languages: [Language] = [], base: String) -> [UInt8] {
  rules(redirects, base: base, comment: "# Apache: in .htaccess or in a VirtualHost.") { from, to in
    "RedirectMatch 301 \(quoted("^" + pattern(from) + "$")) \(quoted(substitution(decodePercent(to) ?? to)))"
  } + (languages.isEmpty ? [] : apacheNotFound("/", base: base))
}

/// What Apache is told of the page for what is not found in a folder: the nearest `.htaccess` decides.
///
/// - Parameter folder: from the site’s root, with its slashes: `/en/`.
package func apacheNotFound(_ folder: String, base: String) -> [UInt8] {
  Array("ErrorDocument 404 \(quoted(encodePercent(path: decoded(base) + folder.dropFirst()) + "404.html"))\n".utf8)
}

private func decoded(_ base: String) -> String { decodePercent(base) ?? base }

/// A line for each address that a reader may ask for. `line` has it decoded and with the base, and where it leads encoded.
private func rules(
  _ redirects: [Redirect], base: String, comment: String, line: (_ from: String, _ to: String) -> String
) -> [UInt8] {
  let decoded = decodePercent(base) ?? base
  var buffer = ByteBuffer()
  buffer.append(comment + "\n")
  for redirect in redirects {
    for request in redirect.requests {
      buffer.append(line(decoded + request.dropFirst(), target(redirect.to, base: decoded)) + "\n")
    }
  }
  return buffer.bytes
}

/// A place in the page stays one.
private func target(_ address: String, base: String) -> String {
  let hash = address.firstIndex(of: "#") ?? address.endIndex
  let place = address[hash...].dropFirst()
  return encodePercent(path: base + address[..<hash].dropFirst())
    + (place.isEmpty ? "" : "#" + encodePercent(path: String(place)))
}

/// In quotes, as nginx and Apache both read them: a backslash before a quote or a backslash.
private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// A regular expression that only the text itself matches: a backslash before every ASCII sign (PCRE).
private func pattern(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isASCII, scalar != "/", !scalar.properties.isAlphabetic, scalar.properties.numericType == nil {
      result += "\\"
    }
    result.unicodeScalars.append(scalar)
  }
  return result
}

/// What a match is replaced by: `$1` and `&` would stand for parts of it.
private func substitution(_ text: String) -> String { text.replacing("$", with: "\\$").replacing("&", with: "\\&") }
