import Basics

/// The `Content-Type` of a file by its name’s ending; text says that it is UTF-8, which all that Jalon makes is.
package func mediaType(of path: String) -> String {
  let name = fileName(of: path)
  guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
  let ending = name[name.index(after: dot)...].lowercased()
  guard let type = types[ending] else { return "application/octet-stream" }
  let isText = type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
  return isText ? type + "; charset=utf-8" : type
}

/// Whether a type is that of a page, into which a script can be put.
func isPage(_ type: String) -> Bool { type.hasPrefix("text/html") }

private let types: [String: String] = [
  "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
  "json": "application/json", "geojson": "application/geo+json", "webmanifest": "application/manifest+json",
  "xml": "application/xml", "atom": "application/atom+xml", "rss": "application/rss+xml", "svg": "image/svg+xml",
  "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "ics": "text/calendar", "vcf": "text/vcard",
  "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
  "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "woff": "font/woff", "woff2": "font/woff2",
  "ttf": "font/ttf", "otf": "font/otf", "pdf": "application/pdf", "zip": "application/zip",
  "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav", "mp4": "video/mp4",
  "webm": "video/webm", "doc": "application/msword", "xls": "application/vnd.ms-excel",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
  "epub": "application/epub+zip", "wasm": "application/wasm", "sqlite": "application/vnd.sqlite3",
]
