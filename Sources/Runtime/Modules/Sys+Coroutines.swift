// sys: hooks for async generators, and how far back coroutines remember where they were made. Both are a thread's own.

let sysCoroutineFunctions: [Method] = [
  Method("set_asyncgen_hooks(firstiter=None, finalizer=None)") { t, a throws(PyError) in
    func check(_ v: Value, _ name: StaticString) throws(PyError) {
      if v.isMissing || v.isNone || t.isCallable(v) { return }
      throw t.typeError("callable \(name) expected, got \(t.typeName(v))")
    }
    try check(a[1], "finalizer")
    try check(a[0], "firstiter")
    if a.has(1) { t.asyncFinalizer = a[1].isNone ? .missing : a[1] }
    if a.has(0) { t.asyncFirstIterator = a[0].isNone ? .missing : a[0] }
    return .none
  },
  Method("get_asyncgen_hooks()") { t, a throws(PyError) in
    if t[.asyncHooksType].isMissing {
      t[.asyncHooksType] =
        try t.makeStructSequenceType("asyncgen_hooks", module: "builtins", ["firstiter", "finalizer"]).value
    }
    let hooks = try t.tuple(t.orNone(t.asyncFirstIterator), t.orNone(t.asyncFinalizer))
    return try t.newStructSequence(Type(unchecked: t[.asyncHooksType]), hooks)
  },
  Method("set_coroutine_origin_tracking_depth(depth)") { t, a throws(PyError) in
    let depth = try t.indexInt(a[0])
    if depth != Int(Int32(truncatingIfNeeded: depth)) {
      throw t.overflowError("Python int too large to convert to C int")
    }
    if depth < 0 { throw t.valueError("depth must be >= 0") }
    t.originDepth = depth
    return .none
  },
  Method("get_coroutine_origin_tracking_depth()") { t, a throws(PyError) in .smallInt(t.originDepth) },
  Method("_creation_site(coroutine, /)") { t, a throws(PyError) in try t.creationSite(a[0]) },
]
