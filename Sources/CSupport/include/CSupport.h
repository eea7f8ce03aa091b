// The few lines of C that Swift cannot say: atomics on raw words, the native stack and its registers, futexes.
#pragma once
#include <stdint.h>
#include <stddef.h>
#include <stdbool.h>

// Atomic operations on plain words in raw memory. (An atomic Swift struct is non-copyable, which key paths refuse.)
static inline uint32_t cs_load_relaxed(const uint32_t *p) { return __atomic_load_n(p, __ATOMIC_RELAXED); }
static inline uint32_t cs_load_acquire(const uint32_t *p) { return __atomic_load_n(p, __ATOMIC_ACQUIRE); }
static inline void cs_store_relaxed(uint32_t *p, uint32_t v) { __atomic_store_n(p, v, __ATOMIC_RELAXED); }
static inline void cs_store_release(uint32_t *p, uint32_t v) { __atomic_store_n(p, v, __ATOMIC_RELEASE); }
/// For a loop that looks at a word that another core is about to change.
static inline void cs_relax(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}
static inline uint32_t cs_exchange(uint32_t *p, uint32_t v) { return __atomic_exchange_n(p, v, __ATOMIC_ACQ_REL); }
static inline uint32_t cs_or(uint32_t *p, uint32_t v) { return __atomic_fetch_or(p, v, __ATOMIC_ACQ_REL); }
static inline uint32_t cs_and(uint32_t *p, uint32_t v) { return __atomic_fetch_and(p, v, __ATOMIC_ACQ_REL); }
static inline uint32_t cs_add(uint32_t *p, uint32_t v) { return __atomic_fetch_add(p, v, __ATOMIC_ACQ_REL); }
static inline bool cs_compare_exchange(uint32_t *p, uint32_t old, uint32_t new_) {
  return __atomic_compare_exchange_n(p, &old, new_, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}
static inline uintptr_t cs_load_pointer(const uintptr_t *p) { return __atomic_load_n(p, __ATOMIC_ACQUIRE); }
static inline void cs_store_pointer(uintptr_t *p, uintptr_t v) { __atomic_store_n(p, v, __ATOMIC_RELEASE); }
static inline bool cs_compare_exchange_pointer(uintptr_t *p, uintptr_t old, uintptr_t new_) {
  return __atomic_compare_exchange_n(p, &old, new_, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
}

/// Copies words one by one, the registers of a frame for the most part. `memcpy` reads several at once, which waits until those
/// that were just written have left the processor's store buffer. (The empty statement keeps the compiler from calling it.)
static inline __attribute__((always_inline)) void cs_copy_words(void *to, const void *from, intptr_t count) {
  for (intptr_t i = 0; i < count; i++) {
    ((uint64_t *)to)[i] = ((const uint64_t *)from)[i];
    __asm__ volatile("" : "+r"(i));
  }
}

// The address of the caller's native frame: compared with a thread's bounds before native code recurses.
static inline __attribute__((always_inline)) uintptr_t cs_stack_pointer(void) {
  return (uintptr_t)__builtin_frame_address(0);
}

// Where the caller's native frame keeps the machine registers of its own callers: they lie there or above, the caller's
// local variables below. 0 where that is not known.
static inline __attribute__((always_inline)) uintptr_t cs_saved_registers(void) {
#if defined(__x86_64__)
  return (uintptr_t)__builtin_frame_address(0) - 5 * 8;
#elif defined(__aarch64__)
  return (uintptr_t)__builtin_frame_address(0) - 20 * 8;
#else
  return 0;
#endif
}

// The calling thread's native stack: lowest and one past the highest address.
void cs_stack_bounds(uintptr_t *low, uintptr_t *high);

// Spills the callee-saved registers into this frame, which stays live during the call, and calls fn with the frame's
// lowest address: everything from there up to the stack's high end holds all that native callers keep in registers.
void cs_spill_and_call(void *context, void (*fn)(void *context, uintptr_t stack_pointer));

// Futex: waits while *word == expected. Returns 0 when woken (or the value differed), 1 at the deadline.
// The deadline is CLOCK_MONOTONIC nanoseconds, UINT64_MAX for none. Wakes may be spurious.
int cs_futex_wait(uint32_t *word, uint32_t expected, uint64_t deadline_ns);
void cs_futex_wake(uint32_t *word);

// The core that the calling thread runs on; -1 where the system does not say.
int cs_current_core(void);
// Lets a sleeping thread of this process wake up on that core and no other. True: its former set of cores is in `set`, which
// that thread passes to cs_release_thread when it runs. False: nothing was changed, since the set does not contain the core
// or has just one, or the system refused.
#define CS_CORE_SET_SIZE 1024
bool cs_draw_thread(uint64_t thread_id, int core, unsigned char *set);
void cs_release_thread(const unsigned char *set);

uint64_t cs_monotonic_ns(void);
/// Overwrites what calls that have returned have left on the stack below the caller.
void cs_clear_stack(void);
/// The processor time of the calling thread.
uint64_t cs_thread_cpu_ns(void);
// The operating system's id of the calling thread.
uint64_t cs_thread_id(void);
// Names the calling thread for the operating system's tools; longer names are cut.
void cs_set_thread_name(const char *name);
// Lets timers of this thread fire without slack, and the thread run as soon as it wakes, where the system has such settings.
void cs_tighten_timers(void);

// snprintf for the cases that need it; Swift cannot call variadic functions.
int cs_format_double(char *buffer, size_t size, char conversion, int precision, bool alternate, double value);

// Whether the process was started with this environment variable set to something other than "" and "0".
bool cs_environment_flag(const char *name);
// Tells the file that this very code lies in from others: its size and time. 0 if that is not known.
uint64_t cs_image_stamp(void);
// errno, as a function.
int cs_errno(void);
void cs_set_errno(int value);
extern char **environ;
static inline char **cs_environ(void) { return environ; }

// Keeps signals away from the calling thread, so that the main thread's system calls are the ones that they end.
void cs_block_signals(void);
// Ends the process by SIGINT, as if it had never been caught.
void cs_die_of_interrupt(void);

#include "CSignals.h"

// Pseudo-terminals, as posix_openpt and its kin.
int cs_terminal_open(int flags);
int cs_terminal_grant(int master);
int cs_terminal_unlock(int master);
const char *cs_terminal_name(int master);
// The cores that a process may run on, as a set of bits: asked for, or changed.
int cs_affinity(int pid, void *set, size_t size, bool changes);
// Real, effective and saved user or group.
int cs_identities(bool groups, unsigned *three);

// Text in an encoding of the C library's to UTF-8, and UTF-8 to such. NULL: it knows none of that name.
void *cs_decoder_open(const char *encoding);
void *cs_encoder_open(const char *encoding);
// Converts from the initial state on. Returns the bytes written; -1: the last character is incomplete, -2: there is something
// wrong at *used, -3: there is too little room.
long cs_convert(void *converter, const char *bytes, size_t count, char *text, size_t room, size_t *used);
void cs_converter_close(void *converter);
