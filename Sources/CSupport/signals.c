#define _GNU_SOURCE
#include "CSupport.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if !defined(__APPLE__)
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#endif

#if defined(NSIG)
#define SIGNAL_COUNT NSIG
#else
#define SIGNAL_COUNT 65
#endif

// Written while signals are held back or before the first handler is installed.
static struct cs_signal_target target;
static pthread_t main_thread;
static bool owned;

static uint32_t tripped[SIGNAL_COUNT];
// How often a signal was passed on to the main thread only to end its system call.
static uint32_t passed_on[SIGNAL_COUNT];
static int doorbell = -1;
static int wakeup = -1;
static bool wakeup_warns;
static int wakeup_error;
static int in_call;

void cs_signals_attach(struct cs_signal_target t) {
  target = t;
  main_thread = pthread_self();
  __atomic_store_n(&owned, true, __ATOMIC_RELEASE);
}

bool cs_signals_owned(void) { return __atomic_load_n(&owned, __ATOMIC_ACQUIRE); }

int cs_signal_count(void) { return SIGNAL_COUNT; }
#if defined(SIGRTMIN)
int cs_signal_rtmin(void) { return SIGRTMIN; }
int cs_signal_rtmax(void) { return SIGRTMAX; }
#else
int cs_signal_rtmin(void) { return 0; }
int cs_signal_rtmax(void) { return 0; }
#endif

void cs_ring(int descriptor) {
  uint64_t one = 1;
  if (descriptor >= 0) {
    ssize_t n = write(descriptor, &one, sizeof one);
    (void)n;  // full: it rings already
  }
}

void cs_signal_trip(int number) {
  if (number <= 0 || number >= SIGNAL_COUNT) return;
  __atomic_store_n(&tripped[number], 1, __ATOMIC_RELEASE);
  int descriptor = __atomic_load_n(&wakeup, __ATOMIC_ACQUIRE);
  if (descriptor >= 0) {
    unsigned char byte = (unsigned char)number;
    if (write(descriptor, &byte, 1) < 0 && (wakeup_warns || (errno != EAGAIN && errno != EWOULDBLOCK))) {
      __atomic_store_n(&wakeup_error, errno, __ATOMIC_RELEASE);
    }
  }
  if (!cs_signals_owned()) return;
  cs_or(target.pending, target.signal);
  cs_or(target.breaker, target.look);
  if (cs_or(target.word, target.poke) & target.sleeping) cs_futex_wake(target.word);
  cs_ring(__atomic_load_n(&doorbell, __ATOMIC_ACQUIRE));
}

static void on_signal(int number) {
  int saved = errno;
  if (pthread_equal(pthread_self(), main_thread)) {
    uint32_t n = __atomic_load_n(&passed_on[number], __ATOMIC_ACQUIRE);
    if (n > 0 && __atomic_compare_exchange_n(&passed_on[number], &n, n - 1, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
      errno = saved;
      return;
    }
    cs_signal_trip(number);
  } else {
    cs_signal_trip(number);
    if (__atomic_load_n(&in_call, __ATOMIC_ACQUIRE)) {
      __atomic_fetch_add(&passed_on[number], 1, __ATOMIC_ACQ_REL);
      pthread_kill(main_thread, number);
    }
  }
  errno = saved;
}

int cs_signal_disposition(int number) {
  struct sigaction action;
  if (number <= 0 || number >= SIGNAL_COUNT || sigaction(number, NULL, &action) != 0) return -1;
  return action.sa_handler == SIG_DFL ? 0 : action.sa_handler == SIG_IGN ? 1 : 2;
}

int cs_signal_dispose(int number, int disposition) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = disposition == 0 ? SIG_DFL : disposition == 1 ? SIG_IGN : on_signal;
  sigemptyset(&action.sa_mask);
  action.sa_flags = disposition == 2 ? SA_ONSTACK : 0;
  return sigaction(number, &action, NULL) == 0 ? 0 : errno;
}

bool cs_signal_take(int number) {
  if (__atomic_load_n(&tripped[number], __ATOMIC_ACQUIRE) == 0) return false;
  return __atomic_exchange_n(&tripped[number], 0, __ATOMIC_ACQ_REL) != 0;
}

void cs_signals_clear(void) {
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    tripped[i] = 0;
    passed_on[i] = 0;
  }
}

int cs_signal_interrupts(int number, bool interrupts) {
  struct sigaction action;
  if (sigaction(number, NULL, &action) != 0) return errno;
  if (interrupts) action.sa_flags &= ~SA_RESTART; else action.sa_flags |= SA_RESTART;
  return sigaction(number, &action, NULL) == 0 ? 0 : errno;
}

int cs_signal_wakeup(int descriptor, bool warns) {
  wakeup_warns = warns;
  return __atomic_exchange_n(&wakeup, descriptor, __ATOMIC_ACQ_REL);
}
int cs_signal_wakeup_error(void) {
  if (__atomic_load_n(&wakeup_error, __ATOMIC_ACQUIRE) == 0) return 0;
  return __atomic_exchange_n(&wakeup_error, 0, __ATOMIC_ACQ_REL);
}

void cs_block_signals(void) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, NULL);
}

void cs_die_of_interrupt(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  signal(SIGINT, SIG_DFL);
  kill(getpid(), SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

// MARK: descriptors

// A number that programs do not come across: the next free ones are theirs.
static int out_of_the_way(int descriptor) {
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 700);
  if (moved < 0) moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 100);
  if (moved < 0) return descriptor;
  close(descriptor);
  return moved;
}

