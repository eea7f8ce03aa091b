// contextlib: the managers that are native. What waits (async) is written in Python, in ContextlibModule.swift; exit stacks
// have a file of their own.

/// The classes that the module begins with, in the order in which they are made.
enum ContextClass: Int, CaseIterable {
  case manager, asyncManager, generatorBase, generatorSteps, closing, redirect, redirectOut, redirectError, suppress,
    chdir
  case unwinding, stackBase, stack

  fileprivate var content: LibraryClass? {
    switch self {
    case .manager: return abstractManager("AbstractContextManager", isAsync: false)
    case .asyncManager: return abstractManager("AbstractAsyncContextManager", isAsync: true)
    case .generatorBase: return generatorManagerBase
    case .generatorSteps: return generatorManagerSteps
    case .closing: return closingClass
    case .redirect: return redirectClass
    case .redirectOut: return redirection("redirect_stdout", "stdout")
    case .redirectError: return redirection("redirect_stderr", "stderr")
    case .suppress: return suppressClass
    case .chdir: return chdirClass
    case .unwinding: return nil
    case .stackBase: return exitStackBase
    case .stack: return exitStackClass
    }
  }

  fileprivate var bases: [ContextClass] {
    switch self {
    case .closing, .redirect, .suppress, .chdir: return [.manager]
    case .redirectOut, .redirectError: return [.redirect]
    case .stack: return [.stackBase, .manager]
    default: return []
    }
  }
}

extension Thread {
  func contextClass(_ what: ContextClass) throws(PyError) -> Type {
    if self[.contextTypes].isMissing {
      let waiting = try newDict()
      try runLibrary("contextlib", asyncManagerSource, waiting)
      let abc = try importLibrary("abc")
      let meta = try abstractMeta()
      // Another thread may have been at it meanwhile; from here on no Python code runs.
      if !self[.contextTypes].isMissing { return Type(unchecked: Tuple(unchecked: self[.contextTypes])[what.rawValue]) }
      let all = try newTuple(ContextClass.allCases.count)
      self[.contextTypes] = all.value
      for what in ContextClass.allCases {
        guard let content = what.content else {
          all.items[what.rawValue] = makeNativeType(.unwinding, base: self[.object]).value
          continue
        }
        let isAbstract = what == .manager || what == .asyncManager
        let bases = try newTuple(isAbstract ? 1 : what.bases.count)
        for (i, base) in what.bases.enumerated() { bases.items[i] = all[base.rawValue] }
        if isAbstract { bases.items[0] = try attribute(abc, "ABC") }
        var parts: Dict?
        if what == .asyncManager {
          let own = try newDict()
          for name in [Name.__aenter__, .__aexit__] {
            try own.set(self, self[name], waiting.get(self, name: self[name]))
          }
          parts = own
        }
        let type = try make(
          content, module: "contextlib", metatype: isAbstract || !what.bases.isEmpty ? meta : nil, bases: bases,
          parts: parts)
        all.items[what.rawValue] = type.value
      }
    }
    return Type(unchecked: Tuple(unchecked: self[.contextTypes])[what.rawValue])
  }

  /// Enters the native classes into the module.
  func fillContexts(_ dict: Dict) throws(PyError) {
    for what in ContextClass.allCases {
      let type = try contextClass(what)
      try dict.set(self, type.name, type.value)
    }
  }
}

// MARK: the abstract managers

private func abstractManager(_ name: StaticString, isAsync: Bool) -> LibraryClass {
  LibraryClass(
    name: name,
    documentation: isAsync
      ? "What can be used in `async with`: a class with `__aenter__` and `__aexit__`."
      : "What can be used in `with`: a class with `__enter__` and `__exit__`.",
    isSlotted: true,
    abstract: {
      isAsync
        ? [] : [Method("__exit__(self, exc_type, exc_value, traceback)") { t, a throws(PyError) in .none }]
    },
    methods: {
      isAsync
        ? [asyncManagerHook, aliasOfClass]
        : [Method("__enter__(self)") { t, a throws(PyError) in a[0] }, managerHook, aliasOfClass]
    })
}

private let asyncManagerSource: StaticString = """
  async def __aenter__(self): return self
  async def __aexit__(self, exc_type, exc_value, traceback): return None
  for f in __aenter__, __aexit__:
      f.__qualname__, f.__module__ = "AbstractAsyncContextManager." + f.__name__, "contextlib"
  __aexit__.__isabstractmethod__ = True
  """

