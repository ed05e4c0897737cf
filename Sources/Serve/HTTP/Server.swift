import Basics
import FlyingSocks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An address that answers: bound, and not yet served.
package struct Listener: Sendable {
  let socket: Socket
  /// As it was asked for: `127.0.0.1`, `::1`, `0.0.0.0`.
  package let address: String
  package let port: UInt16
  /// The ports before it that another program has.
  package let taken: [UInt16]

  /// Takes the port, or the first free one of the twenty that follow it; with 0, any that is free.
  ///
  /// - Parameter address: an IPv4 or IPv6 address in digits, or `localhost`.
  package init(address: String, port wanted: UInt16) throws(ListenFailure) {
    self.address = address == "localhost" ? "127.0.0.1" : address
    var taken: [UInt16] = []
    var port = wanted
    while true {
      do {
        socket = try Listener.bind(self.address, port)
        break
      } catch ListenFailure.taken {
        guard taken.count < 20, port != 0, port < .max else { throw .taken }
        taken.append(port)
        port += 1
      }
    }
    self.taken = taken
    self.port = try Listener.port(of: socket)
  }

  /// Where a browser on this machine finds it.
  package var url: String {
    let host =
      address == "0.0.0.0" ? "127.0.0.1" : address == "::" ? "[::1]" : address.contains(":") ? "[\(address)]" : address
    return "http://\(host):\(port)/"
  }

  /// Whether only this machine can ask.
  var isLoopback: Bool { Serve.isLoopback(host: address.contains(":") ? "[\(address)]" : address) }

  private static func bind(_ address: String, _ port: UInt16) throws(ListenFailure) -> Socket {
    let place: any SocketAddress
    do {
      place =
        address.contains(":")
        ? try sockaddr_in6.inet6(ip6: address, port: port) : try sockaddr_in.inet(ip4: address, port: port)
    } catch {
      throw .address
    }
    do {
      let socket = try Socket(domain: Int32(place.family))
      do {
        // A browser that this program opens must not keep the port.
        keepToThisProgram(socket)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: place)
        try socket.listen()
      } catch {
        try? socket.close()
        throw error
      }
      return socket
    } catch {
      guard case SocketError.failed(_, let number, _) = error else { throw .machine(0) }
      throw number == EADDRINUSE ? .taken : number == EADDRNOTAVAIL ? .address : .machine(number)
    }
  }

  private static func port(of socket: Socket) throws(ListenFailure) -> UInt16 {
    switch try? socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): return port
    default: throw .machine(0)
    }
  }
}

/// Why nothing can be served here.
package enum ListenFailure: Error, Sendable, Hashable {
  /// The port and those after it.
  case taken
  /// It is no address, or none of this machine’s.
  case address
  /// The system’s error number; 0 where it gave none.
  case machine(Int32)
}

/// Answers on an address until the task is cancelled.
func serve(_ listener: Listener, limits: ConnectionLimits, responder: Responder) async throws {
  let socket = try AsyncSocket(socket: listener.socket, pool: Readiness())
  defer { try? socket.close() }
  try await accept(socket, limits: limits, responder: responder)
}

private func accept(_ listener: AsyncSocket, limits: ConnectionLimits, responder: Responder) async throws {
  let open = Locked(0)
  try await withThrowingDiscardingTaskGroup { group in
    while !Task.isCancelled {
      let socket: AsyncSocket
      do {
        socket = try await listener.accept()
      } catch is CancellationError {
        return
      } catch {
        // Too many files are open, or the client has gone already: neither is a reason to end.
        try await Task.sleep(for: .milliseconds(50))
        continue
      }
      let number = open.withLock { count in
        count += 1
        return count
      }
      guard number <= limits.connections else {
        open.withLock { $0 -= 1 }
        try? socket.close()
        continue
      }
      keepToThisProgram(socket.socket)
      // A short answer leaves at once, without waiting for another to go with it.
      try? socket.socket.setValue(1, for: Int32SocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
      #if canImport(Darwin)
        try? socket.socket.setValue(true, for: .noSIGPIPE)
      #endif
      group.addTask {
        await Connection(socket: socket, limits: limits, responder: responder).serve()
        open.withLock { $0 -= 1 }
      }
    }
  }
}

/// Keeps a socket out of the programs that this one starts.
private func keepToThisProgram(_ socket: Socket) { _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC) }

/// Tells the other side that nothing more will come.
func shutdownWriting(_ socket: AsyncSocket) { shutdown(socket.socket.file.rawValue, Int32(SHUT_WR)) }
