// contextlib.ExitStack, and what AsyncExitStack shares with it.
//
// A stack keeps a list of steps, tuples of (what, function, arguments, keywords). An Unwinding takes them from the end: it
// knows which exception is on its way at each step, and mends the contexts of those that steps raise, so that the chain looks
// as if the blocks had been nested. The sync stack drives it here, the async one in Python, where it can wait.

private enum Step: Int {
  /// An exit method: function(receiver, type, value, traceback); or a function without receiver.
  case exit, bareExit
  /// function(*args, **keywords), whose result says nothing.
  case callback

  static let waits = 4
}

extension Thread {
  fileprivate func steps(_ v: Value) throws(PyError) -> List {
    guard let list = List(try attribute(v, "_steps")) else { throw typeError("a list of steps is expected") }
    return list
  }

  fileprivate func push(
    _ v: Value, _ step: Step, waits: Bool, _ function: Value, _ args: Value, _ keywords: Value = .none
  ) throws(PyError) {
    let entry = try newTuple(4)
    entry.items[0] = .smallInt(step.rawValue | (waits ? Step.waits : 0))
    entry.items[1] = function
    entry.items[2] = args
    entry.items[3] = keywords
    try steps(v).append(self, entry.value)
  }

  /// push(x): its exit method, or x itself.
  fileprivate func pushExit(_ v: Value, _ x: Value, _ name: Name) throws(PyError) -> Value {
    let waits = name == .__aexit__
    let exit = try findAttribute(type(of: x).value, name)
    if exit.isMissing {
      try push(v, .bareExit, waits: waits, x, .none)
    } else {
      try push(v, .exit, waits: waits, exit, x)
    }
    return x
  }

  /// The enter and exit methods of a manager's class.
  fileprivate func managerMethods(_ manager: Value, waits: Bool) throws(PyError) -> (Value, Value) {
    let type = type(of: manager)
    let enter = try findAttribute(type.value, waits ? .__aenter__ : .__enter__)
    let exit = enter.isMissing ? enter : try findAttribute(type.value, waits ? .__aexit__ : .__exit__)
    if exit.isMissing {
      let module = Str(unchecked: try str(of: try getAttribute(type.value, .__module__))).string
      let what = waits ? "asynchronous context manager" : "context manager"
      throw typeError(
        "'\(module).\(Str(unchecked: type.qualifiedName).string)' object does not support the \(what) protocol")
    }
    return (enter, exit)
  }

  // MARK: unwinding

  fileprivate func unwinding(_ stack: Value, _ fault: Value) throws(PyError) -> LibraryObject {
    let u = new(LibraryBody.self, shape: try contextClass(.unwinding).rootShape)
    u.a = stack
    u.b = ExceptionObject(fault) == nil ? .missing : fault
    u.c = p.pointee.handled
    u.i = u.b.isMissing ? 0 : Unwinding.hadFault
    return u
  }

  /// Takes the next step; its result, which may have to be awaited (`Unwinding.waits`).
  fileprivate func step(_ u: LibraryObject) throws(PyError) -> Value {
    let list = try steps(u.a)
    guard list.count > 0, let entry = Tuple(list[list.count - 1]), entry.count == 4, entry[0].isSmallInt else {
      throw typeError("a step of an exit stack is expected")
    }
    list.truncate(to: list.count - 1)
    let what = entry[0].smallInt
    u.j = what
    let function = entry[1]
    if what & ~Step.waits == Step.callback.rawValue {
      guard let args = Tuple(entry[2]) else { throw typeError("a step of an exit stack is expected") }
      return try call(function, args: args, kwargs: entry[3].isNone ? .missing : entry[3])
    }
    let fault = u.b.isMissing ? Value.none : u.b
    let type = fault.isNone ? fault : self.type(of: fault).value
    if what & ~Step.waits == Step.bareExit.rawValue { return try call(function, type, fault, tracebackOrNone(fault)) }
    return try call(function, entry[2], type, fault, tracebackOrNone(fault))
  }

  /// A step has ended with this result.
  fileprivate func stepEnded(_ u: LibraryObject, _ result: Value) throws(PyError) {
    if u.j & ~Step.waits == Step.callback.rawValue { return }
    if try !isTrue(result) { return }
    u.b = .missing
    u.i = u.i & ~Unwinding.isRaising | Unwinding.isSuppressed
  }

  /// A step has raised: its exception takes the place of the one on its way, which becomes its context.
  fileprivate func stepFailed(_ u: LibraryObject, _ raised: ExceptionObject) {
    // The end of the chain that began in the step: what it met was the block's exception, not the last one's.
    var link = raised
    var count = 0
    while true {
      let next = link.context
      if next.isMissing || next.bits == u.b.bits { break }
      if next.bits == u.c.bits {
        link.context = u.b
        break
      }
      link = ExceptionObject(unchecked: next)
      count += 1
      // A chain that a program has bent into a circle.
      if count > 1 << 20 { break }
    }
    u.b = raised.value
    u.i |= Unwinding.isRaising
  }

