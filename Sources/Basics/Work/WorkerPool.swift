import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pool of workers for one piece of work: the thread that asks for it, and as many others as are free while it lasts.
///
/// Whoever is not free in time is not waited for, so that work inside work ends, however few threads there are, and takes up
/// those that are done elsewhere: `DispatchQueue.concurrentPerform` leaves them idle.
final class WorkerPool: Sendable {
  private struct State: Sendable {
    /// Nil once the work is done.
    var work: (@Sendable () -> Void)?
    var others = 0
  }

  private let state: Locked<State>
  private let done = DispatchSemaphore(value: 0)

  private init(_ work: @escaping @Sendable () -> Void) { state = Locked(State(work: work)) }

  /// Calls `work` on as many as `count` threads; each call returns when there is nothing left to do.
  static func work(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    guard hasOthers else { return work() }
    let crew = WorkerPool(work)
    for _ in 1..<max(count, 1) { DispatchQueue.global().async { crew.join() } }
    work()
    crew.disband()
  }

  /// Whether others can be called at all. libdispatch takes three open files for its own, and ends the program where it does not get
  /// them; where there is no memory for a thread it asks for it again, without end.
  private static let hasOthers: Bool = {
    #if canImport(Glibc)
      let files = limit(of: __rlimit_resource_t(RLIMIT_NOFILE.rawValue))
      let memory = limit(of: __rlimit_resource_t(RLIMIT_AS.rawValue))
    #else
      let files = limit(of: RLIMIT_NOFILE)
      let memory = limit(of: RLIMIT_AS)
    #endif
    return files >= 32 && memory > UInt64(Int.max >> 1)
  }()

  #if canImport(Glibc)
    private static func limit(of resource: __rlimit_resource_t) -> UInt64 { limit { getrlimit(resource, $0) } }
  #else
    private static func limit(of resource: Int32) -> UInt64 { limit { getrlimit(resource, $0) } }
  #endif

  private static func limit(_ ask: (UnsafeMutablePointer<rlimit>) -> Int32) -> UInt64 {
    var limit = rlimit()
    return ask(&limit) == 0 ? UInt64(limit.rlim_cur) : .max
  }

  private func join() {
    let work = state.withLock { state in
      if state.work != nil { state.others += 1 }
      return state.work
    }
    guard let work else { return }
    work()
    let isLast = state.withLock { state in
      state.others -= 1
      return state.others == 0 && state.work == nil
    }
    if isLast { done.signal() }
  }

  /// Nobody joins any more; waits for those who did.
  private func disband() {
    let isAlone = state.withLock { state in
      state.work = nil
      return state.others == 0
    }
    if !isAlone { done.wait() }
  }
}
