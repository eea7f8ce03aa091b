#define _GNU_SOURCE
#include "CSupport.h"
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <mach/mach.h>
extern int __ulock_wait2(uint32_t operation, void *addr, uint64_t value, uint64_t timeout_ns, uint64_t value2);
extern int __ulock_wake(uint32_t operation, void *addr, uint64_t wake_value);
#else
#include <linux/futex.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#endif

#if defined(__GLIBC__)
extern void *__libc_stack_end;  // where the main thread's stack began, as the dynamic linker saw it
#endif

void cs_stack_bounds(uintptr_t *low, uintptr_t *high) {
#if defined(__APPLE__)
  pthread_t self = pthread_self();
  *high = (uintptr_t)pthread_get_stackaddr_np(self);
  *low = *high - pthread_get_stacksize_np(self);
#else
#if defined(__GLIBC__)
  // The main thread's stack: the C library would read all of /proc/self/maps to tell its bounds.
  struct rlimit limit;
  if (getpid() == (pid_t)syscall(SYS_gettid) && getrlimit(RLIMIT_STACK, &limit) == 0 &&
      limit.rlim_cur != RLIM_INFINITY) {
    // The arguments and the environment lie above the stack's end, and count.
    uintptr_t end = (uintptr_t)__libc_stack_end, room = limit.rlim_cur / 4 * 3, here = cs_stack_pointer();
    if (room < end && here < end && here > end - room) {
      *high = end;
      *low = end - room;
      return;
    }
  }
#endif
  pthread_attr_t attributes;
  void *address = NULL;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    pthread_attr_getstack(&attributes, &address, &size);
    pthread_attr_destroy(&attributes);
  }
  *low = (uintptr_t)address;
  *high = (uintptr_t)address + size;
#endif
}

__attribute__((noinline)) void cs_spill_and_call(void *context, void (*fn)(void *, uintptr_t)) {
  jmp_buf registers;
  __builtin_unwind_init();
  setjmp(registers);
  fn(context, (uintptr_t)&registers < cs_stack_pointer() ? (uintptr_t)&registers : cs_stack_pointer());
  __asm__ volatile("" : : "r"(&registers) : "memory");  // no tail call: this frame stays live
}

__attribute__((noinline)) void cs_clear_stack(void) {
  char space[8192];
  memset(space, 0, sizeof space);
  __asm__ volatile("" : : "r"(space) : "memory");
}

uint64_t cs_thread_cpu_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t cs_monotonic_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000ull + (uint64_t)now.tv_nsec;
}

int cs_futex_wait(uint32_t *word, uint32_t expected, uint64_t deadline_ns) {
#if defined(__APPLE__)
  uint64_t timeout = 0;
  if (deadline_ns != UINT64_MAX) {
    uint64_t now = cs_monotonic_ns();
    if (now >= deadline_ns) return 1;
    timeout = deadline_ns - now;
  }
  int result = __ulock_wait2(1 /* compare and wait */, word, expected, timeout, 0);
  return result < 0 && errno == ETIMEDOUT ? 1 : 0;
#else
  struct timespec at, *deadline = NULL;
  if (deadline_ns != UINT64_MAX) {
    at.tv_sec = (time_t)(deadline_ns / 1000000000ull);
    at.tv_nsec = (long)(deadline_ns % 1000000000ull);
    deadline = &at;
  }
  long result = syscall(SYS_futex, word, FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG, expected, deadline, NULL,
                        FUTEX_BITSET_MATCH_ANY);
  return result < 0 && errno == ETIMEDOUT ? 1 : 0;
#endif
}

void cs_futex_wake(uint32_t *word) {
#if defined(__APPLE__)
  __ulock_wake(1, word, 0);
#else
  syscall(SYS_futex, word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, NULL, NULL, 0);
#endif
}

#if defined(__APPLE__)
int cs_current_core(void) { return -1; }
bool cs_draw_thread(uint64_t thread_id, int core, unsigned char *set) { return false; }
void cs_release_thread(const unsigned char *set) {}
#else
int cs_current_core(void) { return sched_getcpu(); }

