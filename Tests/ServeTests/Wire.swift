import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A connection to a server on this machine, whose bytes are those of the test: no library mends them.
final class Wire {
  private let descriptor: Int32
  private(set) var rest: [UInt8] = []

  /// The other side has ended, or has said nothing for longer than any test waits.
  struct Closed: Error {
    var number: Int32 = 0
    var read = 0
  }

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard result == 0 else { throw Closed(number: errno, read: -1) }
    // No test waits for ever; a server beside tests that keep every core busy answers when they end, which takes minutes.
    var limit = timeval(tv_sec: 3_600, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends as much as the server takes; one that has answered already takes no more.
  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, noSignal) }
      if count <= 0 { return }
      sent += count
    }
  }

  /// Reads up to a mark; what follows it stays for the next reading.
  func read(until mark: String) throws -> String {
    let mark = Array(mark.utf8)
    while true {
      if let range = rest.firstRange(of: mark) {
        defer { rest = Array(rest[range.upperBound...]) }
        return String(decoding: rest[..<range.upperBound], as: UTF8.self)
      }
      try more()
    }
  }

  func read(count: Int) throws -> [UInt8] {
    while rest.count < count { try more() }
    defer { rest = Array(rest[count...]) }
    return Array(rest[..<count])
  }

  /// Whether the server has closed, with nothing more to say.
  var isClosed: Bool {
    do {
      while true { try more() }
    } catch { return rest.isEmpty }
  }

  private func more() throws {
    var piece = [UInt8](repeating: 0, count: 65_536)
    var count = recv(descriptor, &piece, piece.count, 0)
    // A machine that was stopped for a while has its waits interrupted.
    while count < 0 && errno == EINTR { count = recv(descriptor, &piece, piece.count, 0) }
    guard count > 0 else { throw Closed(number: count < 0 ? errno : 0, read: rest.count) }
    rest += piece[..<count]
  }

  /// Reads one answer.
  func answer(hasBody: Bool = true) throws -> Answer {
    let lines = try read(until: "\r\n\r\n").components(separatedBy: "\r\n")
    var answer = Answer(status: Int(lines[0].split(separator: " ")[1]) ?? 0)
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":") else { continue }
      answer.fields[line[..<colon].lowercased()] = line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
    }
    let size = answer.fields["content-length"].flatMap { Int($0) } ?? 0
    if hasBody && answer.status != 304 { answer.bytes = try read(count: size) }
    return answer
  }
}

private let systemSend = send(_:_:_:_:)
#if canImport(Darwin)
  private let stream = SOCK_STREAM
  private let noSignal: Int32 = 0
#else
  private let stream = Int32(SOCK_STREAM.rawValue)
  private let noSignal = Int32(MSG_NOSIGNAL)
#endif

struct Answer {
  var status: Int
  /// Names in lower case.
  var fields: [String: String] = [:]
  var bytes: [UInt8] = []
  var body: String { String(decoding: bytes, as: UTF8.self) }
}

/// A server’s port, asked in one connection each.
struct Client {
  let port: UInt16

  func get(_ path: String, _ fields: String..., method: String = "GET") throws -> Answer {
    let wire = try Wire(port: port)
    let lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + fields
    wire.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
    return try wire.answer(hasBody: method != "HEAD")
  }

  /// Sends these very bytes.
  func raw(_ text: String) throws -> Answer {
    let wire = try Wire(port: port)
    wire.send(text)
    return try wire.answer()
  }
}

/// The line on which pages are told of the site.
final class Events {
  private let wire: Wire

  struct Event: Decodable {
    let version: String
    let before: String
    let styles: [String]
    let told: String
    let broken: Bool
    let spoken: String
    let html: String
  }

  init(port: UInt16) throws {
    wire = try Wire(port: port)
    wire.send("GET /.jalon/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let head = try wire.read(until: "\r\n\r\n")
    guard head.contains("Content-Type: text/event-stream") else { throw Wire.Closed() }
  }

  /// The next event that says something.
  func next() throws -> Event {
    while true {
      let text = try wire.read(until: "\n\n")
      guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("data: ") }) else { continue }
      return try JSONDecoder().decode(Event.self, from: Data(line.dropFirst(6).utf8))
    }
  }

  /// The next event that is so; those before it are passed over.
  func next(where isWanted: (Event) -> Bool) throws -> Event {
    while true {
      let event = try next()
      if isWanted(event) { return event }
    }
  }
}
