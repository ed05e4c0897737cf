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
  if let suffix = suffix(of: name), guardedSuffixes.contains(suffix) || isBackup(suffix) { return true }
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
  "psd", "ai", "indd", "sketch", "xcf", "heic", "heif", "eml", "msg", "pst", "ost", "mbox", "vcf", "fodt", "fods",
  "fodp",
  "fodg", "sxw", "sxc", "sxi", "stw", "otp", "ots", "potx", "ppsm", "potm", "xltm", "xlw", "dotm", "wpd", "wps", "wks",
  "wdb",
  "hwp", "hwpx", "mpp", "mpt", "onetoc2", "gdoc", "gsheet", "gslides", "qxd", "idml", "afdesign", "afphoto", "afpub",
  "fig", "xd", "raw", "cr2", "cr3", "nef", "arw", "dng", "edb", "nsf", "emlx", "oft", "qbw", "gnucash", "sage",
  // Archives and images of disks.
  "zip", "zipx", "7z", "rar", "tar", "gz", "tgz", "bz2", "tbz", "tbz2", "xz", "txz", "zst", "lz", "lz4", "lzma", "lzh",
  "arj",
  "ace", "cab", "cpio", "sit", "sitx", "dmg", "iso", "img", "vhd", "vhdx", "vmdk", "qcow2", "wim", "deb", "rpm", "pkg",
  "jar",
  // Databases.
  "sql", "sqlite", "sqlite3", "db", "db3", "mdb", "mde", "accdb", "accde", "laccdb", "ldb", "dbf", "dump", "kdb",
  "kdbx", "fmp",
  "fmp12", "fp7", "frm", "ibd", "myd", "myi", "mdf", "ndf", "bson", "rdb", "parquet", "dta", "rdata", "rds", "por",
  // Keys and settings.
  "key", "pem", "crt", "cer", "der", "csr", "p7b", "p8", "p12", "pfx", "jks", "keystore", "keychain", "ppk", "gpg",
  "pgp", "asc",
  "age", "ovpn", "rdp", "env", "ini", "cfg", "conf", "config", "log", "htpasswd", "netrc", "tfstate", "tfvars",
  // What programs leave beside.
  "orig", "swp", "swo", "swn", "tmp", "temp", "part", "partial", "crdownload", "download", "rej", "lnk", "url",
  "webloc",
  "desktop", "asd", "wbk", "xlk", "xar", "svd", "dmp", "core", "cache", "lock", "pid",
]

/// Whether a suffix is that of a file that was put aside: `bak`, `bak1`, `bkp`, `old2`, `autosave`, `copie`.
private func isBackup(_ suffix: String) -> Bool {
  let stem = suffix.drop { $0 == "_" || $0 == "~" }.prefix { !$0.isNumber && $0 != "~" && $0 != "-" }
  return [
    "bak", "bk", "bkp", "bkup", "bck", "backup", "back", "sauvegarde", "sav", "save", "saved", "autosave", "autosaved",
    "old",
    "ancien", "copy", "copie", "prev", "previous",
  ].contains(stem)
}

/// How names begin of keys and of what is kept for machines or oneself.
private let guardedNames = [
  "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "lcp_", "~$", "credentials", "secret", "password", "passwd",
  "motdepasse",
  "mot-de-passe", "mots-de-passe", "mdp.", "autorecover", "dump.", "backup", "sauvegarde",
]

/// Whether a name is one that a system gives to a second copy of a file: « Copie de plan.pdf », “plan - Copy.pdf”.
private func isCopy(_ name: String) -> Bool {
  let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
  return ["copy of ", "copie de "].contains(where: stem.hasPrefix)
    || [" copy", " copie", " - copy", " - copie", "-copy", "-copie"].contains(where: stem.hasSuffix)
    || name.hasSuffix("~")
}
