// Condition: waiters in order, on any lock.
//
// The usual locks (Lock, RLock) are handled directly; another object is used through acquire, release and, if it has
// them, _release_save, _acquire_restore, _is_owned.

import CSupport

struct ConditionBody: Body {
  static var kind: Kind { .condition }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var lock: Value
  var waiters: WaitList
}
typealias Condition = Ref<ConditionBody>

extension Ref where B == ConditionBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 16).assumingMemoryBound(to: WaitList.self) }
}

extension Thread {
  /// The lock, if it is one of the native ones whose methods nobody has overridden.
  @inline(__always) fileprivate func plainLock(_ c: Condition) -> Lock? { Lock(c.lock) }
  @inline(__always) fileprivate func recursiveLock(_ c: Condition) -> RecursiveLock? {
    guard let lock = RecursiveLock(c.lock), lock.header.pointee.shape == UInt32(Kind.recursiveLock.rawValue) else {
      return nil
    }
    return lock
  }

  /// with condition:
  fileprivate func enterCondition(_ c: Condition) throws(PyError) -> Value {
    if let lock = plainLock(c) { return .bool(try acquire(lock)) }
    if let lock = recursiveLock(c) { return .bool(try acquire(lock)) }
    return try callMethod(c.lock, intern("__enter__"))
  }
  fileprivate func exitCondition(_ c: Condition, _ args: Value) throws(PyError) -> Value {
    if let lock = plainLock(c) {
      try releaseChecked(lock)
      return .none
    }
    if let lock = recursiveLock(c) {
      try releaseChecked(lock)
      return .none
    }
    return try call(getAttribute(c.lock, intern("__exit__")), args: Tuple(unchecked: args), kwargs: .missing)
  }

  func isOwned(_ c: Condition) throws(PyError) -> Bool {
    if let lock = plainLock(c) { return lock.isLocked }
    if let lock = recursiveLock(c) { return lock.count > 0 && lock.ownerIdentity == p.pointee.identity }
    let f = try findAttribute(c.lock, try intern("_is_owned"))
    if !f.isMissing { return try isTrue(try call(f)) }
    return try isLockTaken(c)
  }
  /// A lock that can be taken was not held.
  fileprivate func isLockTaken(_ c: Condition) throws(PyError) -> Bool {
    if try isTrue(try callMethod(c.lock, intern("acquire"), .false)) {
      _ = try callMethod(c.lock, intern("release"))
      return false
    }
    return true
  }

  /// Condition.wait: true when notified, false at the deadline. The lock is held again either way.
  func waitCondition(
    _ c: Condition, until deadline: UInt64, _ reason: WaitReason = .condition, object: Value = .missing
  ) throws(PyError) -> Bool {
    let object = object.isMissing ? c.value : object
    if let lock = plainLock(c) {
      return try withWaitNode { node throws(PyError) in
        release(lock)
        let (result, failed) = waitForNotification(c, node, until: deadline, reason, object)
        try acquireAgain(lock, after: failed)
        if let failed { throw failed }
        return result
      }
    }
    if let lock = recursiveLock(c) {
      return try withWaitNode { node throws(PyError) in
        let count = lock.count
        lock.count = 1
        release(lock)
        let (result, failed) = waitForNotification(c, node, until: deadline, reason, object)
        try acquireAgain(lock, count: count, after: failed)
        if let failed { throw failed }
        return result
      }
    }
    return try waitOnForeignLock(c, until: deadline)
  }

  /// A lock that is written in Python, or a subclass of RLock.
  private func waitOnForeignLock(_ c: Condition, until deadline: UInt64) throws(PyError) -> Bool {
    let save = try findAttribute(c.lock, intern("_release_save"))
    let restore = try findAttribute(c.lock, intern("_acquire_restore"))
    return try withWaitNode { node throws(PyError) in
      // Others run while the lock is being released: a notification by them finds this thread in the list.
      c.waitList.append(node)
      let state: Value
      do throws(PyError) {
        state = save.isMissing ? try callMethod(c.lock, intern("release")) : try call(save)
      } catch {
        node.unlink()
        throw error
      }
      let (result, failed) = waitForNotification(
        c, node, until: deadline, .condition, c.value, isEnqueued: true)
      let pending = self.pending
      self.pending = .missing
      if restore.isMissing { _ = try callMethod(c.lock, intern("acquire")) } else { _ = try call(restore, state) }
      if let failed {
        self.pending = pending
        throw failed
      }
      return result
    }
  }

  private func waitForNotification(
    _ c: Condition, _ node: WaitNodePointer, until deadline: UInt64, _ reason: WaitReason, _ object: Value,
    isEnqueued: Bool = false
  ) -> (Bool, PyError?) {
    do throws(PyError) {
      return (
        try wait(on: c.waitList, reason, until: deadline, object: object, node: node, isEnqueued: isEnqueued), nil
      )
    } catch {
      // A notification that this thread will not use goes to the next waiter.
      if node.pointee.outcome != 0 { wakeFirst(c.waitList) }
      return (false, error)
    }
  }

