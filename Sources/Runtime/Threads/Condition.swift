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
  /// with condition: / condition.acquire().
  fileprivate func acquireLock(of c: Condition, _ args: Value...) throws(PyError) -> Value {
    if let lock = Lock(c.lock) { return .bool(try acquire(lock)) }
    if let lock = RecursiveLock(c.lock) { return .bool(try acquire(lock)) }
    return try callMethod(c.lock, try intern("acquire"))
  }
  fileprivate func releaseLock(of c: Condition) throws(PyError) {
    if let lock = Lock(c.lock) { return try releaseChecked(lock) }
    if let lock = RecursiveLock(c.lock) { return try releaseChecked(lock) }
    _ = try callMethod(c.lock, try intern("release"))
  }

  func isOwned(_ c: Condition) throws(PyError) -> Bool {
    if let lock = Lock(c.lock) { return lock.isLocked }
    if let lock = RecursiveLock(c.lock) { return lock.count > 0 && lock.ownerIdentity == p.pointee.identity }
    let f = try findAttribute(c.lock, try intern("_is_owned"))
    if !f.isMissing { return try isTrue(try call(f)) }
    // A lock that can be taken was not held.
    if try isTrue(try callMethod(c.lock, try intern("acquire"), .false)) {
      _ = try callMethod(c.lock, try intern("release"))
      return false
    }
    return true
  }

  /// Condition.wait: true when notified, false at the deadline. The lock is held again either way.
  func waitCondition(_ c: Condition, until deadline: UInt64) throws(PyError) -> Bool {
    if try !isOwned(c) { throw runtimeError("cannot wait on un-acquired lock") }
    var savedCount = 1
    var savedState = Value.missing
    let custom = Lock(c.lock) == nil && RecursiveLock(c.lock) == nil
    var restore = Value.missing
    if custom {
      let save = try findAttribute(c.lock, try intern("_release_save"))
      if !save.isMissing {
        savedState = try call(save)
        restore = try getAttribute(c.lock, try intern("_acquire_restore"))
      }
    }
    return try withWaitNode { node throws(PyError) in
      // Enqueued before the lock is free: a notification in between is not lost.
      node.pointee.control = controlBlock
      if let lock = Lock(c.lock) {
        release(lock)
      } else if let lock = RecursiveLock(c.lock) {
        savedCount = lock.count
        lock.count = 1
        release(lock)
      } else if restore.isMissing {
        _ = try callMethod(c.lock, try intern("release"))
      }
      var result = false
      var failed: PyError?
      do throws(PyError) {
        result = try wait(on: c.waitList, .condition, until: deadline, object: c.value, node: node)
      } catch {
        // A notification that this thread will not use goes to the next waiter.
        if node.pointee.outcome != 0 { wakeFirst(c.waitList) }
        failed = error
      }
      let pending = self.pending
      self.pending = .missing
      if let lock = Lock(c.lock) {
        _ = try acquireEvenIfInterrupted(lock)
      } else if let lock = RecursiveLock(c.lock) {
        _ = try acquireEvenIfInterrupted(lock)
        lock.count = savedCount
      } else if !restore.isMissing {
        _ = try call(restore, savedState)
      } else {
        _ = try callMethod(c.lock, try intern("acquire"))
      }
      self.pending = pending
      if let failed { throw failed }
      return result
    }
  }

  /// The lock must be held again, whatever comes; an interruption meanwhile stays pending.
  private func acquireEvenIfInterrupted(_ lock: Lock) throws(PyError) -> Bool {
    do throws(PyError) { return try acquire(lock) } catch {
      let saved = self.pending
      self.pending = .missing
      _ = try acquire(lock)
      self.pending = saved
      throw error
    }
  }
  private func acquireEvenIfInterrupted(_ lock: RecursiveLock) throws(PyError) -> Bool {
    do throws(PyError) { return try acquire(lock) } catch {
      let saved = self.pending
      self.pending = .missing
      _ = try acquire(lock)
      self.pending = saved
      throw error
    }
  }

  fileprivate func notify(_ c: Condition, _ count: Int) throws(PyError) {
    if try !isOwned(c) { throw runtimeError("cannot notify on un-acquired lock") }
    var left = count
    while left > 0, wakeFirst(c.waitList) != nil { left -= 1 }
  }
}

