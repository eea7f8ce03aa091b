// Signals, waits on descriptors that a signal ends, fork, and stack dumps from handlers: what must be C because it runs
// in a signal handler, or because Swift cannot say it.
#pragma once
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The thread that handles signals, as bits that a handler sets: `signal` in *pending, `look` in *breaker, `poke` in
// *word, which is then woken if bit `sleeping` was set in it.
struct cs_signal_target {
  uint32_t *pending, *breaker, *word;
  uint32_t signal, look, poke, sleeping;
};

// The calling thread is the one that signals are for from now on. Also called by the only thread of a forked child.
void cs_signals_attach(struct cs_signal_target target);
// Whether cs_signals_attach was called: the program owns its process's signals.
bool cs_signals_owned(void);

// One past the highest signal number.
int cs_signal_count(void);
int cs_signal_rtmin(void);
int cs_signal_rtmax(void);
// What the process does with a signal: 0 default, 1 ignores it, 2 runs a handler; -1 for no such signal.
int cs_signal_disposition(int number);
// Sets that (2: cs_signal_trip is called). Returns 0 or errno.
int cs_signal_dispose(int number, int disposition);
// Notes that a signal has come, and makes the main thread look up. Async-signal-safe.
void cs_signal_trip(int number);
// Whether the signal has come since the last call.
bool cs_signal_take(int number);
void cs_signals_clear(void);
// SA_RESTART off (interrupts) or on. Returns 0 or errno.
int cs_signal_interrupts(int number, bool interrupts);

// The descriptor that each signal's number is written to, or -1; the old one. `take_error` gives the errno of a failed write, once.
int cs_signal_wakeup(int descriptor, bool warns);
int cs_signal_wakeup_error(void);

// A pair of descriptors, or the same one twice: what is written to the second wakes poll() on the first. False: none left.
bool cs_make_doorbell(int descriptors[2]);
// Rings it. Async-signal-safe.
void cs_ring(int descriptor);
// The doorbell that handlers ring, or -1.
void cs_signals_doorbell(int descriptor);
// The main thread is in a system call that only a signal ends.
void cs_signals_in_call(bool is_in_call);

// poll() until something happens (how many), the deadline (0), an error (-1, errno), or *pending is not 0 (-2). `entries` has
// room for one more than `count`. `doorbell` may be -1.
int cs_poll(struct pollfd *entries, unsigned count, uint64_t deadline_ns, const uint32_t *pending, int doorbell);

// What sigwaitinfo tells.
struct cs_signal_info {
  int number, code, error, pid, uid, status;
  long band;
};
// Takes a pending signal of the set: its number, or 0 if there is none.
int cs_signal_accept(const sigset_t *set, struct cs_signal_info *info);
// A descriptor that poll() finds readable while a signal of the set is pending, or -1 where the system has no such thing.
int cs_signal_descriptor(const sigset_t *set);
// A descriptor that is readable once the process has ended, or -1.
int cs_process_descriptor(int pid);
int cs_pidfd_send_signal(int descriptor, int number, unsigned flags);

// fork() with all signals held back: `child` runs in the child, before the first of them.
pid_t cs_fork(void *context, void (*child)(void *context));

// epoll, where there is one.
int cs_epoll_create(void);
int cs_epoll_control(int epoll, int operation, int descriptor, uint32_t events);
// Descriptors and events that are ready now, at most `count` of each.
int cs_epoll_ready(int epoll, int *descriptors, uint32_t *events, int count);

// What writes stacks: `number` is the signal, 0 for a timeout. Runs in handlers. Set once.
typedef void (*cs_dump)(void *context, int number, int descriptor, bool all_threads);
// The same for a thread of its own, on behalf of the thread `current`.
typedef void (*cs_dump_for)(void *context, int descriptor, bool all_threads, void *current);
void cs_dump_set(cs_dump dump, cs_dump_for dump_for, void *context);
// Lets that thread write, and waits for it a while; false if it does not come to it. Async-signal-safe.
bool cs_dump_ask(int descriptor, bool all_threads, void *current);
// Fatal signals: the stack, then the end. Returns 0 or errno.
int cs_dump_enable(int descriptor, bool all_threads);
void cs_dump_disable(void);
// A signal that writes stacks; then, if `chains`, what it did before.
int cs_dump_register(int number, int descriptor, bool all_threads, bool chains);
bool cs_dump_unregister(int number);
// A thread that calls `dump` at the deadline, again and again if `repeat_ns` is not 0.
bool cs_dump_later(uint64_t after_ns, bool repeats, bool exits, int descriptor, const char *header);
void cs_dump_cancel(void);
// Nothing is written for this context any more.
void cs_dump_forget(void *context);
// In a forked child: no such thread is left.
void cs_dump_after_fork(void);
