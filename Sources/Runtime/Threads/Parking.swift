// The one place where a thread waits: for a lock, a time, another thread, a file.
//
// A wait enqueues a node, gives the GIL up, sleeps, and takes the GIL back; its outcome is decided while the GIL is held:
// woken (a grant), timed out, or interrupted. A thread that waits has its registers spilled and its stack pointer
// recorded, so that a collection by others sees what it holds.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A thread in a wait list. Lives in the waiter's native frame (raw memory) while it waits.
struct WaitNode {
  var control: ControlPointer
  var next: UnsafeMutablePointer<WaitNode>?
  var previous: UnsafeMutablePointer<WaitNode>?
  var list: UnsafeMutablePointer<WaitList>?
  /// 0: waiting; 1: woken, to try again or to go on; 2: woken, and what it waited for is its own already.
  var outcome: UInt32
  /// When it began to wait.
  var since: UInt64
  /// What the waker hands over, for those who need a number.
  var number: Int
  /// The node of the wait that this one interrupts: a signal handler waits inside a wait.
  var outer: UnsafeMutablePointer<WaitNode>?
}
typealias WaitNodePointer = UnsafeMutablePointer<WaitNode>

/// Waiters in order. Lies in the cell that is waited for, under the GIL.
struct WaitList {
  var first: WaitNodePointer?
  var last: WaitNodePointer?
}
typealias WaitListPointer = UnsafeMutablePointer<WaitList>

extension UnsafeMutablePointer<WaitList> {
  var isEmpty: Bool { pointee.first == nil }
  func append(_ n: WaitNodePointer) {
    n.pointee.list = self
    n.pointee.next = nil
    n.pointee.previous = pointee.last
    if let last = pointee.last { last.pointee.next = n } else { pointee.first = n }
    pointee.last = n
  }
  func prepend(_ n: WaitNodePointer) {
    n.pointee.list = self
    n.pointee.previous = nil
    n.pointee.next = pointee.first
    if let first = pointee.first { first.pointee.previous = n } else { pointee.last = n }
    pointee.first = n
  }
}

extension UnsafeMutablePointer<WaitNode> {
  /// Takes the node off its list, if it is on one.
  func unlink() {
    guard let list = pointee.list else { return }
    if let n = pointee.next { n.pointee.previous = pointee.previous } else { list.pointee.last = pointee.previous }
    if let b = pointee.previous { b.pointee.next = pointee.next } else { list.pointee.first = pointee.next }
    pointee.list = nil
  }
}

/// What a thread waits for, in the user's terms.
enum WaitReason: UInt8, Sendable {
  case sleep, lock, recursiveLock, condition, semaphore, event, barrier, join, queueGet, queuePut, queueJoin, input
  case file, process, start, signal, descriptors
}

/// What a thread waits for, as long as it does: for stack dumps and for fork.
struct Waiting {
  var reason: WaitReason
  /// The lock, queue, thread object or descriptor, or missing.
  var object: Value
  var deadline: UInt64
}

extension Thread {
  var controlBlock: ControlPointer { p.pointee.control.unsafelyUnwrapped.assumingMemoryBound(to: ControlBlock.self) }
  var gil: GIL { GIL(vm.gil.unsafelyUnwrapped) }

  /// Wakes the first waiter of a list; the node, or nil if nobody waits.
  @discardableResult
  func wakeFirst(_ list: WaitListPointer, outcome: UInt32 = 1) -> WaitNodePointer? {
    guard let n = list.pointee.first else { return nil }
    n.unlink()
    n.pointee.outcome = outcome
    gil.ready(n.pointee.control)
    return n
  }
  func wakeAll(_ list: WaitListPointer) { while wakeFirst(list) != nil {} }

  /// Waits on a list until woken: true. False at the deadline (monotonic nanoseconds). An interruption that raises
  /// (Ctrl-C) throws, unless the wake-up came first. With `node` prepared by the caller it may wait again in its old place,
  /// or it stands in the list already and may have been woken since.
  func wait(
    on list: WaitListPointer, _ reason: WaitReason, until deadline: UInt64, object: Value = .missing,
    node: WaitNodePointer, front: Bool = false, isEnqueued: Bool = false
  ) throws(PyError) -> Bool {
    node.pointee.outer = p.pointee.waitNode
    p.pointee.waitNode = node
    defer { p.pointee.waitNode = node.pointee.outer }
    if isEnqueued {
      if node.pointee.outcome != 0 { return true }
    } else {
      node.pointee.control = controlBlock
      node.pointee.outcome = 0
      if front { list.prepend(node) } else { list.append(node) }
    }
    do throws(PyError) {
      collectBeforeWait(until: deadline)
      if node.pointee.outcome != 0 { return true }
      while true {
        try parkOnce(reason, object, until: deadline)
        if node.pointee.outcome != 0 { return true }
        if cs_load_acquire(controlBlock.pendingWord) != 0 { try handlePending() }
        if node.pointee.outcome != 0 { return true }
        if deadline != GIL.never && cs_monotonic_ns() >= deadline {
          node.unlink()
          return false
        }
      }
    } catch {
      if node.pointee.outcome != 0 {
        // Granted after all: the caller gives it on.
        throw error
      }
      node.unlink()
      throw error
    }
  }

