// The atexit module: a list of (function, args, kwargs) that the end of the interpreter works off, the last first.

extension NativeModule {
  static let atexit = NativeModule(
    "atexit", "Functions that run when the interpreter ends in an orderly way."
  ) {
    t, dict throws(PyError) in
    try t.define(
      [
        Method("register(*args, **kwargs)") { t, a throws(PyError) in
          guard let args = Tuple(a[0]), args.count > 0 else {
            throw t.typeError("register() takes at least 1 argument (0 given)")
          }
          guard t.isCallable(args[0]) else { throw t.typeError("the first argument must be callable") }
          if t[VMRoot.atexit].isMissing { t[VMRoot.atexit] = try t.newList().value }
          let rest = try t.newTuple(from: args.items + 1, args.count - 1)
          let entry = try t.tuple(args[0], rest, a[1].isMissing ? .none : a[1])
          try List(unchecked: t[VMRoot.atexit]).append(t, entry)
          return args[0]
        },
        // An entry that is taken away leaves None: the others keep their numbers.
        Method("unregister(func, /)") { t, a throws(PyError) in
          var i = 0
          while let list = List(t[VMRoot.atexit]), i < list.count {
            if let item = Tuple(list[i]), try t.isEqual(item[0], a[0]), i < list.count { list[i] = .none }
            i += 1
          }
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
