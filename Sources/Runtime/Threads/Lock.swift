// Lock and RLock. The GIL protects their state, so an uncontended acquire is a test of a flag.
//
// A running thread may take a free lock ahead of sleepers. Once the first sleeper has waited a switch interval, the
// release hands the lock over to it (outcome 2), so that nobody starves.

import CSupport

struct LockBody: Body {
  static var kind: Kind { .lock }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var waiters: WaitList
  /// Who acquired it last; only a hint while unlocked.
  var owner: ControlPointer?
  var ownerIdentity: UInt64
  var isLocked: Bool
}
typealias Lock = Ref<LockBody>

struct RecursiveLockBody: Body {
  static var kind: Kind { .recursiveLock }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var waiters: WaitList
  var owner: ControlPointer?
  /// Identity of the owning thread, which may be dead.
  var ownerIdentity: UInt64
  /// How often it is held; 0: free.
  var count: Int
}
typealias RecursiveLock = Ref<RecursiveLockBody>

extension Ref where B == LockBody {
  @inline(__always) var waitList: WaitListPointer {
    (UnsafeMutableRawPointer(cell) + 8).assumingMemoryBound(to: WaitList.self)
  }
}
extension Ref where B == RecursiveLockBody {
  @inline(__always) var waitList: WaitListPointer {
    (UnsafeMutableRawPointer(cell) + 8).assumingMemoryBound(to: WaitList.self)
  }
}

extension Thread {
  // MARK: Lock

  /// Acquires a lock; false at the deadline.
  @inline(__always) func acquire(_ lock: Lock, until deadline: UInt64 = GIL.never) throws(PyError) -> Bool {
    if !lock.isLocked {
      lock.isLocked = true
      lock.owner = controlBlock
      lock.ownerIdentity = p.pointee.identity
      return true
    }
    return try acquireSlow(lock, until: deadline)
  }

  @inline(never) private func acquireSlow(_ lock: Lock, until deadline: UInt64) throws(PyError) -> Bool {
    try withWaitNode { node throws(PyError) in
      node.pointee.since = cs_monotonic_ns()
      var again = false
      while true {
        if let owner = lock.owner { gil.hurry(owner) }
        let woken: Bool
        do throws(PyError) {
          woken = try wait(on: lock.waitList, .lock, until: deadline, object: lock.value, node: node, front: again)
        } catch {
          // Interrupted after the lock was handed over: it goes on to the next.
          if node.pointee.outcome == 2 { release(lock) } else if node.pointee.outcome == 1 { wakeFirst(lock.waitList) }
          throw error
        }
        if woken && node.pointee.outcome == 2 { break }
        if !lock.isLocked { break }
        if !woken { return false }
        again = true
      }
      lock.isLocked = true
      lock.owner = controlBlock
      lock.ownerIdentity = p.pointee.identity
      return true
    }
  }

  @inline(__always) func release(_ lock: Lock) {
    if lock.waitList.isEmpty {
      lock.isLocked = false
      lock.owner = nil
      return
    }
    releaseSlow(lock)
  }

  @inline(never) private func releaseSlow(_ lock: Lock) {
    lock.owner = nil
    guard let first = lock.waitList.pointee.first else { return }
    if cs_monotonic_ns() &- first.pointee.since > vm.switchInterval {
      lock.owner = first.pointee.control
      wakeFirst(lock.waitList, outcome: 2)
    } else {
      lock.isLocked = false
      wakeFirst(lock.waitList)
    }
  }

  // MARK: RLock

  @inline(__always) func acquire(_ lock: RecursiveLock, until deadline: UInt64 = GIL.never) throws(PyError) -> Bool {
    if lock.count == 0 {
      lock.count = 1
      lock.owner = controlBlock
      lock.ownerIdentity = p.pointee.identity
      return true
    }
    if lock.ownerIdentity == p.pointee.identity {
      lock.count &+= 1
      return true
    }
    return try acquireSlow(lock, until: deadline)
  }

  @inline(never) private func acquireSlow(_ lock: RecursiveLock, until deadline: UInt64) throws(PyError) -> Bool {
    try withWaitNode { node throws(PyError) in
      node.pointee.since = cs_monotonic_ns()
      var again = false
      while true {
        if let owner = lock.owner { gil.hurry(owner) }
        let woken: Bool
        do throws(PyError) {
          woken = try wait(
            on: lock.waitList, .recursiveLock, until: deadline, object: lock.value, node: node, front: again)
        } catch {
          if node.pointee.outcome == 2 {
            lock.count = 1
            release(lock)
          } else if node.pointee.outcome == 1 {
            wakeFirst(lock.waitList)
          }
          throw error
        }
        if woken && node.pointee.outcome == 2 { break }
        if lock.count == 0 { break }
        if !woken { return false }
        again = true
      }
      lock.count = 1
      lock.owner = controlBlock
      lock.ownerIdentity = p.pointee.identity
      return true
    }
  }

  /// One release by the owner.
  @inline(__always) func release(_ lock: RecursiveLock) {
    lock.count &-= 1
    if lock.count > 0 { return }
    lock.owner = nil
    if lock.waitList.isEmpty { return }
    releaseSlow(lock)
  }

