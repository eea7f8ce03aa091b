// What the C library declares only for programs that ask for its extensions.
#ifndef __APPLE__
#define _GNU_SOURCE
#endif
#include "CSupport.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>
#ifndef __APPLE__
#include <sched.h>
#endif

int cs_terminal_open(int flags) { return posix_openpt(flags); }
int cs_terminal_grant(int master) { return grantpt(master); }
int cs_terminal_unlock(int master) { return unlockpt(master); }
const char *cs_terminal_name(int master) { return ptsname(master); }

#ifdef __APPLE__
static int unknown(void) {
  errno = ENOSYS;
  return -1;
}
int cs_affinity(int pid, void *set, size_t size, bool changes) { return unknown(); }
int cs_identities(bool groups, unsigned *three) { return unknown(); }
#else
int cs_affinity(int pid, void *set, size_t size, bool changes) {
  return changes ? sched_setaffinity(pid, size, set) : sched_getaffinity(pid, size, set);
}
int cs_identities(bool groups, unsigned *three) {
  return groups ? getresgid(three, three + 1, three + 2) : getresuid(three, three + 1, three + 2);
}
#endif
