// queue.Queue, LifoQueue and PriorityQueue: native, under the GIL.
//
// Items lie in `storage`, which programs see as the attribute `queue`: a deque, or a list for the other two. As long as
// nobody has asked for `mutex` and its conditions, and nothing in here runs Python code, the GIL is all the protection there
// is, and waiters stand in the lists of the queue's own cell. The first who asks, a PriorityQueue (comparisons) and a subclass
// with hooks of its own (_init, _qsize, _put, _get) get a real lock and three conditions: waiters move over to these, and
// each operation holds the lock from then on, so that program and native code see one and the same queue.
//
// Waiters are woken in order and look again: a running thread may take an item ahead of them.

import CSupport

struct QueueBody: Body {
  static var kind: Kind { .queue }
  static var values: Range<Int> { 1..<7 }
  var header: Header
  /// The attribute `queue`.
  var storage: Value
  /// A Lock and three Conditions on it, or missing.
  var mutex: Value
  var notEmpty: Value
  var notFull: Value
  var allTasksDone: Value
  /// `maxsize` as given, and as a number: 0 or less is no limit.
  var maxSizeValue: Value
  var maxSize: Int
  var unfinished: Int
  var getters: WaitList
  var putters: WaitList
  var joiners: WaitList
  var order: Order
  /// Which hooks the instance's type overrides.
  var hooks: UInt8
  /// Of another type than the three native ones, or of one whose attributes a program has set.
  var isSubclass: Bool
  var isShutDown: Bool
  var isInitialized: Bool
  enum Order: UInt8 {
    case fifo, lifo, priority
  }
}
typealias Queue = Ref<QueueBody>

private enum Hook {
  static let initialize: UInt8 = 1
  static let size: UInt8 = 2
  static let put: UInt8 = 4
  static let get: UInt8 = 8
}

/// What a thread waits for at a queue.
private enum QueueWait {
  case notEmpty, notFull, allTasksDone
  var reason: WaitReason {
    switch self {
    case .notEmpty: return .queueGet
    case .notFull: return .queuePut
    case .allTasksDone: return .queueJoin
    }
  }
}

extension Ref where B == QueueBody {
  fileprivate func list(_ wait: QueueWait) -> WaitListPointer {
    let offset: Int
    switch wait {
    case .notEmpty: offset = 72
    case .notFull: offset = 88
    case .allTasksDone: offset = 104
    }
    return (UnsafeMutableRawPointer(cell) + offset).assumingMemoryBound(to: WaitList.self)
  }
  fileprivate func condition(_ wait: QueueWait) -> Value {
    switch wait {
    case .notEmpty: return self.notEmpty
    case .notFull: return self.notFull
    case .allTasksDone: return self.allTasksDone
    }
  }
}

// MARK: - the lock and the conditions

extension Thread {
  /// Makes the lock and the conditions, and moves the waiters over. Nobody is in an operation of the queue now.
  @inline(never) private func expose(_ q: Queue) {
    if !q.mutex.isMissing { return }
    let mutex = new(LockBody.self).value
    for wait in [QueueWait.notEmpty, .notFull, .allTasksDone] {
      let c = new(ConditionBody.self, shape: self[TypeID.condition].rootShape)
      c.lock = mutex
      switch wait {
      case .notEmpty: q.notEmpty = c.value
      case .notFull: q.notFull = c.value
      case .allTasksDone: q.allTasksDone = c.value
      }
      let from = q.list(wait)
      while let node = from.pointee.first {
        node.unlink()
        c.waitList.append(node)
      }
    }
    q.mutex = mutex
  }

  private func hooks(of q: Queue) -> UInt8 {
    let type = self.type(of: q.value)
    func isOverridden(_ name: StaticString) -> Bool {
      !lookup(type, intern(name)).isKind(.methodDescriptor)
    }
    return (isOverridden("_init") ? Hook.initialize : 0) | (isOverridden("_qsize") ? Hook.size : 0)
      | (isOverridden("_put") ? Hook.put : 0) | (isOverridden("_get") ? Hook.get : 0)
  }

  /// Begins an operation; `attribute` is what CPython's code would look for first.
  @inline(__always) private func enter(_ q: Queue, _ attribute: StaticString) throws(PyError) {
    if q.isSubclass || !q.isInitialized || q.order == .priority { try prepare(q, attribute) }
    if let mutex = Lock(q.mutex) { _ = try acquire(mutex) }
  }
  @inline(never) private func prepare(_ q: Queue, _ attribute: StaticString) throws(PyError) {
    if !q.isInitialized { throw noAttribute(q.value, intern(attribute)) }
    if q.isSubclass { q.hooks = hooks(of: q) }
    if q.hooks != 0 || q.order == .priority { expose(q) }
  }
  @inline(__always) private func leave(_ q: Queue) {
    if let mutex = Lock(q.mutex), mutex.isLocked, mutex.owner == controlBlock { release(mutex) }
  }

