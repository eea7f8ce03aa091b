// faulthandler's signals: stacks are written from handlers and by a thread of its own.
#define _GNU_SOURCE
#include "CSupport.h"
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(NSIG)
#define SIGNAL_COUNT NSIG
#else
#define SIGNAL_COUNT 65
#endif

static cs_dump write_stacks;
static void *dump_context;

static cs_dump_for write_stacks_for;

void cs_dump_set(cs_dump dump, cs_dump_for dump_for, void *context) {
  dump_context = context;
  write_stacks_for = dump_for;
  write_stacks = dump;
}

static void put(int descriptor, const char *text) {
  size_t n = strlen(text);
  while (n > 0) {
    ssize_t k = write(descriptor, text, n);
    if (k < 0 && errno == EINTR) continue;
    if (k <= 0) return;
    text += k;
    n -= (size_t)k;
  }
}

// MARK: fatal signals

static const int fatal[] = {SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSEGV};
static const char *const fatal_names[] = {"Bus error", "Illegal instruction", "Floating-point exception", "Aborted",
                                          "Segmentation fault"};
enum { FATAL_COUNT = sizeof fatal / sizeof fatal[0] };
static struct sigaction fatal_before[FATAL_COUNT];
static bool fatal_is_set[FATAL_COUNT];
static int fatal_descriptor = -1;
static bool fatal_all;
static void *alternate_stack;

static void restore_fatal(int i) {
  if (!fatal_is_set[i]) return;
  fatal_is_set[i] = false;
  sigaction(fatal[i], &fatal_before[i], NULL);
}

static void on_fatal(int number) {
  int saved = errno;
  for (int i = 0; i < FATAL_COUNT; i++) {
    if (fatal[i] != number) continue;
    // Not what was there before: Swift's own crash reports may be, which let the program go on.
    signal(number, SIG_DFL);
    fatal_is_set[i] = false;
    put(fatal_descriptor, "Fatal Python error: ");
    put(fatal_descriptor, fatal_names[i]);
    put(fatal_descriptor, "\n\n");
    break;
  }
  if (write_stacks) write_stacks(dump_context, number, fatal_descriptor, fatal_all);
  errno = saved;
  raise(number);
}

int cs_dump_enable(int descriptor, bool all_threads) {
  fatal_descriptor = descriptor;
  fatal_all = all_threads;
  if (!alternate_stack) {
    size_t size = 128 << 10;
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    alternate_stack = malloc(size);
    stack.ss_sp = alternate_stack;
    stack.ss_size = size;
    if (alternate_stack) sigaltstack(&stack, NULL);
  }
  for (int i = 0; i < FATAL_COUNT; i++) {
    if (fatal_is_set[i]) continue;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_fatal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_NODEFER | SA_ONSTACK;
    if (sigaction(fatal[i], &action, &fatal_before[i]) != 0) return errno;
    fatal_is_set[i] = true;
  }
  return 0;
}

void cs_dump_disable(void) {
  for (int i = 0; i < FATAL_COUNT; i++) restore_fatal(i);
}

// MARK: the helper: it may wait for things that a handler must not wait for

enum { idle, asked, busy, done };
static struct {
  uint32_t state;
  // One request at a time; a second handler does without.
  uint32_t taken;
  bool runs;
  int descriptor;
  bool all_threads;
  void *current;
} helper;

static void *help(void *unused) {
  (void)unused;
  cs_block_signals();
  cs_set_thread_name("stack-dumper");
  for (;;) {
    uint32_t state = cs_load_acquire(&helper.state);
    if (state != asked || !cs_compare_exchange(&helper.state, asked, busy)) {
      cs_futex_wait(&helper.state, state, UINT64_MAX);
      continue;
    }
    if (write_stacks_for) write_stacks_for(dump_context, helper.descriptor, helper.all_threads, helper.current);
    cs_exchange(&helper.state, done);
    cs_futex_wake(&helper.state);
  }
  return NULL;
}

static void start_helper(void) {
  if (helper.runs) return;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  // Born with all signals blocked: one for the process must not reach it before it has blocked them itself.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  helper.runs = pthread_create(&thread, &attributes, help, NULL) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
}

bool cs_dump_ask(int descriptor, bool all_threads, void *current) {
  if (!helper.runs || !cs_compare_exchange(&helper.taken, 0, 1)) return false;
  helper.descriptor = descriptor;
  helper.all_threads = all_threads;
  helper.current = current;
  cs_exchange(&helper.state, asked);
  cs_futex_wake(&helper.state);
  uint64_t deadline = cs_monotonic_ns() + 1000000000ull;
  bool written = true;
  for (;;) {
    uint32_t state = cs_load_acquire(&helper.state);
    if (state == done) break;
    // Once it is at work, it ends by itself.
    if (state == asked && cs_monotonic_ns() >= deadline && cs_compare_exchange(&helper.state, asked, idle)) {
      written = false;
      break;
    }
    uint64_t until = cs_monotonic_ns() + 10000000ull;
    cs_futex_wait(&helper.state, state, until);
  }
  if (written) cs_exchange(&helper.state, idle);
  cs_exchange(&helper.taken, 0);
  return written;
}