  fileprivate func notify(_ c: Condition, _ count: Value) throws(PyError) {
    if try !isOwned(c) { throw runtimeError("cannot notify on un-acquired lock") }
    var count = count
    while !c.waitList.isEmpty {
      if try !compareTruth(.greater, count, .smallInt(0)) { return }
      wakeFirst(c.waitList)
      count = try binary(.subtract, count, .smallInt(1))
    }
  }
  fileprivate func notifyAll(_ v: Value) throws(PyError) {
    let c = Condition(unchecked: v)
    if !isExact(v, .condition) {
      _ = try callMethod(v, intern("notify"), .smallInt(c.waiterCount))
      return
    }
    if try !isOwned(c) { throw runtimeError("cannot notify on un-acquired lock") }
    wakeAll(c.waitList)
  }

  fileprivate func waitFor(_ v: Value, _ predicate: Value, _ timeout: Value) throws(PyError) -> Value {
    let c = Condition(unchecked: v)
    var deadline = GIL.never
    var result = try call(predicate)
    var isFirst = true
    while try !isTrue(result) {
      if isFirst {
        deadline = try conditionDeadline(timeout, isSum: true)
      } else if deadline != GIL.never && cs_monotonic_ns() >= deadline {
        break
      }
      if isExact(v, .condition) {
        if try !isOwned(c) { throw runtimeError("cannot wait on un-acquired lock") }
        _ = try waitCondition(c, until: deadline)
      } else {
        let now = cs_monotonic_ns()
        let left = isFirst ? timeout : .float(deadline > now ? Double(deadline - now) / 1e9 : 0)
        _ = try callMethod(v, intern("wait"), deadline == GIL.never || left.isMissing ? .none : left)
      }
      isFirst = false
      result = try call(predicate)
    }
    return result
  }
}

extension Ref where B == ConditionBody {
  var waiterCount: Int {
    var n = 0
    var node = waitList.pointee.first
    while let next = node {
      n += 1
      node = next.pointee.next
    }
    return n
  }
}

extension NativeType {
  static let condition = NativeType(
    name: "Condition", module: "threading", kind: .condition,
    flags: TypeFlag.open,
    documentation: "Lets threads wait until another one tells them that something has changed.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let lock = t.new(RecursiveLockBody.self).value
        let c = try t.new(ConditionBody.self, type: Type(unchecked: type))
        c.lock = lock
        return c.value
      }
      s.useMethod(.initialize)
      s.set(.getAttribute) { t, v, name throws(PyError) in
        let found = try t.genericFind(v, t.type(of: v), name)
        if !found.isMissing { return found }
        let lock = Condition(unchecked: v).lock
        let s = Str(unchecked: name)
        for known: StaticString in ["_release_save", "_acquire_restore"] where s.isEqual(known) {
          let f = try t.findAttribute(lock, name)
          if !f.isMissing { return f }
        }
        throw t.noAttribute(v, name)
      }
      s.set(.repr) { t, v throws(PyError) in
        let c = Condition(unchecked: v)
        let lock = Str(unchecked: try t.str(of: c.lock)).string
        return try t.str("<Condition(\(lock), \(c.waiterCount))>")
      }
    },
    methods: { conditionMethods },
    getters: { [Getter("_lock", { t, v throws(PyError) in Condition(unchecked: v).lock })] })
}

private let conditionMethods: [Method] = [
  Method("__init__(self, lock=None)") { t, a throws(PyError) in
    if a.has(1) && !a[1].isNone {
      _ = try t.getAttribute(a[1], t.intern("acquire"))
      _ = try t.getAttribute(a[1], t.intern("release"))
      Condition(unchecked: a[0]).lock = a[1]
    }
    return .none
  },
  Method("acquire(self, *args, **kwargs)") { t, a throws(PyError) in
    try t.call(
      try t.getAttribute(Condition(unchecked: a[0]).lock, t.intern("acquire")), args: Tuple(unchecked: a[1]),
      kwargs: a[2])
  },
  Method("release(self)") { t, a throws(PyError) in
    try t.callMethod(Condition(unchecked: a[0]).lock, t.intern("release"))
  },
  Method("__enter__(self)") { t, a throws(PyError) in try t.enterCondition(Condition(unchecked: a[0])) },
  Method("__exit__(self, *args)") { t, a throws(PyError) in try t.exitCondition(Condition(unchecked: a[0]), a[1]) },
  Method("wait(self, timeout=None)") { t, a throws(PyError) in
    let c = Condition(unchecked: a[0])
    if try !t.isOwned(c) { throw t.runtimeError("cannot wait on un-acquired lock") }
    return .bool(try t.waitCondition(c, until: try t.conditionDeadline(a[1])))
  },
  Method("wait_for(self, predicate, timeout=None)") { t, a throws(PyError) in try t.waitFor(a[0], a[1], a[2]) },
  Method("notify(self, n=1)") { t, a throws(PyError) in
    try t.notify(Condition(unchecked: a[0]), a.has(1) ? a[1] : .smallInt(1))
    return .none
  },
  Method("notify_all(self)") { t, a throws(PyError) in
    try t.notifyAll(a[0])
    return .none
  },
  Method("notifyAll(self)") { t, a throws(PyError) in
    try t.warnOldName("notifyAll()", "use notify_all()")
    _ = try t.callMethod(a[0], t.intern("notify_all"))
    return .none
  },
  Method("_is_owned(self)") { t, a throws(PyError) in .bool(try t.isOwned(Condition(unchecked: a[0]))) },
]
