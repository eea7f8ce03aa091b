// The types Queue, LifoQueue and PriorityQueue: one cell, and one table of methods, which the first of them has.

extension NativeType {
  static let queue = NativeType(
    name: "Queue", module: "queue", kind: .queue,
    flags: TypeFlag.open,
    documentation: "A queue of at most maxsize items; 0 and less: of any number.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .fifo) }
      s.useMethod(.initialize)
    },
    methods: { queueMethods },
    getters: { queueGetters })

  static let lifoQueue = NativeType(
    name: "LifoQueue", module: "queue", kind: .queue, base: .queue,
    flags: TypeFlag.open,
    documentation: "A queue that hands out the youngest item first.",
    install: { s in s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .lifo) } })

  static let priorityQueue = NativeType(
    name: "PriorityQueue", module: "queue", kind: .queue, base: .queue,
    flags: TypeFlag.open,
    documentation: "A queue that hands out the smallest item first.",
    install: { s in s.call(.new) { t, type, args throws(PyError) in try t.newQueue(type, .priority) } })
}

private let queueMethods: [Method] = [
  Method("__init__(self, maxsize=0)") { t, a throws(PyError) in
    let q = Queue(unchecked: a[0])
    let size = a.has(1) ? a[1] : .smallInt(0)
    try t.setMaxSize(q, size)
    if q.isSubclass, !(t.lookup(t.type(of: a[0]), t.intern("_init" as StaticString)).isKind(.methodDescriptor)) {
      _ = try t.callMethod(a[0], t.intern("_init"), size)
    } else {
      q.storage = q.order == .fifo ? try t.newDeque().value : try t.newList().value
    }
    q.unfinished = 0
    q.isShutDown = false
    q.isInitialized = true
    return .none
  },
  Method("put(self, item, block=True, timeout=None)") { t, a throws(PyError) in
    try t.put(Queue(unchecked: a[0]), a[1], a.has(2) ? try t.isTrue(a[2]) : true, a[3])
    return .none
  },
  Method("get(self, block=True, timeout=None)") { t, a throws(PyError) in
    try t.get(Queue(unchecked: a[0]), a.has(1) ? try t.isTrue(a[1]) : true, a[2])
  },
  Method("put_nowait(self, item)") { t, a throws(PyError) in
    let q = Queue(unchecked: a[0])
    if q.isSubclass { return try t.callMethod(a[0], t.intern("put"), a[1], .false) }
    try t.put(q, a[1], false, .missing)
    return .none
  },
  Method("get_nowait(self)") { t, a throws(PyError) in
    let q = Queue(unchecked: a[0])
    if q.isSubclass { return try t.callMethod(a[0], t.intern("get"), .false) }
    return try t.get(q, false, .missing)
  },
  Method("qsize(self)") { t, a throws(PyError) in t.int(try t.lockedSize(Queue(unchecked: a[0]))) },
  Method("empty(self)") { t, a throws(PyError) in .bool(try t.lockedSize(Queue(unchecked: a[0])) == 0) },
  Method("full(self)") { t, a throws(PyError) in
    let q = Queue(unchecked: a[0])
    let n = try t.lockedSize(q)
    return .bool(q.maxSize > 0 && n >= q.maxSize)
  },
  Method("task_done(self)") { t, a throws(PyError) in
    try t.taskDone(Queue(unchecked: a[0]))
    return .none
  },
  Method("join(self)") { t, a throws(PyError) in
    try t.join(Queue(unchecked: a[0]))
    return .none
  },
  Method("shutdown(self, immediate=False)") { t, a throws(PyError) in
    try t.shutDown(Queue(unchecked: a[0]), immediate: a.has(1) ? try t.isTrue(a[1]) : false)
    return .none
  },
  Method("_init(self, maxsize)") { t, a throws(PyError) in
    let q = Queue(unchecked: a[0])
    q.storage = q.order == .fifo ? try t.newDeque().value : try t.newList().value
    return .none
  },
  Method("_qsize(self)") { t, a throws(PyError) in t.int(try t.nativeSize(Queue(unchecked: a[0]))) },
  Method("_put(self, item)") { t, a throws(PyError) in
    try t.nativePut(Queue(unchecked: a[0]), a[1])
    return .none
  },
  Method("_get(self)") { t, a throws(PyError) in try t.nativeGet(Queue(unchecked: a[0])) },
  Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
    try t.newGenericAlias(a[0], a[1])
  },
]

private let queueGetters: [Getter] = [
  Getter(
    "queue",
    { t, v throws(PyError) in
      let storage = Queue(unchecked: v).storage
      if storage.isMissing { throw t.noAttribute(v, try t.intern("queue")) }
      return storage
    },
    set: { t, v, value throws(PyError) in
      Queue(unchecked: v).storage = value
      return .none
    }),
  Getter("mutex", { t, v throws(PyError) in try t.exposed(v, "mutex").mutex }),
  Getter("not_empty", { t, v throws(PyError) in try t.exposed(v, "not_empty").notEmpty }),
  Getter("not_full", { t, v throws(PyError) in try t.exposed(v, "not_full").notFull }),
  Getter("all_tasks_done", { t, v throws(PyError) in try t.exposed(v, "all_tasks_done").allTasksDone }),
  Getter(
    "maxsize", { t, v throws(PyError) in Queue(unchecked: v).maxSizeValue },
    set: { t, v, value throws(PyError) in
      try t.setMaxSize(Queue(unchecked: v), value)
      return .none
    }),
  Getter(
    "unfinished_tasks", { t, v throws(PyError) in t.int(Queue(unchecked: v).unfinished) },
    set: { t, v, value throws(PyError) in
      Queue(unchecked: v).unfinished = try t.indexInt(value)
      return .none
    }),
  Getter(
    "is_shutdown", { t, v throws(PyError) in .bool(Queue(unchecked: v).isShutDown) },
    set: { t, v, value throws(PyError) in
      Queue(unchecked: v).isShutDown = try t.isTrue(value)
      return .none
    }),
]
