// threading.Thread and Timer: native threads.
//
// A started thread has a ThreadState, a control block and a pthread. The new thread runs first: `start` hands it the GIL
// and waits for its turn. Its end wakes the joiners, then its state goes away; the Thread object stays.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ThreadBody: Body {
  static var kind: Kind { .thread }
  static var values: Range<Int> { 1..<9 }
  var header: Header
  var name: Value
  var target: Value
  var args: Value
  var keywordArguments: Value
  /// Timer: its Event, function and interval.
  var timerEvent: Value
  var timerFunction: Value
  var timerInterval: Value
  var exceptionHook: Value
  var joiners: WaitList
  var identity: UInt64
  var nativeID: UInt64
  var state: State
  var isDaemon: Bool
  var isInitialized: Bool
  /// Not started by Python: the main thread, or one that Swift made.
  var isDummy: Bool
  enum State: UInt8 {
    case initial, started, stopped
  }
}
typealias ThreadObject = Ref<ThreadBody>

extension Ref where B == ThreadBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 72).assumingMemoryBound(to: WaitList.self) }
}

extension Thread {
  /// The list of live Thread objects, in the order of their start.
  var threadRegistry: List {
    get throws(PyError) {
      if let list = List(self[.threadRegistry]) { return list }
      let list = try newList()
      self[.threadRegistry] = list.value
      return list
    }
  }

  /// The Thread object of this thread; one is made for threads that Python did not start.
  func currentThreadObject() throws(PyError) -> ThreadObject {
    if let o = ThreadObject(self.object) { return o }
    let o = try new(ThreadBody.self, type: self[TypeID.thread])
    let isMain = vm.mainThread == p
    o.isInitialized = true
    o.isDummy = true
    o.state = .started
    o.isDaemon = !isMain
    o.identity = self.identity
    o.nativeID = self.nativeID
    o.args = vm.emptyTuple
    if isMain { o.name = try str("MainThread") } else { o.name = try newThreadName("Dummy-%", nil) }
    self.object = o.value
    try threadRegistry.append(self, o.value)
    return o
  }

  private func newThreadName(_ pattern: String, _ target: Value?) throws(PyError) -> Value {
    vm.threadCounter += 1
    var text = ""
    for c in pattern { if c == "%" { text += "\(vm.threadCounter)" } else { text.append(c) } }
    if let target, !target.isNone {
      let name = try findAttribute(target, .__name__)
      if let s = Str(name) { text += " (\(s.string))" }
    }
    return try str(text)
  }

  fileprivate func initializeThread(
    _ o: ThreadObject, group: Value, target: Value, name: Value, args: Value, kwargs: Value, daemon: Value
  ) throws(PyError) {
    if !group.isMissing && !group.isNone { throw raise(.AssertionError, "group argument must be None for now") }
    o.target = target.isMissing ? .none : target
    let named = !name.isMissing && !name.isNone
    if named {
      o.name = try str(of: name)
      if Str(unchecked: o.name).count == 0 { o.name = try newThreadName("Thread-%", o.target) }
    } else {
      o.name = try newThreadName("Thread-%", o.target)
    }
    o.args = args.isMissing ? vm.emptyTuple : args
    o.keywordArguments = kwargs.isMissing || kwargs.isNone ? try newDict().value : kwargs
    if daemon.isMissing || daemon.isNone {
      o.isDaemon = try currentThreadObject().isDaemon
    } else {
      o.isDaemon = try isTrue(daemon)
    }
    o.state = .initial
    o.isInitialized = true
  }

  fileprivate func check(_ o: ThreadObject) throws(PyError) {
    if !o.isInitialized { throw runtimeError("Thread.__init__() not called") }
  }

  // MARK: start

