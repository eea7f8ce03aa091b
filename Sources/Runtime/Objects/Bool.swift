// bool: two immediate values; everything that is not logic is inherited from int.

extension NativeType {
  static let bool = NativeType(
    name: "bool", kind: .free, base: .int, flags: 0,
    documentation: "bool(x=False) tells whether x counts as true.",
    install: { s in
      s.set(.repr) { t, v throws(PyError) in t[v == .true ? .trueName : .falseName] }
      s.set(.bitAnd) { t, x, y throws(PyError) in
        x.isBool && y.isBool ? .bool(x == .true && y == .true) : try intAndSlot(t, x, y)
      }
      s.set(.bitOr) { t, x, y throws(PyError) in
        x.isBool && y.isBool ? .bool(x == .true || y == .true) : try intOrSlot(t, x, y)
      }
      s.set(.bitXor) { t, x, y throws(PyError) in
        x.isBool && y.isBool ? .bool(x != y) : try intXorSlot(t, x, y)
      }
      s.set(.invert) { t, v throws(PyError) in
        try t.warn(
          .DeprecationWarning,
          "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise "
            + "inversion of the underlying int object and is usually not what you expect from negating a bool. "
            + "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the "
            + "underlying int.")
        return try t.intInvert(v)
      }
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("bool() takes no keyword arguments") }
        if args.count > 1 { throw t.typeError("bool expected at most 1 argument, got \(args.count)") }
        return args.count == 0 ? .false : .bool(try t.isTrue(args[0]))
      }
    },
    methods: { [] })
}