  /// A wait on a list with a node of its own.
  func wait(
    on list: WaitListPointer, _ reason: WaitReason, until deadline: UInt64, object: Value = .missing
  ) throws(PyError) -> Bool {
    try withWaitNode { node throws(PyError) in
      do throws(PyError) {
        return try wait(on: list, reason, until: deadline, object: object, node: node)
      } catch {
        // What one waiter was woken for, and will not take now, is the next one's.
        let isForOne = reason == .queueGet || reason == .queuePut || reason == .file
        if isForOne && node.pointee.outcome != 0 { wakeFirst(list) }
        throw error
      }
    }
  }

  @inline(__always) func withWaitNode<R>(_ body: (WaitNodePointer) throws(PyError) -> R) throws(PyError) -> R {
    let node = WaitNodePointer.allocate(capacity: 1)
    node.initialize(
      to: WaitNode(
        control: controlBlock, next: nil, previous: nil, list: nil, outcome: 0, since: 0, number: 0, outer: nil))
    defer { node.deallocate() }
    return try body(node)
  }

  /// Sleeps until the deadline.
  func sleep(until deadline: UInt64, _ reason: WaitReason = .sleep) throws(PyError) {
    collectBeforeWait(until: deadline)
    while true {
      try parkOnce(reason, .missing, until: deadline)
      if cs_load_acquire(controlBlock.pendingWord) != 0 { try handlePending() }
      if cs_monotonic_ns() >= deadline { return }
    }
  }

  /// Waits until a signal's handler has run (signal.pause).
  func waitForSignal() throws(PyError) {
    while true {
      try parkOnce(.signal, .missing, until: GIL.never)
      if cs_load_acquire(controlBlock.pendingWord) != 0 { return try handlePending() }
    }
  }

  /// Gives the GIL up once, until granted, poked, or the deadline.
  private func parkOnce(_ reason: WaitReason, _ object: Value, until deadline: UInt64) throws(PyError) {
    if p.pointee.isStopping { parkForever() }
    p.pointee.waiting = Waiting(reason: reason, object: object, deadline: deadline)
    defer { p.pointee.waiting = nil }
    var park = ParkRequest(thread: self, deadline: deadline, left: false)
    withUnsafeMutablePointer(to: &park) { park in
      cs_spill_and_call(park) { raw, stackPointer in
        let park = raw!.assumingMemoryBound(to: ParkRequest.self)
        let t = park.pointee.thread
        t.parkedStackPointer = UInt(stackPointer)
        let control = t.controlBlock
        let gil = t.gil
        if gil.leave(control, toSleep: true) {
          gil.sleepOutside(control, park.pointee.deadline)
          t.tookGIL()
        }
      }
    }
    if p.pointee.isStopping || mustStop { parkForever() }
  }

  /// The thread runs again: the interpreter's current one.
  @inline(__always) func tookGIL() {
    vm.p.pointee.current = p
    if cs_load_acquire(controlBlock.pendingWord) != 0 { cs_or(self.breaker, Breaker.pending) }
    if mustSwitchLoop { cs_or(self.breaker, Breaker.observe) }
  }

  /// The program ends, and this is not the thread that ends it. One that is writing out what others printed, too, goes
  /// on until that is done: the end waits for the buffer.
  @inline(__always) var mustStop: Bool { vm.isFinalizing && vm.mainThread != p && p.pointee.writesInProgress == 0 }

  /// A daemon thread of a program that is ending: it never comes back, and holds nothing.
  func parkForever() -> Never {
    let control = controlBlock
    _ = gil.leave(control, ignoringPending: true)
    while true {
      _ = cs_futex_wait(control.word, cs_load_acquire(control.word), GIL.never)
    }
  }

  /// Runs native code that may block and touches no Value, without the GIL.
  func withoutGIL<R>(
    _ reason: WaitReason, object: Value = .missing, until deadline: UInt64 = GIL.never, _ body: () -> R
  ) -> R {
    var result: R?
    p.pointee.waiting = Waiting(reason: reason, object: object, deadline: deadline)
    defer { p.pointee.waiting = nil }
    withoutActuallyEscaping(body) { escapable in
      var call = UnlockedCall(thread: self, body: { result = escapable() })
      withUnsafeMutablePointer(to: &call) { call in
        cs_spill_and_call(call) { raw, stackPointer in
          let call = raw!.assumingMemoryBound(to: UnlockedCall.self)
          let t = call.pointee.thread
          t.parkedStackPointer = UInt(stackPointer)
          _ = t.gil.leave(t.controlBlock, ignoringPending: true)
          call.pointee.body()
          t.gil.enter(t.controlBlock)
          t.tookGIL()
        }
      }
    }
    if mustStop { parkForever() }
    return result!
  }

