// The atexit module: a list of (function, args, kwargs) that the end of the interpreter works off, the last first.

extension NativeModule {
  static let atexit = NativeModule(
    "atexit", "Functions that run when the interpreter ends in an orderly way."
  ) {
    t, dict throws(PyError) in
    try t.define(
      [
        Method("register(func, /, *args, **kwargs)") { t, a throws(PyError) in
          guard t.isCallable(a[0]) else { throw t.typeError("the first argument must be callable") }
          if t[VMRoot.atexit].isMissing { t[VMRoot.atexit] = try t.newList().value }
          try List(unchecked: t[VMRoot.atexit]).append(t, try t.tuple(a[0], a[1], a[2].isMissing ? .none : a[2]))
          return a[0]
        },
        Method("unregister(func, /)") { t, a throws(PyError) in
          guard let list = List(t[VMRoot.atexit]) else { return .none }
          let kept = try t.newList()
          var i = 0
          while i < list.count {
            let entry = list[i]
            if let item = Tuple(entry), try !t.isEqual(item[0], a[0]) { try kept.append(t, entry) }
            i += 1
          }
          t[VMRoot.atexit] = kept.value
          return .none
        },
        Method("_clear()") { t, a throws(PyError) in
          t[VMRoot.atexit] = .missing
          return .none
        },
        Method("_run_exitfuncs()") { t, a throws(PyError) in
          t.runExitFunctions()
          return .none
        },
        Method("_ncallbacks()") { t, a throws(PyError) in .smallInt(List(t[VMRoot.atexit])?.count ?? 0) },
      ], in: dict)
  }
}