  @inline(never) private func releaseSlow(_ lock: RecursiveLock) {
    guard let first = lock.waitList.pointee.first else { return }
    if cs_monotonic_ns() &- first.pointee.since > vm.switchInterval {
      // Its next owner's already: nobody may take it in between.
      lock.count = 1
      lock.ownerIdentity = 0
      lock.owner = first.pointee.control
      wakeFirst(lock.waitList, outcome: 2)
    } else {
      wakeFirst(lock.waitList)
    }
  }

  // MARK: arguments

  /// The deadline of acquire(blocking, timeout).
  func acquireDeadline(_ blocking: Value, _ timeout: Value) throws(PyError) -> UInt64 {
    let blocks = blocking.isMissing ? true : try isTrue(blocking)
    if timeout.isMissing { return blocks ? GIL.never : 0 }
    let seconds = try timeoutSeconds(timeout)
    if !blocks {
      if seconds != -1 { throw valueError("can't specify a timeout for a non-blocking call") }
      return 0
    }
    if seconds == -1 { return GIL.never }
    if seconds < 0 { throw valueError("timeout value must be a non-negative number") }
    return deadline(after: seconds)
  }

  /// A number of seconds, at most threading.TIMEOUT_MAX.
  func timeoutSeconds(_ v: Value) throws(PyError) -> Double {
    if !v.isFloat && !v.isKind(.floatBox) {
      guard v.isInt || type(of: v).slot(.index) != nil else {
        throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
      }
      guard let n = try index(v).asInt, n.magnitude <= 9_223_372_036 else {
        throw overflowError("timestamp too large to convert to C PyTime_t")
      }
      return Double(n)
    }
    let seconds = try double(v)
    if seconds != seconds { throw valueError("Invalid value NaN (not a number)") }
    if abs(seconds) >= 9_223_372_036.854_775 { throw overflowError("timestamp out of range for platform time_t") }
    return seconds
  }

  /// The deadline of a timeout that may be None.
  func optionalDeadline(_ timeout: Value) throws(PyError) -> UInt64 {
    if timeout.isMissing || timeout.isNone { return GIL.never }
    return deadline(after: try timeoutSeconds(timeout))
  }

  /// The deadline of a condition's wait, which the library compares with 0 first; `isSum`: after adding it to a time.
  func conditionDeadline(_ timeout: Value, isSum: Bool = false) throws(PyError) -> UInt64 {
    if timeout.isMissing || timeout.isNone { return GIL.never }
    if isSum && !timeout.isFloat && !timeout.isInt { _ = try binary(.add, .float(0), timeout) }
    if try !compareTruth(.greater, timeout, .smallInt(0)) { return cs_monotonic_ns() }
    return deadline(after: try timeoutSeconds(timeout))
  }

  /// The lock must be held again, whatever comes: an interruption meanwhile is raised once it is. `failed` is under way
  /// already: what it carries is kept.
  func acquireAgain(_ lock: Lock, after failed: PyError? = nil) throws(PyError) {
    let pending = self.pending
    self.pending = .missing
    do throws(PyError) { _ = try acquire(lock) } catch {
      let saved = self.pending
      while true {
        self.pending = .missing
        if let again = try? acquire(lock), again { break }
      }
      self.pending = failed == nil ? saved : pending
      throw error
    }
    self.pending = pending
  }
  func acquireAgain(_ lock: RecursiveLock, count: Int, after failed: PyError? = nil) throws(PyError) {
    let pending = self.pending
    self.pending = .missing
    defer { lock.count = count }
    do throws(PyError) { _ = try acquire(lock) } catch {
      let saved = self.pending
      while true {
        self.pending = .missing
        if let again = try? acquire(lock), again { break }
      }
      self.pending = failed == nil ? saved : pending
      throw error
    }
    self.pending = pending
  }

  /// Calls acquire only when it has a chance: at deadline 0 a lock that is taken is not waited for.
  @inline(__always) func tryOrWait(_ lock: Lock, _ deadline: UInt64) throws(PyError) -> Bool {
    if lock.isLocked && deadline == 0 { return false }
    return try acquire(lock, until: deadline)
  }
  @inline(__always) func tryOrWait(_ lock: RecursiveLock, _ deadline: UInt64) throws(PyError) -> Bool {
    if lock.count > 0 && lock.ownerIdentity != p.pointee.identity && deadline == 0 { return false }
    return try acquire(lock, until: deadline)
  }

  func releaseChecked(_ lock: Lock) throws(PyError) {
    if !lock.isLocked { throw runtimeError("release unlocked lock") }
    release(lock)
  }
  func releaseChecked(_ lock: RecursiveLock) throws(PyError) {
    if lock.count == 0 || lock.ownerIdentity != p.pointee.identity {
      throw runtimeError("cannot release un-acquired lock")
    }
    release(lock)
  }
}

