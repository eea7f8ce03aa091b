// The module _thread: threads without Thread objects, and what one can hold of them.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ThreadHandleBody: Body {
  static var kind: Kind { .threadHandle }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var joiners: WaitList
  var identity: UInt64
  var state: ThreadBody.State
}
typealias ThreadHandle = Ref<ThreadHandleBody>

extension Ref where B == ThreadHandleBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 8).assumingMemoryBound(to: WaitList.self) }
}

extension Thread {
  /// The identity of a thread that lives: the system's functions must not be asked about others.
  func liveIdentity(_ v: Value) throws(PyError) -> UInt64 {
    let id = UInt64(truncatingIfNeeded: try indexInt(v))
    var next = vm.threads
    while let other = next, other.pointee.identity != id { next = other.pointee.next }
    if next == nil { throw osError(ESRCH) }
    return id
  }

  fileprivate func newThreadHandle() -> ThreadHandle {
    new(ThreadHandleBody.self, shape: self[TypeID.threadHandle].rootShape)
  }

  fileprivate func startDetached(_ a: Args) throws(PyError) -> Value {
    guard isCallable(a[0]) else { throw typeError("first arg must be callable") }
    guard a[1].isKind(.tuple) else { throw typeError("2nd arg must be a tuple") }
    if a.has(2) && !a[2].isKind(.dict) { throw typeError("optional 3rd arg must be a dictionary") }
    return int(try startFunction(a[0], a[1], a.has(2) ? a[2] : .none, .none, isDaemon: true))
  }

  fileprivate func startJoinable(_ function: Value, _ given: Value, _ daemon: Value) throws(PyError) -> Value {
    guard isCallable(function) else { throw typeError("thread function must be callable") }
    let handle: ThreadHandle
    if given.isMissing || given.isNone {
      handle = newThreadHandle()
    } else {
      guard let it = ThreadHandle(given) else { throw typeError("'handle' must be a _ThreadHandle") }
      if it.state != .initial { throw runtimeError("thread already started") }
      handle = it
    }
    let isDaemon = daemon.isMissing ? true : try isTrue(daemon)
    if !isDaemon {
      if self[.threadHandles].isMissing { self[.threadHandles] = try newList().value }
      try List(unchecked: self[.threadHandles]).append(self, handle.value)
    }
    do throws(PyError) {
      _ = try startFunction(function, vm.emptyTuple, .none, handle.value, isDaemon: isDaemon)
    } catch {
      if !isDaemon {
        let list = List(unchecked: self[.threadHandles])
        removeItems(list, list.count - 1, 1)
      }
      throw error
    }
    return handle.value
  }

  fileprivate func join(_ handle: ThreadHandle, _ timeout: Value) throws(PyError) {
    var deadline = GIL.never
    if !timeout.isMissing && !timeout.isNone {
      let seconds = try timeoutSeconds(timeout)
      if seconds >= 0 { deadline = self.deadline(after: seconds) }
    }
    if handle.state == .initial { throw runtimeError("thread not started") }
    if handle.state == .stopped { return }
    if handle.identity == self.identity { throw runtimeError("Cannot join current thread") }
    _ = try wait(on: handle.waitList, .join, until: deadline, object: handle.value)
  }

  func setThreadStackSize(_ v: Value) throws(PyError) -> Value {
    let old = vm.threadStackSize
    let size = v.isMissing ? 0 : try indexSize(v)
    if size < 0 { throw valueError("size must be 0 or a positive value") }
    if size > 0 {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      if size < 32768 || pthread_attr_setstacksize(&attributes, size) != 0 {
        throw valueError("size not valid: \(size) bytes")
      }
    }
    vm.threadStackSize = size
    return int(old)
  }
  private func indexSize(_ v: Value) throws(PyError) -> Int {
    guard v.isInt || type(of: v).slot(.index) != nil else {
      throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
    }
    guard let n = try index(v).asInt else { throw overflowError("Python int too large to convert to C ssize_t") }
    return n
  }
}

