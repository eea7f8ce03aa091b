// threading.Thread and Timer: what programs see of a thread. How one is started and ends: Thread+Start.swift.
//
// The Thread object outlives its native thread. Threads that Python did not start get an object of the subclass
// _MainThread or _DummyThread when they ask for one.

import CSupport

struct ThreadBody: Body {
  static var kind: Kind { .thread }
  static var values: Range<Int> { 1..<8 }
  var header: Header
  var name: Value
  var target: Value
  var args: Value
  var keywordArguments: Value
  /// `daemon` as given.
  var daemon: Value
  /// sys.stderr and threading.excepthook when the object was made: where errors go when those are gone.
  var standardError: Value
  var hook: Value
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
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 64).assumingMemoryBound(to: WaitList.self) }
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
    let isMain = vm.mainThread == p
    let o = try new(ThreadBody.self, type: self[isMain ? TypeID.mainThread : .dummyThread])
    o.isInitialized = true
    o.isDummy = true
    o.state = .started
    o.isDaemon = !isMain
    o.daemon = .bool(!isMain)
    o.identity = self.identity
    o.nativeID = self.nativeID
    o.args = vm.emptyTuple
    o.target = .none
    o.standardError = .none
    if isMain { o.name = try str("MainThread") } else { o.name = try newThreadName("Dummy-", .none) }
    self.object = o.value
    try threadRegistry.append(self, o.value)
    return o
  }

  /// A thread that Python did not start is the only one now: the main thread of a forked process.
  func becomeMain(_ o: ThreadObject) {
    o.header.pointee.shape = self[TypeID.mainThread].rootShape
    o.name = str("MainThread" as StaticString)
    o.isDaemon = false
    o.daemon = .false
  }

  private func newThreadName(_ prefix: String, _ target: Value) throws(PyError) -> Value {
    vm.threadCounter += 1
    var text = "\(prefix)\(vm.threadCounter)"
    if !target.isNone {
      let name = try findAttribute(target, .__name__)
      if !name.isMissing { text += " (\(Str(unchecked: try str(of: name)).string))" }
    }
    return try str(text)
  }

  fileprivate func initializeThread(
    _ o: ThreadObject, group: Value, target: Value, name: Value, args: Value, kwargs: Value, daemon: Value
  ) throws(PyError) {
    if !group.isMissing && !group.isNone { throw raise(.AssertionError, "group argument must be None for now") }
    let target = target.isMissing ? .none : target
    if !name.isMissing, try isTrue(name) {
      o.name = try str(of: name)
    } else {
      o.name = try newThreadName("Thread-", target)
    }
    o.target = target
    o.args = args.isMissing ? vm.emptyTuple : args
    o.keywordArguments = kwargs.isMissing || kwargs.isNone ? try newDict().value : kwargs
    o.daemon = daemon.isMissing || daemon.isNone ? try currentThreadObject().daemon : daemon
    o.isDaemon = try isTrue(o.daemon)
    o.state = .initial
    o.standardError = orNone(sysAttribute(.stderr))
    o.hook = threadHook()
    o.isInitialized = true
  }

  fileprivate func check(_ v: Value, _ verb: String = "") throws(PyError) -> ThreadObject {
    let o = ThreadObject(unchecked: v)
    if !o.isInitialized { throw raise(.AssertionError, "Thread.__init__()\(verb) not called") }
    return o
  }

  /// Thread.run: calls the target and forgets it.
  fileprivate func runTarget(_ o: ThreadObject) throws(PyError) {
    func attribute(_ v: Value, _ name: StaticString) throws(PyError) -> Value {
      if v.isMissing { throw noAttribute(o.value, intern(name)) }
      return v
    }
    defer {
      o.target = .missing
      o.args = .missing
      o.keywordArguments = .missing
    }
    let target = try attribute(o.target, "_target")
    if target.isNone { return }
    let args: Value
    if o.args.isKind(.tuple) {
      args = o.args
    } else {
      let list = try newList()
      try listExtend(list, try attribute(o.args, "_args"), function: target)
      args = try newTuple(from: list.items, list.count)
    }
    var named = try attribute(o.keywordArguments, "_kwargs")
    if !named.isKind(.dict) {
      let dict = try newDict()
      try mapMerge(dict, named, function: target)
      named = dict.value
    }
    _ = try call(target, args: Tuple(unchecked: args), kwargs: named)
  }

  // MARK: join

  func joinThread(_ o: ThreadObject, timeout: Value) throws(PyError) {
    if !o.isInitialized { throw runtimeError("Thread.__init__() not called") }
    if type(of: o.value) === self[TypeID.dummyThread] {
      throw runtimeError("cannot join a dummy thread")
    }
    if o.state == .initial { throw runtimeError("cannot join thread before it is started") }
    if self.object.bits == o.value.bits { throw runtimeError("cannot join current thread") }
    // The library takes max(timeout, 0) first.
    var deadline = GIL.never
    if !timeout.isMissing && !timeout.isNone {
      let isNegative = try compareTruth(.greater, .smallInt(0), timeout)
      deadline = isNegative ? 0 : self.deadline(after: try timeoutSeconds(timeout))
    }
    if o.state == .stopped || deadline == 0 { return }
    _ = try wait(on: o.waitList, .join, until: deadline, object: o.value)
  }

  fileprivate func threadRepr(_ v: Value) throws(PyError) -> Value {
    let o = try check(v, " was")
    var status = "initial"
    if o.state == .started { status = "started" } else if o.state == .stopped { status = "stopped" }
    if o.isDaemon { status += " daemon" }
    if o.state != .initial { status += " \(o.identity)" }
    return try str("<\(typeName(v))(\(Str(o.name)?.string ?? "?"), \(status))>")
  }

  /// "f() is deprecated, …": the names of old, in warnings that programs see as their caller's.
  func warnOldName(_ name: String, _ instead: String) throws(PyError) {
    try warn(.DeprecationWarning, "\(name) is deprecated, \(instead) instead")
  }

  /// What a property without setter or deleter answers.
  func noSetter(_ v: Value, _ name: String, _ value: Value) -> PyError {
    raise(
      .AttributeError,
      "property '\(name)' of '\(typeName(v))' object has no \(value.isMissing ? "deleter" : "setter")")
  }
}

