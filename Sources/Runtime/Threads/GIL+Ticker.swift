// The thread that keeps the time: it asks the holder to stop when its slice is over, and robs one that is in a system call.
//
// It sleeps until something is due, or for 1 ms where it cannot know, and is dormant after two ticks in which nobody waited.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GIL {
  /// Starts the thread that keeps the time, with the first second thread.
  func startTicker() {
    lock()
    let runs = p.pointee.tickerRuns
    p.pointee.tickerRuns = true
    unlock()
    if runs { return }
    var id: pthread_t?
    #if canImport(Darwin)
      pthread_create(
        &id, nil,
        { raw in
          GIL(raw).runTicker()
          return nil
        }, p)
    #else
      var thread = pthread_t()
      _ = id
      pthread_create(
        &thread, nil,
        { raw in
          GIL(raw!).runTicker()
          return nil
        }, p)
      pthread_detach(thread)
    #endif
  }

  /// The interpreter ends. What the ticker may still look at is left where it is.
  func stop() {
    lock()
    p.pointee.stopping = true
    let runs = p.pointee.tickerRuns
    p.pointee.tickAt = 0
    cs_add(tickWord, 1)
    unlock()
    if runs {
      cs_futex_wake(tickWord)
    } else {
      pthread_mutex_destroy(&p.pointee.mutex)
      cores.pointee.drawnSet.deallocate()
      UnsafeMutableRawPointer(p).deallocate()
    }
  }

  private func runTicker() {
    cs_block_signals()
    cs_tighten_timers()
    cs_set_thread_name("gil-ticker")
    var idle = 0
    var seen: UInt64 = 0
    lock()
    while !p.pointee.stopping {
      let n = cs_monotonic_ns()
      let v = cs_load_acquire(tickWord)
      let d = due
      var asked = false
      if d != GIL.never {
        idle = 0
        if n &+ GIL.grace >= d {
          asked = p.pointee.level == 0 && p.pointee.returners.first == nil
          if steal(n) {
            let x = choose(n)
            if give(x, n), let x { wake(x) }
          } else {
            cs_or(p.pointee.breaker, Breaker.gil)
          }
        }
      } else {
        idle += 1
      }
      let e = due
      if idle >= GIL.idleTicks {
        p.pointee.tickAt = GIL.never
        idle = 0
      } else if p.pointee.returnerRuns == seen && e != GIL.never && e > n + GIL.grace {
        p.pointee.tickAt = e
      } else if asked {
        // Who is next begins its slice in a moment, and grace is longer than that.
        p.pointee.tickAt = n + max(p.pointee.slice, GIL.tick)
      } else {
        p.pointee.tickAt = n + GIL.tick
      }
      seen = p.pointee.returnerRuns
      let at = p.pointee.tickAt
      unlock()
      _ = cs_futex_wait(tickWord, v, at)
      lock()
    }
    unlock()
  }
}
