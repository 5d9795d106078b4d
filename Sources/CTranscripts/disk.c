#define _GNU_SOURCE
#include "include/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int scrubjay_syncfs(int descriptor) {
#if defined(__linux__)
  return syncfs(descriptor);
#else
  (void)descriptor;
  errno = ENOSYS;
  return -1;
#endif
}

int scrubjay_unnamed_flag(void) {
#if defined(O_TMPFILE)
  return O_TMPFILE;
#else
  return 0;
#endif
}
