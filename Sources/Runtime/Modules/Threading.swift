// The modules threading, _thread and queue.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

func registerThreadLayouts(_ heap: Heap) {
  heap.register(LockBody.self)
  heap.register(RecursiveLockBody.self)
  heap.register(ConditionBody.self)
  heap.register(SemaphoreBody.self)
  heap.register(EventBody.self)
  heap.register(BarrierBody.self)
  heap.register(ThreadBody.self)
  heap.register(ThreadLocalBody.self)
  heap.register(QueueBody.self)
}

extension NativeModule {
  static let threading = NativeModule("threading") { t, d throws(PyError) in
    _ = try t.currentThreadObject()
    for id in [
      TypeID.thread, .timer, .condition, .semaphore, .boundedSemaphore, .event, .barrier,
    ] {
      try d.set(t, t[id].name, t[id].value)
    }
    try d.set(t, try t.intern("Lock"), t[TypeID.lock].value)
    try d.set(t, try t.intern("RLock"), t[TypeID.recursiveLock].value)
    try d.set(t, try t.intern("_RLock"), t[TypeID.recursiveLock].value)
    try d.set(t, try t.intern("local"), t[TypeID.threadLocal].value)
    try d.set(t, try t.intern("BrokenBarrierError"), try t.brokenBarrierType().value)
    try d.set(t, try t.intern("ThreadError"), t[.RuntimeError].value)
    try d.set(t, try t.intern("TIMEOUT_MAX"), .float(9_223_372_036.0))
    try t.define(threadingFunctions, in: d)
    let hook = d.get(t, name: try t.intern("excepthook"))
    try d.set(t, try t.intern("__excepthook__"), hook)
    t[.threadHooks] = d.value
  }

  static let thread = NativeModule("_thread") { t, d throws(PyError) in
    try d.set(t, try t.intern("LockType"), t[TypeID.lock].value)
    try d.set(t, try t.intern("lock"), t[TypeID.lock].value)
    try d.set(t, try t.intern("RLock"), t[TypeID.recursiveLock].value)
    try d.set(t, try t.intern("_local"), t[TypeID.threadLocal].value)
    try d.set(t, try t.intern("error"), t[.RuntimeError].value)
    try d.set(t, try t.intern("TIMEOUT_MAX"), .float(9_223_372_036.0))
    try t.define(
      [
        Method("allocate_lock()") { t, a throws(PyError) in t.new(LockBody.self).value },
        Method("allocate()") { t, a throws(PyError) in t.new(LockBody.self).value },
        Method("get_ident()") { t, a throws(PyError) in t.int(t.identity) },
        Method("get_native_id()") { t, a throws(PyError) in t.int(t.nativeID) },
        Method("exit()") { t, a throws(PyError) in throw t.raise(.SystemExit) },
        Method("interrupt_main(signum=2, /)") { t, a throws(PyError) in
          try t.simulateSignal(a.has(0) ? try t.indexInt(a[0]) : 2)
          return .none
        },
      ], in: d)
  }

  static let queue = NativeModule("queue") { t, d throws(PyError) in
    for id in [TypeID.queue, .lifoQueue, .priorityQueue, .simpleQueue] { try d.set(t, t[id].name, t[id].value) }
    for root in [VMRoot.queueEmpty, .queueFull, .queueShutDown] {
      let type = try t.queueErrorType(root)
      try d.set(t, type.name, type.value)
    }
  }
}

private let threadingFunctions: [Method] = [
  Method("current_thread()") { t, a throws(PyError) in try t.currentThreadObject().value },
  Method("currentThread()") { t, a throws(PyError) in try t.currentThreadObject().value },
  Method("main_thread()") { t, a throws(PyError) in
    if let main = t.vm.mainThread, let o = ThreadObject(main.pointee.object) { return o.value }
    return try t.currentThreadObject().value
  },
  Method("enumerate()") { t, a throws(PyError) in
    _ = try t.currentThreadObject()
    let list = try t.threadRegistry
    return try t.newList(from: list.items, list.count)
  },
  Method("active_count()") { t, a throws(PyError) in
    _ = try t.currentThreadObject()
    return .smallInt(try t.threadRegistry.count)
  },
  Method("activeCount()") { t, a throws(PyError) in
    _ = try t.currentThreadObject()
    return .smallInt(try t.threadRegistry.count)
  },
  Method("get_ident()") { t, a throws(PyError) in t.int(t.identity) },
  Method("get_native_id()") { t, a throws(PyError) in t.int(t.nativeID) },
  Method("excepthook(args, /)") { t, a throws(PyError) in
    try t.defaultThreadHook(a[0])
    return .none
  },
  Method("stack_size(size=0, /)") { t, a throws(PyError) in
    let size = a.has(0) ? try t.indexInt(a[0]) : 0
    if size < 0 { throw t.valueError("size must be 0 or a positive value") }
    if size > 0 && size < 32768 { throw t.valueError("size not valid: \(size) bytes") }
    return .smallInt(0)
  },
]

extension Thread {
  /// Calls threading.excepthook for an exception that left a thread's run.
  func callThreadHook(_ e: ExceptionObject, _ thread: Value) throws(PyError) {
    let args = try newTuple(4)
    args.items[0] = type(of: e.value).value
    args.items[1] = e.value
    args.items[2] = tracebackOrNone(e.value)
    args.items[3] = thread
    let hook = Dict(self[.threadHooks])?.get(self, name: try intern("excepthook")) ?? .missing
    if hook.isMissing || hook.isNone {
      try defaultThreadHook(args.value)
    } else {
      _ = try call(hook, try newHookArguments(args))
    }
  }

  /// threading.ExceptHookArgs: exc_type, exc_value, exc_traceback, thread.
  private func newHookArguments(_ fields: Tuple) throws(PyError) -> Value {
    let namespace = try newDict()
    try namespace.set(self, self[.__module__], try intern("threading"))
    let names = ["exc_type", "exc_value", "exc_traceback", "thread"]
    let type = try makeClass(
      metatype: self[.type], name: try intern("ExceptHookArgs"),
      bases: Tuple(unchecked: try tuple(self[.object].value)), namespace: namespace)
    let o = newInstanceOf(type)
    var i = 0
    for name in names {
      try setAttribute(o, try intern(name), fields[i])
      i += 1
    }
    return o
  }

  /// "Exception in thread NAME:" and the traceback on standard error.
  func defaultThreadHook(_ args: Value) throws(PyError) {
    var exception = Value.missing
    var thread = Value.missing
    if let tuple = Tuple(args), tuple.count == 4 {
      exception = tuple[1]
      thread = tuple[3]
    } else {
      exception = try getAttribute(args, try intern("exc_value"))
      thread = try getAttribute(args, try intern("thread"))
    }
    if isInstance(exception, self[.SystemExit]) { return }
    var name = "\(self.identity)"
    if let o = ThreadObject(thread), let s = Str(o.name) { name = s.string }
    guard let e = ExceptionObject(exception) else { return }
    // One write: reports of several threads do not mix.
    printToStandardError("Exception in thread \(name):\n\(formatException(e))")
  }
}
