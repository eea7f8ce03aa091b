// One lock for each module that is being imported, so that two threads do not run a module's code at once, and none sees
// a module that another one is half through with.
//
// Two threads whose imports wait for each other would wait for ever: whoever would close the circle does not wait, and
// gets the module as far as it is. `moduleLocks` maps names to locks while they are held or waited for; `moduleWaits` the
// identity of a waiting thread to the lock.

extension Thread {
  private var locks: Dict { Dict(unchecked: self[.moduleLocks]) }
  private var waits: Dict { Dict(unchecked: self[.moduleWaits]) }

  // MARK: the lock of all imports

  /// The lock that `_imp` gives to programs that change `sys.modules` by hand: made when one asks for it, and held by
  /// whoever forks, so that no child finds such a change half done.
  func importLock() -> RecursiveLock {
    if let known = RecursiveLock(self[.importLock]) { return known }
    let lock = new(RecursiveLockBody.self)
    self[.importLock] = lock.value
    return lock
  }

  /// In a child after fork: locks whose owners are gone. What those imported stays as far as it came.
  func dropLocksOfOthers() {
    let held = locks
    var i = held.nextEntry(from: 0)
    while i >= 0 {
      if let lock = RecursiveLock(held.valueSlot(i).pointee), lock.count > 0, lock.ownerIdentity != self.identity {
        held.removeEntry(self, i)
      }
      i = held.nextEntry(from: i + 1)
    }
    if let lock = RecursiveLock(self[.importLock]), lock.ownerIdentity != self.identity {
      lock.count = 0
      lock.owner = nil
    }
    let saved = p.pointee.pending
    p.pointee.pending = .missing
    do throws(PyError) { try waits.removeAll(self) } catch {}
    p.pointee.pending = saved
  }

  // MARK: the locks of modules

  /// No thread imports anything now.
  var noModuleIsLocked: Bool { locks.count == 0 }

  /// Whether waiting for a lock would wait for this very thread.
  private func wouldDeadlock(_ lock: RecursiveLock) throws(PyError) -> Bool {
    var lock = lock
    var steps = 0
    while lock.count > 0, steps < 100_000 {
      let owner = lock.ownerIdentity
      if owner == self.identity { return true }
      guard let next = try waits.find(self, int(owner)) else { return false }
      lock = RecursiveLock(unchecked: next)
      steps += 1
    }
    return false
  }

  /// Waits for a lock that another thread holds. False: that would never end.
  private func waitForModule(_ lock: RecursiveLock) throws(PyError) -> Bool {
    if lock.count == 0 || lock.ownerIdentity == self.identity {
      _ = try acquire(lock)
      return true
    }
    if try wouldDeadlock(lock) { return false }
    let me = int(self.identity)
    try waits.set(self, me, lock.value)
    let outcome: Bool
    do throws(PyError) { outcome = try acquire(lock) } catch {
      forget(me)
      throw error
    }
    forget(me)
    return outcome
  }

  private func forget(_ me: Value) {
    let saved = p.pointee.pending
    p.pointee.pending = .missing
    _ = try? waits.remove(self, me)
    p.pointee.pending = saved
  }

  /// Takes the lock of a module; `unlockModule` gives it back.
  func lockModule(_ key: Value) throws(PyError) -> RecursiveLock {
    while true {
      let lock: RecursiveLock
      if let known = try locks.find(self, key) {
        lock = RecursiveLock(unchecked: known)
      } else {
        lock = new(RecursiveLockBody.self)
        try locks.set(self, key, lock.value)
      }
      if try !waitForModule(lock) {
        let name = Str(unchecked: try repr(key)).string
        throw runtimeError("deadlock detected by _ModuleLock(\(name)) at \(self.identity)")
      }
      // Whoever held it last may have thrown it away, and others have made another one.
      guard let now = try locks.find(self, key) else {
        try locks.set(self, key, lock.value)
        return lock
      }
      if now.bits == lock.value.bits { return lock }
      release(lock)
    }
  }

  /// Gives it back; whatever is pending stays so.
  func unlockModule(_ key: Value, _ lock: RecursiveLock) {
    let saved = p.pointee.pending
    p.pointee.pending = .missing
    if lock.count == 1 && lock.waitList.isEmpty, let known = try? locks.find(self, key),
      known.bits == lock.value.bits
    {
      _ = try? locks.remove(self, key)
    }
    release(lock)
    p.pointee.pending = saved
  }

  /// Waits until another thread is through with a module. A module that waits for this one is taken as it is.
  func awaitModule(_ key: Value) throws(PyError) {
    guard let known = try locks.find(self, key) else { return }
    let lock = RecursiveLock(unchecked: known)
    if lock.count == 0 || lock.ownerIdentity == self.identity { return }
    if try waitForModule(lock) { unlockModule(key, lock) }
  }
}