// MARK: signals that a program has chosen

static struct {
  bool is_set, all_threads, chains;
  int descriptor;
  struct sigaction before;
} chosen[SIGNAL_COUNT];

static void on_chosen(int number);

static int install_chosen(int number, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_chosen;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART | SA_ONSTACK | (chosen[number].chains ? SA_NODEFER : 0);
  return sigaction(number, &action, before) == 0 ? 0 : errno;
}

static void on_chosen(int number) {
  if (!chosen[number].is_set) return;
  int saved = errno;
  if (write_stacks) write_stacks(dump_context, number, chosen[number].descriptor, chosen[number].all_threads);
  if (chosen[number].chains) {
    sigaction(number, &chosen[number].before, NULL);
    errno = saved;
    raise(number);
    saved = errno;
    install_chosen(number, NULL);
  }
  errno = saved;
}

int cs_dump_register(int number, int descriptor, bool all_threads, bool chains) {
  start_helper();
  bool was_set = chosen[number].is_set;
  chosen[number].descriptor = descriptor;
  chosen[number].all_threads = all_threads;
  chosen[number].chains = chains;
  if (!was_set) {
    int error = install_chosen(number, &chosen[number].before);
    if (error) return error;
    chosen[number].is_set = true;
  }
  return 0;
}

bool cs_dump_unregister(int number) {
  if (!chosen[number].is_set) return false;
  chosen[number].is_set = false;
  sigaction(number, &chosen[number].before, NULL);
  return true;
}

// MARK: at a deadline

static struct {
  pthread_mutex_t mutex;
  bool runs;
  // Changes when the order is cancelled or replaced: the thread sleeps on it.
  uint32_t order;
  uint64_t period;
  bool repeats, exits;
  int descriptor;
  char header[64];
} later = {.mutex = PTHREAD_MUTEX_INITIALIZER};

struct later_order {
  uint32_t order;
};

static void *wait_and_dump(void *raw) {
  uint32_t order = ((struct later_order *)raw)->order;
  free(raw);
  cs_block_signals();
  cs_set_thread_name("stack-dumper");
  uint64_t at = cs_monotonic_ns() + later.period;
  for (;;) {
    while (cs_load_acquire(&later.order) == order && cs_monotonic_ns() < at) cs_futex_wait(&later.order, order, at);
    if (cs_load_acquire(&later.order) != order) return NULL;
    // Held while it writes, so that whoever cancels knows that nothing more comes.
    pthread_mutex_lock(&later.mutex);
    bool is_due = cs_load_acquire(&later.order) == order;
    bool repeats = later.repeats;
    if (is_due) {
      put(later.descriptor, later.header);
      if (write_stacks) write_stacks(dump_context, 0, later.descriptor, true);
      if (later.exits) _exit(1);
      if (!repeats) later.runs = false;
      at += later.period;
      if (at < cs_monotonic_ns()) at = cs_monotonic_ns() + later.period;
    }
    pthread_mutex_unlock(&later.mutex);
    if (!is_due || !repeats) return NULL;
  }
}

bool cs_dump_later(uint64_t after_ns, bool repeats, bool exits, int descriptor, const char *header) {
  cs_dump_cancel();
  struct later_order *order = malloc(sizeof *order);
  if (!order) return false;
  pthread_mutex_lock(&later.mutex);
  later.period = after_ns;
  later.repeats = repeats;
  later.exits = exits;
  later.descriptor = descriptor;
  strncpy(later.header, header, sizeof later.header - 1);
  later.runs = true;
  order->order = cs_load_acquire(&later.order);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  bool started = pthread_create(&thread, &attributes, wait_and_dump, order) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  if (!started) {
    later.runs = false;
    free(order);
  }
  pthread_mutex_unlock(&later.mutex);
  return started;
}

void cs_dump_cancel(void) {
  pthread_mutex_lock(&later.mutex);
  cs_add(&later.order, 1);
  later.runs = false;
  pthread_mutex_unlock(&later.mutex);
  cs_futex_wake(&later.order);
}

void cs_dump_forget(void *context) {
  if (context != dump_context) return;
  cs_dump_cancel();
  write_stacks = NULL;
  write_stacks_for = NULL;
}

void cs_dump_after_fork(void) {
  helper.runs = false;
  helper.state = idle;
  helper.taken = 0;
  pthread_mutex_init(&later.mutex, NULL);
  cs_add(&later.order, 1);
  later.runs = false;
}
