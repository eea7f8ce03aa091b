// Waiting for the GIL, taking it, and giving it up. What chooses the next thread is in GIL.swift.
//
// Every way in begins with `takeIfFree` and every way out with `choose` and `give`, all under the mutex. A thread sleeps on its
// own word only, and wakes with the GIL, by a poke, or at its deadline.

import CSupport

extension GIL {
  /// Waits for the grant: true when granted; false at the deadline or when poked.
  func waitWord(_ t: ControlPointer, _ deadline: UInt64) -> Bool {
    let w = t.word
    while true {
      let v = cs_load_acquire(w)
      if v & Wake.grant != 0 {
        noteCore(t)
        return true
      }
      if v & Wake.poke != 0 { return false }
      if v & Wake.sleep == 0 && !cs_compare_exchange(w, v, v | Wake.sleep) { continue }
      if cs_futex_wait(w, v | Wake.sleep, deadline) != 0 {
        if cs_and(w, ~Wake.sleep) & Wake.grant == 0 { return false }
        noteCore(t)
        return true
      }
    }
  }
  /// For a moment, without sleeping: the holder, on another core, answers within microseconds if it computes, and to wake a
  /// core that has fallen idle takes longer than that.
  private func lookForGrant(_ t: ControlPointer, _ n: UInt64) {
    while cs_load_acquire(t.word) == 0 && cs_monotonic_ns() &- n < GIL.lookTime { cs_relax() }
  }
  func waitForGrant(_ t: ControlPointer) {
    while !waitWord(t, GIL.never) { cs_and(t.word, ~Wake.poke) }
  }

  // MARK: entering and leaving

  /// Robs a holder that is in a short system call; true if it was (mutex held).
  func steal(_ n: UInt64) -> Bool {
    let victim = cs_load_pointer(lazyWord)
    guard victim != 0, cs_compare_exchange_pointer(lazyWord, victim, 0) else { return false }
    let v = ControlPointer(bitPattern: victim)!
    v.pointee.heldTime &+= n &- v.pointee.since
    v.pointee.state = .out
    return true
  }

  /// Takes the GIL for a thread that is outside.
  func enter(_ t: ControlPointer) {
    lock()
    enterLocked(t)
  }

  /// How every way in begins (mutex held): a holder in a short call is robbed for those who wait, and the GIL is taken if
  /// nobody has it then. `toWake` is to be woken once the mutex is free.
  func takeIfFree(_ t: ControlPointer, _ n: UInt64) -> (taken: Bool, toWake: ControlPointer?) {
    var toWake: ControlPointer?
    if steal(n) {
      let x = choose(n)
      if give(x, n) { toWake = x }
    }
    guard p.pointee.holder == nil else { return (false, toWake) }
    p.pointee.level = 0
    p.pointee.end0 = n + p.pointee.slice
    // Back from outside, too: of two that return almost together the first is let alone for as long as in a run of returners.
    p.pointee.debtEnd = n + GIL.returnerSlice
    noteHolder(cs_current_core())
    p.pointee.holder = t
    t.pointee.state = .holding
    t.pointee.since = n
    return (true, nil)
  }

  /// Takes the GIL; the mutex is held, and free afterwards.
  func enterLocked(_ t: ControlPointer) {
    let n = cs_monotonic_ns()
    let (taken, toWake) = takeIfFree(t, n)
    if taken {
      unlock()
      return
    }
    var deadline = GIL.never
    if p.pointee.level == 0 && p.pointee.returners.first == nil && n < p.pointee.debtEnd {
      deadline = p.pointee.debtEnd
    }
    t.pointee.state = .ready
    t.pointee.readySince = n
    cs_store_relaxed(t.word, 0)
    let first = p.pointee.returners.first == nil
    push(t, returners)
    let asks = p.pointee.level == 0 && n >= p.pointee.debtEnd
    if asks { cs_or(p.pointee.breaker, Breaker.gil) }
    let looks = asks && first && holderIsElsewhere
    arm()
    unlock()
    if let toWake { wake(toWake) }
    if looks { lookForGrant(t, n) }
    while !waitWord(t, deadline) {
      cs_and(t.word, ~Wake.poke)
      if deadline != GIL.never {
        cs_or(p.pointee.breaker, Breaker.gil)
        deadline = GIL.never
      }
    }
  }

  /// Gives the GIL up, unless something is pending for the thread; false then. With `toSleep` the caller has nothing to do
  /// until it wants the GIL back.
  func leave(_ t: ControlPointer, ignoringPending: Bool = false, toSleep: Bool = false) -> Bool {
    lock()
    // The word first: an interrupter sets `pending`, then pokes; one of the two is seen.
    cs_exchange(t.word, 0)
    if !ignoringPending && cs_load_acquire(t.pendingWord) != 0 {
      unlock()
      return false
    }
    let n = cs_monotonic_ns()
    t.pointee.heldTime &+= n &- t.pointee.since
    t.pointee.state = .out
    let level = p.pointee.level
    let x = choose(n)
    let sleeps = give(x, n, fromSleeper: toSleep && level | p.pointee.level == 0)
    unlock()
    if sleeps, let x { wake(x) }
    return true
  }

