#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ends the program, with no error, as soon as somebody asks for it: by Ctrl-C, or as a system that stops.
///
/// Nothing has to be put away first: each file that is served comes into its place by a rename, and the next run finds the rest.
func endOnInterrupt() {
  // A program that starts this one from a thread of its own may hand down that thread’s deafness to signals.
  var set = sigset_t()
  sigemptyset(&set)
  for number in [SIGINT, SIGTERM] { sigaddset(&set, number) }
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
  for number in [SIGINT, SIGTERM] {
    signal(number) { _ in
      // After « ^C », the prompt begins a line of its own.
      if isatty(2) == 1 { _ = write(2, "\n", 1) }
      _exit(0)
    }
  }
}

/// What the system calls this run of the program.
var processNumber: Int { Int(getpid()) }