  @inline(__always) private func notify(_ q: Queue, _ wait: QueueWait) {
    if let c = Condition(q.condition(wait)) { wakeFirst(c.waitList) } else { wakeFirst(q.list(wait)) }
  }
  private func notifyAll(_ q: Queue, _ wait: QueueWait) {
    if let c = Condition(q.condition(wait)) { wakeAll(c.waitList) } else { wakeAll(q.list(wait)) }
  }

  /// Waits in the midst of an operation; the lock is free meanwhile.
  @inline(never) private func wait(_ q: Queue, _ wait: QueueWait, until deadline: UInt64) throws(PyError) {
    if let c = Condition(q.condition(wait)) {
      _ = try waitCondition(c, until: deadline, wait.reason, object: q.value)
      return
    }
    try withWaitNode { node throws(PyError) in
      var failed: PyError?
      do throws(PyError) {
        _ = try self.wait(on: q.list(wait), wait.reason, until: deadline, object: q.value, node: node)
      } catch {
        // A notification that this thread will not use goes to the next.
        if node.pointee.outcome != 0 { notify(q, wait) }
        failed = error
      }
      // Somebody may have asked for the lock meanwhile.
      if let mutex = Lock(q.mutex) { try acquireAgain(mutex, after: failed) }
      if let failed { throw failed }
    }
  }

  private func queueDeadline(_ timeout: Value) throws(PyError) -> UInt64 {
    if timeout.isMissing || timeout.isNone { return GIL.never }
    if try compareTruth(.less, timeout, .smallInt(0)) {
      throw valueError("'timeout' must be a non-negative number")
    }
    if timeout.isFloat && timeout.float == 0 || timeout == .smallInt(0) { return cs_monotonic_ns() }
    // The library adds it to a time.
    return deadline(after: try timeoutSeconds(.float(try double(timeout))))
  }
}

// MARK: - items

extension Thread {
  func nativeSize(_ q: Queue) throws(PyError) -> Int {
    if let d = Deque(q.storage) { return d.count }
    if let list = List(q.storage) { return list.count }
    return try length(try storage(q))
  }
  func storage(_ q: Queue) throws(PyError) -> Value {
    if q.storage.isMissing { throw noAttribute(q.value, try intern("queue")) }
    return q.storage
  }
  @inline(__always) func size(_ q: Queue) throws(PyError) -> Int {
    if q.hooks & Hook.size != 0 {
      let n = try callMethod(q.value, intern("_qsize"))
      if let n = n.asInt { return n }
      return try isTrue(n) ? 1 : 0
    }
    return try nativeSize(q)
  }

  @inline(__always) func nativePut(_ q: Queue, _ v: Value) throws(PyError) {
    switch q.order {
    case .fifo:
      if let d = Deque(q.storage) { try d.append(self, v) } else { try appendToStorage(q, v) }
    case .lifo:
      if let list = List(q.storage) { try list.append(self, v) } else { try appendToStorage(q, v) }
    case .priority:
      guard let list = List(try storage(q)) else {
        throw typeError("heappush() argument 1 must be list, not \(givenTypeName(q.storage))")
      }
      try heapPush(list, v)
    }
  }
  private func appendToStorage(_ q: Queue, _ v: Value) throws(PyError) {
    _ = try callMethod(try storage(q), intern("append"), v)
  }

  @inline(__always) func nativeGet(_ q: Queue) throws(PyError) -> Value {
    switch q.order {
    case .fifo:
      guard let d = Deque(q.storage) else { return try callMethod(try storage(q), intern("popleft")) }
      if d.count == 0 { throw indexError("pop from an empty deque") }
      return d.popFirst()
    case .lifo:
      guard let list = List(q.storage) else { return try callMethod(try storage(q), intern("pop")) }
      if list.count == 0 { throw indexError("pop from empty list") }
      let v = list[list.count - 1]
      list.truncate(to: list.count - 1)
      return v
    case .priority:
      guard let list = List(try storage(q)) else {
        throw typeError("heappop() argument must be list, not \(givenTypeName(q.storage))")
      }
      return try heapPop(list)
    }
  }

  @inline(__always) private func putItem(_ q: Queue, _ v: Value) throws(PyError) {
    if q.hooks & Hook.put != 0 { _ = try callMethod(q.value, intern("_put"), v) } else { try nativePut(q, v) }
  }
  @inline(__always) private func getItem(_ q: Queue) throws(PyError) -> Value {
    q.hooks & Hook.get != 0 ? try callMethod(q.value, intern("_get")) : try nativeGet(q)
  }
}

// MARK: - operations

