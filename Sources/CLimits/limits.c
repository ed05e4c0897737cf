#include "CLimits.h"

#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <unistd.h>

/// In both languages: which one is asked of the environment, for which there may be no memory.
static const char words[] =
  "erreur: la mémoire permise (ulimit -v) ne suffit pas à Jalon : permettez-lui-en 200000\n"
  "error: the memory that is allowed (ulimit -v) is not enough for Jalon: allow it 200000\n";

static void say(int number) {
  (void)number;
  if (write(2, words, sizeof words - 1) < 0) _exit(2);
  _exit(2);
}

static int is_limited(int resource) {
  struct rlimit limit;
  return getrlimit(resource, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
}

/// Swift's runtime takes memory before anything of the program does, and ends it by a signal where there is none. Before that, these
/// words; `Limits` has better ones once there is memory to make them in.
__attribute__((constructor(101))) static void listen_early(void) {
  static const int numbers[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT};
  if (!is_limited(RLIMIT_AS) && !is_limited(RLIMIT_DATA)) return;
  for (size_t index = 0; index < sizeof numbers / sizeof numbers[0]; index++) signal(numbers[index], say);
}
