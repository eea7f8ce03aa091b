// What the loop does when the breaker word asks it to stop for a moment.

import CSupport

extension Thread {
  /// Called at poll points while the breaker is not 0.
  @inline(never) func poll() throws(PyError) {
    let bits = cs_exchange(self.breaker, 0)
    if bits & Breaker.collect != 0 { vm.collect(self) }
    if bits & Breaker.gil != 0 { yieldGIL() }
    if bits & Breaker.memory != 0 {
      if bits & Breaker.pending != 0 { cs_or(self.breaker, Breaker.pending) }
      try handleLackOfMemory()
    }
    if bits & Breaker.pending != 0 {
      if cs_load_acquire(controlBlock.pendingWord) != 0 { try handlePending() }
    }
    if mustSwitchLoop { throw switchLoop() }
    if vm.p.pointee.finalizationQueue.count > 0 { runFinalizers() }
  }
}
