// The type of bound methods: a function and its receiver.

extension NativeType {
  static let boundMethod = NativeType(
    name: "method", kind: .boundMethod, flags: 0,
    documentation: "A function together with the object that it belongs to.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("method() takes no keyword arguments") }
        guard args.count == 2 else {
          throw t.typeError("method expected 2 arguments, got \(args.count)")
        }
        if t.type(of: args[0]).slot(.call) == nil && !args[0].isKind(.type) {
          throw t.typeError("first argument must be callable")
        }
        if args[1].isNone { throw t.typeError("instance must not be None") }
        return t.bindAsMethod(args[0], args[1])
      }
      s.set(.getAttribute) { t, v, name throws(PyError) in
        // What a method does not have itself, its function may.
        let found = try t.genericFind(v, t.type(of: v), name)
        if !found.isMissing { return found }
        return try t.getAttribute(BoundMethod(unchecked: v).function, name)
      }
      s.set(.repr) { t, v throws(PyError) in
        let m = BoundMethod(unchecked: v)
        var name = try t.findAttribute(m.function, .__qualname__)
        if name.isMissing { name = try t.findAttribute(m.function, .__name__) }
        let receiver = Str(unchecked: try t.repr(m.receiver)).string
        return try t.str("<bound method \(Str(name)?.string ?? "?") of \(receiver)>")
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = BoundMethod(x), let b = BoundMethod(y) else { return .notImplemented }
        if a.receiver.bits != b.receiver.bits { return .false }
        return .bool(try t.isEqual(a.function, b.function))
      }
      s.set(.hash) { t, v throws(PyError) in
        let m = BoundMethod(unchecked: v)
        return .smallInt(Int(truncatingIfNeeded: (m.receiver.bits >> 4 ^ m.function.bits >> 3) & 0x7FFF_FFFF_FFFF))
      }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
      // It is bound already.
      s.set(.descriptorGet) { t, f, v, type throws(PyError) in f }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let m = BoundMethod(unchecked: a[0])
          return try t.reduced(attribute: try t.getAttribute(m.function, .__name__), of: m.receiver)
        }
      ]
    },
    getters: {
      [
        Getter("__func__", member: true, { t, v throws(PyError) in BoundMethod(unchecked: v).function }),
        Getter("__self__", member: true, { t, v throws(PyError) in BoundMethod(unchecked: v).receiver }),
        Getter("__doc__", { t, v throws(PyError) in try t.getAttribute(BoundMethod(unchecked: v).function, .__doc__) }),
      ]
    })
}
