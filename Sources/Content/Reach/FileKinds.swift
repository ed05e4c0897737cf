import Basics

/// Whether hosts, browsers and search engines ask for a file by its name: it is published though nothing leads to it.
///
/// - Parameter path: from `content/`.
package func isAskedForByName(_ path: String) -> Bool {
  if path.hasPrefix(wellKnown + "/") { return !isGuarded(path) }
  let name = fileName(of: path).lowercased()
  // Of a folder of the site, nobody asks for them.
  if path.utf8.contains(UInt8(ascii: "/")) { return false }
  if namesAskedFor.contains(name) { return true }
  return name.hasPrefix("favicon.") || name.hasPrefix("favicon-") || name.hasPrefix("apple-touch-icon")
    || name.hasPrefix("android-chrome-") || name.hasPrefix("mstile-") || name.hasSuffix(".webmanifest")
    || isVerification(name)
}

/// In small letters. A home page or a page for what is not found that is a site’s own is asked for as well.
private let namesAskedFor: Set<String> = [
  "cname", "robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt", "sitemap.xml",
  "manifest.json", "browserconfig.xml", "crossdomain.xml", "_headers", "_redirects", "_routes.json", ".nojekyll",
  ".htaccess", "staticwebapp.config.json", "index.html", "404.html",
]

/// A file by which a service knows whose a site is: `google1a2b3c4d.html`, `BingSiteAuth.xml`.
private func isVerification(_ name: String) -> Bool {
  if ["bingsiteauth.xml", "pinterest.html", "keybase.txt"].contains(name) { return true }
  let starts = [
    "google", "yandex_", "pinterest-", "baidu_verify_", "wa-verification", "zohoverify", "norton_", "detectify",
  ]
  return (name.hasSuffix(".html") || name.hasSuffix(".txt")) && starts.contains(where: name.hasPrefix)
}

/// Whether a file lies in a folder that is published whole.
func isInWholeFolder(_ path: String) -> Bool {
  path.split(separator: "/").dropLast().contains { wholeFolders.contains(fold($0)) }
}

private let wholeFolders: Set<String> = ["fichiers", "files", "static"]

/// Whether a file is of a kind that is published only where something leads to it, or where `publier:` names it: what people work on
/// rather than show, what they keep beside, what opens doors. It is not enough that it lies in a folder that is published whole.
func isGuarded(_ path: String) -> Bool {
  let name = fileName(of: path).lowercased()
  if let suffix = suffix(of: name), guardedSuffixes.contains(suffix) { return true }
  return isCopy(name) || guardedNames.contains(where: name.hasPrefix)
}

/// What stands after the last point of a file’s name; nil where there is none.
func suffix(of name: some StringProtocol) -> String? {
  name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
}

private let guardedSuffixes: Set<String> = [
  // Office suites, and drawing and layout programs.
  "doc", "docx", "docm", "dot", "dotx", "xls", "xlsx", "xlsm", "xlsb", "xlt", "xltx", "ppt", "pptx", "pptm", "pps",
  "ppsx", "odt", "ods", "odp", "odg", "odb", "ott", "rtf", "pages", "numbers", "keynote", "one", "pub", "vsd", "vsdx",
  "psd", "ai", "indd", "sketch", "xcf", "heic", "heif", "eml", "msg", "pst", "ost", "mbox", "vcf",
  // Archives and images of disks.
  "zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "zst", "dmg", "iso",
  // Databases.
  "sql", "sqlite", "sqlite3", "db", "db3", "mdb", "accdb", "dbf", "dump", "kdbx",
  // Keys and settings.
  "pem", "key", "p12", "pfx", "jks", "keystore", "ppk", "gpg", "asc", "ovpn", "env", "ini", "cfg", "conf", "log",
  // What programs leave beside.
  "bak", "backup", "orig", "save", "sav", "old", "swp", "swo", "tmp", "temp", "part", "crdownload", "rej", "lnk", "url",
]

/// Names of keys without a suffix.
private let guardedNames = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "lcp_", "~$"]

/// Whether a name is one that a system gives to a second copy of a file: « Copie de plan.pdf », “plan - Copy.pdf”.
private func isCopy(_ name: String) -> Bool {
  let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
  return ["copy of ", "copie de "].contains(where: stem.hasPrefix)
    || [" copy", " copie", " - copy", " - copie", "-copy", "-copie"].contains(where: stem.hasSuffix)
    || name.hasSuffix("~")
}