  /// Runs a system call that touches no Value and most likely returns at once: whoever needs the GIL may take it meanwhile.
  func lazily<R>(_ body: () -> R) -> R {
    if !gil.p.pointee.tickerRuns { return body() }
    var result: R?
    withoutActuallyEscaping(body) { escapable in
      var call = UnlockedCall(thread: self, body: { result = escapable() })
      withUnsafeMutablePointer(to: &call) { call in
        cs_spill_and_call(call) { raw, stackPointer in
          let call = raw!.assumingMemoryBound(to: UnlockedCall.self)
          let t = call.pointee.thread
          t.parkedStackPointer = UInt(stackPointer)
          t.gil.beginLazy(t.controlBlock)
          call.pointee.body()
          if !t.gil.endLazy(t.controlBlock) { t.tookGIL() }
        }
      }
    }
    if mustStop { parkForever() }
    return result!
  }

  /// Looks whether something is pending for this thread; an interruption raises.
  @inline(__always) func checkInterrupt() throws(PyError) {
    if cs_load_acquire(controlBlock.pendingWord) != 0 { try handlePending() }
  }

  /// The breaker asked for the GIL: gives it on if it is time.
  func yieldGIL() {
    var park = ParkRequest(thread: self, deadline: 0, left: false)
    withUnsafeMutablePointer(to: &park) { park in
      cs_spill_and_call(park) { raw, stackPointer in
        let t = raw!.assumingMemoryBound(to: ParkRequest.self).pointee.thread
        t.parkedStackPointer = UInt(stackPointer)
        t.gil.breakRequested(t.controlBlock)
        t.tookGIL()
      }
    }
    if mustStop { parkForever() }
  }

  /// sleep(0).
  func yieldToAll() {
    var park = ParkRequest(thread: self, deadline: 0, left: false)
    withUnsafeMutablePointer(to: &park) { park in
      cs_spill_and_call(park) { raw, stackPointer in
        let t = raw!.assumingMemoryBound(to: ParkRequest.self).pointee.thread
        t.parkedStackPointer = UInt(stackPointer)
        t.gil.yield(t.controlBlock)
        t.tookGIL()
      }
    }
    if mustStop { parkForever() }
  }

  /// Makes a native thread that holds the GIL from the start, and waits for its turn; the thread's identity. Nil if there
  /// can be no more native threads.
  func startFirst(_ new: Thread, _ attributes: UnsafePointer<pthread_attr_t>) -> UInt64? {
    var start = StartRequest(thread: self, new: new, attributes: attributes)
    withUnsafeMutablePointer(to: &start) { start in
      cs_spill_and_call(start) { raw, stackPointer in
        let start = raw!.assumingMemoryBound(to: StartRequest.self)
        let t = start.pointee.thread
        t.parkedStackPointer = UInt(stackPointer)
        t.gil.startFirst(start.pointee.new.controlBlock, by: t.controlBlock) { start.pointee.create() }
        t.tookGIL()
      }
    }
    if mustStop { parkForever() }
    return p.pointee.startedIdentity
  }

  // MARK: time

  /// The deadline of a timeout in seconds: none for nil, at once for 0 and below.
  func deadline(after seconds: Double?) -> UInt64 {
    guard let seconds else { return GIL.never }
    let now = cs_monotonic_ns()
    if !(seconds > 0) { return now }
    let ns = (seconds * 1e9).rounded(.up)
    return ns >= 9.2e18 ? GIL.never - 1 : now &+ UInt64(ns)
  }
}

private struct ParkRequest {
  let thread: Thread
  let deadline: UInt64
  var left: Bool
}
private struct StartRequest {
  let thread: Thread
  let new: Thread
  let attributes: UnsafePointer<pthread_attr_t>

  /// False: no native thread could be made. Runs while the new thread does already, and may scan this stack for what it
  /// holds: nothing above `parkedStackPointer` is written here.
  func create() -> Bool {
    thread.p.pointee.startedIdentity = nil
    #if canImport(Darwin)
      var id: pthread_t?
      if pthread_create(&id, attributes, { raw in threadMain(raw) }, new.p) != 0 { return false }
      thread.p.pointee.startedIdentity = UInt64(UInt(bitPattern: id!))
    #else
      var id = pthread_t()
      if pthread_create(&id, attributes, { raw in threadMain(raw!) }, new.p) != 0 { return false }
      thread.p.pointee.startedIdentity = UInt64(id)
    #endif
    return true
  }
}
private struct UnlockedCall {
  let thread: Thread
  let body: () -> Void
}
