import Basics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A web server for one test, on a port of its own: one request a connection, each on a thread.
package final class SmallServer: Sendable {
  /// What is sent back: a status, headers, and whether the body never ends.
  package struct Reply: Sendable {
    package var status: Int
    package var headers: [String] = []
    package var isEndless = false
    /// Seconds before it is sent.
    package var delay = 0.0
    /// Whether the connection is closed without a word.
    package var isCut = false

    package init(
      status: Int, headers: [String] = [], isEndless: Bool = false, delay: Double = 0, isCut: Bool = false
    ) {
      self.status = status
      self.headers = headers
      self.isEndless = isEndless
      self.delay = delay
      self.isCut = isCut
    }
  }

  package let port: UInt16
  private let descriptor: Int32
  private let seen = Locked<[String]>([])
  private let answer: @Sendable (_ method: String, _ path: String, _ count: Int) -> Reply

  /// - Parameter answer: what to answer to a method and a path asked for the `count`-th time.
  package init(_ answer: @escaping @Sendable (String, String, Int) -> Reply) throws {
    self.answer = answer
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    guard isBound else { throw FileError(path: "127.0.0.1", number: errno) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in serve() }
  }

  /// Ends the thread that waits for connections.
  package func close() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  package func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

  /// Each request, as `GET /a`, in the order in which they came.
  package var requests: [String] { seen.withLock { $0 } }

  private func serve() {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { return }
      Thread.detachNewThread { [self] in reply(to: connection) }
    }
  }

  private func reply(to connection: Int32) {
    defer { _ = shutdownAndClose(connection) }
    var head = ""
    var piece = [UInt8](repeating: 0, count: 4_096)
    while !head.contains("\r\n\r\n") {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return }
      head += String(decoding: piece[..<count], as: UTF8.self)
    }
    let words = head.split(separator: " ").prefix(2).map(String.init)
    let request = words.joined(separator: " ")
    let count = seen.withLock { seen in
      seen.append(request)
      return seen.count { $0 == request }
    }
    let reply = answer(words[0], words[1], count)
    if reply.delay > 0 { Thread.sleep(forTimeInterval: reply.delay) }
    if reply.isCut { return }
    let headers = reply.headers.map { $0 + "\r\n" }.joined()
    let length = reply.isEndless ? "" : "Content-Length: 0\r\n"
    put("HTTP/1.1 \(reply.status) X\r\n\(length)Connection: close\r\n\(headers)\r\n", connection)
    while reply.isEndless, put(String(repeating: "x", count: 65_536), connection) {}
  }

  @discardableResult
  private func put(_ text: String, _ connection: Int32) -> Bool {
    let bytes = Array(text.utf8)
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var done = 0
    while done < bytes.count {
      let put = bytes[done...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
      guard put > 0 else { return false }
      done += put
    }
    return true
  }
}

private func shutdownAndClose(_ connection: Int32) -> Int32 {
  shutdown(connection, Int32(SHUT_WR))
  return close(connection)
}
