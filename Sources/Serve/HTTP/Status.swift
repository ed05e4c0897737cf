/// What an answer begins with (RFC 9110, section 15; 431 is RFC 6585’s).
package enum Status: Int, Error, Sendable, Hashable {
  case ok = 200
  case partial = 206
  case found = 302
  case notModified = 304
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case tooSlow = 408
  case addressTooLong = 414
  case rangeNotSatisfiable = 416
  case fieldsTooLarge = 431
  case unavailable = 503
  case versionUnknown = 505

  /// The standard’s own words.
  package var reason: String {
    switch self {
    case .ok: "OK"
    case .partial: "Partial Content"
    case .found: "Found"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .tooSlow: "Request Timeout"
    case .addressTooLong: "URI Too Long"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .fieldsTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    case .versionUnknown: "HTTP Version Not Supported"
    }
  }
}
