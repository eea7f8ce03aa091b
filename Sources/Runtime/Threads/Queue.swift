// queue.Queue, LifoQueue, PriorityQueue and SimpleQueue: native, under the GIL.
//
// A FIFO's items lie in a ring (an Items cell); the others use a list, PriorityQueue as a binary heap. Waiters are woken
// in order and look again: a running thread may take an item ahead of them.

import CSupport

struct QueueBody: Body {
  static var kind: Kind { .queue }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Items cell: the ring. Its capacity is a power of two.
  var ring: Value
  /// List, for LIFO and priority queues; else missing.
  var list: Value
  var head: Int
  var count: Int
  var maxSize: Int
  var unfinished: Int
  var getters: WaitList
  var putters: WaitList
  var joiners: WaitList
  var order: Order
  var isShutDown: Bool
  enum Order: UInt8 {
    case fifo, lifo, priority
  }
}
typealias Queue = Ref<QueueBody>

extension Ref where B == QueueBody {
  private func list(at offset: Int) -> WaitListPointer {
    (UnsafeMutableRawPointer(cell) + offset).assumingMemoryBound(to: WaitList.self)
  }
  var getList: WaitListPointer { list(at: 56) }
  var putList: WaitListPointer { list(at: 72) }
  var joinList: WaitListPointer { list(at: 88) }
  var size: Int { self.list.isMissing ? self.count : List(unchecked: self.list).count }
}

extension Thread {
  // MARK: items

  private func append(_ q: Queue, _ v: Value) throws(PyError) {
    switch q.order {
    case .fifo:
      var ring = Items(unchecked: q.ring)
      if q.count == ring.capacity {
        let bigger = try newItems(ring.capacity * 2)
        var i = 0
        while i < q.count {
          bigger.items[i] = ring.items[(q.head &+ i) & (ring.capacity &- 1)]
          i &+= 1
        }
        q.head = 0
        q.ring = bigger.value
        ring = bigger
      }
      store(v, at: ring.items + ((q.head &+ q.count) & (ring.capacity &- 1)), in: ring.value)
      q.count &+= 1
    case .lifo: try List(unchecked: q.list).append(self, v)
    case .priority: try heapPush(List(unchecked: q.list), v)
    }
  }

  private func take(_ q: Queue) throws(PyError) -> Value {
    switch q.order {
    case .fifo:
      let ring = Items(unchecked: q.ring)
      let v = ring.items[q.head]
      ring.items[q.head] = .missing
      q.head = (q.head &+ 1) & (ring.capacity &- 1)
      q.count &-= 1
      return v
    case .lifo:
      let list = List(unchecked: q.list)
      let v = list[list.count - 1]
      list.truncate(to: list.count - 1)
      return v
    case .priority: return try heapPop(List(unchecked: q.list))
    }
  }

  /// Binary heap, smallest first. A comparison that raises leaves the list a permutation of its items.
  private func heapPush(_ list: List, _ v: Value) throws(PyError) {
    try list.append(self, v)
    var i = list.count - 1
    while i > 0 {
      let parent = (i - 1) / 2
      if try !isLess(list[i], list[parent]) { break }
      let x = list[i]
      list[i] = list[parent]
      list[parent] = x
      i = parent
    }
  }
  private func heapPop(_ list: List) throws(PyError) -> Value {
    let last = list[list.count - 1]
    list.truncate(to: list.count - 1)
    if list.count == 0 { return last }
    let result = list[0]
    list[0] = last
    var i = 0
    while true {
      var child = 2 * i + 1
      if child >= list.count { break }
      if child + 1 < list.count, try isLess(list[child + 1], list[child]) { child += 1 }
      if child >= list.count || i >= list.count { break }
      if try !isLess(list[child], list[i]) { break }
      let x = list[i]
      list[i] = list[child]
      list[child] = x
      i = child
    }
    return result
  }

  // MARK: put and get

  fileprivate func put(_ q: Queue, _ v: Value, until deadline: UInt64) throws(PyError) {
    if q.isShutDown { throw try queueError(.queueShutDown) }
    if q.maxSize > 0 {
      while q.size >= q.maxSize {
        if deadline == 0 { throw try queueError(.queueFull) }
        let woken = try wait(on: q.putList, .queuePut, until: deadline, object: q.value)
        if q.isShutDown { throw try queueError(.queueShutDown) }
        if !woken && q.size >= q.maxSize { throw try queueError(.queueFull) }
      }
    }
    try append(q, v)
    q.unfinished &+= 1
    wakeFirst(q.getList)
  }

  fileprivate func get(_ q: Queue, until deadline: UInt64) throws(PyError) -> Value {
    while q.size == 0 {
      if q.isShutDown { throw try queueError(.queueShutDown) }
      if deadline == 0 { throw try queueError(.queueEmpty) }
      let woken = try wait(on: q.getList, .queueGet, until: deadline, object: q.value)
      if !woken && q.size == 0 {
        if q.isShutDown { throw try queueError(.queueShutDown) }
        throw try queueError(.queueEmpty)
      }
    }
    let v = try take(q)
    wakeFirst(q.putList)
    return v
  }

  fileprivate func taskDone(_ q: Queue) throws(PyError) {
    if q.unfinished <= 0 { throw valueError("task_done() called too many times") }
    q.unfinished &-= 1
    if q.unfinished == 0 { while wakeFirst(q.joinList) != nil {} }
  }