extension NativeType {
  static let threadHandle = NativeType(
    name: "_ThreadHandle", module: "_thread", kind: .threadHandle, flags: TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in t.newThreadHandle().value }
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<\(t.displayName(t.type(of: v))) object: ident=\(ThreadHandle(unchecked: v).identity)>")
      }
    },
    methods: {
      [
        Method("is_done(self, /)") { t, a throws(PyError) in .bool(ThreadHandle(unchecked: a[0]).state == .stopped) },
        Method("join(self, /, timeout=None)") { t, a throws(PyError) in
          try t.join(ThreadHandle(unchecked: a[0]), a[1])
          return .none
        },
        Method("_set_done(self, /)") { t, a throws(PyError) in
          let handle = ThreadHandle(unchecked: a[0])
          if handle.state == .initial { throw t.runtimeError("thread not started") }
          handle.state = .stopped
          t.wakeAll(handle.waitList)
          return .none
        },
      ]
    },
    getters: { [Getter("ident", { t, v throws(PyError) in t.int(ThreadHandle(unchecked: v).identity) })] })
}

extension NativeModule {
  static let thread = NativeModule(
    "_thread", "Threads and locks at their lowest level; threading is what programs use."
  ) { t, d throws(PyError) in
    for name: StaticString in ["LockType", "lock"] { try d.set(t, t.intern(name), t[TypeID.lock].value) }
    try d.set(t, t.intern("RLock"), t[TypeID.recursiveLock].value)
    try d.set(t, t.intern("_local"), t[TypeID.threadLocal].value)
    try d.set(t, t.intern("_ThreadHandle"), t[TypeID.threadHandle].value)
    try d.set(t, t.intern("_ExceptHookArgs"), try t.exceptHookArgsType().value)
    try d.set(t, t.intern("error"), t[.RuntimeError].value)
    try d.set(t, t.intern("TIMEOUT_MAX"), .float(9_223_372_036.0))
    try t.define(threadFunctions, in: d)
  }
}

private let threadFunctions: [Method] = [
  Method("start_new_thread(function, args, kwargs={}, /)") { t, a throws(PyError) in try t.startDetached(a) },
  Method("start_new(function, args, kwargs={}, /)") { t, a throws(PyError) in try t.startDetached(a) },
  Method("start_joinable_thread(function, handle=None, daemon=True)") { t, a throws(PyError) in
    try t.startJoinable(a[0], a[1], a[2])
  },
  Method("daemon_threads_allowed()") { t, a throws(PyError) in .true },
  Method("allocate_lock()") { t, a throws(PyError) in t.new(LockBody.self).value },
  Method("allocate()") { t, a throws(PyError) in t.new(LockBody.self).value },
  Method("get_ident()") { t, a throws(PyError) in t.int(t.identity) },
  Method("get_native_id()") { t, a throws(PyError) in t.int(t.nativeID) },
  Method("exit()") { t, a throws(PyError) in throw t.raise(.SystemExit) },
  Method("exit_thread()") { t, a throws(PyError) in throw t.raise(.SystemExit) },
  Method("_count()") { t, a throws(PyError) in .smallInt(t.vm.startedThreads) },
  Method("stack_size(size=0, /)") { t, a throws(PyError) in try t.setThreadStackSize(a[0]) },
  Method("_excepthook(args, /)") { t, a throws(PyError) in
    try t.defaultThreadHook(a[0])
    return .none
  },
  Method("_get_main_thread_ident()") { t, a throws(PyError) in t.int(t.vm.mainThread.map { $0.pointee.identity } ?? 0)
  },
  Method("_is_main_interpreter()") { t, a throws(PyError) in .true },
  Method("_make_thread_handle(ident, /)") { t, a throws(PyError) in
    guard let ident = a[0].asInt else { throw t.typeError("ident must be an integer") }
    let handle = t.newThreadHandle()
    handle.identity = UInt64(bitPattern: Int64(ident))
    handle.state = .started
    return handle.value
  },
  Method("set_name(name, /)") { t, a throws(PyError) in
    guard let name = Str(a[0]) else {
      throw t.typeError("set_name() argument 'name' must be str, not \(t.givenTypeName(a[0]))")
    }
    t.showThreadName(name)
    return .none
  },
  Method("_shutdown()") { t, a throws(PyError) in
    try t.joinAllThreads()
    return .none
  },
  Method("interrupt_main(signum=2, /)") { t, a throws(PyError) in
    try t.simulateSignal(a.has(0) ? try t.indexInt(a[0]) : 2)
    return .none
  },
]