private let managerHook = Method("__subclasshook__(cls, C)", .classMethod) { t, a throws(PyError) in
  try t.isManager(a[0], a[1], .manager, .__enter__, .__exit__)
}
private let asyncManagerHook = Method("__subclasshook__(cls, C)", .classMethod) { t, a throws(PyError) in
  try t.isManager(a[0], a[1], .asyncManager, .__aenter__, .__aexit__)
}

extension Thread {
  fileprivate func isManager(
    _ cls: Value, _ c: Value, _ what: ContextClass, _ enter: Name, _ exit: Name
  ) throws(PyError) -> Value {
    guard cls.bits == (try contextClass(what)).value.bits, let type = Type(c) else { return .notImplemented }
    for name in [enter, exit] {
      let found = lookup(type, name)
      if found.isMissing || found.isNone { return .notImplemented }
    }
    return .true
  }
}

// MARK: generators as managers

extension Thread {
  /// The exception that a block ended with, from the arguments of an exit method; missing if there is none.
  func faultOfBlock(_ type: Value, _ value: Value) throws(PyError) -> Value {
    if type.isNone { return .missing }
    return value.isNone ? try call(type) : value
  }

  /// What an exit method makes of the exception with which the generator has answered the block's: true where the block's
  /// counts as dealt with, false where it is to go on; all else is raised.
  func settle(_ raised: ExceptionObject, _ fault: Value, _ traceback: Value, end: ExceptionID) throws(PyError) -> Value
  {
    let isSame = raised.value.bits == fault.bits
    if isInstance(raised.value, self[end]) { return .bool(!fault.isMissing && !isSame) }
    guard let fault = ExceptionObject(fault) else { throw rethrow(raised) }
    // The end of an iteration, thrown into a generator, comes out as the cause of a RuntimeError.
    let isWrapped =
      isInstance(raised.value, self[.RuntimeError]) && raised.cause.bits == fault.value.bits
      && (isInstance(fault.value, self[.StopIteration]) || isInstance(fault.value, self[end]))
    if !isSame && !isWrapped { throw rethrow(raised) }
    fault.traceback = traceback.isKind(.traceback) ? traceback : .missing
    return .false
  }

  fileprivate func exitGenerator(_ v: Value, _ a: Args) throws(PyError) -> Value {
    let generator = try getAttribute(v, .gen)
    let fault = try faultOfBlock(a[1], a[2])
    if fault.isMissing {
      if try next(generator).isMissing { return .false }
    } else {
      do throws(PyError) {
        var yielded = Value.none
        if let g = Generator(generator) {
          yielded = try generatorThrow(g, fault, .missing, .missing)
        } else {
          _ = try callMethod(generator, self[.throw], fault)
        }
        if yielded.isMissing { return .true }
      } catch {
        return try settle(takePending(), fault, a[3], end: .StopIteration)
      }
    }
    // It has yielded once more: it is closed, whatever comes of that.
    let complaint = raise(.RuntimeError, "generator didn't stop\(fault.isMissing ? "" : " after throw()")")
    let e = takePending()
    do throws(PyError) { _ = try callMethod(generator, self[.close]) } catch {
      let second = takePending()
      if second.context.isMissing { setContext(second, e.value) }
      throw rethrow(second)
    }
    p.pointee.pending = e.value
    throw complaint
  }
}

private let generatorManagerBase = LibraryClass(
  name: "_GeneratorContextManagerBase",
  methods: {
    [
      Method("__init__(self, func, args, kwds)") { t, a throws(PyError) in
        let args = Tuple(unchecked: try t.tuple(from: a[2]))
        try t.setAttribute(a[0], t[.gen], try t.call(a[1], args: args, kwargs: a[3]))
        try t.setAttribute(a[0], t[.func], a[1])
        try t.setAttribute(a[0], t[.args], a[2])
        try t.setAttribute(a[0], t[.kwds], a[3])
        var documentation = try t.findAttribute(a[1], .__doc__)
        if documentation.isMissing || documentation.isNone {
          documentation = try t.getAttribute(t.type(of: a[0]).value, .__doc__)
        }
        try t.setAttribute(a[0], t[.__doc__], documentation)
        return .none
      },
      Method("_recreate_cm(self)") { t, a throws(PyError) in
        try t.call(
          t.type(of: a[0]).value, try t.getAttribute(a[0], .func), try t.getAttribute(a[0], .args),
          try t.getAttribute(a[0], .kwds))
      },
      Method("_settle(self, raised, fault, traceback)") { t, a throws(PyError) in
        guard let raised = ExceptionObject(a[1]) else { throw t.typeError("an exception is expected") }
        return try t.settle(raised, a[2].isNone ? .missing : a[2], a[3], end: .StopAsyncIteration)
      },
    ]
  })