  fileprivate func shutDown(_ q: Queue, immediate: Bool) throws(PyError) {
    q.isShutDown = true
    if immediate {
      while q.size > 0 {
        _ = try take(q)
        if q.unfinished > 0 { q.unfinished &-= 1 }
      }
      while wakeFirst(q.joinList) != nil {}
    }
    while wakeFirst(q.getList) != nil {}
    while wakeFirst(q.putList) != nil {}
  }

  fileprivate func queueDeadline(_ block: Value, _ timeout: Value) throws(PyError) -> UInt64 {
    if !block.isMissing, try !isTrue(block) { return 0 }
    if timeout.isMissing || timeout.isNone { return GIL.never }
    let seconds = try timeoutSeconds(timeout)
    if seconds < 0 { throw valueError("'timeout' must be a non-negative number") }
    return deadline(after: seconds)
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
  private func queueError(_ root: VMRoot) throws(PyError) -> PyError {
    raise(newException(try queueErrorType(root), args: vm.emptyTuple))
  }

  fileprivate func newQueue(_ type: Value, _ order: QueueBody.Order) throws(PyError) -> Value {
    let q = try new(QueueBody.self, type: Type(unchecked: type))
    q.order = order
    if order == .fifo { q.ring = try newItems(8).value } else { q.list = try newList().value }
    return q.value
  }
}

extension NativeType {
  static let queue = NativeType(
    name: "Queue", module: "queue", kind: .queue,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .fifo) }
      s.useMethod(.initialize)
    },
    methods: {
      [
        Method("__init__(self, maxsize=0)") { t, a throws(PyError) in
          Queue(unchecked: a[0]).maxSize = a.has(1) ? try t.indexInt(a[1]) : 0
          return .none
        },
        Method("put(self, item, block=True, timeout=None)") { t, a throws(PyError) in
          try t.put(Queue(unchecked: a[0]), a[1], until: try t.queueDeadline(a[2], a[3]))
          return .none
        },
        Method("get(self, block=True, timeout=None)") { t, a throws(PyError) in
          try t.get(Queue(unchecked: a[0]), until: try t.queueDeadline(a[1], a[2]))
        },
        Method("put_nowait(self, item)") { t, a throws(PyError) in
          try t.put(Queue(unchecked: a[0]), a[1], until: 0)
          return .none
        },
        Method("get_nowait(self)") { t, a throws(PyError) in try t.get(Queue(unchecked: a[0]), until: 0) },
        Method("qsize(self)") { t, a throws(PyError) in t.int(Queue(unchecked: a[0]).size) },
        Method("empty(self)") { t, a throws(PyError) in .bool(Queue(unchecked: a[0]).size == 0) },
        Method("full(self)") { t, a throws(PyError) in
          let q = Queue(unchecked: a[0])
          return .bool(q.maxSize > 0 && q.size >= q.maxSize)
        },
        Method("task_done(self)") { t, a throws(PyError) in
          try t.taskDone(Queue(unchecked: a[0]))
          return .none
        },
        Method("join(self)") { t, a throws(PyError) in
          let q = Queue(unchecked: a[0])
          while q.unfinished > 0 {
            _ = try t.wait(on: q.joinList, .queueJoin, until: GIL.never, object: a[0])
          }
          return .none
        },
        Method("shutdown(self, immediate=False)") { t, a throws(PyError) in
          try t.shutDown(Queue(unchecked: a[0]), immediate: a.has(1) ? try t.isTrue(a[1]) : false)
          return .none
        },
      ]
    },
    getters: {
      [
        Getter(
          "maxsize", { t, v throws(PyError) in t.int(Queue(unchecked: v).maxSize) },
          set: { t, v, value throws(PyError) in
            Queue(unchecked: v).maxSize = try t.indexInt(value)
            return .none
          }),
        Getter("unfinished_tasks", { t, v throws(PyError) in t.int(Queue(unchecked: v).unfinished) }),
        Getter("is_shutdown", { t, v throws(PyError) in .bool(Queue(unchecked: v).isShutDown) }),
      ]
    })

  static let lifoQueue = NativeType(
    name: "LifoQueue", module: "queue", kind: .queue, base: .queue,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    install: { s in s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .lifo) } })

  static let priorityQueue = NativeType(
    name: "PriorityQueue", module: "queue", kind: .queue, base: .queue,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    install: { s in s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .priority) } })

  static let simpleQueue = NativeType(
    name: "SimpleQueue", module: "_queue", kind: .queue,
    flags: TypeFlag.base | TypeFlag.hasWeakReferences,
    install: { s in s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .fifo) } },
    methods: {
      [
        Method("put(self, item, block=True, timeout=None)") { t, a throws(PyError) in
          try t.put(Queue(unchecked: a[0]), a[1], until: GIL.never)
          return .none
        },
        Method("put_nowait(self, item)") { t, a throws(PyError) in
          try t.put(Queue(unchecked: a[0]), a[1], until: GIL.never)
          return .none
        },
        Method("get(self, block=True, timeout=None)") { t, a throws(PyError) in
          try t.get(Queue(unchecked: a[0]), until: try t.queueDeadline(a[1], a[2]))
        },
        Method("get_nowait(self)") { t, a throws(PyError) in try t.get(Queue(unchecked: a[0]), until: 0) },
        Method("qsize(self)") { t, a throws(PyError) in t.int(Queue(unchecked: a[0]).size) },
        Method("empty(self)") { t, a throws(PyError) in .bool(Queue(unchecked: a[0]).size == 0) },
      ]
    })
}