bool cs_make_doorbell(int descriptors[2]) {
#if defined(__APPLE__)
  if (pipe(descriptors) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(descriptors[i], F_SETFD, FD_CLOEXEC);
    fcntl(descriptors[i], F_SETFL, O_NONBLOCK);
    descriptors[i] = out_of_the_way(descriptors[i]);
  }
  return true;
#else
  int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor >= 0) descriptor = out_of_the_way(descriptor);
  descriptors[0] = descriptors[1] = descriptor;
  return descriptor >= 0;
#endif
}

void cs_signals_doorbell(int descriptor) { __atomic_store_n(&doorbell, descriptor, __ATOMIC_RELEASE); }
void cs_signals_in_call(bool is_in_call) { __atomic_store_n(&in_call, is_in_call ? 1 : 0, __ATOMIC_RELEASE); }

int cs_poll(struct pollfd *entries, unsigned count, uint64_t deadline_ns, const uint32_t *pending, int bell) {
  for (;;) {
    if (cs_load_acquire(pending) != 0) return -2;
    unsigned total = count;
    if (bell >= 0) {
      entries[count].fd = bell;
      entries[count].events = POLLIN;
      entries[count].revents = 0;
      total++;
    }
    uint64_t now = 0;
    if (deadline_ns != UINT64_MAX && deadline_ns != 0) now = cs_monotonic_ns();
    uint64_t left = deadline_ns > now ? deadline_ns - now : 0;
#if defined(__APPLE__)
    int timeout = -1;
    if (deadline_ns != UINT64_MAX) timeout = left > 2000000000000000ull ? 2000000000 : (int)((left + 999999) / 1000000);
    int n = poll(entries, total, timeout);
#else
    struct timespec time, *timeout = NULL;
    if (deadline_ns != UINT64_MAX) {
      time.tv_sec = (time_t)(left / 1000000000ull);
      time.tv_nsec = (long)(left % 1000000000ull);
      timeout = &time;
    }
    int n = ppoll(entries, total, timeout, NULL);
#endif
    if (n < 0) {
      if (errno != EINTR) return -1;
      continue;
    }
    if (total > count && entries[count].revents & POLLNVAL) {
      bell = -1;  // somebody closed it
      n--;
      if (n == 0) continue;
    } else if (total > count && entries[count].revents != 0) {
      char bytes[64];
      while (read(bell, bytes, sizeof bytes) == (ssize_t)sizeof bytes) {}
      n--;
      if (n == 0) continue;
    }
    if (n > 0) return n;
    if (deadline_ns == 0 || (deadline_ns != UINT64_MAX && cs_monotonic_ns() >= deadline_ns)) return 0;
  }
}

int cs_signal_accept(const sigset_t *set, struct cs_signal_info *info) {
#if defined(__APPLE__)
  sigset_t pending;
  sigpending(&pending);
  for (int i = 1; i < SIGNAL_COUNT; i++) {
    if (sigismember(set, i) == 1 && sigismember(&pending, i) == 1) {
      int number = 0;
      sigset_t one;
      sigemptyset(&one);
      sigaddset(&one, i);
      if (sigwait(&one, &number) != 0) return 0;
      memset(info, 0, sizeof *info);
      info->number = number;
      return number;
    }
  }
  return 0;
#else
  struct timespec none = {0, 0};
  siginfo_t details;
  int number = sigtimedwait(set, &details, &none);
  if (number <= 0) return 0;
  info->number = details.si_signo;
  info->code = details.si_code;
  info->error = details.si_errno;
  info->pid = details.si_pid;
  info->uid = (int)details.si_uid;
  info->status = details.si_status;
  info->band = details.si_band;
  return number;
#endif
}

int cs_signal_descriptor(const sigset_t *set) {
#if defined(__APPLE__)
  (void)set;
  return -1;
#else
  return signalfd(-1, set, SFD_CLOEXEC | SFD_NONBLOCK);
#endif
}

int cs_process_descriptor(int pid) {
#if defined(SYS_pidfd_open)
  return (int)syscall(SYS_pidfd_open, pid, 0);
#else
  (void)pid;
  return -1;
#endif
}

int cs_pidfd_send_signal(int descriptor, int number, unsigned flags) {
#if defined(SYS_pidfd_send_signal)
  return (int)syscall(SYS_pidfd_send_signal, descriptor, number, NULL, flags);
#else
  (void)descriptor, (void)number, (void)flags;
  errno = ENOSYS;
  return -1;
#endif
}

// MARK: fork

pid_t cs_fork(void *context, void (*child)(void *context)) {
  sigset_t all, old;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  pid_t pid = fork();
  int saved = errno;
  if (pid == 0) {
    cs_signals_clear();
    wakeup_error = 0;
    in_call = 0;
    child(context);
  }
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  errno = saved;
  return pid;
}

// MARK: epoll

#if defined(__APPLE__)
int cs_epoll_create(void) { errno = ENOSYS; return -1; }
int cs_epoll_control(int epoll, int operation, int descriptor, uint32_t events) {
  (void)epoll, (void)operation, (void)descriptor, (void)events;
  errno = ENOSYS;
  return -1;
}
int cs_epoll_ready(int epoll, int *descriptors, uint32_t *events, int count) {
  (void)epoll, (void)descriptors, (void)events, (void)count;
  errno = ENOSYS;
  return -1;
}
#else
int cs_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }
int cs_epoll_control(int epoll, int operation, int descriptor, uint32_t events) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = events;
  event.data.fd = descriptor;
  return epoll_ctl(epoll, operation, descriptor, &event);
}
int cs_epoll_ready(int epoll, int *descriptors, uint32_t *events, int count) {
  struct epoll_event ready[64];
  if (count > 64) count = 64;
  int n = epoll_wait(epoll, ready, count, 0);
  for (int i = 0; i < n; i++) {
    descriptors[i] = ready[i].data.fd;
    events[i] = ready[i].events;
  }
  return n;
}
#endif