  func startThread(_ o: ThreadObject) throws(PyError) {
    if !o.isInitialized { throw runtimeError("thread.__init__() not called") }
    if o.state != .initial { throw runtimeError("threads can only be started once") }
    if vm.isFinalizing { throw raise(.PythonFinalizationError, "can't create new thread at interpreter shutdown") }
    // The starter is a thread, too: it must stand in the list before its child does.
    _ = try currentThreadObject()
    gil.startTicker()
    guard let new = vm.tryNewThreadState() else { throw runtimeError("can't start new thread") }
    new.makeControlBlock()
    new.object = o.value
    new.isDaemon = o.isDaemon
    new.recursionLimit = self.recursionLimit
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, vm.threadStackSize)
    defer { pthread_attr_destroy(&attributes) }
    let failed: Int32
    #if canImport(Darwin)
      var id: pthread_t?
      failed = pthread_create(&id, &attributes, { raw in threadMain(raw) }, new.p)
    #else
      var id = pthread_t()
      failed = pthread_create(&id, &attributes, { raw in threadMain(raw!) }, new.p)
    #endif
    if failed != 0 {
      let control = new.controlBlock
      vm.removeThreadState(new)
      control.deallocate()
      throw runtimeError("can't start new thread")
    }
    #if canImport(Darwin)
      new.identity = UInt64(UInt(bitPattern: id!))
    #else
      new.identity = UInt64(id)
    #endif
    o.identity = new.identity
    o.state = .started
    try threadRegistry.append(self, o.value)
    startFirst(new.controlBlock)
  }

  /// What a new native thread does.
  fileprivate func runThread() {
    bindToNativeThread()
    let control = controlBlock
    gil.waitForStart(control)
    tookGIL()
    if vm.isFinalizing { parkForever() }
    let o = ThreadObject(unchecked: self.object)
    o.nativeID = self.nativeID
    if let name = Str(o.name) { name.string.withCString { cs_set_thread_name($0) } }
    do throws(PyError) { _ = try callMethod(o.value, try intern("run")) } catch {
      threadFailed(o)
    }
    finish(o)
  }

  /// An exception left `run`: the hook reports it; SystemExit is silent.
  private func threadFailed(_ o: ThreadObject) {
    if swallow(.SystemExit) { return }
    let e = takePending()
    do throws(PyError) { try callThreadHook(e, o.value) } catch {
      // The hook failed: both are reported as CPython does, by sys.excepthook.
      if swallow(.SystemExit) { return }
      let second = takePending()
      printToStandardError("Exception in threading.excepthook:\n\(formatException(second))")
    }
  }

  private func finish(_ o: ThreadObject) {
    o.state = .stopped
    if let list = List(self[.threadRegistry]) {
      var i = 0
      while i < list.count {
        if list[i].bits == o.value.bits {
          var k = i
          while k + 1 < list.count {
            list[k] = list[k + 1]
            k += 1
          }
          list.truncate(to: list.count - 1)
          break
        }
        i += 1
      }
    }
    while wakeFirst(o.waitList) != nil {}
    let control = controlBlock
    let gil = self.gil
    vm.removeThreadState(self)
    _ = gil.leave(control, ignoringPending: true)
    control.deallocate()
  }

  // MARK: join

  func joinThread(_ o: ThreadObject, timeout: Value) throws(PyError) {
    try check(o)
    if o.state == .initial { throw runtimeError("cannot join thread before it is started") }
    if self.object.bits == o.value.bits { throw runtimeError("cannot join current thread") }
    // The library takes max(timeout, 0) first.
    if !timeout.isMissing && !timeout.isNone, try compareTruth(.greater, .smallInt(0), timeout) { return }
    if o.state == .stopped { return }
    if o.isDummy && vm.mainThread?.pointee.object.bits != o.value.bits {
      throw runtimeError("cannot join a dummy thread")
    }
    _ = try wait(on: o.waitList, .join, until: try optionalDeadline(timeout), object: o.value)
  }

  /// At the end of the program: waits for all threads that are not daemons.
  func joinAllThreads() throws(PyError) {
    while true {
      var waiting: ThreadObject?
      if let list = List(self[.threadRegistry]) {
        var i = 0
        while i < list.count {
          let o = ThreadObject(unchecked: list[i])
          if !o.isDaemon && !o.isDummy && o.state == .started && o.value.bits != self.object.bits {
            waiting = o
            break
          }
          i += 1
        }
      }
      guard let o = waiting else { return }
      _ = try wait(on: o.waitList, .join, until: GIL.never, object: o.value)
    }
  }

  fileprivate func threadRepr(_ o: ThreadObject) throws(PyError) -> Value {
    try check(o)
    var status = "initial"
    if o.state == .started { status = "started" } else if o.state == .stopped { status = "stopped" }
    if o.isDaemon { status += " daemon" }
    if o.state != .initial { status += " \(o.identity)" }
    let class_ = Str(unchecked: type(of: o.value).name).string
    let shown =
      o.isDummy ? (vm.mainThread?.pointee.object.bits == o.value.bits ? "_MainThread" : "_DummyThread") : class_
    return try str("<\(shown)(\(Str(o.name)?.string ?? "?"), \(status))>")
  }
}