extension NativeType {
  static let lock = NativeType(
    name: "lock", module: "_thread", kind: .lock, flags: TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.positionalCount > 0 { throw t.typeError("lock expected 0 arguments, got \(args.positionalCount)") }
        if args.count > 0 { throw t.typeError("lock() takes no keyword arguments") }
        return t.new(LockBody.self).value
      }
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<\(Lock(unchecked: v).isLocked ? "locked" : "unlocked") _thread.lock object at \(t.address(v))>")
      }
    },
    methods: {
      [
        Method("acquire(self, /, blocking=True, timeout=-1)") { t, a throws(PyError) in
          .bool(try t.tryOrWait(Lock(unchecked: a[0]), try t.acquireDeadline(a[1], a[2])))
        },
        Method("acquire_lock(self, /, blocking=True, timeout=-1)") { t, a throws(PyError) in
          .bool(try t.tryOrWait(Lock(unchecked: a[0]), try t.acquireDeadline(a[1], a[2])))
        },
        Method("release(self, /)") { t, a throws(PyError) in
          try t.releaseChecked(Lock(unchecked: a[0]))
          return .none
        },
        Method("release_lock(self, /)") { t, a throws(PyError) in
          try t.releaseChecked(Lock(unchecked: a[0]))
          return .none
        },
        Method("locked(self, /)") { t, a throws(PyError) in .bool(Lock(unchecked: a[0]).isLocked) },
        Method("locked_lock(self, /)") { t, a throws(PyError) in .bool(Lock(unchecked: a[0]).isLocked) },
        Method("__enter__(self, /)") { t, a throws(PyError) in .bool(try t.acquire(Lock(unchecked: a[0]))) },
        Method("__exit__(self, type=None, value=None, traceback=None, /)") { t, a throws(PyError) in
          try t.releaseChecked(Lock(unchecked: a[0]))
          return .none
        },
        Method("_at_fork_reinit(self, /)") { t, a throws(PyError) in
          let lock = Lock(unchecked: a[0])
          lock.isLocked = false
          lock.owner = nil
          return .none
        },
      ]
    })

  static let recursiveLock = NativeType(
    name: "RLock", module: "_thread", kind: .recursiveLock, flags: TypeFlag.base | TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.new(RecursiveLockBody.self, type: Type(unchecked: type)).value
      }
      s.set(.repr) { t, v throws(PyError) in
        let lock = RecursiveLock(unchecked: v)
        return try t.str(
          "<\(lock.count > 0 ? "locked" : "unlocked") \(t.displayName(t.type(of: v))) object owner=\(lock.count > 0 ? lock.ownerIdentity : 0) count=\(lock.count) at \(t.address(v))>"
        )
      }
    },
    methods: {
      [
        Method("acquire(self, /, blocking=True, timeout=-1)") { t, a throws(PyError) in
          .bool(try t.tryOrWait(RecursiveLock(unchecked: a[0]), try t.acquireDeadline(a[1], a[2])))
        },
        Method("release(self, /)") { t, a throws(PyError) in
          try t.releaseChecked(RecursiveLock(unchecked: a[0]))
          return .none
        },
        Method("locked(self, /)") { t, a throws(PyError) in .bool(RecursiveLock(unchecked: a[0]).count > 0) },
        Method("__enter__(self, /)") { t, a throws(PyError) in .bool(try t.acquire(RecursiveLock(unchecked: a[0]))) },
        Method("__exit__(self, type=None, value=None, traceback=None, /)") { t, a throws(PyError) in
          try t.releaseChecked(RecursiveLock(unchecked: a[0]))
          return .none
        },
        Method("_is_owned(self, /)") { t, a throws(PyError) in
          let lock = RecursiveLock(unchecked: a[0])
          return .bool(lock.count > 0 && lock.ownerIdentity == t.identity)
        },
        Method("_recursion_count(self, /)") { t, a throws(PyError) in
          let lock = RecursiveLock(unchecked: a[0])
          return .smallInt(lock.ownerIdentity == t.identity ? lock.count : 0)
        },
        Method("_release_save(self, /)") { t, a throws(PyError) in
          let lock = RecursiveLock(unchecked: a[0])
          if lock.count == 0 { throw t.runtimeError("cannot release un-acquired lock") }
          let state = try t.tuple(.smallInt(lock.count), t.int(lock.ownerIdentity))
          lock.count = 1
          t.release(lock)
          return state
        },
        Method("_acquire_restore(self, state, /)") { t, a throws(PyError) in
          guard let state = Tuple(a[1]), state.count == 2, let count = state[0].asInt else {
            throw t.typeError("_acquire_restore() argument 1 must be a 2-tuple")
          }
          let lock = RecursiveLock(unchecked: a[0])
          _ = try t.acquire(lock)
          lock.count = count
          if let owner = state[1].asInt { lock.ownerIdentity = UInt64(bitPattern: Int64(owner)) }
          return .none
        },
        Method("_at_fork_reinit(self, /)") { t, a throws(PyError) in
          let lock = RecursiveLock(unchecked: a[0])
          lock.count = 0
          lock.owner = nil
          return .none
        },
      ]
    })
}