extension NativeType {
  static let thread = NativeType(
    name: "Thread", module: "threading", kind: .thread,
    flags: TypeFlag.open,
    documentation: "A call that runs in a thread of its own.",
    install: { s in
      s.useMethod(.initialize)
      s.call(.new) { t, type, args throws(PyError) in
        try t.new(ThreadBody.self, type: Type(unchecked: type)).value
      }
      s.set(.repr) { t, v throws(PyError) in try t.threadRepr(v) }
    },
    methods: { threadMethods },
    getters: { threadGetters })

  static let mainThread = NativeType(
    name: "_MainThread", module: "threading", kind: .thread, base: .thread,
    flags: TypeFlag.open)

  static let dummyThread = NativeType(
    name: "_DummyThread", module: "threading", kind: .thread, base: .thread,
    flags: TypeFlag.open,
    methods: {
      [
        Method("is_alive(self)") { t, a throws(PyError) in
          if ThreadObject(unchecked: a[0]).state == .started { return .true }
          throw t.runtimeError("thread is not alive")
        }
      ]
    })

  /// All its attributes are ordinary ones.
  static let timer = NativeType(
    name: "Timer", module: "threading", kind: .thread, base: .thread,
    flags: TypeFlag.open,
    documentation: "Call a function after a specified number of seconds.",
    install: { s in s.useMethod(.initialize) },
    methods: {
      [
        Method("__init__(self, interval, function, args=None, kwargs=None)") { t, a throws(PyError) in
          try t.initializeThread(
            ThreadObject(unchecked: a[0]), group: .none, target: .none, name: .none, args: .missing, kwargs: .missing,
            daemon: .none)
          try t.setAttribute(a[0], t.intern("interval"), a[1])
          try t.setAttribute(a[0], t.intern("function"), a[2])
          try t.setAttribute(a[0], t.intern("args"), a.has(3) && !a[3].isNone ? a[3] : try t.newList().value)
          try t.setAttribute(a[0], t.intern("kwargs"), a.has(4) && !a[4].isNone ? a[4] : try t.newDict().value)
          try t.setAttribute(
            a[0], t.intern("finished"), try t.new(EventBody.self, type: t[TypeID.event]).value)
          return .none
        },
        Method("cancel(self)") { t, a throws(PyError) in
          _ = try t.callMethod(try t.getAttribute(a[0], t.intern("finished")), t.intern("set"))
          return .none
        },
        Method("run(self)") { t, a throws(PyError) in
          let finished = try t.getAttribute(a[0], t.intern("finished"))
          _ = try t.callMethod(finished, t.intern("wait"), try t.getAttribute(a[0], t.intern("interval")))
          if try !t.isTrue(try t.callMethod(finished, t.intern("is_set"))) {
            let args = try t.tupleOf(try t.getAttribute(a[0], t.intern("args")))
            _ = try t.call(
              try t.getAttribute(a[0], t.intern("function")), args: Tuple(unchecked: args),
              kwargs: try t.getAttribute(a[0], t.intern("kwargs")))
          }
          _ = try t.callMethod(finished, t.intern("set"))
          return .none
        },
      ]
    })
}