private func threadMain(_ raw: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Thread(p: raw.assumingMemoryBound(to: ThreadState.self)).runThread()
  return nil
}

extension VM {
  var threadStackSize: Int { 16 << 20 }

  func tryNewThreadState() -> Thread? { newThreadState(VM.threadConfiguration) }
}

extension NativeType {
  static let thread = NativeType(
    name: "Thread", module: "threading", kind: .thread,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    install: { s in
      s.useMethod(.initialize)
      s.call(.new) { t, type, args throws(PyError) in
        let o = try t.new(ThreadBody.self, type: Type(unchecked: type))
        o.name = .none
        o.target = .none
        o.args = t.vm.emptyTuple
        return o.value
      }
      s.set(.repr) { t, v throws(PyError) in try t.threadRepr(ThreadObject(unchecked: v)) }
    },
    methods: {
      [
        Method("__init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)") {
          t, a throws(PyError) in
          try t.initializeThread(
            ThreadObject(unchecked: a[0]), group: a[1], target: a[2], name: a[3], args: a[4], kwargs: a[5],
            daemon: a[6])
          return .none
        },
        Method("start(self)") { t, a throws(PyError) in
          try t.startThread(ThreadObject(unchecked: a[0]))
          return .none
        },
        Method("run(self)") { t, a throws(PyError) in
          let o = ThreadObject(unchecked: a[0])
          let target = o.target
          if target.isMissing { throw t.noAttribute(a[0], try t.intern("_target")) }
          if target.isNone || (try? t.isTrue(target)) != true {
            o.target = .missing
            o.args = .missing
            o.keywordArguments = .missing
            return .none
          }
          let args = Tuple(try t.tupleOf(o.args))
          defer {
            o.target = .missing
            o.args = .missing
            o.keywordArguments = .missing
          }
          _ = try t.call(target, args: args ?? Tuple(unchecked: t.vm.emptyTuple), kwargs: o.keywordArguments)
          return .none
        },
        Method("join(self, timeout=None)") { t, a throws(PyError) in
          try t.joinThread(ThreadObject(unchecked: a[0]), timeout: a[1])
          return .none
        },
        Method("is_alive(self)") { t, a throws(PyError) in
          let o = ThreadObject(unchecked: a[0])
          try t.check(o)
          return .bool(o.state == .started)
        },
        Method("getName(self)") { t, a throws(PyError) in ThreadObject(unchecked: a[0]).name },
        Method("setName(self, name)") { t, a throws(PyError) in
          ThreadObject(unchecked: a[0]).name = try t.str(of: a[1])
          return .none
        },
        Method("isDaemon(self)") { t, a throws(PyError) in .bool(ThreadObject(unchecked: a[0]).isDaemon) },
        Method("setDaemon(self, daemonic)") { t, a throws(PyError) in
          try t.setAttribute(a[0], try t.intern("daemon"), a[1])
          return .none
        },
      ]
    },
    getters: {
      [
        Getter(
          "name",
          { t, v throws(PyError) in
            try t.check(ThreadObject(unchecked: v))
            return ThreadObject(unchecked: v).name
          },
          set: { t, v, value throws(PyError) in
            let o = ThreadObject(unchecked: v)
            try t.check(o)
            if value.isMissing { throw t.raise(.AttributeError, "can't delete attribute") }
            o.name = try t.str(of: value)
            if t.object.bits == v.bits, t.vm.mainThread != t.p, let s = Str(o.name) {
              s.string.withCString { cs_set_thread_name($0) }
            }
            return .none
          }),
        Getter(
          "ident",
          { t, v throws(PyError) in
            let o = ThreadObject(unchecked: v)
            try t.check(o)
            return o.state == .initial ? .none : t.int(o.identity)
          }),
        Getter(
          "native_id",
          { t, v throws(PyError) in
            let o = ThreadObject(unchecked: v)
            try t.check(o)
            return o.state == .initial ? .none : t.int(o.nativeID)
          }),
        Getter(
          "daemon",
          { t, v throws(PyError) in
            try t.check(ThreadObject(unchecked: v))
            return .bool(ThreadObject(unchecked: v).isDaemon)
          },
          set: { t, v, value throws(PyError) in
            let o = ThreadObject(unchecked: v)
            try t.check(o)
            if o.state != .initial { throw t.runtimeError("cannot set daemon status of active thread") }
            o.isDaemon = try t.isTrue(value)
            return .none
          }),
        Getter(
          "_target",
          { t, v throws(PyError) in
            let x = ThreadObject(unchecked: v).target
            if x.isMissing { throw t.noAttribute(v, try t.intern("_target")) }
            return x
          }),
        Getter(
          "_args",
          { t, v throws(PyError) in
            let x = ThreadObject(unchecked: v).args
            if x.isMissing { throw t.noAttribute(v, try t.intern("_args")) }
            return x
          }),
        Getter(
          "_kwargs",
          { t, v throws(PyError) in
            let x = ThreadObject(unchecked: v).keywordArguments
            if x.isMissing { throw t.noAttribute(v, try t.intern("_kwargs")) }
            return x
          }),
      ]
    })