extension Thread {
  func put(_ q: Queue, _ v: Value, _ blocks: Bool, _ timeout: Value) throws(PyError) {
    try enter(q, "not_full")
    defer { leave(q) }
    if q.isShutDown { throw try queueError(.queueShutDown) }
    if q.maxSize > 0 {
      if !blocks {
        if try size(q) >= q.maxSize { throw try queueError(.queueFull) }
      } else {
        let deadline = try queueDeadline(timeout)
        while try size(q) >= q.maxSize {
          if deadline != GIL.never && cs_monotonic_ns() >= deadline { throw try queueError(.queueFull) }
          try wait(q, .notFull, until: deadline)
          if q.isShutDown { throw try queueError(.queueShutDown) }
        }
      }
    } else if !q.maxSizeValue.isSmallInt {
      _ = try compareTruth(.greater, q.maxSizeValue, .smallInt(0))
    }
    try putItem(q, v)
    q.unfinished &+= 1
    notify(q, .notEmpty)
  }

  func get(_ q: Queue, _ blocks: Bool, _ timeout: Value) throws(PyError) -> Value {
    try enter(q, "not_empty")
    defer { leave(q) }
    if try size(q) == 0 || !blocks || !timeout.isMissing {
      if q.isShutDown, try size(q) == 0 { throw try queueError(.queueShutDown) }
      if !blocks {
        if try size(q) == 0 { throw try queueError(.queueEmpty) }
      } else {
        let deadline = try queueDeadline(timeout)
        while try size(q) == 0 {
          if deadline != GIL.never && cs_monotonic_ns() >= deadline { throw try queueError(.queueEmpty) }
          try wait(q, .notEmpty, until: deadline)
          if q.isShutDown, try size(q) == 0 { throw try queueError(.queueShutDown) }
        }
      }
    }
    let v = try getItem(q)
    notify(q, .notFull)
    return v
  }

  func taskDone(_ q: Queue) throws(PyError) {
    try enter(q, "all_tasks_done")
    defer { leave(q) }
    if q.unfinished <= 0 { throw valueError("task_done() called too many times") }
    if q.unfinished == 1 { notifyAll(q, .allTasksDone) }
    q.unfinished &-= 1
  }

  func join(_ q: Queue) throws(PyError) {
    try enter(q, "all_tasks_done")
    defer { leave(q) }
    while q.unfinished != 0 { try wait(q, .allTasksDone, until: GIL.never) }
  }

  func shutDown(_ q: Queue, immediate: Bool) throws(PyError) {
    try enter(q, "mutex")
    defer { leave(q) }
    q.isShutDown = true
    if immediate {
      while try size(q) != 0 {
        _ = try getItem(q)
        if q.unfinished > 0 { q.unfinished &-= 1 }
      }
      notifyAll(q, .allTasksDone)
    }
    notifyAll(q, .notEmpty)
    notifyAll(q, .notFull)
  }

  func lockedSize(_ q: Queue) throws(PyError) -> Int {
    try enter(q, "mutex")
    defer { leave(q) }
    return try size(q)
  }

  func setMaxSize(_ q: Queue, _ v: Value) throws(PyError) {
    q.maxSizeValue = v
    if let n = v.asInt {
      q.maxSize = n
    } else if v.isFloat {
      q.maxSize = v.float >= 9e18 ? .max : v.float > 0 ? Int(v.float.rounded(.up)) : 0
    } else if v.isInt {
      q.maxSize = try compareTruth(.greater, v, .smallInt(0)) ? .max : 0
    } else {
      // Whoever compares it complains.
      q.maxSize = 0
    }
  }

  /// queue.Empty, Full, ShutDown, made on first use.
  func queueErrorType(_ root: VMRoot) throws(PyError) -> Type {
    if let type = Type(self[root]) { return type }
    let name = root == .queueEmpty ? "Empty" : root == .queueFull ? "Full" : "ShutDown"
    let namespace = try newDict()
    try namespace.set(self, self[.__module__], try intern(root == .queueEmpty ? "_queue" : "queue"))
    let type = try makeClass(
      metatype: self[.type], name: try intern(name), bases: Tuple(unchecked: try tuple(self[.Exception].value)),
      namespace: namespace)
    self[root] = type.value
    return type
  }
  func queueError(_ root: VMRoot) throws(PyError) -> PyError {
    raise(newException(try queueErrorType(root), args: vm.emptyTuple))
  }

  func newQueue(_ type: Value, _ order: QueueBody.Order) throws(PyError) -> Value {
    let type = Type(unchecked: type)
    let q = try new(QueueBody.self, type: type)
    q.order = order
    let isOwn = type === self[.queue] || type === self[.lifoQueue] || type === self[.priorityQueue]
    q.isSubclass = !isOwn || type.has(TypeFlag.hasChanged) || self[.queue].has(TypeFlag.hasChanged)
    q.maxSizeValue = .smallInt(0)
    return q.value
  }

  func exposed(_ v: Value, _ name: StaticString) throws(PyError) -> Queue {
    let q = Queue(unchecked: v)
    if !q.isInitialized { throw noAttribute(v, intern(name)) }
    expose(q)
    return q
  }
}