// The set's first 8 bytes are the number of bytes that follow: as many as the kernel uses.
bool cs_draw_thread(uint64_t thread_id, int core, unsigned char *set) {
  static int refused;
  if (__atomic_load_n(&refused, __ATOMIC_RELAXED)) return false;
  int saved = errno;
  unsigned char *bits = set + 8;
  long size = syscall(SYS_sched_getaffinity, (pid_t)thread_id, (size_t)(CS_CORE_SET_SIZE - 8), bits);
  errno = saved;
  if (size <= core / 8) return false;
  int cores = 0;
  for (long i = 0; i < size; i++) cores += __builtin_popcount(bits[i]);
  if (cores < 2) return false;
  unsigned char one[CS_CORE_SET_SIZE] = {0};
  // Words of the kernel, whose bytes are in this order on the little-endian systems that are supported.
  one[core / 8] = (unsigned char)(1u << core % 8);
  if (!(bits[core / 8] & one[core / 8])) return false;
  if (syscall(SYS_sched_setaffinity, (pid_t)thread_id, (size_t)size, one) != 0) {
    errno = saved;
    __atomic_store_n(&refused, 1, __ATOMIC_RELAXED);
    return false;
  }
  int64_t count = size;
  memcpy(set, &count, sizeof count);
  return true;
}

void cs_release_thread(const unsigned char *set) {
  int64_t size;
  memcpy(&size, set, sizeof size);
  int saved = errno;
  syscall(SYS_sched_setaffinity, 0, (size_t)size, set + 8);
  errno = saved;
}
#endif

uint64_t cs_thread_id(void) {
#if defined(__APPLE__)
  uint64_t id = 0;
  pthread_threadid_np(NULL, &id);
  return id;
#else
  return (uint64_t)syscall(SYS_gettid);
#endif
}

void cs_set_thread_name(const char *name) {
#if defined(__APPLE__)
  pthread_setname_np(name);
#else
  char shortened[16];
  strncpy(shortened, name, sizeof shortened - 1);
  shortened[sizeof shortened - 1] = 0;
  pthread_setname_np(pthread_self(), shortened);
#endif
}

void cs_tighten_timers(void) {
#if !defined(__APPLE__)
  prctl(PR_SET_TIMERSLACK, 1UL);
#if defined(SYS_sched_setattr)
  // sched_setattr(2), first version of its argument. With a request for short slices a thread that wakes need not wait
  // for the end of another one's (Linux 6.12; older ones ignore it).
  struct {
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime, deadline, period;
  } attributes = {.size = 48, .flags = 0x08 /* SCHED_FLAG_KEEP_POLICY */, .runtime = 100000};
  int saved = errno;
  attributes.nice = getpriority(PRIO_PROCESS, 0);
  syscall(SYS_sched_setattr, 0, &attributes, 0);
  errno = saved;
#endif
#endif
}

int cs_format_double(char *buffer, size_t size, char conversion, int precision, bool alternate, double value) {
  char format[8] = {'%', alternate ? '#' : '.', alternate ? '.' : '*', alternate ? '*' : conversion,
                    alternate ? conversion : 0, 0};
  return snprintf(buffer, size, format, precision, value);
}

bool cs_environment_flag(const char *name) {
  const char *value = getenv(name);
  return value && *value && strcmp(value, "0") != 0;
}

int cs_errno(void) { return errno; }
void cs_set_errno(int value) { errno = value; }

uint64_t cs_image_stamp(void) {
  struct stat info;
  Dl_info image;
  const char *path = NULL;
  if (dladdr((void *)cs_image_stamp, &image) && image.dli_fname && image.dli_fname[0] == '/') path = image.dli_fname;
#if !defined(__APPLE__)
  if (!path) path = "/proc/self/exe";
#endif
  if (!path || stat(path, &info) != 0) return 0;
#if defined(__APPLE__)
  uint64_t nanoseconds = (uint64_t)info.st_mtimespec.tv_nsec;
#else
  uint64_t nanoseconds = (uint64_t)info.st_mtim.tv_nsec;
#endif
  return ((uint64_t)info.st_mtime * 1000000007u) ^ (nanoseconds << 20) ^ (uint64_t)info.st_size;
}
