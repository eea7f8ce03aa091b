// What reaches into the scheduler from outside: interrupters, those who look on while all threads stand still, fork.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GIL {
  // MARK: interruption

  /// Makes a thread look up from whatever it waits for. Async-signal-safe.
  func interrupt(_ t: ControlPointer, _ reason: UInt32) {
    cs_or(t.pendingWord, reason)
    cs_or(p.pointee.breaker, Breaker.pending)
    if cs_or(t.word, Wake.poke) & Wake.sleep != 0 { wake(t) }
    cs_ring(t.pointee.ring)
  }

  /// The holder itself has something to look at when it comes to a poll point.
  func note(_ t: ControlPointer, _ reason: UInt32) {
    cs_or(t.pendingWord, reason)
    cs_or(p.pointee.breaker, Breaker.pending)
  }

  // MARK: looking on

  /// Whether the thread holds the GIL and cannot be robbed of it. To be asked by that thread, in a signal handler maybe.
  func isHeldFirmly(by t: ControlPointer) -> Bool { p.pointee.holder == t && cs_load_pointer(lazyWord) == 0 }

  /// Runs `body` while all Python threads stand still, for a native thread that has no ThreadState: with the GIL, if it is
  /// to be had in time; without it otherwise.
  func whileStill(timeout: UInt64, _ body: () -> Void) {
    let t = ControlPointer.allocate(capacity: 1)
    t.initialize(
      to: ControlBlock(
        next: nil, word: 0, pending: 0, state: .out, previous: nil, queue: nil, thread: nil, since: 0, heldTime: 0,
        switches: 0))
    defer { t.deallocate() }
    let entered = enter(t, until: cs_monotonic_ns() + timeout)
    body()
    if entered { _ = leave(t, ignoringPending: true) }
  }

  /// Takes the GIL if it can be had before the deadline.
  private func enter(_ t: ControlPointer, until deadline: UInt64) -> Bool {
    while pthread_mutex_trylock(&p.pointee.mutex) != 0 {
      if cs_monotonic_ns() >= deadline { return false }
      usleep(500)
    }
    let n = cs_monotonic_ns()
    let (taken, toWake) = takeIfFree(t, n)
    if taken {
      unlock()
      return true
    }
    t.pointee.state = .ready
    t.pointee.readySince = n
    push(t, returners)
    cs_or(p.pointee.breaker, Breaker.gil)
    arm()
    unlock()
    if let toWake { wake(toWake) }
    while true {
      // The breaker again and again: the holder may have looked too early.
      if waitWord(t, min(deadline, cs_monotonic_ns() + 5_000_000)) { return true }
      if cs_monotonic_ns() >= deadline { break }
      cs_or(p.pointee.breaker, Breaker.gil)
    }
    lock()
    let isWaiting = t.pointee.state == .ready
    if isWaiting {
      remove(t)
      t.pointee.state = .out
    }
    unlock()
    if !isWaiting { waitForGrant(t) }
    return !isWaiting
  }

  // MARK: fork

  /// Holds everybody still across fork(): nobody is inside the scheduler.
  func beginFork() { lock() }
  func endForkInParent() { unlock() }

  /// In the child, `t` is the only thread: nobody waits, and there is no ticker yet.
  func endForkInChild(_ t: ControlPointer) {
    let empty = RunQueue(first: nil, last: nil)
    pthread_mutex_init(&p.pointee.mutex, nil)
    p.pointee.holder = t
    p.pointee.returners = empty
    p.pointee.c0 = empty
    p.pointee.c1 = empty
    p.pointee.queue = empty
    p.pointee.level = 0
    p.pointee.end0 = cs_monotonic_ns() + p.pointee.slice
    p.pointee.debtEnd = 0
    p.pointee.lazy = 0
    p.pointee.tickAt = GIL.never
    p.pointee.tickerRuns = false
    t.pointee.queue = nil
    t.pointee.state = .holding
    cs_store_relaxed(t.word, Wake.grant)
    cs_exchange(t.pendingWord, 0)
  }
}
