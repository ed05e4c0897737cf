import Basics
import FlyingSocks

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a connection may cost.
package struct ConnectionLimits: Sendable {
  /// From a request’s first byte to the end of its head.
  package var head = Duration.seconds(10)
  /// From one request to the next.
  package var idle = Duration.seconds(60)
  /// For a client to take one piece of an answer.
  package var write = Duration.seconds(30)
  /// Between two signs of life on a page’s open line.
  package var heartbeat = Duration.seconds(15)
  /// How many connections there are at once.
  package var connections = 512

  package init() {}
}

/// One client’s connection: its requests one after the other, each bounded in size and in time.
struct Connection: Sendable {
  let socket: AsyncSocket
  let limits: ConnectionLimits
  let responder: Responder

  /// Answers until the client leaves, asks for the end, or does something that cannot be answered.
  func serve() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    do {
      while true {
        guard let bytes = try await nextHead(&rest) else { return }
        let head: RequestHead
        do {
          head = try readHead(bytes)
        } catch {
          return try await refuse(error)
        }
        if head.hasBody {
          // Nothing here takes a body; not to read it, nor to take it for the next request, the connection ends.
          try await send(await responder.respond(to: head), to: head, isLast: true)
          return await linger()
        }
        try await send(await responder.respond(to: head), to: head, isLast: !head.keepsOpen)
        if !head.keepsOpen { return }
      }
    } catch let status as Status {
      try? await refuse(status)
    } catch {
      // The client has gone, or takes nothing any more.
    }
  }

  // MARK: Reading

  /// The bytes of a head, with its empty line; what came after it is left in `rest`. Nil where the client has nothing more
  /// to ask.
  ///
  /// - Throws: the status for a head that is too long or too slow.
  private func nextHead(_ rest: inout [UInt8]) async throws -> [UInt8]? {
    // Some clients end a request with one line feed too many (RFC 9112, section 2.2).
    rest = Array(rest.drop { $0 == 0x0D || $0 == 0x0A })
    if rest.isEmpty {
      guard let first = try await within(limits.idle, read) else { return nil }
      rest = Array(first.drop { $0 == 0x0D || $0 == 0x0A })
    }
    let begun = rest
    let read = read
    let whole: [UInt8]?
    do {
      whole = try await within(limits.head) {
        var bytes = begun
        while endOfHead(in: bytes) == nil {
          guard bytes.count <= HeadLimits.size else {
            throw bytes.contains(0x0A) ? Status.fieldsTooLarge : Status.addressTooLong
          }
          bytes += try await read()
        }
        return bytes
      }
    } catch SocketError.disconnected {
      return nil
    }
    guard let whole else { throw Status.tooSlow }
    let end = endOfHead(in: whole) ?? whole.count
    guard end <= HeadLimits.size else { throw Status.fieldsTooLarge }
    rest = Array(whole[end...])
    return Array(whole[..<end])
  }

  @Sendable private func read() async throws -> [UInt8] { try await socket.read(atMost: 4_096) }

  // MARK: Writing

  private func refuse(_ status: Status) async throws {
    try await write(head: Response(refusal: status), body: true, isLast: true)
    await linger()
  }

  private func send(_ response: Response, to head: RequestHead, isLast: Bool) async throws {
    let hasBody = head.method != "HEAD"
    if case .events = response.body, hasBody { return try await sendEvents(response) }
    try await write(head: response, body: hasBody, isLast: isLast)
    guard hasBody, case .file(let file, let range) = response.body else { return }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let piece = file.read(from: offset, count: min(pieceSize, range.upperBound - offset))
      // Shorter than it was: the size that was told no longer holds, which only closing tells.
      guard !piece.isEmpty else { throw SocketError.disconnected }
      try await write(piece)
      offset += piece.count
    }
  }

  /// Sends a head and, where it is in memory, its body in one go: in two, the second would wait for the first to be
  /// acknowledged.
  private func write(head response: Response, body hasBody: Bool, isLast: Bool) async throws {
    var bytes = response.head(now: responder.now(), isLast: isLast)
    if hasBody, case .bytes(let body) = response.body { bytes += body }
    try await write(bytes)
  }

  private func write(_ bytes: [UInt8]) async throws {
    let socket = socket
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = Data(rest.prefix(pieceSize))
      guard try await within(limits.write, { try await socket.write(piece) }) != nil else {
        throw SocketError.disconnected
      }
      rest = rest.dropFirst(pieceSize)
    }
  }

  /// Sends the state of the site now and whenever it changes, until the page goes.
  private func sendEvents(_ response: Response) async throws {
    try await write(response.head(now: responder.now(), isLast: true))
    let live = responder.live
    let (id, signals) = live.subscribe()
    defer { live.unsubscribe(id) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        var sent: Int?
        for await _ in signals {
          let state = live.state
          try await write(state.number == sent ? Array(":\n\n".utf8) : state.event)
          sent = state.number
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: limits.heartbeat)
          live.nudge(id)
        }
      }
      // A page says nothing more on this line; reading tells when it has gone.
      group.addTask { while true { _ = try await read() } }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Lets the client read the answer before the connection goes: closed with bytes that nobody has read, it would be reset,
  /// and the answer lost.
  private func linger() async {
    shutdownWriting(socket)
    let read = read
    _ = try? await within(.seconds(1)) {
      var left = 1 << 20
      while left > 0 { left -= try await read().count }
    }
  }
}

/// How much of a file is in memory at a time.
private let pieceSize = 1 << 18

/// The offset after the empty line that ends a head; nil where there is none yet.
func endOfHead(in bytes: [UInt8]) -> Int? {
  var index = bytes.startIndex
  while let feed = bytes[index...].firstIndex(of: 0x0A) {
    let next = feed + 1
    if next < bytes.count, bytes[next] == 0x0A { return next + 1 }
    if next + 1 < bytes.count, bytes[next] == 0x0D, bytes[next + 1] == 0x0A { return next + 2 }
    index = next
  }
  return nil
}
