import Basics

/// What is sent back.
struct Response: Sendable {
  var status: Status
  var fields: [(name: String, value: String)]
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    case file(OpenFile, Range<Int>)
    /// The page’s line to the server, which stays open.
    case events
  }

  init(_ status: Status, _ fields: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A refusal in one line of plain text.
  init(refusal status: Status, _ fields: [(name: String, value: String)] = []) {
    self.init(
      status, fields + [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: .bytes(Array("\(status.rawValue) \(status.reason)\n".utf8)))
  }

  /// How many bytes the body has; nil where nobody knows yet.
  private var size: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    case .events: nil
    }
  }

  /// The bytes up to the body.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - isLast: whether the connection is closed afterwards.
  func head(now: Int, isLast: Bool) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(httpDate(now))\r\n"
    for (name, value) in fields { text += "\(name): \(value)\r\n" }
    // 304 has no body, and would say the size of the one it does not send.
    if let size, status != .notModified { text += "Content-Length: \(size)\r\n" }
    text += "X-Content-Type-Options: nosniff\r\nConnection: \(isLast ? "close" : "keep-alive")\r\n\r\n"
    return Array(text.utf8)
  }
}