extension NativeType {
  static let condition = NativeType(
    name: "Condition", module: "threading", kind: .condition,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let c = try t.new(ConditionBody.self, type: Type(unchecked: type))
        c.lock = t.new(RecursiveLockBody.self).value
        return c.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        if args.count > 1 {
          throw t.typeError(
            "Condition.__init__() takes from 1 to 2 positional arguments but \(args.count + 1) were given")
        }
        if args.count == 1 && !args[0].isNone { Condition(unchecked: v).lock = args[0] }
        return .none
      }
      s.set(.getAttribute) { t, v, name throws(PyError) in
        let found = try t.genericFind(v, t.type(of: v), name)
        if !found.isMissing { return found }
        let lock = Condition(unchecked: v).lock
        let s = Str(unchecked: name)
        for known: StaticString in ["_release_save", "_acquire_restore", "_is_owned"] where s.isEqual(known) {
          let f = try t.findAttribute(lock, name)
          if !f.isMissing { return f }
        }
        throw t.noAttribute(v, name)
      }
      s.set(.repr) { t, v throws(PyError) in
        var waiting = 0
        var n = Condition(unchecked: v).waitList.pointee.first
        while let node = n {
          waiting += 1
          n = node.pointee.next
        }
        return try t.str("<Condition(\(t.reprString(Condition(unchecked: v).lock)), \(waiting))>")
      }
    },
    methods: {
      [
        Method("acquire(self, *args, **kwargs)") { t, a throws(PyError) in
          try t.call(
            try t.getAttribute(Condition(unchecked: a[0]).lock, try t.intern("acquire")), args: Tuple(unchecked: a[1]),
            kwargs: a[2])
        },
        Method("release(self)") { t, a throws(PyError) in
          try t.releaseLock(of: Condition(unchecked: a[0]))
          return .none
        },
        Method("__enter__(self)") { t, a throws(PyError) in try t.acquireLock(of: Condition(unchecked: a[0])) },
        Method("__exit__(self, type=None, value=None, traceback=None, /)") { t, a throws(PyError) in
          try t.releaseLock(of: Condition(unchecked: a[0]))
          return .none
        },
        Method("wait(self, timeout=None)") { t, a throws(PyError) in
          .bool(try t.waitCondition(Condition(unchecked: a[0]), until: try t.optionalDeadline(a[1])))
        },
        Method("wait_for(self, predicate, timeout=None)") { t, a throws(PyError) in
          let deadline = try t.optionalDeadline(a[2])
          var result = try t.call(a[1])
          while try !t.isTrue(result) {
            if deadline != GIL.never && cs_monotonic_ns() >= deadline { break }
            _ = try t.waitCondition(Condition(unchecked: a[0]), until: deadline)
            result = try t.call(a[1])
          }
          return result
        },
        Method("notify(self, n=1)") { t, a throws(PyError) in
          try t.notify(Condition(unchecked: a[0]), a.has(1) ? try t.indexInt(a[1]) : 1)
          return .none
        },
        Method("notify_all(self)") { t, a throws(PyError) in
          try t.notify(Condition(unchecked: a[0]), Int.max)
          return .none
        },
        Method("notifyAll(self)") { t, a throws(PyError) in
          try t.notify(Condition(unchecked: a[0]), Int.max)
          return .none
        },
        Method("_is_owned(self)") { t, a throws(PyError) in .bool(try t.isOwned(Condition(unchecked: a[0]))) },
      ]
    },
    getters: { [Getter("_lock", { t, v throws(PyError) in Condition(unchecked: v).lock })] })
}