  static let timer = NativeType(
    name: "Timer", module: "threading", kind: .thread, base: .thread,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    install: { s in s.useMethod(.initialize) },
    methods: {
      [
        Method("__init__(self, interval, function, args=None, kwargs=None)") { t, a throws(PyError) in
          let o = ThreadObject(unchecked: a[0])
          try t.initializeThread(
            o, group: .none, target: .none, name: .none, args: .missing, kwargs: .missing, daemon: .none)
          o.timerInterval = a[1]
          o.timerFunction = a[2]
          o.args = a.has(3) && !a[3].isNone ? a[3] : try t.newList().value
          o.keywordArguments = a.has(4) && !a[4].isNone ? a[4] : try t.newDict().value
          o.timerEvent = try t.new(EventBody.self, type: t[TypeID.event]).value
          return .none
        },
        Method("cancel(self)") { t, a throws(PyError) in
          _ = try t.callMethod(ThreadObject(unchecked: a[0]).timerEvent, try t.intern("set"))
          return .none
        },
        Method("run(self)") { t, a throws(PyError) in
          let o = ThreadObject(unchecked: a[0])
          let event = Event(unchecked: o.timerEvent)
          let deadline = try t.optionalDeadline(o.timerInterval)
          if !event.isSet { _ = try t.wait(on: event.waitList, .event, until: deadline, object: o.timerEvent) }
          if !event.isSet {
            let args = Tuple(unchecked: try t.tupleOf(o.args))
            _ = try t.call(o.timerFunction, args: args, kwargs: o.keywordArguments)
          }
          _ = try t.callMethod(o.timerEvent, try t.intern("set"))
          return .none
        },
      ]
    },
    getters: {
      [
        Getter(
          "interval", { t, v throws(PyError) in ThreadObject(unchecked: v).timerInterval },
          set: { t, v, value throws(PyError) in
            ThreadObject(unchecked: v).timerInterval = value
            return .none
          }),
        Getter("function", { t, v throws(PyError) in ThreadObject(unchecked: v).timerFunction }),
        Getter("finished", { t, v throws(PyError) in ThreadObject(unchecked: v).timerEvent }),
        Getter("args", { t, v throws(PyError) in ThreadObject(unchecked: v).args }),
        Getter("kwargs", { t, v throws(PyError) in ThreadObject(unchecked: v).keywordArguments }),
      ]
    })
}

extension Thread {
  /// A tuple of any iterable.
  func tupleOf(_ v: Value) throws(PyError) -> Value {
    if v.isKind(.tuple) { return v }
    if v.isMissing { return vm.emptyTuple }
    let list = try newList()
    try listExtend(list, v, function: .missing)
    return try newTuple(from: list.items, list.count)
  }
}