/// The methods of `with`, which an async manager does not have.
private let generatorManagerSteps = LibraryClass(
  name: "_GeneratorSteps",
  methods: {
    [
      Method("__enter__(self)") { t, a throws(PyError) in
        for name in [Name.args, .kwds, .func] { try t.setAttribute(a[0], t[name], .missing) }
        let first = try t.next(try t.getAttribute(a[0], .gen))
        if !first.isMissing { return first }
        throw t.insteadOfStopIteration { t in t.runtimeError("generator didn't yield") }
      },
      Method("__exit__(self, typ, value, traceback)") { t, a throws(PyError) in try t.exitGenerator(a[0], a) },
    ]
  })

// MARK: small ones

private let closingClass = LibraryClass(
  name: "closing",
  documentation: "Closes something at the end of the block, by its `close()`.",
  methods: {
    [
      Method("__init__(self, thing)") { t, a throws(PyError) in
        try t.setAttribute(a[0], "thing", a[1])
        return .none
      },
      Method("__enter__(self)") { t, a throws(PyError) in try t.attribute(a[0], "thing") },
      Method("__exit__(self, *exc_info)") { t, a throws(PyError) in
        _ = try t.callMethod(try t.attribute(a[0], "thing"), t[.close])
        return .none
      },
    ]
  })

private let redirectClass = LibraryClass(
  name: "_RedirectStream",
  methods: {
    [
      Method("__init__(self, new_target)") { t, a throws(PyError) in
        try t.setAttribute(a[0], "_new_target", a[1])
        try t.setAttribute(a[0], "_old_targets", try t.newList().value)
        return .none
      },
      Method("__enter__(self)") { t, a throws(PyError) in
        let sys = try t.importLibrary("sys")
        let name = t.intern(try t.attribute(a[0], "_stream"))
        let target = try t.attribute(a[0], "_new_target")
        _ = try t.callMethod(try t.attribute(a[0], "_old_targets"), t[.append], try t.getAttribute(sys, name))
        try t.setAttribute(sys, name, target)
        return target
      },
      Method("__exit__(self, exctype, excinst, exctb)") { t, a throws(PyError) in
        let old = try t.callMethod(try t.attribute(a[0], "_old_targets"), t[.pop])
        try t.setAttribute(try t.importLibrary("sys"), t.intern(try t.attribute(a[0], "_stream")), old)
        return .none
      },
    ]
  })

private func redirection(_ name: StaticString, _ stream: StaticString) -> LibraryClass {
  LibraryClass(
    name: name,
    documentation: "What is printed in the block goes to another file. The same one can be used again, also nested.",
    extend: { t, dict throws(PyError) in try dict.set(t, t.name("_stream"), t.name(stream)) })
}

private let suppressClass = LibraryClass(
  name: "suppress",
  documentation: "Ends the block at an exception of these types, and goes on behind it.",
  methods: {
    [
      Method("__init__(self, *exceptions)") { t, a throws(PyError) in
        try t.setAttribute(a[0], "_exceptions", a[1])
        return .none
      },
      Method("__enter__(self)") { t, a throws(PyError) in .none },
      Method("__exit__(self, exctype, excinst, exctb)") { t, a throws(PyError) in
        if a[1].isNone { return .none }
        let types = try t.attribute(a[0], "_exceptions")
        if try t.isSubclass(a[1], of: types) { return .true }
        guard t.isGroup(a[2]) else { return .false }
        let parts = try t.pair(try t.callMethod(a[2], "split", types))
        guard let rest = ExceptionObject(parts.1) else { return .true }
        throw t.raise(rest)
      },
    ]
  })

private let chdirClass = LibraryClass(
  name: "chdir",
  documentation: "The block runs in another directory. That holds for all threads.",
  methods: {
    [
      Method("__init__(self, path)") { t, a throws(PyError) in
        try t.setAttribute(a[0], t[Name.path], a[1])
        try t.setAttribute(a[0], "_old_cwd", try t.newList().value)
        return .none
      },
      Method("__enter__(self)") { t, a throws(PyError) in
        let os = try t.importLibrary("os")
        _ = try t.callMethod(try t.attribute(a[0], "_old_cwd"), t[.append], try t.callMethod(os, "getcwd"))
        _ = try t.callMethod(os, "chdir", try t.getAttribute(a[0], .path))
        return .none
      },
      Method("__exit__(self, *excinfo)") { t, a throws(PyError) in
        let old = try t.callMethod(try t.attribute(a[0], "_old_cwd"), t[.pop])
        _ = try t.callMethod(try t.importLibrary("os"), "chdir", old)
        return .none
      },
    ]
  })
