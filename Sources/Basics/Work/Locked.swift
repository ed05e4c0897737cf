#if THREAD_SANITIZER
  #if canImport(Darwin)
    import Darwin
  #elseif canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// A value that one thread at a time may touch, as `make fuzz-threads` builds it.
  ///
  /// ThreadSanitizer follows the locks of the C library. Of the standard library's `Mutex` it does not see `_lockSlow` and
  /// `_unlockSlow`, which are in a library that is not built with it: where two threads met at a lock, it took what they did one
  /// after the other for a race.
  package final class Locked<Value: Sendable>: @unchecked Sendable {
    // @unchecked: `value` is touched only between lock and unlock.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    package init(_ value: Value) {
      self.value = value
      pthread_mutex_init(mutex, nil)
    }

    deinit {
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    /// Does what `body` does with the value while no other thread touches it; throws what `body` throws.
    package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
      pthread_mutex_lock(mutex)
      defer { pthread_mutex_unlock(mutex) }
      return try body(&value)
    }
  }
#else
  import Synchronization

  /// A value that one thread at a time may touch.
  package final class Locked<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    package init(_ value: Value) {
      mutex = Mutex(value)
    }

    /// Does what `body` does with the value while no other thread touches it; throws what `body` throws.
    package func withLock<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
      try mutex.withLock { value in try body(&value) }
    }
  }
#endif
