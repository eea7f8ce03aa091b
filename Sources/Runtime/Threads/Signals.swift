// Ctrl-C for the command, which owns its process's signals; an interpreter inside an app installs nothing.
//
// The handler (in CSupport) does no more than GIL.interrupt does: it marks the main thread's control block, sets the
// breaker and wakes the thread if it sleeps. KeyboardInterrupt is raised by the main thread at its next poll point, in
// its next protocol call from native code, or in what it waits for.

import CSupport

extension Thread {
  /// SIGINT means KeyboardInterrupt in this thread; a broken pipe is an error of write().
  func takeSignals() {
    let control = controlBlock
    let word = UnsafeMutableRawPointer(control).assumingMemoryBound(to: UInt32.self)
    cs_catch_interrupts(
      cs_interrupt_target(
        pending: gil.pendingWord(control), breaker: self.breaker, word: word, interrupt: Pending.interrupt,
        look: Breaker.pending, poke: Wake.poke, sleeping: Wake.sleep))
    cs_ignore_broken_pipes()
  }

  /// Waits without the GIL until the descriptor has something to read. KeyboardInterrupt ends the wait.
  func waitUntilReadable(_ descriptor: Int32) throws(PyError) {
    let pending = gil.pendingWord(controlBlock)
    while true {
      let interrupted = withoutGIL(.input) { cs_wait_readable(descriptor, pending) != 0 }
      if !interrupted { return }
      try handlePending()
    }
  }

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
    if bits & Breaker.memory != 0 { try handleLackOfMemory() }
    if cs_load_acquire(gil.pendingWord(controlBlock)) != 0 { try handlePending() }
  }
}
