// Signals, for the command, which owns its process's signals; an interpreter inside an app installs nothing.
//
// The handler (in CSupport) notes the signal's number and does what GIL.interrupt does: it marks the main thread's control
// block, sets the breaker, wakes the thread if it sleeps, and rings its doorbell, a descriptor that every poll() of that
// thread looks at. The Python function is called by the main thread at its next poll point, in its next protocol call from
// native code, or inside what it waits for: a wait goes on after a function that returns, with its deadline kept, and ends
// if it raises.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether a call on the descriptor would not wait (or fail): one look.
func isReady(_ fd: Int32, _ events: Int16) -> Bool {
  var request = pollfd(fd: fd, events: events, revents: 0)
  return poll(&request, 1, 0) != 0
}

extension UnsafeMutablePointer<ControlBlock> {
  /// Closes what wakes its waits on descriptors; another one is made when it is needed.
  func closeDoorbell() {
    if pointee.doorbell < 0 { return }
    if pointee.ring != pointee.doorbell { close(pointee.ring) }
    close(pointee.doorbell)
    pointee.doorbell = -1
    pointee.ring = -1
  }
}

extension Thread {
  /// Whether a descriptor is the engine's own, which programs have no business with.
  func isOwn(_ fd: Int32) -> Bool {
    guard let main = vm.mainThread else { return false }
    let control = Thread(p: main).controlBlock
    return fd >= 0 && (fd == control.pointee.doorbell || fd == control.pointee.ring)
  }
}

/// Numbers and what the system does with them.
enum SignalDisposition {
  static let standard: Int32 = 0
  static let ignore: Int32 = 1
  static let handler: Int32 = 2
}

extension Thread {
  /// The calling thread is the one that signals are for: SIGINT means KeyboardInterrupt, a broken pipe is an error of
  /// write().
  func takeSignals() {
    attachSignals()
    vm.ownsSignals = true
    if cs_signal_disposition(SIGINT) == SignalDisposition.standard {
      vm.catchesInterrupts = true
      _ = cs_signal_dispose(SIGINT, SignalDisposition.handler)
    }
    _ = cs_signal_dispose(SIGPIPE, SignalDisposition.ignore)
    _ = cs_signal_dispose(SIGXFSZ, SignalDisposition.ignore)
  }

  /// Handlers mark this thread's control block from now on.
  func attachSignals() {
    let control = controlBlock
    cs_signals_attach(
      cs_signal_target(
        pending: control.pendingWord, breaker: self.breaker, word: control.word, signal: Pending.signal,
        look: Breaker.pending, poke: Wake.poke, sleeping: Wake.sleep))
  }

  /// The thread that may change handlers, of a program that owns its signals.
  var handlesSignals: Bool { vm.ownsSignals && vm.mainThread == p }

  // MARK: handlers

  /// The list of what signal.signal() has set, by number; missing entries stand for what the system does.
  func signalHandlers() throws(PyError) -> List {
    if let list = List(self[.signalHandlers]) { return list }
    let list = try newList()
    var i: Int32 = 0
    while i < cs_signal_count() {
      var v = Value.none
      if i > 0 {
        switch cs_signal_disposition(i) {
        case SignalDisposition.standard: v = .smallInt(0)
        case SignalDisposition.ignore: v = .smallInt(1)
        default: break
        }
        if i == SIGINT && vm.catchesInterrupts { v = try defaultInterruptHandler() }
      }
      try list.append(self, v)
      i += 1
    }
    self[.signalHandlers] = list.value
    return list
  }

  func defaultInterruptHandler() throws(PyError) -> Value {
    try getAttribute(try importAbsolute("_signal"), intern("default_int_handler"))
  }

  /// What was pending for this thread: signals call their functions; an interruption by the host raises KeyboardInterrupt.
  func handlePending() throws(PyError) {
    let bits = cs_exchange(controlBlock.pendingWord, 0)
    if bits & Pending.interrupt != 0 {
      if bits & Pending.signal != 0 { gil.note(controlBlock, Pending.signal) }
      throw raise(.KeyboardInterrupt)
    }
    if bits & Pending.signal != 0 { try handleSignals() }
  }

  private func handleSignals() throws(PyError) {
    let failed = cs_signal_wakeup_error()
    if failed != 0 {
      _ = osError(failed)
      reportUnraisable(.missing, "Exception ignored when trying to write to the signal wakeup fd")
    }
    var number: Int32 = 1
    while number < cs_signal_count() {
      if cs_signal_take(number) {
        do throws(PyError) { try callHandler(number) } catch {
          // The rest of them is called for the next time.
          gil.note(controlBlock, Pending.signal)
          vm.p.pointee.interruptions &+= 1
          throw error
        }
      }
      number += 1
    }
  }

