// What the scheduler counts, always: a few additions where a thread gets the GIL or begins to want it.

import CSupport

/// What a thread had of the GIL so far. Times in nanoseconds.
package struct GILThreadStatistics: Sendable {
  package var identity: UInt64
  package var switches: UInt64
  package var held: UInt64
  package var waited: UInt64
}

package struct GILStatistics: Sendable {
  package var switches: UInt64
  package var forcedSwitches: UInt64
  package var threads: [GILThreadStatistics]
}

extension GIL {
  /// Switches of all threads, also of those that have ended; times of those that live. The caller holds the GIL.
  func statistics(of vm: VM) -> GILStatistics {
    lock()
    defer { unlock() }
    let n = cs_monotonic_ns()
    var result = GILStatistics(
      switches: p.pointee.switches, forcedSwitches: p.pointee.forcedSwitches, threads: [])
    var next = vm.threads
    while let t = next {
      next = t.pointee.next
      guard let raw = t.pointee.control else { continue }
      let c = raw.assumingMemoryBound(to: ControlBlock.self).pointee
      result.threads.append(
        GILThreadStatistics(
          identity: t.pointee.identity, switches: c.switches,
          held: c.heldTime + (c.state == .holding ? n &- c.since : 0),
          waited: c.waitedTime + (c.state == .ready ? n &- c.readySince : 0)))
    }
    return result
  }
}

extension Thread {
  /// sys._gil_stats(): a dict of numbers, seconds and, by thread identity, the same for each thread that lives.
  func gilStatistics() throws(PyError) -> Value {
    let s = gil.statistics(of: vm)
    let result = try newDict()
    try result.set(self, intern("switches"), int(s.switches))
    try result.set(self, intern("forced_switches"), int(s.forcedSwitches))
    try result.set(self, intern("switch_interval"), .float(Double(vm.switchInterval) / 1e9))
    let threads = try newDict()
    try result.set(self, intern("threads"), threads.value)
    for thread in s.threads {
      let one = try newDict()
      try threads.set(self, int(thread.identity), one.value)
      try one.set(self, intern("switches"), int(thread.switches))
      try one.set(self, intern("held"), .float(Double(thread.held) / 1e9))
      try one.set(self, intern("waited"), .float(Double(thread.waited) / 1e9))
    }
    return result.value
  }

  /// sys.setswitchinterval. Slices below a millisecond are best effort: the ticker does not look more often than that.
  func setSwitchInterval(_ seconds: Double) {
    vm.switchInterval = max(1, UInt64(min(seconds, 1e9) * 1e9))
    gil.lock()
    gil.p.pointee.slice = vm.switchInterval
    gil.unlock()
  }
}

extension Engine {
  package func gilStatistics() throws(PythonFailure) -> GILStatistics {
    try withThread { host throws(PythonFailure) in host.t.gil.statistics(of: host.t.vm) }
  }
}
