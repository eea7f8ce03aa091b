// The scheduler without an interpreter, for its unit tests: native threads that take the GIL, give it up and wake each other.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

package struct GILProbe: @unchecked Sendable {
  private let gil: GIL
  private let breaker: UnsafeMutablePointer<UInt32>

  /// A thread as the scheduler sees it. `wait` and what follows it are for that thread alone.
  package struct Member: @unchecked Sendable {
    fileprivate let control: ControlPointer
    fileprivate let node: WaitNodePointer
    package var switches: UInt64 { control.pointee.switches }
    package var heldTime: UInt64 { control.pointee.heldTime }
  }

  /// A list of waiting members, to be touched with the GIL only.
  package struct Waiters: @unchecked Sendable {
    fileprivate let list: WaitListPointer
    package init() {
      list = .allocate(capacity: 1)
      list.initialize(to: WaitList(first: nil, last: nil))
    }
    package func destroy() { list.deallocate() }
    package var isEmpty: Bool { list.isEmpty }
  }

  package init(slice: UInt64 = 5_000_000) {
    breaker = .allocate(capacity: 1)
    breaker.initialize(to: 0)
    gil = GIL(breaker: breaker)
    gil.p.pointee.slice = slice
    gil.startTicker()
  }
  /// Ends the ticker. The few bytes that it may still look at stay.
  package func stop() { gil.stop() }

  package func makeMember() -> Member {
    let control = ControlPointer.allocate(capacity: 1)
    control.initialize(
      to: ControlBlock(
        next: nil, word: 0, pending: 0, state: .out, previous: nil, queue: nil, thread: nil, since: 0, heldTime: 0,
        switches: 0))
    let node = WaitNodePointer.allocate(capacity: 1)
    node.initialize(
      to: WaitNode(control: control, next: nil, previous: nil, list: nil, outcome: 0, since: 0, number: 0, outer: nil))
    return Member(control: control, node: node)
  }
  package func discard(_ m: Member) {
    m.control.deallocate()
    m.node.deallocate()
  }

  package func enter(_ m: Member) { gil.enter(m.control) }
  package func leave(_ m: Member) { _ = gil.leave(m.control, ignoringPending: true) }
  /// To the end of the line.
  package func yield(_ m: Member) { gil.yield(m.control) }

  /// What a thread that computes does again and again: looks whether it should stop. True if it was asked to.
  @discardableResult package func poll(_ m: Member) -> Bool {
    if cs_load_relaxed(breaker) & Breaker.gil == 0 { return false }
    cs_and(breaker, ~Breaker.gil)
    gil.breakRequested(m.control)
    return true
  }

  /// Gives the GIL up until woken (true), or the deadline in monotonic nanoseconds (false). The outcome is decided with the
  /// GIL held, as everywhere.
  package func wait(_ m: Member, in waiters: Waiters, until deadline: UInt64 = .max) -> Bool {
    m.node.pointee.outcome = 0
    waiters.list.append(m.node)
    while true {
      if gil.leave(m.control, toSleep: true) { gil.sleepOutside(m.control, deadline) }
      if m.node.pointee.outcome != 0 { return true }
      cs_exchange(m.control.pendingWord, 0)
      if deadline != .max && cs_monotonic_ns() >= deadline {
        m.node.unlink()
        return false
      }
    }
  }
  /// Wakes the first; false if nobody waits.
  package func wakeFirst(in waiters: Waiters) -> Bool {
    guard let n = waiters.list.pointee.first else { return false }
    n.unlink()
    n.pointee.outcome = 1
    gil.ready(n.pointee.control)
    return true
  }
  /// Makes it look up from what it waits for, from any thread.
  package func interrupt(_ m: Member) { gil.interrupt(m.control, Pending.interrupt) }

  /// What may return at once: another may take the GIL meanwhile. True if nobody did.
  package func lazily(_ m: Member, _ body: () -> Void) -> Bool {
    gil.beginLazy(m.control)
    body()
    return gil.endLazy(m.control)
  }

  package static var now: UInt64 { cs_monotonic_ns() }
}