  /// After `leave`: sleeps until the GIL is granted, somebody pokes, or the deadline has passed; then takes the GIL back.
  func sleepOutside(_ t: ControlPointer, _ deadline: UInt64) {
    if waitWord(t, deadline) { return }
    lock()
    if t.pointee.state == .out {
      enterLocked(t)
      return
    }
    unlock()
    waitForGrant(t)
  }

  /// The holder makes a parked thread runnable (a lock was released, an item put).
  func ready(_ t: ControlPointer) {
    lock()
    if t.pointee.state == .out {
      let n = cs_monotonic_ns()
      if p.pointee.level == 0 && !anyoneReady && p.pointee.end0 < n { p.pointee.end0 = n + p.pointee.slice }
      t.pointee.state = .ready
      t.pointee.readySince = n
      push(t, woken)
      arm()
    }
    unlock()
  }

  /// Hands the GIL to a thread that `create` is about to make, so that it need not be woken. The caller stands aside until
  /// the new thread has begun, and is next in line then: however long the system takes to make a thread, it runs first.
  /// Called back, the caller holds the GIL again, also if `create` could make no thread (false).
  func startFirst(_ new: ControlPointer, by t: ControlPointer, _ create: () -> Bool) {
    lock()
    let n = cs_monotonic_ns()
    t.pointee.heldTime &+= n &- t.pointee.since
    t.pointee.state = .out
    cs_store_relaxed(t.word, 0)
    new.pointee.starter = t
    _ = give(new, n)
    unlock()
    if create() {
      waitForGrant(t)
      return
    }
    // Nobody but the new thread could have given the GIL on.
    lock()
    new.pointee.state = .out
    p.pointee.holder = t
    t.pointee.state = .holding
    t.pointee.since = cs_monotonic_ns()
    unlock()
  }

  /// A new native thread begins: it holds the GIL, and its starter waits for its turn from now on. If nobody else waits, a
  /// slice begins with it.
  func waitForStart(_ t: ControlPointer) {
    waitForGrant(t)
    lock()
    let n = cs_monotonic_ns()
    t.pointee.since = n
    if p.pointee.level == 0 && !anyoneReady { p.pointee.end0 = n + p.pointee.slice }
    if let starter = t.pointee.starter {
      t.pointee.starter = nil
      starter.pointee.state = .ready
      starter.pointee.readySince = n
      pushFront(starter, woken)
      arm()
    }
    unlock()
  }

  /// A lock's owner that is runnable goes to the front: somebody waits for it.
  func hurry(_ owner: ControlPointer) {
    lock()
    if owner.pointee.state == .ready && owner.pointee.queue != woken {
      remove(owner)
      pushFront(owner, woken)
    }
    unlock()
  }

  /// sleep(0): to the end of the line.
  func yield(_ t: ControlPointer) {
    lock()
    if !anyoneReady {
      unlock()
      return
    }
    let n = cs_monotonic_ns()
    push(t, queue)
    handOver(t, n)
  }

  /// The breaker asks the holder to stop: whether it does depends on the time.
  func breakRequested(_ t: ControlPointer) {
    lock()
    let n = cs_monotonic_ns()
    if n &+ GIL.grace < due {
      unlock()
      return
    }
    if p.pointee.level == 1 {
      while let x = pop(c1) { push(x, returners) }
      push(t, queue)
      p.pointee.forcedSwitches &+= 1
    } else if n &+ GIL.grace >= p.pointee.end0 && base {
      while let x = pop(c0) { push(x, returners) }
      push(t, queue)
      p.pointee.forcedSwitches &+= 1
      p.pointee.end0 = n
    } else {
      pushFront(t, c0)
    }
    handOver(t, n)
  }

  /// The caller stands in a queue; whoever is chosen runs (mutex held, free afterwards).
  private func handOver(_ t: ControlPointer, _ n: UInt64) {
    t.pointee.heldTime &+= n &- t.pointee.since
    t.pointee.state = .ready
    t.pointee.readySince = n
    cs_store_relaxed(t.word, 0)
    let level = p.pointee.level
    let x = choose(n)
    if x == t {
      t.pointee.readySince = 0
      p.pointee.holder = t
      t.pointee.state = .holding
      t.pointee.since = n
      unlock()
      return
    }
    let sleeps = give(x, n, fromSleeper: level | p.pointee.level == 0)
    unlock()
    if sleeps, let x { wake(x) }
    waitForGrant(t)
  }

  // MARK: short system calls

  /// The holder enters a call that will most likely return at once: it can be robbed of the GIL meanwhile.
  @inline(__always) func beginLazy(_ t: ControlPointer) { cs_store_pointer(lazyWord, UInt(bitPattern: t)) }
  /// Back from the call: the GIL is still ours, or is taken again. False if it was taken away meanwhile.
  @inline(__always) func endLazy(_ t: ControlPointer) -> Bool {
    if cs_compare_exchange_pointer(lazyWord, UInt(bitPattern: t), 0) { return true }
    cs_store_relaxed(t.word, 0)
    enter(t)
    return false
  }
}
