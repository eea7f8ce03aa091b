// The modules threading and queue; _thread is in Threads/ThreadHandle.swift.

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
  heap.register(SimpleQueueBody.self)
  heap.register(ThreadHandleBody.self)
  heap.register(DequeBody.self)
  heap.register(DequeIteratorBody.self)
}

extension NativeModule {
  static let threading = NativeModule("threading", "Threads, and what they use to wait for each other.") {
    t, d throws(PyError) in
    _ = try t.currentThreadObject()
    for id in [
      TypeID.thread, .timer, .condition, .semaphore, .boundedSemaphore, .event, .barrier, .mainThread, .dummyThread,
    ] {
      try d.set(t, t[id].name, t[id].value)
    }
    try d.set(t, t.intern("Lock"), t[TypeID.lock].value)
    for name: StaticString in ["_RLock", "_PyRLock", "_CRLock"] {
      try d.set(t, t.intern(name), t[TypeID.recursiveLock].value)
    }
    try d.set(t, t.intern("local"), t[TypeID.threadLocal].value)
    try d.set(t, t.intern("BrokenBarrierError"), try t.brokenBarrierType().value)
    try d.set(t, t.intern("ThreadError"), t[.RuntimeError].value)
    try d.set(t, t.intern("TIMEOUT_MAX"), .float(9_223_372_036.0))
    try d.set(t, t.intern("ExceptHookArgs"), try t.exceptHookArgsType().value)
    try t.define(threadingFunctions, in: d)
    try t.define(threadObservationFunctions, in: d)
    // What CPython takes from there is no Python function.
    let native = try t.importAbsolute("_thread")
    for name: StaticString in ["get_ident", "get_native_id", "stack_size"] {
      try d.set(t, t.intern(name), try t.getAttribute(native, t.intern(name)))
    }
    for name: StaticString in ["excepthook", "__excepthook__"] {
      try d.set(t, t.intern(name), try t.getAttribute(native, t.intern("_excepthook")))
    }
    t[.threadHooks] = d.value
    try t.setAll(d, threadingNames)
  }

  static let queue = NativeModule("queue", "Queues that threads put items into and take them from.") {
    t, d throws(PyError) in
    for id in [TypeID.queue, .lifoQueue, .priorityQueue, .simpleQueue] { try d.set(t, t[id].name, t[id].value) }
    for root in [VMRoot.queueEmpty, .queueFull, .queueShutDown] {
      let type = try t.queueErrorType(root)
      try d.set(t, type.name, type.value)
    }
    try t.setAll(d, ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"])
  }

  static let queueNative = NativeModule("_queue", "The native part of queue.") {
    t, d throws(PyError) in
    try d.set(t, t[TypeID.simpleQueue].name, t[TypeID.simpleQueue].value)
    try d.set(t, t.intern("Empty"), try t.queueErrorType(.queueEmpty).value)
  }
}

private let threadingNames: [StaticString] = [
  "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
  "Lock",
  "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
  "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "gettrace", "getprofile",
  "setprofile_all_threads", "settrace_all_threads", "get_native_id",
]

extension Thread {
  /// `__all__`, of those names that are there.
  fileprivate func setAll(_ d: Dict, _ names: [StaticString]) throws(PyError) {
    let all = try newList()
    for name in names where !d.get(self, name: intern(name)).isMissing { try all.append(self, intern(name)) }
    try d.set(self, self[.__all__], all.value)
  }

  fileprivate func liveThreads() throws(PyError) -> List {
    _ = try currentThreadObject()
    return try threadRegistry
  }
}

private let threadingFunctions: [Method] = [
  Method("current_thread()") { t, a throws(PyError) in try t.currentThreadObject().value },
  Method("currentThread()") { t, a throws(PyError) in
    try t.warnOldName("currentThread()", "use current_thread()")
    return try t.currentThreadObject().value
  },
  Method("main_thread()") { t, a throws(PyError) in
    if let main = t.vm.mainThread { return try Thread(p: main).currentThreadObject().value }
    return try t.currentThreadObject().value
  },
  Method("enumerate()") { t, a throws(PyError) in
    let list = try t.liveThreads()
    return try t.newList(from: list.items, list.count)
  },
  Method("active_count()") { t, a throws(PyError) in .smallInt(try t.liveThreads().count) },
  Method("activeCount()") { t, a throws(PyError) in
    try t.warnOldName("activeCount()", "use active_count()")
    return .smallInt(try t.liveThreads().count)
  },
  Method("RLock(*args, **kwargs)") { t, a throws(PyError) in
    if Tuple(unchecked: a[0]).count > 0 || a.has(1) {
      try t.warn(.DeprecationWarning, "Passing arguments to RLock is deprecated and will be removed in 3.15")
    }
    return t.new(RecursiveLockBody.self).value
  },
  Method("_shutdown()") { t, a throws(PyError) in
    t.runThreadExitFunctions()
    try t.joinAllThreads()
    return .none
  },
  Method("_register_atexit(func, *arg, **kwargs)") { t, a throws(PyError) in
    try t.registerThreadExit(a[0], args: a[1], kwargs: a[2])
    return .none
  },
]