  fileprivate func finish(_ u: LibraryObject) throws(PyError) -> Value {
    if u.i & Unwinding.isRaising != 0, let e = ExceptionObject(u.b) { throw rethrow(e) }
    let both = Unwinding.hadFault | Unwinding.isSuppressed
    return .bool(u.i & both == both)
  }

  fileprivate func unwindAll(_ stack: Value, _ fault: Value) throws(PyError) -> Value {
    let u = try unwinding(stack, fault)
    while try steps(stack).count > 0 {
      do throws(PyError) {
        let result = try step(u)
        try stepEnded(u, result)
      } catch { stepFailed(u, takePending()) }
    }
    return try finish(u)
  }

}

private enum Unwinding {
  static let hadFault = 1
  static let isSuppressed = 2
  static let isRaising = 4
}

extension NativeType {
  /// The state of a stack's end: the stack (a), the exception on its way (b), what was handled when it began (c); flags (i), and
  /// what the last step was (j).
  static let unwinding = NativeType(
    name: "_Unwinding", module: "contextlib", kind: .library, flags: 0,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.noKeywords(args, "_Unwinding")
        try t.checkCount(args, "_Unwinding", 2, 2)
        return try t.unwinding(args[0], args[1]).value
      }
      s.set(.bool) { t, v throws(PyError) in .bool(try t.steps(LibraryObject(unchecked: v).a).count > 0) }
    },
    methods: {
      [
        Method("step(self, /)") { t, a throws(PyError) in try t.step(LibraryObject(unchecked: a[0])) },
        Method("ended(self, result, /)") { t, a throws(PyError) in
          try t.stepEnded(LibraryObject(unchecked: a[0]), a[1])
          return .none
        },
        Method("failed(self, exception, /)") { t, a throws(PyError) in
          guard let e = ExceptionObject(a[1]) else { throw t.typeError("an exception is expected") }
          t.stepFailed(LibraryObject(unchecked: a[0]), e)
          return .none
        },
        Method("finish(self, /)") { t, a throws(PyError) in try t.finish(LibraryObject(unchecked: a[0])) },
      ]
    },
    getters: {
      [Getter("waits", { t, v throws(PyError) in .bool(LibraryObject(unchecked: v).j & Step.waits != 0) })]
    })
}

// MARK: the classes

private func pushCallback(_ t: Thread, _ a: Args, waits: Bool) throws(PyError) -> Value {
  try t.push(a[0], .callback, waits: waits, a[1], a[2], a[3].isMissing ? .none : a[3])
  return a[1]
}

let exitStackBase = LibraryClass(
  name: "_BaseExitStack",
  methods: {
    [
      Method("__init__(self)") { t, a throws(PyError) in
        try t.setAttribute(a[0], "_steps", try t.newList().value)
        return .none
      },
      Method("pop_all(self)") { t, a throws(PyError) in
        let made = try t.call(t.type(of: a[0]).value)
        try t.setAttribute(made, "_steps", try t.steps(a[0]).value)
        try t.setAttribute(a[0], "_steps", try t.newList().value)
        return made
      },
      Method("push(self, exit)") { t, a throws(PyError) in try t.pushExit(a[0], a[1], .__exit__) },
      Method("enter_context(self, cm)") { t, a throws(PyError) in
        let (enter, exit) = try t.managerMethods(a[1], waits: false)
        let result = try t.call(enter, a[1])
        try t.push(a[0], .exit, waits: false, exit, a[1])
        return result
      },
      Method("callback(self, callback, /, *args, **kwds)") { t, a throws(PyError) in
        try pushCallback(t, a, waits: false)
      },
      // Of AsyncExitStack: here, since they are native.
      Method("_push_async_exit(self, exit)") { t, a throws(PyError) in try t.pushExit(a[0], a[1], .__aexit__) },
      Method("_push_async_callback(self, callback, /, *args, **kwds)") { t, a throws(PyError) in
        try pushCallback(t, a, waits: true)
      },
      Method("_async_methods(self, cm)") { t, a throws(PyError) in
        let (enter, exit) = try t.managerMethods(a[1], waits: true)
        return try t.tuple(enter, exit)
      },
      Method("_push_async_method(self, exit, cm)") { t, a throws(PyError) in
        try t.push(a[0], .exit, waits: true, a[1], a[2])
        return .none
      },
    ]
  })

let exitStackClass = LibraryClass(
  name: "ExitStack",
  documentation: "Managers and callbacks, as many as a program comes by, that all end with one block, the last first.",
  methods: {
    [
      Method("__enter__(self)") { t, a throws(PyError) in a[0] },
      Method("__exit__(self, *exc_details)") { t, a throws(PyError) in
        let details = Tuple(unchecked: a[1])
        return try t.unwindAll(a[0], details.count > 1 ? details[1] : .none)
      },
      Method("close(self)") { t, a throws(PyError) in
        let none = try t.newTuple(3)
        none.items.update(repeating: .none, count: 3)
        _ = try t.call(try t.getAttribute(a[0], .__exit__), args: none, kwargs: .missing)
        return .none
      },
    ]
  })