  private func callHandler(_ number: Int32) throws(PyError) {
    guard let list = List(self[.signalHandlers]) else {
      if number == SIGINT { throw raise(.KeyboardInterrupt) }
      return
    }
    let handler = list[Int(number)]
    if handler.isNone || handler.isSmallInt {
      // Another handler has taken it away meanwhile.
      _ = raise(.OSError, "Signal \(number) ignored due to race condition")
      reportUnraisable(.missing, "Exception ignored in: ")
      return
    }
    let fp = p.pointee.fp
    let frame = fp > p.pointee.frames ? frameObject(fp).value : .none
    // What is on its way or being handled is not the handler's business.
    let pending = p.pointee.pending
    p.pointee.pending = .missing
    _ = try call(handler, .smallInt(Int(number)), frame)
    p.pointee.pending = pending
  }

  /// Notes a signal as if it had come, unless it is ignored or ends the process (_thread.interrupt_main).
  func simulateSignal(_ number: Int) throws(PyError) {
    if number <= 0 || number >= Int(cs_signal_count()) { throw valueError("signal number out of range") }
    if !vm.ownsSignals {
      if let main = vm.mainThread { gil.interrupt(Thread(p: main).controlBlock, Pending.interrupt) }
      return
    }
    if cs_signal_disposition(Int32(number)) == SignalDisposition.handler { cs_signal_trip(Int32(number)) }
    if handlesSignals { try checkInterrupt() }
  }

  // MARK: waits on descriptors

  /// Waits with poll() until a descriptor is ready: how many are. 0 at the deadline; -1 and errno in `code` for an error.
  /// `entries` has room for one more than `count`. Signal handlers run meanwhile; one that raises ends the wait.
  func pollDescriptors(
    _ entries: UnsafeMutablePointer<pollfd>, _ count: Int, until deadline: UInt64, _ reason: WaitReason,
    object: Value = .missing, code: inout Int32
  ) throws(PyError) -> Int {
    let pending = controlBlock.pendingWord
    let doorbell = try self.doorbell()
    while true {
      let r = withoutGIL(reason, object: object, until: deadline) { () -> (count: Int32, code: Int32) in
        let n = cs_poll(entries, UInt32(count), deadline, pending, doorbell)
        return (n, n == -1 ? cs_errno() : 0)
      }
      if r.count == -2 {
        try handlePending()
        continue
      }
      code = r.code
      return Int(r.count)
    }
  }

  /// The descriptor that wakes this thread's poll(). Only threads that can be interrupted have one, or thousands of
  /// readers would need thousands.
  func doorbell() throws(PyError) -> Int32 {
    let control = controlBlock
    if control.pointee.doorbell >= 0 { return control.pointee.doorbell }
    if vm.mainThread != p && vm.host == nil { return -1 }
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutableBytes(of: &ends) {
      cs_make_doorbell($0.baseAddress!.assumingMemoryBound(to: Int32.self))
    }
    if !made { throw osError(cs_errno()) }
    control.pointee.doorbell = ends.0
    control.pointee.ring = ends.1
    if handlesSignals { cs_signals_doorbell(ends.1) }
    return ends.0
  }

  /// Waits until a descriptor can be read or written (events of poll), or has failed. False if it is in non-blocking mode
  /// and is not ready.
  func waitForDescriptor(_ fd: Int32, _ events: Int16) throws(PyError) -> Bool {
    if isReady(fd, events) { return true }
    let flags = fcntl(fd, F_GETFL)
    // Open for the other direction only: it never becomes ready, and the call says so at once.
    if flags & O_ACCMODE == (events == Int16(POLLOUT) ? O_RDONLY : O_WRONLY) { return true }
    if flags & O_NONBLOCK != 0 { return false }
    try waitFor(fd, events, fd == 0 ? .input : .file)
    return true
  }

  private func waitFor(_ fd: Int32, _ events: Int16, _ reason: WaitReason) throws(PyError) {
    let entries = UnsafeMutablePointer<pollfd>.allocate(capacity: 2)
    defer { entries.deallocate() }
    entries.initialize(to: pollfd(fd: fd, events: events, revents: 0))
    var code: Int32 = 0
    _ = try pollDescriptors(entries, 1, until: GIL.never, reason, object: .smallInt(Int(fd)), code: &code)
  }

  /// Waits without the GIL until the descriptor has something to read. What a signal handler raises ends the wait.
  func waitUntilReadable(_ descriptor: Int32) throws(PyError) { try waitFor(descriptor, Int16(POLLIN), .input) }

  // MARK: polls

  /// What native code that calls back into Python looks at, so that no builtin keeps KeyboardInterrupt or a lack of
  /// memory waiting. The GIL stays where it is.
  @inline(__always) func pollNative() throws(PyError) {
    if cs_load_relaxed(self.breaker) & Breaker.native != 0 { try pollNativeSlow() }
  }

  /// A small object was made of the heap's reserve: MemoryError, unless a collection has found room since.
  func handleLackOfMemory() throws(PyError) {
    if heap.reserveCount == Heap.reserveSize { return }
    throw memoryError()
  }

  @inline(never) private func pollNativeSlow() throws(PyError) {
    let bits = cs_and(self.breaker, ~Breaker.native)
    if bits & Breaker.memory != 0 {
      if bits & Breaker.pending != 0 { cs_or(self.breaker, Breaker.pending) }
      try handleLackOfMemory()
    }
    if cs_load_acquire(controlBlock.pendingWord) != 0 { try handlePending() }
  }
}
