#include "CProcess.h"

#include <stddef.h>

#if defined(__linux__)
#include <sys/prctl.h>
#else
#include <sys/types.h>
#include <sys/ptrace.h>
#endif

static int argument_count;
static char **arguments;

#if defined(__linux__)
extern char **environ;

/// What Swift's runtime sees of the environment while it begins.
///
/// It looks, before `main`, for the tool that prints backtraces, which we never want, beside itself. Where
/// that is it asks /proc, and ends the process if a static binary runs in a root without one. Told where it
/// is, it does not ask; and no variable from outside changes how it works.
static char *runtime_environment[] = {"SWIFT_ROOT=/", NULL};
static char **given_environment;
#endif

// glibc and Darwin hand constructors what they hand to main; Swift's runtime finds the arguments on Linux by
// way of /proc, and finds none without. One with a priority runs before those of the runtime, which have none.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor(101))) static void begin(int count, char **values) {
  argument_count = count;
  arguments = values;
#else
__attribute__((constructor(101))) static void begin(void) {
#endif
#if defined(__linux__)
  given_environment = environ;
  environ = runtime_environment;
#endif
}

void scrubjay_restore_environment(void) {
#if defined(__linux__)
  if (given_environment != NULL) environ = given_environment;
  given_environment = NULL;
#endif
}

int scrubjay_argument_count(void) { return argument_count; }

const char *scrubjay_argument(int number) { return arguments[number]; }

int scrubjay_forbid_inspection(void) {
#if defined(__linux__)
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#else
  return ptrace(PT_DENY_ATTACH, 0, 0, 0);
#endif
}