private let threadMethods: [Method] = [
  Method("__init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None)") {
    t, a throws(PyError) in
    try t.initializeThread(
      ThreadObject(unchecked: a[0]), group: a[1], target: a[2], name: a[3], args: a[4], kwargs: a[5], daemon: a[6])
    return .none
  },
  Method("start(self)") { t, a throws(PyError) in
    try t.startThread(ThreadObject(unchecked: a[0]))
    return .none
  },
  Method("run(self)") { t, a throws(PyError) in
    try t.runTarget(ThreadObject(unchecked: a[0]))
    return .none
  },
  Method("join(self, timeout=None)") { t, a throws(PyError) in
    try t.joinThread(ThreadObject(unchecked: a[0]), timeout: a[1])
    return .none
  },
  Method("is_alive(self)") { t, a throws(PyError) in .bool(try t.check(a[0]).state == .started) },
  Method("getName(self)") { t, a throws(PyError) in
    try t.warnOldName("getName()", "get the name attribute")
    return try t.getAttribute(a[0], t.intern("name"))
  },
  Method("setName(self, name)") { t, a throws(PyError) in
    try t.warnOldName("setName()", "set the name attribute")
    try t.setAttribute(a[0], t.intern("name"), a[1])
    return .none
  },
  Method("isDaemon(self)") { t, a throws(PyError) in
    try t.warnOldName("isDaemon()", "get the daemon attribute")
    return try t.getAttribute(a[0], t.intern("daemon"))
  },
  Method("setDaemon(self, daemonic)") { t, a throws(PyError) in
    try t.warnOldName("setDaemon()", "set the daemon attribute")
    try t.setAttribute(a[0], t.intern("daemon"), a[1])
    return .none
  },
]

/// An attribute that `run` deletes.
private func field(_ name: StaticString, _ get: @escaping UnarySlot, _ set: @escaping BinarySlot) -> Getter {
  Getter(name, get, set: set)
}

private let threadGetters: [Getter] = [
  Getter(
    "name", { t, v throws(PyError) in try t.check(v).name },
    set: { t, v, value throws(PyError) in
      if value.isMissing { throw t.noSetter(v, "name", value) }
      let o = try t.check(v)
      o.name = try t.str(of: value)
      if t.object.bits == v.bits { t.showThreadName(o) }
      return .none
    }),
  Getter(
    "ident",
    { t, v throws(PyError) in
      let o = try t.check(v)
      return o.state == .initial ? .none : t.int(o.identity)
    }),
  Getter(
    "native_id",
    { t, v throws(PyError) in
      let o = try t.check(v)
      return o.state == .initial ? .none : t.int(o.nativeID)
    }),
  Getter(
    "daemon", { t, v throws(PyError) in try t.check(v).daemon },
    set: { t, v, value throws(PyError) in
      if value.isMissing { throw t.noSetter(v, "daemon", value) }
      let o = ThreadObject(unchecked: v)
      if !o.isInitialized { throw t.runtimeError("Thread.__init__() not called") }
      if o.state != .initial { throw t.runtimeError("cannot set daemon status of active thread") }
      o.isDaemon = try t.isTrue(value)
      o.daemon = value
      return .none
    }),
  field(
    "_target",
    { t, v throws(PyError) in
      let x = ThreadObject(unchecked: v).target
      if x.isMissing { throw t.noAttribute(v, try t.intern("_target")) }
      return x
    },
    { t, v, value throws(PyError) in
      ThreadObject(unchecked: v).target = value
      return .none
    }),
  field(
    "_args",
    { t, v throws(PyError) in
      let x = ThreadObject(unchecked: v).args
      if x.isMissing { throw t.noAttribute(v, try t.intern("_args")) }
      return x
    },
    { t, v, value throws(PyError) in
      ThreadObject(unchecked: v).args = value
      return .none
    }),
  field(
    "_kwargs",
    { t, v throws(PyError) in
      let x = ThreadObject(unchecked: v).keywordArguments
      if x.isMissing { throw t.noAttribute(v, try t.intern("_kwargs")) }
      return x
    },
    { t, v, value throws(PyError) in
      ThreadObject(unchecked: v).keywordArguments = value
      return .none
    }),
  Getter(
    "_stderr", { t, v throws(PyError) in ThreadObject(unchecked: v).standardError },
    set: { t, v, value throws(PyError) in
      ThreadObject(unchecked: v).standardError = value
      return .none
    }),
]

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
